import { HOUR, systemClock } from '../database/index.ts';

const KEPT_MS = HOUR;
const MOST_KEPT = 1000;

/** What Discord tells of servers and channels that changes next to never: asked for once, however many wait for it, and kept for an hour. */
export class AskedOnce<Told> {
  readonly #ask: (id: string) => Promise<Told>;
  readonly #kept = new Map<string, { readonly told: Promise<Told>; readonly at: number }>();

  constructor(ask: (id: string) => Promise<Told>) {
    this.#ask = ask;
  }

  /** The same, by what Discord says now. */
  again(id: string): Promise<Told> {
    this.#kept.delete(id);
    return this.of(id);
  }

  /** @throws what asking throws; then the next who wants to know asks again */
  of(id: string): Promise<Told> {
    const kept = this.#kept.get(id);
    if (kept && systemClock.steady() - kept.at < KEPT_MS) return kept.told;
    const told = this.#ask(id);
    told.catch(() => this.#kept.delete(id));
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(id, { told, at: systemClock.steady() });
    return told;
  }
}
