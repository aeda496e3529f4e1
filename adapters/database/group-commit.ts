/** Runs work in a transaction of its own: all of it happens, or nothing. */
export type Transact<Connection> = <T>(work: (connection: Connection) => Promise<T>) => Promise<T>;

interface Waiting<Connection> {
  readonly work: (connection: Connection) => Promise<unknown>;
  readonly resolve: (result: never) => void;
  readonly reject: (error: unknown) => void;
}

/** What has to run without a break for the event loop, since a file is written in it. */
const MOST_TOGETHER = 8;

/**
 * Brings what is to be written while the one connection is busy into one transaction: a commit waits for the disk, and one wait is
 * enough for all. Whoever waits is told when it is on the disk, as by itself; of two one never sees the other's half.
 */
export class GroupCommit<Connection> {
  readonly #transact: Transact<Connection>;
  #waiting: Waiting<Connection>[] = [];
  #running = false;

  constructor(transact: Transact<Connection>) {
    this.#transact = transact;
  }

  /** @param work may run a second time, where it shared a transaction with work that failed */
  write<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.#waiting.length > 0) await this.#together(this.#waiting.splice(0, MOST_TOGETHER));
    this.#running = false;
  }

  async #together(group: readonly Waiting<Connection>[]): Promise<void> {
    let workFailed = false;
    try {
      const results = await this.#transact(async (connection) => {
        const done: unknown[] = [];
        for (const { work } of group)
          done.push(
            await work(connection).catch((error: unknown) => {
              workFailed = true;
              throw error;
            }),
          );
        return done;
      });
      for (const [at, { resolve }] of group.entries()) resolve(results[at] as never);
    } catch (error) {
      // Where no transaction can begin or end, it is the same for each of them.
      if (!workFailed || group.length === 1) for (const { reject } of group) reject(error);
      else for (const one of group) await this.#together([one]);
    }
  }
}
