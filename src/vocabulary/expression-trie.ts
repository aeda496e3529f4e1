import { normaliseText } from '../text/analyse.ts';
import { type ReadText, readText, written } from '../text/read-text.ts';
import type { WordForm } from '../text/word-forms.ts';

interface End<Meaning> {
  readonly meaning: Meaning;
  /** The words of the expression without their plural endings. */
  readonly words: string;
  /** An expression with a capital letter, which fits only as written. */
  readonly asWritten: string | undefined;
}

interface Branch<Meaning> {
  readonly next: Map<string, Branch<Meaning>>;
  readonly ends: End<Meaning>[];
}

/** An expression found in a text: words `from` (inclusive) to `to` (exclusive). */
export interface Recognised<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Finds expressions of one or several words in a text, by stems. An expression that is written with a capital letter
 * ("DO") fits only as written, since in small letters it is another word.
 */
export class ExpressionTrie<Meaning> {
  readonly #root: Branch<Meaning> = { next: new Map(), ends: [] };
  readonly #common: ReadonlySet<string>;

  readonly #asSpelled: boolean;
  readonly #fillers: ReadonlySet<string>;

  /**
   * @param common stems of common words, which an expression of one word shares only as written
   * @param asSpelled whether expressions are names: "who does the guiding" speaks of no guide
   * @param fillers stems that may stand between the words of an expression: "they basically always ask" is "they ask"
   */
  constructor({
    common = NO_WORDS,
    asSpelled = false,
    fillers = NO_WORDS,
  }: {
    readonly common?: ReadonlySet<string>;
    readonly asSpelled?: boolean;
    readonly fillers?: ReadonlySet<string>;
  } = {}) {
    this.#common = common;
    this.#asSpelled = asSpelled;
    this.#fillers = fillers;
  }

  add(expression: string, meaning: Meaning): void {
    let branch = this.#root;
    const { forms } = readText(normaliseText(expression));
    for (const { term } of forms) {
      const next = branch.next.get(term) ?? { next: new Map(), ends: [] };
      branch.next.set(term, next);
      branch = next;
    }
    if (branch === this.#root) return;
    const asWritten = /\p{Lu}/u.test(expression) ? expression : undefined;
    branch.ends.push({ meaning, words: singular(forms, 0, forms.length), asWritten });
  }

  /** Whether any expression begins with this stem. */
  begins(term: string): boolean {
    return this.#root.next.has(term);
  }

  /** The longest expression that starts at word `from`. */
  longestAt(read: ReadText, from: number): Recognised<Meaning> | undefined {
    const { forms } = read;
    let branch = this.#root;
    let longest: End<Meaning> | undefined;
    let to = from;
    for (let at = from; at < forms.length; at += 1) {
      const { term } = forms[at] as WordForm;
      const next = branch.next.get(term);
      if (!next && at > from && this.#fillers.has(term)) continue;
      if (!next) break;
      branch = next;
      const end = branch.ends.length === 0 ? undefined : this.#fitting(branch.ends, read, from, at + 1);
      if (!end) continue;
      longest = end;
      to = at + 1;
    }
    return longest && { meaning: longest.meaning, from, to };
  }

  /**
   * Stems bring words together that differ ("applicant", "application"; "recommend", "recommender"): where several meanings share a
   * stem, or the stem is also that of a common word, the word itself decides.
   */
  #fitting(ends: readonly End<Meaning>[], read: ReadText, from: number, to: number): End<Meaning> | undefined {
    const words = singular(read.forms, from, to);
    let first: End<Meaning> | undefined;
    let ambiguous = false;
    for (const end of ends) {
      const { asWritten } = end;
      if (asWritten !== undefined && asWritten !== written(read, from, to)) continue;
      if (end.words === words) return end;
      first ??= end;
      ambiguous ||= end.meaning !== first.meaning;
    }
    if (ambiguous || this.#asSpelled || (to - from === 1 && this.#common.has((read.forms[from] as WordForm).term)))
      return undefined;
    return first;
  }

  /** All expressions of a text, longest first at each word, without overlap. */
  all(read: ReadText): Recognised<Meaning>[] {
    const found: Recognised<Meaning>[] = [];
    for (let at = 0; at < read.forms.length; ) {
      const match = this.longestAt(read, at);
      if (match) found.push(match);
      at = match ? match.to : at + 1;
    }
    return found;
  }
}

function singular(forms: readonly WordForm[], from: number, to: number): string {
  let words = (forms[from] as WordForm).singular;
  for (let at = from + 1; at < to; at += 1) words += ` ${(forms[at] as WordForm).singular}`;
  return words;
}
