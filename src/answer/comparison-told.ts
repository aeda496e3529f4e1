import type { Passage } from '../corpus/knowledge-document.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { printedFiguresIn, valueOfFigure } from '../text/numbers.ts';
import { figuresApart } from './caveats.ts';
import { admitted, type DraftBlock, type DraftSentence, paragraph, said } from './draft.ts';
import { type Editions, otherEditionOf, type PassagesByKey, relatedIn, samePoint } from './editions.ts';
import type { ScoredPassage } from './evidence.ts';
import type { PartEvidence } from './evidence-of-parts.ts';
import { phrases } from './phrases.ts';
import { asksWhomToTrust } from './which-source.ts';

type ComparingRules = Editions & PassagesByKey;

/** What an answer says of documents that a question holds against each other. */
export interface ComparisonTold {
  /** What the document asked of does not say. */
  readonly admissions: readonly DraftSentence[];
  /** That they agree, or by how much they differ. */
  readonly findings: readonly DraftSentence[];
  readonly passages: readonly Passage[];
  /** Passages that two editions have alike: no word is needed on which of them says it. */
  readonly saidAlike: readonly Passage[];
}

/** @param sides what was found in the documents */
export function comparisonTold(part: QuestionPart, sides: readonly ScoredPassage[], rules: ComparingRules): ComparisonTold {
  const asksIfSame = ASKS_IF_SAME.test(part.text);
  const alike = asksIfSame ? agreeingSides(sides, rules) : [];
  const differing = ASKS_DIFFERENCES.test(part.text) ? editionPairs(sides, rules).filter(apart).flat() : [];
  const compared = differing.length > 0 ? differing : sides.map(({ passage }) => passage);
  return {
    admissions: [...silenceOfEditionAsked(part, sides, rules), ...notToldWhoIsRight(part, sides, rules)],
    findings: [
      ...(alike.length > 0 ? [{ text: phrases.editionsAgree, cites: alike }] : []),
      ...(asksIfSame ? sameFigures(sides, rules) : []),
      ...(asksHowFarApart(part) ? differencesOf(sides, rules) : []),
    ],
    // What either says alike is shown once.
    passages: alike.length > 0 ? alike.filter(({ document }) => !rules.supersededBy.has(document.id)) : compared,
    saidAlike: alike,
  };
}

/** Of what was found on two editions, each passage of the later one with what the earlier one says of the same point. */
function editionPairs(sides: readonly ScoredPassage[], { supersededBy }: ComparingRules): (readonly [Passage, Passage])[] {
  const passages = sides.map(({ passage }) => passage);
  return passages.flatMap((after) => {
    const before = passages.find((one) => supersededBy.get(one.document.id) === after.document.id && samePoint(one, after));
    return before ? [[after, before] as const] : [];
  });
}

/** By how much the figures of two editions differ: of each point in which they differ in one figure. */
function differencesOf(sides: readonly ScoredPassage[], rules: ComparingRules): DraftSentence[] {
  return editionPairs(sides, rules).flatMap(([after, before]) => {
    const figures = figuresApart(after, before);
    if (!figures) return [];
    const [later = 0, earlier = 0] = figures.map(valueOfFigure);
    const value = Math.abs(later - earlier);
    if (Number.isNaN(value)) return [];
    const operands = [Math.max(later, earlier), Math.min(later, earlier)] as const;
    const text = phrases.editionsApart(...figures, value.toLocaleString('en-US'));
    return [{ text, cites: [after, before], computed: [{ value, operands, rule: 'difference' }] }];
  });
}

/** Points on which two editions agree are no answer to this. */
const ASKS_DIFFERENCES = /\b(?:differ\w*|disagree\w*|conflict\w*|contradict\w*|discrepan\w*|inconsisten\w*)\b/i;
const apart = ([after, before]: readonly [Passage, Passage]) => after.text !== before.text;

const ASKS_IF_SAME =
  /\b(?:same|chang\w*|alter\w*|differ\w*|still|updat\w*|mov(?:e|ed)|stay\w*|unchanged|grow\w*|grew|gr(?:e|o)wn|agree)\b/i;

/** Passages of two editions that say the same, where all that is found of either does; none otherwise. */
function agreeingSides(sides: readonly ScoredPassage[], rules: ComparingRules): readonly Passage[] {
  const pairs = editionPairs(sides, rules);
  const agree =
    pairs.length > 0 && 2 * pairs.length === sides.length && pairs.every(([after, before]) => after.text === before.text);
  return agree ? pairs.flat() : [];
}

/** That two guides give the same figures, where the passages that answer together do: a lone digit may belong to a name ("Step 2"). */
function sameFigures(sides: readonly ScoredPassage[], { supersededBy }: ComparingRules): DraftSentence[] {
  const [one, other] = sides.map(({ passage }) => passage);
  if (!one || !other || one.document === other.document || [one, other].some(({ document }) => supersededBy.has(document.id)))
    return [];
  const [figures = [], others = []] = [one, other].map(({ text }) => [
    ...new Set(printedFiguresIn(text).filter((figure) => figure.length > 1)),
  ]);
  const same = figures.length > 0 && figures.length === others.length && figures.every((figure) => others.includes(figure));
  return same ? [{ text: phrases.guidesAgree(figures.join(', ')), cites: [one, other] }] : [];
}

const ASKS_IF_MENTIONED = /\b(?:mention|includ|contain|list|nam|stat|refer)(?:e?s|ed|ing|e)?\b|\bsay anything\b/i;

/**
 * "the suites on the old page?", "was it the same man on the earlier page?": that an edition says nothing of it, where the other one alone
 * does.
 */
function silenceOfEditionAsked(
  { scope, type, text }: QuestionPart,
  sides: readonly ScoredPassage[],
  rules: ComparingRules,
): DraftSentence[] {
  const [side] = sides;
  const holding = new Set(sides.map(({ passage }) => passage.document.id));
  if (side === undefined || holding.size > 1) return [];
  const other = otherEditionOf(side.passage.document.id, rules);
  const [asked, ...others] = scope.documents;
  const ofBoth = scope.documents.length === 0 && other !== undefined && scope.group.includes(other);
  if (ofBoth) {
    const isSaid = sides.some(({ passage }) => relatedIn(other, passage, rules) !== undefined);
    return isSaid ? [] : [said(phrases.editionSilent(rules.supersededBy.has(other), false))];
  }
  if (asked === undefined || asked !== other || others.length > 0 || sides.length > 1) return [];
  const isEarlier = rules.supersededBy.has(asked);
  if (ASKS_IF_MENTIONED.test(text)) return [said(phrases.editionSilent(isEarlier, false))];
  const states = relatedIn(asked, side.passage, rules) !== undefined;
  if (states && type !== 'number' && type !== 'duration') return [];
  return [said(phrases.editionSilent(isEarlier, states))];
}

/** "the two guides disagree on research. which is right?": of editions the later one is. */
function notToldWhoIsRight(
  part: QuestionPart,
  sides: readonly ScoredPassage[],
  { supersededBy }: ComparingRules,
): DraftSentence[] {
  const ofEditions = sides.some(({ passage }) => supersededBy.has(passage.document.id));
  return asksWhomToTrust(part) && !ofEditions ? [admitted(phrases.guidesWhich)] : [];
}

/** Passages of documents that are held against each other, with what each document is: else nobody could tell which says which. */
export function documentsCompared(
  found: readonly PartEvidence[],
  shown: readonly Passage[],
  { supersededBy }: ComparingRules,
): ReadonlyMap<Passage, string> {
  const sides = found
    .flatMap(({ evidence }) => (evidence.kind === 'comparison' ? evidence.sides : []))
    .map(({ passage }) => passage)
    .filter((passage) => shown.includes(passage));
  const later = sides.filter(({ document }) => [...supersededBy.values()].includes(document.id));
  const earlier = sides.filter(({ document }) => supersededBy.has(document.id));
  if (later.length === 0 && earlier.length === 0 && new Set(sides.map(({ document }) => document)).size > 1)
    return new Map(sides.map((passage) => [passage, phrases.ofDocument(passage.document)]));
  // What only the other edition says is said of that one, where the question names this one.
  const asked = new Set(found.flatMap(({ part }) => part.scope.documents));
  const elsewhere = asked.size > 0 && sides.every(({ document }) => !asked.has(document.id));
  if ((later.length === 0 || earlier.length === 0) && !elsewhere) return new Map();
  return new Map([
    ...later.map((passage) => [passage, phrases.laterEdition] as const),
    ...earlier.map((passage) => [passage, phrases.earlierEdition] as const),
  ]);
}

/** With what the document is before the first sentence. */
export function labelled(extract: readonly DraftBlock[], label: string | undefined): readonly DraftBlock[] {
  const [first, ...rest] = extract;
  if (label === undefined || first === undefined) return extract;
  if (first.kind === 'list') return [paragraph(said(label)), ...extract];
  const [opening, ...others] = first.sentences;
  return opening ? [paragraph({ ...opening, text: `${label} ${opening.text}` }, ...others), ...rest] : extract;
}
