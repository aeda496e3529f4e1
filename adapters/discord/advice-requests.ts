import { type AdviceCommand, adviceCommandIn, datesAskedFor, isAdviceWord, readAdviceCommand } from '../advice-commands.ts';
import type { ReplyTo } from './reply-to.ts';
import type { CommandOption } from './requests.ts';

type Values = Readonly<Record<string, string | number | boolean | undefined>>;

/** What each command of advice is in words, as somebody types it in a direct message; undefined where its options ask the library. */
const WORDS: Readonly<Record<string, (values: Values) => string | undefined>> = {
  profile: ({ change = '' }) => `profile ${change}`,
  standing: ({ about = '' }) => `standing ${about}`,
  plan: ({ about = '', done, undo, file }) => {
    if (done !== undefined) return `plan done ${done}`;
    return undo === undefined ? `plan ${about}${file === true ? ' --markdown' : ''}` : `plan undo ${undo}`;
  },
  pathways: ({ pathway, about = '' }) => (pathway === undefined ? `pathways ${about}` : undefined),
  programs: ({ about = '' }) => `programs ${about}`,
  checklist: ({ list = '' }) => `checklist ${list}`,
  deadlines: ({ program, remind, days = '', reminders, calendar }) => {
    if (remind !== undefined) return `deadlines remind ${remind} ${days}`;
    if (reminders !== undefined) return `deadlines ${reminders}`;
    return program === undefined ? `deadlines${calendar === true ? ' --ics' : ''}` : undefined;
  },
};

/** @returns undefined for a command that asks for no advice */
export function adviceWords(command: string, options: readonly CommandOption[]): string | undefined {
  const values = Object.fromEntries(options.map(({ name, value }) => [name, value]));
  return Object.hasOwn(WORDS, command) ? WORDS[command]?.(values)?.trim() : undefined;
}

/** The advice that is asked for: by a command, in a direct message, or in full words where nobody reads along; undefined where it is a question. */
export function adviceAsked(text: string, to: ReplyTo): AdviceCommand | undefined {
  if (to.kind === 'message') return to.guild === null ? adviceCommandIn(text) : undefined;
  if (!to.advice) return to.private && !to.othersWords ? datesAskedFor(text) : undefined;
  const [, word = '', rest = ''] = /^([a-z]+)\s*(.*)$/s.exec(text) ?? [];
  return isAdviceWord(word) ? readAdviceCommand(word, rest) : undefined;
}
