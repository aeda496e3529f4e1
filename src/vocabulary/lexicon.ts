import { normaliseText, type Token, tokenise } from '../text/analyse.ts';
import { ExpressionTrie } from './expression-trie.ts';
import type { Vocabulary } from './vocabulary.ts';

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
  unitsOf(text: string): Unit[];
  /** Keys of the concepts among the units of a text, which are found faster alone. */
  conceptsIn(text: string): string[];
  /** Keys of the units of a question, in order, without the words that only name a document; found faster alone. */
  keysOfQuestion(text: string): string[];
  /** What of the library a text names. */
  namedIn(text: string): Named;
  /** Whether the vocabulary knows this word in some expression: such a word is no typing error. */
  knows(term: string): boolean;
  /** Stems of the content words of all expressions of a concept. */
  stemsOf(conceptKey: string): readonly string[];
  /** Other members of the exclusive groups that hold this concept. */
  rivalsOf(conceptKey: string): readonly string[];
  topicOf(conceptKey: string): string | undefined;
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
  'guidebook',
  'advisor',
  'pages',
  'old',
  'new',
  'other',
  'one',
]);

export function createLexicon(vocabulary: Vocabulary): Lexicon {
  const stemsOfWords = (words: readonly string[]) =>
    words.flatMap((word) => tokenise(normaliseText(word)).map(({ term }) => term));
  const asking = new Set(stemsOfWords(vocabulary.asking));
  const concepts = new ExpressionTrie<string>(new Set([...asking, ...stemsOfWords(vocabulary.common)]));
  const names = new ExpressionTrie<Name>();
  const details = new Set<string>();
  const demands = new Set<string>();
  const topics = new Map<string, string>();
  const stems = new Map<string, string[]>();
  const known = new Set<string>();
  const shorthand = new Map(Object.entries(vocabulary.shorthand));
  const expandShorthand = (text: string) =>
    text.replace(
      /#s?(?![\p{L}\p{N}])|(?<!\p{N} ?)%|[\p{L}\p{N}]+(?:'[\p{L}]+)?(?:\/o\b)?/gu,
      (word) => shorthand.get(word.toLowerCase().replace("'", '')) ?? word,
    );
  const remember = (expression: string) => {
    for (const { term } of tokenise(normaliseText(expression))) known.add(term);
  };
  for (const { id, say, topic, detail, demand } of vocabulary.concepts) {
    const key = conceptKey(id);
    for (const expression of say) {
      concepts.add(expandShorthand(expression), key);
      remember(expression);
    }
    const words = say.flatMap((expression) => tokenise(normaliseText(expression)).filter(({ isStopWord }) => !isStopWord));
    stems.set(key, [...new Set(words.map(({ term }) => term))]);
    if (detail) details.add(key);
    if (demand) demands.add(key);
    if (topic) topics.set(key, topic);
  }
  const nameAll = (kind: Name['kind'], ids: readonly string[], expressions: readonly string[]) => {
    for (const expression of expressions.flatMap(expandPattern)) {
      names.add(expandShorthand(expression), { kind, ids });
      remember(expression);
    }
  };
  for (const [id, say] of Object.entries(vocabulary.documents)) nameAll('document', [id], say);
  for (const { documents, say } of vocabulary.groups) nameAll('group', documents, say);
  for (const [id, say] of Object.entries(vocabulary.programs)) nameAll('program', [id], say);
  for (const [id, say] of Object.entries(vocabulary.institutions)) nameAll('institution', [id], say);
  const background = new Set(vocabulary.background.map(conceptKey));
  const rivals = rivalsByConcept(vocabulary);
  for (const word of shorthand.keys()) remember(word);

  const roleOf = (key: string, token: Token | undefined): UnitRole => {
    if (background.has(key)) return 'background';
    return token && (token.isStopWord || asking.has(token.term)) ? 'asking' : 'content';
  };

  const keysIn = (text: string, tokens: readonly Token[]): string[] => {
    const keys: string[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = concepts.longestAt(text, tokens, at);
      keys.push(match ? match.meaning : `t:${(tokens[at] as Token).term}`);
      at = match ? match.to : at + 1;
    }
    return keys;
  };
  interface Span {
    readonly from: number;
    readonly to: number;
  }
  const without = (text: string, tokens: readonly Token[], spans: readonly Span[]): string => {
    let rest = text;
    for (const { from, to } of spans.toReversed())
      rest = `${rest.slice(0, tokens[from]?.start)} ${rest.slice(tokens[to - 1]?.end)}`;
    return rest;
  };
  const onlyNames = (tokens: readonly Token[], spans: readonly Span[]): Span[] =>
    spans.filter(({ from, to }) => tokens.slice(from, to).some(({ term }) => NAMING_WORDS.has(term)));

  return {
    vocabulary,
    knows: (term) => known.has(term) || asking.has(term),
    expandShorthand,
    unitsOf(text) {
      const tokens = tokenise(text);
      const units: Unit[] = [];
      for (let at = 0; at < tokens.length; ) {
        const token = tokens[at] as Token;
        const match = concepts.longestAt(text, tokens, at);
        const key = match ? match.meaning : `t:${token.term}`;
        const surface = match ? text.slice(token.start, tokens[match.to - 1]?.end) : token.surface;
        units.push({
          key,
          role: roleOf(key, match ? undefined : token),
          detail: details.has(key),
          demand: demands.has(key),
          surface,
          start: token.start,
          isName: isName(text, token.start),
        });
        at = match ? match.to : at + 1;
      }
      return units;
    },
    conceptsIn: (text) => concepts.all(text, tokenise(text)).map(({ meaning }) => meaning),
    namedIn(text) {
      const tokens = tokenise(text);
      const found = names.all(text, tokens);
      const ids = (kind: Name['kind']) => [
        ...new Set(found.flatMap(({ meaning }) => (meaning.kind === kind ? meaning.ids : []))),
      ];
      return {
        documents: ids('document'),
        group: ids('group'),
        programs: ids('program'),
        institutions: ids('institution'),
        places: found.flatMap(
          ({
            meaning: {
              kind,
              ids: [id],
            },
            from,
            to,
          }) => (kind === 'institution' && id ? [{ id, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }] : []),
        ),
        rest: without(text, tokens, onlyNames(tokens, found)),
        withoutNames: without(text, tokens, found),
      };
    },
    keysOfQuestion(text) {
      const tokens = tokenise(text);
      const rest = without(text, tokens, onlyNames(tokens, names.all(text, tokens)));
      return keysIn(rest, rest === text ? tokens : tokenise(rest));
    },
    stemsOf: (key) => stems.get(key) ?? [],
    rivalsOf: (key) => rivals.get(key) ?? [],
    topicOf: (key) => topics.get(key),
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
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) && !/(?:^|[.?!:;"'(]\s*)$/.test(text.slice(0, start));
}

export function conceptKey(id: string): string {
  return `c:${id}`;
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
