/** A candidate with the units of meaning of each question that it is known to answer, and of its text as one more. */
export interface KnownQuestions {
  readonly id: string;
  readonly lines: readonly (readonly string[])[];
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
  readonly #numbers = new Map<string, number>();
  readonly #logTotals: Float64Array;
  readonly #postings = new Map<string, Posting>();

  constructor(candidates: readonly KnownQuestions[]) {
    const lines = candidates.reduce((sum, candidate) => sum + candidate.lines.length, 0);
    const frequency = new Map<string, number>();
    for (const candidate of candidates)
      for (const line of candidate.lines) for (const key of new Set(line)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
    const rarity = new Map(Array.from(frequency, ([key, count]) => [key, Math.log(1 + lines / count)]));
    const collected = new Map<string, { candidates: number[]; gains: number[] }>();
    this.#logTotals = Float64Array.from(candidates, ({ id, lines }, number) => {
      this.#numbers.set(id, number);
      const votes = votesOf(lines, rarity);
      let total = UNSEEN * rarity.size;
      for (const [key, count] of votes) {
        total += count;
        const posting = collected.get(key) ?? { candidates: [], gains: [] };
        collected.set(key, posting);
        posting.candidates.push(number);
        posting.gains.push(Math.log1p(count / UNSEEN));
      }
      return Math.log(total);
    });
    for (const [key, { candidates: numbers, gains }] of collected)
      this.#postings.set(key, {
        rarity: rarity.get(key) ?? 0,
        candidates: Uint32Array.from(numbers),
        gains: Float64Array.from(gains),
      });
  }

  /**
   * Log-likelihoods of a question, less what is the same for all candidates; the words weigh as a vector of length 1.
   * @returns one for each candidate, in a function by id; negative infinity for one that it does not know
   */
  of(question: readonly QuestionWord[]): (id: string) => number {
    const known = question.flatMap(({ key, share }) => {
      const posting = this.#postings.get(key);
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
    return (id) => {
      const number = this.#numbers.get(id);
      return number === undefined
        ? Number.NEGATIVE_INFINITY
        : (gained[number] as number) - all * (this.#logTotals[number] as number);
    };
  }
}

interface Posting {
  readonly rarity: number;
  readonly candidates: Uint32Array;
  readonly gains: Float64Array;
}

function votesOf(lines: readonly (readonly string[])[], rarity: ReadonlyMap<string, number>): Map<string, number> {
  const votes = new Map<string, number>();
  for (const line of lines) {
    const keys = [...new Set(line)];
    const total = keys.reduce((sum, key) => sum + (rarity.get(key) ?? 0), 0);
    for (const key of keys) votes.set(key, (votes.get(key) ?? 0) + (rarity.get(key) ?? 0) / total);
  }
  return votes;
}
