import type * as z from 'zod';
import { addressOf, findReference, type ReferenceFound, type Store } from '../database/index.ts';
import { PLATFORM } from './read-question.ts';
import { type ModalRequest, type PressRequest, personOf } from './requests.ts';

/** What a button, menu or form points to, for whoever uses it. @throws StoreAway */
export function heldFor<T>(
  request: PressRequest | ModalRequest,
  reference: string,
  schema: z.ZodType<T>,
  store: Store,
): Promise<ReferenceFound<T>> {
  return store.read((session) => findReference(session, reference, session.hash(addressOf(PLATFORM, personOf(request))), schema));
}
