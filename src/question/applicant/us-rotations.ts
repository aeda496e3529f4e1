import { anyOf } from '../../text/any-of.ts';
import { COUNT, countBefore, countOf, sumOfCounts } from './counting.ts';
import { ASKS_FOR_COUNT, countsNobodys, tellsOfRule } from './figures-of-rules.ts';

/** A quick look, since most texts name no country. */
const NAMES_THE_US = /\bus|u\.s|america|states|usce/i;
const NONE = anyOf(
  /\bnone of (?:my|his|her|the|their) (?:\w+ )?(?:rotations?|electives?|clerkships?) (?:is|are|was|were) in (?:the )?(?:us|usa|states|united states|america)\b/i,
  /\b(?:no|zero|without(?: any)?|lacks?|not (?:done|had)(?: any| a)?|haven'?t (?:done|had)(?: any| a)?|0) (?:us|usa|american|us-based)(?: \w+)? (?:rotations?|clinical experience|electives?|clerkships?|experience|hands-on)\b/i,
  /\bno (?:usce|us rotations?)\b/i,
  /\bnot (?:doing|done|planning|having) (?:any |a )?us (?:rotations?|electives?)\b/i,
  /\b(?:no|zero|0|without(?: any)?) (?:rotations?|visits?|electives?|clerkships?|clinical experience|hands-on)\b[^.?!,]{0,12}\b(?:in|at|from) (?:the )?(?:us|usa|u\.s\.|united states|states|america|american hospitals?)\b/i,
  /\b(?:never|not(?: yet)?|hasn'?t|haven'?t) (?:\w+ )?(?:rotated|worked|trained|set foot|done (?:a|any) rotations?)\b[^.?!,]{0,12}\b(?:in|at) (?:the )?(?:us|usa|u\.s\.|united states|states|america)\b/i,
  /\brotations?\b[^?!]{0,40}\b(?:0|no|none|zero) (?:(?:are )?in (?:the )?)?(?:us|usa|america|states)\b(?=\s*(?:$|[.,;!?]))/i,
);
/** "no US electives, but did 2 in Texas" */
const HAS_SOME = /\b[1-9] (?:us|american) (?:rotations?|electives?|clerkships?)\b|\bdid [1-9] (?:at|in)\b/i;
/** What programs ask for or a school offers, who wrote a letter, and rotations later on. */
const OF_OTHERS = anyOf(
  /\b(?:there (?:are|is)|programs?|school (?:offers?|has|gives?)|offers?) (?:\w+ )?(?:no|without|zero|\d)\b/i,
  /\b(?:writers?|attendings?|mentors?|doctors?|professors?|faculty) (?:who )?(?:has|have|had)? ?(?:never|not)\b/i,
  /\b(?:rotations?|electives?|experience|clerkships?)\b[^.?!,]{0,12}\b(?:needed|required|necessary|requirements?|will take|would take|until|before)\b/i,
);

const IN_THE_US =
  '(?:in|at|from) (?:the |an? )?(?:us|usa|u\\.s\\.|united states|states|america|(?:us|american) (?:hospitals?|schools?|programs?|institutions?))\\b';
const ROTATIONS = '(?:rotations?|electives?|clerkships?|sub-?is?|sub-?internships?)\\b';
/** "12 weeks of US rotations" counts none. */
const NO_LENGTH = '(?!\\d|(?:weeks?|wks?|months?|mos?|days?|years?|yrs?|hours?|of|more)\\b)';
const COUNTED_THERE = [
  countBefore(`[- ]${NO_LENGTH}(?:[\\w/-]+ ){0,2}?(?:us|american|stateside|us-based)[- ](?:[\\w/-]+ ){0,2}?${ROTATIONS}`),
  countBefore(`[- ]${NO_LENGTH}(?:[\\w/-]+ ){0,2}?${ROTATIONS}(?: (?:[\\w/-]+ ){0,3}?)${IN_THE_US}`),
];
const COUNTED = [
  // "1 of my 3 rotations was in the US"
  countBefore(` of (?:my|his|her|their|the|our) (?:\\w+ ){0,2}?${ROTATIONS}(?: (?:[\\w/-]+ ){0,3}?)${IN_THE_US}`),
  // "3 rotations, one in the US"
  new RegExp(`\\b${ROTATIONS}, (${COUNT}) (?:of (?:them|which) )?(?:(?:is|was|are|were) )?${IN_THE_US}`, 'i'),
  ...COUNTED_THERE,
];
/** "1 IR rotation in the US and 1 DR rotation": the country is not said twice. */
const OF_RADIOLOGY = countBefore(
  `[- ](?:ir|dr|interventional|diagnostic|radiology|rads) ${ROTATIONS}(?! (?:in|at) (?!the us|usa|america))`,
);
/** "4 US rotations: 2 IR, 1 DR, 1 surgery" */
const BY_FIELD = new RegExp(
  `\\bus (?:clinical )?${ROTATIONS}\\s*[:(=-]\\s*((?:\\d [a-z/ ]+(?:, ?| and | \\+ ?|$|(?=[.;?!)])))+)`,
  'i',
);
const ABROAD = /\b(?:canada|canadian|uk|india|abroad|home country|caribbean|ireland|australia|mexico)\b/i;
const IN_RADIOLOGY = /\b(\d) (?:ir|dr|interventional|diagnostic|radiology|rads)\b/gi;
/** The sources count rotations in IR or DR. */
const IN_ANOTHER_FIELD =
  /\b(?:(?:internal )?medicine|im|surg\w*|peds|pa?ediatric\w*|psych\w*|ob-?gyn|family|fm|neuro\w*|cardio\w*|em|icu|derm\w*|ortho\w*|core)\b/i;

/** "3 US rotations: IM, surgery, IR", "3 US rotations, 1 in IR" */
const FIELDS_AFTER = new RegExp(
  `^\\s*(?:[:(]|in\\b|, ?(?:both|all|each)\\b|, ?(?:\\d|one) (?:of (?:them|which) )?(?:in|is|was))[^.?!]*?${IN_ANOTHER_FIELD.source}|^, ?(?:\\d|one) (?:of (?:them|which) )?(?:in|is|was)\\b`,
  'i',
);
const CHARACTERS_AFTER = 40;
const RANGE_BEFORE = /\d ?(?:[-–]|\bto\b) ?$/;

/** How many rotations in the United States somebody tells of: none, or so many that are not said to be in another field than radiology. */
export function usRotationsIn(text: string): number | undefined {
  if (!NAMES_THE_US.test(text)) return undefined;
  if (OF_OTHERS.test(text)) return undefined;
  if (NONE.test(text) && !HAS_SOME.test(text)) return 0;
  if (ASKS_FOR_COUNT.test(text) || tellsOfRule(text) || countsNobodys(text) || /\bshould i\b/i.test(text)) return undefined;
  const listed = BY_FIELD.exec(text)?.[1];
  if (listed !== undefined) return ABROAD.test(listed) ? undefined : sumOfCounts(listed.matchAll(IN_RADIOLOGY)) || undefined;
  const told = COUNTED.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  // "1-2 rotations in the US" is what a source asks for.
  if (told === undefined || RANGE_BEFORE.test(text.slice(0, told.index))) return undefined;
  const after = text.slice(told.index + told[0].length, told.index + told[0].length + CHARACTERS_AFTER);
  const count = !IN_ANOTHER_FIELD.test(told[0]) && !FIELDS_AFTER.test(after) ? countOf(told[1]) : undefined;
  // "no IR elective in the US would take me" leaves open what else there was.
  if (count === undefined || count === 0) return undefined;
  return count + countedBeside(text.slice(told.index + told[0].length));
}

/** "1 US IR sub-i and 1 US DR rotation": those that are counted right after the first. */
function countedBeside(after: string): number {
  const [joint] = JOINED.exec(after) ?? [];
  if (joint === undefined) return 0;
  const rest = after.slice(joint.length);
  const told = [...COUNTED_THERE, OF_RADIOLOGY].map((pattern) => pattern.exec(rest)).find((match) => match?.index === 0);
  return told && !IN_ANOTHER_FIELD.test(told[0]) ? (countOf(told[1]) ?? 0) : 0;
}
const JOINED = /^\s*(?:,|\+|&|,?\s*\b(?:and|plus)\b)\s*/i;
