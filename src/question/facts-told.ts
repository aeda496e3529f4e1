import { applicantFactsIn } from './applicant-facts.ts';
import type { ToldFacts } from './question.ts';

/** What a person told of themselves in a conversation: in its last turn, and in all of them, where what was said later counts. */
export interface FactsTold {
  readonly now: ToldFacts;
  readonly ever: ToldFacts;
}

/** @param turns as they are read (readable), oldest first */
export function factsTold(turns: readonly string[]): FactsTold {
  const told = turns.map((turn, at) => applicantFactsIn(turn, turns.slice(0, at).join('\n'), turns.slice(at + 1).join('\n')));
  return { now: told.at(-1) ?? {}, ever: told.reduce(joined, {}) };
}

/** "35 integrated", then "and 30 DR": programs of one kind leave those of the other as they were. */
function joined(before: ToldFacts, later: ToldFacts): ToldFacts {
  const programs = later.programs && { ...before.programs, ...later.programs };
  return { ...before, ...later, ...(programs && { programs }) };
}
