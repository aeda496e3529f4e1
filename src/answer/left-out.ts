import { tellsOfAsker } from '../question/applicant/applicant-facts.ts';
import { isLinked } from '../question/leaning.ts';
import { isOwnConcept, type LanguageKnowledge, type QuestionPart, readPart } from '../question/question-part.ts';
import { namesAnywhere } from '../question/scope.ts';
import { sentencesOf } from '../question/split-question.ts';
import type { Asked } from '../question/understand-question.ts';
import { type Retrieval, retrievePassages } from '../retrieval/retrieve-passages.ts';
import type { PassagesByKey } from './editions.ts';
import { passagesIn } from './evidence.ts';
import { likenessOf, type PartEvidence } from './evidence-of-parts.ts';
import { gatherEvidence } from './gather-evidence.ts';
import type { EvidenceRules } from './score-passages.ts';

type Rules = EvidenceRules & PassagesByKey & Retrieval & LanguageKnowledge;

const ASKING =
  '(?:what|how|who|when|where|which|why|do|does|is|are|should|can|could|would|will|if|whether|did|must|has|have|any)';
/** "how far am I from what IR wants, and should I apply to DR too?" */
const CLAUSE_JOINT = new RegExp(
  `\\s*[,;]\\s*(?:(?:and|but|also|plus|or|then)\\s+)*|\\s+(?:and|but|plus)\\s+(?=(?:also |then )?${ASKING}\\b)`,
  'i',
);
const ASKS = new RegExp(`^(?:(?:also|then|so|and) )*${ASKING}\\b|\\?$`, 'i');
/** "should I apply to DR too?" */
const ADDING = /,? (?:too|also|as well)(?=\W*$)/i;
const FEWEST_WORDS = 3;
const MOST_LEFT_OUT = 2;
const LONGEST_MESSAGE = 600;
/** So like a question that the library is known to answer, or not to, is a clause by itself, to be asked by itself. */
const KNOWN_BY_ITSELF = {
  answered: 0.7,
  /** Of which something speaks that was found. */
  though: 0.82,
  missing: 0.88,
};

/**
 * What was found for a message, and what answers those of its clauses of which nothing speaks that was found: "what is ESIR, how many
 * procedures, and does MGH require it?" asks three things.
 */
export function withClausesLeftOut(
  found: readonly PartEvidence[],
  { whole, applicant }: Asked,
  rules: Rules,
): readonly PartEvidence[] {
  if (
    whole.text.length > LONGEST_MESSAGE ||
    !rules.matcher.knowsQuestions ||
    found.some(({ evidence }) => evidence.kind === 'comparison')
  )
    return found;
  const clauses = sentencesOf(whole.text).flatMap((sentence) => {
    const pieces = sentence.split(CLAUSE_JOINT).map((piece) => piece.trim());
    return pieces.length > 1
      ? pieces
          .filter((piece) => ASKS.test(piece) && piece.split(/\s+/).length >= FEWEST_WORDS)
          .map((piece) => piece.replace(ADDING, ''))
      : [];
  });
  const all = [...found];
  for (const clause of clauses) {
    if (all.length - found.length === MOST_LEFT_OUT || tellsOfAsker(clause)) continue;
    const part = askedOf(readPart(clause, [], rules), whole);
    if (!part.units.some(isOwnConcept) || isLinked(clause)) continue;
    const least = isSpokenOf(part, all, rules) ? KNOWN_BY_ITSELF.though : KNOWN_BY_ITSELF.answered;
    const matches = retrievePassages(part, rules).map(({ match }) => match);
    const situation = { applicant, before: [], beside: [], taken: [] };
    const one: PartEvidence = { part, evidence: gatherEvidence(part, matches, situation, rules) };
    if (isKnown(one, least) && !isTold(one, all)) all.push(one);
  }
  return all;
}

function askedOf(part: QuestionPart, { scope }: QuestionPart): QuestionPart {
  return namesAnywhere(part.scope) ? part : { ...part, scope };
}

/** Whether what was found speaks of all that a clause names, as people ask for it. */
function isSpokenOf(part: QuestionPart, found: readonly PartEvidence[], { matcher }: Rules): boolean {
  const named = part.units.filter((unit) => unit.role === 'content' && isOwnConcept(unit)).map(({ key }) => key);
  const spokenOf = new Set(found.flatMap(({ evidence }) => passagesIn(evidence)).flatMap(({ id }) => [...matcher.subjectOf(id)]));
  return named.every((key) => spokenOf.has(key));
}

function isKnown(one: PartEvidence, least: number): boolean {
  const { evidence } = one;
  if (evidence.kind === 'sufficient') return likenessOf(one) >= least;
  return evidence.kind === 'insufficient' && likenessOf(one) >= KNOWN_BY_ITSELF.missing;
}

/** Whether the passage that leads an answer is told already, or the same is known to be missing. */
function isTold({ evidence }: PartEvidence, found: readonly PartEvidence[]): boolean {
  const [lead] = passagesIn(evidence);
  return found.some(({ evidence: told }) =>
    lead === undefined
      ? told.kind === 'insufficient' && evidence.kind === 'insufficient' && told.reason.kind === 'known-gap'
      : passagesIn(told)[0] === lead,
  );
}
