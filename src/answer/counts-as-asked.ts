import { firstGroup } from '../question/applicant/counting.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { anyOf } from '../text/any-of.ts';

const BEARER =
  '(fellow|resident|trainee|intern|radiologist|attending|doctor|doc|patient|spot|position|seat|day|week|month|hour|room|suite)';
/** "injections per MSK fellow", "how many RFAs does each fellow do", "plain films a day" */
const SHARED_OUT = anyOf(
  new RegExp(`\\b(?:per|for each|for every) (?:(?:msk|ir|dr|mgh|single|individual) )*${BEARER}\\b`, 'i'),
  new RegExp(
    `\\b(?:does|do|did|will|would|can) (?:each|every|one|a single|an individual) (?:(?:msk|ir|dr|mgh) )*${BEARER}\\b`,
    'i',
  ),
);

function bearerIn(text: string): string | undefined {
  return firstGroup(SHARED_OUT.exec(text))?.toLowerCase();
}

/**
 * Whether an answer shares its count out as the question wants it: what a division does in a year is not what each fellow does.
 * @param known the very question that it is known to answer
 */
export function sharesOutAsAsked(text: string, answer: string, known: string | undefined): boolean {
  const bearer = bearerIn(text);
  if (bearer === undefined || (known !== undefined && bearerIn(known) === bearer)) return true;
  return new RegExp(
    `\\b(?:per|each|every|an?|one) (?:\\w+ )?${bearer}\\b|\\b${bearer}ly\\b|\\b${bearer === 'day' ? 'daily' : `${bearer}s? each`}\\b`,
    'i',
  ).test(answer);
}

const ORGAN =
  '(?:thyroid|lung|pulmonary|breast|liver|hepatic|kidney|renal|prostate|pancrea\\w*|spleen|splenic|adrenal|lymph node|brain|neuro|cardiac|heart|shoulder|knee|hip|ankle|wrist|elbow|hand|foot|uterine|fibroid|bladder|bowel|skin)';
const GUIDANCE = '(?:ct|us|ultrasound|mr|mri|fluoro\\w*)[- ]guided';
const COUNTED_NOUN =
  '(?:biops(?:y|ies)|ablations?|rfas?|cryo\\w*|injections?|exam\\w*|stud(?:y|ies)|mris?|mrs?|cts?|scans?|x-?rays?|films|procedures?|cases|drain\\w*|emboli[sz]\\w*)';
/** "thyroid biopsies", "knee injections", "CT-guided procedures", "RFA for liver tumors": of one kind. */
const OF_ONE_KIND = anyOf(
  new RegExp(`\\b(${ORGAN}|${GUIDANCE}) (?:[\\w-]+ )?${COUNTED_NOUN}\\b`, 'i'),
  new RegExp(`\\b${COUNTED_NOUN} (?:for|of|in) (?:the )?(${ORGAN})\\b`, 'i'),
);
const ASKS_COUNT =
  /\b(?:how many|number of|count of|# of|volume|per (?:yr|year|month|week|day)|a (?:year|month|week)|yearly|monthly|annual(?:ly)?|number)\b/i;
const ROOT_OF_KIND = 4;

/** Whether an answer speaks of the one kind of procedure that a question counts: biopsies of all kinds are not those of the thyroid. */
function speaksOfKind(text: string, answer: string): boolean {
  const kind = ASKS_COUNT.test(text) ? firstGroup(OF_ONE_KIND.exec(text))?.toLowerCase() : undefined;
  return (
    kind === undefined ||
    answer.toLowerCase().includes(kind.endsWith('guided') ? kind.replace(/\s/, '-') : kind.slice(0, ROOT_OF_KIND))
  );
}

/** "in 2019", "back in 2010": in a year of which the answer does not speak. */
const IN_YEAR = /\b(?:in|for|during|since|back in|as of) ((?:19|20)\d\d)\b/i;
function speaksOfYear({ type, text, counted }: QuestionPart, answer: string): boolean {
  const year = type === 'number' || counted !== undefined || ASKS_COUNT.test(text) ? IN_YEAR.exec(text)?.[1] : undefined;
  return year === undefined || answer.includes(year);
}

/** Whether an answer may give the count that is asked for: of that kind, and in that year. */
export function countsThatKind(part: QuestionPart, answer: string): boolean {
  return speaksOfKind(part.text, answer) && speaksOfYear(part, answer);
}
