import type { Passage } from '../corpus/knowledge-document.ts';
import { withoutKindOfApplicant } from '../question/applicant/applicant-facts.ts';
import { conjunctsOf } from '../question/conjuncts.ts';
import { coreQuestionsIn } from '../question/core-questions.ts';
import { likenessToKnown, namesConcept } from '../question/known-questions.ts';
import { namesTraining } from '../question/programs-named.ts';
import { isOwnConcept, type QuestionPart, readPart } from '../question/question-part.ts';
import { namesAnywhere, narrows } from '../question/scope.ts';
import type { Asked } from '../question/understand-question.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { likenAnew, type Retrieval, type RetrievedPassage, retrievePassages } from '../retrieval/retrieve-passages.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { type ClaimHeld, claimHeld } from './claim-held.ts';
import type { PassagesByKey } from './editions.ts';
import { type Evidence, passagesIn, type ScoredPassage } from './evidence.ts';
import { gatherEvidence } from './gather-evidence.ts';
import { passageInScope } from './in-scope.ts';
import type { DatesAsked } from './official-dates-asked.ts';
import { type EvidenceRules, type EvidenceSituation, ofAnotherDoer } from './score-passages.ts';
import { speaksOfAll } from './speaks-of-asked.ts';
import { WEIGHING } from './weighing.ts';

/** One thing asked, with what was found for it. */
export interface PartEvidence {
  readonly part: QuestionPart;
  readonly evidence: Evidence;
  /** What the sources say to a figure that the question states. */
  readonly claim?: ClaimHeld;
  /** Where the documents do not answer, official dates may. */
  readonly official?: DatesAsked;
}

/** What was told in a conversation, as far as it matters to a question. */
export interface ToldBefore {
  /** Passages that the turn before was answered with, if something leans on it. */
  readonly ofTurnBefore: readonly Passage[];
  /** Passages that were told on this very question, where whatever else there is on it is asked. */
  readonly ofThis: readonly Passage[];
  /** Further passages that answer nothing again. */
  readonly besides: readonly Passage[];
}

/**
 * Evidence for each thing that a message asks, in order.
 * @param retrieved for the message as a whole
 */
export function gatherEvidenceOfParts(
  { inFull, whole, parts, readApart, readBare, readEach, applicant }: Asked,
  retrieved: readonly RetrievedPassage[],
  { ofTurnBefore, ofThis, besides }: ToldBefore,
  rules: EvidenceRules & PassagesByKey & Retrieval,
): PartEvidence[] {
  const matchesOf = new Map<QuestionPart, readonly Match[]>();
  const evidenceAmong = (part: QuestionPart, among: readonly Match[], around: Partial<EvidenceSituation>): PartEvidence => {
    // Whoever asks for whatever else there is asks for nothing in particular that could be missing.
    const matches = ofThis.length > 0 ? among.filter(({ candidate }) => candidate.kind !== 'not-covered') : among;
    const evidence = gatherEvidence(part, matches, { ...alone, ...around }, rules);
    const claim = claimHeld(part, evidence, matches, rules);
    return claim ? { part, evidence: claim.elsewhere ? withoutDoubtfulGap(evidence) : evidence, claim } : { part, evidence };
  };
  const evidenceFor = (part: QuestionPart, around: Partial<EvidenceSituation>): PartEvidence => {
    const matches = matchesOf.get(part) ?? (part === whole ? retrieved : retrievePassages(part, rules)).map(({ match }) => match);
    matchesOf.set(part, matches);
    return evidenceAmong(part, matches, around);
  };
  const told = [...ofThis, ...besides];
  /** "non-US IMG, how many letters?": a number for everybody, beside what is written for other applicants than this one. */
  const withNumberForAll = (one: PartEvidence): PartEvidence => {
    const lead = leadOf(one);
    const isForOthers = lead?.passage.document.audience === 'us-citizen-img' && applicant.applicant !== undefined;
    if (one.part.type !== 'number' || !isForOthers || applicant.applicant === 'us-citizen-img') return one;
    const text = withoutKindOfApplicant(one.part.text);
    if (text === one.part.text) return one;
    const { evidence } = evidenceFor(readPart(text, [], rules), {});
    const isForAll = evidence.kind === 'sufficient' && evidence.lead.passage.document.audience === 'all';
    if (!isForAll || evidence.lead.match.askedAs < WEIGHING.bare.known) return one;
    return { ...one, evidence: { ...evidence, support: uniquePassages([...evidence.support, lead]) } };
  };
  const alone: EvidenceSituation = { applicant, before: ofTurnBefore, beside: ofThis, taken: told };
  /** "who's the apd, and when are MSK interviews?": what comes after a question does not narrow one that is answered by itself. */
  const withoutWhatFollows = (one: PartEvidence, at: number): PartEvidence => {
    const { leaning, scope, units } = one.part;
    if (isSure(one) || parts.length === 1 || leaning || scope.institutions.length > 0 || !units.some(isOwnConcept)) return one;
    const apart = readApart();
    const ofApart = evidenceFor(apart[at] ?? one.part, {});
    const lead = isSure(ofApart) ? leadOf(ofApart) : undefined;
    if (lead === undefined || lead.match.askedAs < Math.max(WEIGHING.bare.known, likenessOf(one))) return one;
    const mayFollow = (before: QuestionPart) =>
      passageInScope(before.scope, lead.passage) && !before.units.some(({ key }) => rules.lexicon.rivalsOf(key).length > 0);
    return apart.slice(0, at).every(mayFollow) ? ofApart : one;
  };
  const found: PartEvidence[] = [];
  for (const [at, part] of parts.entries()) {
    const previous = found.at(-1);
    const beside = previous ? passagesIn(previous.evidence) : [];
    const around = part.leansOnMessage ? { before: beside } : { beside: [...ofThis, ...beside] };
    const first = withoutWhatFollows(withNumberForAll(evidenceFor(part, around)), at);
    const lead = leadOf(first);
    const same = found.findIndex((one) => lead !== undefined && leadOf(one)?.passage === lead.passage);
    const rival = found[same];
    if (rival === undefined || lead === undefined) found.push(first);
    // "how much teaching is there, and how often does it take place?", "how many scanners and how many rooms?" may be one passage.
    else if (part.leansOnMessage || [first, rival].every(saysAllAsked)) found.push(first);
    // Else one passage does not answer two questions: the one that it fits less gets the next best.
    else if ((leadOf(rival)?.score ?? 0) >= lead.score)
      found.push(evidenceFor(part, { ...around, taken: [...told, lead.passage] }));
    else {
      found[same] = evidenceFor(rival.part, { taken: [...told, lead.passage] });
      found.push(first);
    }
  }
  const ofEither = (one: PartEvidence) => {
    const among = matchesOf.get(one.part) ?? [];
    return withConjuncts(one, (part) => evidenceAmong(part, likenAnew(part, among, rules), {}), rules.lexicon);
  };
  if (readEach && rules.matcher.knowsQuestions) {
    const ofEach = sidesAtOneProgram(readEach(), rules).flatMap((part) => ofEither(evidenceFor(part, {})));
    if (areBetterApart(ofEach, found)) return ofEach.map(withSureSupport);
    // "who is the director of integrated vs independent?": one passage answers for both, where both in one question are not answered.
    const [one] = ofEach;
    if (one && leadsAlike(ofEach) && !found.some(isSure)) return [withSureSupport(one)];
  }
  const apart = rules.matcher.knowsQuestions ? found.flatMap(ofEither) : found;
  const [only] = found;
  if (only === undefined || apart.length > 1) return apart;
  const claim = isSure(only) ? undefined : claimAlone(only.part);
  if (claim !== undefined) {
    const ofClaim = evidenceFor(readPart(claim, [], rules), {});
    if (isSure(ofClaim)) return [ofClaim];
  }
  const byItself = (text: string) => evidenceFor(readPart(text, [], rules), {});
  const asksOfAnother = [whole, ...parts].some(
    ({ scope, unheardOf, otherSpecialty }) =>
      scope.institutions.length > 0 || unheardOf !== undefined || otherSpecialty !== undefined,
  );
  const core = isSure(only) || asksOfAnother ? undefined : coreOf(only, inFull, ofTurnBefore.length > 0, byItself, rules);
  if (core) return [core];
  if (!readBare) return apart;
  // What fits the scene and the question together may be like no known question, where the question by itself is one.
  const isDoubtful = only.evidence.kind === 'sufficient' && !whole.leaning && likenessOf(only) < WEIGHING.bare.doubtfulBelow;
  if (isSure(only) && !isDoubtful) return apart;
  const bare = readBare();
  const ofBare = evidenceFor(bare, {});
  if (isDoubtful && bare.linked) return fitsSceneToo(ofBare, only, matchesOf.get(only.part) ?? []) ? [ofBare] : apart;
  return (isDoubtful ? likenessOf(ofBare) >= WEIGHING.bare.known : isSure(ofBare)) ? [ofBare] : apart;
}

/**
 * What a question within the message is answered with by itself, where it is a known one and the whole of it is not: what was found for
 * the whole, or, where nothing was said before, what speaks of all that the message names.
 */
function coreOf(
  found: PartEvidence,
  text: string,
  isFollowUp: boolean,
  byItself: (text: string) => PartEvidence,
  rules: EvidenceRules,
): PartEvidence | undefined {
  const { lexicon, matcher } = rules;
  const least = Math.max(WEIGHING.bare.known, likenessOf(found) + WEIGHING.bare.clearly);
  const named = found.part.units.filter((unit) => unit.own && isOwnConcept(unit)).map(({ key }) => key);
  const isOfAnotherDoer = ofAnotherDoer(found.part, rules);
  for (const core of coreQuestionsIn(text)) {
    if (!namesConcept(core, lexicon)) continue;
    const ofCore = byItself(core);
    const lead = leadOf(ofCore);
    if (lead === undefined || !isSure(ofCore) || likenessOf(ofCore) < least) continue;
    if (isOfAnotherDoer(lead.passage)) continue;
    if (lead.passage === leadOf(found)?.passage) return ofCore;
    const subject = matcher.subjectOf(lead.passage.id);
    if (!isFollowUp && !narrows(found.part.scope) && named.every((key) => subject.has(key))) return ofCore;
  }
  return undefined;
}

/**
 * "I run the shadowing list for M1s. Which procedures should they see?": what answers the question by itself, points it back to its scene
 * or not, comes before what fits rather the scene, where the two together bring it up as well.
 */
function fitsSceneToo(ofBare: PartEvidence, ofWhole: PartEvidence, [first, second]: readonly Match[]): boolean {
  const lead = leadOf(ofBare);
  if (lead === undefined || lead.passage === leadOf(ofWhole)?.passage) return false;
  const isNearBest = [first, second].some(
    (match) => match?.candidate.kind === 'passage' && match.candidate.passage === lead.passage,
  );
  return isNearBest && likenessOf(ofBare) >= likenessOf(ofWhole) + WEIGHING.bare.clearly;
}

/** Beside what a figure is of, nothing is named as missing that is not the very question. */
function withoutDoubtfulGap(evidence: Evidence): Evidence {
  const isDoubtful =
    evidence.kind === 'insufficient' && evidence.reason.kind === 'known-gap' && evidence.reason.likeness < WEIGHING.sameQuestion;
  return isDoubtful ? { ...evidence, reason: { kind: 'nothing-near' } } : evidence;
}

/** How like (0..1) what was asked is to the known question that what was found answers, or to which it is known to be missing. */
export function likenessOf(found: PartEvidence): number {
  const { evidence } = found;
  if (evidence.kind === 'insufficient') return evidence.reason.kind === 'known-gap' ? evidence.reason.likeness : 0;
  return leadOf(found)?.match.askedAs ?? 0;
}

/**
 * What answers either of two things that a question joins with "and": in place of what was found for both together where either is a
 * known question and that is less so, else beside it.
 */
function withConjuncts(found: PartEvidence, evidenceFor: (part: QuestionPart) => PartEvidence, lexicon: Lexicon): PartEvidence[] {
  const { part, evidence } = found;
  const conjuncts = conjunctsOf(part, lexicon);
  // The very question is known as it stands, with both things in it.
  const isKnownTogether = (leadOf(found)?.match.askedAs ?? 0) >= WEIGHING.conjuncts.knownTogether;
  if (isKnownTogether && !(conjuncts.length === 2 && joinsRivals(conjuncts, lexicon))) return [found];
  const isAnswered = ({ evidence: of }: PartEvidence) => of.kind === 'sufficient' && of.lead.match.askedAs >= WEIGHING.knownCount;
  const isKnownGap = ({ evidence: of }: PartEvidence) =>
    of.kind === 'insufficient' && of.reason.kind === 'known-gap' && of.reason.likeness >= WEIGHING.knownCount;
  const ofEach = conjuncts.map(evidenceFor);
  // Of a longer list that is not known throughout, the last two are told apart with the rest before them.
  const isKnown = ofEach.every((one) => isAnswered(one) || isKnownGap(one));
  const ofEither = ofEach.length > 2 && !isKnown ? conjunctsOf(part, lexicon, 2).map(evidenceFor) : ofEach;
  if (evidence.kind === 'comparison') {
    const sides = [evidence, ...ofEither.map((one) => one.evidence)].flatMap((one) =>
      one.kind === 'comparison' ? one.sides : [],
    );
    return [{ ...found, evidence: { ...evidence, sides: uniquePassages(sides) } }];
  }
  const answered = ofEither.filter(isAnswered);
  // "spots and call schedule": the sources say the one and not the other.
  if (answered.length === 1 && ofEither.some(isKnownGap)) return ofEither;
  if (answered.length === 1 && evidence.kind !== 'sufficient') {
    const others = ofEither.filter((one) => !answered.includes(one));
    return [...answered, ...(others.some(isOpen) ? [found] : others)];
  }
  const leads = answered.flatMap((one) => leadOf(one) ?? []);
  const lead = leadOf(found);
  const apart = new Set(leads.map(({ passage }) => passage)).size > 1;
  if (apart && leads.every(({ match }) => match.askedAs > (lead?.match.askedAs ?? 0) + WEIGHING.conjuncts.apart)) return answered;
  if (evidence.kind !== 'sufficient') return [found];
  const support = uniquePassages([evidence.lead, ...leads, ...evidence.support]).slice(1);
  return [{ ...found, evidence: { ...evidence, support } }];
}

/** "who is the PD and the APD?": of rivals each has a passage of its own, however well one passage fits the question. */
function joinsRivals(conjuncts: readonly QuestionPart[], { conceptsIn, rivalsOf }: Lexicon): boolean {
  const ofEach = conjuncts.map(({ text }) => conceptsIn(text));
  return ofEach.some((keys, at) =>
    keys.some((key) => ofEach.slice(at + 1).some((others) => others.some((other) => rivalsOf(key).includes(other)))),
  );
}

/** "MSK fellowship vs the residency": what is asked beside a program's document is asked of that program. */
function sidesAtOneProgram(sides: readonly QuestionPart[], rules: Retrieval): readonly QuestionPart[] {
  const programs = sides.flatMap((part) =>
    retrievePassages(part, rules).flatMap(({ match: { candidate } }) =>
      candidate.kind === 'passage' &&
      candidate.passage.document.program !== null &&
      part.scope.documents.includes(candidate.passage.document.id)
        ? [candidate.passage.document.program]
        : [],
    ),
  );
  const [program] = programs.flatMap((id) => rules.lexicon.vocabulary.programs[id] ?? []);
  if (program === undefined) return sides;
  return sides.map((part) => {
    if (namesAnywhere(part.scope)) return part;
    const there = { ...readPart(`${part.text} at ${program}`, [], rules), claimed: part.claimed };
    // "for the IR residency" asks of the program; "for IR" may ask of the field.
    return namesTraining(part.text) || likenessToKnown(there, rules) > likenessToKnown(part, rules) ? there : part;
  });
}

/**
 * Whether two programs or pathways are better answered one by one than together. What is asked of a document and of what it is not
 * about can not be answered together; else each must be known, to be answered or to be missing, no less than both in one are.
 */
function areBetterApart(apart: readonly PartEvidence[], asOne: readonly PartEvidence[]): boolean {
  if (leadsAlike(apart)) return false;
  const likeness = apart.map(likenessOf);
  const isOneSided = asOne.some(({ part: { scope: one } }) =>
    one.documents.some((id) => apart.some(({ part: { scope: each } }) => !each.documents.includes(id))),
  );
  if (isOneSided) return Math.max(...likeness) >= WEIGHING.conjuncts.ofEach;
  const together = Math.min(...asOne.map(likenessOf), WEIGHING.conjuncts.knownTogether);
  return Math.min(...likeness) >= Math.max(WEIGHING.conjuncts.ofEach, together - WEIGHING.conjuncts.apart);
}

/** Whether one passage answers each of several questions, and is known to. */
function leadsAlike(found: readonly PartEvidence[]): boolean {
  const leads = found.map((one) => (isSure(one) ? leadOf(one)?.passage : undefined));
  return leads.length > 1 && leads[0] !== undefined && new Set(leads).size === 1;
}

/** Of two programs side by side only what answers the question as surely as the first passage does. */
function withSureSupport(found: PartEvidence): PartEvidence {
  const { evidence } = found;
  if (evidence.kind !== 'sufficient') return found;
  const least = Math.max(WEIGHING.conjuncts.ofEach, evidence.lead.match.askedAs - WEIGHING.conjuncts.besideLead);
  const support = evidence.support.filter(({ match }) => match.askedAs >= least);
  return { ...found, evidence: { ...evidence, support } };
}

/**
 * "it has 8 fully funded spots, correct?": what is claimed, without the words between the figure and what it counts; undefined where
 * there are none.
 */
function claimAlone({ text, claimed, units }: QuestionPart): string | undefined {
  const counted = claimed?.isAsked ? units.find(({ key, own }) => own && key === claimed.counts) : undefined;
  const figure = text.indexOf(String(claimed?.value));
  if (claimed?.upTo !== undefined || counted === undefined || figure < 0 || JUDGES_COUNT.test(counted.surface)) return undefined;
  const end = figure + String(claimed?.value).length;
  const start = text.indexOf(counted.surface, end);
  return start > end + 1 ? `${text.slice(0, end)} ${text.slice(start)}` : undefined;
}

/** "are five letters too many?": what stands before the judgement is what is counted. */
const JUDGES_COUNT = /\b(?:too (?:many|much|few|little)|overkill|overdoing|excessive|enough|diminishing)\b/i;

/** Whether the text itself of what leads speaks of all that is asked. */
function saysAllAsked(found: PartEvidence): boolean {
  const lead = leadOf(found);
  return lead !== undefined && speaksOfAll(found.part, lead.match);
}

/** Nothing was found, and nothing is known to be missing either. */
function isOpen({ evidence }: PartEvidence): boolean {
  return evidence.kind === 'insufficient' && evidence.reason.kind !== 'known-gap';
}

function uniquePassages(scored: readonly ScoredPassage[]): ScoredPassage[] {
  return scored.filter(({ passage }, at) => scored.findIndex((one) => one.passage === passage) === at);
}

function leadOf({ evidence }: PartEvidence): ScoredPassage | undefined {
  return evidence.kind === 'sufficient' || evidence.kind === 'near' ? evidence.lead : undefined;
}

function isSure({ evidence }: PartEvidence): boolean {
  return evidence.kind === 'sufficient' || evidence.kind === 'comparison';
}
