/**
 * The kind of answer a question expects. Evidence that lacks it does not answer: a passage without a date does not answer "when".
 * Follows the coarse classes of question classification (Li and Roth, 2002), cut to what the library can be asked.
 */
export type AnswerType = 'number' | 'date' | 'time' | 'duration' | 'person' | 'any';

const PATTERNS: readonly (readonly [AnswerType, RegExp])[] = [
  ['duration', /\b\d+ (?:years?|months?|weeks?|days?) or \d+\b|\b\d+ or \d+ (?:years?|months?|weeks?)\b|\bhow long\b|\bhow many (?:more )?(?:years?|months?|weeks?|days?|hours?)\b|\bnumber of (?:years|months|weeks)\b|\b(?:weeks?|months?|years?|hours?) of\b|\bwhat (?:is the )?(?:length|duration)\b/i],
  ['number', /\bhow (?:many|much)\b|\bwhat(?: is| are)? (?:an? |the )?(?:[\w-]+ ){0,5}(?:score|number|percentage|figure|count)s?\b|\bwhat (?:number|percentage|percent|proportion|share|rate|score|fraction)\b|\bnumber of\b|\bminimum (?:score|number)\b|\bhow (?:big|large|high)\b|\b(?:yearly|annual) (?:figure|number|total)\b|\bhead-?count\b/i],
  ['date', /\b(?:what|which|by what|from what|on what|exact) (?:is the )?(?:date|day|month|months|week|weeks|deadline|application deadline)\b|\bdeadline\b|\bdue date\b|\bclosing date\b|\bduring which (?:weeks?|months?|days?)\b|\b(?:in |since |of )(?:what|which) year\b|^(?:what|which) year (?:did|was|were|is|will)\b|\bwhen (?:is|are) (?:the )?(?:\w+ )?(?:deadline|due)\b/i],
  ['time', /(?:^|[,;.?!]\s*|\b(?:and|so|ok|okay|but|or|then) )when\b|\bwhen (?:should|do|does|did|is|are|was|were|will|would|can|could|must|may|to|ought|exactly|approximately)\b|\bwhen\s*[?.!]*$|\bwhat time of year\b|\bat what (?:point|stage|time)\b|\bhow early\b|\bhow late\b/i],
  ['person', /\bwho (?:is|are|runs?|directs?|leads?|heads?|was|do i|should i|would|to)\b|\bwhose\b|\bname of the\b|\bto whom\b/i],
];

export function answerTypeOf(text: string): AnswerType {
  return PATTERNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'any';
}

const NUMBER_WORD =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|fifty|hundred|thousand|million|single|both|half|once|twice|several|multiple|no figure|no number|no magic number)\b/i;
const DATE = /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bmay \d|\b(?:19|20)\d\d\b/i;
const TIME = /\b(?:early|late|mid|end of|by the end of|before|during|after|start of|begin(?:ning)?|pgy|m[1-4]|year|months?)\b/i;
const DURATION = /\b(?:\d+|one|two|three|four|five|six|eight|ten|twelve|several|few)\b[^.]{0,24}\b(?:years?|months?|weeks?|days?|hours?)\b|\b(?:annual|month-long|one-year|two-year|six-year|weekly|daily)\b/i;
const PERSON = /\b(?:MD|Ms\.?|Dr\.?|director|chair|chief|attending|faculty|mentor|residents?|leadership|supervis\w+|office)\b/;

/** Whether a text holds something of the kind that the question expects. */
export function holdsAnswerOf(type: AnswerType, text: string): boolean {
  switch (type) {
    case 'number':
      return /\d/.test(text) || NUMBER_WORD.test(text);
    case 'date':
      return DATE.test(text);
    case 'time':
      return DATE.test(text) || TIME.test(text);
    case 'duration':
      return DURATION.test(text);
    case 'person':
      return PERSON.test(text);
    case 'any':
      return true;
  }
}
