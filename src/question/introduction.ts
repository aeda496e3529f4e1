import { applicantFactsIn } from './applicant-facts.ts';
import { tellsWhoOnly } from './facts-held.ts';
import { PEER } from './other-people.ts';
import type { Question } from './question.ts';
import { readable } from './readable.ts';
import { sentencesOf } from './split-question.ts';

const ASKS_FOR = `(?:${PEER}|mentee|advisee|students?|intern|resident|son|daughter|kid|nephew|niece)`;

/** "M3 here.", "I'm a US MD student!": nothing but who asks. */
const INTRODUCTION =
  /^(?:(?:hi|hey|hello|so|ok(?:ay)?)[\s,!.]+)*(?:(?:i'?m|i am) )?(?:an? |the )?(?:(?:rising|current|us|u\.s\.|american|non-?us|foreign|caribbean|citizen|(?:first|second|third|fourth|final)[- ]year)[\s-]+)*(?:m ?[1-4]|ms ?[1-4]|oms-?[1-4]|r[1-4]|pgy-?[1-6]|md|do|imgs?|fmgs?|(?:med(?:ical)? )?student|applicant|senior|graduate)(?:[\s,]+(?:us|md|do|img|student|applicant|candidate|senior|grad(?:uate)?|m[1-4]|here))*[\s.!]*$/i;
const FEWEST_WORDS_AFTER = 3;

/** "my friend wants to know: …", "asking for a classmate: …": for whom it is asked tells nothing of what is asked. */
const ON_BEHALF = new RegExp(
  `^(?:(?:asking|question|this is|i'?m asking|i ask) (?:for|from) (?:my|our|an?|one of (?:my|our)) (?:\\w+ )?${ASKS_FOR}|(?:my|our|an?|one of (?:my|our)) (?:\\w+ )?${ASKS_FOR} (?:wants? to know|asks?|is asking|asked(?: me)?|wonders|is wondering|would like to know|wanted (?:me )?to (?:know|ask)))\\s*[:,–-]+\\s+(?=\\S)`,
  'i',
);

/** A question without the one for whom it is asked, unless more is told of them. */
export function withoutGoBetween(question: Question): Question {
  const text = question.text.trim().replace(ON_BEHALF, '');
  return text !== question.text.trim() && tellsWhoOnly(applicantFactsIn(readable(text))) ? { ...question, text } : question;
}

/**
 * "M3 here. who wins tonight?": a first sentence that tells only who asks as a turn of its own before the rest, so that this is read as it
 * would be without it. Every other question is returned as it is.
 */
export function withIntroductionBefore(question: Question): Question {
  const [introduction, ...rest] = sentencesOf(question.text.trim());
  if (introduction === undefined || !INTRODUCTION.test(introduction)) return question;
  const told = applicantFactsIn(readable(introduction));
  const text = rest.join(' ');
  if (Object.keys(told).length === 0 || !tellsWhoOnly(told) || text.split(' ').length < FEWEST_WORDS_AFTER) return question;
  return { ...question, text, earlierTurns: [...question.earlierTurns, introduction] };
}
