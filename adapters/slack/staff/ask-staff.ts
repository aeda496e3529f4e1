import type { types } from '@slack/bolt';
import type { Trace } from '../../../src/index.ts';
import { whyNot } from '../../feedback.ts';
import { askingOf, handOver, heldBackSchema } from '../../hand-off/held-asking.ts';
import { handOffWording, sayAnsweredBack, sayAsked } from '../../hand-off/wording.ts';
import { commonWording } from '../../wording.ts';
import { PLATFORM, threadOf } from '../read-question.ts';
import { wordModal } from '../render-passages.ts';
import type { ReplyTo } from '../reply-to.ts';
import { askModal, backModal, readAsk, readBack } from './ask-modal.ts';
import { type AskerPlace, type HeldAsking, heldAskingSchema } from './held.ts';
import type { FilledIn } from './inputs.ts';
import { heldForAsker, personAddress, type StaffTools } from './staff-tools.ts';

/** In general terms: of whom and where it was is told, not who. */
const ASKED_FROM = {
  direct: 'Slack member, direct message',
  thread: 'Slack member, thread in a channel',
  command: 'Slack member, /ir',
} as const;

/** What is held for Ask department staff under an answer. @returns undefined where it is not offered */
export function askingOnSlack(trace: Trace, answerId: string, to: ReplyTo): HeldAsking | undefined {
  // Of drafts and bare mentions the words are somebody else's; what is shared or posted has no asker beside it.
  if ((to.kind !== 'thread' || to.bareMention) && to.kind !== 'command') return undefined;
  const direct = to.kind === 'thread' && to.direct;
  const askedFrom = to.kind === 'command' ? ASKED_FROM.command : direct ? ASKED_FROM.direct : ASKED_FROM.thread;
  return askingOf(trace, answerId, { askedFrom, replyTo: placeOf(to), ownTurns: direct || to.kind === 'command' });
}

function placeOf(to: Extract<ReplyTo, { kind: 'thread' | 'command' }>): AskerPlace {
  const { user } = to;
  return { user, thread: to.kind === 'thread' ? { channel: to.channel, head: to.thread, direct: to.direct } : null };
}

/** The modal that shows what would be sent, or why there is none. */
export async function openAsking(reference: string, presser: string, desk: StaffTools): Promise<types.ModalView | string> {
  const found = await heldForAsker(desk, reference, presser, heldAskingSchema);
  if (found.kind !== 'found') return whyNot(found.kind);
  const { staffChannel, handOff, tools } = desk;
  return askModal({ held: found.content, reference, staffChannel, knowledge: tools.engine.knowledge, perDay: handOff.perDay });
}

/** Sends what the modal holds. @returns what it shows then @throws StoreAway */
export async function submitAsking(filledIn: FilledIn, desk: StaffTools): Promise<types.ModalView> {
  const { user, view } = filledIn;
  const reference = view.private_metadata;
  const found = await heldForAsker(desk, reference, user.id, heldAskingSchema);
  if (found.kind !== 'found') return wordModal(handOffWording.confirmTitle, whyNot(found.kind));
  const { question, showName, tellWithdrawal } = readAsk(filledIn);
  const asked = await handOver(
    found.content,
    {
      reference,
      platform: PLATFORM,
      person: user.id,
      question,
      name: showName ? personAddress(user.id) : undefined,
      tellWithdrawal,
    },
    desk.handOff,
  );
  return wordModal(handOffWording.confirmTitle, sayAsked(asked));
}

export async function openAnsweringBack(reference: string, presser: string, desk: StaffTools): Promise<types.ModalView | string> {
  const found = await heldForAsker(desk, reference, presser, heldBackSchema);
  return found.kind === 'found' ? backModal(reference) : whyNot(found.kind);
}

/** @throws StoreAway */
export async function submitAnsweringBack(filledIn: FilledIn, desk: StaffTools): Promise<types.ModalView> {
  const { user, view } = filledIn;
  const found = await heldForAsker(desk, view.private_metadata, user.id, heldBackSchema);
  if (found.kind !== 'found') return wordModal(handOffWording.answerBackTitle, whyNot(found.kind));
  const outcome = await desk.handOff.answerBack(found.content.asker, { platform: PLATFORM, id: user.id }, readBack(filledIn));
  return wordModal(handOffWording.answerBackTitle, sayAnsweredBack(outcome, commonWording.buttonGone));
}

/** How a thread of Slack is called among the places of questions for staff. */
export function staffPlaceOf(channel: string, head: string): string {
  return threadOf(channel, head);
}
