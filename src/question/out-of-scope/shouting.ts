/** Fewer letters than these may be an abbreviation: "ESIR?" */
const FEWEST_LETTERS = 12;

/**
 * "DO THE GUIDES AGREE?" in small letters: in a text that is all capitals "DO" is no degree, and no word a name.
 * Every other text is returned as it is.
 */
export function withoutShouting(text: string): string {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length >= FEWEST_LETTERS && !/\p{Ll}/u.test(text) ? text.toLowerCase() : text;
}

/** "“how many aways?”": all of it within one pair of quotation marks, which quote nobody. */
const QUOTED_WHOLE = /^\s*["“”„«]([^"“”„«»]+)["“”»]\s*$/;

/** A text without the quotation marks around all of it. Every other text is returned as it is. */
export function withoutQuotesAround(text: string): string {
  return QUOTED_WHOLE.exec(text)?.[1] ?? text;
}
