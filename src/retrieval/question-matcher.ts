import type { NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { type AnswerType, answerTypeOf } from '../question/answer-type.ts';
import { normaliseText, tokenise } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Lexicon, Unit } from '../vocabulary/lexicon.ts';
import type { PassageIndex } from './passage-search.ts';

/** What a question can be matched with: a passage, or something that the library is known not to cover. */
export type Candidate =
  | { readonly kind: 'passage'; readonly id: string; readonly passage: Passage }
  | { readonly kind: 'not-covered'; readonly id: string; readonly entry: NotCovered }
  | { readonly kind: 'off-topic'; readonly id: string; readonly reason: string; readonly utterance: string };

/** A unit of the question with what it weighs; units that come from an earlier turn weigh less. */
export interface WeightedUnit extends Unit {
  readonly weight: number;
  /** Stands in the question itself, not in what is around it. */
  readonly own: boolean;
}

/** How well one candidate matches a question. All shares are of the question's weight, 0..1. */
export interface Match {
  readonly candidate: Candidate;
  /** Likeness (0..1) to the nearest question that the candidate is known to answer. */
  readonly askedAs: number;
  readonly nearestQuestion: string | undefined;
  /** Share of the question that the text and headings hold, and that anything of the candidate holds. */
  readonly text: number;
  readonly whole: number;
  readonly held: ReadonlySet<string>;
  /** Keys that its text or headings hold. */
  readonly heldInText: ReadonlySet<string>;
  /** Whether it is known to answer questions of the kind asked (how many, when, who …). */
  readonly answersType: boolean;
  readonly score: number;
}

interface AnalysedQuestion {
  readonly line: string;
  readonly keys: ReadonlySet<string>;
  readonly weight: number;
  readonly type: AnswerType;
}

interface AnalysedCandidate {
  readonly candidate: Candidate;
  readonly questions: readonly AnalysedQuestion[];
  /** Positions of the questions that hold a key. */
  readonly linesWith: ReadonlyMap<string, readonly number[]>;
  readonly sentences: readonly ReadonlySet<string>[];
  readonly textKeys: ReadonlySet<string>;
  readonly allKeys: ReadonlySet<string>;
  readonly ownKeys: ReadonlySet<string>;
}

/** How the parts of a match are weighed together; chosen with WEIGHING of the evidence. */
export const MATCH_WEIGHTS = {
  askedAs: 1,
  secondAskedAs: 0.25,
  whole: 0.45,
  text: 0.3,
  sentence: 0.15,
  index: 0.35,
  /** How much of an asked-as likeness is the share of the question that the line holds; the rest is the share of the line. */
  questionShare: 0.62,
  sameAnswerType: 0.04,
  /** A passage answers questions of a kind where this share of its known questions are of that kind. */
  typeShare: 0.2,
  /** A word that everything is about hardly tells, a word of asking tells even less. */
  role: { content: 1, background: 0.2, asking: 0.15 },
  detail: 0.5,
  /** A word that no concept holds beside one that does; a word that the library never uses is mostly another way to put it. */
  word: 0.8,
  unknownWord: 0.3,
  /** A word that stands in no passage, only in questions about them, is mostly a circumstance of who asked. */
  circumstance: 0.6,
  /** A figure of the question counts something of its own. */
  numeral: 0.5,
};
/** A passage without asked-as lines is likened by its best sentence, which never fits as closely as a question. */
const SENTENCE_AS_QUESTION = 0.8;
/** Up to this many candidates are counted through for how common each concept is; beyond, their words stand for them. */
const MOST_COUNTED = 20_000;
const MOST_REMEMBERED = 5_000;

/**
 * Likens questions to the questions that each passage is known to answer, to its sentences and headings, by units of meaning.
 * This is where a library with asked-as lines is ranked; the index only brings the candidates.
 */
export class QuestionMatcher {
  readonly #lexicon: Lexicon;
  readonly #index: PassageIndex;
  readonly #candidates = new Map<string, Candidate>();
  readonly #analysed = new Map<string, AnalysedCandidate>();
  readonly #conceptFrequency = new Map<string, number>();

  /** Stems that texts and headings hold, as against questions about them. */
  readonly #termsOfTexts = new Set<string>();

  constructor(lexicon: Lexicon, index: PassageIndex, candidates: Iterable<Candidate>) {
    this.#lexicon = lexicon;
    this.#index = index;
    for (const candidate of candidates) this.#candidates.set(candidate.id, candidate);
    this.knowsQuestions = [...this.#candidates.values()].some(
      (candidate) => candidate.kind !== 'passage' || candidate.passage.askedAs.length > 0,
    );
    for (const candidate of this.#candidates.values()) {
      const { text, headings } = partsOf(candidate);
      for (const { term } of tokenise(`${text} ${headings}`)) this.#termsOfTexts.add(term);
    }
    if (lexicon.vocabulary.concepts.length > 0 && this.#candidates.size <= MOST_COUNTED) this.#countConcepts();
  }

  #countConcepts(): void {
    for (const candidate of this.#candidates.values()) {
      const { askedAs, text, title, headings } = partsOf(candidate);
      const keys = keysOf([title, headings, text, ...askedAs].flatMap((part) => this.#units(part)));
      for (const key of keys)
        if (key.startsWith('c:')) this.#conceptFrequency.set(key, (this.#conceptFrequency.get(key) ?? 0) + 1);
    }
  }

  #units(text: string): Unit[] {
    return this.#lexicon.unitsOf(this.#lexicon.expandShorthand(normaliseText(text)));
  }

  #idf(key: string): number {
    if (key.startsWith('t:')) return this.#index.idf(key.slice(2));
    const frequency = this.#conceptFrequency.get(key);
    if (frequency === undefined) return Math.max(0, ...this.#lexicon.stemsOf(key).map((stem) => this.#index.idf(stem)));
    return Math.log(1 + (this.#candidates.size - frequency + 0.5) / (frequency + 0.5));
  }

  /** Whether any candidate has asked-as lines; a plain folder has none. */
  readonly knowsQuestions: boolean;

  /** Whether any candidate holds this unit. */
  holds(key: string): boolean {
    if (key.startsWith('t:')) return this.#index.has(key.slice(2));
    return this.#conceptFrequency.has(key) || this.#lexicon.stemsOf(key).some((stem) => this.#index.has(stem));
  }

  weightOf(unit: Unit): number {
    const factor = MATCH_WEIGHTS.role[unit.role] * (unit.detail ? MATCH_WEIGHTS.detail : 1);
    if (unit.key.startsWith('c:')) return this.#idf(unit.key) * factor;
    return this.#idf(unit.key) * factor * this.#wordFactor(unit);
  }

  #wordFactor({ key, isName }: Unit): number {
    const term = key.slice(2);
    if (!this.holds(key)) return isName ? 1 : MATCH_WEIGHTS.unknownWord;
    if (/^\d+$/.test(term)) return MATCH_WEIGHTS.word * MATCH_WEIGHTS.numeral;
    return MATCH_WEIGHTS.word * (this.#termsOfTexts.has(term) ? 1 : MATCH_WEIGHTS.circumstance);
  }

  /** What a candidate itself is about: its text and headings, without the title of its document. */
  subjectOf(candidateId: string): ReadonlySet<string> {
    return this.#analyse(candidateId)?.ownKeys ?? new Set();
  }

  #analyse(id: string): AnalysedCandidate | undefined {
    const known = this.#analysed.get(id);
    if (known) return known;
    const candidate = this.#candidates.get(id);
    if (!candidate) return undefined;
    const { askedAs, text, title, headings } = partsOf(candidate);
    const sentences = splitSentences(text).map((sentence) => keysOf(this.#units(sentence)));
    const questions = askedAs.map((line) => {
      const units = this.#units(line);
      return {
        line,
        keys: keysOf(units),
        weight: sum(uniqueUnits(units).map((unit) => this.weightOf(unit))),
        type: answerTypeOf(line),
      };
    });
    const ownKeys = new Set([...keysOf(this.#units(headings)), ...sentences.flatMap((keys) => [...keys])]);
    const textKeys = new Set([...keysOf(this.#units(title)), ...ownKeys]);
    const allKeys = new Set([...textKeys, ...questions.flatMap(({ keys }) => [...keys])]);
    const linesWith = new Map<string, number[]>();
    for (const [at, { keys }] of questions.entries())
      for (const key of keys) linesWith.set(key, [...(linesWith.get(key) ?? []), at]);
    const analysed = { candidate, questions, linesWith, sentences, textKeys, allKeys, ownKeys };
    if (this.#analysed.size >= MOST_REMEMBERED) this.#analysed.clear();
    this.#analysed.set(id, analysed);
    return analysed;
  }

  /**
   * @param units the question's units, each once
   * @param indexScores candidates with their score in the index, 0..1
   * @param without an asked-as line that is left out, to measure what a passage is worth without it
   * @returns best first; equal ones in the order of the index
   */
  match(units: readonly WeightedUnit[], type: AnswerType, indexScores: ReadonlyMap<string, number>, without?: string): Match[] {
    const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
    const ownWeights = units.map((unit) => this.weightOf(unit));
    const share = (keys: ReadonlySet<string>) => {
      let held = 0;
      for (const { key, weight } of units) if (keys.has(key)) held += weight;
      return held / total;
    };
    const matches: Match[] = [];
    for (const [id, indexScore] of indexScores) {
      const analysed = this.#analyse(id);
      if (!analysed) continue;
      let best = 0;
      let second = 0;
      let nearestQuestion: string | undefined;
      const ofQuestion = new Float64Array(analysed.questions.length);
      const ofLine = new Float64Array(analysed.questions.length);
      for (const [at, { key, weight }] of units.entries()) {
        const ownWeight = ownWeights[at] ?? 0;
        for (const line of analysed.linesWith.get(key) ?? []) {
          ofQuestion[line] = (ofQuestion[line] ?? 0) + weight;
          ofLine[line] = (ofLine[line] ?? 0) + ownWeight;
        }
      }
      for (const [at, question] of analysed.questions.entries()) {
        if (question.line === without) continue;
        const likeness =
          (MATCH_WEIGHTS.questionShare * (ofQuestion[at] ?? 0)) / total +
          (1 - MATCH_WEIGHTS.questionShare) * (question.weight > 0 ? Math.min(1, (ofLine[at] ?? 0) / question.weight) : 0) +
          (type !== 'any' && question.type === type ? MATCH_WEIGHTS.sameAnswerType : 0);
        if (likeness > best) {
          second = best;
          best = likeness;
          nearestQuestion = question.line;
        } else if (likeness > second) second = likeness;
      }
      const sentence = Math.max(0, ...analysed.sentences.map(share));
      if (analysed.questions.length === 0) best = SENTENCE_AS_QUESTION * sentence;
      const whole = share(analysed.allKeys);
      const text = share(analysed.textKeys);
      const score =
        MATCH_WEIGHTS.askedAs * best +
        MATCH_WEIGHTS.secondAskedAs * second +
        MATCH_WEIGHTS.whole * whole +
        MATCH_WEIGHTS.text * text +
        MATCH_WEIGHTS.sentence * sentence +
        MATCH_WEIGHTS.index * indexScore;
      const heldBy = (keys: ReadonlySet<string>) => new Set(units.flatMap(({ key }) => (keys.has(key) ? key : [])));
      matches.push({
        candidate: analysed.candidate,
        askedAs: best,
        nearestQuestion,
        text,
        whole,
        held: heldBy(analysed.allKeys),
        heldInText: heldBy(analysed.textKeys),
        answersType:
          analysed.questions.filter((question) => question.type === type).length >=
          MATCH_WEIGHTS.typeShare * analysed.questions.length,
        score,
      });
    }
    return matches.sort((a, b) => b.score - a.score);
  }
}

function partsOf(candidate: Candidate): { askedAs: readonly string[]; text: string; title: string; headings: string } {
  if (candidate.kind === 'off-topic') return { askedAs: [candidate.utterance], text: '', title: '', headings: '' };
  if (candidate.kind === 'not-covered')
    return { askedAs: candidate.entry['asked as'], text: candidate.entry.missing, title: '', headings: '' };
  const { askedAs, text, headings, document } = candidate.passage;
  return { askedAs, text, title: document.title, headings: headings.join('. ') };
}

function keysOf(units: readonly Unit[]): Set<string> {
  return new Set(units.map(({ key }) => key));
}

export function uniqueUnits<U extends Unit>(units: readonly U[]): U[] {
  const seen = new Set<string>();
  return units.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
