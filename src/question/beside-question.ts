import { withDigits } from '../text/number-words.ts';
import { applicantFactsIn, tellsOfAsker } from './applicant/applicant-facts.ts';
import { kindOfAnother } from './applicant/kind-of-another.ts';
import { asksAnything } from './asks-anything.ts';
import { tellsWhoOnly } from './facts-held.ts';
import { BRINGS_UP, JUDGES_REMARK } from './idle-remarks.ts';
import { isKnownQuestion, namesConcept } from './known-questions.ts';
import { outOfScopeReason, tellsOfPastime } from './out-of-scope/out-of-scope.ts';
import type { Question, ToldFacts } from './question.ts';
import type { LanguageKnowledge } from './question-part.ts';
import { readable } from './readable.ts';
import { namesAnywhere } from './scope.ts';
import { REQUESTS, sentencesOf } from './split-question.ts';
import { placeUnheardOf } from './unheard-place.ts';

/** A longer message is read once, and not with and without what it says beside its question. */
const LONGEST_READ_TWICE = 600;
/** "what should I aim for? (US MD, M3)": what stands in brackets at the end is a sentence of its own. */
const IN_BRACKETS_AT_END = /^(.*\S)\s*\(([^()]{2,80})\)[\s.!]*$/s;

/** "ask how I'm doing or wait till the end", "good enough or am I coping": asks, though nothing says so. */
const LETS_CHOOSE = /\bor\b/i;

/** "i have tattoos. does it matter for interviews?", "I have a tremor. will that rule me out of IR?" */
const POINTS_TO_REMARK =
  /\b(?:it|that|this|these|those|they) (?:really |even |still )?(?:matters?|ok(?:ay)?|hurts?|counts?|(?:a )?problem|bad|fine|look|affect\w*|disqualif\w*|rules?|ruins?|kills?|ends?)\b|\b(?:will|would|does|can|could) (?:that|this|these|those)\b/i;
const YEAR_OF_TRAINING = /\b(?:m|ms|oms|pgy|r)[ -]?\d\b/gi;
/** "to whom is that piece of advice addressed?" */
const POINTS_TO_THING = /\b(?:that|this|those|these|such) (?!is\b|are\b|was\b|i\b|the\b|for\b|too\b)[a-z]{3,}/i;

/** A message in two: what it asks, and what it says beside that. */
export interface Apart {
  /** What is asked, by whoever asks. */
  readonly asked: Question;
  /** Whether anything but who asks is left out. */
  readonly leavesOut: boolean;
  /** Whether a remark that is left out names anything of the field, so that the question may be about it. */
  readonly isOfField: boolean;
  /** Whether what is asked names nothing itself, so that it may be about what is left out. */
  readonly leans: boolean;
}

/**
 * A message without what it says beside its question: who asks, which is kept beside it, and remarks that tell nothing of the
 * asker ("sorry, long day on the wards."); undefined where nothing of that stands in it, or where the question points to it.
 */
export function askedApart(question: Question, knows: LanguageKnowledge): Apart | undefined {
  const { lexicon } = knows;
  if (question.text.length > LONGEST_READ_TWICE) return undefined;
  const [, before, bracketed] = (question.text.includes('(') && IN_BRACKETS_AT_END.exec(question.text)) || [];
  const sentences =
    before !== undefined && bracketed !== undefined ? [...sentencesOf(before), bracketed] : sentencesOf(question.text);
  if (sentences.length < 2) return undefined;
  const asked: string[] = [];
  const who: string[] = [];
  const remarks: string[] = [];
  let asks = false;
  for (const sentence of sentences) {
    const said = readable(sentence);
    if (asksAnything(said) || REQUESTS.test(said) || LETS_CHOOSE.test(said) || isKnownQuestion(said, knows)) {
      asks = true;
      asked.push(sentence);
    } else if (mattersToAnswer(said, knows) || (question.earlierTurns.length > 0 && ONE_OF_THEM.test(said))) asked.push(sentence);
    else {
      const facts = applicantFactsIn(said);
      (Object.keys(facts).length === 0 ? remarks : tellsYearOrSchool(facts) ? who : asked).push(sentence);
    }
  }
  const text = asked.join(' ');
  if (!asks || asked.length === sentences.length) return undefined;
  const said = readable(text);
  const namesNothing = !namesConcept(said, lexicon);
  // "i have tattoos. does it matter?", "somebody mentioned one called RadIQ. what is that?" ask of the remark itself.
  const isOfField = remarks.some((remark) => namesConcept(readable(remark), lexicon));
  const isFirst = question.earlierTurns.length === 0;
  const leans = namesNothing
    ? isFirst || JUDGES_REMARK.test(said) || remarks.some((remark) => BRINGS_UP.test(remark))
    : isFirst && (isOfField ? POINTS_TO_THING : POINTS_TO_REMARK).test(said);
  return { asked: askedBy({ ...question, text }, who), leavesOut: remarks.length > 0, isOfField, leans };
}

/** "third one still refundable": one of those that were spoken of. */
const ONE_OF_THEM =
  /\b(?:first|second|third|fourth|last|other|another|which) one\b|\b(?:one|some|two) of (?:them|those|these)\b/i;

/** Whether what is said beside a question bears on its answer: figures, a place, what somebody claims, or what would be declined. */
function mattersToAnswer(said: string, { lexicon, index }: LanguageKnowledge): boolean {
  return (
    /\d/.test(withDigits(said).text.replace(YEAR_OF_TRAINING, '')) ||
    namesAnywhere(lexicon.namedIn(said)) ||
    placeUnheardOf(said, { lexicon, index }, () => false) !== undefined ||
    kindOfAnother([said]) !== undefined ||
    CLAIMS.test(said) ||
    HAS_SOMETHING.test(said) ||
    (outOfScopeReason(said) !== undefined && !tellsOfPastime(said))
  );
}
/** "I have ADHD.", "I've got tattoos.": what somebody has may matter, whatever it is. */
const HAS_SOMETHING =
  /\bi(?:'ve got| have(?: got)?) (?!been\b|to\b|just\b|always\b|never\b|no idea\b|an? (?:question|headache|feeling|hunch|doubt)\b)[\w-]+/i;
const CLAIMS = /\b(?:says?|said|claim\w*|thinks|told|heard|read|insists?|according|swears?|mentioned)\b/i;

/** "M3 here, US MD": these are no part of what is asked; what is written for IMGs, and what holds for COMLEX, is. */
function tellsYearOrSchool(facts: ToldFacts): boolean {
  return tellsWhoOnly(facts) && facts.applicant !== 'us-do' && (facts.applicant === 'us-md' || facts.year !== undefined);
}

/** The question of somebody who says so; where the conversation told who asks before, what is told now is a turn of it. */
function askedBy(question: Question, who: readonly string[]): Question {
  if (who.length === 0) return question;
  if (question.earlierTurns.some(tellsOfAsker)) return { ...question, earlierTurns: [...question.earlierTurns, ...who] };
  return { ...question, profile: { ...question.profile, ...applicantFactsIn(readable(who.join('. '))) } };
}
