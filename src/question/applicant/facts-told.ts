import { anyOf } from '../../text/any-of.ts';
import type { ToldFacts } from '../question.ts';
import { applicantFactsIn } from './applicant-facts.ts';
import { type AskerAndPeer, askerAndPeer, goesOnToPeer } from './asker-and-peer.ts';
import { goesOnTelling, withAdded } from './counts-added.ts';
import { asksOfPeer, tellsOfMany, withoutChanged } from './doubtful-figures.ts';
import { ADVISEE, APPLICANT_NOUN, SPEAKS_OF_ASKER, TELLS_OF_SELF } from './other-people.ts';
import { weighedScoreIn } from './score-weighed.ts';
import { type FactsOfTwo, factsOfChosen, factsOfChosenAtOnce, factsOfTwoIn } from './two-people.ts';

/** What a person told of themselves in a conversation: in its last turn, and in all of them, where what was said later counts. */
export interface FactsTold {
  readonly now: ToldFacts;
  readonly ever: ToldFacts;
  /**
   * What the last turn tells of either of two people, or that it is not plain what is whose: none of it is among the other facts. Or
   * what the conversation tells of the asker and of another, where its last turn asks of that one or of both.
   */
  readonly ofTwo?: FactsOfTwo | AskerAndPeer | 'unclear' | undefined;
}

/** @param turns as they are read (readable), oldest first */
export function factsTold(turns: readonly string[]): FactsTold {
  const ofTwo = factsOfTwoIn(turns);
  const chosenAtOnce = turns.map((turn, at) => {
    const two = ofTwo[at];
    return two && two !== 'unclear' ? factsOfChosenAtOnce(turn, two) : undefined;
  });
  const told = turns.map((turn, at) => {
    const before = ofTwo[at - 1];
    const chosen = before && before !== 'unclear' ? factsOfChosen(turn, before) : undefined;
    const own = ofTwo[at]
      ? (chosenAtOnce[at] ?? {})
      : applicantFactsIn(turn, turns.slice(0, at).join('\n'), turns.slice(at + 1).join('\n'));
    return { ...chosen, ...own };
  });
  if (tellsOfMany(turns.at(-1) ?? '')) return { now: {}, ever: {}, ofTwo: 'unclear' };
  const isOfWhom = turnsOfWhom(turns, told);
  let ever: ToldFacts = {};
  let now: ToldFacts = {};
  for (const [at, later] of told.entries()) {
    const turn = turns[at] ?? '';
    now = isOfWhom(at) ? withAdded(ever, later, turn, turns.slice(0, at)) : later;
    if (isOfWhom(at)) ever = joined(withoutChanged(asOwned(ever, turn), now, turn), now);
  }
  const beside = ofTwo.at(-1) ? undefined : askerAndPeer(turns, ever, (ofOne) => factsTold(ofOne).ever);
  if (beside) return { now: {}, ever, ofTwo: beside };
  const weighed = tellsScore(ever) || ofTwo.at(-1) ? undefined : weighedScoreIn(turns.at(-1) ?? '');
  if (weighed !== undefined) return { now: { ...now, step2ck: weighed }, ever };
  if (asksOfPeer(turns) || goesOnToPeer(turns)) return { now: {}, ever: {}, ofTwo: 'unclear' };
  const { practiceScore } = ever;
  const isCorrected = practiceScore !== undefined && turns.length > 1 && IS_PRACTICE.test(turns.at(-1) ?? '');
  return {
    now: { ...(isCorrected && { practiceScore }), ...now },
    ever,
    ofTwo: chosenAtOnce.at(-1) ? undefined : ofTwo.at(-1),
  };
}

/** "i have 229", "my mentee has 251", then "is mine too low?": of two who are told of in turns, the one that the last turn asks of. */
function turnsOfWhom(turns: readonly string[], told: readonly ToldFacts[]): (at: number) => boolean {
  const owners: (Owner | undefined)[] = [];
  for (const [at, turn] of turns.entries()) {
    const tells = Object.keys(told[at] ?? {}).length > 0;
    // "and 300 procedures" goes on about whom the turn before told of.
    owners.push(tells ? (ownerOf(turn) ?? (goesOnTelling(turn) ? owners.at(-1) : undefined)) : undefined);
  }
  if (!owners.includes('advisee') || !owners.includes('self')) return () => true;
  const last = turns.at(-1) ?? '';
  const asked = owners.at(-1) ?? (OF_ADVISEE.test(last) ? 'advisee' : SPEAKS_OF_ASKER.test(last) ? 'self' : undefined);
  const whom = asked ?? owners.findLast((owner) => owner !== undefined);
  return (at) => owners[at] === undefined || owners[at] === whom;
}

function tellsScore({ step2ck, step2ckRange, practiceScore }: ToldFacts): boolean {
  return (step2ck ?? step2ckRange ?? practiceScore) !== undefined;
}

type Owner = 'advisee' | 'self';

function ownerOf(turn: string): Owner | undefined {
  if ((ADVISEE.test(turn) && !IS_STUDENT.test(turn)) || (TELLS_OF_THEM.test(turn) && !TELLS_OF_SELF.test(turn))) return 'advisee';
  return TELLS_OF_SELF.test(turn) || /\bme (?:with|at|:)? ?\d/i.test(turn) ? 'self' : undefined;
}

/** "he has 12 months" */
const TELLS_OF_THEM =
  /^(?:(?:so|and|but|ok(?:ay)?)[\s,]+)*(?:he|she)(?:'s)? (?:has|had|got|is|did|scored|logged|published|applied)\b[^.?!]{0,30}\d/i;

const IS_STUDENT = /\b(?:i am|i'?m|as) (?:an? )?(?:[\w-]+ ){0,3}(?:student|applicant|candidate|mentee)\b/i;
const OF_ADVISEE = new RegExp(`\\b(?:he|she|him|his|hers?|${APPLICANT_NOUN})\\b`, 'i');

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
const DISOWNS = anyOf(
  /\bnot (?:mine|my (?:score|own|number))\b/i,
  /\b(?:that|it|those|these)(?:'?s| is| was|'?re| are| were) (?:my |a )(?:friend|sister|brother|roommate|classmate|buddy|cousin|partner|wife|husband|co-?(?:resident|intern|fellow)|colleague)(?:'?s)?(?: (?:score|one|result|numbers?|stats))?\s*(?=$|[.,;!?]|(?:lol|haha|lmao|sorry|not|my bad)\b)/i,
);
/** "I meant level 2 comlex", "no that's my step 3": no Step 2 CK score after all. */
const IS_OTHER_EXAM =
  /\b(?:(?:that|this|it)(?:'?s| is| was)|i (?:meant|mean)) (?:my |on |the |an? |actually |really |from |for |usmle )*(?:comlex|level ?[123]|step ?[13]|shelf|in-?training|ite|percentile)\b/i;
/** "that's my practice score" */
const IS_PRACTICE =
  /\b(?:that|it|this)(?:'s| is| was) (?:just |only )?(?:my |a |an )?(?:practice|nbme|uwsa ?\d?|free ?120|mock|predicted)(?: (?:form )?\d{1,2})?(?: (?:score|test|exam|one|result))?\s*(?=$|[.,;!?])/i;

function asOwned(before: ToldFacts, turn: string): ToldFacts {
  const { step2ck, step2ckRange, ...others } = before;
  if ((step2ck ?? step2ckRange) === undefined) return before;
  if (DISOWNS.test(turn) || IS_OTHER_EXAM.test(turn)) return others;
  if (!IS_PRACTICE.test(turn)) return before;
  const practiceScore = step2ck === undefined ? step2ckRange : { from: step2ck, to: step2ck, typed: String(step2ck) };
  return { ...others, ...(practiceScore && { practiceScore }) };
}
