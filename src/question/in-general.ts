import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { Question } from './question.ts';

const LEADS_IN = '^(?:(?:and|ok(?:ay)?|so|but|then|what about|how about|thanks|i mean|no)[\\s,.]+)*';
const END = '(?: (?:then|though|for (?:ir|applicants|students|people)|for programs?|with ir|there))*[\\s?!.]*$';
/** "ok and in general?", "generally then", "what's typical", "what do the guides say": asked of no place any more. */
const ALONE = anyOf(
  new RegExp(
    `${LEADS_IN}(?:(?:more )?in general|generally|typically|usually|normally|overall|as a rule)(?: speaking)?${END}`,
    'i',
  ),
  new RegExp(
    `${LEADS_IN}what(?:'?s| is) (?:the )?(?:typical|usual|normal|common|standard|norm|rule(?: of thumb)?)(?: (?:number|count|amount))?${END}`,
    'i',
  ),
  new RegExp(
    `${LEADS_IN}(?:what )?(?:do|does|would) (?:the |your |both |these )*(?:guides?|general documents) (?:say|recommend|advise|suggest|tell|have)(?: on (?:it|that|this)| about (?:it|that|this))?${END}`,
    'i',
  ),
  new RegExp(
    `${LEADS_IN}(?:for|at|with) (?:ir |most |all |other )*programs (?:in general|generally|overall)${END}|${LEADS_IN}for ir in general${END}`,
    'i',
  ),
);
/** "how many do the guides recommend?": what is counted stands in the turn before. */
const LEANING = new RegExp(
  `${LEADS_IN}(?:how (?:many|much|long)|when|what|which) (?:do|does|would) (?:the |your |both )*guides? (?:recommend|say|advise|suggest|want|ask for|tell)${END}`,
  'i',
);

/**
 * "how many letters does MGH want?", then "and in general?": the same, asked of no place. Every other question is returned as it is.
 */
export function askedInGeneral(question: Question, lexicon: Lexicon): Question {
  const last = question.earlierTurns.at(-1);
  if (last === undefined) return question;
  const text = question.text.trim();
  const isAlone = ALONE.test(text);
  if (!isAlone && !LEANING.test(text)) return question;
  const { programs, institutions, documents } = lexicon.namedIn(last);
  if (programs.length + institutions.length === 0 || documents.length > 0) return question;
  // "independent: one year or two?", "at mgh": of the second nothing is left.
  const earlierTurns = question.earlierTurns.map((turn) => ofNoPlace(turn, lexicon)).filter((turn) => /\p{L}/u.test(turn));
  if (earlierTurns.length === 0) return question;
  return isAlone
    ? { ...question, text: earlierTurns.at(-1) ?? '', earlierTurns: earlierTurns.slice(0, -1) }
    : { ...question, earlierTurns };
}

/** "how many letters does MGH want?" as "how many letters do IR programs want?" */
function ofNoPlace(turn: string, { namedIn }: Lexicon): string {
  return namedIn(turn)
    .withoutNames.replace(/\b(?:at|in|for|of|from|by)(?: the)? {2,}/gi, ' ')
    .replace(/\b(?:do|does) {2,}/i, 'do IR programs ')
    .replace(/\s+/g, ' ')
    .trim();
}
