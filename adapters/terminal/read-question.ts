import type { Question } from '../../src/index.ts';
import { EARLIER_TURNS } from './limits.ts';

export const COMMANDS = {
  sources: 'the documents of the library',
  why: 'how the last answer came about',
  new: 'forget this conversation and start another',
  help: 'this list, and what stands behind the answers',
  quit: 'leave (or Ctrl-D)',
} as const;
export type Command = keyof typeof COMMANDS;

/** What one line at the prompt is. */
export type TypedLine =
  | { readonly kind: 'empty' }
  | { readonly kind: 'command'; readonly command: Command }
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

/**
 * Reads a line as a command or as the next question of a conversation.
 * @param earlierTurns the questions before it, oldest first
 * @param askedOn today, as YYYY-MM-DD
 */
export function readQuestion(line: string, earlierTurns: readonly string[], askedOn: string): TypedLine {
  const text = line.trim();
  if (text === '') return { kind: 'empty' };
  if (/^(?:quit|exit)$/i.test(text)) return { kind: 'command', command: 'quit' };
  const name = /^\/([\p{L}?][\p{L}-]*)?/u.exec(text)?.[1]?.toLowerCase();
  if (!text.startsWith('/'))
    return {
      kind: 'question',
      question: { text, earlierTurns: earlierTurns.slice(-EARLIER_TURNS), profile: {}, visibility: 'private', askedOn },
    };
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? (name as Command) : ALIASES[name ?? ''];
  return command ? { kind: 'command', command } : { kind: 'unknown-command', name: text.split(/\s/)[0] ?? text };
}
