import type { Lexicon } from '../vocabulary/lexicon.ts';
import { tellsOfAsker } from './applicant-facts.ts';
import { namesConcept } from './known-questions.ts';
import { readable } from './readable.ts';
import { namesAnywhere } from './scope.ts';
import { asksAnything, asksSomething, isEnumerated, sentencesOf, splitAtJoints } from './split-question.ts';

const LONGEST_TAKEN_APART = 900;
const MOST_THINGS = 6;
/** "esir months.", "mgh fluoro suites." */
const MOST_WORDS_OF_FRAGMENT = 6;
const TELLS = /^(?:i|i'm|i've|we|my|our)\b/i;
const KNOWN_AS_FRAGMENT = 0.8;
const KNOWN = 0.55;
/** "Also, who directs it?", "oh and one more thing: …" */
const GOES_ON =
  /^(?:(?:(?:oh|ok|okay),? (?=and|also|another|one more|last))?(?:and|also|plus|btw|besides|additionally|separately|lastly|finally|secondly|another (?:thing|question)|one more (?:thing|question)|last (?:thing|question|one)|unrelated)\b[\s,:;-]*)+/i;

/**
 * The things that a message asks in sentences of their own, each with what is said right before it, to be answered one after another as
 * if they were turns; undefined where it asks one thing, or what can not be told apart ("IR? DR? which?").
 * @param likeness how like (0..1) a text is to the likest question that the library knows, however it is put
 */
export function askedOneAfterAnother(
  text: string,
  likeness: (text: string) => number,
  lexicon: Lexicon,
): readonly string[] | undefined {
  if (text.length > LONGEST_TAKEN_APART || isEnumerated(text)) return undefined;
  const sentences = sentencesOf(text).flatMap((sentence) => splitAtJoints(sentence));
  const standsAlone = (thing: string) =>
    namesConcept(thing, lexicon) || namesAnywhere(lexicon.namedIn(thing)) || likeness(thing) >= KNOWN_AS_FRAGMENT;
  const asks = (sentence: string, at: number) => {
    const plain = readable(sentence);
    if (asksSomething(plain)) return true;
    if ((at > 0 && GOES_ON.test(sentence)) || GOES_ON.test(sentences[at + 1] ?? ''))
      return asksAnything(plain) || tellsOfAsker(plain) || likeness(plain) >= KNOWN;
    return !TELLS.test(plain) && plain.split(' ').length <= MOST_WORDS_OF_FRAGMENT && likeness(plain) >= KNOWN_AS_FRAGMENT;
  };
  const things: string[] = [];
  let said: string[] = [];
  for (const [at, sentence] of sentences.entries()) {
    said.push(sentence);
    if (!asks(sentence, at)) continue;
    const thing = said.join(' ');
    if (things.length > 0 && (!thing.trim().includes(' ') || !standsAlone(readable(thing))))
      things[things.length - 1] += ` ${thing}`;
    else things.push(thing);
    said = [];
  }
  if (things.length < 2 || things.length > MOST_THINGS) return undefined;
  if (said.length > 0) things[things.length - 1] += ` ${said.join(' ')}`;
  return things.map((thing, at) => (at === 0 ? thing : thing.replace(GOES_ON, '')));
}
