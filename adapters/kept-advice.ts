import { type ApplicantProfile, type OfficialDate, officialDatesOf, type Reminder } from '../src/index.ts';
import type { WaitingReminder } from './database/index.ts';

export interface KeptOfPerson {
  readonly profile: ApplicantProfile;
  readonly zone: string | undefined;
  /** Steps ticked off; nothing where no track is kept. */
  readonly done: ReadonlySet<string> | undefined;
}

/** What is kept can not be reached. */
export class AdviceAway extends Error {}

/** What advice is kept for one person. Each throws `AdviceAway` where it is in a store that can not be reached. */
export interface KeptAdvice {
  /** What is told outlives the conversation. */
  readonly lasts: boolean;
  load(): Promise<KeptOfPerson>;
  save(profile: ApplicantProfile, zone: string | undefined): Promise<void>;
  deleteProfile(): Promise<void>;
  tick(step: string, done: boolean): Promise<void>;
  /** Official dates that hold: those of the knowledge, and those that staff keep. */
  dates(inKnowledge: readonly OfficialDate[]): Promise<OfficialDate[]>;
  /** Nothing where there is no way to reach the person later. */
  readonly reminders?: {
    add(what: string, reminders: readonly Reminder[]): Promise<void>;
    waiting(): Promise<WaitingReminder[]>;
    /**
     * @returns how many are cancelled; "told" where none waited, and corrections of what was told come no more; "before" where the
     * same wish did it, and its answer did not arrive
     */
    cancel(which: { readonly id: string } | { readonly dateId: string } | 'all'): Promise<number | 'told' | 'before'>;
  };
}

/** For one conversation alone: nothing of it is written down. */
export function adviceOfConversation(): KeptAdvice {
  let kept: KeptOfPerson = { profile: {}, zone: undefined, done: undefined };
  return {
    lasts: false,
    load: async () => kept,
    async save(profile, zone) {
      kept = { ...kept, profile, zone };
    },
    async deleteProfile() {
      kept = { profile: {}, zone: undefined, done: undefined };
    },
    async tick() {},
    dates: async (inKnowledge) => officialDatesOf(inKnowledge, []),
  };
}
