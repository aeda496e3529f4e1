import type { Question } from '../../src/index.ts';
import {
  ADVICE_WORDS,
  type AdviceCommand,
  type AdviceWord,
  adviceCommandIn,
  datesAskedFor,
  isAdviceWord,
  readAdviceCommand,
} from '../advice-commands.ts';
import { EARLIER_TURNS } from './limits.ts';

export const COMMANDS = {
  ...ADVICE_WORDS,
  sources: 'the documents of the library',
  why: 'how the last answer came about',
  new: 'forget this conversation and start another',
  help: 'this list, and what stands behind the answers',
  quit: 'leave (or Ctrl-D)',
} as const;
/** These are there only where the person asked for a memory. */
export const MEMORY_COMMANDS = {
  good: 'the last answer was good; a word why may follow',
  bad: 'the last answer was not; a word why may follow',
  'forget-me': 'erase everything that is kept about you',
} as const;
export type MemoryCommand = keyof typeof MEMORY_COMMANDS;
export type Command = Exclude<keyof typeof COMMANDS, AdviceWord> | MemoryCommand;

/** What one line at the prompt is. `rest` is what follows the name of a command. */
export type TypedLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'command'; readonly command: Command; readonly rest: string }
  | { readonly kind: 'advice'; readonly command: AdviceCommand }
  | { readonly kind: 'unknown-command'; readonly name: string }
  | { readonly kind: 'question'; readonly question: Question };

const ALIASES: Readonly<Record<string, Command>> = {
  exit: 'quit',
  q: 'quit',
  bye: 'quit',
  '?': 'help',
  reset: 'new',
  source: 'sources',
};
const ADVICE_ALIASES: Readonly<Record<string, AdviceWord>> = {
  roadmap: 'plan',
  dates: 'deadlines',
  pathway: 'pathways',
  checklists: 'checklist',
};

/**
 * Reads a line as a command or as the next question of a conversation.
 * @param earlierTurns the questions before it, oldest first
 * @param askedOn today, as YYYY-MM-DD
 * @param profile what the person told of themselves with /profile
 */
export function readQuestion(
  line: string,
  earlierTurns: readonly string[],
  askedOn: string,
  profile: Question['profile'] = {},
): TypedLine {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  if (/^(?:quit|exit)$/i.test(text)) return { kind: 'command', command: 'quit', rest: '' };
  const [, named, rest = ''] = /^\/([\p{L}?][\p{L}-]*)?\s*(.*)$/su.exec(text) ?? [];
  const name = named?.toLowerCase();
  // The word alone does as well, as in a direct message elsewhere: "plan done 3", "profile delete".
  const asked = text.startsWith('/') ? datesAskedFor(text) : adviceCommandIn(text);
  if (asked) return { kind: 'advice', command: asked };
  if (!text.startsWith('/'))
    return {
      kind: 'question',
      question: { text, earlierTurns: earlierTurns.slice(-EARLIER_TURNS), profile, visibility: 'private', askedOn },
    };
  const adviceWord = ADVICE_ALIASES[name ?? ''] ?? name;
  if (adviceWord !== undefined && isAdviceWord(adviceWord))
    return { kind: 'advice', command: readAdviceCommand(adviceWord, rest) };
  const known = name !== undefined && (Object.hasOwn(COMMANDS, name) || Object.hasOwn(MEMORY_COMMANDS, name));
  const command = known ? (name as Command) : ALIASES[name ?? ''];
  return command ? { kind: 'command', command, rest } : { kind: 'unknown-command', name: text.split(/\s/)[0] ?? text };
}
