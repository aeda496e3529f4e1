const NO_SUPERLATIVE =
  '(?!(?:inter|requ|hon|t|w|r|n|gu|b|ch|ar|att|inv|sugg|mod|fore?|harv|prot|cont|qu|manif|dig|midw|southw|northw|pri|l|p|z|earn|inqu|conqu)est\\b)';
const SUPERLATIVE = `(?:(?:most|least|best|worst)\\b|${NO_SUPERLATIVE}\\p{L}{2,}est\\b)`;
const ASKS_WHICH_IS_MOST = new RegExp(
  `\\bwhich (?:one |ones )?of (?:those|these|them|the (?:two|three|four))\\b[^.?!]*\\b${SUPERLATIVE}`,
  'iu',
);
const RANKS = new RegExp(
  `\\b(?:${SUPERLATIVE}|(?:more|less|higher|better|rather|above all|first|priority|prioriti[sz]e|top|main(?:ly)?|key|central|primary)\\b)`,
  'iu',
);

/** Whether a text asks which of several things just told of is so in the highest degree: "which of those gets published the fastest?" */
export function asksWhichIsMost(text: string): boolean {
  return ASKS_WHICH_IS_MOST.test(text);
}

/** Whether a text sets anything above or before anything else. */
export function ranksAnything(text: string): boolean {
  return RANKS.test(text);
}
