import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import {
  areApart,
  mayNameSeveral,
  onlySubject,
  type Subject,
  subjectAfter,
  subjectBefore,
  subjectNamedBy,
  subjectsIn,
  subjectWithin,
  withHead,
} from './programs-named.ts';

/** "MSK and IR", "integrated vs independent", "as a fellow or as a resident" */
const JOINS =
  /(?:\s*(?:[,/&+]|,?\s+(?:and|or|plus|vs\.?|versus|against|than|as well as|as opposed to|compared (?:to|with)|in comparison (?:to|with)))\s*)+(?:(?:the )?(?:directors?|lengths?|numbers?|spots|positions) (?=(?:of|for|at|in) ))?(?:(?:by|with|for|as|at|in|of|to|from|is|are) )?(?:the |a |an |that of (?:the )?|those of (?:the )?)?/gi;

/** "… like MSK?", "… vs the residency?": what is asked of one thing is held against another at the end. */
const HELD_AGAINST_LAST =
  /^(.*\S)[\s,]+(?:(?:just |the )?same (?:as|way as)|like|similar to|just like|unlike|(?:as )?compared (?:to|with)|vs\.?|versus)\s+(?:(?:for|in|at|with|of|that of|those of)\s+)?(?:the\s+|an?\s+)?([^,;:?]{2,60}?)(?:'s)?(?:\s+(?:ones?|does|do|is|are|has|have))?\s*[?.!]*$/i;

/** "do both …, or only one of them?" */
const OR_ONE_OF_THEM =
  /(?:^|[,;.?]*\s+)(?:or )?(?:(?:is|does|are|do|has) )?(?:(?:it|that|this) )?(?:only|just)? ?(?:the |in )?(?:one|1)(?: of (?:them|em|those|the two))?(?: (?:of|only|alone))?(?:(?<=one of [^?]*) (?:in|on|at|have|has|does) [^?.]{0,30})?[\s?.!]*$/i;

/** Says that both are meant, which each question by itself does not. */
const OF_BOTH = anyOf(
  /\b(?:both(?: of)?|either(?: of)?|each(?: of)?(?= (?:the|of|one|have|has|get|take))|respectively|compare[ds]?|comparing|(?:(?:what(?:'s| is| are) )?the )?differences? (?:in|of|between)|side by side|between|(?<=the )same)\b/gi,
  /\b(?:for |of |in |at )?each(?= ?[?.!,]*$)/gi,
  /\b(?:(?:what(?:'s| is| are) )?the )?differences?(?: in\b|(?=[?.!\s]*$))/gi,
);

const ADJECTIVE =
  '(?:competitive|difficult|likely|selective|common|expensive|important|prestigious|intense|clinical|surgical|realistic|popular|flexible|stable)';
/** "more competitive" counts nothing. */
const NOT_COUNTED = `(?!${ADJECTIVE}|than\\b)`;
const COUNTED_VERB = '(?:takes?|offers?|gets?|accepts?|trains?|fills?|do(?:es)?|performs?|sees?|reads?)';
/** "which is longer", "who takes more": what is compared, as it is asked of one. */
const COMPARATIVES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:is|are|lasts?|takes?|runs?|goes)?\s*(?:any |much |the )?(?:longer|shorter|faster|quicker|longest|shortest)\b/i,
    'how long is',
  ],
  [/\b(?:is|are)?\s*(?:the )?(?:bigger|larger|smaller|biggest|largest|smallest)\b/i, 'how many positions'],
  [
    /\b(?:ha(?:s|ve)|takes?|offers?|gets?|accepts?|trains?) (?:more|fewer|less)(?: (?:people|ppl|trainees|residents|students|folks))?(?=\s*(?:[,?.!]|$|than\b|(?:per|a|each) year))/i,
    'how many positions',
  ],
  [
    new RegExp(
      `\\b(?:(?:do|does|is|are|has|have|having|with)\\s+)?(?:the )?(?:more|fewer|less|most|fewest) ${NOT_COUNTED}(?=\\p{L})`,
      'iu',
    ),
    'how many ',
  ],
];
const VERB_OF_NUMBER = new RegExp(`\\b${COUNTED_VERB}(?=\\s+(?:the )?(?:more|fewer|less|most|fewest) \\p{L})`, 'iu');
const WHICH_OF_THEM =
  /^(?:(?:so|and|ok|hey|hi),? )*(?:which|who|what)(?: (?:one|of (?:the two|them|these)|programs?|pathways?|paths?|routes?|tracks?|residency))?\s*/i;
const IDLE_WORDS = /\b(?:do|does|is|are|has|have|the|an?)\b/gi;

/** "is the one longer than the other", "does the one have more spots than the other" */
const THAN = new RegExp(
  `^(.*?\\S)\\s+((?:(?:lasts?|ha(?:s|ve)|${COUNTED_VERB}|is|are) )?(?:(?:longer|shorter|faster|quicker|bigger|larger|smaller)|(?:more|fewer|less) ${NOT_COUNTED}[\\w -]{1,30}?))\\s+than\\b`,
  'i',
);

/** "is the one more competitive than the other?" */
const MORE_SO = new RegExp(`^(?:so |and |ok )*(?:is|are) (.{3,60}?) (?:more|less) (${ADJECTIVE}) than (.{3,60})$`, 'i');

const NAMES_NOTHING =
  /^[\W_]*(?:(?:what is|what are|and|of|the|a|in|at|is|are|there|how does it|tell me|about|explain|describe|please|pls|i have|\d|questions?|things)[\W_]*)*$/i;

/** Which of the two somebody should take is asked of both together. */
const ASKS_TO_CHOOSE =
  /\b(?:should i|should we|better|best|prefer\w*|recommend\w*|choos\w+|choice|decid\w+|pros?\b|cons\b|worth|(?:i|we|to|and) (?:\w+ ){0,2}apply (?:to )?both|rank both|combine\w*|dual|switch\w*|into (?:the |an? )?(?:independent|integrated|esir|ir|dr)|before|after|first|then|lead(?:s|ing)?)\b/i;

const MOST_SUBJECTS = 4;
/** More than these are not asked at once. */
const MOST_QUESTIONS = 9;

/** One of several subjects, with what is asked of it. */
interface Side {
  readonly subject: string;
  readonly question: string;
  /** Whether nothing in particular is asked of it. */
  readonly isOverview: boolean;
}

/**
 * What is asked of two subjects of which none is the other, as two pathways are, or a residency and a fellowship: the same questions
 * of each. "how many spots, MSK fellowship vs IR residency?" asks "how many spots, MSK fellowship?" and "how many spots, IR
 * residency?". Undefined where no two are named so, or where it is asked which of them to choose.
 * @param questions of one message; one of them names the two, and the others that name none are asked of each
 * @param corrected a text with its typing errors corrected
 */
export function askedOfEach(
  questions: readonly string[],
  lexicon: Lexicon,
  corrected: (text: string) => string,
): readonly string[] | undefined {
  if (ASKS_TO_CHOOSE.test(questions.join(' '))) return undefined;
  const asked = questions
    .map((text) => corrected(text))
    .map((text) => text.replace(OR_ONE_OF_THEM, ''))
    .flatMap(pointsListed)
    .filter((text) => text.trim() !== '');
  const sidesOf = asked.map((text) => sidesIn(text, lexicon));
  const at = sidesOf.findIndex((sides) => sides !== undefined);
  const sides = sidesOf[at];
  if (sides === undefined) return undefined;
  const isOverview = sides.every((side) => side.isOverview);
  const own = sides.map(({ question }) => (isOverview ? `what is ${question}?` : question));
  const ofEach = asked.flatMap((text, place) => {
    if (place === at) return isOverview && asked.length > 1 ? [] : own;
    return subjectsIn(text, lexicon).length > 0 ? [text] : sides.map(({ subject }) => askedOf(subject, text));
  });
  return ofEach.length <= MOST_QUESTIONS ? ofEach : undefined;
}

/**
 * A turn that leans on one that asked of two subjects, asked of each: "who directs each?"
 * @param earlier the turns on which it may lean, oldest first
 */
export function askedOfEachAgain(text: string, earlier: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  const before = (earlier.at(-1) ?? '').replace(/[?.!\s]+$/, '');
  const against = HOLDS_EARLIER_AGAINST.exec(text)?.[1];
  if (against !== undefined)
    return heldAgainstLast(`${before} versus ${against}`, lexicon)?.map(({ question, isOverview }) =>
      isOverview ? `what is the ${question}?` : question,
    );
  const namesOwn = (turn: string) => subjectsIn(turn, lexicon).length + lexicon.namedIn(turn).documents.length > 0;
  if (ASKS_TO_CHOOSE.test(text) || namesOwn(text)) return undefined;
  // The last turn that named any: the two, or one alone.
  const named = earlier.findLast(namesOwn);
  const sides = named === undefined ? undefined : sidesIn(named.replace(OR_ONE_OF_THEM, ''), lexicon);
  if (sides === undefined && BOTH_OF_THEM.test(text)) return askedOfLastTwo(text, earlier, lexicon);
  return sides?.map(({ subject }) =>
    BOTH_OF_THEM.test(text) ? askedOf(subject, text) : ofOne(`${text.replace(/[?.!\s]+$/, '')} `, subject, ''),
  );
}

/** "how many integrated spots?", "and the independent one?", then "how long does each of the two last?" */
function askedOfLastTwo(text: string, earlier: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  const subjects = earlier.flatMap((turn) => onlySubject(turn, lexicon) ?? []);
  const last = subjects.at(-1);
  const before = last && subjects.findLast((subject) => areApart(subject, last, lexicon));
  return last && before && [before, last].map(({ words }) => askedOf(words, text));
}

/** "vs the residency?", "how does it compare with the residency?" */
const HOLDS_EARLIER_AGAINST =
  /^(?:(?:and|ok(?:ay)?|so|but)[\s,]+)*(?:vs\.?|versus|(?:as )?compared (?:to|with)|how (?:does|do|would) (?:it|that|this|they) (?:compare|stack up|differ) (?:with|to|against|from)) (?:the )?(.{2,60}?)[\s?.!]*$/i;

/** Whether a turn asks of two subjects at once. */
export function namesSeveral(text: string, lexicon: Lexicon): boolean {
  return (
    mayNameSeveral(lexicon.conceptsIn(text), lexicon.namedIn(text).documents.length > 0, lexicon) &&
    sidesIn(text, lexicon) !== undefined
  );
}

/** "integrated vs independent: length, spots, requirements": each point by itself. */
function pointsListed(text: string): readonly string[] {
  const [, named = '', listed = ''] = /^([^:]{3,80}):\s*([^:?]{3,120})\??$/.exec(text.trim()) ?? [];
  const points = listed.split(/\s*,\s*(?:and\s+)?|\s+and\s+/).filter(Boolean);
  const isList = points.length > 1 && points.every((point) => point.split(' ').length <= 3);
  if (!isList) return [text];
  const [first, ...others] = points.map((point) =>
    LENGTH.test(point) ? 'how long is' : NUMBER.test(point) ? `how many ${point}` : point,
  );
  return [`${named}: ${first}`, ...others];
}
const LENGTH = /^(?:the )?(?:lengths?|durations?|years)$/i;
const NUMBER = /^(?:spots|positions|seats|slots)$/i;

const BOTH_OF_THEM =
  /\b(?:each(?: of (?:them|those|the two)| one'?s?(?! of\b))?|they both|their|both(?: of (?:them|those))?|they|these|those|the two)\b/i;

function askedOf(subject: string, text: string): string {
  return tidy(BOTH_OF_THEM.test(text) ? text.replace(BOTH_OF_THEM, subject) : `${tidy(text)} ${subject}`);
}

function sidesIn(text: string, lexicon: Lexicon): readonly Side[] | undefined {
  return (
    statedOfEach(text, lexicon) ??
    joinedIn(text.replace(MORE_SO, 'how $2 is $1 and $3').replace(THAN, '$2, $1 than'), lexicon) ??
    heldAgainstLast(text, lexicon)
  );
}

function joinedIn(text: string, lexicon: Lexicon): readonly Side[] | undefined {
  for (const join of text.matchAll(JOINS)) {
    const first = subjectBefore(text, join.index, lexicon);
    const other = first && subjectAfter(text, join.index + join[0].length, lexicon);
    if (first === undefined || other === undefined || !areApart(first, other, lexicon)) continue;
    const subjects = [first, ...furtherSubjects(text, other, lexicon, MOST_SUBJECTS - 2)];
    const [before, after] = [text.slice(0, first.start), text.slice(subjects.at(-1)?.end)];
    const isOverview = NAMES_NOTHING.test(lexicon.namedIn(`${before} ${after}`.replace(OF_BOTH, ' ')).withoutNames);
    const head = subjects.at(-1)?.words ?? '';
    return subjects.map(({ words }) => {
      const subject = withHead(words, head);
      return { subject, question: ofOne(before, subject, after), isOverview };
    });
  }
  return undefined;
}

/** "integrated, independent, ESIR": this one, and those that are joined to it. */
function furtherSubjects(text: string, subject: Subject, lexicon: Lexicon, most: number): readonly Subject[] {
  if (most === 0) return [subject];
  const join = new RegExp(`^${JOINS.source}`, 'i').exec(text.slice(subject.end));
  const next = join ? subjectAfter(text, subject.end + join[0].length, lexicon) : undefined;
  return next && areApart(subject, next, lexicon) ? [subject, ...furtherSubjects(text, next, lexicon, most - 1)] : [subject];
}

const LONGEST_STATEMENT = 240;
const TWO_FIGURES = /\b\d{1,3}\b.*\D\b\d{1,3}\b/s;
/** "integrated has 3 spots and MSK 8, right?": what is said of either is asked of it. */
function statedOfEach(text: string, lexicon: Lexicon): readonly Side[] | undefined {
  if (text.length > LONGEST_STATEMENT || /[.?!]\s+\S/.test(text) || !TWO_FIGURES.test(text)) return undefined;
  for (const joint of text.matchAll(/\s*(?:[,;]|\b(?:and|while|but)\b)\s+/gi)) {
    const halves = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)] as const;
    const [first, other] = halves.map((half) => onlySubject(half, lexicon));
    if (first === undefined || other === undefined || !areApart(first, other, lexicon)) continue;
    const nouns = halves.map((half) => STATED.exec(half)?.[1]);
    const noun = nouns.find((one) => one !== undefined);
    if (noun === undefined || !halves.every((half) => /\b\d{1,3}\b/.test(half))) continue;
    return [first, other].map(({ words }, at) => ({
      subject: words,
      question: `${askedIn(nouns[at] ?? noun)} ${words}`,
      isOverview: false,
    }));
  }
  return undefined;
}
/** The question that a figure with this noun answers. */
function askedIn(noun: string): string {
  if (/^(?:years?|months?)$/i.test(noun)) return 'how long is';
  return /^(?:people|trainees|residents?)$/i.test(noun) ? 'how many positions' : `how many ${noun}`;
}
const STATED =
  /\b\d{1,3}\s+(?:(?:integrated|independent)\s+)?(spots?|positions?|seats?|slots?|fellows?|residents?|people|trainees|years?|months?)\b/i;

/** "is the residency funded like the fellowship?": the same of either. */
function heldAgainstLast(text: string, lexicon: Lexicon): readonly Side[] | undefined {
  const [, asked = '', last = ''] = HELD_AGAINST_LAST.exec(text) ?? [];
  const other = last === '' ? undefined : subjectNamedBy(last, lexicon);
  const first = other && subjectWithin(asked, other, lexicon);
  if (first === undefined || other === undefined) return undefined;
  const bare = (subject: string) =>
    tidy(`${asked.slice(0, first.start)}${subject}${asked.slice(first.end)}`.replace(/\balso\b/gi, ' '));
  const isOverview = NAMES_NOTHING.test(`${asked.slice(0, first.start)} ${asked.slice(first.end)}`);
  return [first.words, other.words].map((subject) => ({ subject, question: isOverview ? subject : bare(subject), isOverview }));
}

function ofOne(before: string, subject: string, after: string): string {
  const around = [before, after].map((side) => side.replace(OF_BOTH, ' '));
  const verb = VERB_OF_NUMBER.exec(around.join(' '))?.[0] ?? '';
  const beside = around.join(' ');
  for (const [comparative, asked] of COMPARATIVES) {
    if (!comparative.test(beside)) continue;
    const isNumberOf = asked === 'how many ';
    const rest = (isNumberOf ? beside.replace(VERB_OF_NUMBER, ' ') : beside)
      .replace(comparative, ` ${asked} `)
      .replace(WHICH_OF_THEM, '');
    const at = rest.indexOf(asked);
    const what = rest.slice(at).split(',');
    const told = `${what.slice(1).join(' ')} ${rest.slice(0, at)}`.replace(IDLE_WORDS, ' ');
    return tidy(`${what[0]} ${subject} ${isNumberOf ? verb : ''} ${told}`);
  }
  return tidy(around.join(` ${subject} `));
}

function tidy(text: string): string {
  return text
    .replace(/[()]|\s+/g, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/\s+(?=[,.;:?!])/g, '')
    .replace(/^[\s,;:?!.]+|[\s,;:?!.]+$/g, '');
}
