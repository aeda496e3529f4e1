import type { Knowledge } from '../corpus/knowledge.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import { type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import type { Scope } from '../question/scope.ts';
import type { Lexicon, Named } from '../vocabulary/lexicon.ts';

/** What the entry of a known gap names. */
export interface GapNames {
  readonly missing: Named;
  readonly lines: readonly Named[];
  /** Keys of the concepts of what is missing. */
  readonly concepts: ReadonlySet<string>;
  /** Keys of what nearly all who ask for it name, names of programs and documents aside. */
  readonly essential: ReadonlySet<string>;
}

/** Whether a question, itself or through the turns before, leaves out any of what nearly all who ask for something name. */
export function lacksAny(essential: ReadonlySet<string>, { units }: Pick<QuestionPart, 'units'>): boolean {
  for (const key of essential) if (!units.some((unit) => unit.key === key)) return true;
  return false;
}

/** A document, a group of documents or a program that the question names is where the evidence must come from. */
export function passageInScope({ documents, group, programs }: Scope, { document }: Passage): boolean {
  if (documents.length + group.length > 0) return documents.includes(document.id) || group.includes(document.id);
  // Staff speak for their own program, and name it or not as people do.
  if (programs.length === 0 || isStaffAnswer(document)) return true;
  return document.program !== null && programs.includes(document.program);
}

/** Whether what is known to be missing is missing in the very program or document that the question names. */
export function gapInScope({ documents, programs }: Scope, { missing, lines }: GapNames): boolean {
  if (documents.length === 0 && programs.length === 0) return true;
  const named = [missing, ...lines];
  const speaking = named.filter((names) =>
    documents.length > 0
      ? documents.some((id) => names.documents.includes(id))
      : programs.some((id) => names.programs.includes(id)),
  );
  return speaking.length >= named.length / 3;
}

const HOW_TO_APPLY = /\b(?:apply|applying|applications?|selection|requirements?)\b/i;
/** "where is MGH?", "who directs it?" ask of more than of applying. */
const ASKS_OF_APPLYING =
  /\b(?:appl\w*|requir\w*|accept\w*|takes?|welcomes?|needs?|documents?|papers?|statements?|ps|cv|resume|letters?|toefl|usmle|steps?|imgs?|fmgs?|interview\w*|match|deadlines?|send|mail(?:ed|ing)?|submit\w*|submissions?|admissions?|scard|embargo)\b/i;

/** "which MGH program wants Step 3?", "who needs the TOEFL there?" */
const ASKS_WHO_IT_IS_OF =
  /\b(?:which|any|what)(?: \w+){0,2} (?:programs?|fellowships?|training|departments?|divisions?)\b|\bwho(?:m)? needs\b|\bof whom\b|\bwhere at\b|\bfor whom\b/i;

/**
 * "does MGH want the TOEFL?": a place is named and no training there, and a passage says how to apply to its fellowship, which holds for
 * nobody who applies to the residency.
 */
export function isOfApplyingToFellowship(
  part: QuestionPart,
  passage: Passage,
  { lexicon, knowledge }: { readonly lexicon: Lexicon; readonly knowledge: Knowledge },
): boolean {
  const { scope, text } = part;
  if (scope.programs.length === 0 || !isOfUnnamedFellowship(scope, passage)) return false;
  if (!HOW_TO_APPLY.test(passage.headings.join(' ')) || !ASKS_OF_APPLYING.test(text)) return false;
  const titled = new Set(lexicon.conceptsIn(passage.document.title));
  // "does Dr. Chang at MGH need my CV?" is asked of the fellowship that she directs.
  const named = part.units
    .filter(({ own, isName, surface }) => own && isName && /^\p{Lu}\p{Ll}/u.test(surface))
    .map(({ surface }) => surface);
  const isOfDocument = (name: string) =>
    knowledge.passages.some(({ document, text: told }) => document === passage.document && told.includes(name));
  if (named.some(isOfDocument)) return false;
  return (
    !/\bfellow/i.test(text) &&
    !ASKS_WHO_IT_IS_OF.test(text) &&
    !unitsBesideProgram(part).some(({ own, key }) => own && titled.has(key))
  );
}

/** Whether a passage is of a fellowship, for those who are radiologists already, that the question does not name. */
export function isOfUnnamedFellowship({ documents }: Scope, { document }: Passage): boolean {
  return document.audience === 'radiology-graduate' && !documents.includes(document.id);
}
