import type { NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { type AnswerType, answerTypeOf } from '../question/answer-type.ts';
import { allAtOnce, type Steps } from '../steps.ts';
import { normaliseText } from '../text/analyse.ts';
import { readText, TextReader } from '../text/read-text.ts';
import { splitSentences } from '../text/sentences.ts';
import { conceptKey, isConcept, type Lexicon, type Unit } from '../vocabulary/lexicon.ts';
import type { LineUnits } from '../vocabulary/line-units.ts';
import { UnitNumbers } from '../vocabulary/unit-numbers.ts';
import type { PassageIndex } from './passage-search.ts';
import { type KnownQuestions, QuestionLikelihood } from './question-likelihood.ts';
import { type HeldUnits, type KeysHeld, UnitPostings } from './unit-postings.ts';

/** What a question can be matched with: a passage, or something that the library is known not to cover. */
export type Candidate =
  | { readonly kind: 'passage'; readonly id: string; readonly passage: Passage }
  | { readonly kind: 'not-covered'; readonly id: string; readonly entry: NotCovered }
  | { readonly kind: 'off-topic'; readonly id: string; readonly reason: string; readonly utterance: string };

/** A unit of the question with what it weighs; units that come from an earlier turn weigh less. */
export interface WeightedUnit extends Unit {
  readonly weight: number;
  /** How much of it counts: 1 where it stands in the question itself, less in what is around it. */
  readonly share: number;
  /** Stands in the question itself, not in what is around it. */
  readonly own: boolean;
}

/** How well one candidate matches a question. All shares are of the question's weight, 0..1. */
export interface Match {
  readonly candidate: Candidate;
  /** Weight of all units of the question, which the shares are shares of. */
  readonly total: number;
  /** Likeness (0..1) to the nearest question that the candidate is known to answer. */
  readonly askedAs: number;
  readonly nearestQuestion: string | undefined;
  /** Share of the question that the text and headings hold, and that anything of the candidate holds. */
  readonly text: number;
  readonly whole: number;
  readonly held: KeysHeld;
  /** Keys that its text or headings hold. */
  readonly heldInText: KeysHeld;
  /** Its score (0..1) in the index. */
  readonly index: number;
  /** Whether it is known to answer questions of the kind asked (how many, when, who …). */
  readonly answersType: boolean;
  /** Likeness to the question in all that was compared. */
  readonly likeness: number;
  /** Likeness, less what is unlikely about the question's words: what the order rests on. */
  readonly score: number;
}

interface Likelihoods {
  readonly model: QuestionLikelihood;
  /** How many of those that come first are candidates … */
  readonly candidates: number;
  /** … and how many are these, or documents that questions are answered from. */
  readonly answered: number;
  /** Reasons to decline of which enough utterances are known. */
  readonly declined: readonly string[];
}

interface AnalysedCandidate {
  readonly candidate: Candidate;
  /** Its asked-as lines: parallel lists. */
  readonly lines: readonly string[];
  readonly lineWeights: Float64Array;
  readonly lineTypes: readonly AnswerType[];
  /** How many of the lines ask for each kind of answer. */
  readonly linesOfType: ReadonlyMap<AnswerType, number>;
  /** Of asked-as lines, and sentences after them. */
  readonly units: HeldUnits;
  readonly ownKeys: ReadonlySet<string>;
}

/** How the parts of a match are weighed together; chosen with WEIGHING of the evidence. */
export const MATCH_WEIGHTS = {
  askedAs: 1,
  secondAskedAs: 0.25,
  /** The very question, word for word. */
  exactly: 0.3,
  whole: 0.45,
  text: 0.3,
  sentence: 0.15,
  index: 0.35,
  /** How much less likely (in natural logarithms) than with the likeliest candidate the question's words are; counted to this far. */
  likelihood: 0.2,
  mostUnlikely: 12,
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
/** Of fewer utterances nobody can tell what their words have in common. */
const FEWEST_DECLINED = 10;
/** So like a known question is only that question itself. */
const EXACTLY = 0.97;
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
  readonly #unitNumbers = new UnitNumbers();
  /** Of the candidates that are analysed. */
  #postings = new UnitPostings(this.#unitNumbers);
  /** Utterances that are declined, by reason. */
  readonly #declined = new Map<string, string[]>();
  readonly #unitsOfLines = new Map<string, readonly number[]>();
  #likelihood: Likelihoods | undefined;

  /** Stems that texts and headings hold, as against questions about them. */
  readonly #termsOfTexts = new Set<string>();

  private constructor(lexicon: Lexicon, index: PassageIndex, candidates: Iterable<Candidate>) {
    this.#lexicon = lexicon;
    this.#index = index;
    for (const candidate of candidates) {
      this.#candidates.set(candidate.id, candidate);
      if (candidate.kind !== 'off-topic') continue;
      const { reason, utterance } = candidate;
      const utterances = this.#declined.get(reason) ?? [];
      this.#declined.set(reason, utterances);
      utterances.push(utterance);
    }
    this.knowsQuestions = [...this.#candidates.values()].some(
      (candidate) => candidate.kind !== 'passage' || candidate.passage.askedAs.length > 0,
    );
    if (this.knowsQuestions) this.#collectTermsOfTexts();
  }

  /**
   * Gets to know the candidates, one in each step.
   * @param reader has read the asked-as lines before, when the index was made of them
   */
  static *of(lexicon: Lexicon, index: PassageIndex, candidates: Iterable<Candidate>, reader: TextReader): Steps<QuestionMatcher> {
    const matcher = new QuestionMatcher(lexicon, index, candidates);
    if (lexicon.vocabulary.concepts.length > 0 && matcher.#candidates.size <= MOST_COUNTED) yield* matcher.#countConcepts(reader);
    return matcher;
  }

  #collectTermsOfTexts(): void {
    for (const candidate of this.#candidates.values()) {
      const { text, headings } = partsOf(candidate);
      for (const { term } of readText(`${text} ${headings}`).forms) this.#termsOfTexts.add(term);
    }
  }

  *#countConcepts(reader: TextReader): Steps<void> {
    const concepts = this.#lexicon.vocabulary.concepts.map(({ id }) => conceptKey(id));
    const numbers = concepts.map((key) => this.#unitNumbers.give(key));
    const frequencies = new Uint32Array(1 + Math.max(...numbers));
    const lastHolders = new Uint32Array(frequencies.length);
    let holder = 0;
    const count = (unit: number) => {
      if (unit >= frequencies.length || lastHolders[unit] === holder) return;
      lastHolders[unit] = holder;
      frequencies[unit] = (frequencies[unit] as number) + 1;
    };
    const lineUnits = this.#lexicon.lineUnits(this.#unitNumbers, reader);
    for (const candidate of this.#candidates.values()) {
      holder += 1;
      const { askedAs, text, title, headings } = partsOf(candidate);
      for (const part of [title, headings, text])
        for (const key of this.#lexicon.conceptsIn(this.#readable(part))) count(this.#unitNumbers.give(key));
      for (const line of askedAs) for (const unit of this.#unitsOfLine(line, lineUnits)) count(unit);
      yield;
    }
    concepts.forEach((key, at) => {
      const frequency = frequencies[numbers[at] as number] as number;
      if (frequency > 0) this.#conceptFrequency.set(key, frequency);
    });
  }

  /** By how much (in natural logarithms) the question's words are less likely with each candidate than with the likeliest of these. */
  #unlikeliness(units: readonly WeightedUnit[], candidates: readonly AnalysedCandidate[]): Float64Array {
    if (!this.knowsQuestions) return new Float64Array(candidates.length);
    const likelihood = allAtOnce(this.#questionLikelihood()).model.of(units);
    const likelihoods = Float64Array.from(candidates, ({ candidate }) => likelihood(candidate.id));
    const best = likelihoods.reduce((most, likely) => Math.max(most, likely), Number.NEGATIVE_INFINITY);
    return likelihoods.map((likely) => (Number.isFinite(likely) ? Math.min(MATCH_WEIGHTS.mostUnlikely, best - likely) : 0));
  }

  /** Candidates whose known questions use such words likeliest, best first; none in a library without known questions. */
  likeliest(units: readonly WeightedUnit[], most: number): string[] {
    if (!this.knowsQuestions) return [];
    const { model, candidates } = allAtOnce(this.#questionLikelihood());
    const naming = units.filter(({ role }) => role !== 'asking').map(({ key }) => key);
    return model.likeliest(units, naming, { most, among: candidates });
  }

  /**
   * Whether a question reads like those that are declined.
   * @returns the reason that it is likest to, and by how much (in natural logarithms) its words are likelier there than among the
   *     questions that any candidate, or any document as a whole, is known to answer; undefined where nothing is known to be declined
   */
  nearestDeclined(units: readonly WeightedUnit[]): { readonly reason: string; readonly likelier: number } | undefined {
    if (!this.knowsQuestions) return undefined;
    const { model, answered, declined } = allAtOnce(this.#questionLikelihood());
    if (declined.length === 0) return undefined;
    const ownUnits = units.every(({ own }) => own) ? units : units.filter(({ own }) => own);
    const likelihood = model.of(ownUnits);
    const best = model.mostLikely(ownUnits, answered);
    return declined
      .map((reason) => ({ reason, likelier: likelihood(declinedId(reason)) - best }))
      .reduce((nearest, each) => (each.likelier > nearest.likelier ? each : nearest));
  }

  /** Gets ready for the first question, which otherwise waits for it. */
  *warmUp(): Steps<void> {
    if (this.knowsQuestions) yield* this.#questionLikelihood();
  }

  /** Made when first asked for. Utterances that are declined stand together by reason, and all questions of a document once more. */
  *#questionLikelihood(): Steps<Likelihoods> {
    if (this.#likelihood) return this.#likelihood;
    const lineUnits = this.#lexicon.lineUnits(this.#unitNumbers, new TextReader());
    const known: KnownQuestions[] = [];
    const ofDocuments = new Map<string, (readonly number[])[]>();
    for (const candidate of this.#candidates.values()) {
      if (candidate.kind === 'off-topic') continue;
      yield;
      const { askedAs, text } = partsOf(candidate);
      const asked = askedAs.map((line) => this.#unitsOfLine(line, lineUnits));
      known.push({ id: candidate.id, lines: [...asked, this.#units(text).map(({ key }) => this.#unitNumbers.give(key))] });
      if (candidate.kind !== 'passage') continue;
      const { id } = candidate.passage.document;
      const ofDocument = ofDocuments.get(id) ?? [];
      ofDocuments.set(id, ofDocument);
      ofDocument.push(...asked);
    }
    const candidates = known.length;
    for (const [id, lines] of ofDocuments) known.push({ id: `document#${id}`, lines });
    const enough = [...this.#declined].filter(([, utterances]) => utterances.length >= FEWEST_DECLINED);
    const declined = enough.map(([reason, utterances]) => ({
      id: declinedId(reason),
      lines: utterances.map((utterance) => this.#unitsOfLine(utterance, lineUnits)),
    }));
    this.#unitsOfLines.clear();
    this.#likelihood = {
      model: new QuestionLikelihood([...known, ...declined], this.#unitNumbers),
      candidates,
      answered: known.length,
      declined: enough.map(([reason]) => reason),
    };
    return this.#likelihood;
  }

  /** Worked out once for both the counts of concepts and the likelihoods. */
  #unitsOfLine(line: string, lineUnits: LineUnits): readonly number[] {
    const known = this.#unitsOfLines.get(line);
    if (known !== undefined) return known;
    const units = lineUnits.of(line);
    this.#unitsOfLines.set(line, units);
    return units;
  }

  /** Read as a question is read: what only names a document is no matter of likeness. */
  #unitsOfQuestion(line: string): readonly Unit[] {
    return this.#lexicon.unitsOf(this.#lexicon.namedIn(this.#readable(line)).rest);
  }

  #units(text: string): readonly Unit[] {
    return this.#lexicon.unitsOf(this.#readable(text));
  }

  #readable(text: string): string {
    return this.#lexicon.expandShorthand(normaliseText(text));
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
    if (isConcept(unit.key)) return this.#idf(unit.key) * factor;
    return this.#idf(unit.key) * factor * this.#wordFactor(unit);
  }

  #wordFactor({ key, isName }: Unit): number {
    const term = key.slice(2);
    if (!this.holds(key)) return isName ? 1 : MATCH_WEIGHTS.unknownWord;
    if (/^\d+$/.test(term)) return MATCH_WEIGHTS.word * MATCH_WEIGHTS.numeral;
    return MATCH_WEIGHTS.word * (!this.knowsQuestions || this.#termsOfTexts.has(term) ? 1 : MATCH_WEIGHTS.circumstance);
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
    const lines = askedAs.map((line) => uniqueUnits(this.#unitsOfQuestion(line)));
    const sentences = splitSentences(text).map((sentence) => keysOf(this.#units(sentence)));
    const ownKeys = keysOf(this.#units(headings));
    for (const keys of sentences) for (const key of keys) ownKeys.add(key);
    const segments = [...lines.map((units) => units.map(({ key }) => key)), ...sentences];
    const textKeys = [...keysOf(this.#units(title)), ...ownKeys];
    const lineTypes = askedAs.map(answerTypeOf);
    const analysed = {
      candidate,
      lines: askedAs,
      lineWeights: Float64Array.from(lines, (units) => sum(units.map((unit) => this.weightOf(unit)))),
      lineTypes,
      linesOfType: countsOf(lineTypes),
      units: this.#postings.add(textKeys, segments, lines.length),
      ownKeys,
    };
    this.#analysed.set(id, analysed);
    return analysed;
  }

  /** Nothing is forgotten while candidates are likened. */
  #forgetTooMany(): void {
    if (this.#analysed.size <= MOST_REMEMBERED) return;
    this.#analysed.clear();
    this.#postings = new UnitPostings(this.#unitNumbers);
  }

  /**
   * @param units the question's units, each once
   * @param indexScores candidates with their score in the index, 0..1
   * @returns best first; equal ones in the order of the index
   */
  match(units: readonly WeightedUnit[], type: AnswerType, indexScores: ReadonlyMap<string, number>): Match[] {
    const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1;
    this.#forgetTooMany();
    const candidates: AnalysedCandidate[] = [];
    for (const id of indexScores.keys()) {
      const candidate = this.#analyse(id);
      if (candidate) candidates.push(candidate);
    }
    const reader = this.#postings.reader(
      units.map((unit) => ({ key: unit.key, weight: unit.weight, ownWeight: unit.own ? unit.weight : this.weightOf(unit) })),
      candidates.map((candidate) => candidate.units),
    );
    const unlikeliness = this.#unlikeliness(units, candidates);
    const matches = candidates.map(
      ({ candidate, lines, lineWeights, lineTypes, linesOfType, units: { segmentCount } }, row): Match => {
        reader.read(row);
        const { weights, ownWeights } = reader;
        let best = 0;
        let second = 0;
        let nearestQuestion: string | undefined;
        for (let at = 0; at < lines.length; at++) {
          const lineWeight = lineWeights[at] as number;
          const likeness =
            (MATCH_WEIGHTS.questionShare * (weights[at] as number)) / total +
            (1 - MATCH_WEIGHTS.questionShare) * (lineWeight > 0 ? Math.min(1, (ownWeights[at] as number) / lineWeight) : 0) +
            (type !== 'any' && lineTypes[at] === type ? MATCH_WEIGHTS.sameAnswerType : 0);
          if (likeness > best) {
            second = best;
            best = likeness;
            nearestQuestion = lines[at];
          } else if (likeness > second) second = likeness;
        }
        let sentence = 0;
        for (let at = lines.length; at < segmentCount; at++) sentence = Math.max(sentence, (weights[at] as number) / total);
        if (lines.length === 0) best = SENTENCE_AS_QUESTION * sentence;
        const whole = reader.whole / total;
        const index = indexScores.get(candidate.id) ?? 0;
        const text = reader.text / total;
        const likeness =
          MATCH_WEIGHTS.askedAs * best +
          (best >= EXACTLY ? MATCH_WEIGHTS.exactly : 0) +
          MATCH_WEIGHTS.secondAskedAs * second +
          MATCH_WEIGHTS.whole * whole +
          MATCH_WEIGHTS.text * text +
          MATCH_WEIGHTS.sentence * sentence +
          MATCH_WEIGHTS.index * index;
        return {
          candidate,
          total,
          askedAs: best,
          nearestQuestion,
          text,
          whole,
          held: reader.held(row),
          heldInText: reader.heldInText(row),
          index,
          answersType: (linesOfType.get(type) ?? 0) >= MATCH_WEIGHTS.typeShare * lines.length,
          likeness,
          score: likeness - MATCH_WEIGHTS.likelihood * (unlikeliness[row] as number),
        };
      },
    );
    return matches.sort((a, b) => b.score - a.score);
  }
}

function countsOf(types: readonly AnswerType[]): ReadonlyMap<AnswerType, number> {
  const counts = new Map<AnswerType, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function partsOf(candidate: Candidate): { askedAs: readonly string[]; text: string; title: string; headings: string } {
  if (candidate.kind === 'off-topic') return { askedAs: [candidate.utterance], text: '', title: '', headings: '' };
  if (candidate.kind === 'not-covered')
    return { askedAs: candidate.entry['asked as'], text: candidate.entry.missing, title: '', headings: '' };
  const { askedAs, text, headings, document } = candidate.passage;
  return { askedAs, text, title: document.title, headings: headings.join('. ') };
}

function keyList(units: readonly Unit[]): string[] {
  return units.map(({ key }) => key);
}

function keysOf(units: readonly Unit[]): Set<string> {
  return new Set(keyList(units));
}

function declinedId(reason: string): string {
  return `declined#${reason}`;
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
