import type { Passage } from '../corpus/knowledge-document.ts';
import { askedOneAfterAnother } from '../question/one-after-another.ts';
import { speaksOfIllness } from '../question/out-of-scope/medical-care.ts';
import type { Question } from '../question/question.ts';
import type { LanguageKnowledge } from '../question/question-part.ts';
import { readable } from '../question/readable.ts';
import type { Understanding } from '../question/understand-question.ts';
import type { CaveatRules } from './caveats.ts';
import { declinedShortly } from './compose-reply.ts';
import { citedPassages, type Draft, sentencesIn } from './draft.ts';
import { finishAnswer } from './finish-answer.ts';
import { joinDrafts } from './join-drafts.ts';
import { type Composed, KNOWN_TO_BE_ASKED, likeness, type Trace } from './trace.ts';

/** After more characters than these a message is read as a whole: each thing that it asks would be read with all of them. */
const LONGEST_CONVERSATION_TAKEN_APART = 2000;

/**
 * Answers what a message asks in sentences of their own one after another, as if they were turns.
 * @param answer answers a question as a whole
 */
export function answerEachThing(
  question: Question,
  answer: (question: Question) => Composed,
  rules: LanguageKnowledge & CaveatRules,
): Composed {
  const whole = answer(question);
  const { understanding } = whole;
  if (understanding.intent !== 'ask') return whole;
  const said = question.earlierTurns.reduce((length, turn) => length + turn.length, 0);
  if (said > LONGEST_CONVERSATION_TAKEN_APART) return whole;
  const things = askedOneAfterAnother(question.text, rules);
  if (things === undefined) return whole;
  const each: Composed[] = [];
  const joined = () => joinDrafts(each.map(shortlyDeclined), things.length, question.askedOn, rules);
  for (const [at, text] of things.entries()) {
    const thing = { ...question, text };
    const asTurn = answer({ ...thing, earlierTurns: [...question.earlierTurns, ...things.slice(0, at)] });
    const told = citedPassages(joined().blocks);
    // Where it brings up nothing but what is told already, it may have nothing to do with what is asked before it.
    const alone = tellsAnew(asTurn, told) ? undefined : answer(thing);
    const isKnown = alone !== undefined && likeness(alone) >= KNOWN_TO_BE_ASKED;
    const one = isKnown && tellsAnew(alone, told) ? alone : asTurn;
    if (isNoPart(one.understanding)) return whole;
    each.push(one);
  }
  // Who tells of an illness is declined as a whole, or in the part that asks for treatment; else it is read with all around it.
  const asksForCare = ({ understanding: one }: Trace) => one.intent === 'out-of-scope' && one.reason === 'medical';
  if (speaksOfIllness(readable(question.text)) && !each.some(asksForCare)) return whole;
  const draft = joined();
  // Where the message is answered as a whole with all that is told one after another, it reads better so.
  const ofWhole = new Set(factsTold(whole.draft));
  if (whole.answer.outcome === 'answered' && factsTold(draft).every((fact) => ofWhole.has(fact))) return whole;
  return { ...whole, lookedUp: each.flatMap(({ lookedUp }) => lookedUp), draft, answer: finishAnswer(draft) };
}

/** What an answer says with a source. */
function factsTold({ blocks }: Draft): string[] {
  return sentencesIn(blocks).flatMap(({ text, cites }) => (cites.length > 0 ? text : []));
}

/** Whether an answer rests on anything that is not told yet; one that rests on nothing says so, and that is new. */
function tellsAnew({ draft }: Composed, told: readonly Passage[]): boolean {
  const cited = citedPassages(draft.blocks);
  return cited.length === 0 || cited.some((passage) => !told.includes(passage));
}

/** Whether what was read of one sentence shows that it is no question by itself. */
function isNoPart(one: Understanding): boolean {
  if (one.intent === 'other-language' || one.intent === 'nothing-asked') return true;
  return one.intent === 'out-of-scope' && one.reason === 'chatter';
}

/** What is declined of a message, beside what is answered. */
function shortlyDeclined({ understanding, draft }: Composed): Draft {
  return understanding.intent === 'out-of-scope' ? { ...draft, blocks: [declinedShortly(understanding.reason)] } : draft;
}
