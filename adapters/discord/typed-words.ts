/** The words of a text, as they are compared with what somebody has typed so far. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How well words go with those typed so far, of which the last may be cut off: 0 where they lack one of them. */
export function scoreOf(words: readonly string[], typed: readonly string[]): number {
  if (!typed.every((part) => words.some((word) => word.startsWith(part)))) return 0;
  const begins = typed.every((part, at) => words[at]?.startsWith(part));
  return (begins ? 2 : 1) + 1 / (words.length + 1);
}
