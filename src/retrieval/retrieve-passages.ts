import type { QuestionPart } from '../question/question-part.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import type { PassageIndex, WeightedTerm } from './passage-search.ts';
import { queryFor } from './query.ts';
import type { Match, QuestionMatcher } from './question-matcher.ts';

/** A candidate with how well it matches; `rank` counts from 1, and `score` is what the order rests on. */
export interface RetrievedPassage {
  readonly id: string;
  readonly score: number;
  readonly match: Match;
}

export interface Retrieval {
  readonly index: PassageIndex;
  readonly matcher: QuestionMatcher;
  readonly lexicon: Lexicon;
}

/** Candidates that the index brings; of 300 passages the right one is practically always among them. */
const CANDIDATES = 36;
/** Of these so many are read word by word: reading all of them ranks no question of others better. */
const REREAD = 20;
/** Beside them those whose known questions use such words likeliest: "what is IR?" holds no word that finds its passage. */
const LIKELIEST = 12;
/** A plain library keeps the order of the index, so that fewer need a closer look. */
const PLAIN_CANDIDATES = 30;
/** What a synonym from the vocabulary weighs beside the word that was typed. */
const SYNONYM_WEIGHT = 0.3;

/**
 * Brings the passages nearest to a question, best first. A library with asked-as lines is ranked by the likeness of questions; a
 * plain one keeps the order of the index.
 */
export function retrievePassages(part: QuestionPart, retrieval: Retrieval): readonly RetrievedPassage[] {
  const before = retrievedBefore.get(part);
  if (before !== undefined && before.matcher === retrieval.matcher && before.index === retrieval.index) return before.passages;
  const passages = nearestPassages(part, retrieval);
  retrievedBefore.set(part, { index: retrieval.index, matcher: retrieval.matcher, passages });
  return passages;
}

/** What a question is about is looked up to read it, and again to answer it. */
const retrievedBefore = new WeakMap<
  QuestionPart,
  { readonly index: PassageIndex; readonly matcher: QuestionMatcher; readonly passages: readonly RetrievedPassage[] }
>();

function nearestPassages(part: QuestionPart, { index, matcher, lexicon }: Retrieval): readonly RetrievedPassage[] {
  const plain = queryFor(part.text, index);
  const terms: WeightedTerm[] = [...plain.terms];
  const present = new Set(terms.map(({ term }) => term));
  const add = (term: string, weight: number) => {
    if (present.has(term) || weight <= 0) return;
    present.add(term);
    terms.push({ term, weight });
  };
  const heaviest = Math.max(1e-9, ...part.units.map(({ weight }) => weight));
  for (const { key, weight, role } of part.units) {
    if (role === 'asking') continue;
    if (key.startsWith('t:')) add(key.slice(2), weight / heaviest);
    else for (const stem of lexicon.stemsOf(key)) add(stem, (SYNONYM_WEIGHT * weight) / heaviest);
  }
  const query = { ...plain, terms };
  const ranked = matcher.knowsQuestions ? index.search(query, CANDIDATES, REREAD) : index.search(query, PLAIN_CANDIDATES);
  const top = ranked[0]?.score ?? 1;
  const scores = new Map(ranked.map(({ id, score }) => [id, top > 0 ? score / top : 0]));
  for (const id of matcher.likeliest(part.units, LIKELIEST)) if (!scores.has(id)) scores.set(id, 0);
  const matches = matcher.match(part.units, part.type, scores);
  if (!matcher.knowsQuestions) {
    const order = new Map(ranked.map(({ id, score }) => [id, score]));
    return matches
      .map((match) => ({ id: match.candidate.id, score: order.get(match.candidate.id) ?? 0, match }))
      .sort((a, b) => b.score - a.score);
  }
  return matches.map((match) => ({ id: match.candidate.id, score: match.score, match }));
}

/** The candidates of a question likened to what is left of it, without a new search: both of two things brought theirs already. */
export function likenAnew(part: QuestionPart, matches: readonly Match[], { matcher }: Pick<Retrieval, 'matcher'>): Match[] {
  return matcher.match(part.units, part.type, new Map(matches.map(({ candidate, index }) => [candidate.id, index])));
}
