import type { Trace } from '../src/index.ts';

const EXPLAINED_PASSAGES = 50;

/**
 * An answer as the command line prints it.
 * @param withExplanation adds `explain`: how the question was understood, and the passages in the order of retrieval
 */
export function answerJson(trace: Trace, withExplanation: boolean): object {
  return withExplanation ? { ...trace.answer, explain: explain(trace) } : trace.answer;
}

function explain({ understanding, retrieved }: Trace): object {
  const ranked = retrieved.flatMap(({ id, score, match }) => {
    if (match.candidate.kind !== 'passage') return [];
    const { document, headings } = match.candidate.passage;
    return [{ passageId: id, source: document.id, section: headings.join(' › '), score: Math.round(score * 1e4) / 1e4 }];
  });
  return { understanding, ranked: ranked.slice(0, EXPLAINED_PASSAGES) };
}
