import type { StaffAnswer, Trace } from '../../src/index.ts';
import {
  addressOf,
  type Forgotten,
  findHandOff,
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
import { editCitable, withdrawCitable } from './citable-answers.ts';
import { type StaffWords, staffWordsOf } from './deliveries.ts';
import { forgetPerson } from './forget-person.ts';
import { offerFor } from './handed-question.ts';
import { type Citing, type EditedAnswer, LibraryBeside, type SidePassage } from './library-beside.ts';
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
export type Asking = Omit<AskingStaff, 'sameness' | 'isLike' | 'terms'>;

/** A question that somebody handed over, as they sent it, and what they were told. */
export interface OwnQuestion {
  readonly question: string;
  readonly notForStaff: boolean;
  /** The oldest first. */
  readonly answers: readonly StaffWords[];
}

const FOLLOW_AFTER_MS = 200;

/** The one door to department staff for adapters of every platform. Everything here may throw StoreAway, and then nothing was done. */
export class HandOffDesk {
  readonly #options: HandOffDeskOptions;
  readonly #library: LibraryBeside;

  constructor(options: HandOffDeskOptions) {
    this.#options = options;
    this.#library = new LibraryBeside((question) => this.#asked(question), options);
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
      isLike: await this.#likeness(trace),
      terms: termsOf(understanding),
    };
    return this.#done(store.write((session) => askStaff(session, whole, { staffPlace, perDay })));
  }

  /**
   * Tells an open question that is the same in other words. What is open by now is compared here, so that in the transaction only what
   * was opened meanwhile remains.
   */
  async #likeness(trace: Trace): Promise<AskingStaff['isLike']> {
    const compared = new Map<string, boolean>();
    const isLike = (open: string) => {
      const like = compared.get(open) ?? isParaphrase(trace, this.#asked(open));
      compared.set(open, like);
      return like;
    };
    for (const { question } of await this.#options.store.read(joinableQuestions)) isLike(question);
    return isLike;
  }

  /** What a person has handed over, the newest first, with what staff said to them: for whoever was not reached. */
  answersFor(platform: string, person: string, most: number): Promise<OwnQuestion[]> {
    return this.#options.store.read(async (session) => {
      const own = await handedOverBy(session, session.hash(addressOf(platform, person)), most);
      return Promise.all(own.map((handedOver) => ownQuestion(session, handedOver)));
    });
  }

  /** Takes away everything about a person. @param user "platform:id" @param wish as with `forgetUser` */
  forget(user: string, wish: string): Promise<Forgotten> {
    const { store, staffPlace } = this.#options;
    return this.#done(store.write((session) => forgetPerson(session, user, staffPlace, wish)));
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
    const sameness = action.kind === 'reopen' ? await this.#samenessNow(handOff) : undefined;
    return this.#done(store.write((session) => actOn(session, { handOff, by, staffPlace }, action, sameness)));
  }

  /** As it is worked out for whoever asks now: the library may have changed since it was opened. */
  async #samenessNow(handOff: string): Promise<string | undefined> {
    const found = await this.#options.store.read((session) => findHandOff(session, handOff));
    return found?.question === undefined ? undefined : samenessOf(this.#asked(found.question));
  }

  /** Sends an answer to everybody who waits for it, and makes it citable where `citing` says how. */
  async reply(
    handOff: string,
    by: string,
    { citing, ...said }: Omit<StaffReply, 'saidOn' | 'citable'> & { readonly citing: Citing | undefined },
  ): Promise<Acted> {
    const { store, staffPlace, today } = this.#options;
    const reply: StaffReply = { ...said, saidOn: today(), citable: citing && this.#library.newAnswer(said, citing) };
    const acted = await this.#done(store.write((session) => replyToAskers(session, { handOff, by, staffPlace }, reply)));
    if (citing) this.#followSoon();
    return acted;
  }

  /** The passages that answer a question, beside which an answer of staff would stand. */
  beside(question: string): SidePassage[] {
    return this.#library.beside(question);
  }

  /** The passages beside which a citable answer stands, as staff see them. */
  besideAnswer(answer: StaffAnswer): SidePassage[] {
    return this.#library.besideAnswer(answer);
  }

  /** @param before as it was read @returns false where it was changed or withdrawn since that version was read */
  async edit(before: StaffAnswer, edited: EditedAnswer, as: { readonly by: string; readonly version: number }): Promise<boolean> {
    const answer = this.#library.editedAnswer(before, edited);
    const done = await this.#done(this.#options.store.write((session) => editCitable(session, answer, as)));
    this.#followSoon();
    return done;
  }

  /** @returns how many are told; undefined where it was not published any more */
  async withdraw(id: string, by: string): Promise<number | undefined> {
    const told = await this.#done(this.#options.store.write((session) => withdrawCitable(session, id, by)));
    this.#followSoon();
    return told;
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
