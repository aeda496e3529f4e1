import { withDigits } from '../text/number-words.ts';
import type { ApplicantProfile, ToldFacts } from './question.ts';

/** Digits, or the words that stay words when a text is written in digits: see withDigits. */
const COUNT = '\\d{1,3}|zero|no|one';

function countOf(word: string | undefined): number | undefined {
  if (word === undefined) return undefined;
  if (/^\d+$/.test(word)) return Number(word);
  return word.toLowerCase() === 'one' ? 1 : 0;
}

/** "one letter" is a count only of what somebody is said to have. */
const OWNED_ONE = '(?<=\\b(?:have|has|had|got|with|only|did|done|just|my|is)\\s(?:only |just |exactly )?)one';

/** "more than 2 aways" counts nobody's. */
const NOT_A_LIMIT = '(?<!\\b(?:than|over|beyond|least|most|up to|exceed|exceeding|maximum|minimum)(?: of)? )';

function firstCount(text: string, pattern: string): number | undefined {
  return countOf(new RegExp(`(?<![\\w-])${NOT_A_LIMIT}(${OWNED_ONE}|(?!one\\b)(?:${COUNT}))${pattern}`, 'i').exec(text)?.[1]);
}

/** What somebody obliges everybody to is nobody's own count. */
const OF_A_RULE =
  /\b(?:oblig\w+|require[sd]?|mandat\w+|demands?|expects?) (?:that )?(?:\w+ ){0,4}(?:to|have|publish|submit)?\b|\b(?:every|each) (?:\w+ ){0,2}(?:resident|applicant|student|fellow|candidate)\b/i;

/** Words by which a question asks what a source says, as against what the asker has. */
const ASKS_FOR_COUNT = /\bhow (?:many|much)\b|\bnumber of\b/i;

/**
 * Facts that a person tells of themselves, or of the student they advise, in a question. Only what is said: "us img, 238, 18 IR
 * programs" gives the kind of applicant, a Step 2 CK score and a count. Figures that belong to nobody ("is 250 needed?") are left.
 * @param before what the conversation was about: after a question on Step 2 CK, "mine is 233" is such a score
 */
export function applicantFactsIn(said: string, before = ''): ToldFacts {
  const text = withDigits(said).text.replace(/\bpass ?\/ ?fail\b/gi, 'unscored');
  const facts: ToldFacts = {};
  const applicant = applicantKind(text);
  if (applicant) facts.applicant = applicant;
  const year = yearOf(text);
  if (year) facts.year = year;
  const step2ck = step2ScoreIn(text, before);
  if (step2ck !== undefined) facts.step2ck = step2ck;
  if (
    /\bcomlex[- ]only\b|\bonly (?:took |taken |have |has |sat )?(?:the )?(?:comlex|level 2)|\b(?:comlex|level 2)\b[^.?]{0,30}\bonly\b|\b(?:no|without|w\/o|not taken|never took|did not take|hasn'?t taken|skipped|skip(?:ping)?)\b[^.?]{0,12}\busmle|only (?:sat|took) comlex/i.test(
      text,
    )
  ) {
    facts.comlexOnly = true;
  }
  const failed = failedAttemptsIn(text);
  if (failed !== undefined) facts.failedAttempts = failed;
  const gap = gapMonthsIn(text);
  if (gap !== undefined) facts.gapMonths = gap;
  if (
    /\b(?:no|without|lacks?|do not have|does not have|don'?t have|doesn'?t have|has no|have no)\b[^.?,]{0,12}\bhome (?:ir\b|program|department|interventional)/i.test(
      text,
    ) ||
    /\bno ir (?:dept|department|program|division)\b/i.test(text)
  ) {
    facts.homeProgram = false;
  }
  if (
    /\besir\b[^.?]{0,20}\b(?:certified|done|completed|resident)\b|\b(?:finished|completed|did|have|has|with)\b[^.?]{0,12}\besir\b/i.test(
      text,
    ) &&
    !/\b(?:without|no|not|don'?t)\b[^.?]{0,20}\besir\b/i.test(text)
  )
    facts.esir = true;
  const told = text.split(/(?<=[.?!;])\s+/).filter((sentence) => !ASKS_FOR_COUNT.test(sentence));
  for (const sentence of told) if (!OF_A_RULE.test(sentence)) Object.assign(facts, ownCountsIn(sentence));
  if (/\besir\b/i.test(`${before} ${text}`)) for (const sentence of told) Object.assign(facts, trainingCountsIn(sentence));
  const programs = programCountsIn(text);
  if (programs) facts.programs = programs;
  return facts;
}

function applicantKind(text: string): ApplicantProfile['applicant'] {
  if (/\bnon[- ]?us[- ](?:citizen )?imgs?\b|\bforeign[- ]national\b|\bnot (?:a )?us citizen\b|\bnon[- ]us citizen\b/i.test(text))
    return 'img';
  if (
    /\b(?:us|u\.s\.|american)[- ]?(?:citizen)?[- ]?imgs?\b|\bcaribbean\b|\bamerican (?:studying )?abroad\b|\bus citizen (?:studying|at a foreign|abroad)/i.test(
      text,
    )
  )
    return 'us-citizen-img';
  if (
    /\b(?:us )?(?:DO)\b(?! I\b)|\bosteopath/.test(text) ||
    /\b(?:as a|im a|i am a|i'm a|for a|us) do\b|\bdo (?:student|applicant|candidate|m[1-4]\b)|^do m[1-4]\b/i.test(text)
  )
    return 'us-do';
  if (
    /\bus[- ]?md\b|\bm[1-4]\s*\(md\)|\bmd (?:student|senior|applicant|candidate)|\ballopathic (?:student|applicant)|\busmd\b/i.test(
      text,
    )
  )
    return 'us-md';
  if (/\b(?:i am|i'm|im|as) an? img\b|\bimg here\b/i.test(text)) return 'img';
  return undefined;
}

function yearOf(text: string): ApplicantProfile['year'] {
  const said =
    /(?:^|\b(?:i am|i'm|im|as an?|rising|current|us|do|md|an?)\s+(?:(?:rising|current|do|md|us)\s+)*)(m|ms)([1-4])\b/i.exec(
      text,
    )?.[2];
  if (said) return `m${said}` as 'm1' | 'm2' | 'm3' | 'm4';
  if (/\b(?:dr|radiology|diagnostic radiology) resident\b|\br[1-4] (?:in|at)\b/i.test(text)) return 'dr-resident';
  return undefined;
}

/** A figure of another exam, or of somebody else. */
const OTHER_EXAM =
  /\b(?:step ?1|nbme|shelf|practice|uwsa|free ?120|mcat|friend|the guide says|told me|repeat after)\b(?![^.?!]*\b(?:step ?2|ck)\b)/i;

const STEP2 = /\bstep ?2|\bck\b|\bscore/i;
const OWNED = /\b(?:i|my|mine|me|his|her|hers|their)\b/i;
const TAKEN_UP = /^(?:and|ok(?:ay)?|so|what about|how about|what if|what of|with|or)\b|^\d{3}\b/i;

/** A three-digit figure from 190 to 290 that is said to be a score, or stands beside a kind of applicant without a unit. */
function step2ScoreIn(text: string, before: string): number | undefined {
  const isTheMatter = STEP2.test(before) && (OWNED.test(text) || TAKEN_UP.test(text));
  // "255, sorry, 235": what is said last holds.
  let score: number | undefined;
  const comlex = /\b(?:comlex|level 2)\b/i.test(text) && !/\b(?:step ?2|ck)\b/i.test(text);
  for (const match of text.matchAll(
    /(?<![\d,.$])(19\d|2[0-8]\d)(?!\d|,\d|\.\d|s\b|\s*(?:\+|k\b|procedures|cases|biops|weeks|programs|applications|apps|hours|usd|dollars|pages|words|-\s*2\d\d))/g,
  )) {
    const preceding = text.slice(Math.max(0, match.index - 60), match.index);
    const following = text.slice(match.index + 3, match.index + 40);
    const near = `${preceding} ${following}`;
    if (
      /(?:requires?|required|minimum|at least|cut-?off|threshold|target|aim(?:ing)? for|above|over|below|under|less than|of|-)\s*(?:a |an )?(?:step 2 (?:ck )?)?(?:score )?(?:of )?(?:at least )?$/i.test(
        preceding,
      ) &&
      !/\b(?:got|scored?|my|his|her|their|whose|with|ck|have|has|came back|score of|a|student|candidate|mentee|earned|received|obtained)\s*(?:a |an |of |at |is |was |step 2 (?:ck )?(?:score )?(?:of )?|ck (?:score )?(?:of )?)*$/i.test(
        preceding,
      )
    )
      continue;
    if (
      comlex ||
      OTHER_EXAM.test(preceding.slice(-28)) ||
      OTHER_EXAM.test(following.slice(0, 16)) ||
      /^\s*(?:as (?:the|a|its|an?)\b|cut-?off|minimum|threshold)/i.test(following) ||
      /\b(?:fix(?:es|ed)?|sets?|uses?|demands?|wants?|screens?|filters?|insists? (?:on|upon)) (?:at |for |on )?(?:a |an )?$/i.test(
        preceding,
      )
    )
      continue;
    if (
      /step ?2|\bck\b|\bscore|\busmle\b|\bimg\b|\bm[34]\b|\bmd\b|\bdo\b|got|back|student|candidate|enough|ok\b|counsel|\bDO\b/i.test(
        near,
      ) ||
      /^\s*\d{3}\b/.test(text) ||
      /\b(?:i|we|he|she|they) (?:have|has|had|got|made|scored|am at|'m at) (?:only |just )?(?:an? )?$/i.test(preceding) ||
      isTheMatter
    )
      score = Number(match[1]);
  }
  return score;
}

function failedAttemptsIn(text: string): number | undefined {
  if (
    /\b(?:no|zero|never|without (?:any )?|0)\s*(?:fails?|failures?|failed|failing)\b|\b(?:did not|didn'?t|have not|haven'?t|never|hasn'?t)\s+(?:\w+ )?fail\w*|\bpassed (?:everything|all)\b[^.?]{0,20}\bfirst\b/i.test(
      text,
    )
  )
    return undefined;
  const own =
    /\b(?:i|he|she|they|student|candidate|applicant|mentee|who|and|but|w\/?|with|one|a|an|my|his|her|failed|twice)\b[^.?]{0,40}\b(?:failed|fail|failure|flunked|bombed)\b[^.?]{0,30}\b(?:step|exam|level|usmle|comlex|ck|attempt|boards?|once|1|2)\b|\bfailed attempt\b|\b(?:step ?[12]|ck|level [12]|comlex)\b[^.?]{0,16}\b(?:fail|failed|failure|twice)\b|^\s*failed\b|\b(?:1|one|2|two) fail(?:s|ure|ed attempts?)?\b/i;
  if (!own.test(text)) return undefined;
  return /\b(?:twice|two (?:fails|failures|failed)|2 (?:fails|failures|failed))\b/i.test(text) ? 2 : 1;
}

function gapMonthsIn(text: string): number | undefined {
  const match =
    new RegExp(
      `\\b(${COUNT})[- ]?(months?|mos?|years?|yrs?)[- ]?(?:long )?(?:gap|off|break|hiatus|leave|pause|interruption|out|(?:without|w/o|not) (?:any )?(?:stud|school|class|cours|enrol))`,
      'i',
    ).exec(text) ??
    new RegExp(
      `\\b(?:gap|hiatus|leave of absence|break|pause|interruption)\\b[^.?]{0,14}\\b(${COUNT})[- ]?(months?|years?|yrs?)`,
      'i',
    ).exec(text);
  const count = countOf(match?.[1]);
  if (count === undefined) return undefined;
  return /^y/i.test(match?.[2] ?? '') ? count * 12 : count;
}

const PLANS =
  /\b(?:appl\w+|plan\w*|propos\w+|list(?:ed|ing|s)?|submit\w*|going for|thinking|intend\w*|have|has|got|only|just|enough|ok|okay|sufficient|adequate|too (?:few|many)|my|his|her|their|us img|total|program list)\b/i;

/** Counts of what the person has or plans. "is 3 overkill?" is a count too; "how many" never is. */
function ownCountsIn(text: string): ApplicantProfile {
  const facts: ApplicantProfile = {};
  const aways = firstCount(
    text,
    '[- ](?:ir )?(?:aways?\\b|away (?:rotations?|electives?)|audition (?:rotations?|electives?)|visiting (?:rotations?|electives?))',
  );
  if (aways !== undefined) facts.aways = aways;
  const products = firstCount(
    text,
    '[- ](?:ir )?(?:accepted |published |small |first[- ]author )?(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|scholarly (?:products?|items?)|presentations?|products?)\\b',
  );
  if (products !== undefined) facts.products = sumOfProducts(text) ?? products;
  const projects = firstCount(
    text,
    '[- ](?:ir |dr |research |qi |radiology |ir-related |dr-related )*(?:projects?|case reports?|case series)\\b',
  );
  if (projects !== undefined) facts.projects = projects;
  const letters =
    firstCount(text, '[- ](?:strong )?(?:ir )?(?:letters?|lors?)\\b') ??
    countOf(new RegExp(`\\b(?:letters?|lors?)\\W+(?:i )?(?:got|have|only)?\\s*(${COUNT}) (?:from|by|of)`, 'i').exec(text)?.[1]);
  if (letters !== undefined) facts.letters = letters;
  return facts;
}

/** "9 months IR, 410 cases logged", said where ESIR is the matter. */
function trainingCountsIn(text: string): ToldFacts {
  const facts: ToldFacts = {};
  const procedures = /\b(\d{2,4}) (?:\w+ )?(?:cases|procedures)\b/i.exec(text)?.[1];
  if (procedures !== undefined) facts.procedures = Number(procedures);
  const months = /\b(\d{1,2}) (?:months?|mos?)(?: of)? (?:ir\b|interventional|ir-related)/i.exec(text)?.[1];
  if (months !== undefined) facts.interventionalMonths = Number(months);
  return facts;
}

/** "1 poster and 2 papers" are three products. */
function sumOfProducts(text: string): number | undefined {
  const each = [
    ...text.matchAll(
      new RegExp(
        `\\b(${COUNT})[- ](?:ir )?(?:accepted |published )?(?:posters?|abstracts?|papers?|pubs?|publications?|manuscripts?|presentations?)\\b`,
        'gi',
      ),
    ),
  ].map((match) => countOf(match[1]) ?? 0);
  return each.length > 1 ? each.reduce((sum, count) => sum + count, 0) : undefined;
}

function programCountsIn(text: string): ApplicantProfile['programs'] {
  if (!PLANS.test(text) || /\b(?:name|list|tell|give)\b[^.?]{0,12}\b\d/i.test(text)) return undefined;
  const integrated = firstCount(
    text,
    '\\s+(?:integrated\\b(?: ir)?(?! (?:spots?|positions?|slots?|seats?|places?|residents?|years?|interviews?))|(?:integrated )?ir(?:/dr)?\\b(?! (?:letters?|lors?|projects?|aways?|rotations?|attendings?|papers?|posters?|cases?|research|months?|weeks?|electives?|abstracts?|interviews?|faculty|docs?|physicians?|radiolog)))',
  );
  const dr = firstCount(
    text,
    '\\s+(?:in )?(?:dr|diagnostic(?: radiology)?|rads)\\b(?! (?:letters?|lors?|projects?|rotations?|papers?|months?|spots?|positions?|slots?|residents?|interviews?|years?))',
  );
  if (integrated === undefined && dr === undefined) return undefined;
  const programs: NonNullable<ApplicantProfile['programs']> = {};
  if (integrated !== undefined) programs.integrated = integrated;
  if (dr !== undefined) programs.dr = dr;
  return programs;
}
