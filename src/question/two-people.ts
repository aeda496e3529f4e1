import { applicantFactsIn } from './applicant-facts.ts';
import type { ToldFacts } from './question.ts';

/** What a message tells of either of two people, in the order in which it does. */
export type FactsOfTwo = readonly [ToldFacts, ToldFacts];

const KIND_OF_PERSON = '(?:candidate|student|applicant|mentee|advisee)';
const PERSON = `(?: (?:${KIND_OF_PERSON}|of (?:them|mine|(?:my|our|the) \\w+)))?`;
const LETTERED = (mark: string) => `(?:[Ss]tudent|[Cc]andidate|[Aa]pplicant|[Mm]entee|[Aa]dvisee) ${mark}`;
const FIRST = `(?:(?:[Tt]he )?(?:[Ff]irst|1st)(?: one)?|[Oo]ne|${LETTERED('(?:[Aa]|1|one)')}|A)`;
const SECOND = `(?:(?:[Tt]he )?(?:[Ss]econd|2nd|[Oo]ther)(?: one)?|[Aa]nother|${LETTERED('(?:[Bb]|2|two)')}|B)`;
const HAS = '(?:,? (?:only |also |just )?(?:has|had|got|scored|holds|is at|with|at)\\b|:| (?=\\d))';
/** "one has 261 and no research, another 243 and three papers", "student A: 251; student B: 238" */
const TELLS_OF_TWO = new RegExp(
  `(?<![\\w-])${FIRST}${PERSON}${HAS}[^?!]*?(?:[,;.] (?:and |while |whereas |but )?|\\b(?:and|while|whereas|but) )(?=${SECOND}${PERSON}${HAS})`,
);
const SPEAKS_OF_PERSON = new RegExp(`\\b(?:${KIND_OF_PERSON}s?|imgs?|sons?|daughters?|kids?|twins|sisters|brothers)\\b`, 'i');

/**
 * What is told of either where a message tells of two people side by side: nobody's figures are held together with another's.
 * @returns undefined where it does not tell of two, or figures of only one
 */
export function factsOfTwoIn(text: string): FactsOfTwo | undefined {
  if (!/\d/.test(text)) return undefined;
  const match = TELLS_OF_TWO.exec(text);
  if (!match) return undefined;
  // What is said of both comes first: "two US citizen IMGs: the first has …".
  const ofBoth = text.slice(0, match.index).replace(/\b2 (?=\w)/g, '');
  const end = match.index + match[0].length;
  const first = applicantFactsIn(ofBoth + asStudent(match[0]));
  const second = applicantFactsIn(ofBoth + asStudent(text.slice(end)), match[0]);
  const haveScores = [first, second].every((facts) => facts.step2ck !== undefined);
  const areTold = [first, second].every((facts) => Object.keys(facts).some((fact) => fact !== 'applicant' && fact !== 'year'));
  return areTold && (haveScores || SPEAKS_OF_PERSON.test(text)) ? [{ ...ofKind(second, text), ...first }, second] : undefined;
}

const MARK = new RegExp(`^(?:${FIRST}|${SECOND})${PERSON}`);

/** "another has 243" is read as "student has 243": by itself, "another" may be anything. */
function asStudent(half: string): string {
  return half.replace(MARK, 'student');
}

/** "…, both US citizen IMGs" */
function ofKind({ applicant }: ToldFacts, text: string): ToldFacts {
  return applicant !== undefined && /\bboth\b/i.test(text) ? { applicant } : {};
}

const LEFT_ASIDE =
  /\b(?:leave|forget|ignore|skip|not|never mind|set) (?:about )?(?:the )?(?:first|second|other|A|B|former|latter)(?: one)?(?: aside| out)?/gi;
const CHOOSES_FIRST =
  /\b(?:[Tt]he )?(?:[Ff]irst|1st|former)(?: one| student| candidate)?\b(?! (?:author|away|try|attempt|time|year))|\bA\b(?! \w+ (?:is|has))/;
const CHOOSES_SECOND =
  /\b(?:[Tt]he )?(?:[Ss]econd|2nd|latter)(?: one| student| candidate)?\b(?! (?:author|away|try|attempt|time|year|look))|\bB\b/;

/** "I advise only the second", "leave A aside, how does B look?": of two people told of before, the facts of the one that is chosen. */
export function factsOfChosen(text: string, told: FactsOfTwo): ToldFacts | undefined {
  const chosen = text.replace(LEFT_ASIDE, ' ');
  const [first, second] = told;
  if (CHOOSES_SECOND.test(chosen)) return CHOOSES_FIRST.test(chosen) ? undefined : second;
  return CHOOSES_FIRST.test(chosen) ? first : undefined;
}
