import type { PassageIndex } from '../retrieval/passage-search.ts';
import { type Token, tokenise } from '../text/analyse.ts';
import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { firstGroup } from './applicant/counting.ts';

const NAME = "\\p{Lu}[\\p{L}\\d'’.&-]*(?:\\s+(?:of\\s+|and\\s+|&\\s+)?\\p{Lu}[\\p{L}\\d'’.&-]*)";
/** "at Ochsner", "does Lahey Clinic have": a name after a word that goes before a place … */
const NAMED_IN_CAPITALS = new RegExp(`\\b(?:at|from|about|does|like)\\s+(?:the\\s+)?(${NAME}{0,4})`, 'gu');
/** … "Joslin: IR suites", "Cooley Dickinson procedures per year", which begin with one … */
const NAMED_FIRST = new RegExp(`^(${NAME}{0,4}(?=\\s*:|\\s+[-–]\\s)|${NAME}{1,4}(?=\\s+\\p{Ll}))`, 'gu');
/** … and "at ochsner", as one types. */
const TYPED_SMALL =
  /\bat\s+(?:the\s+)?(\p{Ll}[\p{Ll}'-]{3,})(?![\p{Ll}'-]|\s+(?:levels?|stages?|points?|times?|ages?|speeds?|doses?|sites?|end|angles?)\b)/gu;

/**
 * A place that a text asks of and nobody has told the library of: a name of which no passage and no vocabulary holds a word. What one
 * program says is not given for it.
 * @param isOwn whether the asker is at the place that begins there in the text
 */
export function placeUnheardOf(
  text: string,
  { lexicon, index }: { readonly lexicon: Lexicon; readonly index: PassageIndex },
  isOwn: (start: number) => boolean,
): string | undefined {
  // A slip of the pen ("Massachusets General") is no other place.
  const isUnheard = ({ surface, term, isStopWord }: Token) =>
    !isStopWord &&
    surface.length > 2 &&
    !/\d/.test(surface) &&
    !index.has(term) &&
    !lexicon.knows(term) &&
    index.nearestTerm(surface) === undefined;
  for (const pattern of [NAMED_IN_CAPITALS, NAMED_FIRST, TYPED_SMALL])
    for (const match of text.matchAll(pattern)) {
      const [whole, name = ''] = match;
      if (!isOwn(match.index + whole.length - name.length) && tokenise(name).some(isUnheard)) return name;
    }
  return undefined;
}

const HOUSE = '(?:hospital|program(?:me)?|residency|place|site|department|dept|cent(?:er|re))';
const KIND_OF_HOUSE =
  '(?:community|county|private|rural|va|veterans|public|state|academic|university|teaching|regional|suburban|safety[- ]net)';
const DESCRIBED = anyOf(
  new RegExp(
    `\\b(?:an?|any|some|most|other|another) (?:(?:typical|average|small|smaller|big|large|rural|local|normal|regular|mid-?size\\w*) )*${KIND_OF_HOUSE} ${HOUSE}s?\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:an?|another|one|this|(?:my |an? |his |her |our )?\\w+'s) (?:[\\w'-]+ ){0,2}?${HOUSE} (?:out |up |down |over )?in (?!(?:the|america|us|usa|north|ir|dr|interventional|diagnostic|radiology|my|our|which|general|terms|boston|question|mind|person)\\b)[a-z'-]{3,}`,
    'i',
  ),
);
/** "the place I'm interviewing next week", "the county hospital I rotate at" */
const OF_MY_VISIT = new RegExp(
  `\\bthe (?:\\w+ )?(?:${HOUSE}|one) (?:where |that |at which |in which )?(?:i|we)(?:'m| am| are|'ll| will| have)? (?:\\w+ )?(?:interview|rotat|appl|shadow|match|visit|work|train|go(?:ing)?\\b|went)\\w*`,
  'i',
);
const IS_THERE =
  /\b(?:i'?m|i am|i was|we'?re|i work|i train|i study|i rotate\w*|i go|i went|currently|student|resident) (?:at|in|from|to) $/i;

/** "a community hospital", "a friend's program in Iowa", "the place I'm interviewing next week": described, and not named; not where somebody only says that they are. */
export function placeDescribed(text: string): string | undefined {
  if (OF_MY_VISIT.test(text)) return 'that place';
  const found = DESCRIBED.exec(text);
  return found === null || IS_THERE.test(text.slice(0, found.index)) ? undefined : found[0];
}

const STATE =
  '(?:alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new (?:hampshire|jersey|mexico|york)|north (?:carolina|dakota)|ohio|oklahoma|oregon|pennsylvania|rhode island|south (?:carolina|dakota)|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|puerto rico)';
const CITY =
  '(?:chicago|seattle|houston|dallas|austin|atlanta|miami|tampa|orlando|philadelphia|philly|pittsburgh|baltimore|cleveland|columbus|cincinnati|detroit|milwaukee|minneapolis|st\\.? louis|kansas city|denver|phoenix|tucson|las vegas|los angeles|san (?:diego|francisco|antonio)|sacramento|portland|nashville|memphis|new orleans|charlotte|richmond|brooklyn|the bronx|queens|manhattan|nyc|buffalo|rochester|albany)';
const AT_WORK = '(?:residency|program|hospital|ir|interventional|rads|radiology|fellowship)';
const PROGRAM_SOMEWHERE = anyOf(
  new RegExp(`\\b${AT_WORK}\\b[^.?!]{0,30}\\bin (?:${STATE}|${CITY})\\b`, 'i'),
  new RegExp(`\\bin (?:${STATE}|${CITY})\\b[^.?!]{0,24}\\b${AT_WORK}\\b`, 'i'),
  new RegExp(`\\b(?:${STATE}|${CITY}) (?:ir )?${HOUSE}\\b`, 'i'),
);

/** Whether a turn tells of a program, somebody's or the asker's, that it only describes: "my nephew in Ohio does IR", "I direct an IR program in Georgia". */
export function programDescribed(text: string): string | undefined {
  return PROGRAM_SOMEWHERE.test(text) || DESCRIBED.test(text) || OF_MY_VISIT.test(text) ? 'that program' : undefined;
}

const COUNTRY =
  '(?:canada|mexico|france|germany|india|japan|china|brazil|italy|spain|ireland|israel|pakistan|nigeria|egypt|turkey|greece|poland|sweden|norway|denmark|finland|(?:the )?netherlands|belgium|switzerland|austria|portugal|russia|ukraine|(?:south )?korea|singapore|malaysia|thailand|vietnam|(?:the )?philippines|indonesia|saudi arabia|(?:the )?uae|qatar|iran|iraq|lebanon|jordan|syria|south africa|kenya|ghana|argentina|chile|colombia|peru|new zealand|australia|(?:the )?uk|(?:the )?united kingdom|england|scotland|britain|europe|asia|africa|latin america)';
const OF_COUNTRY = anyOf(
  new RegExp(`^(?:(?:and|so|ok(?:ay)?|but|what about)[\\s,]+)*(?:over )?in (${COUNTRY})\\b(?!\\s+(?:i|we|my)\\b)`, 'i'),
  new RegExp(`^(${COUNTRY})\\s*[:,–-]`, 'i'),
  new RegExp(
    `^(?:(?:and|so|but)[\\s,]+)*(?:does|do|has|have) (${COUNTRY}) (?:have|has|do|does|offer|got|recogni[sz]e|accept)\\b`,
    'i',
  ),
  new RegExp(`^(?:how|what|is|are|do|does|who|when|which)\\b[^.?!]* in (${COUNTRY})[\\s?.!]*$`, 'i'),
);
const OF_ONESELF = /\b(?:i|i'?m|i'?ve|my|we|our|me)\b/i;

/** The country that a question asks of, and of which nobody in it says that they are or were there: "in Canada, is it 6 years?" */
export function countryAskedOf(text: string): string | undefined {
  const country = OF_ONESELF.test(text) ? undefined : firstGroup(OF_COUNTRY.exec(text));
  return country?.replace(/^the /i, '');
}
