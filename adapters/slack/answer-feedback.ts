import type { types } from '@slack/bolt';
import { addressOf, findReference, recordFeedback, type Store, StoreAway } from '../database/index.ts';
import { commonWording } from '../wording.ts';
import { REASON_INPUT, REASON_MODAL } from './buttons.ts';
import { heldAnswerSchema } from './held.ts';
import { LONGEST_REASON } from './limits.ts';
import { PLATFORM } from './read-question.ts';
import { wordModal } from './render-passages.ts';
import { submissionSchema } from './requests.ts';
import { wording } from './wording.ts';

export interface Feedback {
  /** Of the answer, as its buttons carry it. */
  readonly reference: string;
  readonly person: string;
  readonly vote: 'good' | 'bad';
  readonly reason: string | undefined;
}

/**
 * Keeps somebody's vote on an answer; a later one takes its place.
 * @throws StoreAway
 */
export async function keepFeedback(
  { reference, person, vote, reason }: Feedback,
  store: Store,
): Promise<'kept' | 'gone' | 'not yours'> {
  return store.write(async (session) => {
    const asker = session.hash(addressOf(PLATFORM, person));
    const found = await findReference(session, reference, asker, heldAnswerSchema);
    if (found.kind !== 'found') return found.kind;
    const known = await recordFeedback(session, { answerId: found.content.answerId, asker, vote, reason });
    return known ? 'kept' : 'gone';
  });
}

/** Asks what was wrong; the vote is kept already. */
export function reasonModal(reference: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: REASON_MODAL,
    private_metadata: reference,
    title: { type: 'plain_text', text: wording.reasonTitle },
    submit: { type: 'plain_text', text: wording.reasonSend },
    close: { type: 'plain_text', text: wording.close },
    blocks: [
      {
        type: 'input',
        block_id: REASON_INPUT,
        optional: true,
        label: { type: 'plain_text', text: wording.reasonLabel },
        hint: { type: 'plain_text', text: wording.reasonHint },
        element: { type: 'plain_text_input', action_id: REASON_INPUT, multiline: true, max_length: LONGEST_REASON },
      },
    ],
  };
}

/**
 * Takes what was written in the modal.
 * @returns what the modal shows next; undefined closes it
 */
export async function takeReason(body: unknown, store: Store): Promise<types.ModalView | undefined> {
  const submission = submissionSchema.safeParse(body);
  if (!submission.success) return wordModal(wording.tooOldTitle, commonWording.buttonUnknown);
  const { user, view } = submission.data;
  const reason = view.state.values[REASON_INPUT]?.[REASON_INPUT]?.value?.trim().slice(0, LONGEST_REASON) ?? '';
  if (reason === '') return undefined;
  const reference = view.private_metadata;
  try {
    const kept = await keepFeedback({ reference, person: user.id, vote: 'bad', reason }, store);
    return kept === 'kept' ? undefined : wordModal(wording.tooOldTitle, whyNot(kept));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return wordModal(wording.reasonTitle, commonWording.storeAway);
  }
}

/** What to say of a button that points to nothing for whoever pressed it. */
export function whyNot(kind: 'gone' | 'not yours'): string {
  return kind === 'gone' ? commonWording.buttonGone : commonWording.buttonNotYours;
}
