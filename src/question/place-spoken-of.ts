import { anyOf } from '../text/any-of.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { SPEAKS_OF_PEER } from './applicant/other-people.ts';
import { startOfAsked } from './asked-clause.ts';
import { asksSomething } from './asks-anything.ts';
import type { QuestionPart } from './question-part.ts';
import { namesAnywhere } from './scope.ts';
import { sentencesOf } from './split-question.ts';
import { placeDescribed, programDescribed } from './unheard-place.ts';

/** "they", "the program", "who is the PD", "how many spots": asked of some place. */
const ASKS_OF_PLACE = anyOf(
  /\b(?:they|their|there|here|its|the (?:program|residency|hospital|department|place|chair|(?:program )?director|a?pd)|my (?:pd|program director|residency|program)|a?pd|(?:program )?directors?|who (?:runs|leads|directs))\b/i,
  /\b(?:positions?|spots|slots|seats)\b/i,
  /\b(?:how many|number of|# of|count of) (?:ir |dr |msk |integrated |independent |interventional )*(?:residents|fellows|irs|docs|doctors|attendings|suites?|rooms|beds|faculty|radiologists|procedures)\b/i,
);
/** Whoever answers is the house that is asked of; what ESIR and the boards want is not asked of a house. */
const ASKS_THIS_HOUSE = /\b(?:you|your|yours|u|ur|esir|abr|boards?)\b/i;
/** "how many spots at my home program?", "my hospital has 235 beds" */
const OF_OWN_HOUSE =
  /\b(?:(?:at|in|of|does|do|is|has|for) (?:my|our) (?:own )?(?:home |current )?(?:program|residency|hospital|institution|department|school(?:'s hospital)?)|(?:my|our) (?:own )?(?:home |current )?(?:program|residency|hospital|institution|department)(?::| (?:has|have|is|takes|offers)\b| how| who))\b/i;
/** "at my home program, how many spots are there?" */
const AT_OWN_HOUSE =
  /^\W*(?:at|in|for) (?:my|our) (?:own )?(?:home |current )?(?:program|residency|hospital|institution|department|school(?:'s hospital)?)\b/i;
const POINTS_THERE = /\b(?:they|their|there)\b/i;
/** A place is spoken of for so many turns after the one that named it. */
const TURNS_ON_PLACE = 3;

const OF_ANOTHERS_HOUSE = /\b(?:his|her|their) (?:own )?(?:program|residency|hospital|department|institution)\b/i;

/** The place last named in a clause on somebody else. */
function placeOfAnother(texts: readonly string[], lexicon: Lexicon): string | undefined {
  const clauses = texts.flatMap((text) => text.split(/[.?!;]\s+|,? (?:and|but|while) (?=i\b|i'm\b|my\b)/i));
  return clauses
    .filter((clause) => SPEAKS_OF_PEER.test(clause))
    .flatMap((clause) => lexicon.namedIn(clause).places)
    .at(-1)?.id;
}

/** "my nephew in Ohio does IR", then "his PD's name?" */
const POINTS_TO_THEM =
  /\b(?:his|her|hers|their|theirs|they|he|she|there|my (?:number|program|residency|pd|spots|positions|department))\b/i;

/** The place that these texts spoke of last, where they named no program of the library after it; oldest first. */
function placeIn(texts: readonly string[], asked: string, lexicon: Lexicon): string | undefined {
  for (const text of texts.toReversed()) {
    const place = lexicon.namedIn(text).places.at(-1);
    if (place === undefined && POINTS_TO_THEM.test(asked)) {
      const described = namesAnywhere(lexicon.namedIn(text)) ? undefined : programDescribed(text);
      if (described !== undefined) return described;
    }
    // "my friend is at MGH. I apply at Duke": what is named last is spoken of.
    if (namesAnywhere(lexicon.namedIn(place === undefined ? text : text.slice(place.end)))) return undefined;
    if (place) return place.id;
  }
  return undefined;
}

/**
 * "I interviewed at Penn", then "who's the director?"; "rotating at Duke. how many spots are there?": asked of a place of which the library
 * knows nothing, though the question itself names none.
 * @param message the whole message
 * @param earlier the turns before, oldest first
 */
export function askedOfPlaceSpokenOf(
  part: QuestionPart,
  message: string,
  earlier: readonly string[],
  lexicon: Lexicon,
): QuestionPart {
  // "at my hospital patients limp from town to town. is it better in Boston?" asks nothing of one's own hospital.
  const sentence = sentencesOf(part.text).findLast(asksSomething) ?? part.text;
  const asked = sentence.slice(startOfAsked(sentence));
  if (part.unheardOf !== undefined || ASKS_THIS_HOUSE.test(asked)) return part;
  const inMessage = lexicon.namedIn(message);
  const isOfOwn =
    (OF_OWN_HOUSE.test(asked) || AT_OWN_HOUSE.test(sentence)) && !namesAnywhere(part.scope) && inMessage.programs.length === 0;
  if (isOfOwn) return { ...part, unheardOf: 'your program' };
  const described = inMessage.programs.length + inMessage.documents.length > 0 ? undefined : placeDescribed(sentence);
  if (described !== undefined) return { ...part, unheardOf: described };
  const place = namesAnywhere(part.scope) ? undefined : placeIn(earlier.slice(-TURNS_ON_PLACE), asked, lexicon);
  if (!ASKS_OF_PLACE.test(asked))
    return place === undefined || inMessage.places.length > 0 ? part : { ...part, unheardOf: place };
  const here = inMessage.programs.length > 0 ? undefined : inMessage.places.at(-1)?.id;
  if (here !== undefined && (POINTS_THERE.test(asked) || !namesAnywhere(part.scope))) return { ...part, unheardOf: here };
  // "my brother matched at Georgetown and I'm at MGH. how many IRs does his program have?"
  const theirs = OF_ANOTHERS_HOUSE.test(asked) ? placeOfAnother([...earlier, message], lexicon) : undefined;
  if (theirs !== undefined) return { ...part, unheardOf: theirs };
  return place === undefined ? part : { ...part, unheardOf: place };
}
