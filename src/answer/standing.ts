import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { Question, ToldFacts, Visibility } from '../question/question.ts';
import { asTyped } from '../text/number-words.ts';
import type { DraftSentence } from './draft.ts';
import { phrases } from './phrases.ts';

/** The applicant's figures held against the sources' thresholds, a sentence each, and what the sources advise for what is short. */
export interface Standing {
  readonly sentences: readonly DraftSentence[];
  readonly advice: readonly Passage[];
}

const FIGURE_NAMES = {
  step2ck: (value: string) => `Step 2 CK ${value}`,
  products: (value: string) => `${value} scholarly product${plural(value)}`,
  projects: (value: string) => `${value} project${plural(value)}`,
  aways: (value: string) => `${value} away rotation${plural(value)}`,
  letters: (value: string) => `${value} letter${plural(value)}`,
  'programs.integrated': (value: string) => `${value} integrated IR program${plural(value)}`,
  'programs.dr': (value: string) => `${value} DR program${plural(value)}`,
  procedures: (value: string) => `${value} procedure${plural(value)}`,
  interventionalMonths: (value: string) => `${value} month${plural(value)} of interventional rotations`,
} as const;

function plural(count: string): string {
  return count === '1' || count === 'one' ? '' : 's';
}

/**
 * Holds each figure that the person told against each threshold of it. Never a verdict about matching.
 * @param told what the person said of themselves in this conversation
 */
export function holdAgainstThresholds(
  told: ToldFacts,
  thresholds: readonly Threshold[],
  passages: ReadonlyMap<string, Passage>,
  { visibility, text, earlierTurns }: Question,
): Standing {
  const said = [text, ...earlierTurns].join('\n');
  const sentences: DraftSentence[] = [];
  const advised: (readonly string[])[] = [];
  const advise = (ids: readonly string[]) => void advised.push(ids);
  for (const threshold of thresholds) {
    const passage = passages.get(threshold.passage);
    if (!passage) continue;
    if (threshold.rule === 'stated') {
      if (!holdsCircumstance(told, threshold)) continue;
      advise([threshold.passage, ...threshold.advice]);
      continue;
    }
    const value = figureOf(told, threshold);
    if (value === undefined || threshold.from === undefined) continue;
    const { sentence, short } = heldAgainst(value, asTyped(value, said), threshold, passage, visibility);
    sentences.push(sentence);
    if (short) advise(threshold.advice);
  }
  return { sentences, advice: inTurns(advised).flatMap((id) => passages.get(id) ?? []) };
}

/** The first piece of advice for each circumstance, then the second for each, and so on. */
function inTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return [...new Set(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())];
}

function figureOf(told: ToldFacts, { figure }: Threshold): number | undefined {
  switch (figure) {
    case 'programs.integrated':
      return told.programs?.integrated;
    case 'programs.dr':
      return told.programs?.dr;
    case 'comlexOnly':
    case 'homeProgram':
      return undefined;
    default:
      return told[figure];
  }
}

function holdsCircumstance(told: ToldFacts, { figure }: Threshold): boolean {
  switch (figure) {
    case 'failedAttempts':
      return (told.failedAttempts ?? 0) > 0;
    case 'gapMonths':
      return (told.gapMonths ?? 0) > 0;
    case 'comlexOnly':
      return told.comlexOnly === true;
    case 'homeProgram':
      return told.homeProgram === false;
    default:
      return false;
  }
}

function heldAgainst(
  value: number,
  typed: string,
  threshold: Threshold,
  passage: Passage,
  visibility: Visibility,
): { sentence: DraftSentence; short: boolean } {
  const { from = 0, to, printed = String(from), what, rule, figure } = threshold;
  const name = FIGURE_NAMES[figure as keyof typeof FIGURE_NAMES];
  const yours = name ? name(typed) : typed;
  const say = phrases.standing;
  const short = value < from;
  const over = to !== undefined && value > to;
  const cites = [passage];
  if (visibility === 'public')
    return {
      sentence: { text: rule === 'flag' ? say.publicFlag(printed, what) : say.publicAim(what, printed), cites },
      short: short || over,
    };
  if (rule === 'flag')
    return { sentence: { text: short ? say.flagged(yours, printed, what) : say.notFlagged(yours, printed, what), cites }, short };
  // A figure that was typed as a word is repeated as a word, and nothing is worked out from it.
  if (short && !/\d/.test(typed)) return { sentence: { text: say.aimBelow(yours, from, what, printed), cites }, short };
  if (short) {
    return {
      sentence: {
        text: say.aimShort(yours, from - value, from, what, printed),
        cites,
        computed: [{ value: from - value, operands: [from, value], rule: 'difference' }],
      },
      short,
    };
  }
  if (over) return { sentence: { text: say.aimExceeded(yours, what, printed), cites }, short: true };
  return {
    sentence: { text: to === undefined ? say.aimMet(yours, what, printed) : say.aimInside(yours, what, printed), cites },
    short,
  };
}
