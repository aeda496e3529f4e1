import { normaliseText, type Token, tokenise } from '../text/analyse.ts';

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

/** An expression found in a text: tokens `from` (inclusive) to `to` (exclusive). */
export interface Recognised<Meaning> {
  readonly meaning: Meaning;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds expressions of one or several words in a tokenised text, by stems. An expression that is written with a capital letter
 * ("DO") fits only as written, since in small letters it is another word.
 */
export class ExpressionTrie<Meaning> {
  readonly #root: Branch<Meaning> = { next: new Map(), ends: [] };
  readonly #common: ReadonlySet<string>;

  /** @param common stems of common words, which an expression of one word shares only as written */
  constructor(common: ReadonlySet<string> = new Set()) {
    this.#common = common;
  }

  add(expression: string, meaning: Meaning): void {
    let branch = this.#root;
    const tokens = tokenise(normaliseText(expression));
    for (const { term } of tokens) {
      const next = branch.next.get(term) ?? { next: new Map(), ends: [] };
      branch.next.set(term, next);
      branch = next;
    }
    if (branch !== this.#root)
      branch.ends.push({ meaning, words: singular(tokens), asWritten: /\p{Lu}/u.test(expression) ? expression : undefined });
  }

  /** The longest expression that starts at token `from`. */
  longestAt(text: string, tokens: readonly Token[], from: number): Recognised<Meaning> | undefined {
    let branch = this.#root;
    let found: Recognised<Meaning> | undefined;
    for (let at = from; at < tokens.length; at += 1) {
      const next = branch.next.get(tokens[at]?.term ?? '');
      if (!next) break;
      branch = next;
      const end = this.#fitting(branch.ends, text, tokens.slice(from, at + 1));
      if (end) found = { meaning: end.meaning, from, to: at + 1 };
    }
    return found;
  }

  /**
   * Stems bring words together that differ ("applicant", "application"; "recommend", "recommender"): where several meanings share a
   * stem, or the stem is also that of a common word, the word itself decides.
   */
  #fitting(ends: readonly End<Meaning>[], text: string, tokens: readonly Token[]): End<Meaning> | undefined {
    const written = text.slice(tokens[0]?.start, tokens.at(-1)?.end);
    const possible = ends.filter(({ asWritten }) => asWritten === undefined || asWritten === written);
    const [first] = possible;
    if (!first) return undefined;
    const words = singular(tokens);
    const exact = possible.find((end) => end.words === words);
    if (exact) return exact;
    const ambiguous =
      possible.some(({ meaning }) => meaning !== first.meaning) ||
      (tokens.length === 1 && this.#common.has(tokens[0]?.term ?? ''));
    return ambiguous ? undefined : first;
  }

  /** All expressions of a text, longest first at each word, without overlap. */
  all(text: string, tokens: readonly Token[]): Recognised<Meaning>[] {
    const found: Recognised<Meaning>[] = [];
    for (let at = 0; at < tokens.length; ) {
      const match = this.longestAt(text, tokens, at);
      if (match) found.push(match);
      at = match ? match.to : at + 1;
    }
    return found;
  }
}

function singular(tokens: readonly Token[]): string {
  return tokens.map(({ surface }) => (surface.length > 3 ? surface.replace(/(?<!s)s$/, '') : surface)).join(' ');
}
