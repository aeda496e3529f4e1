import * as z from 'zod';
import { DAY, keepOneReference, OF_EVERYBODY, type Store, StoreAway } from '../database/index.ts';
import type { ExampleQuestion } from '../example-questions.ts';
import type { Settings } from '../settings.ts';

/** What the topic buttons of the Home tab hold. It is the same on everybody's, so no row says who has opened theirs. */
export const heldTopicsSchema = z.object({ kind: z.literal('topics'), topics: z.array(z.string()) });

/** @returns the reference that the buttons carry; undefined while the store is away, and then there are no such buttons */
export async function holdTopics(
  examples: readonly ExampleQuestion[],
  { store, settings }: { readonly store: Store; readonly settings: Pick<Settings, 'buttonDays'> },
): Promise<string | undefined> {
  const content: z.infer<typeof heldTopicsSchema> = { kind: 'topics', topics: examples.map(({ topic }) => topic) };
  const button = { owner: OF_EVERYBODY, forWhom: 'everyone', content, lastsMs: settings.buttonDays * DAY } as const;
  try {
    return await store.write((session) => keepOneReference(session, button));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return undefined;
  }
}
