import { type PendingQuestion, StoreAway } from '../database/index.ts';
import { explainAgain, whyIn } from '../explain-again.ts';
import { handOffWording } from '../hand-off/wording.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Rendered } from './render-answer.ts';
import { renderLibrary } from './render-home.ts';
import { renderWhy } from './render-why.ts';
import { say } from './say.ts';
import type { SlackStaff } from './staff/slack-staff.ts';

/** Words that ask about the library, an answer, or what staff said, where what is said is for one person alone. */
export type LibraryWord =
  | { readonly kind: 'sources' | 'answers' }
  /** The last answer where no other one is named. */
  | { readonly kind: 'why'; readonly answerId: string | undefined };

/** With a question mark they are questions of a conversation, which the engine understands. */
export function libraryWordIn(text: string): LibraryWord | undefined {
  const why = whyIn(text);
  if (why) return { kind: 'why', ...why };
  const word = text.trim().replace(/^\//, '').toLowerCase();
  return word === 'sources' || word === 'answers' ? { kind: word } : undefined;
}

export type LibraryTools = Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today'> & {
  readonly staff: SlackStaff | undefined;
};

/** Who asks, as a hash and by the id that Slack knows. */
export interface AskedBy {
  readonly asker: string;
  readonly user: string;
}

/** What to say to whoever used the word. */
export async function answerLibraryWord(
  word: LibraryWord,
  { question, user }: { readonly question: PendingQuestion; readonly user: string },
  tools: LibraryTools,
): Promise<Rendered> {
  const { engine, staff, today, store } = tools;
  if (word.kind === 'sources') return renderLibrary(engine.knowledge, today());
  try {
    if (word.kind === 'why') return await renderExplained(word.answerId, { ...question.speaker(store), user }, tools);
    return staff ? await staff.ownQuestions(user) : say(handOffWording.nothingHandedOver);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return say(commonWording.storeAway);
  }
}

/** How an answer came about, laid out for Slack. @throws StoreAway */
export async function renderExplained(
  answerId: string | undefined,
  { asker, user }: AskedBy,
  tools: LibraryTools,
): Promise<Rendered> {
  const { staff } = tools;
  const explained = await explainAgain(answerId, { asker, isStaff: staff && (() => staff.isStaff(user)) }, tools);
  return typeof explained === 'string' ? say(explained) : renderWhy(explained.trace, explained.about);
}
