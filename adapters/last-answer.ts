import type { Trace } from '../src/index.ts';
import { type PendingQuestion, questionForWhy, StoreAway } from './database/index.ts';
import type { PlatformTools } from './platforms.ts';
import { commonWording } from './wording.ts';

/** How the last answer to whoever asks came about, or why that can not be told. */
export async function lastAnswer(
  question: Pick<PendingQuestion, 'speaker'>,
  { engine, store, settings }: Pick<PlatformTools, 'engine' | 'store' | 'settings'>,
): Promise<Trace | string> {
  const days = settings.retention.whyDays;
  try {
    const last = await store.read((session) => questionForWhy(session, { asker: question.speaker(session).asker, days }));
    return last ? engine.answer(last.question) : commonWording.nothingToExplain(days);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return commonWording.storeAway;
  }
}
