import type { PassageIndex } from '../retrieval/passage-search.ts';
import { type Token, tokenise } from '../text/analyse.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';

/** "at Ochsner", "does Lahey Clinic have": a name after a word that goes before a place … */
const NAMED_IN_CAPITALS =
  /\b(?:at|from|about|does|like)\s+(?:the\s+)?(\p{Lu}[\p{L}\d'’.&-]*(?:\s+(?:of\s+|and\s+|&\s+)?\p{Lu}[\p{L}\d'’.&-]*){0,4})/gu;
/** … and "at ochsner", as one types. */
const TYPED_SMALL =
  /\bat\s+(?:the\s+)?(\p{Ll}[\p{Ll}'-]{3,})(?![\p{Ll}'-]|\s+(?:levels?|stages?|points?|times?|ages?|speeds?|doses?|sites?|end|angles?)\b)/gu;

/**
 * A place that a text asks of and nobody has told the library of: a name of which no passage and no vocabulary holds a word. What one
 * program says is not given for it.
 * @param isOwn whether the asker is at the place that begins there in the text
 */
export function placeUnheardOf(
  text: string,
  { lexicon, index }: { readonly lexicon: Lexicon; readonly index: PassageIndex },
  isOwn: (start: number) => boolean,
): string | undefined {
  // A slip of the pen ("Massachusets General") is no other place.
  const isUnheard = ({ surface, term, isStopWord }: Token) =>
    !isStopWord &&
    surface.length > 2 &&
    !/\d/.test(surface) &&
    !index.has(term) &&
    !lexicon.knows(term) &&
    index.nearestTerm(surface) === undefined;
  for (const pattern of [NAMED_IN_CAPITALS, TYPED_SMALL])
    for (const match of text.matchAll(pattern)) {
      const [whole, name = ''] = match;
      if (!isOwn(match.index + whole.length - name.length) && tokenise(name).some(isUnheard)) return name;
    }
  return undefined;
}
