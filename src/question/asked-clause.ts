/** Where a message begins to ask: at a mark, or a joining word, before a word that asks. */
const BEGINS_TO_ASK =
  /(?:[,;:.!?–—-]\s+|\b(?:so|and|but)\s+)(?=(?:(?:so|and|but|ok(?:ay)?)[\s,]+)*(?:what|what's|whats|which|how|when|where|who|whom|whose|why|should|can|could|do|does|did|is|are|will|would|am)\b)/gi;

/** Where in a text the last thing that it asks begins: 0 where it asks from the beginning, or nothing. */
export function startOfAsked(text: string): number {
  const [last] = [...text.matchAll(BEGINS_TO_ASK)].toReversed();
  return last === undefined ? 0 : last.index + last[0].length;
}
