import { setTimeout } from 'node:timers/promises';
import { DAY, keepReferences, newReferenceId, type PendingQuestion, type Store, StoreAway } from '../database/index.ts';
import { whyNot } from '../feedback.ts';
import { type HeldAnswer, heldAnswerSchema } from '../held-answers.ts';
import type { PlatformTools } from '../platforms.ts';
import { readCustomId } from './buttons.ts';
import { heldFor } from './held-for.ts';
import { followUpModal, type Shown } from './modals.ts';
import type { ModalRequest, PressRequest } from './requests.ts';
import { wording } from './wording.ts';

/** What Follow up points to under what cites no passages; its owner and who may press it are the caller's. */
export function forAskingOn({ id }: Pick<PendingQuestion, 'id'>, { buttonDays }: Pick<PlatformTools['settings'], 'buttonDays'>) {
  const content: HeldAnswer = { kind: 'answer', answerId: id, passages: [] };
  return { id: newReferenceId(), content, lastsMs: buttonDays * DAY };
}

/** Holds that for whoever asked. @returns its reference; undefined where the store is away */
export async function holdForAskingOn(
  question: PendingQuestion,
  { store, settings }: Pick<PlatformTools, 'store' | 'settings'>,
): Promise<string | undefined> {
  const held = forAskingOn(question, settings);
  try {
    await store.write((session) =>
      keepReferences(session, [{ ...held, owner: question.speaker(session).asker, forWhom: 'owner' }]),
    );
    return held.id;
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return undefined;
  }
}

/** The form in which whoever may read an answer asks on from it. @throws StoreAway */
export async function openFollowUp(reference: string, request: PressRequest, store: Store): Promise<Shown> {
  const { kind } = await heldFor(request, reference, heldAnswerSchema, store);
  if (kind === 'gone') return { say: wording.followUpGone };
  return kind === 'found' ? { open: followUpModal(reference) } : { say: whyNot(kind) };
}

/** Whoever asks does not wait for a slow store. */
const READ_WITHIN_MS = 500;

/**
 * Why nothing is asked by a form. Where the answer above it is gone meanwhile, or nobody can tell, the question is taken: it is typed.
 * @returns undefined where it is asked
 */
export async function whyNotAsked(request: ModalRequest, store: Store): Promise<string | undefined> {
  const { reference = '' } = readCustomId(request.data.custom_id) ?? {};
  const found = heldFor(request, reference, heldAnswerSchema, store).catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    return undefined;
  });
  const known = await Promise.race([found, setTimeout(READ_WITHIN_MS, undefined, { ref: false })]);
  return known?.kind === 'not yours' ? whyNot('not yours') : undefined;
}
