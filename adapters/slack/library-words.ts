import type { PendingQuestion } from '../database/index.ts';
import { lastAnswer } from '../last-answer.ts';
import type { PlatformTools } from '../platforms.ts';
import type { Rendered } from './render-answer.ts';
import { renderLibrary } from './render-home.ts';
import { renderWhy } from './render-why.ts';
import { say } from './say.ts';

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
  tools: Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today'>,
): Promise<Rendered> {
  if (word === 'sources') return renderLibrary(tools.engine.knowledge, tools.today());
  const last = await lastAnswer(question, tools);
  return typeof last === 'string' ? say(last) : renderWhy(last);
}
