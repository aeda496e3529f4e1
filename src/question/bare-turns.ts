/** "45?", after "20?", or "maybe 4": a figure of what was asked, or told of, before. */
import { anyOf } from '../text/any-of.ts';

const BARE_FIGURE =
  /^\W*(?:(?:ok(?:ay)?|so|and|or|but|then|h+m+|maybe|perhaps|like|about|even|just|only|say|rather|what about|how about|what if|make it|let'?s say)[\s,.]+)*(\d{1,3})(?: (?:then|maybe|instead|now|or so))?\W*$/i;

/** The figure of a turn that is a figure and nothing else, as typed. */
export function bareFigureOf(turn: string): string | undefined {
  return BARE_FIGURE.exec(turn)?.[1];
}

/** "ok so …": a form that is the whole of a turn, but for how it opens. */
function aloneOnceOpened(form: RegExp): RegExp {
  return new RegExp(`^\\W*(?:(?:so|and|but|ok(?:ay)?|well|then)[\\s,]+)*(?:${form.source})\\W*$`, 'i');
}

/** "too many?", "is that enough for him?", "how many more should I add?" judges what was told before, and names nothing else. */
const BARE_VERDICT = anyOf(
  /^\W*(?:(?:so|and|but|or|ok(?:ay)?|well|is|are|am i|that|this|it|those|these|they|would|be|really|still|good|now|then|what|about|way)[\s,]+)*(?:enough|ok(?:ay)?|fine|good|bad|no|sufficient|too (?:many|few|much|little|low|high)|a lot|overkill|plenty|excessive|in range|thoughts|fulfilled|satisfied|met)(?: or (?:not|no|bad|too (?:many|few|much|little|low|high)|not enough))?(?: (?:each|then|though|now|(?:ir|dr|integrated(?: ir)?|diagnostic)(?: programs?| apps)?|(?:for|of) (?:me|him|her|us|them|ir|esir|the esir requirements?)))*\W*$/i,
  aloneOnceOpened(
    /(?:(?:is (?:that|this|mine)|am i|would (?:that|i) be)(?: (?:still|even|really))? competitive(?: (?:enough|for (?:me|ir|integrated(?: ir)?|interventional(?: radiology)?)))*|(?:(?:is (?:that|it|this)|am i|that'?s|i'?m)(?: (?:still|really|just))? )?(?:close to|near|over|under|above|below|past|(?:exactly |right )?(?:at|on)) the (?:cut-?off|line|bar|target|mark|threshold)(?:,? right)?|which (?:one|ones|number|numbers|figure|part|of (?:them|these|those|the two))(?: (?:is|are|am i|should i))? (?:too )?(?:short|low|under|below|off|weak|lacking|raise|increase|bump up))/,
  ),
  aloneOnceOpened(
    /(?:(?:how (?:many|far)|by how (?:many|much)) (?:am i |is (?:he|she) |are we )?(?:short|off)|by how (?:many|much)(?: points?)?|(?:i'?m |i am |(?:he|she)(?:'s| is) )?short (?:by )?how many|how (?:many|much)(?: (?:more|points?|pts|of (?:them|those|it)))*(?: (?:is|are|do i have))? (?:(?:(?:should|do|would|must|does) (?:i|we|he|she) (?:still )?(?:need to |have to )?(?:add|need|lack)(?: more)?|to add|(?:am i|are we|is (?:he|she)) (?:still )?(?:missing|lacking|short|under|below|off|away))|left|to go|remain(?:s|ing)|missing|short))(?: (?:then|now|for (?:that|it|esir)))?/,
  ),
  aloneOnceOpened(
    /(?:what (?:does|do|would|will) (?:that|this|it) (?:mean|say) (?:for|about) (?:me|him|her|us)|(?:so )?(?:i'?m|i am|that'?s) \d{1,3} (?:points? |programs? )?(?:short|below|off|under|over|above))/,
  ),
  aloneOnceOpened(
    /(?:what(?:'?s| is) (?:still )?(?:left|missing|lacking|(?:too )?(?:short|low|weak|off))|what (?:do|does) (?:i|he|she) still (?:need|lack)|(?:i'?m|i am|am i|that'?s|is (?:that|it|he|she|mine)|(?:he|she)'?s) (?:still |already |now |way |just )*(?:under|below|over|above|short|in range|out of range|out|in)|(?:was|is|were|are)(?:n'?t| not)? (?:that|it|this|those|they) (?:just |really |kind of |kinda )*(?:(?:an? )?(?:mistake|problem|bad (?:idea|move|thing)|waste|issue)|wrong|bad|dumb|stupid|crazy|too much|too many|too few|overkill|a lot))(?: (?:then|now))?/,
  ),
);

/** Whether a turn asks how what was told before stands, and nothing else. */
export function isBareVerdict(turn: string): boolean {
  return BARE_VERDICT.test(turn.trim());
}
