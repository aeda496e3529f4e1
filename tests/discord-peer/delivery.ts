import type { Part } from './kinds.ts';

/** One event that the app is told, however often, and to however many of its connections. */
export interface Delivery {
  readonly event: string;
  /** What it holds for a connection with these intents; undefined where such a connection is not told. */
  readonly dataFor: (intents: number) => Part | undefined;
  /** Each telling: the session, and the number the event has there. */
  readonly tellings: Telling[];
}

export interface Telling {
  readonly session: Listener;
  readonly sequence: number;
}

/** Whoever is told events in order, and says how far it has heard. */
export interface Listener {
  readonly heard: number;
}

/** Whether the app has heard every telling; a heartbeat tells how far it has come. */
export function isTaken({ tellings }: Delivery): boolean {
  return tellings.every(({ session, sequence }) => session.heard >= sequence);
}
