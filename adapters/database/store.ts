import type { Log } from '../log.ts';
import { type Clock, MINUTE, SECOND, systemClock } from './clock.ts';
import { type KeyedHash, keyedHash, newKey } from './keyed-hash.ts';
import { type DatabaseSettings, type OpenDatabase, type OpeningOptions, openDatabase } from './open-database.ts';
import { leaseNow, openSession, type Session } from './session.ts';
import { type StoreTrouble, troubleOf } from './store-trouble.ts';

/** The store can not be used right now; the message says why. Whoever can go on without it does. */
export class StoreAway extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble) {
    super(trouble.message);
    this.trouble = trouble;
  }
}

export interface StoreOptions extends OpeningOptions {
  readonly settings: DatabaseSettings;
  readonly log: Log;
  readonly clock?: Clock;
}

const AWAY: StoreTrouble = { kind: 'unreachable', message: 'the store was closed meanwhile' };

/** Waits between attempts to open it again, in milliseconds; they grow until it has worked for a while. */
const FIRST_WAIT = SECOND / 4;
const LONGEST_WAIT = 15 * SECOND;
const A_WHILE = MINUTE;

/**
 * The database, whether it works right now or not. In trouble it says so once, tries again by itself, and says when it is back.
 */
export class Store {
  readonly #options: StoreOptions;
  readonly #clock: Clock;
  readonly #whenBack: (() => void)[] = [];
  #open: OpenDatabase | undefined;
  #trouble: StoreTrouble | undefined;
  #retry: NodeJS.Timeout | undefined;
  #wait = 0;
  /** By the steady clock. */
  #openSince = 0;
  #closed = false;
  #wasOpen = false;
  /** Until the key of this installation has been read once, one that nobody will ever know. */
  #hash: KeyedHash = keyedHash(newKey());

  private constructor(options: StoreOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
  }

  /**
   * Opens the store. Where that fails it is away, and comes back by itself.
   * @throws StoreAway where it never will: the database is newer than the program
   */
  static async open(options: StoreOptions): Promise<Store> {
    const store = new Store(options);
    await store.#tryToOpen();
    if (store.#trouble?.kind === 'newer') {
      await store.close();
      throw new StoreAway(store.#trouble);
    }
    return store;
  }

  /** Why it can not be used right now. */
  get trouble(): StoreTrouble | undefined {
    return this.#trouble;
  }

  get hash(): KeyedHash {
    return this.#hash;
  }

  /** Calls back each time that the store is there again. */
  onBack(listener: () => void): void {
    this.#whenBack.push(listener);
  }

  /** @throws StoreAway */
  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use((open) => work(this.#session(open, open.db)));
  }

  /**
   * One transaction: all of it happens, or nothing. The work is run again where a server ended it because of others, or where it shared
   * a transaction with work that failed.
   * @throws StoreAway
   */
  write<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#use((open) => inPeace(() => open.transact((transaction) => work(this.#session(open, transaction)))));
  }

  /**
   * A single statement, which is a transaction by itself: with a server that saves two ways there and back.
   * @throws StoreAway
   */
  writeAtOnce<T>(statement: (session: Session) => Promise<T>): Promise<T> {
    return this.#open?.kind === 'postgres' ? this.read(statement) : this.write(statement);
  }

  /** Safe to call twice. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    const open = this.#open;
    this.#open = undefined;
    await open?.close().catch(() => {});
  }

  #session({ kind }: OpenDatabase, db: OpenDatabase['db']): Session {
    return { db, kind, hash: this.#hash, now: this.#clock.now(), leaseNow: leaseNow(kind, this.#clock) };
  }

  async #use<T>(work: (open: OpenDatabase) => Promise<T>): Promise<T> {
    const open = this.#open;
    if (!open) throw new StoreAway(this.#trouble ?? AWAY);
    try {
      return await work(open);
    } catch (error) {
      const trouble = troubleOf(error, this.#options.settings);
      if (trouble) this.#away(trouble, open);
      // Whoever is still at it when the connections are closed hears all kinds of things, and none of them is its own fault.
      const cause = trouble ?? (this.#open === open ? undefined : (this.#trouble ?? AWAY));
      throw cause ? new StoreAway(cause) : error;
    }
  }

  async #tryToOpen(): Promise<void> {
    const { settings, log } = this.#options;
    try {
      const open = await openDatabase(settings, { ...this.#options, wary: this.#trouble?.kind === 'damaged' });
      const { hash } = await openSession(open, this.#clock).catch(async (error: unknown) => {
        await open.close().catch(() => {});
        throw error;
      });
      this.#hash = hash;
      if (this.#closed) return await open.close();
      this.#open = open;
      this.#openSince = this.#clock.steady();
      this.#wasOpen = true;
      if (this.#trouble) log.info({ was: this.#trouble.kind }, 'the store is back');
      const wasAway = this.#trouble !== undefined;
      this.#trouble = undefined;
      if (wasAway) for (const listener of this.#whenBack) listener();
    } catch (error) {
      const trouble = troubleOf(error, settings);
      if (!trouble) throw error;
      this.#say(trouble);
      this.#retryLater();
    }
  }

  #away(trouble: StoreTrouble, open: OpenDatabase): void {
    // Several questions may run into the same trouble; the first one tells.
    if (this.#open !== open) return;
    this.#open = undefined;
    void open.close().catch(() => {});
    this.#say(trouble);
    // A disk with hardly any space takes a little now and then: that is no reason to start from the beginning each time.
    if (this.#clock.steady() - this.#openSince > A_WHILE) this.#wait = 0;
    this.#retryLater();
  }

  #say(trouble: StoreTrouble): void {
    // A server that starts anew, or a disk that turns read-only, says the same in one way after the other.
    const known = this.#trouble?.kind === trouble.kind;
    this.#trouble = trouble;
    // At the start whoever opens it is told.
    if (!known && (trouble.kind !== 'newer' || this.#wasOpen))
      this.#options.log.error({ trouble: trouble.kind }, `${trouble.message}. Answering goes on without memory until it is back`);
  }

  #retryLater(): void {
    if (this.#closed) return;
    this.#wait = Math.min(this.#wait * 2 || FIRST_WAIT, LONGEST_WAIT);
    this.#retry = setTimeout(() => {
      this.#tryToOpen().catch((error: unknown) => {
        this.#options.log.error({ err: error }, 'the store can not be opened again');
        this.#retryLater();
      });
    }, this.#wait).unref();
  }
}

const TIMES = 4;

/** Two transactions that wait for each other: the server ends one of them, and says by SQLSTATE class 40 that it may come again. */
async function inPeace<T>(transaction: () => Promise<T>): Promise<T> {
  for (let time = 1; ; time++) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (time === TIMES || typeof code !== 'string' || !/^40[0-9A-Z]{3}$/.test(code)) throw error;
    }
  }
}
