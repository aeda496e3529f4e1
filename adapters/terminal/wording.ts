import { COMMANDS } from './read-question.ts';

/** What the terminal itself says; everything about the library is said by the engine. */
export const wording = {
  prompt: 'you> ',
  introduction: 'Seldinger answers questions about applying to interventional radiology.',
  examples: 'For example:',
  hint: 'Type a question, or /help. /quit leaves.',
  commands: 'Commands:',
  command: (name: string, does: string) => `/${name}`.padEnd(10) + does,
  unknownCommand: (name: string) =>
    `There is no command ${name}. There are ${Object.keys(COMMANDS)
      .map((known) => `/${known}`)
      .join(', ')}.`,
  nothingToExplain: '/why tells how the last answer came about; there is none yet.',
  forgotten: 'This conversation is forgotten. What would you like to know?',
  cut: (longest: number) => `(That line was very long; only its first ${longest} characters were read.)`,
  fault: (id: number) =>
    `I am sorry, something went wrong on my side and I can not answer that. (Question ${id} in the log.) Please try it in other words.`,
  /** Tried out at the start: those that the library answers are shown. */
  exampleQuestions: [
    'How many away rotations should I do?',
    'What Step 2 CK score should a US citizen IMG aim for?',
    'Who directs the residency at Mass General?',
    'How many procedures does ESIR ask for?',
  ],
} as const;
