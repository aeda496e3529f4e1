import { createHash } from 'node:crypto';
import { isStaffAnswer, type Knowledge, type StaffAnswer, saysOtherwise, staffPassageId, type Trace } from '../../src/index.ts';
import type { StaffReply } from './staff-replies.ts';

/** What staff say about an answer that is to be cited, beside the words themselves. */
export interface Citing {
  /** As it was asked: what documents say to it is held against the answer. */
  readonly question: string;
  readonly reviewBy: string;
  readonly askedAs: readonly string[];
  /** Known gaps that it closes. */
  readonly closes: readonly string[];
  /** Staff say that it agrees with the passages beside it. Other figures are a difference all the same. */
  readonly agrees: boolean;
}

/** What may be changed of a citable answer. */
export interface EditedAnswer extends Pick<StaffAnswer, 'text' | 'role' | 'source' | 'url' | 'reviewBy' | 'askedAs'> {
  /** Staff say that it agrees with the passages beside it that they saw. Other figures are a difference all the same. */
  readonly agrees: boolean;
}

/** A passage that an answer of staff stands beside: of a document, or of another answer of theirs. */
export interface SidePassage {
  readonly id: string;
  readonly text: string;
}

const MOST_SIDES = 3;
/** So like a question that it is known to answer: it would be cited, did no answer of staff stand before it. */
const KNOWN_FROM = 0.9;

interface LibraryOptions {
  readonly engine: { readonly knowledge: Pick<Knowledge, 'passages'> };
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
}

/** What staff say to be cited, held against what the library says. */
export class LibraryBeside {
  readonly #ask: (question: string) => Trace;
  readonly #of: LibraryOptions;

  /** @param ask the engine, as it answers from what is published by now */
  constructor(ask: (question: string) => Trace, of: LibraryOptions) {
    this.#ask = ask;
    this.#of = of;
  }

  /** The passages that answer a question, beside which an answer of staff would stand. */
  beside(question: string): SidePassage[] {
    return this.#beside([question], undefined).slice(0, MOST_SIDES);
  }

  /** The passages beside which a citable answer stands, first those that it differs from. */
  besideAnswer(answer: StaffAnswer): SidePassage[] {
    return this.#besideAnswer(answer).slice(0, MOST_SIDES);
  }

  /** @param said its id makes the id of the answer, so that sent twice it is published once */
  newAnswer(
    { id, role, text, source, url }: Omit<StaffReply, 'saidOn' | 'citable'>,
    { question, reviewBy, askedAs, closes, agrees }: Citing,
  ): StaffAnswer {
    const answeredOn = this.#of.today();
    const seen = this.beside(question);
    const beside = distinctSides([...seen, ...this.#beside(askedAs, undefined)]);
    return {
      id: newStaffAnswerId(answeredOn, createHash('sha256').update(id).digest('hex')),
      role,
      text,
      source: source ?? null,
      url: url ?? null,
      answeredOn,
      reviewBy,
      askedAs,
      differsFrom: differsFrom(text, beside, agrees ? seen : []),
      closes,
    };
  }

  /** What is edited is held against the library anew. */
  editedAnswer(before: StaffAnswer, { agrees, ...words }: EditedAnswer): StaffAnswer {
    const seen = this.besideAnswer(before);
    const beside = distinctSides([...this.#besideAnswer(before), ...this.#beside(words.askedAs, before.id)]);
    return { ...before, ...words, differsFrom: differsFrom(words.text, beside, agrees ? seen : []) };
  }

  #besideAnswer({ id, askedAs, differsFrom: differs }: StaffAnswer): SidePassage[] {
    const differing = this.#of.engine.knowledge.passages.filter((passage) => differs.includes(passage.id));
    return distinctSides([...differing.map(({ id: side, text }) => ({ id: side, text })), ...this.#beside(askedAs, id)]);
  }

  #beside(questions: readonly string[], own: string | undefined): SidePassage[] {
    const passage = own === undefined ? undefined : staffPassageId(own);
    return questions.flatMap((question) => passagesBeside(this.#ask(question), passage));
  }
}

/**
 * The passages that answer what staff answer: what they say and what staff say is held against each other.
 * @param own address of the answer's passage, where it is cited already
 */
function passagesBeside({ answer, retrieved }: Trace, own: string | undefined): SidePassage[] {
  if (answer.outcome !== 'answered') return [];
  const passages = retrieved.flatMap(({ match: { candidate, askedAs } }) =>
    candidate.kind === 'passage' ? [{ passage: candidate.passage, askedAs }] : [],
  );
  const cited = answer.citations.map(({ passageId, passage }) => ({ id: passageId, text: passage }));
  const staffAnswer = passages.some(
    ({ passage }) => isStaffAnswer(passage.document) && cited.some(({ id }) => id === passage.id),
  );
  const behind = passages.filter(({ askedAs, passage }) => askedAs >= KNOWN_FROM && !isStaffAnswer(passage.document));
  const sides = [...cited, ...(staffAnswer ? behind.map(({ passage: { id, text } }) => ({ id, text })) : [])];
  return distinctSides(sides).filter(({ id }) => id !== own);
}

function distinctSides(sides: readonly SidePassage[]): SidePassage[] {
  return [...new Map(sides.map((side) => [side.id, side])).values()];
}

/**
 * Passages that an answer differs from: those with other figures in any case, the others unless staff say that they agree.
 * @param agreed those that staff have seen and agree with
 */
function differsFrom(text: string, beside: readonly SidePassage[], agreed: readonly SidePassage[]): string[] {
  const agrees = (side: SidePassage) => agreed.some(({ id }) => id === side.id);
  return beside.filter((side) => !agrees(side) || saysOtherwise(text, side.text)).map(({ id }) => id);
}

/** The document id of a new answer: its day, so that files sort, and something random. */
function newStaffAnswerId(answeredOn: string, random: string): string {
  return `staff-${answeredOn}-${random
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 8)
    .toLowerCase()}`;
}
