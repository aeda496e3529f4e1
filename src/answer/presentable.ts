import type { Knowledge } from '../corpus/knowledge.ts';
import { anyOf } from '../text/any-of.ts';
import { onceForEachObject } from '../text/once-for-each.ts';

const PRESENTABLE = /^\p{Lu}.{15,110}\?$/u;
const BEGINS_PLAINLY = /^(?:How|What|When|Who|Which|Where|Why|Should|Do|Does|Is|Are|Can)\b/;
/** Words that people ask for in writing, and hardly in a chat; and premises, which a suggestion has not. */
const STILTED =
  /\b(?:whom|whereby|kindly|shall|upon|himself|herself|oneself|regard(?:ing)?|ought|thereof|outset|one's|numerous|it true|not it)\b|[;:,()"]/i;
/** Words that people write in a chat alone, and who is told of rather than asked for. */
const CHATTY = anyOf(
  /\b(?:u|ur|r|n|w|b|y|pls|plz|tho|gonna|wanna|gotta|idk|abt|bc|cuz|yr|yrs|wks?|hrs?|iv|ivs|lors?|aways?|apps?|rads|ps|pubs?|docs?|profs?|attendings?|noob|kinda|bro|lol|vs|btw|rn|ok|mass gen|gen|im|ive|whats|wat|wut|shud|cud|someone|somebody|bone|thing for|all do you|whos|cant|dont|its|my (?:son|daughter|mentee|student|kid|friend))\b/i,
  /\d/i,
  /'/i,
);
const FEWEST_WORDS = 5;
const MOST_WORDS = 14;

/** Of the questions that a passage is known to answer, the plainest: short words make a question plain. */
export function plainestOf(
  askedAs: readonly string[],
  hardness: (question: string) => number = lettersAWord,
): string | undefined {
  const [first, ...others] = askedAs.filter(isPlain);
  return others.reduce((plainest, each) => (hardness(each) < hardness(plainest ?? each) ? each : plainest), first);
}

/**
 * The plainest question of a passage, or else any that is put as a whole sentence.
 * @param spellings where lines may be written out that were typed without capitals
 */
export function presentableOf(
  askedAs: readonly string[],
  hardness?: (question: string) => number,
  spellings?: Spellings,
): string | undefined {
  const lines = spellings === undefined ? askedAs : askedAs.map((line) => writtenOut(line, spellings));
  return plainestOf(lines, hardness) ?? askedAs.find((question) => PRESENTABLE.test(question));
}

/** Without a verb it is no sentence. */
const WHOLE = /\b(?:do|does|did|is|are|was|were|can|could|should|would|will|must|has|have)\b/;

/**
 * A line as people type it, written as a sentence: "how many ir letters do i need" becomes "How many IR letters do I need?". One that is
 * typed as in a chat is left as it is, and so is never presentable.
 */
function writtenOut(line: string, spellings: Spellings): string {
  if (CHATTY.test(line) || !WHOLE.test(line) || !/^\p{Ll}[^.?!]*\??$/u.test(line)) return line;
  let named = line.replace(/\?$/, '');
  for (const [name, spelling] of spellings) if (name.includes(' ')) named = named.replaceAll(name, spelling);
  // "in boston": a name of one word may be a word as well.
  if ((named.match(/\p{Ll}+/gu) ?? []).some((word) => /^\p{Lu}\p{Ll}/u.test(spellings.get(word) ?? ''))) return line;
  const written = named
    .replace(/\bi\b/g, 'I')
    .replace(/\bus(?= (?:imgs?|citizens?|mds?|ir|rotations?|students?|clinical)\b)/g, 'US')
    .replace(/\p{L}+/gu, (word) => spellings.get(word) ?? word);
  return `${written.charAt(0).toUpperCase()}${written.slice(1)}?`;
}

/** Names and acronyms by their small letters. */
export type Spellings = ReadonlyMap<string, string>;

const WITHIN_SENTENCE = /(?<=[\p{Ll}\p{N},)]\s\(?)(?:\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+|\p{L}+)/gu;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S+/g;
/** These are words as well. */
const WORDS = new Set(['us', 'do', 'or', 'it', 'am', 'in']);

/** How the texts of a library write names and acronyms; none that they also write small. */
export const spellingsOf: (knowledge: Knowledge) => Spellings = onceForEachObject((knowledge) => {
  const small = new Set<string>();
  const spellings = new Map<string, string>();
  for (const { text } of knowledge.passages)
    for (const [word] of text.replace(ADDRESS, ' ').matchAll(WITHIN_SENTENCE)) {
      if (/^\p{Ll}/u.test(word)) small.add(word);
      else spellings.set(word.toLowerCase(), word);
    }
  return new Map([...spellings].filter(([word]) => !small.has(word) && !WORDS.has(word)));
});

function isPlain(question: string): boolean {
  const words = question.split(' ').length;
  const isShort = words >= FEWEST_WORDS && words <= MOST_WORDS;
  return isShort && PRESENTABLE.test(question) && BEGINS_PLAINLY.test(question) && !STILTED.test(question);
}

function lettersAWord(question: string): number {
  return question.length / question.split(' ').length;
}
