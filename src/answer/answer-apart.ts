import { askedApart } from '../question/beside-question.ts';
import type { Question } from '../question/question.ts';
import type { LanguageKnowledge } from '../question/question-part.ts';
import { type Composed, KNOWN_TO_BE_ASKED, likeness, type Trace } from './trace.ts';

/** Like nothing that the library knows: what of it seems chatter is. */
const LIKE_NOTHING_KNOWN = 0.5;
/** "give me a bread recipe": asks for it, whatever is told before of applications. */
const ORDERS =
  /^(?:(?:please|pls|just|can you|could you) )*(?:give|make|write|tell|send|find|recommend|suggest|plan) (?:me|us) /i;
/** So much liker (0..1) to a known question must be what is asked alone, where what is said beside it is of the field too. */
const LIKER_ALONE = 0.2;

/**
 * Answers a question without what is said beside it, where that leads astray.
 * @param answer answers a question with all that it says
 * @param isRestated whether it stands for another question, and so is read as it is
 */
export function answerApart(
  question: Question,
  answer: (question: Question) => Composed,
  isRestated: () => boolean,
  knows: LanguageKnowledge,
): Composed {
  const whole = answer(question);
  const seemsChatter = whole.understanding.intent === 'out-of-scope' && whole.understanding.reason === 'chatter';
  if (whole.understanding.intent !== 'ask' && !seemsChatter) return whole;
  const apart = askedApart(question, knows);
  if (apart === undefined || isRestated()) return whole;
  const alone = answer(apart.asked);
  if (alone.understanding.intent === 'out-of-scope') {
    const isChatter = alone.understanding.reason === 'chatter';
    if (isChatter && (!apart.leavesOut || (apart.isOfField && !ORDERS.test(apart.asked.text)))) return whole;
    return likeness(whole) >= (isChatter ? LIKE_NOTHING_KNOWN : KNOWN_TO_BE_ASKED) ? whole : alone;
  }
  if (alone.understanding.intent !== 'ask' || apart.leans) return whole;
  const gain = likeness(alone) - likeness(whole);
  return seemsChatter || gain >= (apart.isOfField ? LIKER_ALONE : 0) || ledAstray(whole, alone) > LIKER_ALONE ? alone : whole;
}

/** By how much (0..1) what a message brings up first is less like what it asks alone than what that brings up. */
function ledAstray(whole: Trace, alone: Trace): number {
  const first = whole.retrieved[0]?.id;
  const there = alone.retrieved.find(({ id }) => id === first)?.match.askedAs ?? 0;
  return (alone.retrieved[0]?.match.askedAs ?? 0) - there;
}
