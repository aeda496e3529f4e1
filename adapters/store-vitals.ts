import { setTimeout } from 'node:timers/promises';
import type { Store } from './database/index.ts';
import type { Vitals } from './health.ts';

/** A store that takes longer than that counts as away: questions would not wait for it either. */
const ANSWER_WITHIN_MS = 500;

/** Asks the store something small, since one that hangs knows of no trouble itself. */
export async function storeVitals(store: Store): Promise<Vitals['store']> {
  const asked = store
    .read(({ db }) => db.selectFrom('kept_values').select('name').limit(1).execute())
    .then(
      () => true,
      () => false,
    );
  const answers = await Promise.race([asked, setTimeout(ANSWER_WITHIN_MS, false, { ref: false })]);
  return { answers, trouble: answers ? undefined : (store.trouble?.message ?? 'the store does not answer in time') };
}
