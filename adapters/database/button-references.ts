import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Session } from './session.ts';

/** 128 bits: nobody finds one by trying. */
const BYTES_OF_ID = 16;
export const REFERENCE_ID = /^[\w-]{22}$/;

/** What a button of a message points to. The button itself carries the id alone. */
export interface ButtonReference<T> {
  readonly id: string;
  /** Hash of the person under whose question the button stands. */
  readonly owner: string;
  /** Who may press it; whether somebody is staff the adapter finds out at the press. */
  readonly forWhom: 'owner' | 'everyone' | 'staff';
  readonly content: T;
  /** Milliseconds from now until it is gone. */
  readonly lastsMs: number;
}

export function newReferenceId(): string {
  return randomBytes(BYTES_OF_ID).toString('base64url');
}

/** Keeps what buttons point to, before the message with these buttons goes out. */
export async function keepReferences({ db, now }: Session, references: readonly ButtonReference<unknown>[]): Promise<void> {
  if (references.length === 0) return;
  await db
    .insertInto('button_references')
    .values(
      references.map(({ id, owner, forWhom, content, lastsMs }) => ({
        id,
        owner,
        for_whom: forWhom,
        content: JSON.stringify(content),
        expires_at: now + lastsMs,
      })),
    )
    // The same id is the same button, kept again at another attempt to send it.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type SameButton = Omit<ButtonReference<unknown>, 'id'>;

/**
 * Keeps one reference for all buttons of a person that point to the same. Each of them lasts as long as the last that was made.
 * @returns its id
 */
export async function keepOneReference(session: Session, button: SameButton): Promise<string> {
  await prolongReferences(session, button);
  const kept = await session.db
    .selectFrom('button_references')
    .select('id')
    .where('owner', '=', button.owner)
    .where('content', '=', JSON.stringify(button.content))
    .executeTakeFirst();
  if (kept) return kept.id;
  const id = newReferenceId();
  await keepReferences(session, [{ ...button, id }]);
  return id;
}

/** Has the buttons of a person that point to this last at least so long. */
export async function prolongReferences(
  { db, now }: Session,
  { owner, content, lastsMs }: Pick<SameButton, 'owner' | 'content' | 'lastsMs'>,
): Promise<void> {
  await db
    .updateTable('button_references')
    .set({ expires_at: now + lastsMs })
    .where('owner', '=', owner)
    .where('content', '=', JSON.stringify(content))
    .where('expires_at', '<', now + lastsMs)
    .execute();
}

export type ReferenceFound<T> =
  | { readonly kind: 'found'; readonly owned: boolean; readonly content: T }
  /** It belongs to somebody else alone. */
  | { readonly kind: 'not yours' }
  /** There is none, or none any more. */
  | { readonly kind: 'gone' };

/** The owner of what belongs to staff. */
export const OF_STAFF = 'staff';
/** The owner of what is the same for everybody. */
export const OF_EVERYBODY = 'everybody';

/**
 * What a pressed button points to.
 * @param presser hash of the person who pressed it, or OF_STAFF for somebody who was found to be staff at this press
 * @param schema what the content has to look like; anything else counts as gone
 */
export async function findReference<T>(
  { db, now }: Session,
  id: string,
  presser: string,
  schema: z.ZodType<T>,
): Promise<ReferenceFound<T>> {
  if (!REFERENCE_ID.test(id)) return { kind: 'gone' };
  const row = await db
    .selectFrom('button_references')
    .selectAll()
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return { kind: 'gone' };
  const owned = row.owner === presser;
  if (row.for_whom === 'staff' ? presser !== OF_STAFF : !owned && row.for_whom !== 'everyone') return { kind: 'not yours' };
  const content = z.string().transform(parsed).pipe(schema).safeParse(row.content);
  return content.success ? { kind: 'found', owned, content: content.data } : { kind: 'gone' };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
