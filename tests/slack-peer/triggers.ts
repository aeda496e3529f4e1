import { ApiError } from './web-api/method.ts';

/** https://docs.slack.dev/reference/methods/views.open: a trigger expires in three seconds, and can be exchanged once. */
const LASTS_MS = 3000;

/** What lets an app open a view in front of somebody who has just done something. */
export class Triggers {
  readonly #given = new Map<string, { readonly user: string; expiresAt: number; exchanged: boolean }>();

  give(user: string): string {
    const id = `${this.#given.size + 1}.${user}.trigger`;
    this.#given.set(id, { user, expiresAt: Date.now() + LASTS_MS, exchanged: false });
    return id;
  }

  /** As if three seconds had gone by. */
  expireAll(): void {
    for (const trigger of this.#given.values()) trigger.expiresAt = 0;
  }

  /** @returns whose it was */
  exchange(id: string): string {
    const trigger = this.#given.get(id);
    if (!trigger) throw new ApiError('invalid_trigger_id');
    if (trigger.exchanged) throw new ApiError('exchanged_trigger_id');
    if (trigger.expiresAt <= Date.now()) throw new ApiError('expired_trigger_id');
    trigger.exchanged = true;
    return trigger.user;
  }
}
