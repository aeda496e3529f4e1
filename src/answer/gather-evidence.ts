import type { Calibration, NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import { type AnswerType, holdsAnswerOf } from '../question/answer-type.ts';
import { startOfAsked } from '../question/asked-clause.ts';
import { TIME } from '../question/claimed-figure.ts';
import { ASKING_HOW_LONG, isElliptical } from '../question/ellipsis.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import { speaksOfField } from '../question/other-training.ts';
import type { ApplicantProfile } from '../question/question.ts';
import { FIGURE, isOwnConcept, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { ANYWHERE, namesAnywhere, type Scope } from '../question/scope.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import type { KeysHeld } from '../retrieval/unit-postings.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { chooseSupport, figureBeside } from './choose-support.ts';
import { comparedDocuments, comparedSides, differingEditions, editionSides, saidByEarlierAlone } from './compare-documents.ts';
import { areEditions, otherEditionOf, samePoint } from './editions.ts';
import type { Evidence, ScoredPassage, SufficientEvidence } from './evidence.ts';
import { gapInScope, lacksAny } from './in-scope.ts';
import { evidenceOfMention } from './mentioned.ts';
import { namesAnyOf } from './person-spoken-of.ts';
import { countsTheSame, givesFigure } from './premise.ts';
import {
  BEST_SCORE,
  concernsOthers,
  confidenceOf,
  type EvidenceRules,
  type EvidenceSituation,
  ofAnotherDoer,
  scorePassages,
} from './score-passages.ts';
import { printsStated } from './stated-figures.ts';
import { WEIGHING } from './weighing.ts';

const NEAREST_AMONG = 12;
const OF_THESE = /\b(?:(?:of|among) (?:these|those|them|which|whom)|from (?:these|those|them))\b/i;
const JOINS = /\S and\b/i;
const THIS_AND = /\b(?:this|that|it|these|those|them),? (?:and|as well as|plus)\b/i;
/** "the same two numbers on the older page?" */
const THOSE_FIGURES =
  /\b(?:both|those|these|same|the two) (?:(?:two|2|three|3) )?(?:numbers|figures|counts|totals|ones|values)\b/i;
const FEW_OWN_WORDS = 2;

export function gatherEvidence(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence {
  const ofMention = evidenceOfMention(part, matches, situation, rules);
  if (ofMention) return ofMention;
  const evidence = evidenceInScope(part, matches, situation, rules);
  if (evidence.kind === 'comparison') return evidence;
  if (part.typeInherited && (evidence.kind !== 'sufficient' || evidence.missesType))
    return gatherEvidence({ ...part, type: 'any', typeInherited: false }, matches, situation, rules);
  const ofEverybody = answeredForEverybody(part, evidence, matches, situation, rules);
  if (ofEverybody) return ofEverybody;
  // What the edition that is asked about does not say, the other one may.
  const [named, ...others] = part.scope.documents;
  const other = named === undefined || others.length > 0 ? undefined : otherEditionOf(named, rules);
  if (other === undefined) return evidence;
  const scope = { ...part.scope, documents: [other] };
  const there = evidenceInScope({ ...part, scope }, matches, situation, rules);
  if (there.kind !== 'sufficient' || there.missesType) return evidence;
  const isSaidThere =
    evidence.kind === 'insufficient' ||
    (there.lead.match.askedAs >= WEIGHING.otherEdition.askedAs &&
      there.lead.score >= evidence.lead.score + WEIGHING.otherEdition.clearBy);
  if (!isSaidThere) return evidence;
  return sayingTheSame(part, there.lead.passage, matches, situation, rules) ?? { kind: 'comparison', sides: [there.lead] };
}

/**
 * "got an interview at MGH", then "what should I ask them?": where the place that was spoken of has nothing on it, and what is known to be
 * missing is of no place either, a guide that is liker to the question answers it.
 */
function answeredForEverybody(
  part: QuestionPart,
  evidence: Evidence,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence | undefined {
  const { scope, text, leaning } = part;
  const inGuides = (asked: QuestionPart): SufficientEvidence | undefined => {
    const anywhere = evidenceInScope({ ...asked, scope: ANYWHERE }, matches, situation, rules);
    return anywhere.kind === 'sufficient' && anywhere.lead.passage.document.program === null ? anywhere : undefined;
  };
  if (isNamedBeforeAsking(part, evidence, rules)) {
    const guide = inGuides({ ...part, unheardOf: undefined });
    if (guide && guide.lead.match.askedAs >= WEIGHING.conjuncts.ofEach) return guide;
  }
  if (!leaning || scope.programs.length === 0 || evidence.kind !== 'insufficient' || evidence.reason.kind !== 'known-gap')
    return undefined;
  if (rules.lexicon.namedIn(text).programs.length > 0) return undefined;
  const { programs, documents } = rules.gapNames(evidence.reason.entry).missing;
  if (programs.length + documents.length > 0) return undefined;
  const guide = inGuides(part);
  return guide && guide.lead.match.askedAs > evidence.reason.likeness ? guide : undefined;
}

/** "I'm at Emory. who is their program director?" */
function isPersonThere({ type, text }: QuestionPart): boolean {
  return type === 'person' && /\b(?:they|their|there|its)\b/i.test(text);
}

/** "and at other programs?" asks of them. */
const ELSEWHERE = /\b(?:others?|elsewhere|another|different|rest)\b/i;
/** What a program has of its own, and nobody asks of applicants in general. */
const OF_A_PROGRAM =
  /\b(?:they|their|them|there|its|it|the program|the residency|the fellowship|positions?|spots|slots|director|pd|apd|salary|benefits|deadline|take|takes|accept\w*|require\w*|visa)\b/i;

/**
 * "I'm applying to Stanford, how many aways should I do?", "I'm at MGH for my sub-I; how many letters?": the place stands before what is
 * asked, and has nothing on it.
 */
function isNamedBeforeAsking({ text, scope }: QuestionPart, evidence: Evidence, { lexicon }: EvidenceRules): boolean {
  if (scope.programs.length + scope.institutions.length === 0 || scope.documents.length > 0) return false;
  if (evidence.kind === 'sufficient' && !evidence.missesType) return false;
  if (evidence.kind === 'comparison' || ELSEWHERE.test(text)) return false;
  // A place that the turn before named stands before it as well.
  const asked = text.slice(startOfAsked(text));
  return !namesAnywhere(lexicon.namedIn(asked)) && !OF_A_PROGRAM.test(asked);
}

/** What the edition that is asked about says of the very point that the other one is liker on, where it answers as well. */
function sayingTheSame(
  part: QuestionPart,
  elsewhere: Passage,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence | undefined {
  const scored = scorePassages(part, matches, situation, rules);
  const lead = scored.find(({ passage }) => samePoint(passage, elsewhere) && holdsAnswerOf(part.type, passage, part.text));
  return lead && { kind: 'sufficient', lead, support: [], missesType: false };
}

/** So like a known question is one that is put in the same words, as a suggested question is. */
const WORD_FOR_WORD = 0.99;

function evidenceInScope(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence {
  if (part.scope.institutions.length > 0 && !asksOfCovered(part)) {
    return {
      kind: 'insufficient',
      reason: { kind: 'institution', names: part.scope.institutions },
      nearest: [],
      toThePoint: false,
    };
  }
  const relief = part.scope.documents.length > 0 ? WEIGHING.namedDocumentRelief : 0;
  const nearFrom = rules.calibration.nearFrom - relief;
  const known = bestGap(part, matches, situation, rules);
  const group = comparedDocuments(part, rules);
  if (group.length > 1) {
    const inGroup = scorePassages({ ...part, scope: { ...part.scope, documents: [], group } }, matches, situation, rules);
    const sides = areEditions(group, rules)
      ? sidesOfEditions(part, inGroup, situation, rules)
      : comparedSides(part, group, inGroup);
    // "What proportion belonged to AOA, by either guide?" is known to be in neither.
    if (known && isKnownGap(known, part, sides)) return insufficient(known, part, inGroup, rules.calibration);
    const meets = ({ match }: ScoredPassage) => demandsOf(part).every(({ key }) => match.heldInText.has(key));
    const isAnswered = sides.some(({ passage }) => holdsAnswerOf(part.type, passage, part.text));
    if (isAnswered && sides.some((side) => side.confidence >= nearFrom - WEIGHING.namedDocumentRelief && meets(side)))
      return { kind: 'comparison', sides };
  }
  const scored = withOwnFigureFirst(
    part,
    withTypeFirst(part, scorePassages(part, matches, situation, rules), rules),
    situation.applicant,
  );
  const spelledOut = part.type === 'words' ? scored.find(({ passage }) => holdsAnswerOf('words', passage, part.text)) : undefined;
  if (spelledOut) return { kind: 'sufficient', lead: spelledOut, support: [], missesType: false };
  const [lead] = scored;
  // What is asked to be confirmed, and is printed, is not missing, whatever else is known to be missing of the like.
  const confirms = printsStated(part, scored);
  const isPrinted = confirms && known !== undefined && known.askedAs < WEIGHING.inOtherWords;
  const answers = lead !== undefined && part.type !== 'any' && answersInText(part, lead, rules);
  // "how many positions?" after the deadline: a gap of which nobody asks how many is not what is asked where a passage counts them.
  const isBesideThePoint =
    known !== undefined &&
    ((answers && !isOfType(known, part.type)) || (lead !== undefined && tellsWithoutDetail(part, lead, known)));
  const gap = isPrinted || isBesideThePoint ? undefined : known;
  const counting = asksHowFarApart(part)
    ? scored.find(
        ({ confidence, match, passage }) => confidence >= nearFrom && countsWhatIsAsked(part, match, passage.text, rules.lexicon),
      )
    : undefined;
  const apart = counting && differingEditions(counting, scored, rules);
  if (apart) return { kind: 'comparison', sides: apart };
  if (gap && gap.confidence >= nearFrom && gap.score > (lead?.score ?? 0) + gapMargin(gap, lead, part, rules)) {
    if (gap.confidence >= WEIGHING.gapNamed.confidence && gap.askedAs >= WEIGHING.gapNamed.askedAs)
      return insufficient(gap, part, scored, rules.calibration);
    if (lead && lead.confidence >= nearFrom - WEIGHING.nearestRelief)
      return {
        kind: 'near',
        lead,
        support: chooseSupport(part, lead, scored.slice(1), rules),
        lacksDemand: false,
        missesType: false,
      };
  }
  // "how do I apply to MGH?", then "where do I send it?": what is missing of the residency is not what the fellowship there says.
  if (
    lead &&
    gap &&
    isOfUnnamedFellowship(part, lead.passage) &&
    part.scope.programs.length > 0 &&
    gap.askedAs >= lead.match.askedAs &&
    gap.score >= WEIGHING.demandGap * lead.score
  )
    return insufficient(gap, part, scored, rules.calibration);
  // What one program says is not given for a place that nobody here knows.
  if (lead && part.unheardOf !== undefined && (lead.passage.document.program !== null || isPersonThere(part)))
    return {
      kind: 'insufficient',
      reason: { kind: 'institution', names: [part.unheardOf] },
      nearest: [],
      toThePoint: false,
    };
  const { otherTraining } = part;
  if (lead && otherTraining && lead.passage.document.program !== null && !speaksOfField(lead.passage.text, otherTraining))
    return {
      kind: 'insufficient',
      reason: { kind: 'other-training', name: otherTraining.name },
      nearest: [],
      toThePoint: false,
    };
  if (!lead || lead.confidence < nearFrom) {
    const words = part.unknown;
    return {
      kind: 'insufficient',
      reason: words.length > 0 ? { kind: 'unknown-words', words } : { kind: 'nothing-near' },
      nearest: lead && speaksOfAsked(part, lead.match) ? [lead.passage] : [],
      toThePoint: lead !== undefined && lead.confidence >= nearFrom - WEIGHING.nearestRelief,
    };
  }
  if (leavesOutWhatIsNamed(part, lead)) {
    const things = ownThings(part);
    const speaking = matches.find(
      ({ candidate, held }) => candidate.kind === 'not-covered' && things.some(({ key }) => held.has(key)),
    );
    const missing = speaking && bestGap(part, [speaking], situation, rules);
    return missing
      ? insufficient(missing, part, scored, rules.calibration)
      : { kind: 'near', lead, support: [], lacksDemand: true, missesType: false };
  }
  const isOfAnotherDoer = ofAnotherDoer(part, rules);
  const others = scored.slice(1).filter(({ passage }) => !isOfAnotherDoer(passage));
  const support = chooseSupport(part, lead, others, rules);
  const demanded = demandsOf(part);
  // Staff have answered the very question, or whoever keeps the library knows that the passage does: what it demands need not be said again.
  const isVouchedFor = isStaffAnswer(lead.passage.document) || lead.match.askedAs >= WORD_FOR_WORD;
  const said = isVouchedFor ? lead.match.held : lead.match.heldInText;
  const meetsDemand =
    (confirms && printsStated(part, [lead])) ||
    (demanded.every(({ key }) => said.has(key)) && countsWhatIsAsked(part, lead.match, lead.passage.text, rules.lexicon));
  if (!meetsDemand && gap && demanded.some(({ key }) => gap.held.has(key)) && gap.score >= WEIGHING.demandGap * lead.score)
    return insufficient(gap, part, scored, rules.calibration);
  const close = [lead, ...support.filter(({ likeness }) => likeness >= WEIGHING.support.closeScore * lead.likeness)];
  const missesType = !close.some(
    ({ passage, match }) =>
      holdsAnswerOf(part.type, passage, part.text) && countsWhatIsAsked(part, match, passage.text, rules.lexicon),
  );
  const isSure = lead.confidence >= rules.calibration.answerFrom - relief || (answers && part.leaning && part.ownWords > 0);
  const isOfOther = !isVouchedFor && isOfAnotherDoer(lead.passage);
  if (!isSure || !meetsDemand || isOfOther || isOfOneDivision(part, lead.passage))
    return { kind: 'near', lead, support, lacksDemand: !meetsDemand || isOfOther, missesType };
  const ofEarlier = saidByEarlierAlone(part, lead, scored, rules);
  if (ofEarlier) return { kind: 'comparison', sides: ofEarlier };
  return { kind: 'sufficient', lead, support, missesType };
}

const ASKS_OF_THE_THING =
  /^(?:(?:so|and|but|ok(?:ay)?|then)[\s,]+)*(?:do|does|did|is|are|was|were|can|will|has|have|how (?:is|are|do|does))\b/i;
const MISSING_DETAIL =
  /^(?:the (?:exact |total )?(?:numbers?|names?|hours|times?|dates?|weeks|length|price|cost|makers)|how many)\b/;

/** "does MGH IR have a clinic?", "how is it treated?" are answered by what tells of it, though nothing tells how many or how often. */
function tellsWithoutDetail(part: QuestionPart, lead: ScoredPassage, { entry, askedAs }: KnownGap): boolean {
  return (
    part.type === 'any' &&
    askedAs < WORD_FOR_WORD &&
    MISSING_DETAIL.test(entry.missing) &&
    ASKS_OF_THE_THING.test(part.text.trim()) &&
    speaksOfAll(part, lead.match)
  );
}

/** "do they have a gym?", then "and housing?", "do they have childcare?": what else there may be. */
const ASKS_OF_ANOTHER_THING =
  /^(?:(?:ok(?:ay)?|so|and|but)[\s,]+)*(?:(?:do|does|will|would) (?:they|you|it|the (?:hospital|program|residency|fellowship)) (?:also )?(?:have|offer|provide|give|get|pay for|cover) |(?:is|are) there (?:also )?(?:an?|any|some)? ?)\S/i;

/** What a question names itself, beside a program and figures. */
function ownThings(part: QuestionPart) {
  return unitsBesideProgram(part).filter(
    ({ key, own, role, detail }) => own && role === 'content' && !detail && !FIGURE.test(key),
  );
}

/** Whether a turn asks of another thing than the one before, and nothing is known to be asked of it where the best passage stands. */
function leavesOutWhatIsNamed(part: QuestionPart, { match }: ScoredPassage): boolean {
  if (!part.leaning || !(isElliptical(part.text) || ASKS_OF_ANOTHER_THING.test(part.text))) return false;
  const things = ownThings(part);
  return things.length > 0 && things.every(({ key }) => !match.held.has(key));
}

/** Where a question asks how far two editions are apart in one point, that point alone; else all that is to the point. */
function sidesOfEditions(
  part: QuestionPart,
  scored: readonly ScoredPassage[],
  { before }: EvidenceSituation,
  rules: EvidenceRules,
): readonly ScoredPassage[] {
  const [lead] = scored;
  const [told] = before;
  if (part.leaning && before.length > 1 && THOSE_FIGURES.test(part.text)) {
    const ofTold = before.flatMap((one) => scored.filter(({ passage }) => samePoint(one, passage)));
    if (ofTold.length > 0) return [...new Set(ofTold)];
  }
  // "do they agree on this, and on the examinations?"
  if (told && part.leaning && THIS_AND.test(part.text)) {
    const ofTold = scored.filter(({ passage }) => samePoint(told, passage));
    return [...new Set([...ofTold, ...editionSides(part, scored, rules)])];
  }
  const namesOnePoint =
    !JOINS.test(part.text) &&
    unitsBesideProgram(part).every((unit) => !isOwnConcept(unit) || lead?.match.heldInText.has(unit.key));
  return (
    (lead && namesOnePoint && asksHowFarApart(part) && differingEditions(lead, scored, rules)) ||
    editionSides(part, scored, rules)
  );
}

/** Whether what several documents are asked for, a number, a date, a name, is liker to a known gap than to anything they say. */
function isKnownGap(gap: KnownGap, { type }: QuestionPart, sides: readonly ScoredPassage[]): boolean {
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

/** Where the edition that comes first lacks the kind of answer, and the other one states the same point with it, that one leads. */
function withTypeFirst(part: QuestionPart, scored: readonly ScoredPassage[], rules: EvidenceRules): readonly ScoredPassage[] {
  const [lead, ...others] = scored;
  const holdsType = ({ passage }: ScoredPassage) => holdsAnswerOf(part.type, passage, part.text);
  if (lead === undefined || holdsType(lead)) return scored;
  const { document, keys } = lead.passage;
  const twin = others.find(
    (other) =>
      areEditions([document.id, other.passage.document.id], rules) &&
      other.passage.keys.some((key) => keys.includes(key)) &&
      holdsType(other),
  );
  return twin ? [{ ...twin, confidence: lead.confidence }, ...scored.filter((one) => one !== twin)] : scored;
}

/** Where the first source prints no number, and the one that is written for such applicants as the asker does, that one leads. */
function withOwnFigureFirst(
  part: QuestionPart,
  scored: readonly ScoredPassage[],
  { applicant }: ApplicantProfile,
): readonly ScoredPassage[] {
  const [lead, ...others] = scored;
  if (lead === undefined || applicant === undefined) return scored;
  const [own] = figureBeside(part, lead, others).filter(({ passage }) => passage.document.audience === applicant);
  return own ? [{ ...own, confidence: lead.confidence }, ...scored.filter((one) => one !== own)] : scored;
}

/**
 * Whether the text itself, and not only what people ask about it, speaks of anything that the question names beside a program. How long
 * anything else lasts is nothing of the kind, nor is a bare figure.
 */
function speaksOfAsked(part: QuestionPart, { heldInText }: Match): boolean {
  return unitsBesideProgram(part).some(
    ({ key, own, detail }) =>
      (own || part.leaning) && !detail && key !== ASKING_HOW_LONG && !FIGURE.test(key) && heldInText.has(key),
  );
}

/** Whether something is asked of a program or a document that the library holds: "MGH or Penn?" asks nothing of either. */
function asksOfCovered(part: QuestionPart): boolean {
  const { programs, documents } = part.scope;
  return programs.length + documents.length > 0 && unitsBesideProgram(part).some(({ own }) => own);
}

/** What a known gap must have over the best passage to be taken for what was asked. */
function gapMargin(gap: KnownGap, lead: ScoredPassage | undefined, part: QuestionPart, rules: EvidenceRules): number {
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
function isOfType({ answersType, askedAs }: Pick<KnownGap, 'answersType' | 'askedAs'>, type: AnswerType): boolean {
  return type === 'any' || answersType || askedAs >= WEIGHING.sameQuestion;
}

/** What is said to be near a known gap is shown only where it also has to do with what was asked. */
function insufficient(
  { entry, answersType, askedAs }: KnownGap,
  part: QuestionPart,
  scored: readonly ScoredPassage[],
  { answerFrom, nearFrom }: Calibration,
): Evidence {
  const { scope, type } = part;
  const [lead] = scored;
  const toThePoint = lead !== undefined && lead.confidence >= answerFrom && speaksOfAsked(part, lead.match);
  // An address or a date of the fellowship is not near to one of the residency.
  const speaksOf = ({ document }: Passage) => document.audience !== 'radiology-graduate' || scope.documents.includes(document.id);
  const isNamed = isOfType({ answersType, askedAs }, type);
  const near = scored
    .slice(0, NEAREST_AMONG)
    .filter(
      ({ passage }) =>
        (isNamed && entry.nearest.includes(passage.id)) ||
        (toThePoint && passage === lead.passage && speaksOf(passage) && holdsAnswerOf(type, passage, part.text)),
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

const DEPARTMENT = /^(?:dept|department)s?$/i;

/** "how many CTs does the radiology department do?" is not answered by what a fellowship tells of its own division. */
function isOfOneDivision(part: QuestionPart, passage: Passage): boolean {
  const { text: told } = passage;
  return (
    isOfUnnamedFellowship(part, passage) &&
    part.units.some(({ surface }) => DEPARTMENT.test(surface)) &&
    !/\bdepartment\b/i.test(told)
  );
}

function isOfUnnamedFellowship({ scope }: QuestionPart, { document }: Passage): boolean {
  return document.audience === 'radiology-graduate' && !scope.documents.includes(document.id);
}

/**
 * What a passage must speak of to answer at all. "I need the last day to apply. when is it?": what asks in no words of its own demands
 * what was named before.
 */
function demandsOf({ units, ownWords }: QuestionPart) {
  return units.filter(({ demand, own }) => demand && (own || ownWords === 0));
}

/** Whether the text itself of a passage speaks of all that a part names, and holds the kind of answer that it asks for. */
function answersInText(part: QuestionPart, { passage, match }: ScoredPassage, { lexicon }: EvidenceRules): boolean {
  return (
    speaksOfAll(part, match) &&
    holdsAnswerOf(part.type, passage, part.text) &&
    countsWhatIsAsked(part, match, passage.text, lexicon)
  );
}

/** Whether the text itself of what was matched speaks of all that a part names. */
export function speaksOfAll(part: Pick<QuestionPart, 'units' | 'scope'>, { heldInText }: Pick<Match, 'heldInText'>): boolean {
  return unitsBesideProgram(part).every(({ key, own }) => !own || heldInText.has(key));
}

/** A figure of something else is no answer, unless the passage is known to answer nearly this question. */
function countsWhatIsAsked(
  { counted, claimed, type, text, units, scope, ownWords }: QuestionPart,
  { held, heldInText, askedAs }: Match,
  answer: string,
  lexicon: Lexicon,
): boolean {
  // "Of these, how many are arterial?" is not answered by how many they are.
  const ofPart = type === 'number' && OF_THESE.test(text);
  if (ofPart && !speaksOfAll({ units, scope }, { heldInText })) return false;
  const confirmed = claimed?.isAsked ? claimed.counts : undefined;
  const what = type === 'number' ? (counted ?? confirmed) : confirmed;
  if (what === undefined || heldInText.has(what)) return true;
  // "72 months, right?" is answered by "six years".
  if (claimed?.isAsked && TIME.test(what) && countsTheSame(claimed, answer, lexicon)) return true;
  // "890,000 exams, correct?" is answered by "890,000 examinations".
  const states = claimed?.isAsked && what === claimed.counts && givesFigure(claimed, answer);
  // Where all that a question names is in the turns before, that it is like a known one tells nothing of what is to be counted.
  return held.has(what) && (states || (ownWords > 0 && askedAs >= WEIGHING.knownCount));
}

interface KnownGap {
  readonly entry: NotCovered;
  /** Whether it names the program that is asked of. */
  readonly isOfPlace: boolean;
  readonly score: number;
  readonly confidence: number;
  readonly askedAs: number;
  readonly answersType: boolean;
  readonly held: KeysHeld;
}

/** Whether what is missing is of what none of the documents asked of is about: of the residency, where the fellowship is asked of. */
function isOfElse(missing: ReadonlySet<string>, { scope, units }: QuestionPart, { notAbout }: Lexicon): boolean {
  if (scope.documents.length === 0) return false;
  const asked = (key: string) => units.some((unit) => unit.own && unit.key === key);
  return scope.documents.every((id) => notAbout(id).some((key) => missing.has(key) && !asked(key)));
}

/** The known gap that the question is likest to; none that speaks of a document which the question can not be about. */
function bestGap(
  part: QuestionPart,
  matches: readonly Match[],
  { before, applicant }: EvidenceSituation,
  rules: EvidenceRules,
): KnownGap | undefined {
  const { gapNames, lexicon } = rules;
  const ofNoProgram = isOfNoProgram(part.scope, rules);
  const named = part.units.filter(({ key, role }) => role === 'content' && !FIGURE.test(key));
  const statesFigure = part.units.some(({ key }) => FIGURE.test(key));
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
    // What the very program that is asked of does not tell comes before what nobody tells of any, where it is as like.
    const isOfPlace = part.scope.programs.some((id) => missing.programs.includes(id));
    const isBetter =
      best === undefined ||
      (isOfPlace === best.isOfPlace
        ? score > best.score
        : isOfPlace
          ? match.askedAs >= best.askedAs
          : match.askedAs > best.askedAs && score > best.score);
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
