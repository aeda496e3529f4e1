import type { types } from '@slack/bolt';
import { type Store, StoreAway } from '../database/index.ts';
import { keepFeedback, LONGEST_REASON, whyNot } from '../feedback.ts';
import { commonWording } from '../wording.ts';
import { REASON_INPUT, REASON_MODAL } from './buttons.ts';
import { PLATFORM } from './read-question.ts';
import { wordModal } from './render-passages.ts';
import { submissionSchema } from './requests.ts';
import { wording } from './wording.ts';

/** Asks what was wrong; the vote is kept already. */
export function reasonModal(reference: string): types.ModalView {
  return {
    type: 'modal',
    callback_id: REASON_MODAL,
    private_metadata: reference,
    title: { type: 'plain_text', text: commonWording.reasonTitle },
    submit: { type: 'plain_text', text: commonWording.reasonSend },
    close: { type: 'plain_text', text: wording.close },
    blocks: [
      {
        type: 'input',
        block_id: REASON_INPUT,
        optional: true,
        label: { type: 'plain_text', text: commonWording.reasonLabel },
        hint: { type: 'plain_text', text: commonWording.reasonHint },
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
    const kept = await keepFeedback({ platform: PLATFORM, reference, person: user.id, vote: 'bad', reason }, store);
    return kept === 'kept' ? undefined : wordModal(wording.tooOldTitle, whyNot(kept));
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return wordModal(commonWording.reasonTitle, commonWording.storeAway);
  }
}
