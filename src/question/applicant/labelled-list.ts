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

/** "IR letters 2", "pubs: 4 IR", "proj 1": an item of a list that is a label and its count. */
const LABELLED_ITEM =
  /^(?:(?:and|plus|my) )*(?:(ir|dr|us) )?(aways?|away rotations?|rotations?|rots?|papers?|pubs?|publications?|posters?|abstracts?|manuscripts?|products?|projects?|proj|letters?|lors?|programs?|apps?)\s*[:=]?\s*(\d{1,3})(?: (ir|dr))?$/i;
const ITEM_END = /(\s*(?:[,;|]|\.(?=\s|$)|\s[–-]\s|\()\s*)/;
const SHORT_LABELS: Readonly<Record<string, string>> = { rot: 'rotation', rots: 'rotations', proj: 'projects' };

/** "aways 3, products 6, IR letters 2" with each count before what it counts, where at least two items of a list are such. */
function withItemsTurned(text: string): string {
  const items = text.split(ITEM_END);
  const turned = items.map((item) => {
    const [, before, label = '', count, after] = LABELLED_ITEM.exec(item.trim()) ?? [];
    if (count === undefined) return undefined;
    const isOfAway = /^away|^rot/i.test(label);
    const kind = before ?? (isOfAway ? undefined : after);
    return `${count} ${kind === undefined ? '' : `${kind} `}${SHORT_LABELS[label.toLowerCase()] ?? label}`;
  });
  if (turned.filter((item) => item !== undefined).length < FEWEST) return text;
  return items.map((item, at) => turned[at] ?? item).join('');
}

const COUNTABLE = '(?:(?:ir|dr) )?(?:letter|lor|pub|publication|paper|poster|abstract|product|away|procedure|case)';
/** "my IR letter count is 2", "procedure count 430", "number of IR letters: 2", "total pubs = 6": a count named as one. */
const NAMED_COUNT = new RegExp(
  `(?<!\\b(?:the|a|an|what|good|ideal|average|typical|minimum|target|their|right) )\\b(?:(?:my|our|his|her) )?(?:(${COUNTABLE})s? (?:count|tally|total)(?: (?:is|stands at|at|of)|\\s*[:=])?|(?:total )?number of (${COUNTABLE})s?(?: is| are|\\s*[:=])|total (${COUNTABLE})s?(?: is| are|\\s*[:=]))\\s*(\\d{1,3})\\b(?!\\s*(?:[-–]|to\\b|or\\b|%|[.,]\\d))`,
  'gi',
);

function withNamedCountsTurned(text: string): string {
  return text.replace(NAMED_COUNT, (_, before, after, total, count) => `I have ${count} ${before ?? after ?? total}s`);
}

/**
 * "Score 251 aways 2 papers 4" with each count before what it counts: "Score 251, 2 aways, 4 papers". Only where every figure of the
 * text stands after a label, since else "3 aways 2 papers" would be read so, too.
 */
export function countsBeforeLabels(typed: string): string {
  if (OF_A_RULE.test(typed)) return typed;
  const text = withItemsTurned(withNamedCountsTurned(typed));
  const labelled = text.match(LABELLED_FIGURE)?.length ?? 0;
  if (labelled < FEWEST || labelled !== (text.match(FIGURE)?.length ?? 0)) return text;
  return text.replace(LABELLED_FIGURE, (pair, score: string | undefined, counted: string, figure: string) =>
    score === undefined ? `${figure} ${counted},` : `${pair},`,
  );
}
