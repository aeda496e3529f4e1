import type { Passage } from '../corpus/knowledge-document.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import { holdsAnswerOf } from '../question/answer-type.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import { speaksOfField } from '../question/other-training.ts';
import type { ApplicantProfile } from '../question/question.ts';
import { isOwnConcept, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { isElliptical } from '../question/rewriting/ellipsis.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { chooseSupport, figureBeside } from './choose-support.ts';
import { comparedDocuments, comparedSides, differingEditions, editionSides, saidByEarlierAlone } from './compare-documents.ts';
import { areEditions, samePoint } from './editions.ts';
import type { Evidence, InsufficientReason, ScoredPassage } from './evidence.ts';
import { isOfApplyingToFellowship, isOfUnnamedFellowship } from './in-scope.ts';
import {
  bestGap,
  gapMargin,
  insufficient,
  isKnownGap,
  isOfType,
  type KnownGap,
  tellsWithoutDetail,
  WORD_FOR_WORD,
} from './known-gap.ts';
import { namesAnyOf } from './person-spoken-of.ts';
import { type EvidenceRules, type EvidenceSituation, ofAnotherDoer, scorePassages } from './score-passages.ts';
import { answersInText, countsWhatIsAsked, demandsOf, neededIn, ownThings, speaksOfAsked } from './speaks-of-asked.ts';
import { printsStated } from './stated-figures.ts';
import { WEIGHING } from './weighing.ts';
import { yearWithoutDate } from './year-asked.ts';

const JOINS = /\S and\b/i;
const THIS_AND = /\b(?:this|that|it|these|those|them),? (?:and|as well as|plus)\b/i;
/** "the same two numbers on the older page?" */
const THOSE_FIGURES =
  /\b(?:both|those|these|same|the two) (?:(?:two|2|three|3) )?(?:numbers|figures|counts|totals|ones|values)\b/i;

/** A question, weighed with what was found for it where it is asked of. */
interface Weighed {
  readonly part: QuestionPart;
  readonly matches: readonly Match[];
  readonly situation: EvidenceSituation;
  readonly rules: EvidenceRules;
  /** Passages that it can be about, best first. */
  readonly scored: readonly ScoredPassage[];
  /** The first of them. */
  readonly lead: ScoredPassage | undefined;
  /** What is known to be missing, where it may be what is asked. */
  readonly gap: KnownGap | undefined;
  /** Whether it asks to confirm figures which the first passages print. */
  readonly confirms: boolean;
  /** Whether the text of the first passage itself gives what is asked, of the kind that is asked for. */
  readonly answers: boolean;
}

/** What settles a question; undefined where it is left to those after it. */
type Rule = (weighed: Weighed) => Evidence | undefined;

/** In this order: the first that settles it counts. */
const RULES: readonly Rule[] = [
  spelledOut,
  editionsApart,
  knownToBeMissing,
  missingOfResidency,
  ofPlaceUnheardOf,
  ofOtherTraining,
  ofOtherSpecialty,
  ofOtherYear,
  ofSomebodyNotQuoted,
];

/** What the sources say, or do not say, to a question where it is asked of. */
export function evidenceInScope(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence {
  if (part.leftBefore.size > 0) return beforePageLeft(part, matches, situation, rules);
  if (part.scope.institutions.length > 0 && !asksOfCovered(part, rules)) return ofUnknownPlace(part.scope.institutions);
  const known = bestGap(part, matches, situation, rules);
  const compared = comparisonOf(part, known, matches, situation, rules);
  if (compared) return compared;
  const weighed = weigh(part, known, matches, situation, rules);
  for (const rule of RULES) {
    const evidence = rule(weighed);
    if (evidence) return evidence;
  }
  const { lead } = weighed;
  if (!lead || lead.confidence < nearFromOf(weighed)) return nothingNear(weighed);
  return leavesOutWhatIsNamed(part, lead) ? ofAnotherThing(lead, weighed) : ofLead(lead, weighed);
}

/**
 * "the IR residency at MGH", then "how many are fully funded?": answered without the page that the turns before were not about. Where
 * nothing else says anything, what that page says is near.
 */
function beforePageLeft(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence {
  const leftBefore = new Set<string>();
  const isOnPageLeft = ({ document }: Passage) => part.leftBefore.has(document.id);
  // "Dr. Chang's role" is asked of whom that page names.
  const own = part.units.filter((unit) => unit.own);
  if (rules.knowledge.passages.some((passage) => isOnPageLeft(passage) && namesAnyOf(passage, own)))
    return evidenceInScope({ ...part, leftBefore }, matches, situation, rules);
  const without = { ...part, leftBefore, notAbout: new Set([...part.notAbout, ...part.leftBefore]) };
  const evidence = evidenceInScope(without, matches, situation, rules);
  if (evidence.kind === 'insufficient' && evidence.reason.kind === 'known-gap') return evidence;
  const there = evidenceInScope({ ...part, leftBefore }, matches, situation, rules);
  const likeness = evidence.kind === 'sufficient' || evidence.kind === 'near' ? evidence.lead.match.askedAs : 0;
  const isFar = evidence.kind !== 'comparison' && there.kind === 'sufficient' && there.lead.match.askedAs >= likeness + FAR_LIKER;
  return isFar ? { kind: 'near', lead: there.lead, support: [], lacksDemand: true, missesType: false } : evidence;
}

/** So much liker (0..1) to the question must the page be that was left, to be told as near. */
const FAR_LIKER = 0.25;

/** From which confidence on a passage is near. */
function nearFromOf({ part, rules }: Pick<Weighed, 'part' | 'rules'>): number {
  return rules.calibration.nearFrom - reliefOf(part);
}

/** How much less sure a passage may be where its document is named. */
function reliefOf({ scope }: QuestionPart): number {
  return scope.documents.length > 0 ? WEIGHING.namedDocumentRelief : 0;
}

/** Documents or editions that a question holds against each other, each with what it says; undefined where that is not asked, or not said. */
function comparisonOf(
  part: QuestionPart,
  known: KnownGap | undefined,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence | undefined {
  const group = comparedDocuments(part, rules);
  if (group.length <= 1) return undefined;
  const inGroup = scorePassages({ ...part, scope: { ...part.scope, documents: [], group } }, matches, situation, rules);
  const sides = areEditions(group, rules)
    ? sidesOfEditions(part, inGroup, situation, rules)
    : comparedSides(part, group, inGroup);
  // "What proportion belonged to AOA, by either guide?" is known to be in neither.
  if (known && isKnownGap(known, part, sides)) return insufficient(known, part, inGroup, rules.calibration);
  const nearFrom = nearFromOf({ part, rules });
  const meets = ({ match }: ScoredPassage) => demandsOf(part).every(({ key }) => match.heldInText.has(key));
  const isAnswered = sides.some(({ passage }) => holdsAnswerOf(part.type, passage, part.text));
  return isAnswered && sides.some((side) => side.confidence >= nearFrom - WEIGHING.namedDocumentRelief && meets(side))
    ? { kind: 'comparison', sides }
    : undefined;
}

function weigh(
  part: QuestionPart,
  known: KnownGap | undefined,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Weighed {
  const scored = withOwnFigureFirst(
    part,
    withTypeFirst(part, scorePassages(part, matches, situation, rules), rules),
    situation.applicant,
  );
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
  return { part, matches, situation, rules, scored, lead, gap, confirms, answers };
}

/** "what does ESIR stand for?" is answered by what spells it out. */
function spelledOut({ part, scored }: Weighed): Evidence | undefined {
  const lead = part.type === 'words' ? scored.find(({ passage }) => holdsAnswerOf('words', passage, part.text)) : undefined;
  return lead && { kind: 'sufficient', lead, support: [], missesType: false };
}

/** "by how much did it grow?": two editions that count it otherwise. */
function editionsApart(weighed: Weighed): Evidence | undefined {
  const { part, scored, rules } = weighed;
  if (!asksHowFarApart(part)) return undefined;
  const nearFrom = nearFromOf(weighed);
  const counting = scored.find(
    ({ confidence, match, passage }) => confidence >= nearFrom && countsWhatIsAsked(part, match, passage.text, rules.lexicon),
  );
  const sides = counting && differingEditions(counting, scored, rules);
  return sides && { kind: 'comparison', sides };
}

/** What is known to be missing is what is asked, or is so near to it that no passage answers. */
function knownToBeMissing(weighed: Weighed): Evidence | undefined {
  const { part, gap, lead, scored, rules } = weighed;
  const nearFrom = nearFromOf(weighed);
  if (!gap || gap.confidence < nearFrom || gap.score <= (lead?.score ?? 0) + gapMargin(gap, lead, part, rules)) return undefined;
  if (gap.confidence >= WEIGHING.gapNamed.confidence && gap.askedAs >= WEIGHING.gapNamed.askedAs)
    return insufficient(gap, part, scored, rules.calibration);
  if (!lead || lead.confidence < nearFrom - WEIGHING.nearestRelief) return undefined;
  return {
    kind: 'near',
    lead,
    support: chooseSupport(part, lead, scored.slice(1), rules),
    lacksDemand: false,
    missesType: false,
  };
}

/** "how do I apply to MGH?", then "where do I send it?": what is missing of the residency is not what the fellowship there says. */
function missingOfResidency({ part, gap, lead, scored, rules }: Weighed): Evidence | undefined {
  const isMissing =
    lead &&
    gap &&
    isOfUnnamedFellowship(part.scope, lead.passage) &&
    part.scope.programs.length > 0 &&
    gap.askedAs >= lead.match.askedAs &&
    gap.score >= WEIGHING.demandGap * lead.score;
  return isMissing ? insufficient(gap, part, scored, rules.calibration) : undefined;
}

/** What one program says is not given for a place that nobody here knows. */
function ofPlaceUnheardOf({ part, lead }: Weighed): Evidence | undefined {
  if (!lead || part.unheardOf === undefined) return undefined;
  return lead.passage.document.program !== null || isPersonThere(part) ? ofUnknownPlace([part.unheardOf]) : undefined;
}

function ofUnknownPlace(names: readonly string[]): Evidence {
  return saysNothing({ kind: 'institution', names });
}

function saysNothing(reason: InsufficientReason): Evidence {
  return { kind: 'insufficient', reason, nearest: [], toThePoint: false };
}

/** Nor is it given for training in another field there. */
function ofOtherTraining({ part: { otherTraining }, lead }: Weighed): Evidence | undefined {
  if (!lead || !otherTraining || lead.passage.document.program === null) return undefined;
  if (speaksOfField(lead.passage.text, otherTraining)) return undefined;
  return saysNothing({ kind: 'other-training', name: otherTraining.name });
}

/** What applicants in radiology aim for is no measure for those of another specialty, unless the source speaks of it. */
function ofOtherSpecialty({ part: { otherSpecialty }, lead }: Weighed): Evidence | undefined {
  if (!lead || otherSpecialty === undefined || lead.passage.document.program !== null) return undefined;
  if (speaksOfField(lead.passage.text, { name: otherSpecialty, field: otherSpecialty })) return undefined;
  return saysNothing({ kind: 'other-specialty', name: otherSpecialty });
}

/** "when do applications open for a start in 2028?": what the source dates of an earlier cycle is near at most. */
function ofOtherYear({ part, lead, rules }: Weighed): Evidence | undefined {
  if (!lead) return undefined;
  const dates = rules.knowledge.dates.filter(({ passage }) => passage === lead.passage.id);
  const year = dates.length > 0 ? yearWithoutDate(part.text, dates) : undefined;
  if (year === undefined) return undefined;
  return { kind: 'insufficient', reason: { kind: 'other-year', year }, nearest: [lead.passage], toThePoint: true };
}

/** "what does SIR say about aways?": a guide's own advice is not the word of SIR. Who directs a program speaks by its page. */
function ofSomebodyNotQuoted({ part, lead, scored, rules }: Weighed): Evidence | undefined {
  const { attributedTo } = part;
  if (!lead || attributedTo === undefined) return undefined;
  const { name } = attributedTo;
  const naming =
    attributedTo.kind === 'person'
      ? rules.knowledge.passages.filter((passage) => namesAnyOf(passage, [{ surface: name }]))
      : undefined;
  // Where a source tells how to join SIR, it does not tell what SIR says of aways.
  const things = ownThings(part).filter((unit) => isOwnConcept(unit) && unit.surface.toLowerCase() !== name.toLowerCase());
  const speaksOfThem = ({ heldInText }: Match) => things.length === 0 || things.some(({ key }) => heldInText.has(key));
  const isQuoted =
    naming === undefined
      ? scored
          .slice(0, AMONG_FIRST)
          .some(({ passage, match }) => passage.text.toLowerCase().includes(name.toLowerCase()) && speaksOfThem(match))
      : naming.length === 0 || naming.some(({ document }) => document.id === lead.passage.document.id);
  if (isQuoted) return undefined;
  return {
    kind: 'insufficient',
    reason: { kind: 'not-quoted', name },
    nearest: scored.slice(0, MOST_NEAREST).map(({ passage }) => passage),
    toThePoint: true,
  };
}
const AMONG_FIRST = 3;
const MOST_NEAREST = 2;

function nothingNear(weighed: Weighed): Evidence {
  const { part, lead } = weighed;
  const words = part.unknown;
  return {
    kind: 'insufficient',
    reason: words.length > 0 ? { kind: 'unknown-words', words } : { kind: 'nothing-near' },
    nearest: lead && speaksOfAsked(part, lead.match) ? [lead.passage] : [],
    toThePoint: lead !== undefined && lead.confidence >= nearFromOf(weighed) - WEIGHING.nearestRelief,
  };
}

/** A turn asks of another thing than the one before: what is known to be missing of that, or else what is near. */
function ofAnotherThing(lead: ScoredPassage, { part, matches, situation, scored, rules }: Weighed): Evidence {
  const things = ownThings(part);
  const speaking = matches.find(
    ({ candidate, held }) => candidate.kind === 'not-covered' && things.some(({ key }) => held.has(key)),
  );
  const missing = speaking && bestGap(part, [speaking], situation, rules);
  return missing
    ? insufficient(missing, part, scored, rules.calibration)
    : { kind: 'near', lead, support: [], lacksDemand: true, missesType: false };
}

/** Whether the first passage answers, and what stands beside it. */
function ofLead(lead: ScoredPassage, { part, gap, scored, situation, confirms, answers, rules }: Weighed): Evidence {
  const isOfAnotherDoer = ofAnotherDoer(part, rules);
  const others = scored.slice(1).filter(({ passage }) => !isOfAnotherDoer(passage));
  const support = chooseSupport(part, lead, others, rules);
  const demanded = demandsOf(part);
  const needed = neededIn(part, rules.lexicon);
  // Staff have answered the very question, or whoever keeps the library knows that the passage does: what it demands need not be said again.
  const isVouchedFor = isStaffAnswer(lead.passage.document) || lead.match.askedAs >= WORD_FOR_WORD;
  const said = isVouchedFor ? lead.match.held : lead.match.heldInText;
  const counts = ({ passage, match }: ScoredPassage) => countsWhatIsAsked(part, match, passage.text, rules.lexicon);
  const meetsDemand =
    (confirms && printsStated(part, [lead])) ||
    (demanded.every(({ key }) => said.has(key)) && needed.every(({ key }) => lead.match.held.has(key)) && counts(lead));
  if (
    !meetsDemand &&
    gap &&
    [...demanded, ...needed].some(({ key }) => gap.held.has(key)) &&
    gap.score >= WEIGHING.demandGap * lead.score
  )
    return insufficient(gap, part, scored, rules.calibration);
  const close = [lead, ...support.filter(({ likeness }) => likeness >= WEIGHING.support.closeScore * lead.likeness)];
  const missesType = !close.some((one) => holdsAnswerOf(part.type, one.passage, part.text) && counts(one));
  const isSure =
    lead.confidence >= rules.calibration.answerFrom - reliefOf(part) || (answers && part.leaning && part.ownWords > 0);
  const isToldBefore = situation.before.some(({ document }) => document === lead.passage.document);
  if (!isToldBefore && isOfApplyingToFellowship(part, lead.passage, rules)) return ofFellowshipAlone(lead.passage, close);
  const isOfOther = !isVouchedFor && isOfAnotherDoer(lead.passage);
  if (!isSure || !meetsDemand || isOfOther || isOfOneDivision(part, lead.passage))
    return { kind: 'near', lead, support, lacksDemand: !meetsDemand || isOfOther, missesType };
  const ofEarlier = saidByEarlierAlone(part, lead, scored, rules);
  return ofEarlier ? { kind: 'comparison', sides: ofEarlier } : { kind: 'sufficient', lead, support, missesType };
}

function ofFellowshipAlone({ document }: Passage, close: readonly ScoredPassage[]): Evidence {
  const reason = { kind: 'of-fellowship-alone', document: document.id } as const;
  return { kind: 'insufficient', reason, nearest: close.map(({ passage }) => passage), toThePoint: true };
}

/** "do they have a gym?", then "and housing?", "do they have childcare?": what else there may be. */
const ASKS_OF_ANOTHER_THING =
  /^(?:(?:ok(?:ay)?|so|and|but)[\s,]+)*(?:(?:do|does|will|would) (?:they|you|it|the (?:hospital|program|residency|fellowship)) (?:also )?(?:have|offer|provide|give|get|pay for|cover) |(?:is|are) there (?:also )?(?:an?|any|some)? ?)\S/i;

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
 * Whether something is asked of a program or a document that the library holds: "MGH or Penn?" asks nothing of either. "Mayo msk fellowship"
 * names no page of another hospital.
 */
function asksOfCovered(part: QuestionPart, { ofNoProgram }: EvidenceRules): boolean {
  const { programs, documents } = part.scope;
  const isCovered = programs.length > 0 || documents.some((id) => ofNoProgram.has(id));
  return isCovered && unitsBesideProgram(part).some(({ own }) => own);
}

const DEPARTMENT = /^(?:dept|department)s?$/i;

/** "how many CTs does the radiology department do?" is not answered by what a fellowship tells of its own division. */
function isOfOneDivision(part: QuestionPart, passage: Passage): boolean {
  const { text: told } = passage;
  return (
    isOfUnnamedFellowship(part.scope, passage) &&
    part.units.some(({ surface }) => DEPARTMENT.test(surface)) &&
    !/\bdepartment\b/i.test(told)
  );
}

/** "I'm at Emory. who is their program director?" */
function isPersonThere({ type, text }: QuestionPart): boolean {
  return type === 'person' && /\b(?:they|their|there|its)\b/i.test(text);
}
