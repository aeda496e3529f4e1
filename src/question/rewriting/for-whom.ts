import { anyOf } from '../../text/any-of.ts';
import { applicantFactsIn, NAMES_KIND, withoutKindOfApplicant } from '../applicant/applicant-facts.ts';
import { firstGroup } from '../applicant/counting.ts';
import { PEER } from '../applicant/other-people.ts';
import { asksAnything } from '../asks-anything.ts';
import { asksForMeaning } from '../leaning.ts';
import { namesField } from '../out-of-scope/field.ts';
import { type Restatement, withoutEnd } from './restatement.ts';

/** "and my roommate who's a regular US MD, what do they tell her?": the same for such an applicant. */
const PEER_OF_KIND = new RegExp(
  `^(?:(?:and|but|so|ok(?:ay)?|what about|how about|same for|for)[\\s,]+)*my (?:\\w+ )?(?:${PEER}|mentee|student)(?:,? who(?:'?s| is)?|'s|,| is)? (?:an? |just |regular |normal )*((?:us |american |non-us )?(?:mds?|dos?|imgs?))(?: (?:student|applicant|senior|grad))?[\\s,]*(?:(?:what|how)(?: about|'s| is| do(?:es)?| should)? (?:they|it|that|she|he|the (?:guide|docs))? ?(?:tell|say|aim|need|advise|want|for)?(?: (?:for|to))? ?(?:her|him|them|she|he)?|is it the same(?: for (?:her|him|them))?|(?:the )?same(?: for (?:her|him|them))?)?[\\s?!.]*$`,
  'i',
);
/** "does that red flag line apply to DOs?" */
const APPLIES_TO_KIND =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:does|do|would|will|is|are) (?:that|this|it|those|these|they|all (?:of )?(?:that|this)|(?:that|this|the|those|these) (?!(?:just|only)\b)(?:[\w-]+ ){1,4}?)(?: (?:also|still|even|all|too))?(?: ?\b(?:apply|applies|hold|holds|go|count|true|valid|the same|meant))*(?: true)? ?\b(?:for|to|with) (?:me,? )?(?:the )?(?:an? )?((?:us |american |non-us |foreign )?(?:mds?|dos?|imgs?|grads?))(?: (?:students|applicants|grads))?(?: too| as well)?[\s?!.]*$/i;
/** "and for DOs?", "non-US IMGs?", "what if i'm an md" */
const OF_KIND_ALONE =
  /^(?:(?:ok(?:ay)?|so|and|but|cool|thanks|same|what about|how about|what if (?:i'?m|i am|someone is|it is|they are)|for|as|about)[\s,]+)*(?:an? |the )?((?:us |u\.s\. |american |regular |non-?us |foreign |us citizen )*(?:dos?(?: students?)?|osteopath\w*|mds?(?: students?)?|imgs?|fmgs?)|(?:us|american|foreign|non-?us) grads?)[\s?!.]*$/i;

/** "I'm a US IMG, does that go for me too?" */
const FOR_ME =
  /^(?:(.{2,40}?)[\s,.;!-]+(?:so |and )?)?(?:does|do|would|will|is|are) (?:that|this|it|those|these|they|all (?:of )?(?:that|this)|(?:that|this|the|those|these) (?!(?:just|only)\b)(?:[\w-]+ ){1,4}?)(?: (?:also|still|even|all|too))?(?: ?\b(?:apply|applies|hold|holds|go|count|true|valid|the same|meant))*(?: true)? ?\b(?:for|to|with) (?:me|us|my kind|people like me)(?: too| as well| then)*[\s?!.]*$/i;
function kindOfMe(text: string): string | undefined {
  const [, told] = FOR_ME.exec(text) ?? [];
  return told !== undefined && applicantFactsIn(told).applicant !== undefined ? told : undefined;
}

function kindNamed(words: string): string {
  if (/\b(?:dos?|osteo\w*)\b/i.test(words)) return 'a DO';
  if (/\b(?:non-?us|foreign)\b/i.test(words)) return 'a non-US IMG';
  return /\b(?:imgs?|fmgs?)\b/i.test(words) ? 'a US citizen IMG' : 'a US MD';
}

/** "do they take IMGs?", "advantages of US IMGs": of such applicants it is asked, and not for them. */
const ASKED_OF_KIND = anyOf(
  new RegExp(
    `\\b(?:takes?|accepts?|considers?|welcomes?|sponsors?|match(?:es|ed)?|open to|friendly|do|does|are|can|is|many|percent(?:age)? of|rate (?:of|for))(?:${NAMES_KIND.source})`,
    'i',
  ),
  /(?<!\b(?:for|as|being|than|unlike) (?:the |us |non-us |american |citizen )*)\b(?:imgs|fmgs|mds|dos)\b/i,
);

/** What was asked, asked for an applicant of another kind; what a program says of such applicants is asked of it, and not for them. */
export const forAnotherKind: Restatement = ({ question, text, earlier, namesPlace }) => {
  const named = firstGroup(PEER_OF_KIND.exec(text) ?? APPLIES_TO_KIND.exec(text) ?? OF_KIND_ALONE.exec(text)) ?? kindOfMe(text);
  if (named === undefined) return undefined;
  const asked = earlier();
  if (!(asksAnything(asked.text) || namesField(asked.text))) return undefined;
  const kind = kindNamed(named);
  if (ASKED_OF_KIND.test(asked.text) || namesPlace(asked.text))
    return { ...question, text: `what about ${kind.replace(/^an? /, '')}s?` };
  return { ...asked, text: `${withoutEnd(withoutKindOfApplicant(asked.text))}? I'm ${kind}` };
};

/** "is that for IMGs only?", "is this for everyone?": what was asked is asked of the guide for all and of that for some. */
const FOR_ALL_OR_SOME =
  '(?:(?:just|only) )?(?:(?:for|to|about) )?(?:(?:just|only) )?(?:(?:the )?(?:us |us citizen )?(?:imgs?|fmgs?)(?: applicants)?|every(?:one|body)|all (?:applicants|students|of us)|all|any(?:one|body)|(?:an? )?(?:certain|specific|particular) (?:groups?|kinds?|people|applicants))(?: only| alone| specific(?:ally)?)?(?:,? (?:too|also|or (?:just|only|for)? ?(?:(?:for )?everyone|everybody|all|(?:for )?(?:us )?imgs?|(?:for )?(?:an? )?(?:certain|specific|particular) (?:groups?|kinds?|people|applicants))(?: only)?|as well))?';
const ASKS_FOR_WHOM = anyOf(
  new RegExp(
    `^(?:(?:and|but|so|ok(?:ay)?|wait)[\\s,]+)*(?:is|are|was|were|does|do) (?:that|this|it|those|these|they|the (?:\\w+ )?(?:number|figure|target|range)s?) (?:(?:really|just|only|also|all|meant|apply|applies|go|hold|true)\\s)*${FOR_ALL_OR_SOME}[\\s?!.]*$`,
    'i',
  ),
  /^(?:(?:and|but|so|ok(?:ay)?|wait)[\s,]+)*(?:(?:just|only) (?:for )?(?:us )?imgs?|(?:for )?(?:us )?imgs? only|for every(?:one|body))[\s?!.]*$/i,
);
export const forWhicheverKind: Restatement = ({ text, earlier, namesPlace }) => {
  if (!ASKS_FOR_WHOM.test(text)) return undefined;
  const asked = earlier();
  if (!asksAnything(asked.text) || namesPlace(asked.text) || asksForMeaning(asked.text)) return undefined;
  return { ...asked, text: `${withoutEnd(withoutKindOfApplicant(asked.text))}, in both guides?` };
};
