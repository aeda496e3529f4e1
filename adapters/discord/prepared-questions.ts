import type { CommandOption } from './requests.ts';

/** A choice of a command: its value, and how people read it. */
export type Choices = Readonly<Record<string, string>>;

/*
 * These choices are code and not data of the library: Discord registers them with the command, and shows the same to everybody at once.
 * The kinds of applicants are those that the engine tells apart in any question; what people ask of aways is asked of every library, and
 * one that does not say admits it. What only some libraries hold (pathways, programs, lists) is offered from it while somebody types.
 */

export const APPLICANTS = {
  'a US MD student': 'US MD student',
  'a US DO student': 'US DO student',
  'a US citizen IMG': 'US citizen IMG',
  'an IMG': 'other IMG',
} as const satisfies Choices;

export const AWAYS = {
  'How many away rotations should I do?': 'How many',
  'When should I do away rotations?': 'When',
  'How do I do well on an away rotation?': 'How to do well',
  'How many away rotations should I do without a home program?': 'Without a home program',
} as const satisfies Choices;

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** What each command asks the engine. */
const QUESTIONS: Readonly<Record<string, (values: Values) => string>> = {
  ask: ({ question = '' }) => String(question),
  pathways: ({ pathway = '' }) => pathwayQuestion(String(pathway)),
  step2: ({ score, applicant }) => step2(score, applicant),
  aways: ({ about = 'How many away rotations should I do?' }) => String(about),
  deadlines: ({ program = '' }) => `When is the application deadline for ${program}?`,
};

export function pathwayQuestion(pathway: string): string {
  return `What is ${pathway}?`;
}

function step2(score: unknown, applicant: unknown): string {
  const who = applicant ? `I am ${applicant}` : 'I am an applicant';
  if (score !== undefined) return `${who} with a Step 2 CK score of ${score}. Is that enough?`;
  return `What Step 2 CK score should ${applicant ?? 'I'} aim for?`;
}

/** @returns undefined for a command that asks nothing */
export function preparedQuestion(command: string, options: readonly CommandOption[]): string | undefined {
  const values = Object.fromEntries(options.map(({ name, value }) => [name, value]));
  return Object.hasOwn(QUESTIONS, command) ? QUESTIONS[command]?.(values) : undefined;
}
