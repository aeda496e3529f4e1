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
