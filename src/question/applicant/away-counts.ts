import { anyOf } from '../../text/any-of.ts';
import { countBefore, countOf, firstGroup, MONTH } from './counting.ts';
import { APPLICANT_NOUN } from './other-people.ts';

const AWAYS = countBefore(
  '[- ](?:ir )?(?:aways?\\b(?! (?:apps|applications?|offers?|invites?)\\b)|away (?:rotations?|electives?)|auditions\\b|audition (?:rotations?|electives?)|visiting (?:rotations?|electives?|months?)|outside (?:rotations?|electives?)|external (?:rotations?|electives?))',
);
/** "2 home rotations and an away" */
const AN_AWAY =
  /\b(?:did|done|booked|scheduled|planned|(?:rotations?|sub-?is?) (?:and|plus)) (?:an (?:ir )?|an? (?:\d|two|three|four)[- ]weeks? (?:long )?(?:ir )?)away\b(?! (?:is|are|would|will|can|may)\b)/i;
/** "1 away done, 3 more booked, so 4 total". */
const IN_ALL =
  /(?:\b(\d)(?: (?:aways?|of them))? (?:in )?total|\btotal(?:s|ing|ling)?(?: of)? (\d)|\b(\d) in all)\b(?! (?:\w+ )?(?:programs?|apps?|applications?|letters?|papers?|posters?|rotations?|weeks?|months?)\b)/i;
/** "intends to rotate away at four institutions", "auditioning at 3 programs" */
const ROTATES_AT =
  /\b(?:rotat(?:e|es|ed|ing) away (?:at|in|through)|audition(?:s|ed|ing)? (?:at|in)|aways? (?:planned |booked )?at) (\d)(?: \w+)? (?:institutions?|hospitals?|places|programs?|schools?|sites|centers)\b(?! in (?!ir\b|inter|the\b|radio)\w+)(?!.*\bbut\b)/i;
/** Words without which no away rotation is told of. */
const MAY_TELL_OF_AWAYS = /away|audition|visiting|outside|external/i;

/** "originally 3 aways, down to 2", "wanted 2 aways, got 1" */
const CHANGED_TO =
  /\b(?:originally|(?:was|were) planning|(?:had )?planned|wanted)\b[^.?!]{0,15}\b\d (?:ir )?aways?\b[^.?!]*?\b(?:now(?: only| just| have)?|down to|got|ended up with) (\d|one|none|zero)\b/i;

/** "I never did an away", "people who did an away" */
const OF_NONE_OR_OTHERS =
  /\b(?:never|not|no)\b|n't\b|\b(?:people|those|students|applicants|anyone|someone|everyone|who) (?:who |that )?(?:did|do|does|doing|had)\b/i;

/** "an away at Penn and another one at Duke" */
function eachAway(sentence: string): number | undefined {
  if (!AN_AWAY.test(sentence) || OF_NONE_OR_OTHERS.test(sentence)) return undefined;
  return sentence.match(/\ban (?:ir )?away\b|\bweeks? (?:long )?(?:ir )?away\b|\banother(?: one| away)\b/gi)?.length;
}

const SPEAKS_OF_APPLICANT = new RegExp(`\\b${APPLICANT_NOUN}\\b`, 'i');

function rotatesAt(sentence: string): string | undefined {
  return TELLS_OF_OWN.test(sentence) || SPEAKS_OF_APPLICANT.test(sentence) ? ROTATES_AT.exec(sentence)?.[1] : undefined;
}

/** "my away count is 3" */
const COUNT_IS =
  /(?<!\bshould )\bmy (?:away (?:count|total|number)|aways?)(?: (?:are|were|is|=)|:) ?(\d)\b(?!(?:st|nd|rd|th)\b|[- ]?(?:wks?|weeks?|mos?|months?|days?)\b)/i;

/** Away rotations that a sentence tells of: counted, with those beside them, or named one by one. */
export function awaysIn(sentence: string): number | undefined {
  if (!MAY_TELL_OF_AWAYS.test(sentence)) return undefined;
  const changed = firstGroup(CHANGED_TO.exec(sentence));
  if (changed !== undefined) return /^none$/i.test(changed) ? 0 : countOf(changed);
  const stated = COUNT_IS.exec(sentence)?.[1];
  if (stated !== undefined) return countOf(stated);
  const aways = countOf(AWAYS.exec(sentence)?.[1] ?? rotatesAt(sentence)) ?? awaysListed(sentence) ?? eachAway(sentence);
  return aways === undefined ? undefined : (inAll(sentence, aways) ?? aways + besideThem(sentence, aways));
}

const STATE =
  '(?:booked|planned|scheduled|arranged|lined up|set up|confirmed|pending|upcoming|coming(?: up)?|to (?:go|come)|done|completed|finished)';
const PLACE = `(?:in ${MONTH}|in (?!total\\b|all\\b|ir\\b|dr\\b|gen|surg|med|my\\b|the\\b|a\\b)\\w+|at (?!home\\b|most\\b|least\\b|all\\b|the\\b|my\\b)\\w+)`;
/** "1 away done + 2 booked", "1 away in july, another in august": what is counted is told with its state or its place … */
const STATED_FIRST = new RegExp(`\\b(?:aways?|rotations?|electives?) (?:already )?(?:(${STATE})\\b|${PLACE})`, 'i');
/** … and so are those beside it; "2 aways, 1 done, 1 booked" are two, and "3 aways booked, one at Penn" three. */
const besideThemWith = (told: string) =>
  new RegExp(
    `(?:[,:+&]|\\b(?:and|plus)) ?(?:(?:have|got|then) )?(?:(another)(?: one)?|(\\d|one)(?: more| others?)?) (?:(?:still|already) )?${told}\\b(?= ?(?:[.,;!?)+&]|$|(?:in|for|and|but|so|enough|ok|too|is|now|left|next|later|already|aways?)\\b|at (?!home)))`,
    'gi',
  );
const WITH_STATE_BESIDE_THEM = besideThemWith(STATE);
const WITH_PLACE_BESIDE_THEM = besideThemWith(`(?:${STATE}|${PLACE})`);
const MORE_BESIDE_THEM = new RegExp(
  `(?:[,+&]|\\b(?:and|plus)) ?(?:(another)(?: one)?|(\\d|one) more)(?: (?:${STATE}))?(?=\\s*(?:[.,;!?)]|$))`,
  'gi',
);

/** "3 aways planned and 1 confirmed": the one is among the three. */
const AMONG_THEM =
  /\b(?:planned|booked|scheduled|arranged|lined up|set up),? (?:and |with )?(?:\d|one) (?:already )?(?:confirmed|pending|done|completed|finished)\b/i;

function besideThem(sentence: string, aways: number): number {
  if (AMONG_THEM.test(sentence)) return 0;
  const [isStated, state] = STATED_FIRST.exec(sentence) ?? [];
  const pattern =
    isStated === undefined ? MORE_BESIDE_THEM : state === undefined ? WITH_PLACE_BESIDE_THEM : WITH_STATE_BESIDE_THEM;
  const beside = Array.from(sentence.matchAll(pattern), ([, another, count]) => (another ? 1 : (countOf(count) ?? 0)));
  const sum = beside.reduce((all, count) => all + count, 0);
  // "2 aways planned, 1 in July and 1 in August" tells how the two lie.
  return beside.length > 1 && sum === aways ? 0 : sum;
}

const ORDINALS = '(?:(2nd|second)|(3rd|third)|(4th|fourth)|(5th|fifth))';
const NAMED_AWAY = '(?: one| away(?: rotation| elective)?| rotation| audition)?';
/** "2 aways done, has been offered a third", "3rd is booked": one asks how many they would be together. */
const NEXT_AWAY = new RegExp(
  `\\b(?:offered|book(?:ed|ing)?|schedul(?:e|ed|ing)|add(?:ed|ing)?|do(?:ing)?|plan(?:ned|ning)?|consider(?:ed|ing)?|accept(?:ed|ing)?|tak(?:e|ing)|took|think(?:ing)? (?:of|about)|squeeze in|fit in) (?:(?:me|him|her|us) )?(?:a |an |my |the |another )?${ORDINALS}${NAMED_AWAY}(?=\\s*(?:[.,;!?)]|$)| (?:in ${MONTH}|or|and|enough|worth|too|now)\\b)|\\b${ORDINALS}${NAMED_AWAY} (?:is |was )?(?:booked|scheduled|planned|confirmed|pending|lined up|offered|coming up)\\b`,
  'i',
);
const MORE_AWAYS = new RegExp(
  `\\b(?:did|do|doing|add|added|adding|book|booked|want|wants|considering|thinking (?:of|about)|squeeze in|take|took) (?:(another)|(\\d|one) more)(?: one| aways?| away rotations?)?(?=\\s*(?:[.,;!?)]|$)| (?:it|it'?d|would|to be|or|in ${MONTH})\\b)`,
  'i',
);
/** What was refused, called off or is not wanted is no away. */
const NOT_TO_BE =
  /\b(?:cancell?ed|declin\w*|turned down|skipped|reject\w*|wait-?list\w*|denied|fell through|dropped|lost|not|no|never|without|cannot|at home|research)\b|n't\b/i;

/** How many more aways than those counted a text speaks of having. */
export function furtherAways(own: string, aways: number): number {
  const match = NEXT_AWAY.exec(own) ?? MORE_AWAYS.exec(own);
  if (match === null) return 0;
  const [before = ''] = /[^,.;?!]*$/.exec(own.slice(0, match.index)) ?? [];
  const [after = ''] = /^[^,.;?!]*/.exec(own.slice(match.index + match[0].length)) ?? [];
  if (NOT_TO_BE.test(`${before} ${match[0]} ${after.replace(/\bor (?:not|no)\b/i, '')}`)) return 0;
  if (/more|another/i.test(match[0])) return match[1] === undefined ? (countOf(match[2]) ?? 0) : 1;
  const place = match.slice(1).findIndex((group) => group !== undefined) % PLACES_NAMED;
  return place + FIRST_OF_NEXT === aways + 1 ? 1 : 0;
}
/** The ordinals of a pattern, and which place the first of them names. */
const PLACES_NAMED = 4;
const FIRST_OF_NEXT = 2;

/** "2 first author pubs, 6 total, 2 aways", "hoping for 3 total" */
const COUNTS_ELSE =
  /\b(?:pubs?|publications?|papers?|posters?|abstracts?|research|items?|letters?|lors?|interview\w*|home|hoping)\b/i;

/** "1 done, 3 more, so 4 total": never less than what is told one by one. */
function inAll(sentence: string, least: number): number | undefined {
  if (COUNTS_ELSE.test(sentence)) return undefined;
  const total = countOf(firstGroup(IN_ALL.exec(sentence)));
  return total !== undefined && total >= least ? total : undefined;
}

const BETWEEN = '\\s*(?:,\\s*(?:(?:and|n|&|plus)\\s+)?|/|\\+|&|\\b(?:and|n|plus)\\b|\\s)\\s*';
const MONTHS = `(${MONTH}(?:${BETWEEN}${MONTH})+)`;
const NAMED_PLACE = "(?:the )?[A-Z][\\w.'-]*(?: (?:of )?[A-Z][\\w.'-]*){0,3}";
const PLACES = `(${NAMED_PLACE}(?:(?:, (?:and )?| and | & )${NAMED_PLACE})+)`;
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
const NOT_THEIRS = anyOf(
  /\b(?:cancel\w*|reject\w*|denied|fell through|dropp?\w*|wait-?list\w*|withdr\w*|pulled|lost|gone|missed|deadline|full|appl(?:y|ied|ying)|opens?|vslo|told|best|better|only|last (?:cycle|year)|should|want|how do|which|what|people|students|everyone|they|offers?|hosts?|can not|cannot|did not)\b/i,
  /n't\b/i,
  /\bare aways\b/i,
  /\b(?:ortho\w*|dr|surg\w*|derm\w*|medicine|im|neuro\w*|em|ent|uro\w*) aways\b/i,
);
/** What follows a place in a list may be something else that is done there. */
const NO_PLACE = /^(?:I\b|I'|IR\b|DR\b|CK\b|Step|Poster|Research|Paper|Letter)/;

/** Away rotations that are named one by one, by their months or places. */
function awaysListed(sentence: string): number | undefined {
  if (!/away/i.test(sentence) || NOT_THEIRS.test(sentence)) return undefined;
  const tellsOfOwn = TELLS_OF_OWN.test(sentence);
  const months = MONTHS_EACH_AN_AWAY.exec(sentence)?.[1] ?? (tellsOfOwn ? AWAYS_IN_MONTHS.exec(sentence)?.[1] : undefined);
  if (months !== undefined) return months.match(new RegExp(`\\b${MONTH}`, 'gi'))?.length;
  if (!tellsOfOwn) return undefined;
  const places = AWAYS_AT_PLACES.exec(sentence.replace(/\b(\w+) and Women'?s?\b/g, '$1'))?.[1]?.split(/, (?:and )?| and | & /);
  return places?.some((place) => NO_PLACE.test(place)) ? undefined : places?.length;
}
