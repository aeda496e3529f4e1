import type { Calibration, NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { holdsAnswerOf } from '../question/answer-type.ts';
import type { ApplicantProfile } from '../question/question.ts';
import type { QuestionPart } from '../question/understand-question.ts';
import type { Match, QuestionMatcher } from '../retrieval/question-matcher.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';

/** A passage with how well it fits the question, after what speaks against it was taken off. */
export interface ScoredPassage {
  readonly passage: Passage;
  readonly match: Match;
  readonly score: number;
  readonly confidence: number;
}

/** What the library holds on one thing asked. */
export type Evidence =
  /** The sources say it. `missesType`: they say something to the point, but no date, number, name … as was asked. */
  | {
      readonly kind: 'sufficient';
      readonly lead: ScoredPassage;
      readonly support: readonly ScoredPassage[];
      readonly missesType: boolean;
    }
  /** Several documents are held against each other: the best of each. */
  | { readonly kind: 'comparison'; readonly sides: readonly ScoredPassage[] }
  /** Something near, but not what was asked. */
  | {
      readonly kind: 'near';
      readonly lead: ScoredPassage;
      readonly support: readonly ScoredPassage[];
      readonly lacksDemand: boolean;
    }
  /** Known, or found, not to be covered. */
  | {
      readonly kind: 'insufficient';
      readonly reason: InsufficientReason;
      readonly nearest: readonly Passage[];
      readonly toThePoint: boolean;
    };

export type InsufficientReason =
  | { readonly kind: 'known-gap'; readonly entry: NotCovered }
  | { readonly kind: 'institution'; readonly names: readonly string[] }
  | { readonly kind: 'unknown-words'; readonly words: readonly string[] }
  | { readonly kind: 'nothing-near' };

/** Who asks, and what was answered just before. */
export interface EvidenceSituation {
  readonly applicant: ApplicantProfile;
  /** Passages that the answers to the turns before rest on, if this question leans on them. */
  readonly before: readonly Passage[];
}

export interface EvidenceRules {
  readonly lexicon: Lexicon;
  readonly matcher: QuestionMatcher;
  readonly calibration: Calibration;
  /** Documents that a later edition supersedes. */
  readonly superseded: ReadonlySet<string>;
  readonly supersededBy: ReadonlyMap<string, string>;
}

/**
 * How evidence is weighed. Scores are those of a match (at best about 2.2). The values were chosen together on questions that were
 * written by people who had not seen the library's asked-as lines.
 */
export const WEIGHING = {
  /** Off the score: the passage speaks of a rival of what is asked, lacks the kind of answer, is an earlier edition, … */
  rival: 0.4,
  lacksType: 0.27,
  superseded: 0.03,
  otherProgram: 0.3,
  otherAudience: 0.04,
  /** What a known gap must have over the best passage; more where the question leans on another, or names what the gap does not. */
  gapMargin: -0.05,
  /** The same where the best passage is sure of itself. */
  gapMarginOverSure: 0.05,
  gapSureFrom: 0.62,
  leaningGapMargin: 0.4,
  /** A gap that speaks of what is demanded (a salary, a percentage) needs only this share of the best passage's score. */
  demandGap: 0.75,
  otherSubjectGapMargin: 0.3,
  /** A question that names the document narrows the search, so that less is asked of its other words. */
  namedDocumentRelief: 0.1,
  /** What a follow-up asks mostly stands near what was just answered. */
  near: { same: 0.15, section: 0.4, chapter: 0.15, document: 0.1 },
  /** "ok when" asks little else than when. */
  typeOfFollowUp: 0.3,
  /** Two documents that speak of the same point are the better pair to hold against each other. */
  /** Below the cut-off by no more than this, the nearest passage is still something to the point. */
  nearestRelief: 0.07,
  samePoint: 0.35,
  differingFigures: 0.3,
  /** A further passage is shown where it holds this share more of the question, or is nearly as good as the first. */
  support: { most: 3, leastGain: 0.1, leastScore: 0.55, closeScore: 0.77, closeToSure: 0.84, sureFrom: 0.78 },
  /** What a passage loses of its confidence that holds none of the concepts which the question names. */
  missingConcepts: 0.25,
  /** So close to a question that it is known to answer, a passage may count what it does not name. */
  knownCount: 0.72,
  /** What remains to one that shares no word with it that names anything. */
  sharesNothing: 0.3,
  /** Shares of a confidence: the nearest known question, all of the candidate, its text. */
  confidence: { askedAs: 0.6, whole: 0.25, text: 0.15 },
};
const BEST_SCORE = 2.2;
const SIDES_COMPARED = 12;
const NEAREST_AMONG = 12;
const MOST_PAIRS = 2;
const FEW_WORDS = 1;
const FEW_OWN_WORDS = 2;

export function gatherEvidence(
  part: QuestionPart,
  matches: readonly Match[],
  situation: EvidenceSituation,
  rules: EvidenceRules,
): Evidence {
  const scored = scorePassages(part, matches, situation, rules);
  const relief = part.scope.documents.length > 0 ? WEIGHING.namedDocumentRelief : 0;
  const nearFrom = rules.calibration.nearFrom - relief;
  const gap = bestGap(part, matches, rules);
  if (part.scope.institutions.length > 0) {
    return {
      kind: 'insufficient',
      reason: { kind: 'institution', names: part.scope.institutions },
      nearest: [],
      toThePoint: false,
    };
  }
  const group = groupOf(part, rules);
  if (group.length > 1) {
    const inGroup = scorePassages({ ...part, scope: { ...part.scope, documents: [], group } }, matches, situation, rules);
    const sides = areEditions(group, rules) ? editionSides(part, inGroup) : comparedSides(group, inGroup);
    if (sides.some(({ confidence }) => confidence >= nearFrom - WEIGHING.namedDocumentRelief))
      return { kind: 'comparison', sides };
  }
  const [lead] = scored;
  if (
    gap &&
    gap.confidence >= nearFrom &&
    gap.score >
      (lead?.score ?? 0) +
        (lead && lead.confidence >= WEIGHING.gapSureFrom ? WEIGHING.gapMarginOverSure : WEIGHING.gapMargin) +
        (part.leaning && part.ownWords <= FEW_OWN_WORDS ? WEIGHING.leaningGapMargin : 0) +
        (speaksOfScope(gap.entry, part, rules) ? 0 : WEIGHING.otherSubjectGapMargin)
  ) {
    return insufficient(gap.entry, scored, rules.calibration);
  }
  if (!lead || lead.confidence < nearFrom) {
    const words = part.unknown;
    return {
      kind: 'insufficient',
      reason: words.length > 0 ? { kind: 'unknown-words', words } : { kind: 'nothing-near' },
      nearest: lead ? [lead.passage] : [],
      toThePoint: lead !== undefined && lead.confidence >= nearFrom - WEIGHING.nearestRelief,
    };
  }
  const support = chooseSupport(part, lead, scored.slice(1));
  const demanded = part.units.filter(({ demand, own }) => demand && own);
  const meetsDemand = demanded.every(({ key }) => lead.match.heldInText.has(key)) && countsWhatIsAsked(part, lead.match);
  if (!meetsDemand && gap && demanded.some(({ key }) => gap.held.has(key)) && gap.score >= WEIGHING.demandGap * lead.score)
    return insufficient(gap.entry, scored, rules.calibration);
  if (lead.confidence < rules.calibration.answerFrom - relief || !meetsDemand)
    return { kind: 'near', lead, support, lacksDemand: !meetsDemand };
  const close = [lead, ...support.filter(({ score }) => score >= WEIGHING.support.closeScore * lead.score)];
  const missesType = !close.some(({ passage }) => holdsAnswerOf(part.type, passage.text, part.text));
  return { kind: 'sufficient', lead, support, missesType };
}

/** What is said to be near a known gap is shown only where it also has to do with what was asked. */
function insufficient(entry: NotCovered, scored: readonly ScoredPassage[], { answerFrom }: Calibration): Evidence {
  const [lead] = scored;
  const toThePoint = lead !== undefined && lead.confidence >= answerFrom;
  const near = scored
    .slice(0, NEAREST_AMONG)
    .filter(({ passage }) => entry.nearest.includes(passage.id) || (toThePoint && passage === lead.passage));
  return {
    kind: 'insufficient',
    reason: { kind: 'known-gap', entry },
    nearest: near.slice(0, 2).map(({ passage }) => passage),
    toThePoint,
  };
}

/** A figure of something else is no answer, unless the passage is known to answer nearly this question. */
function countsWhatIsAsked({ counted, type }: QuestionPart, { heldInText, askedAs }: Match): boolean {
  return type !== 'number' || counted === undefined || heldInText.has(counted) || askedAs >= WEIGHING.knownCount;
}

/** A passage that lacks the very concepts that the question names is trusted less, however much else it shares. */
function knownShare({ units, leaning }: QuestionPart, { held }: Match): number {
  if (leaning) return 1;
  const naming = units.filter(({ role, own }) => own && role === 'content');
  if (naming.length > 0 && !naming.some(({ key }) => held.has(key))) return WEIGHING.sharesNothing;
  const concepts = units.filter(({ key, role, detail, own }) => own && role === 'content' && !detail && key.startsWith('c:'));
  const total = concepts.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 1;
  const missing = concepts.filter(({ key }) => !held.has(key)).reduce((sum, { weight }) => sum + weight, 0) / total;
  return 1 - WEIGHING.missingConcepts * missing;
}

/** Confidence 0..1 of a match: what share of the question the candidate answers, whatever the other candidates are worth. */
export function confidenceOf({ askedAs, whole, text }: Match): number {
  const shares = WEIGHING.confidence;
  return Math.min(1, shares.askedAs * askedAs + shares.whole * whole + shares.text * text);
}

/** The known gap that the question is likest to; none that speaks of a document which the question can not be about. */
function bestGap(
  { notAbout }: QuestionPart,
  matches: readonly Match[],
  { lexicon }: EvidenceRules,
): { entry: NotCovered; score: number; confidence: number; held: ReadonlySet<string> } | undefined {
  for (const match of matches) {
    if (match.candidate.kind !== 'not-covered') continue;
    const { entry } = match.candidate;
    if (notAbout.size > 0 && lexicon.namedIn(lexicon.expandShorthand(entry.missing)).documents.some((id) => notAbout.has(id)))
      continue;
    return { entry, score: match.score, confidence: confidenceOf(match), held: match.held };
  }
  return undefined;
}

function scorePassages(
  part: QuestionPart,
  matches: readonly Match[],
  { applicant, before }: EvidenceSituation,
  rules: EvidenceRules,
): ScoredPassage[] {
  const scored: ScoredPassage[] = [];
  for (const match of matches) {
    if (match.candidate.kind !== 'passage') continue;
    const { passage } = match.candidate;
    if (!inScope(part, passage)) continue;
    const penalty = penaltyOf(part, passage, applicant, rules);
    const bonus = part.leaning
      ? nearnessTo(before, passage) +
        (part.type !== 'any' && part.ownWords <= FEW_WORDS && match.answersType ? WEIGHING.typeOfFollowUp : 0)
      : 0;
    scored.push({
      passage,
      match,
      score: match.score - penalty + bonus,
      confidence: Math.max(0, confidenceOf(match) * knownShare(part, match) + (bonus - penalty) / BEST_SCORE),
    });
  }
  return scored.sort((a, b) => b.score - a.score);
}

/** What a follow-up asks mostly stands near what was just answered, and is not the very same again. */
function nearnessTo(before: readonly Passage[], passage: Passage): number {
  if (before.includes(passage)) return WEIGHING.near.same;
  const sections = before.filter(({ document }) => document === passage.document);
  if (sections.some(({ headings }) => headings.join() === passage.headings.join())) return WEIGHING.near.section;
  if (sections.some(({ headings }) => headings[0] === passage.headings[0] && headings[1] === passage.headings[1]))
    return WEIGHING.near.chapter;
  return sections.length > 0 ? WEIGHING.near.document : 0;
}

const COMPARING =
  /\b(?:differ\w*|disagree\w*|contradict\w*|conflict\w*|discrepan\w*|compar\w+|versus|agree|chang\w+|go(?:ne)? up|went up|rise|rose|risen|grow|grew|grown|increas\w+|than|up from)\b/i;

/** Documents to hold against each other: those named together, or an earlier edition that is compared with what came after. */
function groupOf({ scope, text }: QuestionPart, { superseded, supersededBy }: EvidenceRules): readonly string[] {
  const [named] = scope.documents;
  if (scope.group.length > 1 || named === undefined || !superseded.has(named) || !COMPARING.test(text)) return scope.group;
  return [supersededBy.get(named) ?? named, named];
}

function areEditions(group: readonly string[], { supersededBy }: EvidenceRules): boolean {
  return group.some((id) => group.includes(supersededBy.get(id) ?? ''));
}

/** What either edition says to the point, each followed by what the other edition says of the same fact. */
function editionSides(part: QuestionPart, scored: readonly ScoredPassage[]): ScoredPassage[] {
  const [lead] = scored;
  if (!lead) return [];
  const sides: ScoredPassage[] = [];
  for (const side of [lead, ...chooseSupport(part, lead, scored.slice(1))]) {
    const [key] = side.passage.keys;
    const twin =
      key === undefined
        ? undefined
        : scored.find(({ passage }) => passage.document !== side.passage.document && passage.keys[0] === key);
    for (const one of [side, twin]) if (one && !sides.includes(one)) sides.push(one);
  }
  return sides;
}

/**
 * Pairs of passages, one of each document, that answer together best; those that speak of the same point are preferred, and
 * among these the ones that give different figures.
 */
function comparedSides(group: readonly string[], scored: readonly ScoredPassage[]): ScoredPassage[] {
  const [first = [], second = []] = group.map((id) =>
    scored.filter(({ passage }) => passage.document.id === id).slice(0, SIDES_COMPARED),
  );
  const pairs: { sides: readonly ScoredPassage[]; score: number }[] = [];
  for (const a of first) {
    for (const b of second) {
      const samePoint = a.passage.keys.some((key) => b.passage.keys.includes(key)) ? WEIGHING.samePoint : 0;
      const figures = samePoint > 0 && bothGiveFigures(a.passage, b.passage) ? WEIGHING.differingFigures : 0;
      pairs.push({ sides: [a, b], score: a.score + b.score + samePoint + figures });
    }
  }
  pairs.sort((x, y) => y.score - x.score);
  const chosen: ScoredPassage[] = [];
  for (const { sides, score } of pairs) {
    if (chosen.length >= 2 * MOST_PAIRS || score < WEIGHING.support.closeScore * (pairs[0]?.score ?? 0)) break;
    if (sides.every((side) => !chosen.includes(side))) chosen.push(...sides);
  }
  return chosen;
}

function bothGiveFigures(a: Passage, b: Passage): boolean {
  return printedFiguresIn(a.text).length > 0 && printedFiguresIn(b.text).length > 0;
}

/** Whether what is known to be missing is missing in the very program or document that the question names. */
function speaksOfScope(entry: NotCovered, { scope }: QuestionPart, { lexicon }: EvidenceRules): boolean {
  if (scope.documents.length === 0 && scope.programs.length === 0) return true;
  const named = [entry.missing, ...entry['asked as']].map((line) => lexicon.namedIn(lexicon.expandShorthand(line)));
  const speaking = named.filter(({ documents, programs }) =>
    scope.documents.length > 0
      ? scope.documents.some((id) => documents.includes(id))
      : scope.programs.some((id) => programs.includes(id)),
  );
  return speaking.length >= named.length / 3;
}

/** A document, a group of documents or a program that the question names is where the evidence must come from. */
function inScope({ scope, notAbout }: QuestionPart, { document }: Passage): boolean {
  if (notAbout.has(document.id)) return false;
  const named = [...scope.documents, ...scope.group];
  if (named.length > 0) return named.includes(document.id);
  return scope.programs.length === 0 || (document.program !== null && scope.programs.includes(document.program));
}

function penaltyOf(
  part: QuestionPart,
  passage: Passage,
  applicant: ApplicantProfile,
  { lexicon, matcher, superseded }: EvidenceRules,
): number {
  let penalty = 0;
  const own = matcher.subjectOf(passage.id);
  for (const { key, weight } of part.units) {
    const rivals = lexicon.rivalsOf(key);
    if (
      weight > 0 &&
      rivals.length > 0 &&
      !own.has(key) &&
      rivals.some((rival) => own.has(rival) && !part.units.some((unit) => unit.key === rival))
    )
      penalty += WEIGHING.rival;
  }
  if ([...part.excluded].some((key) => own.has(key))) penalty += WEIGHING.rival;
  if (!holdsAnswerOf(part.type, passage.text, part.text)) penalty += WEIGHING.lacksType;
  if (superseded.has(passage.document.id) && !part.scope.documents.includes(passage.document.id)) penalty += WEIGHING.superseded;
  if (passage.document.audience === 'radiology-graduate' && !part.scope.documents.includes(passage.document.id))
    penalty += WEIGHING.otherProgram;
  if (
    passage.document.audience === 'us-citizen-img' &&
    applicant.applicant !== undefined &&
    applicant.applicant !== 'us-citizen-img'
  )
    penalty += WEIGHING.otherAudience;
  return penalty;
}

/** Passages that say what the lead leaves open, or that are as good as it is. */
function chooseSupport(part: QuestionPart, lead: ScoredPassage, others: readonly ScoredPassage[]): ScoredPassage[] {
  const total = part.units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const close = lead.confidence >= WEIGHING.support.sureFrom ? WEIGHING.support.closeToSure : WEIGHING.support.closeScore;
  const covered = new Set(lead.match.held);
  const chosen: ScoredPassage[] = [];
  for (const other of others.slice(0, 12)) {
    if (chosen.length >= WEIGHING.support.most) break;
    if (other.score < WEIGHING.support.leastScore * lead.score) break;
    const gain =
      part.units
        .filter(({ key }) => other.match.held.has(key) && !covered.has(key))
        .reduce((sum, { weight }) => sum + weight, 0) / total;
    const twin = [lead, ...chosen].some(({ passage }) => sameStatement(passage, other.passage));
    if (twin || (gain < WEIGHING.support.leastGain && other.score < close * lead.score)) continue;
    chosen.push(other);
    for (const key of other.match.held) covered.add(key);
  }
  return chosen;
}

/** Two editions of one statement: the caveat, not the answer, holds them against each other. */
function sameStatement(a: Passage, b: Passage): boolean {
  return (
    a.document.id !== b.document.id &&
    a.document.program !== null &&
    a.document.program === b.document.program &&
    a.keys.some((key) => b.keys.includes(key))
  );
}
