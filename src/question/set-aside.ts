import type { Lexicon } from '../vocabulary/lexicon.ts';
import { namesAnywhere } from './scope.ts';

const NAMED = "([\\w'’/-]+(?:\\s[\\w'’/-]+){0,3}?)";
const NOT =
  '(?:and |but )?(?:not(?: counting)?|rather than|instead of|excluding) (?:(?:the|for|about|in|at|on|of|an?) )*(?!(?:even|only|just|yet|sure|that|really|to|so)\\b)';
/** "i do not have an IR letter, only DR" sets nothing aside. */
const AUXILIARY = '(?:is|are|was|were|am|do|does|did|can|could|should|will|would|has|have|had|may|might|must)';
/** "the fellowship, not the residency: how many positions?" */
const CONTRASTED_FIRST = new RegExp(
  `^(?!(?:i|we|he|she|they|it|you|if)\\b)([^.,:;?!]{2,40}?)(?<!\\b${AUXILIARY}),? ${NOT}${NAMED}\\s*[:,–]`,
  'i',
);
/** "how many biopsies, not injections?", "who is the director (not the fellowship)?" */
const CONTRASTED_LAST = new RegExp(`[,;(]\\s*${NOT}${NAMED}\\)?(?=[\\s?.!]*$)`, 'i');
/** "I don't mean the fellowship. who is the director?" */
const NOT_MEANT = new RegExp(
  `\\b(?:i (?:do not|don'?t|did not|didn'?t) mean|(?:i'?m|i am) not asking (?:about|of|for)|not asking about|forget)\\s+(?:(?:the|for|about|in|at|of)\\s+)*${NAMED}(?:[.,:;]|(?=[?!]|$|\\s(?:i want|i mean|i need|who|what|how|when|where|is|are|do|does)\\b))`,
  'i',
);

/** "not one is about IR", "not matching IR", "forget community hospitals for IR" name no thing by itself. */
const SAYS_MORE = /\b(?:is|are|one|for|about|in|at|of|from|\w+ing)\b(?! radiology\b)/i;
const FIELD_ALONE = /^(?:ir|interventional(?: radiology)?)(?: ones?)?(?: only)?$/i;

/** "pd of ir residency not msk fellowship", "does mgh ir not msk take imgs": the words after the denial. */
const DENIAL_WITHIN = new RegExp(`(?<!\\b(?:${AUXILIARY}|i'?m|it'?s|that'?s|or|if|why) ?)(?:\\s*[,;(]\\s*|\\s+)${NOT}`, 'gi');
const MOST_WORDS_OF_PAGE = 3;
const CHARACTERS_OF_PAGE = 80;
/** "not the ir residency, the msk fellowship - how many positions?" */
const DENIED_AT_START = new RegExp(`^${NOT}${NAMED}\\s*[,;]\\s*(?=\\S)`, 'i');
/** "i'm not asking about mgh, how many …", "at all programs, not just mgh": asked of others than that place. */
const NOT_OF_PLACE =
  /(?:\b(?:i'?m not asking|i am not asking|not (?:just|only|asking))|^not|(?<=\b(?:general|programs?|everywhere|nationally|us),? )not)\b(?: (?:just|only|about|at|for|of|the|asking))* ([\w'-]+(?: [\w'-]+)?)(?=\s*(?:[,.;:?!)]|\s[-–]|$))/i;
/** "not counting the independent ones", "excl. integrated" */
const NOT_COUNTED = /\b(?:not counting|excl\.?|not including)(?= (?:the )?\w)/i;

/** A quick look, since most questions set nothing aside. */
const MAY_SET_ASIDE = /\b(?:not|rather than|instead of|excluding|excl|forget|(?:don'?t|didn'?t) mean)\b/i;

/**
 * A question without what it sets aside: of a page and of what that page is not about, the one is asked where the other is set aside,
 * and of two things that are named the one that is left. Of whom a place is set aside, others than that place are asked.
 */
export function withoutWhatIsSetAside(text: string, lexicon: Lexicon): string {
  if (!MAY_SET_ASIDE.test(text)) return text;
  const [denied, place = ''] = NOT_OF_PLACE.exec(text) ?? [];
  if (denied !== undefined && namesPlaceAlone(place, lexicon)) return text.replace(denied, `other than ${place}`);
  const asked = pageNotMeantWithin(text, lexicon) ?? thingNotMeant(text, lexicon) ?? thingContrasted(text, lexicon);
  return asked ?? text.replace(NOT_COUNTED, 'excluding');
}

function namesPlaceAlone(name: string, { namedIn }: Lexicon): boolean {
  const { programs, institutions, documents, withoutNames } = namedIn(name);
  return programs.length + institutions.length > 0 && documents.length === 0 && withoutNames.trim() === '';
}

function pageNotMeantWithin(text: string, lexicon: Lexicon): string | undefined {
  for (const { 0: denial, index } of text.matchAll(DENIAL_WITHIN)) {
    const after = text.slice(index + denial.length);
    const words = [...after.slice(0, CHARACTERS_OF_PAGE).matchAll(/[\w'’/-]+/g)].slice(0, MOST_WORDS_OF_PAGE);
    for (const { 0: word, index: at } of words.toReversed()) {
      if (lexicon.conceptsIn(word).length === 0) continue;
      const what = after.slice(0, at + word.length);
      const id = Object.keys(lexicon.vocabulary.not_about).find((page) => namesPage(what, page, lexicon));
      if (id !== undefined) return askedInstead(what, `${text.slice(0, index)} ${after.slice(what.length)}`.trim(), lexicon);
    }
  }
  return undefined;
}

/** Whether words name a page and nothing else: "msk", "the fellowship". */
function namesPage(what: string, id: string, { vocabulary, conceptsIn, namedIn }: Lexicon): boolean {
  const [name = ''] = vocabulary.documents[id] ?? [];
  const ofPage = conceptsIn(name);
  const concepts = conceptsIn(what);
  const { documents, withoutNames } = namedIn(what);
  const isNamed = documents.includes(id) && withoutNames.trim() === '';
  return isNamed || (concepts.length > 0 && concepts.every((key) => ofPage.includes(key)));
}

/** "injections not biopsies at msk, how many?": of two words side by side the one that is meant. */
function thingContrasted(text: string, lexicon: Lexicon): string | undefined {
  const [phrase, meant = '', denied = ''] = WORD_NOT_WORD.exec(text) ?? [];
  if (phrase === undefined || lexicon.conceptsIn(meant).length === 0) return undefined;
  const ofDenied = lexicon.conceptsIn(denied);
  const isOfPages = Object.keys(lexicon.vocabulary.not_about).some((id) =>
    ofDenied.some((key) => lexicon.notAbout(id).includes(key)),
  );
  if (isOfPages || ofDenied.length === 0 || FIELD_ALONE.test(meant)) return undefined;
  return askedInstead(denied, text.replace(phrase, meant), lexicon);
}
const WORD_NOT_WORD = new RegExp(`(?<!\\b${AUXILIARY}\\b[^.?!]{0,40})\\b(?!${AUXILIARY}\\b)([a-z]+),? not ([a-z]+)\\b`, 'i');

function thingNotMeant(text: string, lexicon: Lexicon): string | undefined {
  const notMeant = NOT_MEANT.exec(text) ?? CONTRASTED_LAST.exec(text) ?? DENIED_AT_START.exec(text);
  const first = notMeant === null ? CONTRASTED_FIRST.exec(text) : null;
  const [phrase, what] = notMeant ?? [first?.[0], first?.[2]];
  if (phrase === undefined || what === undefined) return undefined;
  const rest = text
    .replace(phrase, first === null ? ' ' : `${first[1]}: `)
    .replace(/\s+(?=[.,:;?!])/g, '')
    .replace(/^[\s,.:;–-]*(?:but\s+)?/i, '')
    .trim();
  return rest === '' ? undefined : askedInstead(what, rest, lexicon);
}

function askedInstead(what: string, rest: string, lexicon: Lexicon): string | undefined {
  const { vocabulary, conceptsIn, notAbout, namedIn, rivalsOf } = lexicon;
  const concepts = conceptsIn(what);
  if (concepts.length === 0 || SAYS_MORE.test(what)) return undefined;
  for (const id of Object.keys(vocabulary.not_about)) {
    const [name = ''] = vocabulary.documents[id] ?? [];
    const ofOthers = notAbout(id);
    if (namesPage(what, id, lexicon)) {
      const [other] = vocabulary.not_about[id] ?? [];
      const namesOther = conceptsIn(rest).some((key) => ofOthers.includes(key)) || namesAnywhere(namedIn(rest));
      return namesOther || other === undefined ? rest : `${other}: ${rest}`;
    }
    // Who matched "DR, not IR" asks about no other page.
    const isOfOthers = !FIELD_ALONE.test(what) && concepts.some((key) => ofOthers.includes(key) && rivalsOf(key).length === 0);
    if (isOfOthers) return namedIn(rest).documents.includes(id) ? rest : `${name}: ${rest}`;
  }
  // What has rivals is weighed against these, and not left out.
  const leavesThing = conceptsIn(rest).some((key) => !concepts.includes(key));
  return leavesThing && concepts.every((key) => rivalsOf(key).length === 0) ? rest : undefined;
}
