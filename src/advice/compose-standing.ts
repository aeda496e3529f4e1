import { said } from '../answer/draft.ts';
import { AUDIENCE_NAMES } from '../answer/phrases.ts';
import { scoreOf } from '../answer/roadmap-steps.ts';
import { countIn, hasOpenEnd, type Side, sideOf, speaksOf } from '../answer/standing.ts';
import type { Shortfall } from '../corpus/advice-data.ts';
import type { Threshold } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { ToldFacts } from '../question/question.ts';
import type { Held } from './advice.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { PROFILE_LABELS, advicePhrases as say } from './advice-phrases.ts';
import { type Fact, factInWords, factsOf, holdsFor } from './applicant.ts';
import {
  type AdviceSentence,
  type DraftAdvice,
  type DraftAdviceBlock,
  type DraftItem,
  heading,
  sentences,
  withAudience,
} from './draft-advice.ts';

/** Passages under each thing that is short. */
const MOST_ADVICE = 3;
/** Figures that only somebody in training has. A class rank is told in a question alone, and not saved. */
const OF_RESIDENTS: readonly Fact[] = ['procedures', 'interventionalMonths'];

/** Each of the person's figures against each cited threshold, and what the sources advise for what is short. Never a verdict. */
export function composeStanding(told: ToldFacts, knowledge: AdviceKnowledge): DraftAdvice {
  const facts = factsOf(told);
  const rows = heldRows(knowledge.thresholds, told, knowledge);
  // Whoever told no figure of their own would else be shown none at all.
  const printed = rows.length > 0 ? [] : sourcesFigures(knowledge.thresholds, told, knowledge);
  const intro = printed.length > 0 ? [sentences(said(facts.length > 0 ? say.noFigureTold : say.nothingTold))] : [];
  const missing = printed.length > 0 ? [] : notTold(told, knowledge);
  const left = [...withoutFigure(told, knowledge), ...missing];
  return {
    topic: 'standing',
    title: say.titles.standing,
    blocks: [
      ...intro,
      ...rows,
      ...printed,
      ...(left.length > 0 ? [sentences(...left)] : []),
      ...shortfallBlocks(told, knowledge),
      sentences(said(say.noPrediction)),
    ],
  };
}

/** Under the name of each figure, a line for each threshold of it. */
export function heldRows(
  thresholds: readonly Threshold[],
  told: ToldFacts,
  knowledge: Pick<AdviceKnowledge, 'passages'>,
): DraftAdviceBlock[] {
  return rowsByFigure(thresholds, knowledge, (threshold, passage) => heldItem(threshold, told, passage));
}

function rowsByFigure(
  thresholds: readonly Threshold[],
  { passages }: Pick<AdviceKnowledge, 'passages'>,
  itemFor: (threshold: Threshold, passage: Passage) => DraftItem | undefined,
): DraftAdviceBlock[] {
  const byFigure = new Map<Fact, DraftItem[]>();
  for (const threshold of thresholds) {
    const passage = passages.get(threshold.passage);
    const item = passage && itemFor(threshold, passage);
    if (item) byFigure.set(threshold.figure, [...(byFigure.get(threshold.figure) ?? []), item]);
  }
  return [...byFigure].flatMap(([figure, items]) => [heading(PROFILE_LABELS[figure]), { kind: 'list' as const, items }]);
}

function heldItem(threshold: Threshold, told: ToldFacts, passage: Passage): DraftItem | undefined {
  const { figure, rule } = threshold;
  if (!speaksOf(threshold, told)) return undefined;
  if (rule === 'stated') {
    if (!holdsFor(threshold, told)) return undefined;
    const yours = factInWords(figure, told) ?? 'none';
    return itemOf(threshold, passage, { yours, held: 'no-figure', text: say.noFigure(yours, threshold.what) });
  }
  const figures = figuresOf(figure, told);
  if (!figures || threshold.from === undefined) return undefined;
  const yours = factInWords(figure, told) ?? '';
  const against = hasOpenEnd(threshold, passage) ? { ...threshold, to: undefined } : threshold;
  const { held, text, computed } = heldAgainst(against, figures, threshold.from);
  const line = say.yourFigure(yours, printedOf(threshold), threshold.what, text);
  return itemOf(threshold, passage, { yours, held, text: line, ...(computed && { computed }) });
}

function figuresOf(figure: Fact, told: ToldFacts): { readonly from: number; readonly to: number } | undefined {
  if (figure === 'step2ck') return scoreOf(told);
  const count = countIn(told, figure as Threshold['figure']);
  return count === undefined ? undefined : { from: count, to: count };
}

function printedOf({ printed, from }: Threshold): string {
  return printed ?? String(from);
}

interface HeldAgainst {
  readonly held: Held;
  readonly text: string;
  readonly computed?: NonNullable<AdviceSentence['computed']>;
}

const AIMED: Record<Side, Held> = { below: 'short', within: 'met', above: 'above' };
const FLAGGED: Record<Side, Held> = { below: 'flagged', within: 'clear', above: 'clear' };

function heldAgainst(threshold: Threshold, yours: { from: number; to: number }, from: number): HeldAgainst {
  const side = sideOf(yours, threshold);
  if (!side) return { held: 'either', text: say.held.either };
  const held = (threshold.rule === 'flag' ? FLAGGED : AIMED)[side];
  // From a stretch of scores no difference can be worked out.
  if (held !== 'short' || yours.from !== yours.to) return { held, text: say.held[held] };
  const difference = from - yours.from;
  return {
    held,
    text: say.shortOf(difference, from),
    computed: [{ value: difference, operands: [from, yours.from], rule: 'difference' }],
  };
}

function itemOf(
  threshold: Threshold,
  passage: Passage,
  { yours, held, text, computed }: HeldAgainst & { readonly yours: string },
): DraftItem {
  const { document } = passage;
  const name = document.short_title ?? document.title;
  const writtenFor = AUDIENCE_NAMES[document.audience];
  return {
    sentences: [{ text: text + say.fromWhere(name, writtenFor), cites: [passage], ...(computed && { computed }) }],
    held: {
      figure: PROFILE_LABELS[threshold.figure],
      yours,
      sources: threshold.rule === 'stated' ? null : printedOf(threshold),
      held,
      document: name,
      writtenFor,
    },
  };
}

/** What the sources print, for somebody who told nothing. */
export function sourcesFigures(
  thresholds: readonly Threshold[],
  told: ToldFacts,
  knowledge: Pick<AdviceKnowledge, 'passages'>,
): DraftAdviceBlock[] {
  return rowsByFigure(thresholds, knowledge, (threshold, passage) => {
    if (threshold.rule === 'stated' || !speaksOf(threshold, told) || !isAskedOf(threshold.figure, told)) return undefined;
    const text = say.sourcesFigure(printedOf(threshold), threshold.what);
    return itemOf(threshold, passage, { yours: '', held: 'not-told', text });
  });
}

function isAskedOf(figure: Fact, { year, applicant }: ToldFacts): boolean {
  if (figure === 'usRotations') return applicant === 'us-citizen-img' || applicant === 'img';
  return figure !== 'classRank' && OF_RESIDENTS.includes(figure) === (year === 'dr-resident');
}

/** What was told and no source has a figure for. */
function withoutFigure(told: ToldFacts, { thresholds }: AdviceKnowledge): AdviceSentence[] {
  const held = heldFigures(told, thresholds);
  const without = factsOf(told).filter(({ fact }) => !held.has(fact) && fact !== 'applicant' && fact !== 'year');
  return without.length > 0 ? [said(say.noSourceAtAll(without.map(({ label, value }) => `${label} ${value}`).join(', ')))] : [];
}

/** What sources have figures for and was not told. */
function notTold(told: ToldFacts, { thresholds }: AdviceKnowledge): AdviceSentence[] {
  const held = heldFigures(told, thresholds);
  const printed = thresholds.filter(({ rule }) => rule !== 'stated').map(({ figure }) => figure as Fact);
  const missing = [...new Set(printed)].filter((figure) => !held.has(figure) && isAskedOf(figure, told));
  return missing.length > 0 ? [said(say.notTold(missing.map((figure) => PROFILE_LABELS[figure]).join(', ')))] : [];
}

function heldFigures(told: ToldFacts, thresholds: readonly Threshold[]): ReadonlySet<Fact> {
  const held = thresholds.filter((one) => (one.rule === 'stated' ? holdsFor(one, told) : figuresOf(one.figure, told)));
  return new Set(held.map(({ figure }) => figure as Fact));
}

/** What the sources advise, under what is short, and then under what is more than they name; a passage is shown once. */
function shortfallBlocks(told: ToldFacts, { shortfalls, thresholds, passages }: AdviceKnowledge): DraftAdviceBlock[] {
  const shown = new Set<string>();
  const itemsOf = ({ threshold: id, is, title, advice }: Shortfall): DraftItem[] => {
    const threshold = thresholds.find((one) => one.id === id);
    if (!threshold || !isSo(is, threshold, told)) return [];
    const all = mostFitting(
      advice.flatMap((passage) => passages.get(passage) ?? []),
      told,
    );
    const fresh = all.filter((passage) => !shown.has(passage.id)).slice(0, MOST_ADVICE);
    for (const passage of fresh) shown.add(passage.id);
    if (fresh.length === 0) return [{ sentences: [said(say.sameAsAbove(title), ...all)] }];
    return [{ sentences: [said(`${title}:`)], under: fresh.map((passage) => wholePassage(passage, told)) }];
  };
  const listed = (title: string, which: readonly Shortfall[]): DraftAdviceBlock[] => {
    const items = which.flatMap(itemsOf);
    return items.length > 0 ? [heading(title), { kind: 'list', items }] : [];
  };
  return [
    ...listed(
      say.adviceHeading,
      shortfalls.filter(({ is }) => is !== 'above'),
    ),
    ...listed(
      say.adviceAboveHeading,
      shortfalls.filter(({ is }) => is === 'above'),
    ),
  ];
}

/** What was written for whoever asks comes first. */
function mostFitting(advice: readonly Passage[], { applicant }: ToldFacts): Passage[] {
  const isForOthers = ({ document }: Passage) => Number(document.audience !== 'all' && document.audience !== applicant);
  return advice.toSorted((a, b) => isForOthers(a) - isForOthers(b));
}

function isSo(is: 'below' | 'above' | 'stated', threshold: Threshold, told: ToldFacts): boolean {
  if (is === 'stated') return holdsFor(threshold, told);
  const figures = figuresOf(threshold.figure, told);
  return figures !== undefined && threshold.rule !== 'stated' && sideOf(figures, threshold) === is;
}

/** A passage as one line, with a word for whom it is written where that is somebody else. */
export function wholePassage(passage: Passage, { applicant }: ToldFacts): AdviceSentence {
  return { text: withAudience(passage.text, [passage], applicant), cites: [passage] };
}
