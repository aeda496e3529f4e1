import { said } from '../answer/draft.ts';
import type { ToldFacts } from '../question/question.ts';
import { advicePhrases as say } from './advice-phrases.ts';
import { factsOf } from './applicant.ts';
import { type DraftAdvice, sentences } from './draft-advice.ts';

/** What is known of the person, for them alone. */
export function composeProfile(told: ToldFacts, zone: string | undefined): DraftAdvice {
  const lines = factsOf(told).map(({ label, value }) => `${label}: ${value}`);
  if (zone !== undefined) lines.push(`${say.zoneLabel}: ${zone}`);
  return {
    topic: 'profile',
    title: say.titles.profile,
    blocks:
      lines.length === 0
        ? [sentences(said(say.profileEmpty))]
        : [{ kind: 'list', items: lines.map((line) => ({ sentences: [said(line)] })) }],
  };
}
