import { anyOf } from '../text/any-of.ts';
import { firstGroup } from './applicant/counting.ts';
import { SPEAKS_OF_PEER } from './applicant/other-people.ts';

const SPECIALTY =
  '(?:derm(?:atology)?|ortho(?:pa?edics?)?(?: surgery)?|plastics?(?: surgery)?|internal medicine|family medicine|ped(?:s|iatrics)|ent|otolaryngology|neurosurg(?:ery)?|neurology|urology|ophtho(?:almology)?|anesthesia|anesthesiology|emergency medicine|general surgery|gen surg|vascular surgery|surgery|psych(?:iatry)?|ob-?gyn|pathology|rad onc|radiation oncology|cardiology|gastroenterology)';
const SHORT = '(?:em|im|fm)';
const BESIDE_APPLYING =
  '(?! (?:letters?|rotations?|months?|electives?|clerkships?|grades?|honou?rs?|mentors?|research|papers?|prelim\\w*|years?|(?:as )?(?:an? |my )?back-?up|as a))';
const AIMS_AT = anyOf(
  new RegExp(
    `\\b(?:aim(?:ing|s)?|appl(?:y|ying|ies)|gunning|shooting|going|want(?:s|ing)?|hop(?:e|es|ing)|interested|match(?:ing)?) (?:(?:to|for|in|into|at|do|be|match|apply|only|just)\\s)*(${SPECIALTY})\\b${BESIDE_APPLYING}`,
    'i',
  ),
  new RegExp(`\\b(${SPECIALTY}|${SHORT}) (?:applicant|aspirant|hopeful|candidate|gunner)\\b`, 'i'),
  // "psychiatry, us img, CK 230", "5 products, for derm enough?"
  new RegExp(`^(${SPECIALTY}|${SHORT})(?: residency)?,? (?:(?:us|non-us|american)[- ]?)?(?:citizen )?(?:imgs?|md|do)\\b`, 'i'),
  new RegExp(`(?:^|[,;] ?)for (${SPECIALTY}) (?:(?:is|is it|is that) )?(?:enough|ok(?:ay)?|good|too)\\b`, 'i'),
  // "vascular surgery 0+5", "IM backup", and no word more
  new RegExp(`^(${SPECIALTY}|${SHORT})(?: \\d ?\\+ ?\\d| (?:as )?(?:a |my )?backup)[\\s.!?]*$`, 'i'),
);
/** "my twin is going for derm …; which hurdles are the same for her and me" asks of both. */
const OF_PEER = new RegExp(`${SPEAKS_OF_PEER.source}|\\b(?:my|our) (?:\\w+ )?(?:twin|spouse|fianc\\w+|kid|roomie)\\b`, 'i');
const OF_ASKER = /\b(?:i|i'?m|me|us|both)\b/i;
const NAMES_RADIOLOGY = /\b(?:ir|interventional\w*|dr|diagnostic|radiolog\w*|rads|integrated)\b/i;

/**
 * The specialty, as typed, for which somebody applies who names no radiology beside it: "us img, CK 246, aiming for derm"; by what was
 * said of it last.
 * @param turns oldest first
 */
export function otherSpecialtyAimedAt(turns: readonly string[]): string | undefined {
  const naming = turns.findLast((turn) => NAMES_RADIOLOGY.test(turn) || AIMS_AT.test(turn)) ?? '';
  // "my friends going into peds tell me …, but I'm aiming at something nastier"
  const isOfPeerBesideAsker = OF_PEER.test(naming) && OF_ASKER.test(naming);
  return NAMES_RADIOLOGY.test(naming) || isOfPeerBesideAsker ? undefined : firstGroup(AIMS_AT.exec(naming));
}
