import type { Kysely } from 'kysely';
import type { DatabaseKind } from '../session.ts';
import { up as firstTables } from './0001-first-tables.ts';
import { up as buttonsAndThreads } from './0002-buttons-and-threads.ts';
import { up as places } from './0003-places.ts';
import { up as advice } from './0004-advice.ts';
import { up as handOff } from './0005-hand-off.ts';
import { up as ownWords } from './0006-own-words.ts';
import { up as toldDates } from './0007-told-dates.ts';

export interface Migration {
  readonly name: string;
  up(db: Kysely<unknown>, kind: DatabaseKind): Promise<void>;
}

/** In their order; the version of a database is how many of them it has had. Add at the end, and never change one that was released. */
export const MIGRATIONS: readonly Migration[] = [
  { name: 'first-tables', up: firstTables },
  { name: 'buttons-and-threads', up: buttonsAndThreads },
  { name: 'places', up: places },
  { name: 'advice', up: advice },
  { name: 'hand-off', up: handOff },
  { name: 'own-words', up: ownWords },
  { name: 'told-dates', up: toldDates },
];
