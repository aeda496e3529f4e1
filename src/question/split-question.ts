import { onceForEach } from '../text/once-for-each.ts';
import { WRITTEN_ONCE } from '../text/written-once.ts';
import type { LabelsFound } from '../vocabulary/lexicon.ts';
import { tellsOfAsker } from './applicant/applicant-facts.ts';
import { ASKING_WORD, asksSomething, QUESTION_START } from './asks-anything.ts';
import { withoutEnd } from './rewriting/restatement.ts';

/** One thing asked, with what the message says around it. */
export interface QuestionPiece {
  readonly text: string;
  /** Statements beside the questions: the asker's situation. */
  readonly scene: string;
  /** What of the message its other parts may complete: all of it, or what stands before numbered items, which stand by themselves. */
  readonly message: string;
}

const JOINT = new RegExp(
  `(?:[,;:-]\\s*(?:and|but|or|plus|also)?\\s*|\\s+(?:and|plus|also|&|\\+)\\s+)(?=(?:also |then |roughly |approximately |about |exactly )?${WRITTEN_ONCE}(?:${ASKING_WORD})\\b)`,
  'i',
);
const ASKS = new RegExp(`\\b(?:${ASKING_WORD}|tell me|list|name)\\b`, 'i');
/** "number of spots and how to apply" */
const NAMES_WHAT_IS_ASKED =
  /^(?:(?:hi|hey|ok|so|also|and|the|exact|total) )*(?:numbers?|count|length|duration|names?|dates?|deadlines?|cost|size) (?:of|for) /i;
/** "bed count + what trauma level" */
const NAMES_COUNT_ALONE = /^(?:[\w-]+ ){1,2}(?:count|total|volume|deadline|address|salary|director|name|length)$/i;
/** "when do I take Step 2, and what score?" */
const ASKS_SHORTLY = /^(?:what|which) (?:score|number|date|month|order|length)s?\s*\??$/i;
const LEAST_WORDS = 3;
/** "which services, and for how long each, make up the year?": what is asked of them comes last. */
const WHICH_ALONE = /^(?:which|what)(?: [\w-]+){1,2}$/i;
/** "how many integrated and how many DR programs should one apply to?" is one question, which ends once. */
const COUNTS_ALONE = /^(?:\w+ )?how (?:many|much) [\w-]+(?: [\w-]+)?$/i;
const COUNTS_TO_END = /^how (?:many|much) [\w-]+ (?:\w+ )?(?:should|do|does|did|can|could|must|are|is|will|would) ./i;
const AUXILIARY = '(?:is|are|was|were|do|does|did|has|have|can|could|should|must|may|will|would)\\b';
/** "what handicaps, apart from scores, does the guide name?": the verb of the question comes after an insertion. */
const WHICH_OF = new RegExp(
  `^(?:(?:and|but|so|or|then) )?(?:(?:on|in|at|for|by|of|from|with|under|to) )?(?:which|what|who|whom|whose|when|where|how|why)\\b(?: [\\w-]+){0,3}, (?:(?:apart from|besides|beside|other than|by|in|per|as per|under|according to|if)\\b[^,]{0,40}|\\w+ly|exactly|precisely),?$(?<!\\b${AUXILIARY}.*)`,
  'i',
);
/** "when I choose a program, what counts?": when it is comes before what is asked. */
const WHEN_IT_IS =
  /^(?:and |but |so )?(?:when|where|while|once) (?:an?|i|you|we|one|he|she|they|someone|my|\w+ing)\b(?!.*(?:, ?|\b(?:and|or) )(?:what|how|who|which|where)\b)/i;
const BEGINS_WITH_VERB = new RegExp(`^${AUXILIARY}`, 'i');
const LEAST_WORDS_OF_SCENE = 6;

/** What the library at hand tells of a text. */
export interface KnownToLibrary {
  /** Whether an item of a list names anything that can be asked about. */
  readonly namesSomething: (item: string) => boolean;
  /** Whether a text names anything of which can be asked: a program or a document, too. */
  readonly namesSubject: (text: string) => boolean;
  /** Whether a sentence is like a question that the library knows, however it is put. */
  readonly isKnownQuestion: (sentence: string) => boolean;
  /** How like (0..1) a text is to the likest question that the library knows. */
  readonly likeness: (text: string) => number;
  /** The labels of a text that holds nothing else: "step 2, programs, letters?" */
  readonly labelsAsking: (text: string) => LabelsFound | undefined;
}

/**
 * The things that a message asks, in order. "how many positions does it have, and how many for independent?" asks two; "I failed
 * Step 1. what now?" asks one and sets a scene. A message that cannot be taken apart with certainty stays whole.
 */
export function splitQuestion(text: string, known: KnownToLibrary): QuestionPiece[] {
  const numbered = enumerated(text);
  const items = numbered ?? labelled(text, known) ?? listed(text, known);
  const isList = numbered === undefined;
  const sentences = withWhatTheyAskOf(
    items ? [...sentencesOf(items.before), ...items.items] : sentencesOf(askedInBrackets(text)),
    known,
  );
  const asking = askingAmong(sentences, known);
  const pieces = sentences.flatMap((sentence, at) => {
    if (!asking.includes(sentence)) return [];
    const scene = sentences
      .filter((other, place) => !asking.includes(other) && setsSceneOf(at, place, sentences, asking))
      .join(' ');
    return askedUnderLabel(sentence, known).map((piece) => ({
      text: piece,
      scene,
      message: items?.before || (isList ? text : ''),
    }));
  });
  return pieces.length <= 1 ? [{ text, scene: '', message: text }] : pieces;
}

/** "mailing her packet (on paper, is that even allowed?)": what is asked in brackets is asked after what stands before them. */
function askedInBrackets(text: string): string {
  return text.replace(/\s*\(([^()]{2,80}? [^()]{2,80}? [^()]{1,80}\?)\)[.,;]?/g, '. $1');
}

const JOINTS = new RegExp(JOINT.source, 'gi');
const UNDER_LABEL = /^([^:;,.?!]{2,50}):\s+(.{6,})$/;
const MOST_WORDS_OF_LABEL = 5;
/** What is asked of two is taken apart by itself. */
const JOINS_TWO = /\b(?:vs\.?|versus|and|or|compared)\b|[,/&]/i;

/** "MGH independent: how long, how many spots, and when do I apply?": each is asked of what stands before the colon. */
function askedUnderLabel(sentence: string, known: KnownToLibrary): string[] {
  const { namesSubject } = known;
  const [, label = '', asked = ''] = UNDER_LABEL.exec(sentence) ?? [];
  const pieces = asked.split(JOINTS);
  return pieces.length > 1 && isLabelOf(label, namesSubject)
    ? pieces.map((piece) => `${piece.replace(/[\s?!.]+$/, '')} for ${label}?`)
    : piecesOf(sentence, known);
}

function piecesOf(sentence: string, known: KnownToLibrary): string[] {
  const atJoints = splitAtJoints(sentence);
  return atJoints.length > 2 ? atJoints : (twoKnown(sentence, known) ?? atJoints);
}

const JOINS_ANOTHER = /\s*[,;]\s*(?:and|also|plus|&|then)\s+/gi;
/** So like known questions are both halves of a sentence, and by so much liker than the whole, to be asked by themselves. */
const KNOWN_APART = 0.72;
const LIKER_APART = 0.03;

/** "how many aways, and letters?" counts both. */
const MOST_WORDS_OF_SECOND = 3;
const LONGEST_OF_TWO = 250;

/** "mgh beds, and STAR format?": two things of which the library knows either, and which have nothing to do with each other. */
function twoKnown(sentence: string, { likeness, namesSomething }: KnownToLibrary): string[] | undefined {
  const joints = sentence.length > LONGEST_OF_TWO ? [] : [...sentence.matchAll(JOINS_ANOTHER)];
  const [joint] = joints;
  if (joint === undefined || joints.length > 1) return undefined;
  const halves = [sentence.slice(0, joint.index), sentence.slice(joint.index + joint[0].length)] as const;
  const [first, second] = halves;
  const goesOn = QUESTION_START.test(first) && second.split(' ').length <= MOST_WORDS_OF_SECOND && !ASKS.test(second);
  if (goesOn || !halves.every(namesSomething)) return undefined;
  const least = Math.min(...halves.map(likeness));
  const isApart = least >= KNOWN_APART && likeness(sentence) <= least - LIKER_APART;
  return isApart ? halves.map((half) => `${withoutEnd(half)}?`) : undefined;
}

/** Whether what stands before a colon names one thing of which something may be asked, and asks nothing itself. */
function isLabelOf(label: string, namesSubject: KnownToLibrary['namesSubject']): boolean {
  return !ASKS.test(label) && !JOINS_TWO.test(label) && label.split(' ').length <= MOST_WORDS_OF_LABEL && namesSubject(label);
}

const MOST_WORDS_OF_BARE = 6;
/** "We have to describe RadIQ. What does the page say that it is?": what was just stated, and no thing ("those") or place ("there") in it. */
const POINTS_TO_STATEMENT = /\b(?:it|they|them|this|that)\b/i;
const MOST_WORDS_OF_POINTING = 10;

/** "matched medicine, not IR. any way back?": a question that names nothing asks of the statement right before it. */
function withWhatTheyAskOf(sentences: readonly string[], { namesSomething }: KnownToLibrary): string[] {
  const whole: string[] = [];
  for (const sentence of sentences) {
    const before = whole.at(-1);
    const [first = ''] = splitAtJoints(sentence);
    const most = POINTS_TO_STATEMENT.test(first) ? MOST_WORDS_OF_POINTING : MOST_WORDS_OF_BARE;
    const isBare = asksSomething(sentence) && first.split(' ').length <= most && !namesSomething(first);
    if (before !== undefined && isBare && !asksSomething(before))
      whole[whole.length - 1] = `${before} ${sentence.replace(/[\s.?!]*$/, '?')}`;
    else whole.push(sentence);
  }
  return whole;
}

function askingAmong(sentences: readonly string[], { isKnownQuestion }: KnownToLibrary): string[] {
  const put = sentences.filter((sentence, at) => asksSomething(sentence) || (at > 0 && REQUESTS.test(sentence)));
  // "and after that, when do we read films, and how long is each block" puts no question mark.
  if (put.length === 0) return sentences.filter((sentence) => splitAtJoints(sentence).length > 1);
  // "how big is mgh? also radiq there": what comes after a question may be another one, put without its words.
  const last = sentences.lastIndexOf(put.at(-1) ?? '');
  const more = sentences
    .slice(last + 1)
    .filter(
      (sentence) =>
        ASKS_LATE.test(sentence) ||
        (!SPEAKS_OF_PEOPLE.test(sentence) && !TELLS_BELIEF.test(sentence) && isKnownQuestion(sentence)),
    );
  return [...put, ...more];
}

/** "I should be grateful for what it says of research, too." */
export const REQUESTS =
  /^(?:and |also )?i(?:'d| should| would) (?:be (?:grateful|glad|obliged|happy)|appreciate|like)\b[^.?!]*\bwhat (?:it|they|the \w+|she|he) says?\b/i;

/** "and i need a visa, does mgh sponsor them": a question that begins after what it is about. */
const ASKS_LATE = new RegExp(`[,;:+-]\\s+(?:and |but |so |or )?(?:${ASKING_WORD})\\s`, 'i');

/** Who tells something tells it of somebody. */
const SPEAKS_OF_PEOPLE = /\b(?:i|i'm|im|i've|ive|me|my|mine|we|our|us|he|she|his|her|thanks?|thx|sorry)\b/i;

/** "is the fellowship still a thing? thought they killed it": tells why it is asked. */
const TELLS_BELIEF =
  /^(?:(?:cause|because|cuz|bc|since|as) )?(?:always )?(?:thought|figured|assumed|heard|guessed|believed|read|was told)\b/i;

/** A statement sets the scene for what is asked after it; one after all questions does for each of them. */
function setsSceneOf(question: number, statement: number, sentences: readonly string[], asking: readonly string[]): boolean {
  return statement < question || !sentences.slice(statement).some((sentence) => asking.includes(sentence));
}

const COUNT_OF_QUESTIONS = '(?:\\d{1,2}|two|three|four|five|six|(?:a )?few|(?:a )?couple(?: of)?|some|several|more)';
const ANNOUNCING = `(?:(?:hi|hey|hello|ok(?:ay)?|so|and|also)[\\s,!.]+)*(?:i(?:'ve| have)?(?: (?:have|hv|got|had))? )?(?:(?:the|my|these|just|only) )?(?:${COUNT_OF_QUESTIONS} )?(?:quick |short |more |other |small )*(?:qs?|questions?|things(?: to ask)?)(?: (?:are|for (?:you|u)|to ask))?`;
/** "i have 3 questions:", "quick questions:" */
const ANNOUNCES_QUESTIONS = new RegExp(
  `^${ANNOUNCING}(?:\\s*(?:[.:,]|-+\\s)\\s*(?=\\S)|\\s+(?=(?:about|on|from|regarding) [^:,]{2,40}:\\s))`,
  'i',
);
/** The same without any question. */
const ANNOUNCES_ALONE = new RegExp(
  `^(?:(?:can|could|may) (?:i|we) (?:just )?ask (?:you )?(?:${COUNT_OF_QUESTIONS} )?(?:quick |short |more )*(?:things?|questions?|qs?)|i(?:'ve| have)?(?: (?:have|hv|got|had))? (?:${COUNT_OF_QUESTIONS} )(?:quick |short |more |other )*(?:qs?|questions?)(?: for (?:you|u))?)[\\s.?!]*(?:(?:can|could|will) (?:you|u) answer(?: (?:them|it|these))?[\\s.?!]*)?$`,
  'i',
);
const ORDINALS: readonly RegExp[] = ['first(?:ly)?', 'second(?:ly)?', 'third(?:ly)?', 'fourth(?:ly)?', 'fifth(?:ly)?'].map(
  (ordinal) => new RegExp(`(?:^|[.;,?!]\\s*|\\band )${ordinal}(?:\\s*[,:]\\s*|(?<=ly)\\s+)(?=\\S)`, 'i'),
);
/** "first, second, third, and fourth year" counts, and puts no questions in order. */
const ORDINALS_LISTED = /\bfirst(?:ly)?,? (?:and |or )?second\b|\bsecond(?:ly)?,? (?:and |or )?third\b/i;
/** "Q1: …", "1 who is …" */
const NUMBERED_BARELY =
  /(^|[.;,?!:]\s+|\s+(?=q[1-9]))(?:q(?:uestion)? ?([1-9])\s*[).:-]\s*|([1-9]) (?=(?:who|what|how|when|where|which|is|are|do|does|can|should)\b))/gi;

/** Whether a message says that questions will come, and asks none. */
export function announcesQuestions(text: string): boolean {
  return ANNOUNCES_ALONE.test(text.trim());
}

/** A message without the announcement of what it asks, and with its questions numbered in one way. */
export function plainlyNumbered(text: string): string {
  let plain = text.replace(ANNOUNCES_QUESTIONS, '');
  const ordinals = ORDINALS.filter((ordinal) => ordinal.test(plain));
  if (ordinals.length > 1 && ordinals[0] === ORDINALS[0] && !ORDINALS_LISTED.test(plain))
    for (const [at, ordinal] of ordinals.entries()) plain = plain.replace(ordinal, ` ${at + 1}) `);
  const barely = [...plain.matchAll(NUMBERED_BARELY)];
  const inOrder = barely.length > 1 && barely.every(({ 2: q, 3: n }, at) => (q ?? n) === String(at + 1));
  return (inOrder ? plain.replace(NUMBERED_BARELY, (_, before, q, n) => `${before}${q ?? n}) `) : plain).trim();
}

const ENUMERATOR = /(?:^|[\s,;.?!])\(?(?:([a-f])|([1-9]))[).:]\s+(?=\S)/gi;
const MOST_WORDS_OF_ITEM = 20;

/** The items of "a) how many letters b) how many aways", each as a question, after what stands before them. */
interface Enumeration {
  readonly before: string;
  readonly items: readonly string[];
}

/** "1) spots 2) director. All for the fellowship." */
const OF_ALL_ITEMS = /[.;,]\s+(?:all|both|these|those)\b[^.?!]{0,12}\b((?:for|about|at|of|on) [^.?!]{2,60})[\s.?!]*$/i;

/** Whether a message numbers what it asks. */
export function isEnumerated(text: string): boolean {
  return enumerated(plainlyNumbered(text)) !== undefined;
}

function enumerated(typed: string): Enumeration | undefined {
  const [end = '', ofAll = ''] = OF_ALL_ITEMS.exec(typed) ?? [];
  const text = typed.slice(0, typed.length - end.length);
  const marks = [...text.matchAll(ENUMERATOR)];
  const inOrder = marks.every(
    ({ 1: letter, 2: digit }, at) => (letter?.toLowerCase().charCodeAt(0) ?? 0) - 97 === at || digit === String(at + 1),
  );
  if (marks.length < 2 || !inOrder) return undefined;
  const items = marks.map((mark, at) => text.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim());
  if (items.some((item) => item === '' || item.split(/\s+/).length > MOST_WORDS_OF_ITEM)) return undefined;
  const before = `${text.slice(0, marks[0]?.index)} ${ofAll}`.trim();
  // "which comes first: 1) letters 2) aways", "1) letters 2) aways, which of these?": one question on all of them.
  const asksItself = items.some((item) => QUESTION_START.test(item) || NAMES_WHAT_IS_ASKED.test(item));
  const asksOfAll =
    ASKS.test(text.slice(0, marks[0]?.index)) ||
    items.some((item) => /[,.;?!]\s+(?:which|what|is|are|do|does|should)\b/i.test(item));
  if (asksOfAll && !(asksItself && !items.some((item) => /[,.;]\s+which\b/i.test(item)))) return undefined;
  return { before, items: items.map((item) => item.replace(/[\s,;.?!]*$/, '?')) };
}

/** "red flag line for a US IMG" asks, and does not tell of one. */
const FOR_WHOM = /\b(?:for|as|4) (?:an? )?(?:us |non-us )?(?:citizen )?(?:imgs?|fmgs?|mds?|dos?)\b/gi;
const LIST_JOINT = /\s*(?:[,+]|(?<!\bc)\/)\s*(?:and|&|plus)?\s*|\s+(?:and|&|plus)\s+/i;
const ASKS_HOW_MANY = /^(how many|number of)\s+/i;
const LEAST_ITEMS = 3;
/** "msk fellowship: spots, director" */
const TWO_ITEMS = /^(?!.*\b(?:and|or|both)\b)[^,+&]+,[^,+&]+$/i;
const MOST_WORDS_IN_LIST = 7;
/** "integrated spots, independent spots, fellowship spots" is a list without a question mark, too. */
const MOST_WORDS_OF_BARE_ITEM = 4;

/** "spots, length, director for the residency": all of them are asked of that. */
function withSharedEnd(items: readonly string[]): readonly string[] {
  const [, end = ''] = /^\S+(?: \S+){0,1}( (?:for|of|at|in) (?:the )?\S.*)$/i.exec(items.at(-1) ?? '') ?? [];
  const isShared = end !== '' && items.slice(0, -1).every((item) => item.split(' ').length <= 2);
  return isShared ? items.map((item, at) => (at === items.length - 1 ? item : `${item}${end}`)) : items;
}

const LENGTH_ALONE = /^(?:the )?(?:lengths?|durations?)(?= |$)/i;
const NUMBER_ALONE = /^(?:spots|positions|seats|slots)(?= |$)/i;
/** "length", "spots": what these ask for. */
function inWords(item: string): string {
  return item.replace(LENGTH_ALONE, 'how long is it').replace(NUMBER_ALONE, (what) => `how many ${what}`);
}

/** "about the fellowship: deadline and spots", "msk fellowship: spots, director" */
const ABOUT_ALL = /^((?:(?:about|on|from|for|at|regarding) )?[^:,;.?!]{2,40}):\s+(.+)$/is;
const SAYS_ABOUT = /^(?:about|on|from|for|at|regarding) /i;

/** "who directs: IR, MSK, DR", "spots: integrated, independent and MSK" */
const ASKED_OF_EACH =
  /^((?:how long|how many [\w-]+|how much|who (?:directs?|runs?|leads?|heads?)|directors?|spots|positions|seats|slots|lengths?|durations?|requirements?|deadlines?)(?: (?:is|are|for|of))?):\s+(.+)$/i;
const MOST_WORDS_OF_EACH = 4;

function askedOfEachItem(text: string, namesSubject: KnownToLibrary['namesSubject']): readonly string[] | undefined {
  const [, head = '', list = ''] = ASKED_OF_EACH.exec(text) ?? [];
  const items = list.split(/\s*[,;/+]\s*(?:and\s+)?|\s+(?:and|&)\s+/i).filter(Boolean);
  const areNamed = items.every((item) => item.split(/\s+/).length <= MOST_WORDS_OF_EACH && namesSubject(`${item} program`));
  if (items.length < 2 || !areNamed) return undefined;
  const asked = inWords(head.replace(/^directors?$/i, 'who directs').replace(/^lengths?$|^durations?$/i, 'how long is'));
  const joint = /^(?:who|how long|how much)\b/i.test(asked) ? ' ' : ' for ';
  return items.map((item) => `${asked}${joint}${item}?`);
}

/** "tell me the positions, the documents needed and the address for the fellowship" */
const TOLD_OF_ONE =
  /^(?:(?:please|kindly|can you|could you|would you)[\s,]+)*(?:(?:tell|give|send|list)(?: me| us)?|i (?:need|want)(?: to know)?|what(?:'?s| is| are)) ([^?.!;:]+?) ((?:for|of|at|about) (?:the )?[^?.!;:,]+)$/i;
const MOST_WORDS_OF_THING = 5;
const HELD_TOGETHER =
  /\b(?:differences?|between|mix|order|best|better|ideal|ranking)\b|(?:^|,\s*|\band )(?:the )?[A-Z]{2,4}(?=\s*(?:,|$|and\b))/;

/** Things of which one thing is asked, all of one program or place: each of them with what they share, as a question of its own. */
function askedOfOne(text: string, { namesSomething, namesSubject }: KnownToLibrary): Enumeration | undefined {
  const [, things = '', ofAll = ''] = TOLD_OF_ONE.exec(text) ?? [];
  // "what is the difference between DR, IR and ESIR", "the number of IR, DR and ESIR programs"
  if (HELD_TOGETHER.test(things) || !namesSubject(ofAll)) return undefined;
  const items = things.split(/\s*,\s*(?:(?:and|&) )?|\s+(?:and|&)\s+/i).filter(Boolean);
  const areShort = items.every((item) => item.split(' ').length <= MOST_WORDS_OF_THING);
  // Of one of them the library may know nothing.
  if (items.length < LEAST_ITEMS || !areShort || items.filter(namesSomething).length < items.length - 1) return undefined;
  return { before: '', items: items.map((item) => `${inWords(item)} ${ofAll}?`) };
}

/** "us img, 241. step 2, programs, letters?": labels, after what is told of who asks; each of them asks something. */
function labelled(text: string, { labelsAsking }: KnownToLibrary): Enumeration | undefined {
  const sentences = sentencesOf(text);
  if (sentences.length > MOST_SENTENCES_BESIDE_LABELS) return undefined;
  const asking = sentences.map(asksSomething);
  for (const [at, sentence] of sentences.entries()) {
    if (asking.some((asks, place) => asks && place !== at)) continue;
    const others = sentences.filter((_, place) => place !== at);
    const clauses = sentence.split(/,\s+/);
    const told = Math.max(
      clauses.findIndex((clause) => !tellsOfAsker(clause)),
      0,
    );
    const found = labelsAsking(clauses.slice(told).join(', '));
    if (found === undefined || found.labels.length < 2) continue;
    const about = found.beside === '' ? [] : [`about ${found.beside}`];
    return { before: [...others, ...clauses.slice(0, told), ...about].join('. '), items: found.labels.map(({ asks }) => asks) };
  }
  return undefined;
}
const MOST_SENTENCES_BESIDE_LABELS = 8;

/** "step 2 target, number of programs, and how many spots": a list of things to be told, without a sentence around them. */
function listed(text: string, known: KnownToLibrary): Enumeration | undefined {
  const { namesSomething, namesSubject } = known;
  const list = withoutEnd(text.trim());
  const ofEach = askedOfEachItem(list, namesSubject);
  if (ofEach) return { before: '', items: ofEach };
  const ofOne = askedOfOne(list, known);
  if (ofOne) return ofOne;
  const [, label = '', listedUnder = ''] = ABOUT_ALL.exec(text.trim()) ?? [];
  const isLabel = SAYS_ABOUT.test(label) || (label !== '' && isLabelOf(label, namesSubject));
  const [about, ofAll] = isLabel ? [SAYS_ABOUT.test(label) ? label : `about ${label}`, listedUnder] : ['', text];
  const bare = ofAll.trim().replace(/[\s?!.]+$/, '');
  if (/[.?!;:]\s/.test(bare)) return undefined;
  const typed = bare.split(LIST_JOINT);
  const items = withSharedEnd(typed);
  const [first = ''] = items;
  const howMany = ASKS_HOW_MANY.exec(first)?.[0];
  if (
    items.length < (isLabel && TWO_ITEMS.test(bare) ? 2 : LEAST_ITEMS) ||
    (howMany === undefined && about === '' && QUESTION_START.test(first))
  )
    return undefined;
  // "PGY 5 and 6, how long is the clinic/ward block" is one question after what it is of.
  const isQuestion = (item: string) => QUESTION_START.test(item) && item.split(' ').length > LEAST_WORDS;
  if (!isQuestion(first) && items.slice(1, -1).some(isQuestion)) return undefined;
  const rest = first.slice(howMany?.length ?? 0);
  // "us img, 238, how many programs?" tells of the asker, and asks one thing.
  if (items.some((item) => tellsOfAsker(item.replace(FOR_WHOM, ' ')))) return undefined;
  const things = [rest, ...items.slice(1)];
  const named = things.filter(
    (item) => namesSomething(item) || LENGTH_ALONE.test(item) || (ASKS_HOW_MANY.test(item) && howMany !== undefined),
  );
  // Under a label one of them may name nothing: "where to send", "c/o whom".
  const unnamed = about !== '' && things.length >= LEAST_ITEMS ? 1 : 0;
  const areShort = things.every((item) => item.split(/\s+/).length <= MOST_WORDS_IN_LIST);
  const whole = areShort && named.length >= things.length - unnamed;
  const isBare = items[0] !== typed[0] || items.every((item) => item.split(/\s+/).length <= MOST_WORDS_OF_BARE_ITEM);
  const asks = isBare || /\?\s*$/.test(text) || items.some((item) => ASKS_HOW_MANY.test(item) || QUESTION_START.test(item));
  if (!whole || !asks) return undefined;
  const asked = (item: string) =>
    howMany === undefined || QUESTION_START.test(item) || ASKS_HOW_MANY.test(item) ? `${inWords(item)}?` : `${howMany}${item}?`;
  return { before: about, items: items.map(asked) };
}

/** What a message asks without the scene that it sets, where it asks one thing and sets a scene of some length. */
export function barelyAsked(text: string): QuestionPiece | undefined {
  const sentences = sentencesOf(text);
  const asking = sentences.filter(asksSomething);
  const scene = sentences.filter((sentence) => !asking.includes(sentence)).join(' ');
  const [only] = asking;
  return asking.length === 1 && only !== undefined && scene.split(/\s+/).length >= LEAST_WORDS_OF_SCENE
    ? { text: only, scene, message: '' }
    : undefined;
}

/** "is DR backup still necessary", and not "is that enough": no verdict on what was told. */
const ASKS_NO_VERDICT =
  /^(?:(?:and|so|then|but) )?(?:is|are|do|does|should|can|could|must|will|would)\b(?!.*\b(?:enough|ok(?:ay)?|good|fine|competitive|chances?|shot|low|lower|high|bad|weak|strong|many|few|much|realistic|worr\w+|matter\w*|hurt\w*|kill\w*|problem|issue|red flags?|on track|range|target|meet|clear|safe|cooked|screwed|less|more|that|this|these|those|it|mine)\b)/i;
const ASKS_FOR = /^(?:(?:and|so|then) )?(?:how (?:many|much|long|early|do|should)|what|which|who|whose|when|where)\b/i;

const MOST_WORDS_OF_TELLING = 8;

/**
 * What is asked in "us img, 238, how many programs?", where what is told first is no part of it, unless the question points back to
 * it: "m1 emailing a mentor about a project, how long should it be?"
 */
export function askedAfterTelling(text: string, { namesSomething }: KnownToLibrary): string | undefined {
  const clauses = text.split(/(?<=[,;.-])\s+(?=\S)/);
  const start = clauses.findIndex((clause) => ASKS_FOR.test(clause) || ASKS_NO_VERDICT.test(clause));
  const told = clauses.slice(0, start);
  const onlyTells = (clause: string) => clause.split(' ').length <= MOST_WORDS_OF_TELLING && tellsOfAsker(clause);
  if (start < 1 || !told.every(onlyTells)) return undefined;
  const asked = clauses.slice(start).join(' ');
  return namesSomething(asked) && !POINTS_TO_STATEMENT.test(asked) ? asked : undefined;
}

/** The sentences of a text, each with its mark. */
export const sentencesOf: (text: string) => readonly string[] = onceForEach((text) =>
  text
    .split(/(?<=[?!])\s+|(?<=[a-z0-9)]\.)(?<!\b(?:dr|drs|prof|mass|st|vs|approx|e\.g|i\.e|etc|no|mr|ms|mrs)\.)\s+(?=\S)|;\s+/i)
    .map((sentence) => sentence.trim())
    .filter(Boolean),
);

/** The sentences of a text, those that ask several things taken apart. */
export function clausesOf(text: string): string[] {
  return sentencesOf(text).flatMap(splitAtJoints);
}

/** "i am trying to find out when it is and if i have to fly there" asks two things in passing. */
const ASKS_IN_PASSING = /\b(?:(?:figure|work|find) out|know|wonder\w*|tell me|ask(?:ing)?|check|understand|not sure)\b/i;
const AND_WHETHER = /\s+and (?=(?:if|whether) (?:i|i'd|we|they|it|there|he|she|my|one|a|the)\b)/i;

/** "how many years is integrated, and how many is independent?" counts years both times. */
const COUNTS =
  /\bhow many (?!is\b|are\b|was\b|were\b|do\b|does\b|did\b|can\b|should\b|for\b|in\b|at\b|of\b|on\b|per\b|more\b|people\b)(\w+)/i;
const COUNTS_THE_SAME = /^(?:and |but )?how many(?= (?:is|are|was|were|does|for|in|at)\b)/i;

/** "and how does it judge them?": what is said of the same thing, and nothing else, is asked. */
const ASKS_WHAT_IS_SAID_OF_THEM =
  /^(?:how|what) (?:does|do|did|would|is|are) (?:it|they|he|she|this|that|the (?:[\w-]+ ){0,2}(?:guide|page|source|author)s?) (?:judge|rate|see|view|regard|describe|assess|value|weigh|rank|characteri[sz]e|make of|think of|say (?:about|of)|call) (?:it|them|these|those|each|that|this|either|both)(?: of (?:them|these|those))?[\s?!.]*$/i;

/** "and if I insist, of what must I take care?" asks on of the same, and names nothing else. */
const ASKS_WHAT_TO_MIND =
  /^(?:(?:of|for|about) )?what (?:must|should|do|does|would|need) (?:i|one|he|she|they|we|you) (?:need to |have to )?(?:take care(?: of)?|beware(?: of)?|mind|watch(?: out)?(?: for)?|look out(?: for)?|keep in mind|pay attention to|be careful(?: of| about| with)?)[\s?!.]*$/i;

export function splitAtJoints(sentence: string): string[] {
  const joints = ASKS_IN_PASSING.test(sentence) ? new RegExp(`${JOINT.source}|${AND_WHETHER.source}`, 'i') : JOINT;
  const [first, ...rest] = sentence.split(joints);
  const pieces = [first ?? ''];
  for (const piece of rest) {
    const last = pieces.at(-1) ?? '';
    const namesCount = NAMES_COUNT_ALONE.test(last.trim());
    const isShort =
      [piece, last].some((one) => one.trim().split(/\s+/).length < LEAST_WORDS) && !namesCount && !ASKS_SHORTLY.test(piece);
    const goesOn =
      (WHICH_OF.test(last) && BEGINS_WITH_VERB.test(piece)) ||
      WHICH_ALONE.test(last) ||
      WHEN_IT_IS.test(last) ||
      [ASKS_WHAT_IS_SAID_OF_THEM, ASKS_WHAT_TO_MIND].some((asks) => asks.test(piece));
    if (COUNTS_ALONE.test(last) && COUNTS_TO_END.test(piece)) pieces[pieces.length - 1] = `${last} and ${piece}`;
    else if (isShort || goesOn || !(ASKS.test(last) || NAMES_WHAT_IS_ASKED.test(last) || namesCount))
      pieces[pieces.length - 1] = `${last}, ${piece}`;
    else pieces.push(piece);
  }
  const [, counted] = pieces.map((piece) => COUNTS.exec(piece)).find((match) => match !== null) ?? [];
  const whole = (piece: string) => (counted === undefined ? piece : piece.replace(COUNTS_THE_SAME, `$& ${counted}`));
  return pieces.map((piece) => whole(piece.trim().replace(/^plus\b/i, 'and'))).filter(Boolean);
}
