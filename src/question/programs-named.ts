import { conceptKey, type Lexicon } from '../vocabulary/lexicon.ts';

/** Words that go with the name of a subject and tell it from no other. */
const GENERIC =
  /^(?:programs?|programmes?|pathways?|paths?|routes?|tracks?|options?|residenc(?:y|ies)|residents?|fellowships?|fellows?|ones?|side)$/i;
const PLURAL = /^(?:programs|programmes|pathways|paths|routes|tracks|options|residencies|fellowships|residents|fellows)$/i;

const MOST_WORDS_OF_SUBJECT = 5;
const LONGEST_SUBJECT = 80;

/** A program or pathway that a text names, and where. */
export interface Subject {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly documents: readonly string[];
  readonly concepts: readonly string[];
}

/** "for the IR residency" asks of a program, "for IR" of the field. */
export function namesTraining(text: string): boolean {
  return text.split(/[^\w]+/).some((word) => GENERIC.test(word)) || /\b(?:integrated|independent)\b/i.test(text);
}

/** The one subject that a stretch of text names; undefined where it names none, or several. */
export function onlySubject(text: string, lexicon: Lexicon): Subject | undefined {
  const named = [...text.matchAll(/[\w-]+/g)].flatMap(({ index }) => subjectAfter(text, index, lexicon) ?? []);
  const [first, ...others] = named;
  return first && others.every((other) => !areApart(first, other, lexicon)) ? first : undefined;
}

/** The first in a text that is apart from another. */
export function subjectWithin(text: string, other: Subject, lexicon: Lexicon): Subject | undefined {
  for (const { index } of text.matchAll(/[\w-]+/g)) {
    const subject = subjectAfter(text, index, lexicon);
    if (subject && areApart(subject, other, lexicon)) return subject;
  }
  return undefined;
}

/** "the IR and MSK programs" are the IR programs and the MSK programs. */
export function withHead(subject: string, last: string): string {
  const head = last.split(' ').at(-1) ?? '';
  return PLURAL.test(head) && !subject.split(' ').some((word) => GENERIC.test(word)) ? `${subject} ${head}` : subject;
}

/** The one that a text names from end to end, and nothing else. */
export function subjectNamedBy(text: string, lexicon: Lexicon): Subject | undefined {
  return longest([{ start: 0, end: text.length }], text, lexicon);
}

/** The one that ends at a place of a text. */
export function subjectBefore(text: string, end: number, lexicon: Lexicon): Subject | undefined {
  const from = Math.max(0, end - LONGEST_SUBJECT);
  const words = [...text.slice(from, end).matchAll(/[\w-]+/g)].slice(-MOST_WORDS_OF_SUBJECT);
  return longest(
    words.map(({ index }) => ({ start: from + index, end })),
    text,
    lexicon,
  );
}

/** The one that begins at a place of a text. */
export function subjectAfter(text: string, start: number, lexicon: Lexicon): Subject | undefined {
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
    const named = units.flatMap(({ key }) => (tellsSubject(key, lexicon) ? [key] : []));
    const namesNothingElse = concepts.every((key) => tellsSubject(key, lexicon));
    if (namesNothingElse && (documents.length === 1 || named.length > 0))
      return { words, start, end, documents, concepts: named };
  }
  return undefined;
}

/** Keys of what tells one program or pathway from another. */
export function subjectsIn(text: string, lexicon: Lexicon): readonly string[] {
  return lexicon.unitsOf(text).flatMap(({ key }) => (tellsSubject(key, lexicon) ? [key] : []));
}

/** Whether a concept tells one program or pathway from another: some document is not about it, or about a rival of it. */
function tellsSubject(key: string, lexicon: Lexicon): boolean {
  return tellingKeys(lexicon).has(key);
}

const tellingKeysOf = new WeakMap<Lexicon, ReadonlySet<string>>();

function tellingKeys(lexicon: Lexicon): ReadonlySet<string> {
  const known = tellingKeysOf.get(lexicon);
  if (known !== undefined) return known;
  const apart = Object.values(lexicon.vocabulary.not_about).flat().map(conceptKey);
  const keys = new Set(apart.flatMap((key) => [key, ...lexicon.rivalsOf(key)]));
  tellingKeysOf.set(lexicon, keys);
  return keys;
}

/** A quick look, since most questions name no two programs or pathways. */
export function mayNameSeveral(keys: readonly string[], namesDocument: boolean, lexicon: Lexicon): boolean {
  return namesDocument || new Set(keys.filter((key) => tellsSubject(key, lexicon))).size > 1;
}

/** Whether neither is the other: two pathways, or a residency and a fellowship. */
export function areApart(a: Subject, b: Subject, lexicon: Lexicon): boolean {
  const excludes = (one: Subject, other: Subject) =>
    one.documents.some((id) => lexicon.notAbout(id).some((key) => other.concepts.includes(key)));
  const rivals = a.concepts.some((key) => lexicon.rivalsOf(key).some((rival) => b.concepts.includes(rival)));
  return rivals || excludes(a, b) || excludes(b, a);
}
