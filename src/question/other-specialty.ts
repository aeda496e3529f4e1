import { anyOf } from '../text/any-of.ts';
import { firstGroup } from './counting.ts';

const SPECIALTY =
  '(?:derm(?:atology)?|ortho(?:pa?edics?)?(?: surgery)?|plastics?(?: surgery)?|internal medicine|family medicine|ped(?:s|iatrics)|ent|otolaryngology|neurosurg(?:ery)?|neurology|urology|ophtho(?:almology)?|anesthesia|anesthesiology|emergency medicine|general surgery|vascular surgery|surgery|psych(?:iatry)?|ob-?gyn|pathology|rad onc|radiation oncology|cardiology|gastroenterology)';
const AIMS_AT = anyOf(
  new RegExp(
    `\\b(?:aim(?:ing|s)?|appl(?:y|ying|ies)|gunning|shooting|going|want(?:s|ing)?|hop(?:e|es|ing)|interested|match(?:ing)?) (?:(?:to|for|in|into|at|do|be|match|apply|only|just)\\s)*(${SPECIALTY})\\b(?! (?:letters?|rotations?|months?|electives?|clerkships?|grades?|honou?rs?|mentors?|research|papers?|prelim\\w*|years?|backup|as a))`,
    'i',
  ),
  new RegExp(`\\b(${SPECIALTY}) (?:applicant|aspirant|hopeful|candidate|gunner)s?\\b`, 'i'),
);
const NAMES_RADIOLOGY = /\b(?:ir|interventional\w*|dr|diagnostic|radiolog\w*|rads|integrated)\b/i;

/** "us img, CK 246, aiming for derm": the specialty, as typed, for which somebody applies who names no radiology beside it. */
export function otherSpecialtyAimedAt(text: string): string | undefined {
  return NAMES_RADIOLOGY.test(text) ? undefined : firstGroup(AIMS_AT.exec(text));
}
