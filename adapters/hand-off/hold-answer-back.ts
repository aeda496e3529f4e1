import { addressOf, DAY, keepReferences, newReferenceId, type Store } from '../database/index.ts';
import type { Settings } from '../settings.ts';
import type { WordForAsker } from './deliveries.ts';

/** What the button to answer back points to. @returns its reference; undefined where nobody may answer back @throws StoreAway */
export async function holdAnswerBack(
  { asker, word }: Pick<WordForAsker, 'asker' | 'word'>,
  { platform, person }: { readonly platform: string; readonly person: string },
  { store, settings }: { readonly store: Store; readonly settings: Pick<Settings, 'buttonDays'> },
): Promise<string | undefined> {
  if (word.kind !== 'answered' || !word.mayAnswerBack) return undefined;
  const id = newReferenceId();
  const content = { kind: 'answer back', asker };
  await store.write((session) => {
    const owner = session.hash(addressOf(platform, person));
    return keepReferences(session, [{ id, owner, forWhom: 'owner', content, lastsMs: settings.buttonDays * DAY }]);
  });
  return id;
}
