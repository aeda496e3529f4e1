import { anyOf } from '../../text/any-of.ts';
import { COUNT, countBefore, countOf, firstGroup, sumOfCounts } from './counting.ts';
import { SPEAKS_OF_PEER } from './other-people.ts';

const INTERVENTIONAL = '(?:v?ir|interventional(?: radiology| radiologists?)?|interventionalists?)';
const LETTER = '(?:letters?|lors?)(?: of rec\\w*)?\\b';
const FROM_IR = `(?:from|by|of) (?:(?:an?|the|my|our|different|home) )*${INTERVENTIONAL}\\b`;
const ALL_LETTERS = countBefore(`[- ](?:strong )?${LETTER}`);
const IR_LETTERS = countBefore(`[- ](?:strong |solid |good )*${INTERVENTIONAL}(?:[- ](?:attending|faculty))? ${LETTER}`);
/** "1 IR letter from an away, 1 from the home PD", "2 from IR, one from the IR chief": each counted by itself. */
const EACH_FROM_IR = new RegExp(
  `\\b(\\d|one) (?:strong )?(?:(?:letters?|lors?) )?from (?:(?:an?|the|my|our|different|home|away) )*${INTERVENTIONAL}\\b`,
  'gi',
);
const BESIDE = /(?:,|\+|&|\b(?:and|plus)) ?(?:another )?$/i;
const GOES_ON_OTHERWISE = /\b(?:is|are|was|now|thought|need|needs|should|want|if|or)\b/i;
const LETTERS_FROM_IR = countBefore(
  `[- ](?:strong )?${LETTER}(?: so far| already| total| lined up)?,? (?:(?:all|both|each|are|come|written) )*${FROM_IR}`,
);
/** "2 letters so far, both IR" */
const LETTERS_ALL_IR = countBefore(
  `[- ](?:strong )?${LETTER}[^.?!]{0,30}?\\b(?:both|all|each|every(?: single)? one)(?: (?:of them|one))?(?: (?:are|is))?(?: (?:from|by))?(?: an?)? ${INTERVENTIONAL}\\b`,
);
/** "two IR attendings wrote for me" */
const LETTERS_BY_IR = new RegExp(
  `^(?!.*\\b(?:need|should|could|want|there are)\\b.*\\bwr[io]t)(?:(?:i have|i've got|so|got) )?(\\d|one)[- ]${INTERVENTIONAL}[- ](?:attendings?|faculty|doc\\w*|physicians?)\\b(?:(?!\\b(?:neither|never|none|nobody|not|might|may|could|would|should|but)\\b|n't)[^.?!]){0,60}\\b(?:wrote|(?:have|has) written|(?:are|is) writing) (?:(?:a |the )?letters? )?for me\\b`,
  'i',
);
/** "5 letters, 3 from ir", "3 letters: 1 IR, 1 DR", "letters from 2 IR attendings". */
const LETTERS_OF_WHICH = new RegExp(
  `\\b(?:letters?|lors?)\\b(?:(?!\\bappl(?:y|ied|ying|ications?)\\b)[^.?!])*?\\b(${COUNT}|none) (?:(?:of (?:them|which)|is|are|strong) )*(?:${FROM_IR}|${INTERVENTIONAL}\\b(?! ?/ ?\\d)(?! (?:programs?|app\\w*|residenc\\w+|projects?|papers?|aways?|months?|calls?|cases?|weeks?|students?|people|docs?)\\b))`,
  'i',
);
const NONE_OF_LETTERS = new RegExp(
  `\\b${LETTER}\\b[^?!]{0,60}\\b(?:zero|0|no|none|not one)(?: of (?:them|these|which))?(?: (?:are|is|from|in))* ${INTERVENTIONAL}(?=\\s*(?:[.,;!?)]|$))|\\bnone of (?:my|the|his|her|their|these|those) ${LETTER} (?:(?:is|are|come) )?${FROM_IR}`,
  'i',
);
/** No letter at all is none from IR; "no letters from us doctors" is not. */
const NO_LETTER = new RegExp(`\\b(?:no|zero|0) (?:strong )?${LETTER}(?=\\s*(?:[.,;!?)]|$)| (?:yet|at all|so far)\\b)`, 'i');

/** Nobody has more letters than so many; twenty IR are programs. */
const MOST_LETTERS = 9;

/** Letters from IR alone; letters that may be anybody's are not counted. */
export function interventionalLetters(sentence: string): number | undefined {
  if (/\b(?:ir|interventional) (?:fellow|resident)s?\b/i.test(sentence)) return undefined;
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  const each = SPEAKS_OF_LETTERS.test(sentence) ? [...sentence.matchAll(EACH_FROM_IR)] : [];
  const [ofFirst, ...further] = each;
  const areJoined = further.every(({ index }) => {
    const upToIt = sentence.slice(ofFirst?.index, index);
    return BESIDE.test(upToIt) && !GOES_ON_OTHERWISE.test(upToIt);
  });
  if (each.length > 1 && areJoined) return sumOfCounts(each);
  const named = count(IR_LETTERS) ?? count(LETTERS_FROM_IR) ?? count(LETTERS_ALL_IR);
  if (named !== undefined) return named;
  if (NONE_OF_LETTERS.test(sentence)) return 0;
  const ofWhich = count(LETTERS_OF_WHICH);
  const all = count(ALL_LETTERS);
  if (ofWhich !== undefined && ofWhich <= (all ?? MOST_LETTERS)) return ofWhich;
  return NO_LETTER.test(sentence) ? 0 : undefined;
}

/** Who wrote for somebody is no other person whose figures are told. */
export function lettersByWriters(text: string): number | undefined {
  return /writ|wrote/i.test(text) ? countOf(LETTERS_BY_IR.exec(text)?.[1]) : undefined;
}

/** "letters: IR PD, surgeon", "got letters from an IR attending and a surgeon" */
const WRITERS_NAMED = anyOf(
  /\b(?:letters?|lors?|recommendations)(?: of rec\w*)?(?: (?:lined up|so far|secured|set|done|i(?:'ve| have)(?: got)?))*\s*(?:\(([^)\n]+)\)|(?:[:=]|\bare (?:coming )?from\b|\bfrom\b|\bby\b)\s*([^.?!;:\n]+))/i,
  /^(?:ok |so |pls |please |hey )*(?:roast|rate|judge|check|review|grade|assess) (?:my|our|his|her) (?:letters?|lors?)[.!:,-]*\s+([^.?!;:\n]+)/i,
);
const TELLS_OF_LETTERS = anyOf(
  /\b(?:got|have|has|had|getting|i've|ive|secured|lined up|my|his|her|their) (?:(?:my|all|the|3|4|three|four|strong) )*(?:letters?|lors?)\b/i,
  /\b(?:letters?|lors?|recommendations)(?: of rec\w*)?(?: (?:lined up|so far|secured|set|done|i(?:'ve| have)(?: got)?))*\s*[:=(]/i,
  /^(?:\w+ ){1,2}(?:my|our|his|her) (?:letters?|lors?)[.!:,-]/i,
  /(?:^|[,;] ?)(?:\d )?(?:letters?|lors?) from\b/i,
);
const ASKS_WHOM =
  /\b(?:should|could|can|would|need|needed|must|who|whom|which|what if|if i|or|ideal\w*|plan|want\w*|mix|guide|lists?|recommend\w*|hop(?:e|ing)|wish\w*)\b/i;
const WRITER =
  /\b(?:v?ir|interventional\w*|dr|rads?|radiolog\w*|surg\w*|vascular|ortho\w*|medicine|med|im|internist\w*|em|er|emergency|icu|critical care|anesth\w*|cardio\w*|peds|pa?ediatric\w*|family|fm|ob\w*|neuro\w*|psych\w*|onc\w*|gi|research|mentors?|pi|boss|attendings?|docs?|doctors?|profs?|professors?|faculty|chairs?|chiefs?|dean|pds?|director|clerkship|sub-?i)\b/i;
const BY_INTERVENTIONALIST = /(?<!\bnon-?)\b(?:v?ir\b|interventional\w*(?! (?:cardio|pulm|neph|neuro|pain|endo|onc)))/i;
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
/** "Two are from radiologists and one from a paediatrician." */
const NUMBERED_FROM = /(?<=\b(?:\d|one|both|all) )(?:are|is|come|comes) from\b/gi;
/** A list of writers is a list: in a sentence, something is said of them. */
const SAYS_SOMETHING =
  /\b(?:said|say|told|tells?|submit\w*|are|is|was|were|do|does|did|ask\w*|e-?mail|shadow|get|reads?|done|there|people|everyone|they|them|here|great|nice|good|this|that|i|applying|applied|apply|programs?|aways?|projects?|papers?|posters?|interviews?|prelim|\d{2})\b/i;
/** "one IR letter, one DR letter" */
const ONE_OF_SEVERAL =
  /^(?:(?:so|just|only|i have|got) )*one (?:strong )?(?:ir|interventional(?: radiology)?) (?:letter|lor)\b(?=\s*(?:[,;+&]|and\b|plus\b|so far\b|$))/i;

/** "and a set of letters?", then "I have two from interventional attendings and one from my research mentor": no word for what they write. */
const HAS_FROM_IR = new RegExp(`\\b(?:have|has|got|'ve) (?:only |just |already |about )*(${COUNT}) ${FROM_IR}`, 'i');
/** "how many letters?", then "mine: IR attending, IR chief, surgeon" */
const LISTS_OWN =
  /^(?:(?:so|ok(?:ay)?|and|well)[\s,]+)*(?:mine|my (?:set|list|letters|lors|ones)|i(?:'ve)? (?:have|got))(?: (?:is|are|come from))?\s*(?::|(?<=are|from|is)\s|=)\s*/i;
const SPEAKS_OF_LETTERS = /\b(?:letters?|lors?)\b/i;

/** "letters from IR, DR and EM, and I'm applying to 30 IR + 60 DR": what follows are programs. */
const APPLIES = anyOf(
  /(?:,|;|\band\b)?\s*(?:and )?(?:i'?m |i am |i |am )?(?:applying|applied|apply) to\b/i,
  /(?:,|;|\band\b)\s*(?:and )?(?:i'?m |i am |i |am )?(?:planning|sending|sent|plan|listing|targeting) (?:on |for |about )?\d/i,
);

/** Who lists names more than one, each in a few words. */
const FEWEST_WRITERS = 2;
const MOST_WORDS_OF_WRITER = 7;

/** Letters whose writers are named one by one: how many are from IR, and of which other kinds of the sources' sets there is none. */
export interface LettersListed {
  readonly interventional: number;
  readonly lacks?: { readonly diagnosticLetter?: false; readonly coreLetter?: false };
}

/** @param before the turn before: where it speaks of somebody's letters, a list of writers needs no word for what they write */
export function lettersListed(text: string, before = ''): LettersListed | undefined {
  if (SPEAKS_OF_PEER.test(text)) return undefined;
  const [lettersAlone = ''] = text.split(APPLIES);
  if (lettersAlone !== text) return lettersListed(lettersAlone, before);
  if (ONE_OF_SEVERAL.test(text)) return { interventional: 1 };
  const fromIr = SPEAKS_OF_LETTERS.test(before) ? countOf(HAS_FROM_IR.exec(text)?.[1]) : undefined;
  if (fromIr !== undefined) return { interventional: fromIr };
  for (const lists of [LISTS_OWN, HAS_OF_FIELD])
    if (lists.test(text) && SPEAKS_OF_LETTERS.test(before)) return lettersListed(text.replace(lists, ''), 'my letters');
  const areTheMatter = TELLS_OF_THEIRS.test(before) && !ASKS_ANY.test(before);
  if (areTheMatter && ALL_FROM_ELSEWHERE.test(text)) return { interventional: 0 };
  const writers = writersListed(text, areTheMatter);
  // "got 5 letters?? 3 IR attendings, 1 DR, 1 surgeon"
  const [first = '', rest = ''] = text.split(/(?<=[.?!;])\s+(.*)/s);
  if (writers.length === 0 && rest !== '' && TELLS_OF_THEIRS.test(first) && !ASKS_ANY.test(first))
    return lettersListed(rest, first);
  const areWriters = writers.every((writer) => WRITER.test(writer) && writer.split(' ').length <= MOST_WORDS_OF_WRITER);
  if (writers.length < FEWEST_WRITERS || !areWriters || writers.some((writer) => COUNTS_FOR_NOTHING.test(writer)))
    return undefined;
  return {
    interventional: writers
      .filter((writer) => BY_INTERVENTIONALIST.test(writer))
      .reduce((sum, writer) => sum + (countOf(firstGroup(HOW_MANY_OF_THEM.exec(writer))) ?? 1), 0),
    lacks: {
      ...(!writers.some(mayBeDiagnostic) && { diagnosticLetter: false }),
      ...(!writers.some((writer) => OF_CORE_FIELD.test(writer) || OF_NO_FIELD.test(writer)) && { coreLetter: false }),
    },
  };
}

/** A diagnostic radiologist, or one of whom the field is not said. */
function mayBeDiagnostic(writer: string): boolean {
  return (BY_DIAGNOSTICIAN.test(writer) && !BY_INTERVENTIONALIST.test(writer)) || OF_NO_FIELD.test(writer);
}
const BY_DIAGNOSTICIAN = /\b(?:dr|diagnostic|rads?|radiolog\w*|neuroradiolog\w*|msk|breast imag\w*)\b/i;
/** The sources name surgery, critical care, emergency and internal medicine; what is as procedural or as much at a hospital's bedside may count. */
const OF_CORE_FIELD =
  /\b(?:surg\w*|vascular|ortho\w*|medicine|med|im|internist\w*|em|er|emergency|icu|critical care|anesth\w*|cardio\w*|ob\w*|gi|hospitalist|clerkship)\b/i;
const OF_NO_FIELD =
  /^(?:(?:an?|one|two|\d|my|the|home|us|away|another|chair|department|clinical|non-?ir) )*(?:attendings?|docs?|doctors?|profs?|professors?|faculty|chairs?|chiefs?|dean|pds?|(?:program )?director|sub-?i)$/i;

/** "2 IR docs", "IR x2" */
const HOW_MANY_OF_THEM = /^(\d|one)(?:x| x)?\b|\bx ?(\d)$|\((\d)\)?$/i;

/** "an IR letter and a surgery letter", "surgery, EM, IM letters": each named by its field. */
const FIELD_OF_LETTER =
  '(?:(?:gen(?:eral)? |academic |home |us )?(?:v?ir|interventional|dr|diagnostic|radiology|rads|surg(?:ery|ical)?|vascular|ortho|medicine|im|em|er|emergency|icu|critical care|anesth\\w*|cardio\\w*|peds|family(?: med(?:icine)?)?|ob-?gyn|neuro\\w*|psych|onc|research|chair|pd|pi|dean)(?: (?:attending|pd|chair|mentor))?)';
const LABELLED = new RegExp(
  `((?:\\b(?:an?|one|two|2|my|strong) )*\\b${FIELD_OF_LETTER}(?:(?:,? ?(?:and|&|\\+|/) ?|, ?)(?:(?:an?|one|two|2|my) )?${FIELD_OF_LETTER})*) (?:letters?|lors?)\\b`,
  'gi',
);
/** "which letters do I need?", then "I have IR and surgery" */
const HAS_OF_FIELD = new RegExp(
  `^(?:(?:so|ok(?:ay)?|and|well)[\\s,]+)*i(?:'ve| have)?(?: got)? (?=(?:an? |one )?${FIELD_OF_LETTER}(?:,| and\\b| &| \\+|\\s*$))`,
  'i',
);
const HAS_LETTERS = /\b(?:i|i've|ive|have|has|got|my|his|her|imgs?)\b/i;

function writersLabelled(text: string): string[] {
  const labelled = [...text.matchAll(LABELLED)];
  const last = labelled.at(-1);
  if (last === undefined) return [];
  const until = text.slice(0, last.index + last[0].length);
  if (!HAS_LETTERS.test(until) || ASKS_WHOM.test(until) || /\b(?:no|not|without|zero|0)\b|n't\b/i.test(until)) return [];
  return labelled.flatMap(([, writers = '']) => splitList(writers));
}

function splitList(list: string): string[] {
  return list
    .split(/\s*(?:,|\/|\+|&|;|\b(?:and|plus|n)\b)\s*/)
    .map((writer) => writer.trim().replace(/^both\b/i, '2'))
    .filter((writer) => writer !== '');
}

function writersListed(text: string, areTheMatter: boolean): string[] {
  const labelled = writersLabelled(text);
  if (labelled.length >= FEWEST_WRITERS) return labelled;
  const named = WRITERS_NAMED.exec(text);
  const after = firstGroup(named) ?? '';
  const tells = named !== null && TELLS_OF_LETTERS.test(text) && !ASKS_WHOM.test(`${text.slice(0, named.index)} ${after}`);
  const [first = ''] = text.split(/(?<=[.?!;])\s+/);
  const isBareList =
    areTheMatter &&
    !/\?\s*$|^(?:who|which|what)\b/i.test(first) &&
    !ASKS_WHOM.test(first) &&
    // The "I" of a sub-I is nobody who says something.
    !SAYS_SOMETHING.test(first.replace(NUMBERED_FROM, 'from').replace(/\bsub-?is?\b/gi, 'rotation'));
  const list = tells ? after : isBareList ? first.replace(/[.?!;]\s*$/, '').replace(NUMBERED_FROM, 'from') : '';
  return splitList(list);
}
