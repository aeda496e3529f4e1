import { addressOf, describeForgotten, forgetUser, type PendingQuestion, StoreAway } from './database/index.ts';
import type { PlatformTools } from './platforms.ts';
import { commonWording } from './wording.ts';

/** Words by which people ask what is kept of them, or have it erased; where an answer is for them alone. */
export type PersonalWord = 'privacy' | 'forget-me';

export function personalWordIn(text: string): PersonalWord | undefined {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/^\//, '')
    .replace(/[.!?]$/, '')
    .replace(/\s+/g, '-');
  return word === 'privacy' || word === 'forget-me' ? word : undefined;
}

/** @param question the word itself, as it stands in the inbox @returns what to say */
export async function obeyPersonalWord(
  word: PersonalWord,
  { question, person }: { readonly question: Pick<PendingQuestion, 'id' | 'platform'>; readonly person: string },
  { store, answers, settings, handOff }: Pick<PlatformTools, 'store' | 'answers' | 'settings' | 'handOff'>,
): Promise<string> {
  const { conversationHours, whyDays } = settings.retention;
  if (word === 'privacy') return commonWording.privacy(conversationHours, whyDays);
  try {
    answers.forget(question.platform, person);
    const user = addressOf(question.platform, person);
    const forgotten = await (handOff?.forget(user, question.id) ??
      store.write((session) => forgetUser(session, user, question.id)));
    return commonWording.everythingForgotten(describeForgotten(forgotten), settings.backupDays);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return commonWording.storeAway;
  }
}
