/** "the 245-255 target", "the COMLEX advice", "25-40 programs"; "that" and "it" stand for what was told before, and are read elsewhere. */
const WORD =
  '(?:\\d+ to \\d+\\+?|(?!(?:the|a|an|apply|for|to|good|bad|ok|okay|fine|enough|competitive|low|high|too|required|needed|necessary|important|open|possible|different|harder|easier|worth|available|welcome)\\b)[\\w.,+–%-]+)';
const MATTER = `((?:the |your |this |that |all (?:of )?the )?(?!(?:that|this|it|those|these|they|you|i|we|he|she|people|there)\\b)${WORD}(?: ${WORD}){0,5}?)`;
const KIND =
  '(?:(?:the|all|a|an|us|u\\.s\\.|american|non-us|foreign|regular|other|citizen|allopathic|osteopathic|integrated|independent|esir|dr|ir|canadian|just|only|also|even) )*(?:mds?|dos?|imgs?|fmgs?|amgs?|me|us|everyone|everybody|anyone|all|others|applicants?|students?|residents?|seniors?|graduates?|grads?|citizens?|osteopaths?|reapplicants?)(?: (?:applicants?|students?|seniors?|grads?|graduates?|schools?))?';
const TOO = '(?: (?:too|as well|also|only|alone|either))*(?: or [\\w .-]{2,60})?';
const OPENING = '^(?:(?:so|and|but|ok(?:ay)?|wait|hey|hi|btw)[\\s,]+)*';
const WHO = '(?:who|whom|which (?:applicants|students|people)|what (?:kind|type) of (?:applicants?|students?))';

/** "does the 245-255 target apply to DOs?" */
const HOLDS_FOR = new RegExp(
  `${OPENING}(?:do|does|did|would|will) ${MATTER} (?:still |also |even |really |only |just )*(?:apply|hold|hold true|go) (?:to|for) ${KIND}${TOO}[\\s?.!]*$`,
  'i',
);
/** "is the 250 goal for US MDs too?" */
const IS_FOR = new RegExp(
  `${OPENING}(?:is|are|was|were) ${MATTER} (?:(?:only|just|also|even|really|meant|intended|written|aimed|made|supposed to be) )*(?:for|at) ${KIND}${TOO}[\\s?.!]*$`,
  'i',
);
/** "who is the 245 to 255 target for?" */
const FOR_WHOM = new RegExp(
  `${OPENING}${WHO} (?:is|are|was|were|does|do) ${MATTER} (?:(?:meant|intended|written|aimed|made|apply|hold|good) )?(?:for|at|to)[\\s?.!]*$`,
  'i',
);
/** What ends in a figure that is printed somewhere, with what it counts, or in what such a thing is called. */
const ENDS_PRINTED =
  /\d\+?(?: (?:aways?|programs?|letters?|procedures|weeks|months|products|papers?|publications?|projects?)(?: \w+)?)?$|\d.*\b(?:goal|target|number|line|rule|range|cut-?off|cut|minimum|figure|advice|thing|limit|months|aways|programs)$|\b(?:comlex|step 2|ck|score|exam)\b.*\b(?:advice|targets?|rules?|cut-?offs?|goals?|range)$/i;

const BARE_SCORE = /^2\d\d(?: ?(?:-|–|to) ?2\d\d)?\+?$/;

/**
 * Of a question for whom something holds, the matter alone: whoever is answered with it is told for whom it is written.
 * @returns the text as it is, where nothing of the kind is asked
 */
export function withMatterAlone(text: string): string {
  const matter = [HOLDS_FOR, IS_FOR, FOR_WHOM]
    .map((pattern) => pattern.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined && ENDS_PRINTED.test(found));
  if (matter === undefined) return text;
  return BARE_SCORE.test(matter) ? `what about a step 2 score of ${matter}?` : `what about ${matter}?`;
}
