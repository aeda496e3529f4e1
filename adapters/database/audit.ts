import { randomUUID } from 'node:crypto';
import type { Json } from './inbox.ts';
import type { Session } from './session.ts';

export type AuditedAction =
  | 'answered'
  | 'not for us'
  | 'reopened'
  | 'published'
  | 'edited'
  | 'withdrawn'
  | 'exported'
  | 'channel switched on'
  | 'channel switched off'
  | 'limit set'
  /** What those who manage a server chose for it. */
  | 'server set'
  | 'staff listed'
  | 'staff taken off the list'
  | 'date added'
  | 'date corrected'
  | 'date retired';

export interface Audited {
  /** "platform:id"; undefined for the command line. */
  readonly actor: string | undefined;
  readonly action: AuditedAction;
  /** The id of what it was done to. */
  readonly subject: string;
  /** Nothing that a person who asked wrote. */
  readonly detail?: Json;
}

/** Writes down who did what, in the transaction of the deed. */
export async function audit({ db, now }: Session, { actor, action, subject, detail }: Audited): Promise<void> {
  await db
    .insertInto('audit')
    .values({
      id: randomUUID(),
      at: now,
      actor: actor ?? null,
      action,
      subject,
      detail: detail === undefined ? null : JSON.stringify(detail),
    })
    .execute();
}

export interface AuditEntry {
  readonly at: number;
  readonly actor: string | null;
  readonly action: string;
  readonly subject: string;
}

/** The latest first. */
export function latestDeeds({ db }: Session, most: number): Promise<AuditEntry[]> {
  return db
    .selectFrom('audit')
    .select(['at', 'actor', 'action', 'subject'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}
