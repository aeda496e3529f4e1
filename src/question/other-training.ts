const SPECIALTY =
  "(?:body|abdominal|abd|ultrasound|thoracic|chest|cardiac|cardiothoracic|breast|women'?s|pa?ediatric|peds|nuclear|neuro|neuro-?radiology|neuro-?ir|neuro-?interventional|interventional neuro\\w*|neurosurg\\w*|neurology|emergency|ed|er|em|pain|vascular surgery|general surgery|(?<!\\bvascular |\\bgeneral )surgery|surgical|internal medicine|family medicine|anesthesia|anesthesiology|ortho|orthop\\w+|urology|ent|derm|dermatology|psych|psychiatry|ob-?gyn|pathology|radiation oncology|rad onc|medical physics|physics|cardiology|gastroenterology|ophthalmology|plastics|plastic surgery|transplant|trauma)";
const TRAINING =
  '(?:fellowships?|residenc(?:y|ies)|residents?|fellows|department|dept|pd|apd|(?:program )?director|chair(?:man|woman)?|faculty)';

/** "surgery residency", "abdominal imaging fellowship", "MGH neurosurgery PD"; "residents in pathology" */
const OTHER_TRAINING = new RegExp(
  `\\b(?:(?<field>${SPECIALTY})(?: (?:imaging|radiology|medicine|surgery))? ${TRAINING}|${TRAINING} (?:in|of|for) (?<after>${SPECIALTY}))\\b`,
  'i',
);

/** Training of another field. */
export interface OtherTraining {
  /** To be named in an answer: "the abdominal imaging fellowship". */
  readonly name: string;
  readonly field: string;
}

/** Training of another field that a text asks of: what the page of one training says is not given for it. */
export function otherTrainingIn(text: string): OtherTraining | undefined {
  const found = OTHER_TRAINING.exec(text);
  const { field, after } = found?.groups ?? {};
  return found === null ? undefined : { name: `the ${found[0]}`, field: field ?? after ?? '' };
}

const ROOT = 5;

/** Whether a passage speaks of that field after all. */
export function speaksOfField(text: string, { field }: OtherTraining): boolean {
  return text.toLowerCase().includes(field.slice(0, ROOT).toLowerCase());
}
