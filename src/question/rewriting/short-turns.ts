import { asksAnything } from '../asks-anything.ts';
import { type Restatement, withoutEnd } from './restatement.ts';

const LEADS_IN = '^(?:(?:and|ok(?:ay)?|so|but|then|thanks?|cool|hm+)[\\s,.]+)*';
const END = '[\\s?!.]*$';

/** "how many aways?", then "min?": the range that was told has it. The most that is of use is told elsewhere. */
const ASKS_FOR_LEAST = new RegExp(
  `${LEADS_IN}(?:(?:what(?:'?s| is)|whats|is there|for|like) )?(?:an? |the )?(?:(?:bare|absolute|hard|strict|real) )?(?:min(?:imum)?|at (?:the )?(?:very )?least|least|fewest|lower (?:end|limit|bound)|low end|floor|lowest)(?: (?:number|amount|count|i need|needed|required|then|though|tho))*${END}`,
  'i',
);
const ASKS_FOR_COUNT =
  /\b(?:how (?:many|much)|number of)\b|\b(?:aways?|programs?|letters?|lors?|papers?|pubs?|publications?|research|products|projects?|rotations?|applications|apps)\b/i;
const ASKS_FOR_SCORE = /\b(?:score|step|ck|comlex|procedures?|cases|cut-?off)\b/i;
export const ofLeast: Restatement = ({ text, earlier }) => {
  if (!ASKS_FOR_LEAST.test(text)) return undefined;
  const asked = earlier();
  return ASKS_FOR_COUNT.test(asked.text) && !ASKS_FOR_SCORE.test(asked.text) ? asked : undefined;
};

/** "I matched DR", then "and now?" asks what to do; after a question it may ask of the edition that stands. */
const AND_NOW = new RegExp(`${LEADS_IN}now(?: what)?${END}`, 'i');
export const whatNow: Restatement = ({ question, text, last }) =>
  AND_NOW.test(text) && !asksAnything(last) ? { ...question, text: 'what now?' } : undefined;

/** "how many spots at MGH IR?", then "no, msk": that is meant instead. */
const NAMES_WHAT_IS_MEANT = new RegExp(
  `^(?:(?:no+|nah|nope|oops|sorry)[\\s,.!-]+)+(?:(?:for|in|at|the|about) )*((?:(?:mgh|mass general)(?:'s)? )?(?:msk|musculoskeletal|ir|interventional(?: radiology)?|integrated|independent|dr|diagnostic(?: radiology)?)(?: (?:residency|program|pathway|one))?)${END}`,
  'i',
);
export const ofWhatIsNamed: Restatement = ({ question, text, last }) => {
  const named = asksAnything(last) ? NAMES_WHAT_IS_MEANT.exec(text)?.[1] : undefined;
  return named === undefined ? undefined : { ...question, text: `no, i meant ${named}` };
};

/** "how many aways?", then "and in the other guide?", "the other guide?" */
const OF_OTHER_GUIDE = new RegExp(
  `${LEADS_IN}(?:(?:what about|how about|what does|how does|does) )?(?:(?:in|per|by|from|for) )?(?:the other (?:guide|one|document|doc)|the others?)(?: (?:says?|sees?|views?|puts?|wants?|gives?|thinks?)(?: (?:about |on |of )?(?:it|that|this))?)?${END}`,
  'i',
);
const NAMES_GUIDE = /\bguide\b/i;
export const ofOtherGuide: Restatement = ({ text, earlier }) => {
  if (!OF_OTHER_GUIDE.test(text) || !/\b(?:guide|document|doc)\b/i.test(text)) return undefined;
  const asked = earlier();
  return NAMES_GUIDE.test(asked.text) ? undefined : { ...asked, text: `${withoutEnd(asked.text)}, in both guides?` };
};

/** "and the total number of radiologists, did that change?" asks whether that number changed, and not what was spoken of before. */
const NAMED_FIRST = new RegExp(
  `${LEADS_IN}(?:what about )?((?:the|their|its|your) [\\w' -]{3,60}?), (did|does|do|is|are|was|were|has|have|can|will) (?:that|it|they|those|these) (\\S.*)$`,
  'i',
);
export const askedInOrder: Restatement = ({ question, text }) => {
  const [, named, verb, rest] = NAMED_FIRST.exec(text) ?? [];
  return named === undefined ? undefined : { ...question, text: `${verb} ${named} ${rest}` };
};
