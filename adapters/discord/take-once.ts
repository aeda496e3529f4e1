import { randomUUID } from 'node:crypto';
import { claimAnswered, type Session, type Store } from '../database/index.ts';
import { PLATFORM } from './read-question.ts';

/** An interaction or a message, by its id. */
interface Told {
  readonly id: string;
}

/**
 * Claims what Discord told, for whoever is to do what it says: it tells every process with the token, and a resumed session tells again.
 * Whoever came second would find it done, say so, and may be heard first.
 * @returns false where it is claimed already
 * @throws StoreAway
 */
export function takeOnce({ id }: Told, store: Store): Promise<boolean> {
  return store.write((session) => takeOnceIn(session, { id }));
}

/** The same in one transaction with what is done. */
export function takeOnceIn(session: Session, { id }: Told): Promise<boolean> {
  return claimAnswered(session, randomUUID(), { platform: PLATFORM, eventId: id });
}
