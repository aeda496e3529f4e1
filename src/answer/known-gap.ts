import type { Calibration, NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import { type AnswerType, holdsAnswerOf } from '../question/answer-type.ts';
import { FIGURE, type QuestionPart } from '../question/question-part.ts';
import type { Scope } from '../question/scope.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import type { KeysHeld } from '../retrieval/unit-postings.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { Evidence, ScoredPassage } from './evidence.ts';
import { gapInScope, isOfUnnamedFellowship, lacksAny } from './in-scope.ts';
import { namesAnyOf } from './person-spoken-of.ts';
import { BEST_SCORE, concernsOthers, confidenceOf, type EvidenceRules, type EvidenceSituation } from './score-passages.ts';
import { speaksOfAll, speaksOfAsked } from './speaks-of-asked.ts';
import { WEIGHING } from './weighing.ts';

const NEAREST_AMONG = 12;
const FEW_OWN_WORDS = 2;

/** So like a known question is one that is put in the same words, as a suggested question is. */
export const WORD_FOR_WORD = 0.99;

export interface KnownGap {
  readonly entry: NotCovered;
  /** Whether it names the program that is asked of. */
  readonly isOfPlace: boolean;
  readonly score: number;
  readonly confidence: number;
  readonly askedAs: number;
  readonly answersType: boolean;
  readonly held: KeysHeld;
}

/** What a page lacks may be so much less like what is asked of that page than what is missing elsewhere. */
const AS_LIKE = 0.1;

/** The known gap that the question is likest to; none that speaks of a document which the question can not be about. */
export function bestGap(
  part: QuestionPart,
  matches: readonly Match[],
  { before, applicant }: EvidenceSituation,
  rules: EvidenceRules,
): KnownGap | undefined {
  const { gapNames, lexicon } = rules;
  const ofNoProgram = isOfNoProgram(part.scope, rules);
  const named = part.units.filter(({ key, role }) => role === 'content' && !FIGURE.test(key));
  const statesFigure = part.units.some(({ key }) => FIGURE.test(key));
  const asLike = part.scope.documents.length > 0 ? AS_LIKE : 0;
  let best: KnownGap | undefined;
  for (const match of matches) {
    if (match.candidate.kind !== 'not-covered') continue;
    const { entry } = match.candidate;
    const { missing, lines, concepts, essential } = gapNames(entry);
    if (missing.documents.some((id) => part.notAbout.has(id))) continue;
    // That a question about it holds the same figures does not make it what is asked.
    if (statesFigure && match.askedAs < WEIGHING.sameQuestion && !named.some(({ key }) => match.held.has(key))) continue;
    // "how many do they take?" names nothing of what diagnostic residents are asked about.
    if (match.askedAs < WEIGHING.inOtherWords && lacksAny(essential, part)) continue;
    // What a hospital does not tell is not what a guide for everybody lacks.
    const isOfDocument = () => lines.some(({ documents }) => documents.some((id) => part.scope.documents.includes(id)));
    const isOfOther = (ofNoProgram && missing.programs.length > 0) || isOfElse(concepts, part, lexicon);
    if (isOfOther && !isOfDocument()) continue;
    // What is known to be missing right beside what was just answered.
    const bonus = part.leaning && before.some(({ id }) => entry.nearest.includes(id)) ? WEIGHING.nearGap : 0;
    const score = match.score + bonus;
    // What the very page or program that is asked of does not tell comes before what nobody tells of any, where it is as like.
    const { documents, programs } = part.scope;
    const isOfPlace =
      documents.length > 0
        ? documents.some((id) => missing.documents.includes(id))
        : programs.some((id) => missing.programs.includes(id));
    const isBetter =
      best === undefined ||
      (isOfPlace === best.isOfPlace
        ? score > best.score
        : isOfPlace
          ? match.askedAs >= best.askedAs - asLike
          : match.askedAs > best.askedAs + asLike && score > best.score);
    // What is missing for those who are no citizens is nothing to one who is.
    if (!isBetter || concernsOthers(concepts, part, applicant, lexicon)) continue;
    best = {
      entry,
      isOfPlace,
      score,
      confidence: confidenceOf(match) + bonus / BEST_SCORE,
      askedAs: match.askedAs,
      answersType: match.answersType,
      held: match.held,
    };
  }
  return best;
}

/** Whether what is missing is of what none of the documents asked of is about: of the residency, where the fellowship is asked of. */
function isOfElse(missing: ReadonlySet<string>, { scope, units }: QuestionPart, { notAbout }: Lexicon): boolean {
  if (scope.documents.length === 0) return false;
  const asked = (key: string) => units.some((unit) => unit.own && unit.key === key);
  return scope.documents.every((id) => notAbout(id).some((key) => missing.has(key) && !asked(key)));
}

/** Whether something is asked of documents that are no program's, and of no program. */
function isOfNoProgram({ documents, group, programs }: Scope, { ofNoProgram }: Pick<EvidenceRules, 'ofNoProgram'>): boolean {
  const named = [...documents, ...group];
  return named.length > 0 && programs.length === 0 && named.every((id) => ofNoProgram.has(id));
}

/** What one program does not tell is no answer to a question that names none. */
function namesOtherProgram(entry: NotCovered, { scope }: QuestionPart, { gapNames }: EvidenceRules): boolean {
  const { programs } = gapNames(entry).missing;
  return programs.length > 0 && scope.programs.length === 0 && scope.documents.length === 0;
}

/** What a known gap must have over the best passage to be taken for what was asked. */
export function gapMargin(gap: KnownGap, lead: ScoredPassage | undefined, part: QuestionPart, rules: EvidenceRules): number {
  const isClear = gap.askedAs >= WEIGHING.gapAsked.from && (lead?.match.askedAs ?? 0) <= gap.askedAs - WEIGHING.gapAsked.clearBy;
  if (isClear && !namesOtherProgram(gap.entry, part, rules)) return WEIGHING.gapAsked.margin;
  const overSure = lead !== undefined && lead.confidence >= WEIGHING.gapSureFrom && lead.match.askedAs > gap.askedAs;
  let margin = overSure ? WEIGHING.gapMarginOverSure : WEIGHING.gapMargin;
  if (lead && isStaffAnswer(lead.passage.document)) margin = Math.max(margin, WEIGHING.gapMarginOverStaff);
  if (part.leaning && part.ownWords <= FEW_OWN_WORDS && gap.confidence < WEIGHING.gapSureFrom)
    margin += WEIGHING.leaningGapMargin;
  if (!gapInScope(part.scope, rules.gapNames(gap.entry))) margin += WEIGHING.otherSubjectGapMargin;
  if (part.type !== 'any' && !gap.answersType) margin += WEIGHING.otherTypeGapMargin;
  const isElsewhere = namesOtherProgram(gap.entry, part, rules);
  if (part.type !== 'any' && gap.answersType && lead && !lead.match.answersType)
    margin -= isElsewhere ? WEIGHING.gapOfTypeRelief.elsewhere : WEIGHING.gapOfTypeRelief.here;
  if (isElsewhere) margin += WEIGHING.unnamedProgramGapMargin;
  return margin;
}

/** A gap of which nobody asks how many is not what a question asks that asks it, unless it is the very question. */
export function isOfType({ answersType, askedAs }: Pick<KnownGap, 'answersType' | 'askedAs'>, type: AnswerType): boolean {
  return type === 'any' || answersType || askedAs >= WEIGHING.sameQuestion;
}

const ASKS_OF_THE_THING =
  /^(?:(?:so|and|but|ok(?:ay)?|then)[\s,]+)*(?:do|does|did|is|are|was|were|can|will|has|have|how (?:is|are|do|does))\b/i;
const MISSING_DETAIL =
  /^(?:the (?:exact |total )?(?:numbers?|names?|hours|times?|dates?|weeks|length|price|cost|makers)|how many)\b/;

/** "does MGH IR have a clinic?", "how is it treated?" are answered by what tells of it, though nothing tells how many or how often. */
export function tellsWithoutDetail(part: QuestionPart, lead: ScoredPassage, { entry, askedAs }: KnownGap): boolean {
  return (
    part.type === 'any' &&
    askedAs < WORD_FOR_WORD &&
    MISSING_DETAIL.test(entry.missing) &&
    ASKS_OF_THE_THING.test(part.text.trim()) &&
    !isOfUnnamedFellowship(part.scope, lead.passage) &&
    speaksOfAll(part, lead.match)
  );
}

/** Whether what several documents are asked for, a number, a date, a name, is liker to a known gap than to anything they say. */
export function isKnownGap(gap: KnownGap, { type }: QuestionPart, sides: readonly ScoredPassage[]): boolean {
  // "do the guides want thank-you notes, and within how many hours?"
  const isClear =
    type !== 'any' &&
    gap.askedAs >= WEIGHING.gapClearOverComparison.askedAs &&
    gap.score >= bestScore(sides) + WEIGHING.gapClearOverComparison.clearBy;
  const asksForGap =
    isClear || (gap.askedAs >= WEIGHING.gapOverComparison && (type === 'any' ? gap.score > bestScore(sides) : gap.answersType));
  return asksForGap && sides.every(({ match }) => match.askedAs < gap.askedAs);
}

function bestScore(sides: readonly ScoredPassage[]): number {
  return Math.max(0, ...sides.map(({ score }) => score));
}

/** What is said to be near a known gap is shown only where it also has to do with what was asked. */
export function insufficient(
  { entry, answersType, askedAs }: KnownGap,
  part: QuestionPart,
  scored: readonly ScoredPassage[],
  { answerFrom, nearFrom }: Calibration,
): Evidence {
  const { scope, type } = part;
  const [lead] = scored;
  const toThePoint = lead !== undefined && lead.confidence >= answerFrom && speaksOfAsked(part, lead.match);
  // An address or a date of the fellowship is not near to one of the residency.
  const isNamed = isOfType({ answersType, askedAs }, type);
  const near = scored
    .slice(0, NEAREST_AMONG)
    .filter(
      ({ passage }) =>
        (isNamed && entry.nearest.includes(passage.id)) ||
        (toThePoint &&
          passage === lead.passage &&
          !isOfUnnamedFellowship(scope, passage) &&
          holdsAnswerOf(type, passage, part.text)),
    );
  // "None of my sources gives a date" is not said right before one that does.
  const holdsSuch = near.some(({ passage }) => holdsAnswerOf(type, passage, part.text));
  return {
    kind: 'insufficient',
    reason: isNamed
      ? { kind: 'known-gap', entry, likeness: askedAs }
      : holdsSuch
        ? { kind: 'nothing-near' }
        : { kind: 'no-such-answer', type },
    nearest: ofPersonNamed(
      part,
      near.map(({ passage }) => passage),
    ).slice(0, 2),
    toThePoint: near.some(({ confidence }) => confidence >= nearFrom),
  };
}

/** "since when has Dr. Chang been director?": of what is near, what tells of her, where anything does. */
function ofPersonNamed({ units }: QuestionPart, passages: readonly Passage[]): readonly Passage[] {
  const typed = units.filter(({ own }) => own);
  const telling = passages.filter((passage) => namesAnyOf(passage, typed));
  return telling.length > 0 ? telling : passages;
}
