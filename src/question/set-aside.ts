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

/**
 * A question without what it sets aside: of a page and of what that page is not about, the one is asked where the other is set aside,
 * and of two things that are named the one that is left.
 */
export function withoutWhatIsSetAside(text: string, lexicon: Lexicon): string {
  const notMeant = NOT_MEANT.exec(text) ?? CONTRASTED_LAST.exec(text);
  const first = notMeant === null ? CONTRASTED_FIRST.exec(text) : null;
  const [phrase, what] = notMeant ?? [first?.[0], first?.[2]];
  if (phrase === undefined || what === undefined) return text;
  const rest = text
    .replace(phrase, first === null ? ' ' : `${first[1]}: `)
    .replace(/\s+(?=[.,:;?!])/g, '')
    .replace(/^[\s,.:;–-]*(?:but\s+)?/i, '')
    .trim();
  const asked = rest === '' ? undefined : askedInstead(what, rest, lexicon);
  return asked ?? text;
}

function askedInstead(what: string, rest: string, lexicon: Lexicon): string | undefined {
  const { vocabulary, conceptsIn, notAbout, namedIn, rivalsOf } = lexicon;
  const concepts = conceptsIn(what);
  if (concepts.length === 0 || SAYS_MORE.test(what)) return undefined;
  for (const id of Object.keys(vocabulary.not_about)) {
    const [name = ''] = vocabulary.documents[id] ?? [];
    const ofOthers = notAbout(id);
    const isPage = namedIn(what).documents.includes(id) || concepts.every((key) => conceptsIn(name).includes(key));
    if (isPage) {
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
