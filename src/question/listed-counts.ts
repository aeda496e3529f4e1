import { countOf, firstGroup } from './counting.ts';
import { SPEAKS_OF_PEER } from './other-people.ts';

const BETWEEN = '\\s*(?:,\\s*(?:(?:and|n|&|plus)\\s+)?|/|\\+|&|\\b(?:and|n|plus)\\b|\\s)\\s*';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
const MONTHS = `(${MONTH}(?:${BETWEEN}${MONTH})+)`;
const PLACE = "(?:the )?[A-Z][\\w.'-]*(?: (?:of )?[A-Z][\\w.'-]*){0,3}";
const PLACES = `(${PLACE}(?:(?:, (?:and )?| and | & )${PLACE})+)`;
const SET = '(?:(?:are|all|set|booked|planned|scheduled|lined up|confirmed) )*';
/** "aways in august and september", "jul aug sep, each one an away" */
const AWAYS_BY_MONTH = [
  new RegExp(`\\b(?:aways|away (?:rotations|electives)) ${SET}(?:in|for|during) ${MONTHS}`, 'i'),
  new RegExp(
    `\\b${MONTHS}[\\s,:-]+(?:(?:is|are) )?(?:each(?: (?:one|month|of (?:them|those)))?|all)(?: is| are)?(?: an?)? aways?\\b`,
    'i',
  ),
];
/** "aways at Penn and Emory"; in capitals, since "at big centers and small ones" are no two places. */
const AWAYS_BY_PLACE = new RegExp(`\\b[Aa](?:ways|way (?:rotations|electives)) ${SET}at ${PLACES}`);
const TELLS_OF_OWN =
  /\b(?:i|i'm|im|i've|ive|i'll|we|my|he|she|doing|did|done|got|have|has|had|booked|planned|planning|scheduled|set)\b/i;

/** Away rotations that are named one by one, by their months or places. */
export function awaysListed(sentence: string): number | undefined {
  if (!/\baway/i.test(sentence) || !TELLS_OF_OWN.test(sentence)) {
    const each = AWAYS_BY_MONTH[1]?.exec(sentence)?.[1];
    return each === undefined ? undefined : monthsIn(each);
  }
  const months = AWAYS_BY_MONTH.map((pattern) => pattern.exec(sentence)?.[1]).find((list) => list !== undefined);
  if (months !== undefined) return monthsIn(months);
  return AWAYS_BY_PLACE.exec(sentence)?.[1]?.split(/, (?:and )?| and | & /).length;
}

function monthsIn(list: string): number {
  return list.match(new RegExp(`\\b${MONTH}`, 'gi'))?.length ?? 0;
}

/** "letters: IR PD, surgeon", "got letters from an IR attending and a surgeon" */
const WRITERS_NAMED =
  /\b(?:letters?|lors?)(?: of rec\w*)?(?: (?:lined up|so far|secured|set|done))?\s*(?:\(([^)\n]+)\)|(?:[:=]|\bare (?:coming )?from\b|\bfrom\b|\bby\b)\s*([^.?!;:\n]+))/i;
const TELLS_OF_LETTERS =
  /\b(?:got|have|has|had|getting|i've|ive|secured|lined up|my|his|her|their) (?:(?:my|all|the|3|4|three|four|strong) )*(?:letters?|lors?)\b|\b(?:letters?|lors?)(?: of rec\w*)?\s*[:=(]|^(?:\d )?(?:letters?|lors?) from\b/i;
const ASKS_WHOM = /\b(?:should|could|can|would|need|needed|must|who|whom|which|what if|if i|or)\b/i;
const WRITER =
  /\b(?:ir|interventional\w*|dr|rads?|radiolog\w*|surg\w*|vascular|ortho\w*|medicine|med|im|internist\w*|em|er|emergency|icu|critical care|anesth\w*|cardio\w*|peds|pediatric\w*|family|fm|ob\w*|neuro\w*|psych\w*|onc\w*|gi|research|mentors?|pi|attendings?|docs?|doctors?|profs?|professors?|faculty|chairs?|chiefs?|dean|pds?|director|clerkship|sub-?i)\b/i;
const BY_INTERVENTIONALIST = /\b(?:ir|interventional\w*)\b/i;
/** "all DR attendings", after the letters */
const ALL_FROM_ELSEWHERE =
  /^(?:(?:but|so|and|well|they|they're|are|all|both|each|3|2|of|them|from|by)[\s,]+)*\b(?:all|both|each)(?: (?:of them|2|3|4|are|from|by))* (?:(?:gen(?:eral)?|non-?ir|academic|us|home) )*(?:dr|diagnostic|rads|surg\w*|medicine|im|em|internists?|ortho\w*|vascular|research|non-?ir)\b(?! and| or|,|\/)/i;
/** What a letter of theirs counts for, no source says. */
const STILL_TRAINS = /\b(?:fellows?|residents?|interns?)\b/i;
/** "one IR letter, one DR letter" */
const ONE_OF_SEVERAL =
  /^(?:(?:so|just|only|i have|got) )*one (?:strong )?(?:ir|interventional(?: radiology)?) (?:letter|lor)\b(?=\s*(?:[,;+&]|and\b|plus\b|so far\b|$))/i;

/**
 * Letters from IR among those whose writers are named one by one.
 * @param areTheMatter the turn before spoke of letters: then a list of writers needs no word for what they write
 */
export function lettersListed(text: string, areTheMatter = false): number | undefined {
  if (SPEAKS_OF_PEER.test(text)) return undefined;
  if (ONE_OF_SEVERAL.test(text)) return 1;
  if (areTheMatter && ALL_FROM_ELSEWHERE.test(text)) return 0;
  const [first = ''] = text.split(/(?<=[.?!;])\s+/);
  const named = WRITERS_NAMED.exec(text);
  const writersNamed = firstGroup(named);
  const tells = named !== null && TELLS_OF_LETTERS.test(text) && !ASKS_WHOM.test(`${text.slice(0, named.index)} ${writersNamed}`);
  const list = tells
    ? writersNamed
    : areTheMatter && !/\?\s*$|^(?:who|which|what)\b/i.test(first) && !ASKS_WHOM.test(first)
      ? first.replace(/[.?!;]\s*$/, '')
      : undefined;
  const writers = list?.split(/\s*(?:,|\/|\+|&|;|\b(?:and|plus|n)\b)\s*/).filter((writer) => writer.trim() !== '') ?? [];
  if (writers.some((writer) => STILL_TRAINS.test(writer))) return undefined;
  if (
    writers.length < FEWEST_WRITERS ||
    !writers.every((writer) => WRITER.test(writer) && writer.split(' ').length <= MOST_WORDS)
  )
    return undefined;
  return writers
    .filter((writer) => BY_INTERVENTIONALIST.test(writer))
    .reduce((sum, writer) => sum + (countOf(firstGroup(/^(\d|one)\b|\bx ?(\d)$/i.exec(writer.trim()))) ?? 1), 0);
}

/** Who lists names more than one, each in a few words. */
const FEWEST_WRITERS = 2;
const MOST_WORDS = 7;
