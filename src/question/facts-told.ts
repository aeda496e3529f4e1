import { applicantFactsIn } from './applicant-facts.ts';
import type { ToldFacts } from './question.ts';
import { type FactsOfTwo, factsOfChosen, factsOfTwoIn } from './two-people.ts';

/** What a person told of themselves in a conversation: in its last turn, and in all of them, where what was said later counts. */
export interface FactsTold {
  readonly now: ToldFacts;
  readonly ever: ToldFacts;
  /** What the last turn tells of either of two people; none of it is among the other facts. */
  readonly ofTwo?: FactsOfTwo | undefined;
}

/** @param turns as they are read (readable), oldest first */
export function factsTold(turns: readonly string[]): FactsTold {
  const ofTwo = turns.map(factsOfTwoIn);
  const told = turns.map((turn, at) => {
    const before = ofTwo[at - 1];
    const chosen = before && factsOfChosen(turn, before);
    const own = ofTwo[at] ? {} : applicantFactsIn(turn, turns.slice(0, at).join('\n'), turns.slice(at + 1).join('\n'));
    return { ...chosen, ...own };
  });
  const ever = told.reduce((before, later, at) => joined(asOwned(before, turns[at] ?? ''), later), {});
  return { now: told.at(-1) ?? {}, ever, ofTwo: ofTwo.at(-1) };
}

/** "35 integrated", then "and 30 DR": programs of one kind leave those of the other as they were. */
function joined(before: ToldFacts, later: ToldFacts): ToldFacts {
  const programs = later.programs && { ...before.programs, ...later.programs };
  return { ...before, ...withoutUndefined(later), ...(programs && { programs }) };
}

function withoutUndefined(facts: ToldFacts): ToldFacts {
  const { step2ck, step2ckRange } = facts;
  const told = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  // An exact score takes the place of a stretch, and the other way round.
  return { ...told, ...((step2ck ?? step2ckRange) !== undefined && { step2ck, step2ckRange }) };
}

/** "not mine, my sister's": the score told before is nobody's here. */
const DISOWNS =
  /\bnot (?:mine|my (?:score|own|number))\b|\b(?:that|it)(?:'s| is| was) (?:my |a )(?:friend|sister|brother|roommate|classmate|buddy|cousin|partner|wife|husband)(?:'?s)?(?: (?:score|one|result))?\s*(?=$|[.,;!?])/i;
/** "that's my practice score" */
const IS_PRACTICE =
  /\b(?:that|it|this)(?:'s| is| was) (?:just |only )?(?:my |a |an )?(?:practice|nbme|uwsa ?\d?|free ?120|mock|predicted)(?: (?:score|test|exam|one|result))?\s*(?=$|[.,;!?])/i;

function asOwned(before: ToldFacts, turn: string): ToldFacts {
  const { step2ck, step2ckRange, ...others } = before;
  if ((step2ck ?? step2ckRange) === undefined) return before;
  if (DISOWNS.test(turn)) return others;
  return step2ck !== undefined && IS_PRACTICE.test(turn) ? { ...others, practiceScore: step2ck } : before;
}
