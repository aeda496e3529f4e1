import { applicantFactsIn } from './applicant/applicant-facts.ts';
import { PEER } from './applicant/other-people.ts';
import { asksAnything } from './asks-anything.ts';
import { tellsWhoOnly } from './facts-held.ts';
import { likenessOfTyped } from './known-questions.ts';
import { distressIn } from './out-of-scope/distress.ts';
import { smallTalkIn } from './out-of-scope/small-talk.ts';
import type { Question } from './question.ts';
import type { LanguageKnowledge } from './question-part.ts';
import { readable } from './readable.ts';
import { bareEdition, isElliptical } from './rewriting/ellipsis.ts';
import { sentencesOf } from './split-question.ts';

const ON_WHOSE_BEHALF = `(?:${PEER}|mentee|advisee|students?|intern|resident|son|daughter|kid|nephew|niece)`;

/** "M3 here.", "I'm a US MD student!": nothing but who asks. */
const INTRODUCTION =
  /^(?:(?:hi|hey|hello|so|ok(?:ay)?)[\s,!.]+)*(?:(?:i'?m|i am) )?(?:an? |the )?(?:(?:rising|current|us|u\.s\.|american|non-?us|foreign|caribbean|citizen|(?:first|second|third|fourth|final)[- ]year)[\s-]+)*(?:m ?[1-4]|ms ?[1-4]|oms-?[1-4]|r[1-4]|pgy-?[1-6]|md|do|imgs?|fmgs?|(?:med(?:ical)? )?student|applicant|senior|graduate)(?:[\s,]+(?:us|md|do|img|student|applicant|candidate|senior|grad(?:uate)?|m[1-4]|here))*[\s.!]*$/i;
const FEWEST_WORDS_AFTER = 3;
/** A longer message is read once, and not with and without its introduction. */
const LONGEST_INTRODUCED = 600;

/** "my friend wants to know: …", "asking for a classmate: …": for whom it is asked tells nothing of what is asked. */
const ON_BEHALF = new RegExp(
  `^(?:(?:asking|question|this is|i'?m asking|i ask) (?:for|from) (?:my|our|an?|one of (?:my|our)) (?:\\w+ )?${ON_WHOSE_BEHALF}|(?:my|our|an?|one of (?:my|our)) (?:\\w+ )?${ON_WHOSE_BEHALF} (?:wants? to know|asks?|is asking|asked(?: me)?|wonders|is wondering|would like to know|wanted (?:me )?to (?:know|ask)))\\s*[:,–-]+\\s+(?=\\S)`,
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
  if (introduction === undefined || question.text.length > LONGEST_INTRODUCED || !INTRODUCTION.test(introduction))
    return question;
  const told = applicantFactsIn(readable(introduction));
  const text = rest.join(' ');
  if (Object.keys(told).length === 0 || !tellsWhoOnly(told) || text.split(' ').length < FEWEST_WORDS_AFTER) return question;
  return { ...question, text, earlierTurns: [...question.earlierTurns, introduction] };
}

const MOST_STATEMENTS = 3;
const FEWEST_WORDS_OF_STATEMENT = 4;
/** "msk MRs per year at mgh" asks, though nothing says so. */
const LIKE_QUESTION = 0.7;

/**
 * "my husband has a blocked artery and they offered a stent", then "should he do it?": what was said right before and asks nothing, and the
 * question, as one message. Every other question is returned as it is.
 */
export function withStatementsBefore(question: Question, knows: LanguageKnowledge): Question {
  const isNoQuestion = (turn: string) => isStatement(turn) && likenessOfTyped(readable(turn), knows) < LIKE_QUESTION;
  const asked = question.earlierTurns.findLastIndex((turn) => !isNoQuestion(turn));
  const from = Math.max(asked + 1, question.earlierTurns.length - MOST_STATEMENTS);
  const statements = question.earlierTurns.slice(from);
  // "applied to 16", "added 11 more", "enough now?": figures of several turns are added up elsewhere.
  if (statements.length === 0 || [...statements, question.text].filter((said) => /\d/.test(said)).length > 1) return question;
  const text = [...statements.map((statement) => statement.trim().replace(/(?<![.!?])$/, '.')), question.text].join(' ');
  return { ...question, text, earlierTurns: question.earlierTurns.slice(0, from) };
}

/** "hows the final stretch laid out", "home sub-i or an away, which matters more" */
const ASKS_SOMEHOW = /\b(?:which|what|how|when|where|why|who|whose|wh?at|hows|whats|whos|wheres|whens)\b/i;
function isStatement(turn: string): boolean {
  const said = readable(turn);
  if (isElliptical(said) || bareEdition(said) !== undefined) return false;
  return (
    said.split(/\s+/).length >= FEWEST_WORDS_OF_STATEMENT &&
    !asksAnything(said) &&
    !ASKS_SOMEHOW.test(said) &&
    smallTalkIn(said) === undefined &&
    distressIn(said) === undefined
  );
}
