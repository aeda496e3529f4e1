import type { Lexicon } from '../vocabulary/lexicon.ts';
import { applicantFactsIn, tellsOfAsker } from './applicant/applicant-facts.ts';
import { asksAnything, asksSomething } from './asks-anything.ts';
import { tellsWhoOnly } from './facts-held.ts';
import { KNOWN_QUESTION, likenessOfTyped, namesConcept } from './known-questions.ts';
import { POINTS_BACK } from './points-back.ts';
import type { LanguageKnowledge } from './question-part.ts';
import { readable } from './readable.ts';
import { namesAnywhere } from './scope.ts';
import { isEnumerated, sentencesOf, splitAtJoints } from './split-question.ts';

const LONGEST_TAKEN_APART = 900;
const MOST_THINGS = 6;
/** "esir months.", "mgh fluoro suites." */
const MOST_WORDS_OF_FRAGMENT = 6;
const TELLS = /^(?:i|i'm|i've|we|my|our|he|she|they|some(?:one|body)|no|zero|m[1-4]|ms[1-4]|pgy-?\d|r[1-4])\b|\bhere\W*$/i;
const FEWEST_WORDS_ALONE = 4;
const KNOWN_AS_FRAGMENT = 0.8;
/** "Also, who directs it?", "oh and one more thing: …" */
const GOES_ON =
  /^(?:(?:(?:oh|ok|okay),? (?=and|also|another|one more|last))?(?:and|also|plus|btw|besides|additionally|separately|lastly|finally|secondly|another (?:thing|question)|one more (?:thing|question)|last (?:thing|question|one)|unrelated)\b[\s,:;-]*)+/i;

/**
 * The things that a message asks in sentences of their own, each with what is said right before it, to be answered one after another as
 * if they were turns; undefined where it asks one thing, or what can not be told apart ("IR? DR? which?").
 */
export function askedOneAfterAnother(text: string, knows: LanguageKnowledge): readonly string[] | undefined {
  const { lexicon } = knows;
  if (text.length > LONGEST_TAKEN_APART) return undefined;
  const sentences = sentencesOf(text).flatMap(piecesApart);
  if (sentences.length < 2 || isEnumerated(text)) return undefined;
  // "how many procedures?", "what does the guide say?" and "which?" go on about what is asked before them.
  const standsAlone = (thing: string) => {
    if (thing.split(' ').length < FEWEST_WORDS_ALONE) return false;
    const { withoutNames, places } = lexicon.namedIn(thing);
    return namesConcept(withoutNames, lexicon) || places.length > 0 || likenessOfTyped(thing, knows) >= KNOWN_AS_FRAGMENT;
  };
  const asks = (sentence: string, at: number) => {
    const plain = readable(sentence);
    if (asksSomething(plain)) return true;
    if ((at > 0 && GOES_ON.test(sentence)) || GOES_ON.test(sentences[at + 1] ?? ''))
      return asksAnything(plain) || tellsOfAsker(plain) || likenessOfTyped(plain, knows) >= KNOWN_QUESTION;
    const isFragment = at > 0 && plain.split(' ').length <= MOST_WORDS_OF_FRAGMENT && !TELLS.test(plain) && !tellsOfAsker(plain);
    return (
      isFragment &&
      namesConcept(lexicon.namedIn(plain).withoutNames, lexicon) &&
      likenessOfTyped(plain, knows) >= KNOWN_AS_FRAGMENT
    );
  };
  const things: string[] = [];
  let said: string[] = [];
  for (const [at, sentence] of sentences.entries()) {
    said.push(sentence);
    if (!asks(sentence, at)) continue;
    const thing = said.join(' ');
    if (things.length > 0 && !standsAlone(readable(thing).replace(GOES_ON, ''))) things[things.length - 1] += ` ${thing}`;
    else things.push(thing);
    said = [];
  }
  if (things.some((thing, at) => at > 0 && !ANNOUNCED.test(thing) && isHeldTogether(thing, things[at - 1] ?? '', lexicon)))
    return undefined;
  // "18 IR programs, too few? And 30 DR, too few too?": figures of one person are held together.
  if (things.length < 2 || things.length > MOST_THINGS || things.filter(tellsFigures).length > 1) return undefined;
  // Who asks, told last, asks for all of it.
  const [first = ''] = things;
  const told = said.join(' ');
  if (tellsOfAsker(readable(told))) things[0] = `${told} ${first}`;
  else if (told !== '') things[things.length - 1] += ` ${told}`;
  return things.map((thing, at) => (at === 0 ? thing : thing.replace(GOES_ON, '')));
}

/** What one sentence asks, but for what points to what stands before it: "who's next, and what is that one meant to prove?" */
function piecesApart(sentence: string): string[] {
  const apart: string[] = [];
  for (const piece of splitAtJoints(sentence)) {
    if (apart.length > 0 && POINTS_BACK.test(piece)) apart[apart.length - 1] += `, and ${piece}`;
    else apart.push(piece);
  }
  return apart.length > 1 ? apart : [sentence];
}

const HOLDS_TOGETHER =
  /\b(?:the other|each|both|either|neither|which|two|2) (?:of (?:them|the|these) )?(?:guides?|one|editions?|pages?|versions?|documents?|sources?)\b|\bthe other (?:one|two)\b|\b(?:both|all) (?:for|of|at|in|about) |\bwho(?:'?s| is) right\b|\b(?:differ\w*|disagree\w*|agree|compar\w+|stricter|versus|vs)\b/i;
/** "who directs it? (MSK fellowship)": of what all is asked. */
const IN_BRACKETS = /[([]([^()[\]]{2,40})[)\]]/;
/** "Also, …", "unrelated: …" announces another thing, whatever it is. */
const ANNOUNCED = /^(?:(?:oh|ok|okay|and),? )?(?:also|btw|separately|unrelated|another|one more|last (?:thing|question|one))\b/i;

/** Whether a thing is held against what is asked before it, or the place of which both are asked stands in brackets. */
function isHeldTogether(thing: string, before: string, lexicon: Lexicon): boolean {
  const inBrackets = IN_BRACKETS.exec(`${before} ${thing}`)?.[1];
  return (
    lexicon.namedIn(thing).group.length > 1 ||
    HOLDS_TOGETHER.test(thing) ||
    (inBrackets !== undefined && namesAnywhere(lexicon.namedIn(inBrackets)))
  );
}

function tellsFigures(thing: string): boolean {
  return !tellsWhoOnly(applicantFactsIn(readable(thing)));
}
