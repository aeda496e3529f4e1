const STAGE =
  '(?:(?: (?:from|in|as|during))?(?: (?:an?|my|the))? (?:pgy[- ]?\\d|r[1-4]|(?:last|this|first|second|third|fourth|1st|2nd|3rd|4th) (?:year|half))(?: year)?)';
const PERFORMED = '(?: (?:procedures|cases|procs))';
/** "200 procedures from PGY3 and 250 from PGY4", "I logged 300 last year, 150 this year" */
const BY_STAGES = new RegExp(
  `(?<![\\d,.–-])\\b(\\d{2,3})${PERFORMED}?${STAGE}(?:,? (?:and|plus|then)|,| ?\\+| ?&) ?(?:another )?(\\d{2,3})(?: more)?${PERFORMED}?${STAGE}`,
  'gi',
);
/** "60 procedures a month for 8 months" */
const AT_A_RATE = new RegExp(
  `(?<![\\d,.–-])\\b(\\d{1,3})${PERFORMED} ?(?:an?|per|each|every|/) ?month (?:for|over|in|x|times) (?:the (?:last|past) |about |all )?(\\d{1,2}) (?:months?|mos?)\\b`,
  'gi',
);
const SPEAKS_OF_PROCEDURES = /\b(?:procedures|cases|procs|logged|esir)\b/i;

/** A text with the procedures that it counts year by year, or by the month, as so many in all: nobody else counts in tens and hundreds by PGY. */
export function withProceduresInAll(text: string): string {
  if (!SPEAKS_OF_PROCEDURES.test(text)) return text;
  return text
    .replace(BY_STAGES, (_, first, second) => `${Number(first) + Number(second)} procedures`)
    .replace(AT_A_RATE, (_, each, months) => `${Number(each) * Number(months)} procedures`);
}
