const STANDS_FOR =
  /\b(?:wh?at|wut|wat)(?:'?s| does| do| is| did)? (?:the |that |an? )?(?:acronym |abbreviation |letters? )?["']?(\p{L}{2,6})["']? (?:actually |even |exactly )?(?:stands?|stood|short) (?:for\b|4)/iu;
const POINTS_BACK = /^(?:it|its|that|tht|this|they|these|those|them|he|she)$/i;
const IN_CAPITALS = /(?<![\p{L}\d])\p{Lu}{3,6}(?![\p{L}\d])/u;

/** The acronym of which a question asks what it stands for, in lower case; undefined where it asks of none, or names none. */
export function acronymAsked(question: string): string | undefined {
  const asked = STANDS_FOR.exec(question)?.[1];
  const named = asked !== undefined && POINTS_BACK.test(asked) ? IN_CAPITALS.exec(question)?.[0] : asked;
  return named?.toLowerCase();
}

const MINOR_WORD = /^(?:of|the|in|on|and|for|to|a|an)$/i;

/** Whether a text has the words that an acronym stands for: "Situation, Task, Action, Result", "radiofrequency ablation (RFA)". */
export function spellsOut(text: string, acronym: string): boolean {
  if (new RegExp(`\\p{L}{2,} \\(${acronym}\\)`, 'iu').test(text)) return true;
  const initials = (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => !MINOR_WORD.test(word) && word.toLowerCase() !== acronym)
    .map((word) => word.charAt(0).toLowerCase())
    .join('');
  return initials.includes(acronym);
}
