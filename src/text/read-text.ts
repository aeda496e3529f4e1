import { onceForEach } from './once-for-each.ts';
import { type WordForm, WordForms } from './word-forms.ts';
import { eachWord } from './words.ts';

/** A text as its words, in parallel lists: what each stands for, and where it begins, in UTF-16 units. */
export interface ReadText {
  readonly text: string;
  readonly forms: readonly WordForm[];
  readonly starts: readonly number[];
}

/** Lines remembered at most: those of a library that is kept by hand, at about 200 bytes each. */
const REMEMBERED_LINES = 100_000;

/** Reads the texts of one library. */
export class TextReader {
  readonly forms = new WordForms();
  readonly #lines = new Map<string, ReadText>();

  read(text: string): ReadText {
    return readWith(this.forms, text);
  }

  /** Reads a line that more than one reader asks for, and remembers it. */
  readLine(line: string): ReadText {
    const known = this.#lines.get(line);
    if (known !== undefined) return known;
    const read = this.read(line);
    if (this.#lines.size < REMEMBERED_LINES) this.#lines.set(line, read);
    return read;
  }
}

/** Spellings of texts that belong to no library; beyond so many the memory starts afresh (about 2 MB at most). */
const REMEMBERED_FORMS = 10_000;
let formsOfAnyText = new WordForms();

/** Reads a text that belongs to no library, such as a question. */
export const readText: (text: string) => ReadText = onceForEach((text) => {
  if (formsOfAnyText.size >= REMEMBERED_FORMS) formsOfAnyText = new WordForms();
  return readWith(formsOfAnyText, text);
});

function readWith(words: WordForms, text: string): ReadText {
  const forms: WordForm[] = [];
  const starts: number[] = [];
  eachWord(text, (start, end) => {
    const form = words.at(text, start, end);
    if (form.surface === '') return;
    forms.push(form);
    starts.push(start);
  });
  return { text, forms, starts };
}

/** Where the word at a place of a text ends, exclusive. */
export function endOf({ forms, starts }: ReadText, at: number): number {
  return (starts[at] as number) + (forms[at] as WordForm).typed.length;
}

/** The part of the text that words `from` to `to` (exclusive) stand in. */
export function written(read: ReadText, from: number, to: number): string {
  return read.text.slice(read.starts[from], endOf(read, to - 1));
}
