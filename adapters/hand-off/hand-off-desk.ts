import { createHash } from 'node:crypto';
import { type StaffAnswer, staffPassageId, type Trace } from '../../src/index.ts';
import {
  addressOf,
  type Forgotten,
  type HandedOver,
  handedOverBy,
  joinableQuestions,
  repliesTo,
  type Session,
  type Store,
  termsOf,
} from '../database/index.ts';
import type { LiveEngine } from '../engine.ts';
import { type AskedStaff, type AskingStaff, askStaff } from './ask-staff.ts';
import {
  differsFrom,
  distinctSides,
  editCitable,
  MOST_SIDES,
  newStaffAnswerId,
  passagesBeside,
  type SidePassage,
  withdrawCitable,
} from './citable-answers.ts';
import { type StaffWords, staffWordsOf } from './deliveries.ts';
import { forgetPerson } from './forget-person.ts';
import { offerFor } from './handed-question.ts';
import { isParaphrase, samenessOf } from './same-question.ts';
import type { StaffKnowledge } from './staff-knowledge.ts';
import { type Acted, actOn, answerBack, replyToAskers, type StaffReply } from './staff-replies.ts';
import type { StaffAction } from './standing.ts';

export interface HandOffDeskOptions {
  readonly store: Store;
  readonly engine: Pick<LiveEngine, 'answer' | 'knowledge'>;
  readonly knowledge: StaffKnowledge;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Where staff read, as a recipient: "slack:C0123". */
  readonly staffPlace: string;
  /** Questions that a person may hand over within a day, 0 for no limit. */
  readonly perDay: number;
  /** Sends what was promised, now. */
  readonly deliver: () => void;
}

/** What an adapter knows of a question that is to be handed over; the rest is worked out here. */
export type Asking = Omit<AskingStaff, 'sameness' | 'like' | 'terms'>;

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

/** A question that somebody handed over, as they sent it, and what they were told. */
export interface OwnQuestion {
  readonly question: string;
  readonly notForStaff: boolean;
  /** The oldest first. */
  readonly answers: readonly StaffWords[];
}

const FOLLOW_AFTER_MS = 200;
/** Each is asked again, which takes a millisecond or two. */
const MOST_COMPARED = 50;

/** The one door to department staff for adapters of every platform. Everything here may throw StoreAway, and then nothing was done. */
export class HandOffDesk {
  readonly #options: HandOffDeskOptions;

  constructor(options: HandOffDeskOptions) {
    this.#options = options;
  }

  get perDay(): number {
    return this.#options.perDay;
  }

  /** Hands a question to staff. Sent twice, it is handed over once. */
  async ask(asking: Asking): Promise<AskedStaff> {
    const { store, staffPlace, perDay } = this.#options;
    const trace = this.#asked(asking.question);
    // In the form somebody may have written something else altogether.
    if (offerFor(trace) === 'not at all') return { kind: 'not taken', because: trace.answer.text };
    const { understanding } = trace;
    const whole = {
      ...asking,
      sameness: samenessOf(trace),
      like: await this.#openParaphrase(trace),
      terms: termsOf(understanding),
    };
    return this.#done(store.write((session) => askStaff(session, whole, { staffPlace, perDay })));
  }

  /** An open question that is the same in other words. */
  async #openParaphrase(trace: Trace): Promise<string | undefined> {
    const open = await this.#options.store.read((session) => joinableQuestions(session, MOST_COMPARED));
    return open.find(({ question }) => isParaphrase(trace, this.#asked(question)))?.id;
  }

  /** What a person has handed over, the newest first, with what staff said to them: for whoever was not reached. */
  answersFor(platform: string, person: string, most: number): Promise<OwnQuestion[]> {
    return this.#options.store.read(async (session) => {
      const own = await handedOverBy(session, session.hash(addressOf(platform, person)), most);
      return Promise.all(own.map((handedOver) => ownQuestion(session, handedOver)));
    });
  }

  /** Takes away everything about a person. @param user "platform:id" */
  forget(user: string): Promise<Forgotten> {
    const { store, staffPlace } = this.#options;
    return this.#done(store.write((session) => forgetPerson(session, user, staffPlace)));
  }

  /** @param asker as in `WordForAsker` */
  async answerBack(asker: string, person: { readonly platform: string; readonly id: string }, text: string) {
    const { store, staffPlace, today } = this.#options;
    const back = store.write((session) => {
      const presser = session.hash(addressOf(person.platform, person.id));
      return answerBack(session, { asker, presser, text, saidOn: today(), staffPlace });
    });
    return this.#done(back);
  }

  /** @param by "platform:id" of somebody who was found to be staff just now */
  async act(handOff: string, by: string, action: Exclude<StaffAction, { kind: 'answer' }>): Promise<Acted> {
    const { store, staffPlace } = this.#options;
    return this.#done(store.write((session) => actOn(session, { handOff, by, staffPlace }, action)));
  }

  /** Sends an answer to everybody who waits for it, and makes it citable where `citing` says how. */
  async reply(
    handOff: string,
    by: string,
    { citing, ...said }: Omit<StaffReply, 'saidOn' | 'citable'> & { readonly citing: Citing | undefined },
  ): Promise<Acted> {
    const { store, staffPlace, today } = this.#options;
    const reply: StaffReply = { ...said, saidOn: today(), citable: citing && this.#citable(said, citing) };
    const acted = await this.#done(store.write((session) => replyToAskers(session, { handOff, by, staffPlace }, reply)));
    if (citing) this.#followSoon();
    return acted;
  }

  /** The passages that answer a question, beside which an answer of staff would stand. */
  beside(question: string): SidePassage[] {
    return this.#beside([question], undefined).slice(0, MOST_SIDES);
  }

  /** The passages beside which a citable answer stands, first those that it differs from. */
  besideAnswer({ id, askedAs, differsFrom: differs }: StaffAnswer): SidePassage[] {
    const differing = this.#options.engine.knowledge.passages.filter((passage) => differs.includes(passage.id));
    return distinctSides([...differing.map(({ id: passage, text }) => ({ id: passage, text })), ...this.#beside(askedAs, id)]);
  }

  /**
   * What is edited is held against the library anew.
   * @param before as it was read
   * @returns false where it was changed or withdrawn since that version was read
   */
  async edit(before: StaffAnswer, edited: EditedAnswer, { by, version }: { readonly by: string; readonly version: number }) {
    const { agrees, ...words } = edited;
    const seen = this.besideAnswer(before);
    const beside = distinctSides([...seen, ...this.#beside(words.askedAs, before.id)]);
    const differs = differsFrom(words.text, beside, agrees ? idsOf(seen.slice(0, MOST_SIDES)) : []);
    const answer = { ...before, ...words, differsFrom: differs };
    const done = await this.#options.store.write((session) => editCitable(session, answer, { by, version }));
    this.#followSoon();
    return done;
  }

  /** @returns how many are told; undefined where it was not published any more */
  async withdraw(id: string, by: string): Promise<number | undefined> {
    const told = await this.#done(this.#options.store.write((session) => withdrawCitable(session, id, by)));
    this.#followSoon();
    return told;
  }

  /** @param said its id makes the id of the answer, so that sent twice it is published once */
  #citable(said: Omit<StaffReply, 'saidOn' | 'citable'>, { question, reviewBy, askedAs, closes, agrees }: Citing): StaffAnswer {
    const { id, role, text, source, url } = said;
    const answeredOn = this.#options.today();
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
      differsFrom: differsFrom(text, beside, agrees ? idsOf(seen) : []),
      closes,
    };
  }

  #beside(questions: readonly string[], own: string | undefined): SidePassage[] {
    const passage = own === undefined ? undefined : staffPassageId(own);
    return questions.flatMap((question) => passagesBeside(this.#asked(question), passage));
  }

  #asked(text: string): Trace {
    const { engine, today } = this.#options;
    return engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'public', askedOn: today() });
  }

  /** Indexing the library holds everything up: whoever pressed hears first that it is done. */
  #followSoon(): void {
    setTimeout(() => void this.#options.knowledge.follow(), FOLLOW_AFTER_MS).unref();
  }

  async #done<T>(work: Promise<T>): Promise<T> {
    const result = await work;
    this.#options.deliver();
    return result;
  }
}

async function ownQuestion(session: Session, { handOff, asker }: HandedOver): Promise<OwnQuestion> {
  const replies = await repliesTo(session, handOff.id);
  return {
    question: asker.question ?? '',
    notForStaff: handOff.standing.state === 'not for us',
    answers: replies.filter(({ saidTo }) => saidTo.includes(asker.id)).map(staffWordsOf),
  };
}

function idsOf(sides: readonly SidePassage[]): string[] {
  return sides.map(({ id }) => id);
}
