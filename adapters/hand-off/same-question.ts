import type { Trace } from '../../src/index.ts';
import { type Asks, areAskedAlike, asksOf } from './question-frame.ts';
import { contentOf, FIGURE_ALONE, figuresIn, isPerson, namedIn, rootsOf, turnedBy, WHOEVER } from './question-subject.ts';

type Match = Trace['retrieved'][number]['match'];

/**
 * Two questions with the same of this are the same question: what they name, with figures, and what they want to hear of it, whatever
 * the order and the words around it.
 */
export function samenessOf({ question, understanding }: Trace): string {
  const words = question.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (understanding.intent !== 'ask') return JSON.stringify(['words', words]);
  const parts = understanding.parts.map((part) => {
    const { type, scope, text } = part;
    const asks = asksOf(text);
    const wants = asks === 'how much' && type !== 'any' ? '' : WANTS[asks];
    const named = Object.values(scope).flat().sort();
    const kinds = [type !== 'any', wants !== '' && wants !== 'whether'].filter(Boolean).length;
    return {
      said: { type, wants, keys: rootsOf(contentOf(part)), named, turns: turnedBy(part) },
      tells: namedIn(part).length + named.length + kinds > 1,
    };
  });
  // One thing alone and no kind of answer could be anything about it.
  const tells = parts.every((part) => part.tells);
  return JSON.stringify(tells ? ['meaning', parts.map(({ said }) => said), figuresIn(question.text)] : ['words', words]);
}

/** How it is and what it is are one question, and what is allowed one can do. */
const WANTS: Readonly<Record<Asks, string>> = {
  'whether one can': 'may',
  'whether it is allowed': 'may',
  'whether there is': 'there is',
  whether: 'whether',
  'how much': 'how much',
  'how to': 'how to',
  how: '',
  why: 'why',
  where: 'where',
  what: '',
};

/**
 * Whether two questions are one in other words: the engine likens both to the same gap or passage, they want to hear the same of the
 * same things, and neither names a program, a kind of applicant or a year that the other does not.
 */
export function isParaphrase(one: Trace, other: Trace): boolean {
  const [first, second] = [knownQuestion(one), knownQuestion(other)];
  if (!first || !second || first.known !== second.known || !areAskedAlike(first.asks, second.asks)) return false;
  return isAboutTheSame(first.about, second.about);
}

function isAboutTheSame(one: readonly string[], other: readonly string[]): boolean {
  // A question that names nothing is likened as a whole.
  if (one.length === 0 || other.length === 0) return true;
  const beyond = (these: readonly string[], those: readonly string[]) => these.filter((each) => !those.includes(each));
  const more = [...beyond(one, other), ...beyond(other, one)];
  if (more.length === 0) return true;
  return more.every((each) => each === WHOEVER) && ![...one, ...other].some((each) => each !== WHOEVER && isPerson(each));
}

/** So like a question that the library knows is that question in other words. */
const KNOWN_FROM = 0.7;
interface KnownQuestion {
  /** What it is likened to, with what is asked beyond that. */
  readonly known: string;
  readonly asks: Asks;
  /** What it is about: a gap may be about several things. */
  readonly about: readonly string[];
}

/** Each asks for something else; what "what" and "how" ask for stands in the words after them. */
const ASKING_WORD = /\b(?:who|when|why)\b/g;

function knownQuestion({ question, understanding, answer, retrieved }: Trace): KnownQuestion | undefined {
  if (understanding.intent !== 'ask' || understanding.parts.length > 1) return undefined;
  const matches = retrieved.map(({ match }) => match);
  const match = matches.find(({ candidate }) => isGapNamed(candidate, answer)) ?? likest(matches);
  if (!match) return undefined;
  const { candidate, held } = match;
  const { whole } = understanding;
  const programs = whole.scope.programs.map((program) => `c:${program}`);
  const own = contentOf(whole).filter(({ key }) => !programs.includes(key));
  const beyond = own.filter(({ key, isName }) => !held.has(key) && (isName || key.startsWith('c:'))).map(({ key }) => key);
  const details = [...new Set([...Object.values(whole.scope).flat(), ...beyond, ...figuresIn(question.text)])].sort();
  const about = rootsOf(own).filter((key) => !FIGURE_ALONE.test(key));
  const askingWords = [...new Set(question.text.toLowerCase().match(ASKING_WORD))].sort();
  // A gap is one thing that is missing; a passage answers how many and when.
  const kind = candidate.kind === 'passage' ? whole.type : 'any';
  const known = JSON.stringify([candidate.id, kind, details, turnedBy(whole), askingWords]);
  return { known, asks: asksOf(whole.text), about };
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
