import type { ApplicantProfile, ToldFacts } from './question.ts';

/** Digits, or the words that stay words when a text is written in digits (withDigits). */
export const COUNT = '\\d{1,3}|zero|no|one';

export function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  return word.toLowerCase() === 'one' ? 1 : 0;
}

/** "one letter" is a count only of what somebody is said to have. */
const OWNED_ONE = '(?<=\\b(?:have|has|had|got|with|only|did|done|just|my|is)\\s(?:only |just |exactly )?)one';
/** "more than 2 aways" counts nobody's. */
const NOT_A_LIMIT = '(?<!\\b(?:than|over|beyond|least|most|up to|exceed|exceeding|maximum|minimum)(?: of)? )';

function countBefore(what: string): RegExp {
  return new RegExp(`(?<![\\w-])${NOT_A_LIMIT}(${OWNED_ONE}|(?!one\\b)(?:${COUNT}))${what}`, 'i');
}

const PRODUCT =
  '(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?|scholarly (?:products?|items?)|products?)\\b';
const AWAYS = countBefore(
  '[- ](?:ir )?(?:aways?\\b|away (?:rotations?|electives?)|audition (?:rotations?|electives?)|visiting (?:rotations?|electives?))',
);
const PRODUCTS = countBefore(`[- ](?:ir )?(?:accepted |published |small |first[- ]author )?${PRODUCT}`);
const EACH_PRODUCT = new RegExp(`\\b(${COUNT})[- ](?:ir )?(?:accepted |published )?${PRODUCT}`, 'gi');
const PROJECTS = countBefore(
  '[- ](?:ir |dr |research |qi |radiology |ir-related |dr-related )*(?:projects?|case reports?|case series)\\b',
);
const LETTERS = countBefore('[- ](?:strong )?(?:ir )?(?:letters?|lors?)\\b');
const LETTERS_FROM = new RegExp(`\\b(?:letters?|lors?)\\W+(?:i )?(?:got|have|only)?\\s*(${COUNT}) (?:from|by|of)`, 'i');

const NO_PROGRAMS_IR =
  'letters?|lors?|projects?|aways?|rotations?|attendings?|papers?|posters?|cases?|research|months?|weeks?|electives?|abstracts?|interviews?|faculty|docs?|physicians?|radiolog';
const NO_PROGRAMS_INTEGRATED = 'spots?|positions?|slots?|seats?|places?|residents?|years?|interviews?';
const NO_PROGRAMS_DR =
  'letters?|lors?|projects?|rotations?|papers?|months?|spots?|positions?|slots?|residents?|interviews?|years?';
const INTEGRATED_PROGRAMS = countBefore(
  `\\s+(?:integrated\\b(?: ir)?(?! (?:${NO_PROGRAMS_INTEGRATED}))|(?:integrated )?ir(?:/dr)?\\b(?! (?:${NO_PROGRAMS_IR})))`,
);
const DR_PROGRAMS = countBefore(`\\s+(?:in )?(?:dr|diagnostic(?: radiology)?|rads)\\b(?! (?:${NO_PROGRAMS_DR}))`);
const PLANS =
  /\b(?:appl\w+|plan\w*|propos\w+|list(?:ed|ing|s)?|submit\w*|going for|thinking|intend\w*|have|has|got|only|just|enough|ok|okay|sufficient|adequate|too (?:few|many)|my|his|her|their|us img|total|program list)\b/i;
const ASKS_FOR_NAMES = /\b(?:name|list|tell|give)\b[^.?]{0,12}\b\d/i;

const PROCEDURES = /\b(\d{2,4}) (?:\w+ )?(?:cases|procedures)\b/i;
const INTERVENTIONAL_MONTHS = /\b(\d{1,2}) (?:months?|mos?)(?: of)? (?:ir\b|interventional|ir-related)/i;

/** What somebody obliges everybody to is nobody's own count. */
const OF_A_RULE =
  /\b(?:oblig\w+|require[sd]?|mandat\w+|demands?|expects?) (?:that )?(?:\w+ ){0,4}(?:to|have|publish|submit)?\b|\b(?:every|each) (?:\w+ ){0,2}(?:resident|applicant|student|fellow|candidate)\b/i;
/** Words by which a sentence asks what a source says, as against what the asker has. */
const ASKS_FOR_COUNT = /\bhow (?:many|much)\b|\bnumber of\b/i;

/**
 * Counts of what the person has or plans: aways, letters, scholarly products, projects, programs; where ESIR is the matter, also
 * procedures and months. "is 3 overkill?" tells a count, "how many" never does.
 * @param text with its number words written as digits
 * @param before the turns before
 */
export function ownCountsIn(text: string, before: string): ToldFacts {
  const facts: ToldFacts = {};
  const aboutEsir = /\besir\b/i.test(`${before} ${text}`);
  for (const sentence of text.split(/(?<=[.?!;])\s+/)) {
    if (ASKS_FOR_COUNT.test(sentence)) continue;
    if (!OF_A_RULE.test(sentence)) Object.assign(facts, countsOfApplication(sentence));
    if (aboutEsir) Object.assign(facts, countsOfTraining(sentence));
  }
  const programs = programCounts(text);
  return { ...facts, ...(programs && { programs }) };
}

function countsOfApplication(sentence: string): ApplicantProfile {
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  return present({
    aways: count(AWAYS),
    products: count(PRODUCTS) === undefined ? undefined : (sumOfProducts(sentence) ?? count(PRODUCTS)),
    projects: count(PROJECTS),
    letters: count(LETTERS) ?? count(LETTERS_FROM),
  });
}

/** "9 months IR, 410 cases logged". */
function countsOfTraining(sentence: string): ToldFacts {
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  return present({ procedures: count(PROCEDURES), interventionalMonths: count(INTERVENTIONAL_MONTHS) });
}

/** "1 poster and 2 papers" are three products. */
function sumOfProducts(sentence: string): number | undefined {
  const each = [...sentence.matchAll(EACH_PRODUCT)].map((match) => countOf(match[1]) ?? 0);
  return each.length > 1 ? each.reduce((sum, count) => sum + count, 0) : undefined;
}

function programCounts(text: string): ApplicantProfile['programs'] {
  if (!PLANS.test(text) || ASKS_FOR_NAMES.test(text)) return undefined;
  const programs = present({
    integrated: countOf(INTEGRATED_PROGRAMS.exec(text)?.[1]),
    dr: countOf(DR_PROGRAMS.exec(text)?.[1]),
  });
  return Object.keys(programs).length > 0 ? programs : undefined;
}

/** The facts that were told, without those that were not. */
function present<Facts extends object>(facts: Facts): { [Key in keyof Facts]?: NonNullable<Facts[Key]> } {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as never;
}
