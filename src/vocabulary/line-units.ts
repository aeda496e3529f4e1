import { isNormal, normaliseText } from '../text/analyse.ts';
import { endOf, type ReadText, type TextReader } from '../text/read-text.ts';
import type { WordForm } from '../text/word-forms.ts';
import type { ExpressionTrie } from './expression-trie.ts';
import type { UnitNumbers } from './unit-numbers.ts';

/** What the lexicon lends to reading lines. */
export interface LineLanguage {
  readonly concepts: Pick<ExpressionTrie<string>, 'begins' | 'longestAt'>;
  readonly names: { begins(term: string): boolean };
  readonly shorthand: ReadonlyMap<string, string>;
  expandShorthand(text: string): string;
  /** The text without the words that only name a document. */
  withoutNaming(read: ReadText): string;
}

interface KnownForm {
  readonly form: WordForm;
  readonly beginsConcept: boolean;
  readonly beginsName: boolean;
  readonly longForm: string | undefined;
  /** Number of its unit where it is a word of its own. */
  readonly unit: number;
}

/** Where more may be chat spelling than words with one apostrophe at most: signs, "w/o", "u.s.", "rock'n'roll". */
const READS_OTHERWISE = /[#%]|\/o|[A-Za-z0-9][.,][A-Za-z0-9]|'[A-Za-z]+'/;

/**
 * Numbers of the units of the questions that a library is known to answer. The same as the units of any question, found faster: of each
 * spelling it is looked up once whether it begins an expression, and which unit it is alone.
 */
export class LineUnits {
  readonly #language: LineLanguage;
  readonly #numbers: UnitNumbers;
  readonly #reader: TextReader;
  /** By number of the form. */
  readonly #known: KnownForm[] = [];

  constructor(language: LineLanguage, numbers: UnitNumbers, reader: TextReader) {
    this.#language = language;
    this.#numbers = numbers;
    this.#reader = reader;
  }

  /** In order, without the words that only name a document. */
  of(line: string): number[] {
    let read = this.#writtenOut(this.#reader.readLine(line));
    if (read.forms.some((form) => this.#knownOf(form).beginsName)) {
      const rest = this.#language.withoutNaming(read);
      if (rest !== read.text) read = this.#reader.read(rest);
    }
    const units: number[] = [];
    for (let at = 0; at < read.forms.length; ) {
      const known = this.#knownOf(read.forms[at] as WordForm);
      const match = known.beginsConcept ? this.#language.concepts.longestAt(read, at) : undefined;
      units.push(match ? this.#numbers.give(match.meaning) : known.unit);
      at = match ? match.to : at + 1;
    }
    return units;
  }

  /** The line as a question is read: normal, and without chat spellings. */
  #writtenOut(read: ReadText): ReadText {
    const { text, forms, starts } = read;
    if (!isNormal(text) || READS_OTHERWISE.test(text))
      return this.#reader.read(this.#language.expandShorthand(normaliseText(text)));
    let longer = '';
    let copied = 0;
    for (let at = 0; at < forms.length; at++) {
      const { longForm } = this.#knownOf(forms[at] as WordForm);
      if (longForm === undefined) continue;
      longer += text.slice(copied, starts[at]) + longForm;
      copied = endOf(read, at);
    }
    return copied === 0 ? read : this.#reader.read(longer + text.slice(copied));
  }

  #knownOf(form: WordForm): KnownForm {
    const known = this.#known[form.number];
    if (known !== undefined) return known;
    const { concepts, names, shorthand } = this.#language;
    const fresh = {
      form,
      beginsConcept: concepts.begins(form.term),
      beginsName: names.begins(form.term),
      longForm: shorthand.get(form.surface),
      unit: this.#numbers.give(`t:${form.term}`),
    };
    this.#known[form.number] = fresh;
    return fresh;
  }
}
