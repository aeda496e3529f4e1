import { sumOfCounts } from './counting.ts';

const STAGE =
  '(?:(?: so far)?(?: (?:from|in|as|during))?(?: (?:an?|my|the))? (?:pgy[- ]?\\d|r[1-5]|intern(?:ship)?(?: year)?|dr|(?:last|this|first|second|third|fourth|1st|2nd|3rd|4th) (?:year|yr|half))(?: year)?)';
const PERFORMED = '(?: (?:procedures|cases|procs))';
const JOINT = '(?:,? (?:and|plus|then)|,| ?\\+| ?&)';
const ONE_STAGE = `(?<![\\d,.–-])\\b\\d{2,3}${PERFORMED}?${STAGE}`;
/** "200 procedures from PGY3 and 250 from PGY4", "150 in R3, 180 in R4, 90 so far in R5" */
const BY_STAGES = new RegExp(`${ONE_STAGE}(?:${JOINT} (?:another )?\\d{2,3}(?: more)?${PERFORMED}?${STAGE})+`, 'gi');
const OF_STAGE = new RegExp(`\\b(\\d{2,3})(?: more)?${PERFORMED}?(?=${STAGE})`, 'gi');
/** "4 months IR as R3 and 6 as R4" */
const MONTHS_BY_STAGES = new RegExp(
  `\\b(\\d{1,2}) (?:months?|mos?)(?: (?:of )?(?:ir|interventional))${STAGE}${JOINT} (\\d{1,2})(?: more)?(?: (?:months?|mos?)(?! dr\\b)(?: (?:of )?ir)?)?(?! dr\\b)${STAGE}`,
  'gi',
);
/** "60 procedures a month for 8 months" */
const AT_A_RATE = new RegExp(
  `(?<![\\d,.–-])\\b(\\d{1,3})${PERFORMED} ?(?:an?|per|each|every|/) ?month (?:for|over|in|x|times) (?:the (?:last|past) |about |all )?(\\d{1,2}) (?:months?|mos?)\\b(?![^.?!]{0,12}\\b(?:already|on top|before)\\b|,? (?:and|plus) (?:i )?(?:have|had|another|already)\\b)`,
  'gi',
);
const SPEAKS_OF_PROCEDURES = /\b(?:procedures|cases|procs|logged|esir)\b/i;

/**
 * A text with the procedures that it counts year by year, or by the month, as so many in all: nobody else counts in tens and hundreds by
 * years of residency.
 */
export function withProceduresInAll(text: string): string {
  if (!SPEAKS_OF_PROCEDURES.test(text)) return text;
  return text
    .replace(BY_STAGES, (counted) => `${sumOfCounts(counted.matchAll(OF_STAGE))} procedures`)
    .replace(MONTHS_BY_STAGES, (_, first, second) => `${Number(first) + Number(second)} months of IR`)
    .replace(AT_A_RATE, (_, each, months) => `${Number(each) * Number(months)} procedures`);
}
