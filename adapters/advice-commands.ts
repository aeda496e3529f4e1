import { asksForAllDates, readProfileEntry } from '../src/index.ts';
import { commonWording } from './wording.ts';

/** What people type to be advised on their own case, on every platform: the word, and what it does, for lists of commands. */
export const ADVICE_WORDS = {
  profile: 'what you told of yourself; "profile step2 238, M3" adds, "profile clear aways" and "profile delete" take away',
  standing: 'your figures beside those of the sources',
  plan: 'what to do now, next and later; "plan done 3" ticks a step off',
  pathways: 'integrated, DR with ESIR, DR then independent, side by side',
  deadlines: 'the dates there are, the next one first',
  programs: 'your program counts beside those of the sources, and which mix they advise',
  checklist: 'lists to go through: letters, research, statement, interview',
} as const;
export type AdviceWord = keyof typeof ADVICE_WORDS;

/** What one of these words asks for, read with what follows it. `about` is what somebody tells of themselves along the way. */
export type AdviceCommand =
  | { readonly kind: 'show-profile' }
  | { readonly kind: 'change-profile'; readonly typed: string }
  | { readonly kind: 'delete-profile' }
  | { readonly kind: 'standing' | 'pathways' | 'programs'; readonly about: string }
  | { readonly kind: 'plan'; readonly about: string; readonly asFile: boolean }
  | { readonly kind: 'tick'; readonly step: string; readonly done: boolean }
  | { readonly kind: 'deadlines'; readonly asFile: boolean }
  | { readonly kind: 'checklist'; readonly id: string | undefined }
  | { readonly kind: 'remind'; readonly dateId: string; readonly days: readonly number[] }
  | { readonly kind: 'show-reminders' }
  | { readonly kind: 'cancel-reminders'; readonly dateId: string | undefined };

export function isAdviceWord(word: string): word is AdviceWord {
  return Object.hasOwn(ADVICE_WORDS, word);
}

export function readAdviceCommand(word: AdviceWord, rest: string): AdviceCommand {
  const typed = rest.trim();
  switch (word) {
    case 'profile':
      if (typed === '') return { kind: 'show-profile' };
      return /^(?:delete|erase|forget)(?: (?:it|all|everything))?$/i.test(typed)
        ? { kind: 'delete-profile' }
        : { kind: 'change-profile', typed };
    case 'plan':
      return readPlan(typed);
    case 'deadlines':
      return readDeadlines(typed);
    case 'checklist':
      return { kind: 'checklist', id: checklistNamed(typed) };
    case 'standing':
    case 'pathways':
    case 'programs':
      return { kind: word, about: typed };
  }
}

function readPlan(typed: string): AdviceCommand {
  const [, verb, step] = /^(done|tick|undo|untick|open)\s+(\S+)$/i.exec(typed) ?? [];
  if (verb && step) return { kind: 'tick', step: step.toLowerCase(), done: /^(?:done|tick)$/i.test(verb) };
  const asFile = /(?:^|\s)(?:--?markdown|--?md|as file|file)(?=\s|$)/i;
  return { kind: 'plan', about: typed.replace(asFile, ' ').trim(), asFile: asFile.test(typed) };
}

/** "remind rank-lists 7 1", "reminders", "cancel rank-lists", "cancel", "--ics". */
function readDeadlines(typed: string): AdviceCommand {
  const [, dateId = '', days = ''] = /^remind(?: me)?(?: of)?\s+([a-z0-9-]+)\s*(.*)$/i.exec(typed) ?? [];
  if (dateId !== '')
    return { kind: 'remind', dateId: dateId.toLowerCase(), days: [...days.matchAll(/\d+/g)].map(([day]) => Number(day)) };
  if (/^reminders?$/i.test(typed)) return { kind: 'show-reminders' };
  const cancel = /^cancel(?:\s+([a-z0-9-]+))?$/i.exec(typed);
  if (cancel) return { kind: 'cancel-reminders', dateId: cancel[1]?.toLowerCase() };
  return { kind: 'deadlines', asFile: /(?:^|\s)-{0,2}(?:ics|calendar|file)(?=\s|$)/i.test(typed) };
}

const CHECKLIST_NAMES: readonly [RegExp, string][] = [
  [/^(?:letters?|lors?|recommendations?)/i, 'letters'],
  [/^research|^publications?/i, 'research'],
  [/^(?:personal )?statements?|^ps$/i, 'statement'],
  [/^interviews?/i, 'interview'],
  [/^programs?|^list/i, 'programs'],
];

/** What people call a checklist; else its id as it stands in the library. */
function checklistNamed(typed: string): string | undefined {
  if (typed === '') return undefined;
  return CHECKLIST_NAMES.find(([pattern]) => pattern.test(typed))?.[1] ?? typed.toLowerCase();
}

/**
 * The command that a message is, where it is nothing else: "plan", "plan M3", "profile step2 238". "plan for my gap year?" and
 * "pathways into IR for a DO" are questions for the library. "what are the important dates?" asks for them in full words.
 */
export function adviceCommandIn(text: string): AdviceCommand | undefined {
  return bareCommandIn(text) ?? datesAskedFor(text);
}

/** "upcoming deadlines for IR?": asked in full words for what is shown by "deadlines". */
export function datesAskedFor(text: string): AdviceCommand | undefined {
  return asksForAllDates(text) ? { kind: 'deadlines', asFile: false } : undefined;
}

/** Said where others read along, under an answer: all dates come to whoever asks for them, in their own time zone. */
export function pointerToDates(text: string, command: string): string[] {
  return asksForAllDates(text) ? [commonWording.allDates(command)] : [];
}

function bareCommandIn(text: string): AdviceCommand | undefined {
  const [, name = '', rest = ''] = /^\/?([a-z]+)(?:\s+(.*))?$/is.exec(text.trim()) ?? [];
  const word = name.toLowerCase();
  if (!isAdviceWord(word) || rest.trimEnd().endsWith('?')) return undefined;
  const command = readAdviceCommand(word, rest);
  switch (command.kind) {
    case 'standing':
    case 'pathways':
    case 'programs':
    case 'plan':
      return command.about === '' || tells(command.about) ? command : undefined;
    case 'deadlines':
      return rest.trim() === '' || command.asFile ? command : undefined;
    case 'checklist':
      return command.id === undefined || !/\s/.test(rest.trim()) ? command : undefined;
    default:
      return command;
  }
}

/** Words of a question; in what somebody tells of themselves they stand beside "I" or "my". */
const ASKS = /\b(?:into|for|in|of|if|out|about|how|what|when|where|which|who|why|should|can|could|would)\b/i;
const OF_SELF = /\b(?:i|i'm|im|i've|my)\b/i;

/** Whether words tell of a person and of nothing else. */
function tells(words: string): boolean {
  if (ASKS.test(words) && !OF_SELF.test(words)) return false;
  const { facts, faults } = readProfileEntry(words);
  return faults.length === 0 && Object.keys(facts).length > 0;
}
