import { conceptKey, type Lexicon } from '../vocabulary/lexicon.ts';

/** "MSK and IR", "integrated vs independent", "is the one longer than the other" */
const JOINS =
  /(?:\s*(?:[,/&+]|,?\s+(?:and|or|plus|vs\.?|versus|against|than|as well as|as opposed to|compared (?:to|with)|in comparison (?:to|with)))\s*)+(?:(?:by|with|for|as|at|in|of|to|from|is|are) )?(?:the |a |an |that of (?:the )?|those of (?:the )?)?/gi;

/** Words that go with the name of a subject and tell it from no other. */
const GENERIC =
  /^(?:programs?|programmes?|pathways?|paths?|routes?|tracks?|options?|residenc(?:y|ies)|residents?|fellowships?|fellows?|ones?|side)$/i;

const MOST_WORDS_OF_SUBJECT = 5;
const LONGEST_SUBJECT = 80;

/** "do both …, or only one of them?" */
const OR_ONE_OF_THEM =
  /(?:^|[,;.?]*\s+)(?:or )?(?:(?:is|does|are|do|has) )?(?:(?:it|that|this) )?(?:only|just)? ?(?:the |in )?(?:one|1)(?: of (?:them|em|those|the two))?(?: (?:of|only|alone))?(?:(?<=one of [^?]*) (?:in|on|at|have|has|does) [^?.]{0,30})?[\s?.!]*$/i;

/** Says that both are meant, which each question by itself does not. */
const OF_BOTH =
  /\b(?:both(?: of)?|either(?: of)?|each(?: of)?(?= (?:the|of|one|have|has|get|take))|respectively|compare[ds]?|comparing|(?:(?:what(?:'s| is| are) )?the )?differences? (?:in|of|between)|side by side|between)\b|\b(?:for |of |in |at )?each(?= ?[?.!,]*$)|\b(?:the )?difference in\b/gi;

/** "which is longer", "who takes more": what is compared, as it is asked of one. */
const COMPARATIVES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:is|are|lasts?|takes?|runs?|goes)?\s*(?:any |much |the )?(?:longer|shorter|longest|shortest)\b/i, 'how long is'],
  [/\b(?:is|are)?\s*(?:the )?(?:bigger|larger|smaller|biggest|largest|smallest)\b/i, 'how big is'],
  [/\b(?:(?:do|does|is|are|has|have|having|with)\s+)?(?:the )?(?:more|fewer|less|most|fewest) (?=\p{L})/iu, 'how many '],
];
const VERB_OF_NUMBER =
  /\b(takes?|offers?|gets?|accepts?|trains?|fills?|do(?:es)?|performs?|sees?|reads?)(?=\s+(?:the )?(?:more|fewer|less|most|fewest)\b)/i;
const WHICH_OF_THEM =
  /^(?:(?:so|and|ok|hey|hi),? )*(?:which|who|what)(?: (?:one|of (?:the two|them|these)|programs?|pathways?|paths?|routes?|tracks?|residency))?\s*/i;

const NAMES_NOTHING =
  /^[\W_]*(?:(?:what is|what are|and|of|the|a|in|at|is|are|there|tell me about|explain|describe|about|please|pls)[\W_]*)*$/i;

const IDLE_WORDS = /\b(?:do|does|is|are|has|have|the|an?)\b/gi;

/** "for the IR residency" asks of a program, "for IR" of the field. */
export function namesTraining(text: string): boolean {
  return text.split(/[^\w]+/).some((word) => GENERIC.test(word)) || /\b(?:integrated|independent)\b/i.test(text);
}

/** Which of the two somebody should take is asked of both together. */
const ASKS_TO_CHOOSE =
  /\b(?:should i|should we|better|best|prefer\w*|recommend\w*|choos\w+|choice|decid\w+|pros?\b|cons\b|worth|apply (?:to )?both|rank both|combine\w*|dual|switch\w*|into (?:the |an? )?(?:independent|integrated|esir|ir|dr)|before|after|first|then|lead(?:s|ing)?)\b/i;

/** "is the one longer than the other", "does the one have more spots than the other" */
const THAN =
  /^(.*?\S)\s+((?:(?:lasts?|takes?|ha(?:s|ve)|offers?|gets?|accepts?|do(?:es)?|performs?|sees?|reads?|is|are) )?(?:(?:longer|shorter|bigger|larger|smaller)|(?:more|fewer|less) [\w -]{1,30}?))\s+than\b/i;

interface Subject {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly documents: readonly string[];
  readonly concepts: readonly string[];
}

/**
 * What is asked of two subjects of which none is the other, as two pathways are, or a residency and a fellowship: the same questions
 * of each. "how many spots, MSK fellowship vs IR residency?" asks "how many spots, MSK fellowship?" and "how many spots, IR
 * residency?". Undefined where no two are named so, or where it is asked which of them to choose.
 * @param questions of one message; the first names the two, the others name none
 */
export function askedOfEach(questions: readonly string[], lexicon: Lexicon): readonly string[] | undefined {
  if (ASKS_TO_CHOOSE.test(questions.join(' '))) return undefined;
  const [first = '', ...others] = questions.map((text) => text.replace(OR_ONE_OF_THEM, '')).filter((text) => text.trim() !== '');
  const sides = joinedIn(first.replace(THAN, '$2, $1 than'), lexicon);
  if (sides === undefined || others.some((text) => subjectsIn(text, lexicon).length > 0)) return undefined;
  const own = sides.map(({ question, isOverview }) => (isOverview ? `what is ${question}?` : question));
  const asks = others.length === 0 || sides.every(({ isOverview }) => !isOverview);
  return [...(asks ? own : []), ...others.flatMap((text) => sides.map(({ subject }) => askedOf(subject, text)))];
}

const BOTH_OF_THEM =
  /\b(?:each(?: of (?:them|those|the two)| one'?s?(?! of\b))?|they both|their|both(?: of (?:them|those))?|they|these|those|the two)\b/i;

function askedOf(subject: string, text: string): string {
  return tidy(BOTH_OF_THEM.test(text) ? text.replace(BOTH_OF_THEM, subject) : `${tidy(text)} ${subject}`);
}

interface Side {
  readonly subject: string;
  readonly question: string;
  /** Whether nothing in particular is asked of it. */
  readonly isOverview: boolean;
}

function joinedIn(text: string, lexicon: Lexicon): readonly Side[] | undefined {
  for (const join of text.matchAll(JOINS)) {
    const first = subjectBefore(text, join.index, lexicon);
    const other = subjectAfter(text, join.index + join[0].length, lexicon);
    if (first === undefined || other === undefined || !areApart(first, other, lexicon)) continue;
    const [before, after] = [text.slice(0, first.start), text.slice(other.end)];
    const isOverview = NAMES_NOTHING.test(lexicon.namedIn(`${before} ${after}`.replace(OF_BOTH, ' ')).withoutNames);
    return [withHead(first.words, other.words), other.words].map((subject) => ({
      subject,
      question: ofOne(before, subject, after),
      isOverview,
    }));
  }
  return undefined;
}

const PLURAL = /^(?:programs|programmes|pathways|paths|routes|tracks|options|residencies|fellowships|residents|fellows)$/i;

/** "the IR and MSK programs" are the IR programs and the MSK programs. */
function withHead(first: string, other: string): string {
  const head = other.split(' ').at(-1) ?? '';
  return PLURAL.test(head) && !first.split(' ').some((word) => GENERIC.test(word)) ? `${first} ${head}` : first;
}

function ofOne(before: string, subject: string, after: string): string {
  const around = [before, after].map((side) => side.replace(OF_BOTH, ' '));
  const verb = VERB_OF_NUMBER.exec(around.join(' '))?.[0] ?? '';
  const beside = around.join(' ').replace(VERB_OF_NUMBER, ' ');
  for (const [comparative, asked] of COMPARATIVES) {
    if (!comparative.test(beside)) continue;
    const rest = beside.replace(comparative, ` ${asked} `).replace(WHICH_OF_THEM, '');
    const at = rest.indexOf(asked);
    const what = rest.slice(at).split(',');
    const told = `${what.slice(1).join(' ')} ${rest.slice(0, at)}`.replace(IDLE_WORDS, ' ');
    return tidy(`${what[0]} ${subject} ${verb} ${told}`);
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

function subjectBefore(text: string, end: number, lexicon: Lexicon): Subject | undefined {
  const from = Math.max(0, end - LONGEST_SUBJECT);
  const words = [...text.slice(from, end).matchAll(/[\w-]+/g)].slice(-MOST_WORDS_OF_SUBJECT);
  return longest(
    words.map(({ index }) => ({ start: from + index, end })),
    text,
    lexicon,
  );
}

function subjectAfter(text: string, start: number, lexicon: Lexicon): Subject | undefined {
  const words = [...text.slice(start, start + LONGEST_SUBJECT).matchAll(/[\w-]+/g)].slice(0, MOST_WORDS_OF_SUBJECT);
  return longest(words.map(({ index, 0: word }) => ({ start, end: start + index + word.length })).toReversed(), text, lexicon);
}

/** The first of some stretches, longest first, that names a subject and nothing else. */
function longest(stretches: readonly { start: number; end: number }[], text: string, lexicon: Lexicon): Subject | undefined {
  for (const { start, end } of stretches) {
    const words = text.slice(start, end);
    if (/[,;:?!]|\.\s/.test(words) || /^(?:the|a|an|of|for|in|at|and|or)\b/i.test(words)) continue;
    const { documents, withoutNames } = lexicon.namedIn(words);
    const units = lexicon.unitsOf(withoutNames);
    const concepts = units.flatMap(({ key, surface }) => (GENERIC.test(surface) ? [] : [key]));
    const named = subjectsIn(withoutNames, lexicon);
    const namesNothingElse = concepts.every((key) => tellsSubject(key, lexicon));
    if (namesNothingElse && (documents.length === 1 || named.length > 0))
      return { words, start, end, documents, concepts: named };
  }
  return undefined;
}

function subjectsIn(text: string, lexicon: Lexicon): readonly string[] {
  return lexicon.unitsOf(text).flatMap(({ key }) => (tellsSubject(key, lexicon) ? [key] : []));
}

/** Whether a concept tells one program or pathway from another: some document is not about it, or about a rival of it. */
function tellsSubject(key: string, { vocabulary, rivalsOf }: Lexicon): boolean {
  const apart = Object.values(vocabulary.not_about).flat().map(conceptKey);
  return [key, ...rivalsOf(key)].some((one) => apart.includes(one));
}

function areApart(a: Subject, b: Subject, lexicon: Lexicon): boolean {
  const excludes = (one: Subject, other: Subject) =>
    one.documents.some((id) =>
      (lexicon.vocabulary.not_about[id] ?? []).some((concept) => other.concepts.includes(conceptKey(concept))),
    );
  const rivals = a.concepts.some((key) => lexicon.rivalsOf(key).some((rival) => b.concepts.includes(rival)));
  return rivals || excludes(a, b) || excludes(b, a);
}
