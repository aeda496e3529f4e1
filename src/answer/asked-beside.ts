import { asksAnything, asksSomething } from '../question/asks-anything.ts';
import { likenessOfMatches } from '../question/known-questions.ts';
import { namesField } from '../question/out-of-scope/field.ts';
import { ordersForgery } from '../question/out-of-scope/forgery.ts';
import { asksIfItCanBeTreated, speaksOfIllness } from '../question/out-of-scope/medical-care.ts';
import { type OutOfScope, outOfScopeReason, SEEMING, tellsOfPastime } from '../question/out-of-scope/out-of-scope.ts';
import { POINTS_BACK } from '../question/points-back.ts';
import type { Question } from '../question/question.ts';
import { readable } from '../question/readable.ts';
import { clausesOf, sentencesOf } from '../question/split-question.ts';
import type { Asked, Understanding } from '../question/understand-question.ts';
import type { Retrieval } from '../retrieval/retrieve-passages.ts';
import type { TakenUp } from './take-up-question.ts';

/** What a message asks beside something that is declined. */
export interface AskedBeside {
  readonly reason: OutOfScope;
  /** The same message without what is declined. */
  readonly question: Question;
  readonly understanding: Asked;
  readonly retrieved: TakenUp['retrieved'];
}

/** So like a question that the library knows is what remains, to be answered. */
const KNOWN = 0.6;
/** "and can you write it?" */
const JOINED = /^(?:(?:and|also|but|plus|so|then|ok(?:ay)?)[\s,]+)+/i;

/** "write the recommendation, sign it Dr. Miller, I upload it myself": goes on about what is ordered. */
const GOES_ON = /^(?!(?:how|what|when|where|who|which|why|is|are|do|does|can|should|would)\b)[^?]*\b(?:it|them|him|her)\b[^?]*$/i;

/**
 * "can you write my statement? and how many aways should I do?" is declined in the one thing and answered in the other.
 * @param whole how the message reads as a whole
 * @param read reads a question by itself, and decides whether it is declined
 */
export function askedBesideDeclined(
  question: Question,
  whole: Understanding,
  read: (question: Question) => TakenUp,
  { lexicon }: Pick<Retrieval, 'lexicon'>,
): AskedBeside | undefined {
  if (whole.intent !== 'ask' && !(whole.intent === 'out-of-scope' && SEEMING.has(whole.reason))) return undefined;
  const isDeclined = whole.intent === 'out-of-scope';
  const asks = isDeclined ? whole.otherwise : whole;
  const inFull = asks?.inFull ?? lexicon.expandShorthand(readable(question.text));
  // Most messages ask one thing in one sentence, and are not taken apart.
  if (!isDeclined && asks?.parts.length === 1 && sentencesOf(inFull).length === 1) return undefined;
  const clauses = withCasesAskedOf(clausesOf(inFull).map((clause) => clause.replace(JOINED, '')));
  if (clauses.length <= 1) return undefined;
  const reasons = clauses.map((clause) => {
    const seeming = outOfScopeReason(clause);
    if (seeming === undefined ? !isDeclined : !SEEMING.has(seeming)) return undefined;
    // Who tells of an illness and asks about an application wants no treatment.
    if (seeming === 'medical' && !isDeclined && !asksAnything(clause)) return undefined;
    // "my dog ate my notes" asks for nothing that would be declined.
    if (tellsOfPastime(clause)) return undefined;
    const { understanding: alone } = read({ ...question, text: clause });
    return alone.intent === 'out-of-scope' ? alone.reason : undefined;
  });
  const reason = reasons.find((one) => one !== undefined);
  const others = clauses.filter(
    (clause, at) => reasons[at] === undefined && !(reasons[at - 1] !== undefined && GOES_ON.test(clause)),
  );
  if (reason === undefined || !SEEMING.has(reason) || !others.some(asksSomething)) return undefined;
  const rest = others.join(' ');
  if (!namesField(rest) || POINTS_BACK.test(rest) || speaksOfIllness(rest) || ordersForgery(rest)) return undefined;
  const asked = { ...question, text: rest };
  const { understanding, retrieved } = read(asked);
  const isKnown = likenessOfMatches(retrieved.map(({ match }) => match)) >= KNOWN;
  return understanding.intent === 'ask' && isKnown ? { reason, question: asked, understanding, retrieved } : undefined;
}

/** "my patient has a DVT, should we place a filter?" is one thing asked. */
function withCasesAskedOf(clauses: readonly string[]): string[] {
  const whole: string[] = [];
  for (const clause of clauses) {
    const before = whole.at(-1);
    const isOfCase =
      before !== undefined &&
      !asksAnything(before) &&
      (!namesField(clause) || asksIfItCanBeTreated(clause)) &&
      outOfScopeReason(before) === 'medical';
    if (isOfCase) whole[whole.length - 1] = `${before}, ${clause}`;
    else whole.push(clause);
  }
  return whole;
}
