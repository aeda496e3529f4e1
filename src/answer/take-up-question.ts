import { asOutOfScope, type OutOfScope } from '../question/out-of-scope.ts';
import type { Understanding } from '../question/understand-question.ts';
import type { Candidate, Match } from '../retrieval/question-matcher.ts';
import { type Retrieval, type RetrievedPassage, retrievePassages } from '../retrieval/retrieve-passages.ts';

/** How close a question must come to one that the library is known to answer, to be taken up though it looks out of scope. */
const KNOWN_QUESTION = 0.74;
/** An utterance that is declined must be this like the question, and more like it than any question that the library answers. */
const LIKE_DECLINED = 0.6;
const LIKER_THAN_ANSWERED = 0.05;
/** A question about a thing is not an order to do it. */
const LIKER_FOR_QUESTION = 0.2;
const ASKS =
  /^(?:what|which|who|when|where|why|how|should|do|does|is|are|may|must|(?:can|could) (?:i|we|one|they|he|she|my)|if)\b/i;

/**
 * Decides with the library at hand whether a question is answered or declined: what only looks out of scope is taken up where the
 * library is known to answer it, and what resembles an utterance of off-topic.yaml more than any known question is declined.
 * @returns the understanding that holds, with what was retrieved for the whole question, best first
 */
export function takeUpQuestion(
  understanding: Understanding,
  retrieval: Retrieval,
): { readonly understanding: Understanding; readonly retrieved: readonly RetrievedPassage[] } {
  if (understanding.intent === 'out-of-scope') {
    if (!understanding.otherwise) return { understanding, retrieved: [] };
    const retrieved = retrievePassages(understanding.otherwise.whole, retrieval);
    const known = likest(retrieved, ['passage', 'not-covered']);
    return { understanding: known && known.askedAs >= KNOWN_QUESTION ? understanding.otherwise : understanding, retrieved };
  }
  if (understanding.intent !== 'ask') return { understanding, retrieved: [] };
  const retrieved = retrievePassages(understanding.whole, retrieval);
  // Who tells of their own figures wants them held against the sources, however the rest is put.
  const tells = Object.keys(understanding.told).length > 0;
  const reason = tells
    ? undefined
    : reasonOfNearest(retrieved, ASKS.test(understanding.whole.text) ? LIKER_FOR_QUESTION : LIKER_THAN_ANSWERED);
  return { understanding: reason ? { intent: 'out-of-scope', reason, otherwise: understanding } : understanding, retrieved };
}

function reasonOfNearest(retrieved: readonly RetrievedPassage[], margin: number): OutOfScope | undefined {
  const declined = likest(retrieved, ['off-topic']);
  if (declined?.candidate.kind !== 'off-topic' || declined.askedAs < LIKE_DECLINED) return undefined;
  const answered = likest(retrieved, ['passage', 'not-covered'])?.askedAs ?? 0;
  return declined.askedAs > answered + margin ? asOutOfScope(declined.candidate.reason) : undefined;
}

function likest(retrieved: readonly RetrievedPassage[], kinds: readonly Candidate['kind'][]): Match | undefined {
  let best: Match | undefined;
  for (const { match } of retrieved)
    if (kinds.includes(match.candidate.kind) && match.askedAs > (best?.askedAs ?? 0)) best = match;
  return best;
}
