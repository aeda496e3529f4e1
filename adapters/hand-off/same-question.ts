import { type Trace, withoutPersonalFigures } from '../../src/index.ts';

type Match = Trace['retrieved'][number]['match'];

/**
 * Two questions with the same of this are the same question: what they name and the kind of answer they want, whatever the order and
 * the words around it.
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
  return JSON.stringify(tells ? ['meaning', parts.map(({ said }) => said)] : ['words', words]);
}

/**
 * Whether two questions are one in other words: the engine likens both to the same gap or passage, they are not about different
 * things of it, and neither names a program, a kind of applicant or a year that the other does not.
 */
export function isParaphrase(one: Trace, other: Trace): boolean {
  const [first, second] = [knownQuestion(one), knownQuestion(other)];
  if (!first || !second || first.known !== second.known) return false;
  return [first, second].some(({ about }) => about.length === 0) || second.about.some((key) => first.about.includes(key));
}

/** So like a question that the library knows is that question in other words. */
const KNOWN_FROM = 0.7;
/** "J1" and "H1B" are two things. */
const WITH_FIGURE = /\b\w*\d\w*\b/g;

interface KnownQuestion {
  /** What it is likened to, with what is asked beyond that. */
  readonly known: string;
  /** What it is about: a gap may be about several things. */
  readonly about: readonly string[];
}

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
  const figures = withoutPersonalFigures(question.text).toLowerCase().match(WITH_FIGURE) ?? [];
  const details = [...new Set([...Object.values(scope).flat(), ...beyond, ...figures])].sort();
  // A gap is one thing that is missing; a passage answers how many and when.
  const kind = candidate.kind === 'passage' ? type : 'any';
  return { known: JSON.stringify([candidate.id, kind, details]), about: own.map(({ key }) => key) };
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
