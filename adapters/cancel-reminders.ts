import { adviceWording } from './advice-wording.ts';
import {
  addressOf,
  cancelReminders,
  findReference,
  heldRemindersSchema,
  holdReminders,
  type Session,
  type Store,
} from './database/index.ts';
import { whyNot } from './feedback.ts';

/** Whoever has reminders, or pressed a button about them. */
export interface Reminded {
  readonly platform: string;
  readonly person: string;
}

/** Holds for a button which date it is about, for its owner alone. @returns the reference that the button carries @throws StoreAway */
export function holdCancelling(dateId: string, owner: Reminded, store: Store): Promise<string> {
  return store.write((session) => holdReminders(session, hashOf(owner, session), dateId));
}

/**
 * What a press on "Cancel these reminders" does: it takes back those that whoever pressed has waiting of the date, and nobody else's.
 * @param gone what to say of a button that points to nothing any more
 * @returns what to say
 * @throws StoreAway
 */
export function cancelByPress(reference: string, presser: Reminded, store: Store, gone: string): Promise<string> {
  return store.write(async (session) => {
    const asker = hashOf(presser, session);
    const found = await findReference(session, reference, asker, heldRemindersSchema);
    if (found.kind === 'gone') return gone;
    if (found.kind !== 'found') return whyNot(found.kind);
    return adviceWording.remindersCancelled(await cancelReminders(session, asker, { dateId: found.content.dateId }));
  });
}

function hashOf({ platform, person }: Reminded, session: Session): string {
  return session.hash(addressOf(platform, person));
}
