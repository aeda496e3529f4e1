import { normaliseText, type Token, tokenise } from '../text/analyse.ts';

interface Branch<Meaning> {
  readonly next: Map<string, Branch<Meaning>>;
  readonly ends: { readonly meaning: Meaning; readonly asWritten: string | undefined }[];
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

  add(expression: string, meaning: Meaning): void {
    let branch = this.#root;
    for (const { term } of tokenise(normaliseText(expression))) {
      const next = branch.next.get(term) ?? { next: new Map(), ends: [] };
      branch.next.set(term, next);
      branch = next;
    }
    if (branch !== this.#root) branch.ends.push({ meaning, asWritten: /\p{Lu}/u.test(expression) ? expression : undefined });
  }

  /** The longest expression that starts at token `from`. */
  longestAt(text: string, tokens: readonly Token[], from: number): Recognised<Meaning> | undefined {
    let branch = this.#root;
    let found: Recognised<Meaning> | undefined;
    for (let at = from; at < tokens.length; at += 1) {
      const next = branch.next.get(tokens[at]?.term ?? '');
      if (!next) break;
      branch = next;
      const end = branch.ends.find(({ asWritten }) => asWritten === undefined || text.slice(tokens[from]?.start, tokens[at]?.end) === asWritten);
      if (end) found = { meaning: end.meaning, from, to: at + 1 };
    }
    return found;
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
