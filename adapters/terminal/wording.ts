import { COMMANDS, MEMORY_COMMANDS, type MemoryCommand } from './read-question.ts';

/** What the terminal itself says; everything about the library is said by the engine. */
export const wording = {
  prompt: 'you> ',
  introduction: 'Seldinger answers questions about applying to interventional radiology.',
  examples: 'For example:',
  hint: 'Type a question, or /help. /quit leaves.',
  commands: 'Commands:',
  command: (name: string, width: number) => `/${name}`.padEnd(width),
  unknownCommand: (name: string, remembers: boolean) =>
    `There is no command ${name}. There are ${Object.keys(remembers ? { ...COMMANDS, ...MEMORY_COMMANDS } : COMMANDS)
      .map((known) => `/${known}`)
      .join(', ')}.`,
  nothingToExplain: '/why tells how the last answer came about; there is none yet.',
  forgotten: 'This conversation is forgotten. What would you like to know?',
  remembering: (questions: number, hours: number) =>
    `This chat keeps your questions for ${hours} hours, and your judgments, on this machine or where DATABASE_URL points. ${
      questions > 0
        ? `It goes on after your last ${questions === 1 ? 'question' : `${questions} questions`}; /new starts afresh. `
        : ''
    }/forget-me erases all of it.`,
  needsMemory: (command: MemoryCommand) =>
    `/${command} is there in a chat that remembers: npm start -- --remember. This one keeps nothing.`,
  judged: 'Thank you. That is kept with the answer, for whoever looks after the library.',
  nothingToJudge: 'There is no answer yet that could be judged.',
  everythingForgotten: (rows: number, days: number) =>
    `Everything about you is erased (${rows} ${rows === 1 ? 'entry' : 'entries'}). Backups made before now still hold what they held; they are to be deleted after ${days} days.`,
  memoryAway: 'The store can not be reached, so that was not done. Please try it again later; the log says what is wrong.',
  cut: (longest: number) => `(That line was very long; only its first ${longest} characters were read.)`,
  adviceFault: 'I am sorry, something went wrong on my side and I can not show that. The log says what it was.',
  fault: (id: number) =>
    `I am sorry, something went wrong on my side and I can not answer that. (Question ${id} in the log.) Please try it in other words.`,
} as const;
