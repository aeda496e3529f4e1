import type { UnitNumbers } from '../vocabulary/unit-numbers.ts';
import { topDocuments } from './top-passages.ts';

/** A candidate with the units of meaning, by number, of each question that it is known to answer, and of its text as one more. */
export interface KnownQuestions {
  readonly id: string;
  readonly lines: readonly (readonly number[])[];
}

/** A unit of a question with how much of it counts: 1 where it stands in the question itself, less around it. */
export interface QuestionWord {
  readonly key: string;
  readonly share: number;
}

/** What a word that a candidate's questions never use counts for, beside one line's share of words that they do use. */
const UNSEEN = 0.02;

/**
 * How likely it is that somebody who wants a candidate asks in the words of a question: query likelihood by a language model of the
 * questions that each candidate is known to answer (Ponte and Croft 1998). Where the nearest known question looks at one line, this
 * looks at all of them at once, and words of asking count by how rare they are: "who" and "when" tell passages apart as names do.
 *
 * Each line gives its words one vote together, in shares of their inverse document frequency; a word that a candidate's questions
 * never use has UNSEEN. With c the votes of a word for a candidate and Z all its votes,
 *
 *     log P(word | candidate) = log((c + UNSEEN) / Z) = log(UNSEEN) - log Z + log(1 + c / UNSEEN)
 *
 * so that only the last term has to be looked up, and only for words that the candidate's questions hold.
 */
export class QuestionLikelihood {
  readonly #ids: readonly string[];
  readonly #numbers = new Map<string, number>();
  readonly #logTotals: Float64Array;
  readonly #units: UnitNumbers;
  /** Which candidates hold a word that names something; all zeros between questions. */
  readonly #marked: Uint8Array;
  /** Candidates are brought by them, and then ordered. */
  readonly #worked = new WeakMap<readonly QuestionWord[], Float64Array>();
  /** By number of the unit; none for units of no line. */
  readonly #postings: readonly (Posting | undefined)[];

  constructor(candidates: readonly KnownQuestions[], units: UnitNumbers) {
    this.#units = units;
    this.#ids = candidates.map(({ id }) => id);
    this.#marked = new Uint8Array(candidates.length);
    const { rarity, known } = raritiesIn(candidates, units.end);
    const postings: (Posting | undefined)[] = Array.from(rarity, (of) =>
      of > 0 ? { rarity: of, candidates: [], gains: [] } : undefined,
    );
    const votes = new Float64Array(units.end);
    const stamps = new Stamps(units.end);
    this.#logTotals = Float64Array.from(candidates, ({ id, lines }, number) => {
      this.#numbers.set(id, number);
      let total = UNSEEN * known;
      for (const unit of addVotes(lines, rarity, votes, stamps)) {
        const count = votes[unit] as number;
        votes[unit] = 0;
        total += count;
        const posting = postings[unit] as Posting;
        posting.candidates.push(number);
        posting.gains.push(Math.log1p(count / UNSEEN));
      }
      return Math.log(total);
    });
    this.#postings = postings;
  }

  /**
   * Log-likelihoods of a question, less what is the same for all candidates; the words weigh as a vector of length 1.
   * @returns one for each candidate, in a function by id; negative infinity for one that it does not know
   */
  of(question: readonly QuestionWord[]): (id: string) => number {
    const likelihoods = this.#likelihoods(question);
    return (id) => likelihoods[this.#numbers.get(id) ?? -1] ?? Number.NEGATIVE_INFINITY;
  }

  /**
   * So many candidates for which a question is likeliest, best first.
   * @param naming keys of the question's words that name something: of a candidate some known question or the text holds one
   * @param among the first so many candidates that were given
   */
  likeliest(question: readonly QuestionWord[], naming: readonly string[], { most, among }: Wanted): string[] {
    const marked = this.#marked;
    for (const key of naming) for (const number of this.#postings[this.#units.find(key)]?.candidates ?? []) marked[number] = 1;
    const wanted = new Uint32Array(among);
    let count = 0;
    for (let number = 0; number < among; number++) {
      wanted[count] = number;
      count += marked[number] as number;
    }
    marked.fill(0);
    return topDocuments(wanted, count, this.#likelihoods(question), most).map((number) => this.#ids[number] as string);
  }

  /** How likely a question is with the likeliest of the first so many candidates that were given. */
  mostLikely(question: readonly QuestionWord[], among: number): number {
    const likelihoods = this.#likelihoods(question);
    let most = Number.NEGATIVE_INFINITY;
    for (let number = 0; number < among; number++) most = Math.max(most, likelihoods[number] as number);
    return most;
  }

  #likelihoods(question: readonly QuestionWord[]): Float64Array {
    const before = this.#worked.get(question);
    if (before) return before;
    const known = question.flatMap(({ key, share }) => {
      const posting = this.#postings[this.#units.find(key)];
      return posting ? [{ posting, weight: share * posting.rarity }] : [];
    });
    const length = Math.hypot(...known.map(({ weight }) => weight)) || 1;
    const gained = new Float64Array(this.#logTotals.length);
    let all = 0;
    for (const { posting, weight } of known) {
      const share = weight / length;
      all += share;
      const { candidates, gains } = posting;
      for (let at = 0; at < candidates.length; at++) {
        const candidate = candidates[at] as number;
        gained[candidate] = (gained[candidate] as number) + share * (gains[at] as number);
      }
    }
    for (let number = 0; number < gained.length; number++)
      gained[number] = (gained[number] as number) - all * (this.#logTotals[number] as number);
    this.#worked.set(question, gained);
    return gained;
  }
}

interface Wanted {
  readonly most: number;
  readonly among: number;
}

interface Posting {
  readonly rarity: number;
  readonly candidates: number[];
  readonly gains: number[];
}

/** Tells the first time that a number is met in a round from the others, with nothing to clear between rounds. */
class Stamps {
  readonly #rounds: Uint32Array;
  #round = 0;

  constructor(end: number) {
    this.#rounds = new Uint32Array(end);
  }

  nextRound(): void {
    this.#round += 1;
  }

  isFirst(number: number): boolean {
    if (this.#rounds[number] === this.#round) return false;
    this.#rounds[number] = this.#round;
    return true;
  }
}

/** Inverse document frequency of each unit, with lines for documents; 0 for units of no line. `known` counts the others. */
function raritiesIn(candidates: readonly KnownQuestions[], end: number): { rarity: Float64Array; known: number } {
  const frequencies = new Uint32Array(end);
  const stamps = new Stamps(end);
  let lines = 0;
  for (const candidate of candidates) {
    for (const line of candidate.lines) {
      lines += 1;
      stamps.nextRound();
      for (const unit of line) if (stamps.isFirst(unit)) frequencies[unit] = (frequencies[unit] as number) + 1;
    }
  }
  const rarity = Float64Array.from(frequencies, (count) => (count === 0 ? 0 : Math.log(1 + lines / count)));
  return { rarity, known: frequencies.reduce((known, count) => known + (count > 0 ? 1 : 0), 0) };
}

/**
 * Adds up the votes of lines for each unit: a line has one vote, shared out by rarity.
 * @param votes by number of the unit: where they are added
 * @returns the units that got some
 */
function addVotes(lines: readonly (readonly number[])[], rarity: Float64Array, votes: Float64Array, stamps: Stamps): number[] {
  const voted: number[] = [];
  for (const line of lines) {
    stamps.nextRound();
    const units = line.filter((unit) => stamps.isFirst(unit));
    let total = 0;
    for (const unit of units) total += rarity[unit] as number;
    for (const unit of units) {
      if (votes[unit] === 0) voted.push(unit);
      votes[unit] = (votes[unit] as number) + (rarity[unit] as number) / total;
    }
  }
  return voted;
}
