/**
 * One pattern for all of these, tried in this order at each place, so that each alternative stands on a line of its own.
 * @param alternatives of the same flags, which are those of the whole
 */
export function anyOf(...alternatives: readonly RegExp[]): RegExp {
  const flags = new Set(alternatives.map((alternative) => alternative.flags));
  if (flags.size !== 1) throw new Error(`alternatives of one pattern differ in their flags: ${[...flags].join(', ')}`);
  return new RegExp(alternatives.map(({ source }) => source).join('|'), [...flags].join(''));
}

/**
 * The same of words and phrases, which stand by themselves: no letter before, none after.
 * @param words of the same flags
 */
export function anyWordOf(...words: readonly RegExp[]): RegExp {
  const { source, flags } = anyOf(...words);
  return new RegExp(`\\b(?:${source})\\b`, flags);
}
