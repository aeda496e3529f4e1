import { COUNT, countBefore, countOf } from './counting.ts';

const INTERVENTIONAL = '(?:ir|interventional(?: radiology| radiologists?)?|interventionalists?)';
const LETTER = '(?:letters?|lors?)(?: of rec\\w*)?\\b';
const FROM_IR = `(?:from|by|of) (?:(?:an?|the|my|our|different|home) )*${INTERVENTIONAL}\\b`;
const ALL_LETTERS = countBefore(`[- ](?:strong )?${LETTER}`);
const IR_LETTERS = countBefore(`[- ](?:strong |solid |good )*${INTERVENTIONAL}(?:[- ](?:attending|faculty))? ${LETTER}`);
const LETTERS_FROM_IR = countBefore(
  `[- ](?:strong )?${LETTER}(?: so far| already| total| lined up)?,? (?:(?:all|both|each|are|come|written) )*${FROM_IR}`,
);
/** "2 letters so far, both IR" */
const LETTERS_ALL_IR = countBefore(
  `[- ](?:strong )?${LETTER}[^.?!]{0,20}?\\b(?:both|all)(?: of them)?(?: are)?(?: from)? ${INTERVENTIONAL}\\b`,
);
/** "two IR attendings wrote for me" */
const LETTERS_BY_IR = new RegExp(
  `^(?!.*\\b(?:need|should|could|want|there are)\\b.*\\bwr[io]t)(?:(?:i have|i've got|so|got) )?(\\d|one)[- ]${INTERVENTIONAL}[- ](?:attendings?|faculty|doc\\w*|physicians?)\\b(?:(?!\\b(?:neither|never|none|nobody|not|might|may|could|would|should|but)\\b|n't)[^.?!]){0,60}\\b(?:wrote|(?:have|has) written|(?:are|is) writing) (?:(?:a |the )?letters? )?for me\\b`,
  'i',
);
/** "5 letters, 3 from ir", "3 letters: 1 IR, 1 DR", "letters from 2 IR attendings". */
const LETTERS_OF_WHICH = new RegExp(
  `\\b(?:letters?|lors?)\\b[^.?!]*?\\b(${COUNT}|none) (?:(?:of (?:them|which)|is|are|strong) )*(?:${FROM_IR}|${INTERVENTIONAL}\\b(?! ?/ ?\\d)(?! (?:programs?|app\\w*|residenc\\w+|projects?|papers?|aways?|months?|calls?|cases?|weeks?|students?|people|docs?)\\b))`,
  'i',
);
const NONE_OF_LETTERS = new RegExp(
  `\\b${LETTER}\\b[^?!]{0,60}\\b(?:zero|0|no|none|not one)(?: of (?:them|these|which))?(?: (?:are|is|from|in))* ${INTERVENTIONAL}(?=\\s*(?:[.,;!?)]|$))|\\bnone of (?:my|the|his|her|their|these|those) ${LETTER} (?:(?:is|are|come) )?${FROM_IR}`,
  'i',
);
/** No letter at all is none from IR; "no letters from us doctors" is not. */
const NO_LETTER = new RegExp(`\\b(?:no|zero|0) (?:strong )?${LETTER}(?=\\s*(?:[.,;!?)]|$)| (?:yet|at all|so far)\\b)`, 'i');

/** Letters from IR alone; letters that may be anybody's are not counted. */
export function interventionalLetters(sentence: string): number | undefined {
  const count = (pattern: RegExp) => countOf(pattern.exec(sentence)?.[1]);
  const named = count(IR_LETTERS) ?? count(LETTERS_FROM_IR) ?? count(LETTERS_ALL_IR);
  if (named !== undefined) return named;
  if (NONE_OF_LETTERS.test(sentence)) return 0;
  const ofWhich = count(LETTERS_OF_WHICH);
  const all = count(ALL_LETTERS);
  if (ofWhich !== undefined && (all === undefined || ofWhich <= all)) return ofWhich;
  return NO_LETTER.test(sentence) ? 0 : undefined;
}

/** Who wrote for somebody is no other person whose figures are told. */
export function lettersByWriters(text: string): number | undefined {
  return /writ|wrote/i.test(text) ? countOf(LETTERS_BY_IR.exec(text)?.[1]) : undefined;
}
