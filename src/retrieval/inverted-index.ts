import SearchableMap from 'minisearch/SearchableMap';
import type { ReadText, TextReader } from '../text/read-text.ts';
import { splitSentences } from '../text/sentences.ts';
import type { WordForm } from '../text/word-forms.ts';
import { FieldOccurrences, type TermOccurrences } from './field-occurrences.ts';
import type { OccurrenceSource } from './grouped-postings.ts';
import type { IndexedPassage } from './passage-search.ts';
import { PassageTerms } from './passage-terms.ts';
import { areRelated, relatedPrefix } from './related-terms.ts';
import { Spelling } from './spelling.ts';

/** The fields of a passage, by number. */
export const FIELDS = ['headings', 'askedAs', 'text'] as const;
const [HEADINGS, ASKED_AS, TEXT] = [0, 1, 2];

/**
 * Reads each passage once, word by word, and notes what the index, the re-rank and the spelling need of it. Terms are found by their
 * beginning in MiniSearch's radix tree; where they occur stands in typed arrays.
 */
export class InvertedIndex implements OccurrenceSource {
  /** All words of the passages in reading order. */
  readonly words = new PassageTerms();
  readonly spelling = new Spelling();
  readonly #occurrences = FIELDS.map(() => new FieldOccurrences());
  /** Numbers of the terms that some passage holds as a word of substance. */
  readonly #terms = new SearchableMap<number>();
  /** By number of a word's form: the number of its term, and how often it was met. */
  #termNumbers: number[] = [];
  #uses: number[] = [];

  /** @param reader the same one for all passages; it is not kept */
  add({ headings, askedAs, text }: IndexedPassage, reader: TextReader): void {
    const passage = this.words.openPassage();
    this.#add(reader.read(headings), HEADINGS, passage);
    for (const question of askedAs) this.#add(reader.readLine(question), ASKED_AS, passage);
    for (const sentence of splitSentences(text)) this.#add(reader.read(sentence), TEXT, passage);
  }

  /** Makes ready for searching what was added. */
  finish({ forms }: TextReader): void {
    for (const { number, surface } of forms) {
      const uses = this.#uses[number];
      if (uses !== undefined) this.spelling.add(surface, uses);
    }
    this.words.trim();
    for (const occurrences of this.#occurrences) occurrences.sortByTerm(this.words.numberEnd);
    this.#termNumbers = [];
    this.#uses = [];
  }

  occurrencesOf(term: string): readonly TermOccurrences[] | undefined {
    const number = this.#terms.get(term);
    return number === undefined ? undefined : this.#occurrences.map((occurrences) => occurrences.of(number));
  }

  termsRelatedTo(term: string): string[] {
    const prefix = relatedPrefix(term);
    const alike = prefix === undefined ? [] : [...this.#terms.atPrefix(prefix).keys()];
    return alike.filter((other) => areRelated(term, other));
  }

  #add({ forms }: ReadText, field: number, passage: number): void {
    const occurrences = this.#occurrences[field] as FieldOccurrences;
    this.words.openSegment();
    for (const form of forms) {
      const number = this.#termNumber(form);
      this.#uses[form.number] = (this.#uses[form.number] as number) + 1;
      this.words.add(number, field);
      if (!form.isStopWord && occurrences.add(number, passage)) this.#terms.set(form.term, number);
    }
  }

  #termNumber({ number, term }: WordForm): number {
    const known = this.#termNumbers[number];
    if (known !== undefined) return known;
    this.#uses[number] = 0;
    const fresh = this.words.give(term);
    this.#termNumbers[number] = fresh;
    return fresh;
  }
}
