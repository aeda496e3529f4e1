import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { addressOf, audit, choosePlace, placeChoices, SECOND, type Store, systemClock } from '../database/index.ts';
import { PLATFORM } from './read-question.ts';
import { takeOnceIn } from './take-once.ts';

/** What whoever manages a server chose for it. */
export const serverChoicesSchema = z.object({
  /** Where the bot answers for all; none: everywhere. */
  channels: z.array(z.string()).default([]),
  visibility: z.enum(['public', 'private']).default('public'),
  feedback: z.boolean().default(true),
});
export type ServerChoices = z.infer<typeof serverChoicesSchema>;

export const UNCHOSEN: ServerChoices = { channels: [], visibility: 'public', feedback: true };
/** What the managers chose can not be read. They may have wanted answers to be for the asker alone. */
const UNREAD: ServerChoices = { ...UNCHOSEN, visibility: 'private' };
/** More would not fit into one message that names them. */
export const MOST_CHANNELS = 50;

/** What another process changes holds here after that long. */
const FRESH_MS = 5 * SECOND;
/** From then on they are read again, while what is known holds on: nobody waits where somebody asks at least every other second. */
const READ_AHEAD_MS = 2 * SECOND;
/** Whoever asks does not wait for a slow store: what was known before holds on. */
const READ_WITHIN_MS = 500;
const MOST_SERVERS = 1000;

/** What somebody chose for a server. */
interface ChoiceMade {
  /** Id of the interaction in which it was said. */
  readonly request: string;
  /** Whoever manages the server, as Discord names them. */
  readonly by: string;
  readonly change: (choices: ServerChoices) => ServerChoices;
}

interface Changed {
  readonly before: ServerChoices;
  readonly after: ServerChoices;
}

/** Choices of servers, read from the store and kept for some seconds. */
export class ServerChoiceBook {
  readonly #store: Store;
  readonly #known = new Map<string, { readonly choices: ServerChoices; readonly at: number }>();
  /** Sixty people who ask at once need one reading. */
  readonly #reading = new Map<string, Promise<ServerChoices | undefined>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** @param server null outside of servers */
  async of(server: string | null): Promise<ServerChoices> {
    if (server === null) return UNCHOSEN;
    const known = this.#known.get(server);
    const age = known ? systemClock.steady() - known.at : Number.POSITIVE_INFINITY;
    if (known && age < READ_AHEAD_MS) return known.choices;
    const read = this.#readOnce(server);
    if (known && age < FRESH_MS) return known.choices;
    const late = setTimeout(READ_WITHIN_MS, undefined, { ref: false });
    return (await Promise.race([read, late])) ?? known?.choices ?? UNREAD;
  }

  /**
   * Changes what holds for a server, and what every process that is told of it takes to hold.
   * @returns undefined where another process does it
   * @throws StoreAway
   */
  async change(server: string, { request, by, change }: ChoiceMade): Promise<Changed | undefined> {
    const { isOurs, ...changed } = await this.#store.write(async (session) => {
      const isOurs = await takeOnceIn(session, { id: request });
      const place = session.hash(placeOf(server));
      const before = (await placeChoices(session, place, serverChoicesSchema)) ?? UNCHOSEN;
      if (!isOurs) return { isOurs, before, after: before };
      const after = change(before);
      await choosePlace(session, place, after);
      await audit(session, { actor: addressOf(PLATFORM, by), action: 'server set', subject: place, detail: after });
      return { isOurs, before, after };
    });
    this.#note(server, changed.after);
    return isOurs ? changed : undefined;
  }

  /** @returns undefined where the store is away */
  #readOnce(server: string): Promise<ServerChoices | undefined> {
    const running = this.#reading.get(server);
    if (running) return running;
    const read = this.#read(server)
      .catch(() => undefined)
      .finally(() => this.#reading.delete(server));
    this.#reading.set(server, read);
    return read;
  }

  async #read(server: string): Promise<ServerChoices> {
    const read = await this.#store.read((session) => placeChoices(session, session.hash(placeOf(server)), serverChoicesSchema));
    const choices = read ?? UNCHOSEN;
    this.#note(server, choices);
    return choices;
  }

  #note(server: string, choices: ServerChoices): void {
    if (this.#known.size >= MOST_SERVERS) this.#known.clear();
    this.#known.set(server, { choices, at: systemClock.steady() });
  }
}

function placeOf(server: string): string {
  return `${PLATFORM}:place:${server}`;
}
