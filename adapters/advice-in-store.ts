import { randomUUID } from 'node:crypto';
import { officialDatesOf } from '../src/index.ts';
import {
  addReminders,
  addressOf,
  cancelReminders,
  claimAnswered,
  deleteProfile,
  doneSteps,
  isClaimed,
  keptDates,
  type Session,
  type Store,
  StoreAway,
  savedProfile,
  saveProfile,
  tickStep,
  waitingReminders,
} from './database/index.ts';
import { AdviceAway, type KeptAdvice } from './kept-advice.ts';

export interface AdviceOwner {
  readonly platform: string;
  readonly person: string;
  /** "platform:address" of a direct message to the person, where there is one. */
  readonly recipient?: string;
  /** Id of the question by which the person wants something, the same however often it is tried. */
  readonly wish?: string;
}

/** In the store of the program. */
export function adviceInStore(store: Store, { platform, person, recipient, wish }: AdviceOwner): KeptAdvice {
  const asker = () => store.hash(addressOf(platform, person));
  const read = <T>(work: (session: Session) => Promise<T>) => store.read(work).catch(saidPlainly);
  const write = <T>(work: (session: Session) => Promise<T>) => store.write(work).catch(saidPlainly);
  return {
    lasts: true,
    load: () =>
      read(async (session) => {
        const saved = await savedProfile(session, asker());
        return {
          profile: saved?.profile ?? {},
          zone: saved?.zone,
          done: saved ? await doneSteps(session, asker()) : undefined,
        };
      }),
    save: (profile, zone) => write((session) => saveProfile(session, asker(), { profile, zone })),
    deleteProfile: () => write((session) => deleteProfile(session, asker())),
    tick: (step, done) => write((session) => tickStep(session, asker(), step, done)),
    dates: async (inKnowledge) => officialDatesOf(inKnowledge, await read(keptDates)),
    ...(recipient !== undefined && {
      reminders: {
        add: (what, reminders) => write((session) => addReminders(session, { asker: asker(), recipient, what, reminders })),
        waiting: () => read((session) => waitingReminders(session, asker())),
        cancel: (which) =>
          write(async (session) => {
            const event = { platform, eventId: `cancelled:${wish}` };
            const cancelled = await cancelReminders(session, asker(), which);
            if (wish === undefined) return cancelled;
            if (cancelled === 0) return (await isClaimed(session, event)) ? 'before' : 0;
            await claimAnswered(session, randomUUID(), event);
            return cancelled;
          }),
      },
    }),
  };
}

function saidPlainly(error: unknown): never {
  throw error instanceof StoreAway ? new AdviceAway() : error;
}
