import { type PendingQuestion, questionForWhy, StoreAway } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Rendered } from './render-answer.ts';
import { renderLibrary } from './render-home.ts';
import { renderWhy } from './render-why.ts';
import { say } from './say.ts';
import { wording } from './wording.ts';

/** Words that ask about the library or the last answer, where what is said is for one person alone. */
export type LibraryWord = 'sources' | 'why';

/** With a question mark they are questions of a conversation, which the engine understands. */
export function libraryWordIn(text: string): LibraryWord | undefined {
  const word = text.trim().toLowerCase().replace(/^\//, '');
  return word === 'sources' || word === 'why' ? word : undefined;
}

/** What to say to whoever used the word. */
export async function answerLibraryWord(
  word: LibraryWord,
  question: PendingQuestion,
  { engine, store, settings, today }: Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today'>,
): Promise<Rendered> {
  if (word === 'sources') return renderLibrary(engine.knowledge, today());
  const days = settings.retention.whyDays;
  try {
    const last = await store.read((session) => questionForWhy(session, { asker: question.speaker(session).asker, days }));
    return last ? renderWhy(engine.answer(last.question)) : say(wording.nothingToExplain(days));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return say(commonWording.storeAway);
  }
}
