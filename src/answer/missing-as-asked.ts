import type { AnswerType } from '../question/answer-type.ts';
import { POINTS_BACK } from '../question/points-back.ts';
import { type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';

/** What stands before a list ("the", "anything about"), its first items, its last one, and what all of them are of. */
const LIST =
  /^((?:anything (?:about|on)|the (?:exact )?|an? |any )?\s?)([\w'’-]+(?: [\w'’-]+){0,2}(?:, [\w'’-]+(?: [\w'’-]+){0,2})*) or ([\w'’-]+(?: [\w'’-]+){0,2}?)((?: (?:of|in|for|at|from)\b.*)?)$/;
const IS_NO_ITEM =
  /\b(?:of|to|in|for|at|by|on|with|who|that|which|whether|how|what|is|are|was|were|do|does|has|have|take|takes|one|other|such|as|and)\b/i;
const STANDS_ALONE = /^(?:the|an?|any|anything|how|what|which|whether|who|names|facts|rules|advice|success|match|support)\b/i;

const NAMES_TYPE: { readonly [Type in AnswerType]?: RegExp } = {
  date: /\b(?:dates?|days?|deadlines?|years?|months?)\b/i,
  number: /\b(?:numbers?|figures|how many|rates?|share)\b/i,
  duration: /\b(?:length|term|duration|hours|weeks|months)\b/i,
  person: /\b(?:names?|who)\b/i,
};

/** Tells of a phrase whether it names anything that the question does, beside the program, or the kind of answer. */
function asksOf(part: QuestionPart, lexicon: Lexicon): (phrase: string) => boolean {
  const named = new Set(unitsBesideProgram(part).flatMap(({ key, own }) => (own ? key : [])));
  return (phrase) =>
    NAMES_TYPE[part.type]?.test(phrase) === true ||
    lexicon.unitsOf(phrase).some(({ key, role }) => role === 'content' && named.has(key));
}

/**
 * Of the several things that an entry names as missing, those of which was asked: of "who reads an application, for how long, or by which
 * filters" the first, where somebody asked who reads it. All of them where none or each is asked of.
 * @param missing what is missing, as the knowledge words it
 * @param part what was asked
 */
export function missingAsAsked(missing: string, part: QuestionPart, lexicon: Lexicon): string {
  const isAsked = asksOf(part, lexicon);
  const [before = missing, examples] = missing.split(/, such as /);
  if (examples !== undefined) return withExampleAsked(before, examples, isAsked) ?? missing;
  // "the number of letters, or the list of required documents, for the fellowship": all of them are for that.
  const [, listed = missing, ofAll = ''] = /^(.*, or .*?)(?:,( (?:for|of|at|in) [^,]*))?$/.exec(missing) ?? [];
  const alternatives = listed.split(/, or (?=\w)/);
  // "who reads an application, for how long, or by which filters"
  const [first = missing, ...others] =
    alternatives.length > 1 ? alternatives.flatMap((one, at) => (at === 0 ? one.split(', ') : one)) : alternatives;
  if (others.length === 0) return withItemsAsked(first, isAsked);
  const asked = others.filter(isAsked);
  if (asked.length === 0 && isAsked(first)) return `${withItemsAsked(first, isAsked)}${ofAll}`;
  const [only, ...more] = asked;
  if (only !== undefined && more.length === 0 && !isAsked(first) && STANDS_ALONE.test(only) && !POINTS_BACK.test(only))
    return `${only}${ofAll}`;
  return missing;
}

/** "benefits for residents, such as insurance or retirement": of the examples the one that is asked of; undefined where it is not one. */
function withExampleAsked(before: string, examples: string, isAsked: (phrase: string) => boolean): string | undefined {
  const [only, ...more] = examples.split(/,(?: or| and)? | or /).filter(isAsked);
  return only !== undefined && more.length === 0 && !POINTS_BACK.test(only) ? `${before}, such as ${only}` : undefined;
}

/** "the date, length or recording of the webinar": the items of a list that are asked of, with what all of them are of. */
function withItemsAsked(phrase: string, isAsked: (phrase: string) => boolean): string {
  const [, lead = '', before = '', last = '', tail = ''] = LIST.exec(phrase) ?? [];
  const items = [...before.split(', '), last];
  if (before === '' || items.some((item) => IS_NO_ITEM.test(item))) return phrase;
  const asked = items.filter((item) => isAsked(item));
  if (asked.length === 0 || asked.length === items.length) return phrase;
  return `${articleBefore(asked, lead)}${asked.join(' or ')}${tail}`;
}

/** "an e-mail address or telephone number" leaves "a telephone number"; "names, number or schools" leaves "the number". */
function articleBefore([first = '']: readonly string[], lead: string): string {
  if (/^an? $/.test(lead)) return /^[aeiou]/i.test(first) ? 'an ' : 'a ';
  return lead === '' && /[^s]$/.test(first.split(' ').at(-1) ?? '') ? 'the ' : lead;
}
