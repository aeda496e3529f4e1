import { anyOf } from '../../text/any-of.ts';
import { withDigits } from '../../text/number-words.ts';
import type { ToldFacts } from '../question.ts';
import { SPEAKS_OF_PEER, TELLS_OF_SELF } from './other-people.ts';

type Fact = keyof ToldFacts;

/** Fields beside radiology, in which nothing counts for what the sources count in IR or DR. */
const OTHER_FIELD =
  '(?:ortho\\w*|derm\\w*|psych\\w*|cardio\\w*|cards|peds|pa?ediatrics?|neuro\\w*|surg\\w*|general surgery|medicine|internal|im|em|emergency|ob\\w*|uro\\w*|ent|ophtho\\w*|gi|onc\\w*|path\\w*|family|anesth\\w*|nursing|stroke|primary care)\\b';

/** What stands beside a count and makes it another one: a verdict on a wrong count is worse than none. */
const MAKES_DOUBTFUL: readonly (readonly [readonly Fact[], RegExp])[] = [
  [
    ['programs'],
    anyOf(
      // "30 IR fellowships", "17 IR attendings", "500 cases: 300 in IR", "aways in IR (2)"
      /\b\d{1,3} (?:(?:ir|dr|msk|interventional|diagnostic) )?fellowships?\b/i,
      /\b\d{1,3} (?:ir|dr|integrated|interventional|diagnostic) (?:attendings?|faculty|radiologists|cases|procedures|doc(?:tor)?s|fellows|residents|staff)\b/i,
      /\b(?:cases|procedures)\s?[:(]|\b(?:aways?|rotations?|electives?)\b[^.?!\d]{0,12}\(\d/i,
      // "withdrew from 35", "cut 10", "another 12 added", "14 in Texas"
      /\b(?:withdr(?:ew|awn?|awing)|cut|dropped|removed|cancell?ed)(?: (?:from|out of))? \d{1,3}\b(?! to\b)/i,
      /\b(?:plus|and) another \d{1,3}\b|\b\d{1,3} (?:more |of them )?(?:were )?added\b|\badd(?:ed|ing)? (?:another )?\d{1,3}\b|\+ ?\d{1,3} more\b/i,
      /\bprograms? in (?!ir\b|dr\b|diagnos|integr|interv)\w+ and \d{1,3} in (?!ir\b|dr\b|diagnos|integr|interv)/i,
      /\bsays? (?:about |like )?\d{1,3}\b/i,
    ),
  ],
  [
    ['procedures'],
    anyOf(
      /\bonly \d+ (?:of (?:them|those) )?(?:count|qualif|(?:are|were) (?:accepted|approved|eligible))/i,
      /\b\d+ (?:of (?:them|those) )?(?:were|got|are|was) (?:disallowed|rejected|not counted|excluded|duplicates?|denied)\b/i,
      /\b(?:procedures?|cases|biops\w+)\b[^.?!]{0,20}(?:,|\band\b|&|\+) ?\d{2,4} (?:(?:from|in) \w+|(?:[\w-]+ )?(?:procedures?|cases|biops\w+|drainages?|ablations?|emboli[sz]ations?|lines|ports|stents|angiograms?|evars?))\b/i,
      /\b\d{2,4} (?:biops\w+|drainages?|ablations?|emboli[sz]ations?|lines|ports)(?:,| and) \d{2,4}\b/i,
      /\b\d{3,4} (?:[\w-]+ ){0,4}?(?:[\w-]+)?(?:,| ?\band\b| ?\bplus\b| ?\+| ?&) ?(?:another |expect(?:ing)? )?\d{2,4} (?!months?\b|mos?\b|weeks?\b)(?:[\w-]+ ){0,2}?(?:cases|procedures|procs|pgy|venous|in pgy|as)/i,
    ),
  ],
  [
    ['interventionalMonths'],
    /\b\d{1,2} (?:months?|mos?)\b[^.?!]{0,40}(?:,|\band\b|\bplus\b|\+|&) ?(?:another )?\d{1,2}(?: (?:months?|mos?)\b(?! (?:of |in |on )?(?:ir|interventional|icu|mammo\w*|breast|neuro\w*|body|msk|surgery|medicine|peds|nucs?|nuclear|off)\b)| (?:in|at|pgy)\b)|\b(?:shadow|observ)\w*\b|\bas an? (?:med(?:ical)? )?student\b/i,
  ],
  [
    ['usRotations'],
    anyOf(
      /\bnone (?:of (?:them|those|these) )?(?:(?:was|were|are|is) )?in (?:ir|dr|radiology|interventional)\b/i,
      /\ball (?:of (?:them|those) )?(?:(?:were|are) )?in (?!ir\b|dr\b|radiology|interventional|diagnostic|the us\b|us\b|the states)\w+/i,
      /\b(?:tele-?(?:health|rotations?|medicine)|virtual|online)\b/i,
    ),
  ],
  [['usRotations'], new RegExp(`\\b(?:us|usa|states|america)\\b,? (?:all|both)(?: of them)? ${OTHER_FIELD}`, 'i')],
  [
    ['step2ck', 'step2ckRange'],
    anyOf(
      /\bstep ?2 ?cs\b/i,
      /\b(?:improved|rose|went up|increased|up|jumped|dropped|fell|raised(?: it)?)\b[^.?!\d]{0,20}\bfrom (?:an? )?2\d\d\b[^.?!\d]{0,12}\bby \d{1,2}\b(?!.*\b2\d\d\b)/i,
      /\b(?:got|scored|was|came back) \d{1,2} (?:points? |pts? )?(?:less|more|fewer|lower|higher|below (?:it|that))\b/i,
      /\bcorrect(?:ed|ion)\b[^.?!]{0,12}\bby [-–+]?\d{1,2}\b/i,
      /\b\d{3} target (?:apply|applies|hold|holds)\b/i,
      /\b\d{3} (?:is |are |was )?required by\b/i,
      /\bwhy (?:is|do|does|are) [^.?!]{0,40}\b\d{3} (?:required|needed|demanded)\b/i,
    ),
  ],
  [
    ['letters'],
    /\b(?:half|some|most|a few|part|none|a third|one|two|\d) of (?:my |the |his |her |their )?(?:\d|one) (?:letters?|lors?)\b/i,
  ],
  [
    ['programs'],
    /\b(?:wrote|written|writing|e?-?mailed|e?-?mailing|reached out|contacted|asked|called) (?:to )?(?:about |over |all |some )?\d{1,3} (?:ir|dr|integrated)\b|\b\d{1,3} (?:(?:ir|dr|integrated) )?(?:programs? )?(?:for |about )?observerships?\b/i,
  ],
  [
    // "half of my 2 rotations"
    ['aways', 'usRotations'],
    /\b(?:half|some|most|part|a few|a third) of (?:my |the |his |her |their |these |those )?(?:\d{1,2}|two|three|four) (?:\w+ )?(?:aways?|rotations?|electives?)\b/i,
  ],
  [
    ['aways', 'usRotations'],
    /\b(?:cancell?ed|dropped|lost|gave up) (?:one|two|\d) of (?:my |the |his |her |their )?(?:\d{1,2}|two|three|four)\b/i,
  ],
  [
    // "30 programs in IR and DR combined", "then cut IR by 5"
    ['programs'],
    anyOf(
      /\b(?:ir|integrated)(?: programs?| apps)? ?(?:and|\+|&|\/|plus|or) ?(?:dr|diagnostic)\b[^.?!\d]{0,20}\b(?:combined|together|total|in all|altogether|overall)\b/i,
      /\b(?:combined|total|altogether)\b[^.?!\d]{0,16}\b(?:ir|integrated) ?(?:and|\+|&|\/|plus) ?(?:dr|diagnostic)\b/i,
      /\b(?:cut|reduc|trim|drop|lower|rais|increas)\w* (?:the |my )?(?:ir|dr|integrated)(?: list| number| programs)? by \d/i,
    ),
  ],
  [
    // "end of M3 with no manuscript": what is aimed for at a stage is no count at the time of applying.
    ['products'],
    anyOf(
      /\b(?:no|zero|one|1|two|2|three|3) (?:\w+ )?manuscripts?\b[^.?!]{0,20}\b(?:by|late|end of|until)(?: my| the)?(?: end of| late)? (?:m ?3|third[- ]year|3rd[- ]year)\b/i,
      /\b(?:late|end of(?: my| the)?) (?:m ?3|third[- ]year|3rd[- ]year)\b[^.?!]{0,20}\b(?:no|zero|one|1|two|2|three|3) (?:\w+ )?manuscripts?\b/i,
    ),
  ],
  [['classRank'], /\btop (?:quartile|quarter|third|half|\d+ ?%) (?:means?|equals?|is the same as)\b/i],
  [
    ['failedAttempts'],
    /\bfail(?:ed|s|ing)? (?:(?:\d+|two|three|an?|my|all|both|his|her|the) )?(?:\w+ )?(?:interviews?|rotations?|clerkships?|shel(?:f|ves)|class(?:es)?|courses?|electives?|core(?: exam)?|certifying(?: exam)?|abr\b[\w ]{0,12})\b(?![^.?!]*\b(?:step|usmle|comlex|ck|level)\b)/i,
  ],
  [
    ['products'],
    /\b(?:it'?s|it is|they'?re|they are|that'?s|all|both)(?: (?:all|both))? (?:only|still|just) (?:in prep\w*|being written|a draft|drafts|unsubmitted|in progress)\b/i,
  ],
  [
    ['projects'],
    new RegExp(
      `\\bnone (?:of (?:them|those|these) )?(?:(?:is|are|was|were) )?(?:in|on|about) (?:ir|dr|radiology|interventional)|\\b(?:projects?|case reports?|case series|stud(?:y|ies)|qi|posters?|abstracts?)\\b[^.?!]{0,16}\\b(?:in|on|about) ${OTHER_FIELD}|\\b(?:projects?|case reports?|case series|stud(?:y|ies)|qi)\\b[^.?!]{0,12}\\bnot (?:in )?(?:ir|dr|radiology)\\b`,
      'i',
    ),
  ],
  [['aways'], new RegExp(`\\baway(?:s| rotations?)?,? (?:all |both )?in ${OTHER_FIELD}`, 'i')],
  [
    ['aways'],
    /\baways?\b[^.?!]{0,14}\band (?:\d|one|two|three) in\b|\baways?\b[^.?!]{0,40}\b(?:and|plus) (?:i )?will do (?:\d|one|another)\b/i,
  ],
];
/** "how many letters (IR and non-IR) and aways?" tells of none. */
const ASKS_FOR_ALL = /^\W*how many\b[^.!]*\?\s*$/i;

/** "26 IR programs last cycle; this year 18" */
const OF_LAST_CYCLE = /\b(\d{1,3})\b[^.;?!]{0,40}\b(?:last|previous|first) (?:cycle|year|season|time)\b/i;

const UNITS: readonly (readonly [Fact, string])[] = [
  ['programs', 'programs?|apps|applications|integrated|ir|dr'],
  ['procedures', 'procedures?|cases|procs'],
  ['interventionalMonths', 'months?|mos?'],
  ['aways', 'aways?|rotations?|electives?'],
  ['usRotations', 'rotations?|electives?'],
  ['products', 'products?|papers?|posters?|abstracts?|publications?|pubs?|manuscripts?'],
  ['projects', 'projects?|stud(?:y|ies)'],
  ['letters', 'letters?|lors?'],
];
const SHORT_OF =
  '\\b(?:fewer than|less than|under|below|nearly|almost|not quite|(?:just )?shy of|close to|approaching|(?:just )?short of)(?: about| like)? (?:an? )?';
/** "fewer than 500 procedures", "almost 3 papers", "under 25 programs": so many are just what there is not. */
const COUNTS_SHORT_OF = UNITS.map(
  ([fact, unit]) => [fact, new RegExp(`${SHORT_OF}(\\d{1,4}) (?:[\\w-]+ ){0,2}?(?:${unit})\\b`, 'gi')] as const,
);
/** "almost 245", "is 235 the red flag line for me?", "does 250 mean anything?" */
const SCORE_NOT_HAD =
  /\b(?:nearly|almost|not quite|(?:just )?shy of|close to|(?:just )?short of) (?:an? )?(2\d\d)\b|\bis (?:an? )?(2\d\d)\+? (?:really |even |still )?(?:the|my|our|some|their) (?:[\w-]+ ){0,3}?(?:line|cut-?off|target|minimum|floor|bar|threshold|goal|range|number|limit)\b|\bdoes (?:an? )?(2\d\d)\+? mean\b/gi;

/** What a text tells, without figures that it says are not reached, or asks of. */
function withoutNotHad(facts: ToldFacts, text: string): ToldFacts {
  const kept: ToldFacts = { ...facts };
  let digits: string | undefined;
  // Most texts tell none of these, and need no closer look.
  const figuresOf = (pattern: RegExp) => {
    digits ??= withDigits(text).text;
    return [...digits.matchAll(pattern)].map(([, ...groups]) => Number(groups.find(Boolean)));
  };
  for (const [fact, pattern] of COUNTS_SHORT_OF) {
    if (kept[fact] === undefined) continue;
    const short = figuresOf(pattern);
    if (fact === 'programs') {
      const programs = Object.fromEntries(
        Object.entries(kept.programs ?? {}).filter(([, count]) => count === undefined || !short.includes(count)),
      );
      if (Object.keys(programs).length > 0) kept.programs = programs;
      else delete kept.programs;
    } else if (short.includes(Number(kept[fact]))) delete kept[fact];
  }
  if (kept.step2ck !== undefined && figuresOf(SCORE_NOT_HAD).includes(kept.step2ck)) {
    delete kept.step2ck;
    delete kept.step2ckRange;
  }
  return kept;
}

/** What a text tells, without the counts that are doubtful by what else it says. */
export function withoutDoubtful(facts: ToldFacts, text: string): ToldFacts {
  const { programs } = facts;
  const kept: ToldFacts = withoutNotHad(facts, text);
  for (const [doubtful, pattern] of MAKES_DOUBTFUL)
    if (doubtful.some((fact) => fact in kept) && pattern.test(text)) for (const fact of doubtful) delete kept[fact];
  if (ASKS_FOR_ALL.test(text) && !/\d|\b(?:one|two|three|four|five)\b/i.test(text)) delete kept.letters;
  const [, before] = OF_LAST_CYCLE.exec(text) ?? [];
  if (before !== undefined && Object.values(programs ?? {}).includes(Number(before))) delete kept.programs;
  return kept;
}

/** "add 10", "60 were disallowed", "they corrected it by -4": a later turn makes another count of one told before, and does not tell it. */
export function withoutChanged(before: ToldFacts, later: ToldFacts, turn: string): ToldFacts {
  const kept: ToldFacts = { ...before };
  for (const [doubtful, pattern] of MAKES_DOUBTFUL)
    if (doubtful.some((fact) => fact in kept) && !doubtful.some((fact) => fact in later) && pattern.test(turn))
      for (const fact of doubtful) delete kept[fact];
  return kept;
}

/** "my friend has 230", then "is he in the red flag zone?": what the asker told of themselves is no answer. */
export function asksOfPeer(turns: readonly string[]): boolean {
  const last = turns.at(-1) ?? '';
  const before = turns.slice(0, -1);
  return (
    /\b(?:is|are|was|does|do|would|will|should) (?:he|she)\b/i.test(last) &&
    !TELLS_OF_SELF.test(last) &&
    before.some((turn) => SPEAKS_OF_PEER.test(turn) && /\d{2,}/.test(turn)) &&
    before.some((turn) => TELLS_OF_SELF.test(turn) && /\d/.test(turn))
  );
}

/** "I've 251, Anna has 233, Bob 240": more people than can be told apart. */
const OTHERS_BY_NAME =
  /(?<![.!?]\s|^)\b(?!Step\b|CK\b|USMLE\b)\p{Lu}\p{Ll}+ (?:has|got|scored|is at|had)(?: an?)? (?:19|2\d)\d\b/gu;

export function tellsOfMany(text: string): boolean {
  return (text.match(OTHERS_BY_NAME) ?? []).length > 0 && (text.match(/\b(?:19|2\d)\d\b/g) ?? []).length > 2;
}
