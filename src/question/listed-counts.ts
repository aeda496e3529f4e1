import { countOf, firstGroup } from './counting.ts';
import { SPEAKS_OF_PEER } from './other-people.ts';

const BETWEEN = '\\s*(?:,\\s*(?:(?:and|n|&|plus)\\s+)?|/|\\+|&|\\b(?:and|n|plus)\\b|\\s)\\s*';
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b';
const MONTHS = `(${MONTH}(?:${BETWEEN}${MONTH})+)`;
const PLACE = "(?:the )?[A-Z][\\w.'-]*(?: (?:of )?[A-Z][\\w.'-]*){0,3}";
const PLACES = `(${PLACE}(?:(?:, (?:and )?| and | & )${PLACE})+)`;
const SET = '(?:(?:are|all|set|booked|planned|scheduled|lined up|confirmed) )*';
/** "jul aug sep, each one an away" tells of the asker by itself; "aways in august and september" does not. */
const MONTHS_EACH_AN_AWAY = new RegExp(
  `\\b${MONTHS}[\\s,:-]+(?:(?:is|are) )?(?:each(?: (?:one|month|of (?:them|those)))?|all)(?: is| are)?(?: an?)? aways?\\b`,
  'i',
);
const AWAYS_IN_MONTHS = new RegExp(`\\b(?:aways|away (?:rotations|electives)) ${SET}(?:in|for|during) ${MONTHS}`, 'i');
/** "aways at Penn and Emory"; in capitals, since "at big centers and small ones" are no two places. */
const AWAYS_AT_PLACES = new RegExp(`\\b[Aa](?:ways|way (?:rotations|electives)) ${SET}at ${PLACES}`);
const TELLS_OF_OWN =
  /\b(?:i|i'm|im|i've|ive|i'll|we|my|he|she|doing|did|done|got|have|has|had|booked|planned|planning|scheduled|set)\b/i;
/** Aways that are refused, called off, applied for, wished for, or anybody's. */
const NOT_THEIRS =
  /\b(?:cancel\w*|reject\w*|denied|fell through|dropp?\w*|wait-?list\w*|full|appl(?:y|ied|ying)|opens?|vslo|told|best|only|last (?:cycle|year)|should|want|how do|which|what|people|students|everyone|they|offers?)\b/i;
/** What follows a place in a list may be something else that is done there. */
const NO_PLACE = /^(?:I\b|I'|IR\b|DR\b|CK\b|Step|Poster|Research|Paper|Letter)/;

/** Away rotations that are named one by one, by their months or places. */
export function awaysListed(sentence: string): number | undefined {
  if (!/away/i.test(sentence) || NOT_THEIRS.test(sentence)) return undefined;
  const tellsOfOwn = TELLS_OF_OWN.test(sentence);
  const months = MONTHS_EACH_AN_AWAY.exec(sentence)?.[1] ?? (tellsOfOwn ? AWAYS_IN_MONTHS.exec(sentence)?.[1] : undefined);
  if (months !== undefined) return months.match(new RegExp(`\\b${MONTH}`, 'gi'))?.length;
  if (!tellsOfOwn) return undefined;
  const places = AWAYS_AT_PLACES.exec(sentence.replace(/\b(\w+) and Women'?s?\b/g, '$1'))?.[1]?.split(/, (?:and )?| and | & /);
  return places?.some((place) => NO_PLACE.test(place)) ? undefined : places?.length;
}

/** "letters: IR PD, surgeon", "got letters from an IR attending and a surgeon" */
const WRITERS_NAMED =
  /\b(?:letters?|lors?)(?: of rec\w*)?(?: (?:lined up|so far|secured|set|done))?\s*(?:\(([^)\n]+)\)|(?:[:=]|\bare (?:coming )?from\b|\bfrom\b|\bby\b)\s*([^.?!;:\n]+))/i;
const TELLS_OF_LETTERS =
  /\b(?:got|have|has|had|getting|i've|ive|secured|lined up|my|his|her|their) (?:(?:my|all|the|3|4|three|four|strong) )*(?:letters?|lors?)\b|\b(?:letters?|lors?)(?: of rec\w*)?\s*[:=(]|^(?:\d )?(?:letters?|lors?) from\b/i;
const ASKS_WHOM =
  /\b(?:should|could|can|would|need|needed|must|who|whom|which|what if|if i|or|ideal\w*|plan|want\w*|mix|guide|lists?|recommend\w*|hop(?:e|ing)|wish\w*)\b/i;
const WRITER =
  /\b(?:ir|interventional\w*|dr|rads?|radiolog\w*|surg\w*|vascular|ortho\w*|medicine|med|im|internist\w*|em|er|emergency|icu|critical care|anesth\w*|cardio\w*|peds|pediatric\w*|family|fm|ob\w*|neuro\w*|psych\w*|onc\w*|gi|research|mentors?|pi|attendings?|docs?|doctors?|profs?|professors?|faculty|chairs?|chiefs?|dean|pds?|director|clerkship|sub-?i)\b/i;
const BY_INTERVENTIONALIST = /(?<!\bnon-?)\b(?:ir\b|interventional\w*(?! (?:cardio|pulm|neph|neuro|pain|endo|onc)))/i;
/** "all DR attendings", after the letters */
const ALL_FROM_ELSEWHERE =
  /^(?:(?:but|so|and|well|they're|they are)[\s,]+)*(?:all|both|each)(?: (?:of them|2|3|4|are|from|by))* (?:(?:gen(?:eral)?|non-?ir|academic|us|home) )*(?:dr|diagnostic|rads|surg\w*|medicine|im|em|internists?|ortho\w*|vascular|research|non-?ir)(?: (?:attendings?|docs?|faculty|people|physicians?))?(?=\s*(?:[.,;!?]|$))(?! (?:and|or)\b)/i;
/** What a letter of theirs counts for, no source says; and letters that are none, or not there yet. */
const COUNTS_FOR_NOTHING =
  /\b(?:fellows?|residents?|interns?|nurses?|np|pa|techs?|none|no|0|zero|declined|refused|not|pending|maybe|might)\b/i;
/** "are my letters ok", "got 3 lors": whose letters they are. */
const TELLS_OF_THEIRS =
  /\b(?:my|our|his|her|their|the|got|have|has|3|4|three|four)\b[^.?!]{0,20}\b(?:letters?|lors?)\b|^(?:rate|check|judge|review) (?:my )?letters|\bletters? check\b/i;
const ASKS_ANY = /\b(?:who|whom|when|how|where|why|do|does|should|need)\b/i;
/** A list of writers is a list: in a sentence, something is said of them. */
const SAYS_SOMETHING =
  /\b(?:said|say|told|tells?|submit\w*|are|is|was|were|do|does|did|ask\w*|e-?mail|shadow|get|reads?|done|there|people|everyone|they|them|here|great|nice|good|this|that|i)\b/i;
/** "one IR letter, one DR letter" */
const ONE_OF_SEVERAL =
  /^(?:(?:so|just|only|i have|got) )*one (?:strong )?(?:ir|interventional(?: radiology)?) (?:letter|lor)\b(?=\s*(?:[,;+&]|and\b|plus\b|so far\b|$))/i;

/** Who lists names more than one, each in a few words. */
const FEWEST_WRITERS = 2;
const MOST_WORDS_OF_WRITER = 7;

/**
 * Letters from IR among those whose writers are named one by one.
 * @param before the turn before: where it speaks of somebody's letters, a list of writers needs no word for what they write
 */
export function lettersListed(text: string, before = ''): number | undefined {
  if (SPEAKS_OF_PEER.test(text)) return undefined;
  if (ONE_OF_SEVERAL.test(text)) return 1;
  const areTheMatter = TELLS_OF_THEIRS.test(before) && !ASKS_ANY.test(before);
  if (areTheMatter && ALL_FROM_ELSEWHERE.test(text)) return 0;
  const writers = writersListed(text, areTheMatter);
  const areWriters = writers.every((writer) => WRITER.test(writer) && writer.split(' ').length <= MOST_WORDS_OF_WRITER);
  if (writers.length < FEWEST_WRITERS || !areWriters || writers.some((writer) => COUNTS_FOR_NOTHING.test(writer)))
    return undefined;
  return writers
    .filter((writer) => BY_INTERVENTIONALIST.test(writer))
    .reduce((sum, writer) => sum + (countOf(firstGroup(HOW_MANY_OF_THEM.exec(writer))) ?? 1), 0);
}

/** "2 IR docs", "IR x2" */
const HOW_MANY_OF_THEM = /^(\d|one)(?:x| x)?\b|\bx ?(\d)$|\((\d)\)?$/i;

function writersListed(text: string, areTheMatter: boolean): string[] {
  const named = WRITERS_NAMED.exec(text);
  const after = firstGroup(named) ?? '';
  const tells = named !== null && TELLS_OF_LETTERS.test(text) && !ASKS_WHOM.test(`${text.slice(0, named.index)} ${after}`);
  const [first = ''] = text.split(/(?<=[.?!;])\s+/);
  const isBareList =
    areTheMatter && !/\?\s*$|^(?:who|which|what)\b/i.test(first) && !ASKS_WHOM.test(first) && !SAYS_SOMETHING.test(first);
  const list = tells ? after : isBareList ? first.replace(/[.?!;]\s*$/, '') : '';
  return list
    .split(/\s*(?:,|\/|\+|&|;|\b(?:and|plus|n)\b)\s*/)
    .map((writer) => writer.trim().replace(/^both\b/i, '2'))
    .filter((writer) => writer !== '');
}
