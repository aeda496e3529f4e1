import { applicantFactsIn } from './applicant-facts.ts';
import type { ToldFacts } from './question.ts';
import { readable } from './understand-question.ts';

/** What a person told of themselves in the turns of a conversation, oldest first; what was said later counts. */
export function factsTold(turns: readonly string[]): ToldFacts {
  const texts = turns.map(readable);
  return Object.assign({}, ...texts.map((text, at) => applicantFactsIn(text, texts.slice(0, at).join('\n')))) as ToldFacts;
}
