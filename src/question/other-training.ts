import { anyOf } from '../text/any-of.ts';
import { WRITTEN_ONCE } from '../text/written-once.ts';
import { firstGroup } from './applicant/counting.ts';

const SPECIALTY =
  "(?:body|abdominal|abd|ultrasound|thoracic|chest|cardiac|cardiothoracic|breast|mammo(?:graphy)?|women'?s|pa?ediatric|peds|nuclear|neuro|neuro-?radiology|neuro-?ir|neuro-?interventional|interventional neuro\\w*|neurosurg\\w*|neurology|emergency|ed|er|em|pain|vascular (?:surgery|medicine)|nuc(?:lear)? med(?:icine)?|general surgery|(?<!\\bvascular |\\bgeneral )surgery|surgical|internal medicine|family medicine|anesthesia|anesthesiology|ortho|orthop\\w+|urology|ent|derm|dermatology|psych|psychiatry|ob-?gyn|pathology|radiation oncology|rad onc|medical physics|physics|cardiology|gastroenterology|ophthalmology|plastics|plastic surgery|transplant|trauma)";
const TRAINING = '(?:fellowships?|residenc(?:y|ies)|department|dept|pd|apd|(?:program )?director|chair(?:man|woman)?|faculty)';

/** "surgery residency", "abdominal imaging fellowship", "MGH neurosurgery PD"; "residents in pathology" */
const OTHER_TRAINING = new RegExp(
  `\\b(?:(?<field>${SPECIALTY})(?: (?:imaging|radiology|medicine|surgery))? ${TRAINING}|(?:${TRAINING} (?:in|of|for)|\\b(?:runs|directs|leads|heads|(?:head|chief|chair|director) (?:of|for)|in charge of) (?:the |mgh |mass general )*)${WRITTEN_ONCE}\\s?(?<after>${SPECIALTY}(?: (?:imaging|radiology|medicine|surgery))?)(?: ${TRAINING})?)\\b`,
  'i',
);

/** "anesthesiology resident at MGH", "matched anesthesia at MGH", "emergency medicine at MGH", "nuc med MGH": whoever asks is in it, or it is named alone. */
const IN_OTHER_TRAINING = anyOf(
  new RegExp(
    `\\b(${SPECIALTY}(?: (?:imaging|radiology|medicine|surgery))?) (?:residents?|fellows?|interns?|trainees?|chief|pgy ?-?\\d|ca-?\\d)\\b(?! (?:rotat\\w*|also|both|who|from))`,
    'i',
  ),
  new RegExp(
    `\\bmatch(?:ed|es|ing)? (?:(?:in|into|to|for|the)\\s)*(${SPECIALTY}(?: (?:imaging|radiology|medicine|surgery))?)\\b`,
    'i',
  ),
  new RegExp(
    `^(${SPECIALTY}(?: (?:imaging|radiology|medicine|surgery))?)(?: (?:at|@|in))? (?:the )?(?:mgh|mass gen\\w*)\\b`,
    'i',
  ),
);

/** "faculty in pathology" is named whole, of "director of the surgery residency" what is directed. */
const NAMES_TRAINING = /^(?:fellowships?|residenc\w+|department|dept|faculty)\b/i;

/** Training of another field. */
export interface OtherTraining {
  /** To be named in an answer: "the abdominal imaging fellowship". */
  readonly name: string;
  readonly field: string;
}

/** "the PD of the diagnostic radiology residency", "who runs the DR program": not who directs the interventional one. */
const DIAGNOSTIC_LEADER =
  /\b(?:director|head|chief|pd|apd|chair|coordinator|leader|runs|directs|leads|heads|in charge)(?: of| for)? (?:the |mgh'?s? |mass general'?s? )*(?:dr|diagnostic(?: radiology| rads)?) (?:residency|program|side)\b|(?<!\b(?:ir ?[/&]|our|my|an?|his|her|their|your|home|any|most|every|some|each) ?)\b(?:dr|diagnostic radiology|diag rads) (?:(?:residency|program) )?(?:pd|apd|(?:program )?director|chair(?:man|woman)?|coordinator)\b/i;
const DIAGNOSTIC: OtherTraining = { name: 'who leads the diagnostic radiology residency', field: 'diagnostic' };

/** Training of another field that a text asks of: what the page of one training says is not given for it. */
export function otherTrainingIn(text: string): OtherTraining | undefined {
  if (DIAGNOSTIC_LEADER.test(text)) return DIAGNOSTIC;
  const found = OTHER_TRAINING.exec(text);
  const { field, after } = found?.groups ?? {};
  if (found === null) return undefined;
  const led = after === undefined || NAMES_TRAINING.test(found[0]) ? found[0].trim() : found[0].slice(found[0].indexOf(after));
  // "the surgery residency", and "pediatric radiology"
  return { name: led === after ? led : `the ${led}`, field: field ?? after ?? '' };
}

const DR = '(?:dr|diagnostic(?: radiology| rads| radiologist)?|diag rads)';
/** "i'm a DR resident at MGH", "matched in the MGH DR program", "DR residency at MGH": whose training is meant by what is asked next. */
const IN_DIAGNOSTIC_TRAINING = anyOf(
  new RegExp(
    `(?<!\\b(?:not|never|no longer|isn'?t|after|as|like|than|following|finish\\w*|complet\\w*|done with) (?:an? |the |my )?)\\b${DR} (?:residen\\w+|program|chief|pgy ?-?\\d|intern|trainee)\\b`,
    'i',
  ),
  new RegExp(`(?:^|\\b(?:mgh|mass general) )${DR}(?: (?:at|@))?(?: (?:mgh|mass gen\\w*))?\\s*[,:]`, 'i'),
  new RegExp(`\\bmatch(?:ed|es|ing)? (?:(?:in|into|to|for|the|at|mgh|mass general)\\s)*${DR}\\b`, 'i'),
  new RegExp(`\\bresiden(?:t|cy) in ${DR}\\b`, 'i'),
);
const SPEAKS_OF_INTERVENTIONAL =
  /\b(?:ir|early speciali\w+|interventional\w*|integrated|independent|esir|msk|musculoskeletal)\b/i;
/** What is asked of a training, and not of the hospital. */
const OF_TRAINING =
  /\b(?:spots?|positions?|slots?|seats?|how many (?:do|does|did) (?:they|it) take|pd|apd|directors?|directs?|runs|leads|vacation|weeks?|months?|years?|how long|length|rotat\w+|block|internship|intern year|pgy|core|certif\w*|curriculum|call|program|residenc\w+|residents?|match|interview\w*|apply|applications?|letters?|funded|salary|paid|categorical|conferences?|tailored|graduat\w*)\b/i;
/** "the radiology residency (not IR)" */
const RADIOLOGY_AND_NOT_INTERVENTIONAL =
  /\bradiology (residen\w+|program)[\s,(]+(?:not|no|rather than) (?:the )?(?:ir|interventional(?: radiology)?)\b\)?/gi;
/** Nothing in the library speaks of it: what it says of the diagnostic years is said of the interventional residency. */
const DIAGNOSTIC_RESIDENCY: OtherTraining = { name: 'the diagnostic radiology residency', field: '' };

/**
 * Other training than interventional radiology's at a program of the library, where who asks is said to be in it, or it is named and
 * nothing else: "i'm a DR resident at MGH", then "who is my program director?"
 * @param said the question, and what is said before it, oldest first
 * @param namesProgram whether a text names a program of the library
 */
export function trainingMeant(said: readonly string[], namesProgram: (text: string) => boolean): OtherTraining | undefined {
  if (!OF_TRAINING.test((said.at(-1) ?? '').replace(/^[^:]{1,60}:\s/, ''))) return undefined;
  const texts = said.map((text) => text.replace(RADIOLOGY_AND_NOT_INTERVENTIONAL, 'diagnostic $1 '));
  const naming = texts.findLast((text) => namesProgram(text) || SPEAKS_OF_INTERVENTIONAL.test(text));
  if (naming === undefined || !namesProgram(naming) || SPEAKS_OF_INTERVENTIONAL.test(naming)) return undefined;
  // "dr resident here, does mgh have anything for me" is at no program that it names.
  const isThere = (found: RegExpExecArray | null) => found !== null && namesProgram(aroundIn(naming, found));
  const other = IN_OTHER_TRAINING.exec(naming);
  if (isThere(other)) {
    const field = firstGroup(other) ?? '';
    return { name: `training in ${field}`, field };
  }
  return isThere(IN_DIAGNOSTIC_TRAINING.exec(naming)) ? DIAGNOSTIC_RESIDENCY : otherTrainingIn(naming);
}

/** What was found in a text, with what stands around it up to the next mark. */
function aroundIn(text: string, { 0: found, index }: RegExpExecArray): string {
  const [before = ''] = /[^,;.?!]*$/.exec(text.slice(Math.max(0, index - CHARACTERS_AROUND), index)) ?? [];
  const [after = ''] = /^[^,;.?!]*/.exec(text.slice(index + found.length, index + found.length + CHARACTERS_AROUND)) ?? [];
  return `${before}${found}${after}`;
}
const CHARACTERS_AROUND = 30;

const ROOT = 5;

/** Whether a passage speaks of that field after all. */
export function speaksOfField(text: string, { field }: OtherTraining): boolean {
  if (field === '') return false;
  // "general surgery" is told by the longer word, and not by "Mass General".
  const [telling = ''] = field.split(/[\s-]+/).toSorted((one, other) => Number(one === 'general') - Number(other === 'general'));
  return text.toLowerCase().includes(telling.slice(0, ROOT).toLowerCase());
}
