import type { Knowledge } from '../corpus/knowledge.ts';
import type { Calibration, NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { holdingAnswerOf } from '../question/answer-type.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import { pointsToSeveral } from '../question/leaning.ts';
import type { ApplicantProfile } from '../question/question.ts';
import { isOwnConcept, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { asksNextInOrder } from '../question/rewriting/ellipsis.ts';
import type { Match, QuestionMatcher, WeightedUnit } from '../retrieval/question-matcher.ts';
import { conceptKey, type Lexicon } from '../vocabulary/lexicon.ts';
import { otherEditionOf, samePoint } from './editions.ts';
import type { ScoredPassage } from './evidence.ts';
import { type GapNames, isOfUnnamedFellowship, lacksAny, passageInScope } from './in-scope.ts';
import { WEIGHING } from './weighing.ts';

/** Who asks, and what was answered just before. */
export interface EvidenceSituation {
  readonly applicant: ApplicantProfile;
  /** Passages that the answers to the turns before rest on, if this question leans on them. */
  readonly before: readonly Passage[];
  /** Passages that answer what the same message asks just before. */
  readonly beside: readonly Passage[];
  /** Passages that answer another thing which the same message asks. */
  readonly taken: readonly Passage[];
}

export interface EvidenceRules {
  readonly lexicon: Lexicon;
  readonly matcher: QuestionMatcher;
  readonly calibration: Calibration;
  /** Documents that a later edition supersedes. */
  readonly superseded: ReadonlySet<string>;
  readonly supersededBy: ReadonlyMap<string, string>;
  /** Documents that belong to no program: guides for everybody. */
  readonly ofNoProgram: ReadonlySet<string>;
  readonly knowledge: Knowledge;
  /** What a known gap names: in what is missing, and in each question that people ask about it. */
  readonly gapNames: (entry: NotCovered) => GapNames;
  /** Keys of the concepts that nearly all questions name which a passage is known to answer. */
  readonly essentialOf: (passage: Passage) => ReadonlySet<string>;
}

/** Score of a match that could not be better. */
export const BEST_SCORE = 2.2;
const FEW_WORDS = 1;

/** Passages that the question can be about, best first: each match less what speaks against it. */
export function scorePassages(
  part: QuestionPart,
  matches: readonly Match[],
  { applicant, before, beside, taken }: EvidenceSituation,
  rules: EvidenceRules,
): ScoredPassage[] {
  const scored: ScoredPassage[] = [];
  const contested = contestedIn(part.units, rules.lexicon);
  // "and the second one?" is not answered by the first one again.
  const [first] = part.leaning && asksNextInOrder(part.text) ? before : [];
  const compared = part.leaning ? pointsCompared(part, before, rules) : [];
  const asksForElse = part.leaning && ASKS_FOR_ELSE.test(part.text);
  const nearness = (passage: Passage) =>
    asksForElse && before.includes(passage) ? WEIGHING.toldAlready : nearnessTo(before, passage);
  const holdsAnswer = holdingAnswerOf(part.type, part.text);
  const knownShare = knownShareOf(part);
  for (const match of matches) {
    if (match.candidate.kind !== 'passage') continue;
    const { passage } = match.candidate;
    if (
      part.notAbout.has(passage.document.id) ||
      !passageInScope(part.scope, passage) ||
      taken.includes(passage) ||
      passage === first
    )
      continue;
    // What lacks the kind of answer comes later, but is to the point all the same: that it lacks it is said by itself.
    const typePenalty = holdsAnswer(passage) ? 0 : WEIGHING.lacksType;
    // "is 100 too many?" is like what is asked of away rotations, and names none.
    const isUnnamed = match.askedAs < WEIGHING.inOtherWords && lacksAny(rules.essentialOf(passage), part);
    const unnamed = isUnnamed ? WEIGHING.lacksEssential : 0;
    const penalty = penaltyOf(part, passage, applicant, contested, rules) + typePenalty + unnamed;
    const bonus = part.leaning
      ? (compared.some((one) => samePoint(one, passage)) ? WEIGHING.near.pointCompared : nearness(passage)) +
        (part.type !== 'any' && part.ownWords <= FEW_WORDS && match.answersType ? WEIGHING.typeOfFollowUp : 0)
      : nearnessTo(beside, passage);
    scored.push({
      passage,
      match,
      likeness: match.likeness - penalty + bonus,
      score: match.score - penalty + bonus,
      confidence: Math.max(0, confidenceOf(match) * knownShare(match) + (bonus - penalty + typePenalty) / BEST_SCORE),
    });
  }
  return trustedByClearance(scored.sort((a, b) => b.score - a.score));
}

/**
 * The first passage is trusted more the further it stands out from those after it: of lines that were left out, one that hardly
 * stands out is right for a third, one that stands out far for nearly all (DESIGN.md, "Evidence").
 */
function trustedByClearance(scored: readonly ScoredPassage[]): ScoredPassage[] {
  const [lead, ...others] = scored;
  if (lead === undefined) return [];
  const { among, typical, most, share } = WEIGHING.standingOut;
  const rivals: ScoredPassage[] = [];
  for (const other of others) {
    if (rivals.length === among) break;
    if (!other.passage.keys.some((key) => lead.passage.keys.includes(key))) rivals.push(other);
  }
  if (rivals.length === 0) return [...scored];
  const clearance = lead.score - rivals.reduce((sum, { score }) => sum + score, 0) / rivals.length;
  const trust = share * (Math.min(clearance, most) - typical);
  return [{ ...lead, confidence: Math.min(1, Math.max(0, lead.confidence + trust)) }, ...others];
}

/**
 * Confidence 0..1 of a match: what share of the question the candidate answers, whatever the other candidates are worth. Of a long
 * message no more counts than a question of some length can ask: what it tells beside that is in no known question.
 */
export function confidenceOf({ askedAs, whole, text, total }: Match): number {
  const { askedAs: ofAskedAs, whole: ofWhole, text: ofText, most } = WEIGHING.confidence;
  return Math.min(1, (ofAskedAs * askedAs + ofWhole * whole + ofText * text) * Math.max(1, total / most));
}

/** A passage that lacks the very concepts that the question names is trusted less, however much else it shares. */
function knownShareOf(part: QuestionPart): (match: Match) => number {
  if (part.leaning) return () => 1;
  const naming = unitsBesideProgram(part).filter(({ own }) => own);
  const concepts = part.units.filter((unit) => isOwnConcept(unit) && unit.role === 'content');
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  return ({ held }) => {
    if (naming.length > 0 && !naming.some(({ key }) => held.has(key))) return WEIGHING.sharesNothing;
    if (total === 0) return 1;
    const missing = concepts.reduce((sum, { key, weight }) => (held.has(key) ? sum : sum + weight), 0) / total;
    return 1 - WEIGHING.missingConcepts * missing;
  };
}

/** "so what do I write instead?", "any other way?": not what was just told. */
const ASKS_FOR_ELSE =
  /\b(?:instead|what else|anything else|something else|what then|then what|(?:any |some |what )?other (?:way|thing|option|idea|possibilit)\w*)\b/i;

/** What a follow-up asks mostly stands near what was just answered, and is not the very same again. */
function nearnessTo(before: readonly Passage[], passage: Passage): number {
  if (before.length === 0) return 0;
  if (before.includes(passage)) return before[0] === passage ? WEIGHING.near.same : WEIGHING.near.alsoShown;
  const sections = before.filter(({ document }) => document === passage.document);
  if (sections.some(({ headings }) => headings.join() === passage.headings.join())) return WEIGHING.near.section;
  if (sections.some(({ headings }) => headings[0] === passage.headings[0] && headings[1] === passage.headings[1]))
    return WEIGHING.near.chapter;
  return sections.length > 0 ? WEIGHING.near.document : 0;
}

/** "my friend with the old page has a different number?" */
const SAYS_DIFFERENT = /\b(?:different|other|another|same|higher|lower) (?:number|figure|count|value)s?\b/i;

/**
 * The points just told of which a follow-up asks how far, or whether, the editions differ: "and by how much did it grow?", "was the
 * older page lower?"; the last two where it points to several.
 */
function pointsCompared(part: QuestionPart, before: readonly Passage[], rules: EvidenceRules): readonly Passage[] {
  const namesEdition = [...part.scope.documents, ...part.scope.group].some((id) => otherEditionOf(id, rules) !== undefined);
  const asksOfBefore =
    (part.ownWords <= FEW_WORDS && asksHowFarApart(part)) ||
    (namesEdition &&
      (part.linked || SAYS_DIFFERENT.test(part.text)) &&
      !part.units.some((unit) => unit.own && isOwnConcept(unit)));
  if (!asksOfBefore) return [];
  return before.slice(0, pointsToSeveral(part.text) ? 2 : 1);
}

/** The rivals of a concept of which somebody speaks who does not speak of that one. */
export function rivalsSpokenOf(key: string, rivals: readonly string[], subject: ReadonlySet<string>): readonly string[] {
  return subject.has(key) ? [] : rivals.filter((rival) => subject.has(rival));
}

/** What a question, or the turns that it leans on, names and that has rivals. */
interface Contested {
  readonly key: string;
  readonly rivals: readonly string[];
  /** The turns before named it, and it is asked of still. */
  readonly isCarried: boolean;
}

function contestedIn(units: readonly WeightedUnit[], { rivalsOf, isCarried }: Lexicon): Contested[] {
  return units.flatMap(({ key, weight, own }) => {
    const rivals = weight > 0 ? rivalsOf(key) : [];
    return rivals.length > 0 ? [{ key, rivals, isCarried: !own && isCarried(key) }] : [];
  });
}

/** Whether a passage speaks of a rival that the question does not name, and not of what it names itself. */
function speaksOfRival({ key, rivals }: Contested, units: readonly WeightedUnit[], subject: ReadonlySet<string>): boolean {
  const spokenOf = rivalsSpokenOf(key, rivals, subject);
  // "CT and plain films?": what speaks of CT and MR speaks of one of them.
  return spokenOf.length > 0 && !units.some((unit) => spokenOf.includes(unit.key));
}

/** What stands before the one that does it: "do the …", "how long must MGH …" */
const BEFORE_DOER =
  /\b(?:do|does|did|is|are|was|were|can|could|must|will|would|may|have|has|should)\s+(?:(?:the|all|any|your|their|mgh|mass general|ir|radiology)\s+)*$/i;

/** "do integrated applicants need aways?" */
const NO_TRAINEES = /^\s+(?:\w+ )?(?:applicants?|students?|candidates?|programs?)\b/i;

/**
 * "do interns rotate in the ICU?": a passage on the fifth and sixth year alone is no answer, however much of the question it holds. What
 * is named elsewhere in a question may be what it weighs or confirms. "the independent pathway?", then "how many positions?" is asked of
 * that one until another is named.
 */
export function ofAnotherDoer({ units, text }: QuestionPart, { lexicon, matcher }: EvidenceRules): (passage: Passage) => boolean {
  const doers = contestedIn(
    units.filter(({ own, key, start, surface }) =>
      own
        ? lexicon.rivalsOf(key).length > 0 &&
          BEFORE_DOER.test(text.slice(0, start)) &&
          !NO_TRAINEES.test(text.slice(start + surface.length))
        : lexicon.isCarried(key),
    ),
    lexicon,
  );
  return ({ id }) => doers.some((doer) => speaksOfRival(doer, units, matcher.subjectOf(id)));
}

function penaltyOf(
  part: QuestionPart,
  passage: Passage,
  applicant: ApplicantProfile,
  contested: readonly Contested[],
  { lexicon, matcher, superseded }: EvidenceRules,
): number {
  let penalty = 0;
  const own = matcher.subjectOf(passage.id);
  for (const one of contested)
    if (speaksOfRival(one, part.units, own)) penalty += one.isCarried ? WEIGHING.carriedRival : WEIGHING.rival;
  if (setsAside(part, own, lexicon)) penalty += WEIGHING.rival;
  if (superseded.has(passage.document.id) && !part.scope.documents.includes(passage.document.id)) penalty += WEIGHING.superseded;
  if (isOfUnnamedFellowship(part.scope, passage)) penalty += WEIGHING.otherProgram;
  if (concernsOthers(own, part, applicant, lexicon)) penalty += WEIGHING.rival;
  if (
    passage.document.audience === 'us-citizen-img' &&
    applicant.applicant !== undefined &&
    applicant.applicant !== 'us-citizen-img'
  )
    penalty += applicant.applicant === 'img' ? WEIGHING.otherAudience.img : WEIGHING.otherAudience.else;
  return penalty;
}

/** Whether a question sets aside what a passage speaks of, and speaks of nothing in its place. */
function setsAside({ excluded }: QuestionPart, own: ReadonlySet<string>, lexicon: Lexicon): boolean {
  for (const key of excluded) if (own.has(key) && !lexicon.rivalsOf(key).some((rival) => own.has(rival))) return true;
  return false;
}

/** Whether a passage speaks of what does not concern such an applicant, and the question does not ask for it. */
export function concernsOthers(
  subject: ReadonlySet<string>,
  { units }: QuestionPart,
  { applicant }: ApplicantProfile,
  { vocabulary }: Lexicon,
): boolean {
  if (applicant === undefined) return false;
  return Object.entries(vocabulary.not_for).some(
    ([id, kinds]) => kinds.includes(applicant) && subject.has(conceptKey(id)) && !units.some(({ key }) => key === conceptKey(id)),
  );
}
