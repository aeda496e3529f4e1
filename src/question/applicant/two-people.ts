import { anyOf } from '../../text/any-of.ts';
import { isBareVerdict } from '../bare-turns.ts';
import type { ToldFacts } from '../question.ts';
import { applicantFactsIn } from './applicant-facts.ts';
import { SENTENCE_END } from './counting.ts';
import { APPLICANT_NOUN, TELLS_OWN_FIGURE } from './other-people.ts';

/** What a message tells of either of two people, in the order in which it does. */
export type FactsOfTwo = readonly [ToldFacts, ToldFacts];

const PERSON = `(?: (?:${APPLICANT_NOUN}|of (?:them|mine|(?:my|our|the) \\w+)))?`;
const lettered = (mark: string) => `(?:[Ss]tudent|[Cc]andidate|[Aa]pplicant|[Mm]entee|[Aa]dvisee|M[rs]s?\\.?) ${mark}`;
const FIRST = `(?:(?:[Tt]he )?(?:[Ff]irst|1st)(?: one)?|(?:[Tt]he )?[Oo]ne|[Mm]y(?= ${APPLICANT_NOUN})|${lettered('(?:[Aa]|1|one)')}|A)`;
const SECOND = `(?:(?:[Tt]he )?(?:[Ss]econd|2nd|[Oo]ther)(?: one)?|[Aa]nother|${lettered('(?:[Bb]|2|two)')}|B)`;
const FURTHER = `(?:(?:[Tt]he |[Aa] )?(?:[Tt]hird|3rd)(?: one)?|${lettered('(?:[Cc]|3|three)')}|C)`;
const DOES =
  ',? (?:only |also |just )?(?:has|had|got|scored|holds|is (?:at|an?)|with|failed|flunked|passed|took|retook|did|published|applied)\\b';
const HAS = `(?:${DOES}|:| (?=(?:an? )?\\d))`;
/** "one has 261 and no research, another 243 and three papers", "student A: 251; student B: 238" */
const MARKS = new RegExp(`(?<![\\w-])(?:(?<first>${FIRST})|(?<second>${SECOND})|(?<further>${FURTHER}))${PERSON}(?=${HAS})`, 'g');
const SEVERAL_PEOPLE = new RegExp(
  [
    `\\b(?:two|2|three|3|both|my|our) (?:of (?:my|our) )?(?:us |citizen |american |foreign )*(?:${APPLICANT_NOUN}s|imgs|sons|daughters|kids|children)\\b|\\btwins\\b`,
    `\\banother ${APPLICANT_NOUN}\\b|\\b${APPLICANT_NOUN} (?:b|2|two)\\b|\\bsecond ${APPLICANT_NOUN}\\b|\\bone ${APPLICANT_NOUN}\\b.*\\bother\\b`,
    '\\bmy (?:older|elder|son|brother)\\b.*\\bmy (?:younger|daughter|sister)\\b|\\bmy (?:daughter|sister)\\b.*\\bmy (?:son|brother)\\b',
  ].join('|'),
  'i',
);
/** Two attempts, or two exams, are those of one person. */
const SEVERAL_SCORES = /\b(?:twice|attempts?|tries|tests?|exams?|scores|uwsas?|nbmes?|practice)\b/i;
/** Who advises tells of themselves beside the two. */
const TELLS_OF_SELF = anyOf(
  /\b(?:I|i)(?:'ve| myself)? (?:have|had|got|scored|did|failed|am the)\b(?! (?:two|2|three|3|a few|some|several) (?:\w+ ){0,2}(?:students|mentees|advisees|candidates|applicants|imgs|sons|daughters|kids|children)\b)/,
  /\b[Ii](?:'?m| am) (?:the|at)\b/,
);
const SCORE = /(?<!\d)2\d\d(?!\d)/g;
/** "is 245 or 250 needed" tells of nobody's two scores. */
const EITHER_SCORE = /\b2\d\d ?(?:or|to|-|–) ?2\d\d\b/g;
/** "…; each has 2 IR letters" */
const OF_EACH = /(?:[,;.]|\band\b)\s*(?:each|both)(?: of them)?\b([^.;?!]*)/i;

/**
 * What is told of either where a message tells of two people side by side: nobody's figures are held together with another's.
 * @returns `'unclear'` where it tells of several people and not plainly what is whose; undefined where it tells of one
 */
function factsOfTwoAtOnce(text: string): FactsOfTwo | 'unclear' | undefined {
  if (!/\d/.test(text)) return undefined;
  const areSeveral = SEVERAL_PEOPLE.test(text);
  const marked = [...text.matchAll(MARKS)];
  const marks = areSeveral ? secondOneMarked(marked) : marked;
  const isOfTwo = marks.some(({ groups }) => groups?.first) && marks.some(({ groups }) => groups?.second);
  const sideBySide = scoresSideBySide(text, areSeveral);
  if (sideBySide) return sideBySide;
  if (!areSeveral && (!isOfTwo || SEVERAL_SCORES.test(text))) return undefined;
  const scores = new Set(text.replace(EITHER_SCORE, ' ').match(SCORE));
  // "we are both us imgs, he has 229, i have 247" tells plainly which is the asker's.
  const otherwise =
    areSeveral &&
    (isOfTwo || (scores.size > 1 && (scores.size > 2 || (!TELLS_OF_SELF.test(text) && !TELLS_OWN_FIGURE.test(text)))))
      ? 'unclear'
      : undefined;
  if (!isOfTwo) return otherwise;
  const [first, second] = [piecesOf('first', marks, text), piecesOf('second', marks, text)];
  const isPlain =
    !marks.some(({ groups }) => groups?.further) &&
    !TELLS_OF_SELF.test(text) &&
    [first, second].every((half) => new Set(half.match(SCORE)).size <= 1);
  if (!isPlain) return areSeveral || scores.size > 1 ? 'unclear' : undefined;
  const { applicant } = applicantFactsIn(text.slice(0, marks[0]?.index));
  const [ofFirst, ofSecond] = [applicantFactsIn(first), applicantFactsIn(second, first)];
  const ofBoth = applicant ?? (/\bboth\b/i.test(text) ? applicantFactsIn(text).applicant : undefined);
  const areTold = [ofFirst, ofSecond].every((facts) =>
    Object.keys(facts).some((fact) => fact !== 'applicant' && fact !== 'year'),
  );
  const haveScores = [ofFirst, ofSecond].every(({ step2ck }) => step2ck !== undefined);
  if (!areTold || (!areSeveral && !haveScores && !SPEAKS_OF_PERSON.test(text))) return otherwise;
  const kind: ToldFacts = ofBoth === undefined ? {} : { applicant: ofBoth };
  return [
    { ...kind, ...ofFirst },
    { ...kind, ...ofSecond },
  ];
}

const TWO_SCORES = /(?<!\d)(2[0-8]\d)(?:,| and| &|;| ?\/) ?(?:and )?(2[0-8]\d)(?!\d)/;
const COUPLE = /\bcouples?\b/i;
const TELLS_SCORES = /(?:\b(?:has|have|had|got|with|scored|scores|at)\b|[:,(])[^.?!]*$/i;
/** What is asked of two, or told of three. */
const OF_NO_TWO = /\b(?:needs?|targets?|asks?|should|aim\w*|between|three|3|four|4)\b/i;

/** "two students of mine: 240 and 252", "couples matching with 244 and 236": a score of either, and no other figure. */
function scoresSideBySide(text: string, areSeveral: boolean): FactsOfTwo | undefined {
  const [both = '', first, second] = TWO_SCORES.exec(text) ?? [];
  if (first === undefined || first === second || (!areSeveral && !COUPLE.test(text)) || SEVERAL_SCORES.test(text))
    return undefined;
  if (!TELLS_SCORES.test(text.slice(0, text.indexOf(both))) || OF_NO_TWO.test(text)) return undefined;
  const beside = text
    .replace(both, ' ')
    .replace(
      /\b(?:step ?2|[23] (?=\w*\s?(?:us |citizen )*(?:student|candidate|applicant|mentee|advisee|img|kid|son|daughter)))/gi,
      ' ',
    );
  if (/\d/.test(beside) || TELLS_OF_SELF.test(text)) return undefined;
  const { applicant } = applicantFactsIn(beside);
  const kind: ToldFacts = applicant === undefined ? {} : { applicant };
  return [
    { ...kind, step2ck: Number(first) },
    { ...kind, step2ck: Number(second) },
  ];
}

/** "one with 2 papers and one with 6": the second "one" is another. */
function secondOneMarked(marks: readonly RegExpExecArray[]): readonly RegExpExecArray[] {
  const [, second, ...others] = marks;
  const areOnes = marks.every(({ groups }) => /^one$/i.test(groups?.first ?? ''));
  if (second === undefined || others.length > 0 || !areOnes) return marks;
  return marks.map((mark) => (mark === second ? Object.assign([...mark], mark, { groups: { second: 'one' } }) : mark));
}

const ANOTHER =
  '^(?:(?:and|but|so|ok(?:ay)?)[\\s,]+)*(?:another|(?:the|my) other|a second|a third|someone else|somebody else)(?: (?:one|student|applicant|mentee|advisee|candidate|friend))?(?: of (?:mine|them|ours))? ';
/** "my student has 240", then "another has 252", "the other 30" */
const OF_ANOTHER_ONE = new RegExp(`${ANOTHER}(?:(?:has|had|got|is|with|did|scored)\\b[^.?!]*\\d|\\d)`, 'i');
const OF_ANOTHER_PERSON = new RegExp(`${ANOTHER}(?:has|had|got|scored)\\b[^.?!]*\\d`, 'i');
/** "who is in range?", "which has a red flag?", "enough?" asks of both. */
const ASKS_OF_EITHER =
  /^(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:who|which(?: one| of (?:them|the two|these))?|(?:does|is|do|are) (?:either|both|neither|they))\b[^.?!]*\b(?:ranges?|targets?|above|below|over|under|past|enough|red[ -]?flags?|ok(?:ay)?|fine|better|worse|closer|safer?|competitive|short|stronger|weaker|clears?|meets?|qualif\w+|lines?|bar)\b/i;

/** Whether a turn asks which of two people stands where. */
export function asksOfEither(text: string): boolean {
  return ASKS_OF_EITHER.test(text) && !/\b(?:guides?|programs?|pages?|editions?)\b/i.test(text);
}

/** What each turn tells of either of two people; of those that the turns just before told of, where a turn goes on to the other one, or asks of both. */
export function factsOfTwoIn(turns: readonly string[]): readonly (FactsOfTwo | 'unclear' | undefined)[] {
  const told: (FactsOfTwo | 'unclear' | undefined)[] = [];
  for (const [at, turn] of turns.entries()) {
    const before = turns[at - 1];
    const ofBoth = OF_ANOTHER_ONE.test(turn.trim()) && before !== undefined ? factsOfTwoAtOnce(`${before}; ${turn}`) : undefined;
    if (ofBoth !== undefined) told.push(ofBoth);
    else if (OF_ANOTHER_PERSON.test(turn.trim())) told.push('unclear');
    else {
      const asksOfThem = asksOfEither(turn) || isBareVerdict(turn);
      told.push(factsOfTwoAtOnce(turn) ?? (asksOfThem ? told.at(-1) : undefined));
    }
  }
  return told;
}

/** What a message says of one of the two, and of each, as if of a student: by itself, "another has 243" may be anything's. */
function piecesOf(which: 'first' | 'second', marks: readonly RegExpExecArray[], text: string): string {
  const pieces = marks.flatMap((mark, at) => {
    const end = marks[at + 1]?.index ?? text.length;
    return mark.groups?.[which] ? text.slice(mark.index + mark[0].length, end).replace(OF_EACH, '') : [];
  });
  const ofEach = OF_EACH.exec(text)?.[1] ?? [];
  return [pieces, ofEach]
    .flat()
    .map((piece) => `student${piece.replace(/^,? (?=\d)/, ' has ')}`)
    .join('. ');
}

const SPEAKS_OF_PERSON = new RegExp(`\\b(?:${APPLICANT_NOUN}s?|imgs?)\\b`, 'i');

const LEFT_ASIDE =
  /\b(?:leave|forget|ignore|skip|not|never mind|set) (?:about )?(?:the )?(?:first|second|other|A|B|former|latter)(?: one)?(?: aside| out)?/gi;
const ENDS =
  '(?= (?:alone|only|one|student|candidate|applicant|mentee|advisee|look|stand|is|fare|do|compare)\\w*\\b|\\s*(?:[.,;!?]|$))';
const CHOOSES_FIRST = new RegExp(`\\b(?:[Tt]he )(?:first|former)\\b${ENDS}|\\bA\\b${ENDS}`);
const CHOOSES_SECOND = new RegExp(`\\b(?:[Tt]he )(?:second|latter|other)\\b${ENDS}|\\bB\\b${ENDS}`);

/** "I advise only the second", "leave A aside, how does B look?": of two people told of before, the facts of the one that is chosen. */
export function factsOfChosen(text: string, [first, second]: FactsOfTwo): ToldFacts | undefined {
  const chosen = text.replace(LEFT_ASIDE, ' ');
  if (CHOOSES_SECOND.test(chosen)) return CHOOSES_FIRST.test(chosen) ? undefined : second;
  return CHOOSES_FIRST.test(chosen) ? first : undefined;
}

/** "… Please tell me only about B.", in the message that tells of both. */
export function factsOfChosenAtOnce(text: string, told: FactsOfTwo): ToldFacts | undefined {
  const last = text.split(SENTENCE_END).at(-1) ?? '';
  return /\b(?:only|alone|just)\b/i.test(last) ? factsOfChosen(last, told) : undefined;
}
