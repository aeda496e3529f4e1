import { addressOf, describeForgotten, forgetUser, StoreAway } from './database/index.ts';
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

/** @returns what to say */
export async function obeyPersonalWord(
  word: PersonalWord,
  { platform, person }: { readonly platform: string; readonly person: string },
  { store, answers, settings, handOff }: Pick<PlatformTools, 'store' | 'answers' | 'settings' | 'handOff'>,
): Promise<string> {
  const { conversationHours, whyDays } = settings.retention;
  if (word === 'privacy') return commonWording.privacy(conversationHours, whyDays);
  try {
    answers.forget(platform, person);
    const user = addressOf(platform, person);
    const forgotten = await (handOff?.forget(user) ?? store.write((session) => forgetUser(session, user)));
    // The word itself stands in the inbox, too.
    const inbox = Math.max(0, forgotten.inbox - 1);
    return commonWording.everythingForgotten(describeForgotten({ ...forgotten, inbox }), settings.backupDays);
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return commonWording.storeAway;
  }
}
