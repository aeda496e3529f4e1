import { officialDatesOf } from '../src/index.ts';
import {
  addReminders,
  addressOf,
  cancelReminders,
  deleteProfile,
  doneSteps,
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

/**
 * In the store of the program.
 * @param recipient "platform:address" of a direct message to the person, where there is one
 */
export function adviceInStore(
  store: Store,
  { platform, person, recipient }: { readonly platform: string; readonly person: string; readonly recipient?: string },
): KeptAdvice {
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
        cancel: (which) => write((session) => cancelReminders(session, asker(), which)),
      },
    }),
  };
}

function saidPlainly(error: unknown): never {
  throw error instanceof StoreAway ? new AdviceAway() : error;
}
