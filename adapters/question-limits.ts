import { type Clock, MINUTE } from './database/index.ts';

export interface LimitSettings {
  /** Questions a minute, 0 for no limit. */
  readonly perUser: number;
  readonly perChannel: number;
}

/** Where a question came from. */
export interface Origin {
  readonly user: string;
  /** Undefined where nobody else sees the answer: private answers and direct messages do not count for a channel. */
  readonly channel: string | undefined;
}

export type LimitReached = {
  readonly limit: 'user' | 'channel';
  /** It was not yet said within this minute; later refusals may pass in silence where saying it would be one more message. */
  readonly first: boolean;
};

/** Somewhat more people and channels than ask within a minute. */
const MOST_KEYS = 10_000;

/** Counts questions of the last minute, in this process alone. Whoever is refused is not counted, so nobody locks himself out. */
export class QuestionLimits {
  readonly #limits: LimitSettings;
  readonly #clock: Clock;
  readonly #taken = new Map<string, number[]>();
  readonly #told = new Map<string, number>();

  constructor(limits: LimitSettings, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** @returns undefined where the question may be answered; it then counts */
  take({ user, channel }: Origin): LimitReached | undefined {
    const now = this.#clock.steady();
    const places = [
      { limit: 'user', key: `user:${user}`, most: this.#limits.perUser },
      ...(channel === undefined ? [] : [{ limit: 'channel', key: `channel:${channel}`, most: this.#limits.perChannel } as const]),
    ] as const;
    const full = places.find(({ key, most }) => most > 0 && this.#recent(key, now).length >= most);
    if (full) return { limit: full.limit, first: this.#tellOnce(`${full.key}:${user}`, now) };
    for (const { key } of places) this.#taken.set(key, [...this.#recent(key, now), now]);
    this.#tidy(now);
    return undefined;
  }

  #recent(key: string, now: number): number[] {
    return (this.#taken.get(key) ?? []).filter((at) => at > now - MINUTE);
  }

  #tellOnce(key: string, now: number): boolean {
    const before = this.#told.get(key);
    if (before !== undefined && before > now - MINUTE) return false;
    this.#told.set(key, now);
    return true;
  }

  #tidy(now: number): void {
    if (this.#taken.size + this.#told.size <= MOST_KEYS) return;
    for (const key of this.#taken.keys()) if (this.#recent(key, now).length === 0) this.#taken.delete(key);
    for (const [key, at] of this.#told) if (at <= now - MINUTE) this.#told.delete(key);
  }
}
