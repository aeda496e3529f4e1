import { systemClock } from '../database/index.ts';
import { HEARTBEAT_MS } from './limits.ts';

/** How often the client is asked for the last heartbeat that Discord acknowledged. */
const LOOK_MS = 250;
/** After so many heartbeats without one the connection counts as silent. */
const MISSED_HEARTBEATS = 2.5;

/**
 * How long ago Discord acknowledged a heartbeat. The library's own status stays "ready" on a dead connection. It says when it sent the
 * last one that was acknowledged, by a clock that may be set; so only that this changes counts.
 */
export class HeartbeatWatch {
  readonly #lastAcknowledged: () => number | undefined;
  /** By the steady clock. */
  #acknowledged: number | undefined;
  #between = HEARTBEAT_MS;
  #seen = -1;
  /** One was seen on this connection: the time to the next is its rhythm. */
  #inRhythm = false;
  #look: NodeJS.Timeout | undefined;

  /** @param lastAcknowledged when the last heartbeat was sent that Discord acknowledged, in milliseconds; below 0 for none */
  constructor(lastAcknowledged: () => number | undefined) {
    this.#lastAcknowledged = lastAcknowledged;
  }

  /** Milliseconds since the last acknowledgement, or since the connection was there; undefined before the first. */
  get since(): number | undefined {
    return this.#acknowledged === undefined ? undefined : systemClock.steady() - this.#acknowledged;
  }

  get trouble(): string | undefined {
    const silent = this.since ?? 0;
    if (silent <= this.#between * MISSED_HEARTBEATS) return undefined;
    return `Discord has acknowledged no heartbeat for ${Math.round(silent / 1000)} seconds`;
  }

  /** A connection is there, new or again. */
  begin(): void {
    this.#acknowledged = systemClock.steady();
    this.#seen = this.#lastAcknowledged() ?? -1;
    this.#inRhythm = false;
    this.#look ??= setInterval(() => this.#lookOnce(), LOOK_MS).unref();
  }

  end(): void {
    clearInterval(this.#look);
    this.#look = undefined;
  }

  #lookOnce(): void {
    const acknowledged = this.#lastAcknowledged() ?? -1;
    if (acknowledged === this.#seen) return;
    if (this.#inRhythm && acknowledged > this.#seen) this.#between = Math.max(acknowledged - this.#seen, LOOK_MS);
    this.#inRhythm = true;
    this.#seen = acknowledged;
    this.#acknowledged = systemClock.steady();
  }
}
