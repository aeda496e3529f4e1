import { type Trace, withoutPersonalFigures } from '../../src/index.ts';

type Match = Trace['retrieved'][number]['match'];

/**
 * Two questions with the same of this are the same question: what they name, with figures, and the kind of answer they want, whatever
 * the order and the words around it.
 */
export function samenessOf({ question, understanding }: Trace): string {
  const words = question.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (understanding.intent !== 'ask') return JSON.stringify(['words', words]);
  const parts = understanding.parts.map(({ units, type, scope }) => {
    const own = units.filter((unit) => unit.own && unit.role !== 'asking');
    const named = Object.values(scope).flat().sort();
    // What every passage is about ("resident") shows that this is a question of the field, and tells it from no other.
    const keys = [...new Set(own.filter(({ role }) => role === 'content').map(({ key }) => key))].sort();
    return { said: { type, keys, named }, tells: own.length + named.length + (type === 'any' ? 0 : 1) > 1 };
  });
  // One thing alone and no kind of answer could be anything about it.
  const tells = parts.every((part) => part.tells);
  return JSON.stringify(tells ? ['meaning', parts.map(({ said }) => said), figuresIn(question.text)] : ['words', words]);
}

/**
 * Whether two questions are one in other words: the engine likens both to the same gap or passage, they are not about different
 * things of it, and neither names a program, a kind of applicant or a year that the other does not.
 */
export function isParaphrase(one: Trace, other: Trace): boolean {
  const [first, second] = [knownQuestion(one), knownQuestion(other)];
  if (!first || !second || first.known !== second.known) return false;
  // Leave of mothers and leave of fathers are two things, leave and paid leave may be one.
  return areWithin(first.about, second.about) && areWithin(first.askingWords, second.askingWords);
}

/** Whether of two lists one holds nothing that the other does not. */
function areWithin(one: readonly string[], other: readonly string[]): boolean {
  return one.every((each) => other.includes(each)) || other.every((each) => one.includes(each));
}

/** So like a question that the library knows is that question in other words. */
const KNOWN_FROM = 0.7;
/** "J-1" is "J1". */
const DASH_BEFORE_FIGURE = /(?<=\p{L})\p{Pd}(?=\d)/gu;
/** "J1" and "H1B" are two things, whoever asks. */
const NAME_WITH_FIGURE = /\b[a-z]+\d\w*/g;
const FIGURE = /\b\d\w*/g;
/** A unit that is nothing but a figure: whether it counts is for `figuresIn` to say. */
const FIGURE_ALONE = /^t:\d+$/;

/** Figures of a question, but those that may be the asker's own. */
function figuresIn(text: string): string[] {
  const names = text.toLowerCase().replace(DASH_BEFORE_FIGURE, '').match(NAME_WITH_FIGURE) ?? [];
  const figures = withoutPersonalFigures(text).toLowerCase().replace(DASH_BEFORE_FIGURE, '').match(FIGURE) ?? [];
  return [...new Set([...names, ...figures])].sort();
}

interface KnownQuestion {
  /** What it is likened to, with what is asked beyond that. */
  readonly known: string;
  /** What it is about: a gap may be about several things. */
  readonly about: readonly string[];
  readonly askingWords: readonly string[];
}

/** Each asks for something else; what "what" and "how" ask for stands in the words after them. */
const ASKING_WORD = /\b(?:who|where|when|why)\b/g;

function knownQuestion({ question, understanding, answer, retrieved }: Trace): KnownQuestion | undefined {
  if (understanding.intent !== 'ask' || understanding.parts.length > 1) return undefined;
  const matches = retrieved.map(({ match }) => match);
  const match = matches.find(({ candidate }) => isGapNamed(candidate, answer)) ?? likest(matches);
  if (!match) return undefined;
  const { candidate, held } = match;
  const { units, type, scope } = understanding.whole;
  const programs = scope.programs.map((program) => `c:${program}`);
  const own = units.filter((unit) => unit.own && unit.role === 'content' && !programs.includes(unit.key));
  const beyond = own.filter(({ key, isName }) => !held.has(key) && (isName || key.startsWith('c:'))).map(({ key }) => key);
  const details = [...new Set([...Object.values(scope).flat(), ...beyond, ...figuresIn(question.text)])].sort();
  const about = own.map(({ key }) => key).filter((key) => !FIGURE_ALONE.test(key));
  const askingWords = question.text.toLowerCase().match(ASKING_WORD) ?? [];
  // A gap is one thing that is missing; a passage answers how many and when.
  const kind = candidate.kind === 'passage' ? type : 'any';
  return { known: JSON.stringify([candidate.id, kind, details]), about, askingWords };
}

function likest(matches: readonly Match[]): Match | undefined {
  return matches
    .filter(({ candidate, askedAs }) => candidate.kind !== 'off-topic' && askedAs >= KNOWN_FROM)
    .reduce<Match | undefined>((best, match) => (best && best.askedAs >= match.askedAs ? best : match), undefined);
}

/** Whether an answer admits to this gap by name. */
export function isGapNamed(candidate: Match['candidate'], answer: Trace['answer']): boolean {
  return candidate.kind === 'not-covered' && answer.handOff && answer.text.includes(candidate.entry.missing);
}

/** How others have put the same question, each wording once. */
export function otherWordings(question: string, askers: readonly { readonly question: string | undefined }[]): string[] {
  const plain = (words: string) => words.replace(/\s+/g, ' ').trim().toLowerCase();
  const seen = new Set([plain(question)]);
  return askers.flatMap(({ question: own }) => {
    if (own === undefined || seen.has(plain(own))) return [];
    seen.add(plain(own));
    return [own];
  });
}
