import type { Lexicon } from '../vocabulary/lexicon.ts';
import { asksAnything } from './asks-anything.ts';
import { namesAnywhere } from './scope.ts';

const MORE_EXACTLY =
  /^(.*\S)[\s,;.?–-]+(?:or |well |and |actually )*(?:more (?:exactly|precisely|specifically|accurately|to the point)|(?:or|well) rather|to be (?:more )?(?:exact|precise|specific)|better put|in other words|put differently)[\s,:]+(.+)$/is;
const FEWEST_WORDS = 4;

/** "does it matter, or more exactly what does it tell programs?" asks what comes last, unless only the first half says of which place. */
export function askedMoreExactly(text: string, lexicon: Lexicon): string {
  const [, first = '', exact = ''] = MORE_EXACTLY.exec(text) ?? [];
  if (exact.split(/\s+/).length < FEWEST_WORDS || !asksAnything(exact)) return text;
  const isOfItsPlace = !namesAnywhere(lexicon.namedIn(first)) || namesAnywhere(lexicon.namedIn(exact));
  return isOfItsPlace ? exact : text;
}
