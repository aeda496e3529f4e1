const SCORE = '(?:scores?|step(?: ?2(?: ck)?)?|ck)';
const COUNTED =
  '(?:aways?|away rotations?|papers?|pubs?|publications?|posters?|abstracts?|manuscripts?|letters?|lors?|projects?|programs?)';
/** "score 251", "aways 2", "papers: 4" */
const LABELLED_FIGURE = new RegExp(
  `\\b(?:(${SCORE}\\s*[:=]?\\s*\\d{3})|(${COUNTED})\\s*[:=]?\\s*(\\d{1,3}))(?![\\d.,]*\\d|[-–+]| ?(?:%|percent|weeks?|months?|years?))`,
  'gi',
);
/** Every figure but those that name a step, a level or a year. */
const FIGURE = /(?<![\d.,])(?!(?<=\b(?:step|level|m|ms|pgy) ?)\d\b)\d+(?:[.,]\d+)*/gi;
/** What is asked of everybody. */
const OF_A_RULE = /\b(?:require\w*|guides?|sources?|mgh|page)\b/i;
const FEWEST = 2;

/**
 * "Score 251 aways 2 papers 4" with each count before what it counts: "Score 251, 2 aways, 4 papers". Only where every figure of the
 * text stands after a label, since else "3 aways 2 papers" would be read so, too.
 */
export function countsBeforeLabels(text: string): string {
  const labelled = text.match(LABELLED_FIGURE)?.length ?? 0;
  if (labelled < FEWEST || labelled !== (text.match(FIGURE)?.length ?? 0) || OF_A_RULE.test(text)) return text;
  return text.replace(LABELLED_FIGURE, (pair, score: string | undefined, counted: string, figure: string) =>
    score === undefined ? `${figure} ${counted},` : `${pair},`,
  );
}
