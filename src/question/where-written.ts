import { anyOf } from '../text/any-of.ts';

const SOURCES = '(?:doc|document|source|guide|page|text|article|file|passage)s?';
const SPEAKS =
  '(?:mention(?:s|ed|ing)?|says?|said|saying|talk(?:s|ed|ing)? (?:about|abt|of)|speak(?:s|ing)? (?:of|about|on)|cover(?:s|ed|ing)?|discuss(?:es|ed|ing)?|br(?:ings?|ought) up|prints?|lists?|states?|contains?|tells? (?:you |me |us )?(?:about|of)|(?:goes|go) (?:into|over)|(?:has|have|had)(?! to\\b| been\\b)(?: got)?(?: (?:the|that|a) (?:bit|part|line|section|thing|paragraph|stuff|advice))?(?: (?:about|abt|on|with|saying|that says))?)';
const MATTER =
  '([^?!;]+?)(?=\\s*(?:[?!;]|[.,](?:\\s|$)|$| (?:and|but|&) (?:how|what|when|who|where|why|which|do|does|should)\\b))';

/** "which of your docs talks about AOA?", "which doc has the bit on 3-5 products, the img one or the other?" */
const WHICH_SPEAKS = new RegExp(
  `\\b(?:which|what) (?:one )?(?:of (?:the|your|ur|these|those) )?(?:(?:two|three|four|five|2|3|4|5|other) )?${SOURCES}(?: (?:is|are|was|were) (?:the|that|those)(?: ones?)?)?(?: that| which)?(?: (?:is|are|was|were|actually|even|ever))* ${SPEAKS} ${MATTER}`,
  'i',
);
/** "where in your documents is SOAP mentioned?" */
const WHERE_MENTIONED =
  /\bwhere (?:(?:in|among) (?:your|the|ur|these|those|all) (?:\w+ )?(?:docs|documents|sources|library|guides|pages|texts) )?(?:is|are|was|were) ([^?!,;]+?) (?:mentioned|discussed|written|printed|talked about|brought up)\b/i;
/** "is it the IMG guide or the general one that talks about tumor boards?" */
const WHICH_OF_TWO = new RegExp(
  `^(?:so |and |wait |ok )?(?:is|was) it the [^?!,;]{3,50}? or the [^?!,;]{3,50}? (?:that|which|who) ${SPEAKS} ${MATTER}`,
  'i',
);
/** "do both guides mention LinkedIn?" */
const IF_EACH_SPEAKS = new RegExp(
  `^(?:so |and |ok |but )?do (?:both|either|any)(?: one)?(?: of)?(?: (?:the|your|these|those))?(?: (?:two|2|five|5))? ${SOURCES}(?: (?:actually|even|ever|also))* ${SPEAKS} (?:anything (?:about|on) )?${MATTER}`,
  'i',
);
/** What stands for a matter and names none. */
const NAMES_NO_MATTER = anyOf(
  /^(?:how|when|who|whom|what|where|why|whether|if|i|you|we|they|all|everything)\b/i,
  /^(?:this|that|it|so|what|these|those|them|more|less)\b/i,
  /^(?:a|an|the|any|exact|different|same) (?:\w+ )?(?:numbers?|figures?|dates?|deadlines?|scores?|names?|opposite|same|truth)$/i,
);

/**
 * Of what a question asks in which of the documents it stands.
 * @returns the matter in the words of the question; undefined where nothing of the kind is asked
 */
export function matterSought(text: string): string | undefined {
  const matter = [WHICH_SPEAKS, WHICH_OF_TWO, WHERE_MENTIONED, IF_EACH_SPEAKS]
    .map((pattern) => pattern.exec(text)?.[1]?.trim())
    .find((found) => found !== undefined);
  return matter === undefined || NAMES_NO_MATTER.test(matter) ? undefined : matter;
}
