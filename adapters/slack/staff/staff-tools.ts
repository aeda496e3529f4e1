import type { z } from 'zod';
import { addressOf, findReference, OF_STAFF, type ReferenceFound } from '../../database/index.ts';
import type { HandOffDesk } from '../../hand-off/hand-off-desk.ts';
import type { PlatformTools } from '../../platforms.ts';
import type { Poster } from '../post.ts';
import { PLATFORM } from '../read-question.ts';
import type { WebClient } from '../web-client.ts';
import type { StaffAccess } from './staff-access.ts';

/** What everything about questions for staff needs. */
export interface StaffTools {
  readonly tools: PlatformTools;
  readonly handOff: HandOffDesk;
  readonly poster: Poster;
  readonly client: WebClient;
  readonly access: StaffAccess;
  readonly staffChannel: string;
  /** Ends waiting for Slack. */
  readonly signal: AbortSignal;
}

/** What a button or modal of one person points to, for whoever uses it. */
export function heldForAsker<T>(
  { tools }: { readonly tools: Pick<PlatformTools, 'store'> },
  reference: string,
  presser: string,
  schema: z.ZodType<T>,
): Promise<ReferenceFound<T>> {
  const owner = addressOf(PLATFORM, presser);
  return tools.store.read((session) => findReference(session, reference, session.hash(owner), schema));
}

/** What a button or modal of staff points to, for somebody who was found to be staff just now. */
export function heldForStaff<T>(
  { tools }: Pick<StaffTools, 'tools'>,
  reference: string,
  schema: z.ZodType<T>,
): Promise<ReferenceFound<T>> {
  return tools.store.read((session) => findReference(session, reference, OF_STAFF, schema));
}

export function personAddress(user: string): string {
  return addressOf(PLATFORM, user);
}
