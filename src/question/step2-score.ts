/** A figure of another exam, or of somebody else. */
const OTHER_EXAM =
  /\b(?:step ?1|nbme|shelf|practice|uwsa|free ?120|mcat|friend|the guide says|told me|repeat after)\b(?![^.?!]*\b(?:step ?2|ck)\b)/i;
const COMLEX = /\b(?:comlex|level 2)\b/i;
const STEP2 = /\bstep ?2|\bck\b/i;

/** What a conversation was about when a bare figure is taken up in it. */
const SCORE_IS_THE_MATTER = /\bstep ?2|\bck\b|\bscore/i;
const OWNED = /\b(?:i|my|mine|me|his|her|hers|their)\b/i;
const TAKEN_UP = /^(?:and|ok(?:ay)?|so|what about|how about|what if|what of|with|or)\b|^\d{3}\b/i;

/** Three digits from 190 to 289 that count nothing else: no "240s", no "200 cases", no "245-255". */
const FIGURE =
  /(?<![\d,.$])(19\d|2[0-8]\d)(?!\d|,\d|\.\d|s\b|\s*(?:\+|k\b|procedures|cases|biops|weeks|programs|applications|apps|hours|usd|dollars|pages|words|-\s*2\d\d))/g;

const LIMIT_BEFORE =
  /(?:requires?|required|minimum|at least|cut-?off|threshold|target|aim(?:ing)? for|above|over|below|under|less than|of|-)\s*(?:a |an )?(?:step 2 (?:ck )?)?(?:score )?(?:of )?(?:at least )?$/i;
const OWNER_BEFORE =
  /\b(?:got|scored?|my|his|her|their|whose|with|ck|have|has|came back|score of|a|student|candidate|mentee|earned|received|obtained)\s*(?:a |an |of |at |is |was |step 2 (?:ck )?(?:score )?(?:of )?|ck (?:score )?(?:of )?)*$/i;
const LIMIT_SETTER_BEFORE =
  /\b(?:fix(?:es|ed)?|sets?|uses?|demands?|wants?|screens?|filters?|insists? (?:on|upon)) (?:at |for |on )?(?:a |an )?$/i;
const LIMIT_AFTER = /^\s*(?:as (?:the|a|its|an?)\b|cut-?off|minimum|threshold)/i;

const SCORE_NEAR =
  /step ?2|\bck\b|\bscore|\busmle\b|\bimg\b|\bm[34]\b|\bmd\b|\bdo\b|got|back|student|candidate|enough|ok\b|counsel|\bDO\b/i;
const HAVING_BEFORE = /\b(?:i|we|he|she|they) (?:have|has|had|got|made|scored|am at|'m at) (?:only |just )?(?:an? )?$/i;

const CHARACTERS_BEFORE = 60;
const CHARACTERS_AFTER = 40;

/**
 * The Step 2 CK score that somebody is said to have; of several the last, since people correct themselves ("255, sorry, 235").
 * Figures that a source or a program asks for, scores of other exams and of other people are left.
 * @param before the turns before: where they are about the score, a bare figure that is taken up is one
 */
export function step2ScoreIn(text: string, before: string): number | undefined {
  if (COMLEX.test(text) && !STEP2.test(text)) return undefined;
  const isTheMatter = SCORE_IS_THE_MATTER.test(before) && (OWNED.test(text) || TAKEN_UP.test(text));
  let score: number | undefined;
  for (const match of text.matchAll(FIGURE)) {
    const preceding = text.slice(Math.max(0, match.index - CHARACTERS_BEFORE), match.index);
    const following = text.slice(match.index + 3, match.index + CHARACTERS_AFTER);
    const isLimit =
      (LIMIT_BEFORE.test(preceding) && !OWNER_BEFORE.test(preceding)) ||
      LIMIT_SETTER_BEFORE.test(preceding) ||
      LIMIT_AFTER.test(following);
    if (isLimit || OTHER_EXAM.test(preceding.slice(-28)) || OTHER_EXAM.test(following.slice(0, 16))) continue;
    const isScore =
      isTheMatter || SCORE_NEAR.test(`${preceding} ${following}`) || HAVING_BEFORE.test(preceding) || /^\s*\d{3}\b/.test(text);
    if (isScore) score = Number(match[1]);
  }
  return score;
}
