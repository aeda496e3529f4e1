import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { Question, ToldFacts, Visibility } from '../question/question.ts';
import { asTyped, isRough } from '../text/number-words.ts';
import type { DraftSentence } from './draft.ts';
import { phrases } from './phrases.ts';

/** The applicant's figures held against the sources' thresholds, and what the sources advise for what is short. */
export interface Standing {
  /** A sentence for each figure and threshold. */
  readonly sentences: readonly DraftSentence[];
  /** Passages that name a circumstance which the applicant told of. */
  readonly named: readonly Passage[];
  readonly advice: readonly Passage[];
}

/** What a figure counts, to be named after it; the score is named before it. */
const COUNTED = {
  products: 'scholarly product',
  projects: 'project',
  aways: 'away rotation',
  letters: 'letter',
  'programs.integrated': 'integrated IR program',
  'programs.dr': 'DR program',
  procedures: 'procedure',
  interventionalMonths: 'month of interventional rotations',
} as const;

/** "Step 2 CK 238 is", "Fifteen letters are": the asker's figure as the beginning of a sentence. */
function yourFigure(figure: Threshold['figure'], typed: string): string {
  if (figure === 'step2ck') return `Step 2 CK ${typed} is`;
  const counted = COUNTED[figure as keyof typeof COUNTED] ?? figure;
  const one = /^(?:1|one)$/i.test(typed);
  const [noun = '', ...rest] = counted.split(/(?<=month)/);
  return `${typed.charAt(0).toUpperCase()}${typed.slice(1)} ${noun}${one ? '' : 's'}${rest.join('')} ${one ? 'is' : 'are'}`;
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
  const named: string[] = [];
  const advised: (readonly string[])[] = [];
  const advise = (ids: readonly string[]) => void advised.push(ids);
  for (const threshold of thresholds) {
    const passage = passages.get(threshold.passage);
    if (!passage) continue;
    if (threshold.rule === 'stated') {
      if (!holdsCircumstance(told, threshold)) continue;
      named.push(threshold.passage);
      advise(threshold.advice);
      continue;
    }
    const value = figureOf(told, threshold);
    if (value === undefined || threshold.from === undefined) continue;
    const yours = { value, typed: asTyped(value, said), isExact: /\d/.test(asTyped(value, said)) && !isRough(value, said) };
    const { sentence, short } = heldAgainst(yours, threshold, passage, visibility);
    sentences.push(sentence);
    if (short) advise(threshold.advice);
  }
  const passagesOf = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => passages.get(id) ?? []);
  return { sentences, named: passagesOf(named), advice: passagesOf(inTurns(advised)) };
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
    case 'integratedOnly':
    case 'usRotations':
    case 'interventionalResearch':
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
    case 'integratedOnly':
      return told.integratedOnly === true;
    case 'homeProgram':
    case 'usRotations':
    case 'interventionalResearch':
      return told[figure] === false;
    default:
      return false;
  }
}

interface ToldFigure {
  readonly value: number;
  readonly typed: string;
  /** Typed in digits and not as a rough figure, so that a difference can be worked out from it. */
  readonly isExact: boolean;
}

function heldAgainst(
  { value, typed, isExact }: ToldFigure,
  threshold: Threshold,
  passage: Passage,
  visibility: Visibility,
): { sentence: DraftSentence; short: boolean } {
  const { from = 0, to, printed = String(from), what, rule, figure } = threshold;
  const yours = yourFigure(figure, typed);
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
  if (short && !isExact) return { sentence: { text: say.aimBelow(yours, from, what, printed), cites }, short };
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
