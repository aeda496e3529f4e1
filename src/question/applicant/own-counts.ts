import { anyOf } from '../../text/any-of.ts';
import { WRITTEN_ONCE } from '../../text/written-once.ts';
import { bareFigureOf, isBareVerdict } from '../bare-turns.ts';
import type { ApplicantProfile, ToldFacts } from '../question.ts';
import { awaysIn, furtherAways } from './away-counts.ts';
import { countOf, firstGroup, present, SENTENCE_END } from './counting.ts';
import { ASKS_FOR_COUNT, countsNobodys, OF_A_RULE, tellsOfRule } from './figures-of-rules.ts';
import { lastTurn } from './last-turn.ts';
import { interventionalLetters, lettersByWriters, lettersListed } from './letter-counts.ts';
import { SPEAKS_OF_ASKER, saidOfOthers, withoutOthers } from './other-people.ts';
import {
  isUnfinished,
  isZeroOfOneKind,
  type ProductsTold,
  productsIn,
  projectsIn,
  tellsOfNoAbstract,
  tellsOfNoProduct,
  withEarlier,
} from './product-counts.ts';
import { programCounts, tellsOfPrograms } from './program-counts.ts';
import { LEAST_SCORE } from './score-mention.ts';
import { countsOfTraining, tellsOfTraining } from './training-counts.ts';

/**
 * Counts of what the person has or plans: aways, letters from IR, scholarly products, projects, programs; where ESIR is the matter,
 * also procedures and months. "is 3 overkill?" tells a count, "how many" never does; what a friend has is left.
 * @param text with its number words written as digits
 * @param own the same without what it says of others
 * @param before the turns before
 * @param after the turns after
 */
export function ownCountsIn(typed: string, ownTyped: string, before: string, after: string): ToldFacts {
  const mayCount = (said: string) => MAY_COUNT.test(said) || ABOUT_LETTERS.test(lastTurn(before));
  // Putting it plainly brings no count into a text that has none.
  if (!mayCount(typed)) return {};
  const text = countsPlainly(typed);
  if (!mayCount(text)) return {};
  const own = ownTyped === typed ? text : countsPlainly(ownTyped);
  const facts: ToldFacts = {};
  const said = `${before} ${text}`;
  const aboutEsir = NAMES_ESIR.test(`${said} ${after}`) || tellsOfTraining(text, `${said}\n${after}`);
  const aboutProcedures = /\b(?:cases|procedures|procs)\b/i.test(`${lastTurn(before)} ${text}`);
  const goesOn = TOLD_TRAINING.test(lastTurn(before));
  const productsTold: ProductsTold = { count: undefined, kinds: new Set() };
  for (const sentence of own.split(SENTENCE_END)) {
    if (ASKS_FOR_COUNT.test(sentence.replace(HOW_MANY_LEFT, '')) || tellsOfRule(sentence) || ASKS_DIFFERENCE.test(sentence))
      continue;
    const counts = countsOfApplication(sentence);
    if (Object.keys(counts).length > 0 && !countsNobodys(sentence))
      Object.assign(facts, withEarlier(productsTold, counts, sentence));
    if (aboutEsir && (SPEAKS_OF_ASKER.test(sentence) || !OF_A_RULE.test(sentence)))
      Object.assign(facts, countsOfTraining(sentence, { aboutProcedures, isNamed: NAMES_ESIR.test(said), goesOn }));
  }
  if (facts.aways !== undefined) facts.aways += furtherAways(own, facts.aways);
  const programs = programCounts(own, turnsThatCount(before).at(-1));
  if (!programs && tellsOfPrograms(own, before)) facts.programsUnnamed = true;
  Object.assign(facts, countAsked(own, before));
  if (Object.keys(facts).length === 0 && programs === undefined) Object.assign(facts, asManyAsOthers(text, own, before));
  const mayBeOne = (facts.projects ?? 0) > 0 && !isUnfinished(own);
  if (facts.products === 0 && (isZeroOfOneKind(own, before) || mayBeOne || SUBMITTED.test(own))) facts.products = undefined;
  if (facts.products === undefined && tellsOfNoProduct(own)) facts.products = 0;
  if (facts.products !== undefined && facts.products > 0 && tellsOfNoAbstract(own)) facts.abstracts = 0;
  const listed = ABOUT_LETTERS.test(`${lastTurn(before)} ${text}`) ? lettersListed(text, lastTurn(before)) : undefined;
  const letters = lettersByWriters(text) ?? listed?.interventional;
  if (facts.letters === undefined && letters !== undefined) facts.letters = letters;
  Object.assign(facts, listed?.lacks);
  return { ...facts, ...(programs && { programs }) };
}

/** A text with what is counted in it written so that each count stands right before what it counts. */
function countsPlainly(text: string): string {
  return text
    .replace(YEARS_OF_TRAINING, 'pgy')
    .replace(RAISED_TO, 'now have ')
    .replace(NOT_SO_MANY, '$3 $2')
    .replace(HAD_AND_NOW, 'have $3$2')
    .replace(COUNTED_BY_PLACE, (_, first, what, place, second) => `${Number(first) + Number(second)} ${what}${place}`)
    .replace(NOT_REACHED, ' ')
    .replace(SUPPOSED, 'i also have ')
    .replace(OWN_SHARE, 'I have $1 ')
    .replace(SHARE_THAT_IS_OWN, 'I have $2 $1');
}

const TOLD_TRAINING = /\b(?:i|i've|ive|i'm|we|he|she)\b[^.?!]*\d[^.?!]*\b(?:months?|procedures|cases)\b[^?]*$/i;
/** "I'm at 430 cases, so how many to go?" tells how many there are. */
const HOW_MANY_LEFT = anyOf(
  /\bhow (?:many|much|far)(?<=\d.*)(?: more| else)?(?: (?:are|is|do i have))?(?: (?:ir |dr )?(?:months?|procedures?|cases|letters?|programs?|products?))? (?:(?:more )?for esir|(?:in )?total|altogether|is that|left|to go|remain\w*|short|away|(?:do i |am i )?(?:still |yet )?(?:need(?:ed)?|lack(?:ing)?|missing|short|off))\b/i,
  /\bhow (?:many|much) (?:more )?(?:months?|procedures?|cases|of them)?[^.?!\d]{0,30}\b(?:if|since|when|with|having|short am) (?=[^.?!]{0,20}\d)/i,
);
/** "who reads the PGY 5 and 6 studies?" counts no studies. */
const YEARS_OF_TRAINING =
  /\bpgy[- ]?\d(?:\s*(?:and|&|n|-|–|to|through|or|,|\/)\s*\d\b(?! (?:years?|months?|weeks?|aways?|letters?)\b))*/gi;
/** "bumped it up to 28 integrated": so many now. */
const RAISED_TO =
  /\bmade (?:it|that) (?:like |about |around )?(?=\d)|\b(?:bumped|upped|raised|increased|expanded|pushed|brought|moved|went)(?: (?:it|that|them|those|things|(?:my|the) (?:list|number|count)s?))?(?: up)? (?:from \d+ )?to (?:like |about |around )?(?=\d)/gi;
/** "no papers accepted yet but 4 submitted" is not nothing. */
const SUBMITTED = /\b(?:[1-9]\d?|one) (?:\w+ )?(?:submitted|under review|in review|in press|accepted)\b/i;
/** "not 3 letters but 2" */
const NOT_SO_MANY = /\bnot (\d{1,3}|one) ([a-z][a-z ]{1,24}?),? but (\d{1,3}|one)\b/gi;
/** "had 3 IR, now 2" */
const HAD_AND_NOW =
  /\bhad (\d{1,3}|one)((?: [a-z]+){1,3}?),? (?:but |and )?(?:i )?now(?: i)?(?: have| at| only)* (\d{1,3}|one)(?=\s*(?:[.,;!?)]|$|left\b))/gi;
/** "300 procedures at my home program and 220 on aways", "10 IR programs in the northeast and 20 in the midwest": so many together. */
const AT_A_PLACE = ` (?:at|in|on|from|as|during) (?!(?:(?:my|the|our|an?) )?${WRITTEN_ONCE}(?:ir\\b|dr\\b|integrated|interventional|diagnostic|fellowship|months?|years?|total|all|first|second|hand|paper|average|top|us\\b|usa|america|states|country)\\b)(?:(?:my|the|our|an?) )?[a-z][\\w-]*(?: (?!and\\b)[a-z][\\w-]*){0,2}?`;
const COUNTED_BY_PLACE = new RegExp(
  `(?<![\\d,.])(?<![-–] ?)\\b(\\d{1,4}) ((?:procedures|cases)|(?:ir|integrated|dr|diagnostic)(?: programs?| apps)?)(${AT_A_PLACE})(?:,? and|,? plus| \\+| &) (?:another )?(\\d{1,4})(?: more)?(?: (?:procedures|cases|programs|apps))?(?=${AT_A_PLACE}(?:\\s*[.,;!?)]|$| (?:enough|ok|so|now|for|esir)\\b))`,
  'gi',
);
/** "what if I don't finish my 500 procedures?" */
const NOT_REACHED =
  /\b(?:do not|does not|did not|don'?t|doesn'?t|can ?not|can'?t|will not|won'?t|never) (?:finish|reach|get(?: to)?|hit|make|complete|meet)\b[^.?!,;\d]{0,20}\d{1,4} (?:procedures|cases|months)\b/gi;
/** "what if I get two abstracts in?", "i can add a case report by august. then?": whether that would do. */
const SUPPOSED =
  /^\W*(?:(?:and|but|so|ok(?:ay)?)[\s,]+)*(?:(?:what|how about) if i (?:can |could |manage to |only )*(?:get|got|have|had|publish(?:ed)?|submit(?:ted)?|finish(?:ed)?|did|do)|i (?:can|could) (?:still )?(?:add|get|submit|publish|finish)(?=[^?]*[.,;] ?(?:then|enough|is (?:that|it)|would (?:that|it)|ok(?:ay)?|good|and then)\b[^.?!]*\?)) (?=(?:an?|one|\d{1,2}) )/i;
/** "2 of my PI's 30 papers", "1 of our lab's 12 papers" */
const OWN_SHARE = /\b(\d{1,2}|one) (?:out )?of (?:my|our|the|his|her) (?:[\w-]+ ){0,2}[\w-]+['’]s \d{1,3} /gi;
/** "of our 10 abstracts 2 are mine" */
const SHARE_THAT_IS_OWN =
  /\bof (?:our|the|their|his|her|my (?:[\w-]+ )?[\w-]+['’]s) \d{1,3} ([a-z]+)[, ]+(?:only |just )?(\d{1,2}|one) (?:are|is|were|was) (?:mine|my own)\b/gi;
const NAMES_ESIR = /\besir\b|\bearly speciali[sz]ation\b/i;
/** A figure, or a word that stands for one. */
const MAY_COUNT = /\d|\b(?:zero|no|none|one|not|aways?|letters?|lors?|posters?|abstracts?|papers?|manuscripts?)\b/i;
/** "how many papers should i have?", then "ok i've 7 but none in ir": a bare count is of what the turn before asked for. */
const BARE_PLAN =
  /(?<!\b(?:should|can|could|do|does|must|would|if) )\b(?:i|we|he|she|student|mentee|advisee|candidate)(?:'m|'ll| am| is| will)? (?:(?:intends?|plans?|proposes?|wants?|going) to )?(?:undertake|do|doing|take|planning|plan|plans|thinking)(?: on| of| about)?(?: doing)? (\d{1,2})(?=\s*(?:[.,;!?)]|$))/i;
const BARE_HOLDING =
  /(?:\b(?:i'?ve|i (?:only |just )?have|i'?ve got|i got|have|got|has|with|booked|scheduled|arranged|did|done|applied to|sent|put|listed) (?:only |just |about |like |already )?|^(?:so |and |ok |but )*(?=\d{1,2}(?: (?:is|are|would be) (?:too|enough|ok|fine|not|a lot)\b|\W*$)))(\d{1,2})(?=\s(?:is|are|would be)\b|\s*(?:[.,;!?)]|$)|\s(?:but|so|and|now|rn|already|atm|right now|of (?:them|those|these)|lined up|booked|planned|scheduled|set up|arranged|confirmed|in (?:ir|dr|interventional|diagnostic|radiology)|at an?|on (?:my|the) list)\b)/i;
/** "how many IR letters?", then "i have none yet" */
const HAS_NONE =
  /^\W*(?:(?:so|and|but|ok(?:ay)?|well|lol|um+|oh)[\s,]+)*(?:i(?:'ve| have)?(?: got| only have)?|got|have) none\b(?! of\b)(?: (?:yet|so far|at all|rn|right now|lol))*(?=\s*(?:[.,;!?]|$))/i;
/** "how many procedures for ESIR?", then "is 250 enough?" */
const BARE_JUDGED =
  /^(?:(?:so|and|but|ok(?:ay)?|then|is|are|would)\s+)*(\d{1,4}) (?:be )?(?:enough|ok(?:ay)?|fine|sufficient|too (?:few|many|low|much))\b/i;
/** "2 IR and 1 surgery", where letters were asked about, or stand before it: "letters: IR x2". */
const OF_LETTERS =
  /(?<![-–] ?|\bto )\b(\d) (?:are |is )?(?:from )?(?:ir|interventional)(?: (?:attendings?|faculty|physicians?|radiologists?))?(?=\s*(?:[.,;!?)+]|$|from\b|(?:and|plus) (?:\d|an?\b)))|\b(?:ir|interventional) ?x ?(\d)\b/i;
const ABOUT_LETTERS = /\b(?:letters?|lors?|recommendations)\b/i;
const LETTERS_LISTED = /\b(?:letters?|lors?)\s*[:=]/i;
/** "surg x3, IR x0" */
const TALLIED = /\b[a-z]{2,8} ?x ?\d\b/i;
/** "I worked with 2 IR attendings", "I did 2 ir and 3 dr rotations": no letters, though they were asked about. */
const NO_LETTERS_MEANT =
  /\b(?:rotations?|papers?|posters?|aways?|programs?|list|applied)\b|\b(?:know|worked|works?|met|(?:school|home|hospital|program) has|there are)\b/i;
const ASKS_WHAT_IS_WANTED = /\b(?:need|needed|require[ds]?|most|people|should)\b/i;
const ASKED_COUNTS = [
  [
    'products',
    /\b(?:how many|\d|one)\b[^.?!]*\b(?:research (?:things|items|products)|pubs?|publications?|papers?|posters?|abstracts?|products?)\b|^(?:and|what about|how about) (?:the |my )?(?:pubs|publications|papers|posters|abstracts|products)\W*$/i,
  ],
  [
    'procedures',
    /\bhow many (?:\w+ )?(?:procedures|cases)\b[^.?!]*\besir\b|\besir\b[^.?!]*\bhow many (?:\w+ )?(?:procedures|cases)\b/i,
  ],
  [
    'interventionalMonths',
    /\bhow many (?:\w+ )?months\b[^.?!]*\besir\b|\besir\b[^.?!]*\b\d{1,2} months\b|\besir\b[^.?!]*\bhow many (?:\w+ )?months\b|\bneed \d{1,2} (?:ir )?months\b[^?]*\besir\b|^(?:and|what about|how about) (?:the |my )?months\W*$/i,
  ],
  [
    'aways',
    /\b(?:how many|\d)\b[^.?!]*\b(?:aways?|away rotations?|auditions?)\b|^\W*(?:aways?|away rotations?)\W{1,3}how many\b|^(?:and|what about|how about) (?:the |my )?(?:aways|away rotations|auditions)\W*$/i,
  ],
  ['letters', /\bhow many (?:strong |good )?(?:ir|interventional) (?:letters?|lors?)\b/i],
  [
    'usRotations',
    /\brotations?\b[^.?!]{0,20}\b(?:in|at) (?:the )?(?:us|usa|united states|states|america)\b|\b(?:us|american) rotations?\b/i,
  ],
] as const;

/** "what's the difference between a sub-I and an away?" */
const ASKS_DIFFERENCE = /\bdiff(?:erence)?\b[^.?!]{0,12}\bbetween\b/i;
/** "do aways really matter?", then "i booked 4 of them" */
const OF_THEM = /\b\d{1,2} of (?:them|those|these)\b/i;
const NAMED_COUNTS = [
  ['aways', /\b(?:aways|away rotations|auditions)\b/i],
  ['products', /\b(?:publications|pubs|papers|posters|abstracts|products)\b/i],
] as const;

/** "which IR programs are in Texas?", then "I got 3": three of what, nobody said. */
const ASKS_OF_PROGRAMS = /\b(?:which|where|does|do|is|are|takes?)\b/i;
const OF_HOW_MANY = /\b(?:how many|appl\w+|number|list|enough)\b/i;

/** "how many integrated?", "and dr?", then "I applied to 20 and 30". */
const BARE_PAIR =
  /(?<![\d/-])\b(\d{1,3}) (?:and|&|\+|n) (\d{1,3})(?=\s*(?:[.,;!?)]|$|(?:is|are|enough|ok|total|respectively|now|then|instead)\b))/i;
const OF_EITHER =
  /\bhow many\b[^?]*\b(integrated|ir|dr|diagnostic)\b|^(?:and|what about|how about)\b[^?]*\b(integrated|ir|dr|diagnostic)\b/i;

/** Programs of both kinds in the order in which the turns before asked, or told, of them: "12 IR and 12 DR", then "make it 26 and 50". */
function pairAsked(text: string, turns: readonly string[]): ToldFacts | undefined {
  const [, first, second] = BARE_PAIR.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [last = '', lastButOne = ''] = turns.toReversed();
  const drFirst = drToldFirst(last) ?? drAskedFirst(lastButOne, last);
  if (drFirst === undefined) return undefined;
  const [integrated, dr] = drFirst ? [second, first] : [first, second];
  return { programs: { integrated: Number(integrated), dr: Number(dr) } };
}

function drToldFirst(turn: string): boolean | undefined {
  const told = programCounts(turn);
  if (told?.integrated === undefined || told.dr === undefined) return undefined;
  return turn.search(/\b(?:dr|diagnostic)\b/i) < turn.search(/\b(?:ir|integrated|interventional)\b/i);
}

function drAskedFirst(earlier: string, later: string): boolean | undefined {
  const [first, second] = [kindAsked(earlier), kindAsked(later)];
  return first === undefined || second === undefined || first === second ? undefined : first === 'dr';
}

function kindAsked(turn: string): 'integrated' | 'dr' | undefined {
  const kind = OF_EITHER.exec(turn)?.slice(1).find(Boolean);
  if (kind === undefined) return undefined;
  return /^d/i.test(kind) ? 'dr' : 'integrated';
}

/** The turns before, without those that are a figure or a verdict and nothing else. */
function turnsThatCount(before: string): string[] {
  return before.split('\n').filter((turn) => bareFigureOf(turn) === undefined && !isBareVerdict(turn));
}

function countAsked(text: string, before: string): ToldFacts {
  if ((!/\d/.test(text) && !HAS_NONE.test(text)) || ASKS_WHAT_IS_WANTED.test(text)) return {};
  const counting = turnsThatCount(before);
  const pair = pairAsked(text, counting);
  if (pair) return pair;
  const asked = counting.at(-1) ?? '';
  const areLetters =
    LETTERS_LISTED.test(text) || (ABOUT_LETTERS.test(asked) && (SPEAKS_OF_ASKER.test(text) || TALLIED.test(text)));
  const letters = areLetters && !NO_LETTERS_MEANT.test(text) ? firstGroup(OF_LETTERS.exec(text)) : undefined;
  if (letters !== undefined) return { letters: Number(letters) };
  const count =
    (BARE_HOLDING.exec(text) ?? BARE_PLAN.exec(text) ?? BARE_JUDGED.exec(text))?.[1] ??
    bareFigureOf(text) ??
    (HAS_NONE.test(text) ? '0' : undefined);
  if (count === undefined) return {};
  const kindOfPrograms = kindOfProgramsAsked(asked, counting.at(-2));
  if (kindOfPrograms) return Number(count) < LEAST_SCORE ? { programs: { [kindOfPrograms]: Number(count) } } : {};
  const kind = (OF_THEM.test(text) ? NAMED_COUNTS : ASKED_COUNTS).find(([, pattern]) => pattern.test(asked))?.[0];
  return kind === undefined || (kind !== 'procedures' && Number(count) > MOST_OF_A_KIND) ? {} : { [kind]: Number(count) };
}

/** Of which programs a turn asks how many to apply to, or tells how many; "and DR?" asks so after one that does. */
function kindOfProgramsAsked(asked: string, before = ''): 'integrated' | 'dr' | undefined {
  const told = programCounts(asked);
  const [kind, ...others] = (['integrated', 'dr'] as const).filter((one) => told?.[one] !== undefined);
  if (kind !== undefined) return others.length === 0 ? kind : undefined;
  if (OF_BOTH_KINDS.test(asked)) return undefined;
  if (OF_HOW_MANY.test(asked) || !ASKS_OF_PROGRAMS.test(asked)) {
    if (/\b(?:ir|integrated) (?:programs?|residenc\w+)\b/i.test(asked)) return 'integrated';
    if (/\b(?:dr|diagnostic) (?:programs?|residenc\w+)\b/i.test(asked)) return 'dr';
  }
  if (before === '' || ABOUT_OTHER_COUNTS.test(asked)) return undefined;
  return programCounts(before) !== undefined || kindOfProgramsAsked(before) !== undefined ? kindAsked(asked) : undefined;
}
const OF_BOTH_KINDS = /\d (?:ir|integrated)\b[^.?!]*\d (?:dr|diagnostic)\b|\d (?:dr|diagnostic)\b[^.?!]*\d (?:ir|integrated)\b/i;
const ABOUT_OTHER_COUNTS = /\b(?:letters?|lors?|aways?|rotations?|papers?|posters?|interviews?|spots?|positions?)\b/i;

/** "I have 2", "me 430", "mine: 239", "my 2 look bad": so many of what others have. */
const AS_MANY = anyOf(
  /(?:^|[,;:.()]|\b(?:and|but|while|whereas|so|then)\b)\s*(?:(?:i|i'?ve|i'?d|(?:i'?m|i am) (?=at\b)|we|me|mine)\b(?:\s+(?:only|just|have|had|got|did|do|done|is|are|was|at|am|with|apply|applied|to|sent|logged|published|took|rather|about|like|around|an?|mere|own)\b)*(?:\s*:)?\s*)(\d{1,4}|one|none|zero)(?=\s*(?:[.,;!?)]|$)|\s+(?:enough|ok|okay|for|is|are|so|though|rn|now|total|too)\b)/i,
  /\bmy (\d{1,4})(?= (?:look|seem|feel|is|are|enough)\b)/i,
);

const COUNTED_IN_TRAINING = /\b(?:procedures?|procs|cases|months?)\b/i;
/** Nobody has more aways, letters or products than these. */
const MOST_OF_A_KIND = 60;
const COUNTS_A_SCORE = /\b(?:step|ck|score\w*)\b/i;

/** "my friend has 8 papers, I have 2": what the other one has, in this turn or in the one before, says what is counted. */
function asManyAsOthers(text: string, own: string, before: string): ToldFacts {
  const figure = firstGroup(AS_MANY.exec(own.replace(/\s+/g, ' '))) ?? BARE_HOLDING.exec(own)?.[1];
  if (figure === undefined) return {};
  const count = /^none$/i.test(figure) ? 0 : countOf(figure);
  const ofOthers = text === own ? lastTurn(before) : text;
  if (text === own && withoutOthers(ofOthers) === ofOthers) return {};
  const told = saidOfOthers(ofOthers);
  const programs = programCounts(told);
  const [kind, ...others] = [
    ...Object.keys(countsOfApplication(told)),
    ...Object.keys(programs ?? {}),
    ...(COUNTED_IN_TRAINING.test(told) ? Object.keys(countsOfTraining(told, { aboutProcedures: true, isNamed: false })) : []),
  ];
  if (kind === undefined || count === undefined || (others.length > 0 && kind !== 'procedures')) return {};
  // "My friend did 3 aways", then "I have 240": a score, and no count of those.
  if (count > MOST_OF_A_KIND && kind !== 'procedures' && (count >= LEAST_SCORE || !(kind === 'integrated' || kind === 'dr')))
    return {};
  if (kind === 'procedures' && COUNTS_A_SCORE.test(ofOthers)) return {};
  return kind === 'integrated' || kind === 'dr' ? { programs: { [kind]: count } } : { [kind]: count };
}

/** Words without which no letter is told of; a quick look, since most sentences hold none. */
const MAY_TELL_OF_LETTERS = /letter|\blors?\b/i;

function countsOfApplication(sentence: string): ApplicantProfile {
  return present({
    aways: awaysIn(sentence),
    products: productsIn(sentence),
    projects: projectsIn(sentence),
    letters: MAY_TELL_OF_LETTERS.test(sentence) ? interventionalLetters(sentence) : undefined,
  });
}
