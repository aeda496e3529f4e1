import { normaliseText } from '../text/analyse.ts';
import { onceForEach } from '../text/once-for-each.ts';
import { endOf, type ReadText, readText, type TextReader, written } from '../text/read-text.ts';
import type { WordForm } from '../text/word-forms.ts';
import { ExpressionTrie, type Recognised } from './expression-trie.ts';
import { LineUnits } from './line-units.ts';
import type { UnitNumbers } from './unit-numbers.ts';
import type { Label, Vocabulary } from './vocabulary.ts';

/** How much a unit tells about what is asked: what it is about, what everything is about, or a word of asking. */
export type UnitRole = 'content' | 'background' | 'asking';

/**
 * A unit of meaning: a concept of the vocabulary, or the stem of a word that the vocabulary does not know. Two texts speak of the
 * same thing where they share a key.
 */
export interface Unit {
  readonly key: string;
  readonly role: UnitRole;
  /** Detail concepts ("weeks", "annually") say in which form something is told; a passage may answer without them. */
  readonly detail: boolean;
  /** What the question demands before all ("percentage", "salary", "deadline"): a passage that does not speak of it does not answer. */
  readonly demand: boolean;
  readonly surface: string;
  readonly start: number;
  /** Written like a name: with a capital letter, though it does not open a sentence. */
  readonly isName: boolean;
}

/** Documents, groups of documents, programs and other institutions that a text names. */
export interface Named {
  readonly documents: readonly string[];
  readonly group: readonly string[];
  readonly programs: readonly string[];
  readonly institutions: readonly string[];
  /** Where the text names an institution. */
  readonly places: readonly NamedPlace[];
  /** The text without the words that only name a document ("the general guide"). */
  readonly rest: string;
  /** The text without any of these names. */
  readonly withoutNames: string;
}

export interface NamedPlace {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

export interface Lexicon {
  readonly vocabulary: Vocabulary;
  expandShorthand(text: string): string;
  unitsOf(text: string): readonly Unit[];
  /** Keys of the concepts among the units of a text, which are found faster alone. */
  conceptsIn(text: string): string[];
  /** Reads lines of a library, as a question is read, into numbers of their units. */
  lineUnits(numbers: UnitNumbers, reader: TextReader): LineUnits;
  /** What of the library a text names. */
  namedIn(text: string): Named;
  /** Whether the vocabulary knows this word in some expression: such a word is no typing error. */
  knows(term: string): boolean;
  /** Stems of the content words of all expressions of a concept. */
  stemsOf(conceptKey: string): readonly string[];
  /** Other members of the exclusive groups that hold this concept. */
  rivalsOf(conceptKey: string): readonly string[];
  /** Whether what is named once, "the independent pathway", is what later turns ask of that name none of its rivals. */
  isCarried(conceptKey: string): boolean;
  topicOf(conceptKey: string): string | undefined;
  /** Keys of the concepts that a document is not about. */
  notAbout(documentId: string): readonly string[];
  /**
   * How the concept is said that follows this one (or goes before it) in a group that has an order: after the first year, the second.
   * Null where this one is the last (or the first), and undefined where it is in no such group.
   */
  sayBeside(conceptKey: string, step: 1 | -1): string | null | undefined;
  /** The labels of a text that holds nothing but these, what joins them, and names: undefined for every other text. */
  labelsIn(text: string): LabelsFound | undefined;
}

/** "mgh ir: spots, director" */
export interface LabelsFound {
  /** In the order of the text. */
  readonly labels: readonly Label[];
  /** What of the text is no label: names, and what everything is about. */
  readonly beside: string;
}

interface Name {
  readonly kind: 'document' | 'group' | 'program' | 'institution';
  readonly ids: readonly string[];
}

/** Stems of words that name a document and say nothing of what is asked about it. */
const NAMING_WORDS = new Set([
  'guid',
  'edit',
  'page',
  'version',
  'document',
  'articl',
  'guidebook',
  'advisor',
  'pages',
  'old',
  'new',
  'other',
  'one',
]);

/** Words that may stand between labels: "letters and the aways" */
const BESIDE_LABELS = new Set(['and', 'n', 'plus', 'the', 'my', 'also']);
const JOINS_LABELS = /[,;/&+:]|\b(?:and|n|plus)\b/i;
/** "research letters" may be one thing; three labels side by side are a list. */
const FEWEST_UNJOINED = 3;

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const stemsOfWords = (words: readonly string[]) =>
    words.flatMap((word) => readText(normaliseText(word)).forms.map(({ term }) => term));
  const asking = new Set(stemsOfWords(vocabulary.asking));
  const concepts = new ExpressionTrie<string>({
    common: new Set([...asking, ...stemsOfWords(vocabulary.common)]),
    fillers: new Set(stemsOfWords(vocabulary.fillers)),
  });
  const names = new ExpressionTrie<Name>({ asSpelled: true });
  const details = new Set<string>();
  const demands = new Set<string>();
  const topics = new Map<string, string>();
  const stems = new Map<string, string[]>();
  const known = new Set<string>();
  const shorthand = new Map(Object.entries(vocabulary.shorthand));
  // The initial of "R. Arellano" is no "are", nor is the letter of "Y-90" a "why".
  const expandShorthand = onceForEach((text) =>
    text.replace(
      /#s?(?![\p{L}\p{N}])|\$+(?!\s?\d)|(?<!\p{N} ?)%|(?<!\p{L}\.)(?!\p{Lu}\.\s\p{Lu}\p{Ll})(?!\p{L}-\d)[\p{L}\p{N}]+(?:'[\p{L}]+)?(?:\/o\b)?/gu,
      (word) => shorthand.get(word.toLowerCase().replace("'", '')) ?? word,
    ),
  );
  const remember = (forms: readonly WordForm[]) => {
    for (const { term } of forms) known.add(term);
  };
  for (const { id, say, topic, detail, demand } of vocabulary.concepts) {
    const key = conceptKey(id);
    const stemsOfConcept = new Set<string>();
    for (const expression of say) {
      const { forms } = readText(normaliseText(expression));
      concepts.add(expandShorthand(expression), key);
      remember(forms);
      for (const { term, isStopWord } of forms) if (!isStopWord) stemsOfConcept.add(term);
    }
    stems.set(key, [...stemsOfConcept]);
    if (detail) details.add(key);
    if (demand) demands.add(key);
    if (topic) topics.set(key, topic);
  }
  const nameAll = (kind: Name['kind'], ids: readonly string[], expressions: readonly string[]) => {
    for (const expression of expressions.flatMap(expandPattern)) {
      names.add(expandShorthand(expression), { kind, ids });
      remember(readText(normaliseText(expression)).forms);
    }
  };
  for (const [id, say] of Object.entries(vocabulary.documents)) nameAll('document', [id], say);
  for (const { documents, say } of vocabulary.groups) nameAll('group', documents, say);
  for (const [id, say] of Object.entries(vocabulary.programs)) nameAll('program', [id], say);
  for (const [id, say] of Object.entries(vocabulary.institutions)) nameAll('institution', [id], say);
  const labels = new ExpressionTrie<Label>({ asSpelled: true });
  for (const label of vocabulary.labels)
    for (const expression of label.say.flatMap(expandPattern)) labels.add(expandShorthand(expression), label);
  const background = new Set(vocabulary.background.map(conceptKey));
  const rivals = rivalsByConcept(vocabulary);
  const carried = new Set(vocabulary.carried.flatMap((name) => vocabulary.exclusive[name] ?? []).map(conceptKey));
  const notAbout = new Map(Object.entries(vocabulary.not_about).map(([id, concepts]) => [id, concepts.map(conceptKey)]));
  for (const word of shorthand.keys()) remember(readText(normaliseText(word)).forms);

  const roleOf = (key: string, form: WordForm | undefined): UnitRole => {
    if (background.has(key)) return 'background';
    return form && (form.isStopWord || asking.has(form.term)) ? 'asking' : 'content';
  };

  const without = (read: ReadText, found: readonly Recognised<Name>[]): string => {
    let rest = read.text;
    for (const { from, to } of found.toReversed())
      rest = `${rest.slice(0, read.starts[from])} ${rest.slice(endOf(read, to - 1))}`;
    return rest;
  };
  /** The text without the words that only name a document. */
  const withoutNaming = (read: ReadText, found: readonly Recognised<Name>[] = names.all(read)): string =>
    without(
      read,
      found.filter(({ from, to }) => read.forms.slice(from, to).some(({ term }) => NAMING_WORDS.has(term))),
    );

  return {
    vocabulary,
    knows: (term) => known.has(term) || asking.has(term),
    expandShorthand,
    unitsOf: onceForEach((text) => {
      const read = readText(text);
      const units: Unit[] = [];
      for (let at = 0; at < read.forms.length; ) {
        const form = read.forms[at] as WordForm;
        const start = read.starts[at] as number;
        const match = concepts.longestAt(read, at);
        const key = match ? match.meaning : `t:${form.term}`;
        units.push({
          key,
          role: roleOf(key, match ? undefined : form),
          detail: details.has(key),
          demand: demands.has(key),
          surface: match ? written(read, at, match.to) : form.surface,
          start,
          isName: isName(text, start),
        });
        at = match ? match.to : at + 1;
      }
      return units;
    }),
    conceptsIn: (text) => concepts.all(readText(text)).map(({ meaning }) => meaning),
    namedIn: onceForEach((text) => {
      const read = readText(text);
      const found = names.all(read);
      const ids = (kind: Name['kind']) => [
        ...new Set(found.flatMap(({ meaning }) => (meaning.kind === kind ? meaning.ids : []))),
      ];
      return {
        documents: ids('document'),
        group: ids('group'),
        programs: ids('program'),
        institutions: ids('institution'),
        places: found.flatMap(({ meaning: { kind, ids }, from, to }) => {
          const [id] = ids;
          return kind === 'institution' && id ? [{ id, start: read.starts[from] ?? 0, end: endOf(read, to - 1) }] : [];
        }),
        rest: withoutNaming(read, found),
        withoutNames: without(read, found),
      };
    }),
    lineUnits: (numbers, reader) =>
      new LineUnits({ concepts, names, shorthand, expandShorthand, withoutNaming }, numbers, reader),
    stemsOf: (key) => stems.get(key) ?? [],
    rivalsOf: (key) => rivals.get(key) ?? [],
    isCarried: (key) => carried.has(key),
    topicOf: (key) => topics.get(key),
    notAbout: (documentId) => notAbout.get(documentId) ?? [],
    labelsIn(text) {
      const read = readText(text);
      const found: { readonly label: Label; readonly from: number; readonly to: number }[] = [];
      const beside: string[] = [];
      for (let at = 0; at < read.forms.length; ) {
        const label = labels.longestAt(read, at);
        const name = label ? undefined : names.longestAt(read, at);
        const concept = (label ?? name) ? undefined : concepts.longestAt(read, at);
        const isBackground = concept !== undefined && background.has(concept.meaning);
        const to = (label ?? name ?? (isBackground ? concept : undefined))?.to;
        if (label) found.push({ label: label.meaning, from: read.starts[at] ?? 0, to: endOf(read, label.to - 1) });
        else if (to !== undefined) beside.push(written(read, at, to));
        else if (!BESIDE_LABELS.has((read.forms[at] as WordForm).surface)) return undefined;
        at = to ?? at + 1;
      }
      const areJoined = found.every(({ from }, at) => at === 0 || JOINS_LABELS.test(text.slice(found[at - 1]?.to, from)));
      if (found.length === 0 || (!areJoined && found.length < FEWEST_UNJOINED)) return undefined;
      return { labels: found.map(({ label }) => label), beside: beside.join(' ') };
    },
    sayBeside(key, step) {
      const group = vocabulary.in_order
        .map((name) => vocabulary.exclusive[name] ?? [])
        .find((ids) => ids.map(conceptKey).includes(key));
      if (group === undefined) return undefined;
      const beside = group[group.findIndex((id) => conceptKey(id) === key) + step];
      return vocabulary.concepts.find(({ id }) => id === beside)?.say[0] ?? null;
    },
  };
}

/** The expressions that a pattern stands for: "(old|older) [mgh] page" means "old page", "old mgh page", "older page" … */
export function expandPattern(pattern: string): string[] {
  const choice = /\(([^()]*)\)|\[([^[\]]*)\]/.exec(pattern);
  if (!choice) return [pattern.replace(/\s+/g, ' ').trim()];
  const [whole, oneOf, optional] = choice;
  const alternatives = oneOf === undefined ? ['', ...(optional ?? '').split('|')] : oneOf.split('|');
  return alternatives.flatMap((alternative) => expandPattern(pattern.replace(whole, () => alternative)));
}

function isName(text: string, start: number): boolean {
  const isLowerCase = text.charCodeAt(start) >= 0x61 && text.charCodeAt(start) <= 0x7a;
  return !isLowerCase && /^\p{Lu}/u.test(text.slice(start, start + 2)) && !/(?:^|[.?!:;"'(]\s*)$/.test(text.slice(0, start));
}

export function conceptKey(id: string): string {
  return `c:${id}`;
}

/** Whether the key of a unit is that of a concept, and not of a single stem. */
export function isConcept(key: string): boolean {
  return key.startsWith('c:');
}

function rivalsByConcept(vocabulary: Vocabulary): Map<string, string[]> {
  const rivals = new Map<string, string[]>();
  for (const group of Object.values(vocabulary.exclusive)) {
    for (const id of group) {
      const others = group.filter((other) => other !== id).map(conceptKey);
      rivals.set(conceptKey(id), [...(rivals.get(conceptKey(id)) ?? []), ...others]);
    }
  }
  return rivals;
}
