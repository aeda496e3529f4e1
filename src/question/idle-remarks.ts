import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { tellsOfAsker } from './applicant/applicant-facts.ts';
import { asksSomething } from './asks-anything.ts';
import { likenessToKnown, namesConcept } from './known-questions.ts';
import { speaksOfIllness } from './out-of-scope/medical-care.ts';
import { tellsOfPastime } from './out-of-scope/out-of-scope.ts';
import { type LanguageKnowledge, readPart } from './question-part.ts';
import { namesAnywhere } from './scope.ts';
import { sentencesOf } from './split-question.ts';
import { asksForPlan } from './steps-asked.ts';

/** So like a known question is what is left of a message, to be all that it asks. */
const KNOWN_WITHOUT_REMARKS = 0.6;
/** "i have tattoos. does it matter?" asks of the remark itself. */
export const JUDGES_REMARK = anyOf(
  /^(?:(?:and|but|so|ok|then)[\s,]+)*(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|may)\b(?! (?:you|u|anyone|anybody|someone|somebody)\b)/i,
  /\b(?:matters?|cares?|enough|okay|ok|hurts?|count|mind|think|problem|issue|affect\w*)\b/i,
);

/** "like how many gold do we get" asks in passing. */
const WONDERS = /\b(?:how|what|which|who|where|why|names?|list|numbers?|links?|sources?|examples?)\b/i;

/** "good enough or am i coping" asks, without a mark, of figures that were told. */
const JUDGES_SELF = /\b(?:(?:good )?enough|am i|too (?:low|high|late|few|many))\b/i;

/** "I've seen different numbers online" tells why it is asked. */
const HAS_HEARD =
  /^(?:(?:and|but|because|since|so)\s+)?(?:i|we)(?:'ve| have| keep)?\s+(?:seen|saw|read|heard|found|get(?:ting)?|got|seeing|hearing)\b/i;

/** "an intern mentioned the one called RadIQ. what is it?": what is asked next leans on it. */
export const BRINGS_UP =
  /\b(?:mention(?:ed|s)|(?:told|tells) (?:me|us) (?:about|of)|called|named|(?:heard|read|talk\w*|spoke) (?:about|of)|came across)\b(?! (?:this|that|it|these|those)\b)/i;

/** "I already have its MR and CT counts": what somebody has or knows is not asked. */
const KNOWS_ALREADY =
  /^(?!.*\b(?:but|not|except|no idea|unsure)\b|.*n't\b)(?:(?:and|though) )?(?:i|we) (?:(?:already )?(?:have |'ve )?(?:already )?(?:found|seen|saw)|already (?:have|know|got|read|understand)|know) (?:about )?(?:its|their|the|that|those|these|what|how|all)\b[^?]*$/i;

/** A message without remarks that name nothing of the field ("my roommate and I argued about this over dinner"). */
export function withoutIdleRemarks(text: string, earlier: readonly string[], knows: LanguageKnowledge): string {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return text;
  const left = sentences.filter((sentence) => !isIdleRemark(sentence, knows.lexicon));
  if (left.length === 0 || left.length === sentences.length || left.some((sentence) => JUDGES_REMARK.test(sentence))) return text;
  const rest = left.join(' ');
  const leans = !namesConcept(rest, knows.lexicon);
  if (leans && (earlier.length === 0 || sentences.some((one) => !left.includes(one) && BRINGS_UP.test(one)))) return text;
  return likenessToKnown(readPart(rest, earlier, knows), knows) >= KNOWN_WITHOUT_REMARKS ? rest : text;
}

/** "cat threw up on my notes, whatever. are the MGH nurses trained?": a message without what it says of a pastime and does not ask. */
export function withoutPastimes(text: string, lexicon: Lexicon): string {
  const sentences = sentencesOf(text);
  const isOfField = (sentence: string) => namesConcept(sentence, lexicon) || namesAnywhere(lexicon.namedIn(sentence));
  const left = sentences.filter((sentence) => asksSomething(sentence) || isOfField(sentence) || !tellsOfPastime(sentence));
  return left.length < sentences.length && left.some(isOfField) ? left.join(' ') : text;
}

function isIdleRemark(sentence: string, lexicon: Lexicon): boolean {
  if (KNOWS_ALREADY.test(sentence)) return true;
  if (
    asksSomething(sentence) ||
    asksForPlan(sentence) ||
    (WONDERS.test(sentence) && !HAS_HEARD.test(sentence)) ||
    namesAnywhere(lexicon.namedIn(sentence)) ||
    namesConcept(sentence, lexicon) ||
    speaksOfIllness(sentence) ||
    JUDGES_SELF.test(sentence)
  )
    return false;
  return !tellsOfAsker(sentence);
}
