import { applicantFactsIn } from '../applicant/applicant-facts.ts';
import { asksAnything } from '../asks-anything.ts';
import { type Restatement, withoutEnd } from './restatement.ts';

const OPENING = '^(?:(?:no+|nah|nope|wait|hey|um+|uh|but|ok(?:ay)?|so|and|sorry|excuse me|well|hm+|oh|lol|bro|dude)[\\s,.!-]+)*';
const NOT_ANSWERED =
  "(?:(?:you|u|that|this|it) (?:did not|didn'?t|does not|doesn'?t|do not|don'?t|have not|haven'?t|never)(?: (?:really|actually|even))? (?:answer(?:ed)?|address(?:ed)?|tell me|respond(?:ed)? to)(?: (?:my|the) question| me| that| it| what i asked)?|(?:that|this|it) (?:is|was)(?: not|n'?t)(?: really| even)? (?:what i (?:asked|meant|wanted)(?: for| about)?|an answer|the answer|my question)|(?:that'?s|it'?s|thats) not (?:really |even )?(?:what i (?:asked|meant|wanted)(?: for| about)?|an answer|the answer|my question))";
/** "you didn't answer", "that's not what I asked": the question before is put again … */
const COMPLAINS = new RegExp(`${OPENING}${NOT_ANSWERED}[\\s?!.]*$`, 'i');
/** … or, "you didn't answer my question about call", "that's not what I asked, I asked about interventional": what is named. */
const COMPLAINS_OF = new RegExp(
  `${OPENING}${NOT_ANSWERED}(?:[\\s,.;!-]+i (?:asked|mean|meant|wanted|was asking)(?: you)?)? (?:(?:about|on|for) (?:the |my )?(.{2,60}?)|((?:how|what|who|when) .{2,60}?))[\\s?!.]*$`,
  'i',
);
/** Whether a turn does nothing but complain that something was not answered. */
export function onlyComplains(text: string): boolean {
  return COMPLAINS.test(text.trim());
}

/** What a complaint asks again. */
export const complaining: Restatement = ({ question, text, last, earlier }) => {
  if (COMPLAINS.test(text)) return asksAnything(last) ? earlier() : undefined;
  const [, named, asked] = COMPLAINS_OF.exec(text) ?? [];
  if (asked !== undefined) return { ...question, text: `${asked}?` };
  return named === undefined ? undefined : { ...question, text: `what about ${named}?` };
};

const OF_IMGS =
  '(?:the |an? |for |about |of )*(?:us |us citizen )?imgs?(?: (?:one|number|figure|answer|version|range|guide|target)s?)?(?![- ]friendly)';
/** "you gave me the IMG one, I'm a US MD", "that's for IMGs, isn't it? I'm a DO", "not for IMGs, I'm an MD" */
const FOR_OTHERS = new RegExp(
  `${OPENING}(?:(?:you|u) (?:gave|told|showed|quoted|cited)(?: me)?|(?:that|this|it|those|these)(?:'?s| is| was| are| were)(?: only| just| all)?|not) ${OF_IMGS}\\b`,
  'i',
);
/** A further question, or figures, in the same turn: these are read. */
const ASKS_ON = /\d|\b(?:and|what|how|who|when|where|which|is there|do i|should i|can i)\b/i;
const DENIES_BEING_IMG = /\bi(?:'?m| am) (?:not|no) (?:an? )?(?:us )?imgs?\b/i;
const KIND_TOLD = { 'us-md': "I'm a US MD", 'us-do': "I'm a DO" } as const;
/** "does the 245 apply to me?", by a US MD: whether a source gives that figure for such an applicant. */
const APPLIES_TO_ME =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:does|do|is|would) (?:the|that|this) (2\d\d)\+?(?: (?:number|target|score|range|goal|one))?(?: (?:even|really|also|still))?(?: (?:apply|hold|count|go|meant))?(?: (?:to|for)) me(?: too| as well)?[\s?!.]*$/i;
export const forMyself: Restatement = ({ question, text }) => {
  const score = APPLIES_TO_ME.exec(text)?.[1];
  if (score === undefined) return undefined;
  const kind = question.earlierTurns.map((turn) => applicantFactsIn(turn).applicant).findLast((one) => one !== undefined);
  const own = kind ?? question.profile.applicant;
  if (own !== 'us-md' && own !== 'us-do') return undefined;
  const target = `Is the ${score} step 2 target for ${own === 'us-md' ? 'US MDs' : 'DOs'}?`;
  return { ...question, text: `${KIND_TOLD[own]}. ${target}`, earlierTurns: [] };
};
/** What was told is for applicants of another kind than the asker: it is asked for their own. */
export const forOwnKind: Restatement = ({ text, last, earlier }) => {
  if (!FOR_OTHERS.test(text) || !asksAnything(last) || ASKS_ON.test(text.replace(FOR_OTHERS, ''))) return undefined;
  const asked = earlier();
  const { applicant } = applicantFactsIn(text);
  if (applicant === 'us-md' || applicant === 'us-do')
    return { ...asked, text: `${withoutEnd(asked.text)}? ${KIND_TOLD[applicant]}` };
  return DENIES_BEING_IMG.test(text) ? { ...asked, text: `${withoutEnd(asked.text)}, in the general guide?` } : undefined;
};
