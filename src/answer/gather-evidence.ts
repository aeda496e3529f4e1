import type { Passage } from '../corpus/knowledge-document.ts';
import { holdsAnswerOf } from '../question/answer-type.ts';
import { startOfAsked } from '../question/asked-clause.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { ANYWHERE, namesAnywhere } from '../question/scope.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { otherEditionOf, samePoint } from './editions.ts';
import type { Evidence, SufficientEvidence } from './evidence.ts';
import { evidenceInScope } from './evidence-in-scope.ts';
import { evidenceOfMention } from './mentioned.ts';
import { type EvidenceRules, type EvidenceSituation, scorePassages } from './score-passages.ts';
import { WEIGHING } from './weighing.ts';

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
