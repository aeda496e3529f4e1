import { anyOf } from '../../text/any-of.ts';
import { WRITTEN_ONCE } from '../../text/written-once.ts';
import { asksAnything } from '../asks-anything.ts';
import { isBareVerdict } from '../bare-turns.ts';
import type { ToldFacts } from '../question.ts';
import { applicantFactsIn } from './applicant-facts.ts';
import { SENTENCE_END } from './counting.ts';
import { clausesOf, PEER } from './other-people.ts';
import { asksOfEither } from './two-people.ts';

/** The asker and one other person of whom a conversation tells. */
export interface AskerAndPeer {
  /** Of whom the last turn asks: of the other one, or of both. */
  readonly asked: 'peer' | 'both';
  readonly asker: ToldFacts;
  readonly peer: ToldFacts;
  /** What the other one is to the asker: "friend", "sister"; undefined where only "he" or "she" names them. */
  readonly peerIs: string | undefined;
}

/** "does he have a red flag?", "is hers good?", "and my friend has 6 papers", "did my friend apply to enough?", "how about the 258 my friend has?" */
const ASKS_OF_PEER = new RegExp(
  `\\b(?:does|do|did|is|are|was|were|has|have|can|could|should|will|would) (?:(?:he|she|his|hers)\\b|my (?:\\w+ )?${WRITTEN_ONCE}(?:${PEER})\\b)|\\b(?:what|how) about (?:him|her|his|hers|my (?:\\w+ )?${WRITTEN_ONCE}(?:${PEER})|the \\d+ my (?:\\w+ )?${WRITTEN_ONCE}(?:${PEER}) (?:has|had|got))\\b|^and my (?:\\w+ )?${WRITTEN_ONCE}(?:${PEER}) (?:has|had|got|did|applied|logged)\\b(?=[^.?!]*\\d)`,
  'i',
);
/** "and my friend with 252?", "my bro only 18. is that enough for him": another of whom a turn begins to tell. */
const GOES_ON_TO_PEER = new RegExp(
  `^(?:(?:and|but|so|ok(?:ay)?|what about|how about)[\\s,]+)*my (?:\\w+ )?${WRITTEN_ONCE}(?:${PEER})(?:'s)?,? (?:is (?=2[0-8]\\d\\b)|(?:with|at|has|had|got|scored|did|applied to) )?(?:an? |only |just |like )*(?=\\d)(?!\\d+ (?:years?|yrs?|kids?|jobs?|weeks?|months?|days?|hours?|siblings?)\\b)`,
  'i',
);
/** "which one of us?", "who is closer to the target?", "do both of us clear it?", "between me and my buddy, who should push?" */
const ASKS_OF_BOTH = anyOf(
  /\b(?:which|who|either|both|one|neither|each|any)(?: one)? of us\b/i,
  /\b(?:the two of us|us both|(?:he|she|him|her) or (?:i|me)|(?:me|i) or (?:he|she|him|her))\b/i,
  /\bwho(?:'s| is| looks| stands| falls| would be)? (?:the )?(?:closer|safer|stronger|weaker|within|in (?:the )?range|out of range|under|over|above|below|better off)\b/i,
  /\bwho(?:'?s| is| are)? (?:more |better )?(?:on track|ahead|behind|fine|ok(?:ay)?|good|set|safe|in trouble|competitive|stronger|closer)\b/i,
  /\bwho (?:meets|qualifies|clears|has (?:the |a )?red[ -]flags?|has enough|(?:should|needs to|has to|must) (?:push|worry|be worried|retake|panic))\b/i,
);
/** "enough for me?", "and me with 510?" */
const ASKS_OF_SELF =
  /\b(?:am i|do i|did i|should i|can i|could i|will i|would i|have i|(?:is|are) (?:mine|my (?!friend|brother|sister))|for me|about me|and me)\b/i;
const PEER_NAMED = new RegExp(`(?:\\bmy (?:\\w+ ){0,2}?|^\\W*|[,.;(]\\s*(?:and |but )?)(${PEER})\\b`, 'gi');
const PEER_TELLS = new RegExp(
  `\\bmy (?:\\w+ ){0,2}?(?:${PEER})\\b(?: (?:at|in|from) \\w+)? (?:has|had|got|scored|applied|logged|did)\\b(?=[^.?!]*\\d)(?! [^.?!]*\\?)`,
  'gi',
);
const SPEAKS_OF_OTHER_PERSON = /\b(?:who|pds?|apds?|director|attendings?|chair|chief|dean|mentor|faculty|dr\.|coordinator)\b/i;
const BY_PRONOUN = /\b(?:he|she|his|hers?)\b/i;

/**
 * What a conversation tells of the asker and of one other person, where its last turn asks of that one, or of both: nobody's figures
 * are held for another's.
 * @param said the turns as they are read, oldest first
 * @param asker what they tell of the asker
 * @param everTold what turns tell, where all of them speak of one and the same
 * @returns undefined where the last turn asks of the asker alone, or nothing is told of another
 */
export function askerAndPeer(
  said: readonly string[],
  asker: ToldFacts,
  everTold: (turns: readonly string[]) => ToldFacts,
): AskerAndPeer | undefined {
  const turns = said.map((turn) => turn.replace(FIGURE_OF_PEER, ' my $2 has $1 '));
  const last = said.at(-1) ?? '';
  const asksOfBoth =
    ASKS_OF_BOTH.test(last) ||
    (/^which\b/i.test(last) && asksOfEither(last)) ||
    (tellsOfBothAtOnce(turns) && !ASKS_OF_SELF.test(last));
  // "my classmate did 4", then "too many?"
  const judgesPeer = judgesWhomItTellsOf(said, asker);
  const goesOn = goesOnToPeer(said);
  const isAsked = (ASKS_OF_PEER.test(last) || goesOn) && !ASKS_OF_SELF.test(last);
  if (!asksOfBoth && !judgesPeer && !isAsked && !onlyTellsOfPeer(last, said.length > 1 ? undefined : asker)) return undefined;
  const tellsOfPeer = turns.map((turn) => toldOfPeer(turn));
  if (goesOn) tellsOfPeer[turns.length - 1] = begunOfPeer(last, said.at(-2) ?? '');
  // "who is the program director?", then "does he take IMGs?"
  const since = turns.slice(tellsOfPeer.findLastIndex((told) => told !== '') + 1);
  if (!asksOfBoth && since.some((turn) => SPEAKS_OF_OTHER_PERSON.test(turn))) return undefined;
  const named = new Set(turns.flatMap((turn) => Array.from(turn.matchAll(PEER_NAMED), ([, peer = '']) => withoutGenitive(peer))));
  // "my friend has 251, my friend at Ohio has 230": more than can be told apart.
  if (named.size > 1 || turns.some((turn) => (turn.match(PEER_TELLS) ?? []).length > 1)) return undefined;
  const [peerIs] = named;
  // "his ck was 231", then "wait no, that was the practice test, the real one is 236": the last turn tells of nobody by name.
  const isPutRight =
    named.size === 1 && tellsOfPeer.at(-1) === '' && PUTS_RIGHT.test(last) && !tellsFigures(everTold(said.slice(0, -1)));
  const peer = isPutRight
    ? everTold(turns.map((turn) => turn.replace(WHO_IS_TOLD_OF, 'student')))
    : factsOfPeer(tellsOfPeer, turns, last);
  if (!tellsFigures(peer) || (asksOfBoth && !tellsFigures(asker)) || (peerIs === undefined && !BY_PRONOUN.test(turns.join(' '))))
    return undefined;
  // "we're both US IMGs", "same school"
  const kind = asker.applicant !== undefined && OF_SAME_KIND.test(turns.join(' ')) ? { applicant: asker.applicant } : {};
  return { asked: asksOfBoth ? 'both' : 'peer', asker, peer: { ...kind, ...peer }, peerIs };
}

/** "my girlfriends is 251" */
function withoutGenitive(peer: string): string {
  return peer.toLowerCase().replace(/^((?:girl|boy)friend|fianc[eé]e?)s$/, '$1');
}

/** "us img, 242", then "and my friend with 252?": the last turn begins to tell of another, and asks of that one if of anybody. */
export function goesOnToPeer(said: readonly string[]): boolean {
  const last = said.at(-1) ?? '';
  if (said.length < 2 || !GOES_ON_TO_PEER.test(last)) return false;
  const [told = '', ...verdicts] = last.replace(GOES_ON_TO_PEER, '').split(SENTENCE_END);
  return !asksAnything(told.replace(/\?+$/, '')) && verdicts.every((verdict) => isBareVerdict(verdict));
}

/** What such a turn tells, as if of a student; a bare count is of what the turn before counted last. */
function begunOfPeer(last: string, before: string): string {
  const told = last.replace(GOES_ON_TO_PEER, 'student has ').split(SENTENCE_END)[0]?.replace(/\?+$/, '') ?? '';
  const counted = [...before.matchAll(new RegExp(COUNTED_FIRST, 'gi'))].at(-1)?.[1];
  return /^student has \d{1,2}$/.test(told.trim()) && counted !== undefined ? `${told.trim()} ${counted}` : told;
}

/** @param tellsOfPeer what each of the turns says of the other one */
function factsOfPeer(tellsOfPeer: readonly string[], turns: readonly string[], last: string): ToldFacts {
  let peer: ToldFacts = {};
  for (const [at, told] of tellsOfPeer.entries())
    if (told !== '' && at >= turns.length - TURNS_READ)
      peer = { ...peer, ...applicantFactsIn(told.slice(0, LONGEST_TOLD), turns[at - 1], `${turns[at]}\n${last}`) };
  return peer;
}

/** "wait no, 231 was the practice test!! the real one is 236" */
const PUTS_RIGHT =
  /^(?:(?:oh|ok(?:ay)?|wait|no|sorry|oops|actually|correction|scratch that|my (?:bad|mistake))\b[\s,.!:-]*)+[^?]*\d/i;

/** "are we ok?", "how do we compare?", "who is in range?" */
const ASKS_OF_US =
  /\b(?:are|do|can|should|will|would|could|did|have) we\b|\bwho(?:'s| is| has)\b[^.?!]*\b(?:range|target|red[ -]flags?|ok(?:ay)?|trouble)\b/i;

/** "my friend at Penn said 250 is the average" gives no score of the friend's. */
const REPORTS = /\b(?:says?|said|told|thinks?|claims?|heard|swears?|insists?)\b/i;

/** "I have 248, my friend 229, are we ok?", "me 251, my friend 230": both are told of in one message, and no one is asked of alone. */
function tellsOfBothAtOnce(turns: readonly string[]): boolean {
  const last = turns.at(-1) ?? '';
  if (last.match(PEER_NAMED) === null || !/\d\D+\d/.test(last) || REPORTS.test(last)) return false;
  if (!ASKS_OF_US.test(last) && !/\bboth\b/i.test(last) && (asksAnything(last) || ASKS_OF_SELF.test(last))) return false;
  const ofPeer = applicantFactsIn(toldOfPeer(last).slice(0, LONGEST_TOLD), '', last);
  return tellsFigures(ofPeer) && tellsFigures(applicantFactsIn(last));
}

const OF_SAME_KIND = /\bboth\b|\bsame (?:school|boat|class|year)\b/i;
/** "how about the 258 my friend has?" */
const FIGURE_OF_PEER = new RegExp(`\\b(?:the|that) (\\d+) my (?:\\w+ )?(${PEER}) (?:has|had|got)\\b`, 'gi');

/** "my classmate did 4", then "too many?"; "my brother did 3 aways. too many?" */
function judgesWhomItTellsOf(said: readonly string[], asker: ToldFacts): boolean {
  const last = said.at(-1) ?? '';
  const sentence = last.split(SENTENCE_END).at(-1) ?? '';
  // "my friend is a US MD with 232, red flag?"
  const clause = sentence.slice(sentence.lastIndexOf(',') + 1);
  const verdict = isBareVerdict(clause) ? clause : sentence;
  if (!isBareVerdict(verdict) || /\b(?:they|these|those|me)\b/i.test(verdict)) return false;
  const told = last.slice(0, last.length - verdict.length).trim();
  return told === '' ? onlyTellsOfPeer(said.at(-2) ?? '', {}) : onlyTellsOfPeer(told, asker);
}

/** "my wife is a US IMG with 239 and 2 posters" and nothing else, by who tells nothing of themselves: in all, or in a turn of several. */
function onlyTellsOfPeer(last: string, asker: ToldFacts | undefined): boolean {
  if (last.match(PEER_NAMED) === null || OWN_FIGURE.test(last) || asksAnything(last) || /\bmatch/i.test(last)) return false;
  return !tellsFigures(asker ?? applicantFactsIn(last));
}

/** "i have 350 & 9": figures of their own, though it is not plain what they count. */
const OWN_FIGURE = /\b(?:i|i've|ive) (?:only |just )?(?:have|got|did|logged|am at)? ?\d/i;

function tellsFigures(facts: ToldFacts): boolean {
  return Object.keys(facts).some((fact) => fact !== 'applicant' && fact !== 'year');
}

/** What is told of another is read in so many turns, and at most so many characters of each. */
const TURNS_READ = 4;
const LONGEST_TOLD = 400;

const WHO_IS_TOLD_OF = new RegExp(
  `\\b(?:my|the|his|her|our|and) (?:\\w+ ){0,2}?(?:${PEER})\\b(?:'s)?|\\b(?:${PEER})(?:'s)?(?= (?:got|has|had|is|was|scored|did|applied|sent|logged|published|finished|submitted|with|at|\\d))`,
  'gi',
);

/** What a turn says of somebody else, as if of a student. */
function toldOfPeer(turn: string): string {
  const counted = COUNTED_FIRST.exec(turn)?.[1];
  return clausesOf(turn)
    .filter(({ ofOthers, end }) => ofOthers && end !== '?')
    .map(({ clause }) =>
      clause
        .trim()
        .replace(WHO_IS_TOLD_OF, 'student')
        .replace(/^student:? (?=\d)/, 'student has ')
        .replace(BARE_COUNT, (bare) => (counted === undefined ? bare : `${bare} ${counted}`)),
    )
    .join(', ');
}

/** "I have 2 pubs, my friend 5": so many of what was counted just before. */
const COUNTED_FIRST =
  /\b\d{1,3} (pubs?|papers?|publications?|posters?|abstracts?|products?|aways?|letters?|procedures|cases|(?:ir|dr|integrated) (?:programs?|apps))\b/i;
const BARE_COUNT = /(?<=^student (?:has|had|got|did) )\d{1,3}$/;
