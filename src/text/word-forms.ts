import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

/** What one spelling of a word stands for, wherever it is met. */
export interface WordForm {
  /** Counts the spellings of its collection, from 0. */
  readonly number: number;
  readonly typed: string;
  /** The word as typed: lower-cased, accents folded, apostrophes stripped, digits ungrouped ("19,000" is "19000"). */
  readonly surface: string;
  /** The surface form without the ending of a plural. */
  readonly singular: string;
  /** The stem of the surface form: what the index holds. */
  readonly term: string;
  readonly isStopWord: boolean;
}

const FIRST_SLOTS = 1 << 12;

/**
 * Spellings with what they stand for, worked out once for each: a library of a quarter of a million words has ten thousand spellings.
 * They are looked up by the characters of the text itself, in a hash table of our own: cutting each word out first, to look it up in a
 * Map, took most of the time of reading a library. By their numbers others keep what they know of a word in lists.
 */
export class WordForms implements Iterable<WordForm> {
  readonly #forms: WordForm[] = [];
  /** Numbers of forms, from 1, in the slot of their hash or the next free one after it. At least half of the slots are free. */
  #slots = new Uint32Array(FIRST_SLOTS);

  get size(): number {
    return this.#forms.length;
  }

  /** All of them, by number. */
  [Symbol.iterator](): IterableIterator<WordForm> {
    return this.#forms.values();
  }

  /** The form of the word that stands at a place of a text; `end` is exclusive. */
  at(text: string, start: number, end: number): WordForm {
    const mask = this.#slots.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let number = this.#slots[slot] as number; number > 0; number = this.#slots[slot] as number) {
      const form = this.#forms[number - 1] as WordForm;
      if (standsAt(form.typed, text, start, end)) return form;
      slot = (slot + 1) & mask;
    }
    const form = formOf(text.slice(start, end), this.size);
    this.#forms.push(form);
    this.#slots[slot] = this.size;
    if (2 * this.size > mask) this.#grow();
    return form;
  }

  #grow(): void {
    const slots = new Uint32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (const { number, typed } of this.#forms) {
      let slot = hashOf(typed, 0, typed.length) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a of the UTF-16 units, its upper half mixed in. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function standsAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function formOf(typed: string, number: number): WordForm {
  const surface = surfaceOf(typed);
  return {
    number,
    typed,
    surface,
    singular: surface.length > 3 && surface.endsWith('s') && !surface.endsWith('ss') ? surface.slice(0, -1) : surface,
    term: stemOf(surface),
    isStopWord: isStopWord(surface) && !isCountry(typed),
  };
}

/** Whether a word needs no folding beyond lower case: the great majority, and much the fastest. */
const PLAIN = /^[A-Za-z0-9]+$/;

function surfaceOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const folded = word.normalize('NFKD').replace(/[\p{M}'’ʼ,\u00AD\u200B-\u200D]/gu, '');
  return (/\p{L}/u.test(folded) ? folded.replaceAll('.', '') : folded).toLowerCase();
}

/** "U.S." and "US" name a country where "us" names nobody. */
function isCountry(word: string): boolean {
  return word === 'US' || word === 'U.S.';
}
