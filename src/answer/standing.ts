import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { isUnfinished } from '../question/applicant/product-counts.ts';
import type { ApplicantProfile, Question, ToldFacts } from '../question/question.ts';
import { asTyped, inWords, isRough } from '../text/number-words.ts';
import { figuresIn } from '../text/numbers.ts';
import type { Computed } from './answer.ts';
import type { DraftSentence } from './draft.ts';
import { phrases } from './phrases.ts';

/** The applicant's figures held against the sources' thresholds, and what the sources advise for what is short or beyond. */
export interface Standing {
  /** A sentence for each figure and threshold. */
  readonly sentences: readonly DraftSentence[];
  /** Passages that name a circumstance which the applicant told of. */
  readonly named: readonly Passage[];
  readonly advice: readonly Passage[];
}

/** What a figure counts, to be named after it, and what stands after the noun; the score is named before it. */
const COUNTED: { readonly [Of in Threshold['figure']]?: readonly [noun: string, after?: string] } = {
  products: ['scholarly product'],
  projects: ['project'],
  aways: ['away rotation'],
  usRotations: ['rotation', ' in the US'],
  letters: ['IR letter'],
  'programs.integrated': ['integrated IR program'],
  'programs.dr': ['DR program'],
  procedures: ['procedure'],
  interventionalMonths: ['month', ' of interventional rotations'],
};

/** "Step 2 CK 238 is", "Fifteen programs are", "With no aways the count is": the asker's figure as the beginning of a sentence. */
function yourFigure(figure: Threshold['figure'], { from, to, typed, inPractice, noneOf }: ToldFigure): string {
  if (inPractice) return `A practice score ${/s$/i.test(typed) ? 'in the' : 'of'} ${typed} is`;
  if (figure === 'step2ck' && typed === '') return 'Your Step 2 CK score is';
  if (figure === 'step2ck') return `Step 2 CK ${from === to ? '' : placeOf(typed)}${typed} is`;
  const [noun, after = ''] = COUNTED[figure] ?? [figure];
  const several = noneOf ?? `${noun}s${after}`;
  if (to === 0 && typed !== '0') return `With no ${several} the count is`;
  const counted = from === 1 && to === 1 ? `${noun}${after} is` : `${several} are`;
  return `${typed.charAt(0).toUpperCase()}${typed.slice(1)} ${counted}`;
}

/** "in the mid 230s", "at a high 240", "between 238 and 244". */
function placeOf(stretch: string): string {
  if (/s$/i.test(stretch)) return 'in the ';
  return /^(?:between|over|above|under|below|at least|(?:more|higher|less|lower) than)\b/i.test(stretch) ? '' : 'at a ';
}

/**
 * Holds each figure that the person told against each threshold of it. Never a verdict about matching.
 * @param told what the person said of themselves in this conversation
 */
export function holdAgainstThresholds(
  told: ToldFacts,
  thresholds: readonly Threshold[],
  passages: ReadonlyMap<string, Passage>,
  { visibility, text, earlierTurns, profile }: Question,
): Standing {
  const said = [text, ...earlierTurns].join('\n');
  const sentences: DraftSentence[] = [];
  const named: string[] = [];
  const advised: (readonly string[])[] = [];
  const forOthers: string[] = [];
  const isForOthers = (id: string) => told.applicant !== undefined && isWrittenForOthers(passages.get(id), told.applicant);
  const advise = (ids: readonly string[]) => {
    const forThem = ids.filter((id) => !isForOthers(id));
    advised.push(forThem.length > 0 && !isAbroad(told) ? forThem : ids);
  };
  for (const threshold of thresholds) {
    const passage = passages.get(threshold.passage);
    if (!passage || !speaksOf(threshold, told)) continue;
    if (threshold.rule === 'stated') {
      if (!holdsCircumstance(told, threshold)) continue;
      named.push(threshold.passage);
      advise(threshold.advice);
      continue;
    }
    const yours = figureOf(told, threshold, said, profile);
    const held = yours && heldAgainst(yours, threshold, passage, { visibility, text });
    if (!held) continue;
    sentences.push(held.sentence);
    // What is to be reached by the end of a year is more than its one figure.
    if (ASKS_WHAT_IS_MISSING.test(text) || threshold.years !== undefined) advise([threshold.passage]);
    // Before other readers advice for one side of a line would tell on which side somebody stands.
    if (visibility === 'public') continue;
    const advice = held.side === 'within' ? [] : held.side === 'above' ? threshold['advice above'] : threshold.advice;
    advise(advice);
    if (held.side === 'below' && isForOthers(threshold.passage)) forOthers.push(...threshold['for others']);
  }
  const passagesOf = (ids: Iterable<string>) => [...new Set(ids)].flatMap((id) => passages.get(id) ?? []);
  return {
    sentences,
    named: passagesOf(named),
    advice: passagesOf([
      ...inTurns(advised.map(([first]) => (first === undefined ? [] : [first]))),
      ...forOthers,
      ...inTurns(advised),
    ]),
  };
}

function isWrittenForOthers(passage: Passage | undefined, applicant: ApplicantProfile['applicant']): boolean {
  const audience = passage?.document.audience ?? 'all';
  return audience !== 'all' && audience !== applicant;
}

/** Who does not tell may be an IMG as well; what helps an IMG is poor advice for who studies in the United States. */
function isAbroad({ applicant }: ToldFacts): boolean {
  return applicant === undefined || applicant === 'us-citizen-img' || applicant === 'img';
}

/** "what am I missing?" asks for all that a source names, and not only for what is held against it. */
const ASKS_WHAT_IS_MISSING =
  /\b(?:missing|what else|(?:what|who) (?:is |do i |should i )?(?:left|lack|still need)|still (?:need|lack)|short of)\b/i;

const OF_RESIDENTS: ReadonlySet<Threshold['figure']> = new Set(['procedures', 'interventionalMonths']);

/** Whether a threshold speaks of somebody in that year of school, of such an applicant, and of what they have. */
export function speaksOf(
  { figure, years, applicants, 'in the field': inField }: Threshold,
  { year, applicant, interventionalResearch, products }: ToldFacts,
): boolean {
  // "3 pubs, none in IR": of those that are asked for there is none.
  if (inField && interventionalResearch === false && products !== 0) return false;
  // What is to be had by the time of applying is no measure for who is a resident by now.
  if (year === 'dr-resident' && !OF_RESIDENTS.has(figure)) return false;
  const isOfYear = years === undefined || (year !== undefined && years.includes(year));
  return isOfYear && (applicants === undefined || (applicant !== undefined && applicants.includes(applicant)));
}

/** The first piece of advice for each circumstance, then the second for each, and so on. */
function inTurns(lists: readonly (readonly string[])[]): string[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return [...new Set(Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat())];
}

interface ToldFigure {
  /** The same as `to`, but where a stretch is told: "mid 230s". */
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  /** Not a rough figure, so that a difference can be worked out from it. */
  readonly isExact: boolean;
  /** Reached in a practice exam. */
  readonly inPractice?: true;
  /** What there is none of, where that is not all that the figure counts. */
  readonly noneOf?: string;
}

/**
 * "1 case report and that's it": a project, and all that there is beside what products are to be had. Whether it is published is not told,
 * so that it is only held where it would not be enough anyway.
 */
function casesShortOf({ figure, from = 0 }: Threshold, { projects = 0 }: ToldFacts, said: string): number | undefined {
  const areShort =
    figure === 'products' && projects > 0 && projects < from && /\bcase (?:reports?|series)\b/i.test(said) && !isUnfinished(said);
  return areShort ? projects : undefined;
}

function figureOf(told: ToldFacts, threshold: Threshold, said: string, saved: ApplicantProfile): ToldFigure | undefined {
  const { figure } = threshold;
  if (figure === 'step2ck' && told.step2ckRange) return { ...told.step2ckRange, isExact: false };
  if (figure === 'step2ck' && told.step2ck === undefined && told.practiceScore !== undefined)
    return { ...told.practiceScore, isExact: told.practiceScore.from === told.practiceScore.to, inPractice: true };
  // What was typed in words, or in shorthand, is not repeated as if it had been typed so.
  if (figure === 'classRank')
    return (
      told.classRank && {
        ...told.classRank,
        typed: said.includes(told.classRank.typed) ? told.classRank.typed : '',
        isExact: false,
      }
    );
  if (threshold['of abstracts'] && told.abstracts === 0)
    return { from: 0, to: 0, typed: 'no', isExact: false, noneOf: 'abstracts or posters' };
  const value = countIn(told, figure) ?? casesShortOf(threshold, told, said);
  if (value === undefined) return undefined;
  if (value === 0) return { from: 0, to: 0, typed: /(?<![\d.,])0(?![\d.,])/.test(said) ? '0' : 'no', isExact: false };
  // "238. thoughts?" begins like a list: what may be a list's number is held, and not repeated.
  if (figure === 'step2ck' && OPENS_LIKE_LIST.test(said) && said.split(String(value)).length === 2)
    return { from: value, to: value, typed: '', isExact: false };
  const found = asTyped(value, said);
  const isSum = found === String(value) && !new RegExp(`(?<!\\d)${value}(?!\\d)`).test(said) && countIn(saved, figure) !== value;
  const typed = isSum ? inWords(value) : found;
  return { from: value, to: value, typed, isExact: !isRough(value, said) };
}

const OPENS_LIKE_LIST = /^\s*\d{3}[.)]\s/m;

/** A count or score that the person told, where the figure has one. */
export function countIn(told: ToldFacts, figure: Threshold['figure']): number | undefined {
  switch (figure) {
    case 'programs.integrated':
      return told.programs?.integrated;
    case 'programs.dr':
      return told.programs?.dr;
    case 'comlexOnly':
    case 'homeProgram':
    case 'integratedOnly':
    case 'interventionalResearch':
    case 'diagnosticLetter':
    case 'coreLetter':
    case 'programsUnnamed':
    case 'classRank':
      return undefined;
    default:
      return told[figure];
  }
}

/** Whether a circumstance holds that a source names without a figure. */
export function holdsCircumstance(told: ToldFacts, { figure }: Threshold): boolean {
  switch (figure) {
    case 'failedAttempts':
      return (told.failedAttempts ?? 0) > 0;
    case 'gapMonths':
      return (told.gapMonths ?? 0) > 0;
    case 'comlexOnly':
      return told.comlexOnly === true;
    case 'integratedOnly':
      return told.integratedOnly === true;
    case 'programsUnnamed':
      return told.programsUnnamed === true;
    case 'homeProgram':
    case 'interventionalResearch':
    case 'diagnosticLetter':
    case 'coreLetter':
      return told[figure] === false;
    default:
      return false;
  }
}

/** "245–255+", "at least 3–5": whoever has more than the source names has met it. */
export function hasOpenEnd({ from, printed = String(from) }: Threshold, { text }: Passage): boolean {
  return printed.endsWith('+') || text.toLowerCase().includes(`at least ${printed}`);
}

/** On which side of a threshold a figure lies; a stretch that reaches over it lies on none. */
export type Side = 'below' | 'within' | 'above';

export function sideOf(
  yours: Pick<ToldFigure, 'from' | 'to'>,
  { from = 0, to = Number.POSITIVE_INFINITY }: Threshold,
): Side | undefined {
  if (yours.to < from) return 'below';
  if (yours.from > to) return 'above';
  return yours.from >= from && yours.to <= to ? 'within' : undefined;
}

/** The sentence that holds a figure against a threshold, and on which side of it the figure lies. */
function heldAgainst(
  told: ToldFigure,
  threshold: Threshold,
  passage: Passage,
  { visibility, text: asked }: Pick<Question, 'visibility' | 'text'>,
): { sentence: DraftSentence; side: Side } | undefined {
  const { from, to, printed = String(from), what, rule, figure } = threshold;
  const side = sideOf(told, threshold);
  const say = phrases.standing;
  if (figure === 'classRank') {
    const lies = side === undefined ? 'across' : side === 'below' ? 'below' : 'within';
    const text = visibility === 'public' ? say.publicAim(what, `the ${printed}`) : say.classRank[lies](told.typed, printed, what);
    // A stretch that reaches over the line is short of nothing for certain.
    return { sentence: { text, cites: [passage] }, side: lies === 'below' ? 'below' : 'within' };
  }
  if (from === undefined) return undefined;
  const reachesOverTop = side === undefined && told.from >= from;
  if (reachesOverTop && !hasOpenEnd(threshold, passage)) return undefined;
  const yours = yourFigure(figure, told);
  const held = (text: string, computed?: DraftSentence['computed']) => ({
    sentence: { text, cites: [passage], ...(computed && { computed }) },
    side: side ?? 'below',
  });
  if (visibility === 'public') return held(rule === 'flag' ? say.publicFlag(printed, what) : say.publicAim(what, printed));
  if (reachesOverTop) return { ...held(say.aimInside(yours, what, printed)), side: 'within' };
  if (side === undefined && rule !== 'flag') return held(say.aimPartlyMet(yours, from, what, printed, to !== undefined));
  if (side === undefined) return held(say.partlyFlagged(yours, printed, what));
  if (rule === 'flag' && told.from === from && told.to === from) return held(say.atFlag(yours, printed, what));
  if (rule === 'flag') return held(side === 'below' ? say.flagged(yours, printed, what) : say.notFlagged(yours, printed, what));
  if (side === 'above')
    return held(hasOpenEnd(threshold, passage) ? say.aimMet(yours, what, printed) : say.aimExceeded(yours, what, printed));
  const top = to !== undefined && told.isExact && told.to < to && asksForTop(asked, to) ? differenceTo(to, told) : undefined;
  const belowTop = top && to !== undefined ? say.belowTop(top.named, to) : '';
  if (side === 'within')
    return held(
      to === undefined ? say.aimMet(yours, what, printed) : say.aimInside(yours, what, printed, belowTop),
      top?.computed,
    );
  if (!told.isExact) return held(say.aimBelow(yours, from, what, printed, to !== undefined));
  const short = differenceTo(from, told);
  return held(say.aimShort(yours, short.named, from, what, printed, to !== undefined, belowTop), [
    ...short.computed,
    ...(top?.computed ?? []),
  ]);
}

/** How far a figure is below a line: in digits where it was typed so, else in words, since nobody typed what it is worked out from. */
function differenceTo(line: number, { from, typed }: ToldFigure): { named: string; computed: readonly Computed[] } {
  const value = line - from;
  if (!/\d/.test(typed)) return { named: inWords(value), computed: [] };
  return { named: String(value), computed: [{ value, operands: [line, from], rule: 'difference' }] };
}

/** "how far from 255?" */
function asksForTop(asked: string, top: number): boolean {
  return ASKS_FOR_TOP.test(asked) || (/\bhow (?:far|many|much)\b/i.test(asked) && figuresIn(asked).includes(String(top)));
}

/** "and for the max?", "how many points from the top of the range?" */
const ASKS_FOR_TOP =
  /\b(?:max(?:imum)?|ceiling|(?:upper|top|high(?:er)?) (?:end(?! programs?\b)|limit(?! for age\b)|bound|value)|top of (?:the|that|this|your) (?:\w+ )?(?:range|target|list))\b/i;
