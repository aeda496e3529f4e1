const COUNTED_THING =
  '(?:ir |dr |integrated |scholarly |research |away )*(?:papers?|pubs?|publications?|posters?|abstracts?|manuscripts?|aways?|letters?|programs?|apps|projects?|products?|procedures?|cases|months?|rotations?)';

/** "my score isn't 250 yet", "252, not 225", "not 5 papers, 2", "I don't have 12 months"; "not 225 but 252" is put right elsewhere. */
const DENIED = new RegExp(
  `\\b(?:not|isn'?t|wasn'?t|aren'?t|weren'?t|never(?: got| scored| had)?|(?:was|is)(?: not|n'?t) as (?:high|good) as|instead of|rather than|did(?: not|n'?t) come (?:out|back) (?:at|as)|not applying to|(?:do|does)(?:n'?t| not) have|did(?:n'?t| not) (?:get|score|have))(?: (?:an?|at|in|the|my|yet|quite|actually|really|doing|having|planning|taking|step 2(?: ck)?))* \\d{1,3}(?!\\d|st\\b|nd\\b|rd\\b|th\\b|'?s\\b|%|[.,]\\d| ?(?:-|–|to) ?\\d)(?!(?: [a-z]+){0,3},? (?:but|or)\\b)(?: ${COUNTED_THING}\\b)?`,
  'gi',
);
/** "no 2 aways for me, just 1" */
const NOT_SO_MANY = new RegExp(`\\bno \\d{1,2} ${COUNTED_THING} for (?:me|him|her|us)\\b`, 'gi');
/** "12 months is impossible for me", "my old score 230 doesn't count" */
const RULED_OUT = new RegExp(
  `\\b\\d{1,3}(?: ${COUNTED_THING})? (?:is|are|seems?|would be) (?:just |really |simply |pretty much )?(?:impossible|unrealistic|not (?:possible|doable|realistic|feasible|happening))\\b|\\b(?:old|former|previous|first) (?:step 2(?: ck)? )?score (?:of )?\\d{3} (?:does(?:n'?t| not) count|is (?:void|gone|cancell?ed))\\b`,
  'gi',
);

/** "12 months without 500 procedures", "haven't got 500 procedures yet" */
const NOT_REACHED =
  /\b(?:without|(?:have|has|had)(?:n'?t| not)(?: (?:got|reached|done|logged|hit|completed))?(?: (?:to|up to))?|short of) (?:the |my |all |all of the )?\d{2,4} (?:procedures|cases|procs|months?)\b/gi;

/** A text without the figures that somebody says are not theirs. */
export function withoutNegatedFigures(text: string): string {
  return text.replace(DENIED, ' ').replace(NOT_SO_MANY, ' ').replace(RULED_OUT, ' ').replace(NOT_REACHED, ' ');
}
