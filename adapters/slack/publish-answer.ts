import type { Trace } from '../../src/index.ts';
import {
  addressOf,
  type ConfirmLease,
  type Delivery,
  findReference,
  keepReferences,
  type PendingQuestion,
  type Remember,
  recordAnswer,
  type Session,
  StoreAway,
  TryLater,
  Undeliverable,
} from '../database/index.ts';
import { type HeldQuestion, heldQuestionSchema, holdDraft } from '../held-answers.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { composeMessage } from './compose-message.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { postButton, type Rendered } from './render-answer.ts';
import type { ReplyToPress } from './reply-to.ts';
import { say, withButton } from './say.ts';
import { staffWording } from './staff/wording.ts';
import { tell } from './tell.ts';
import { wording } from './wording.ts';

interface Publishing {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly confirmLease: ConfirmLease;
}

const STORE_AWAY_MS = 5000;

/**
 * Shares an answer in its channel, or posts a draft in its thread: composed anew, for all to read.
 * @throws TryLater, Undeliverable, LeaseLost, EngineFault
 */
export async function publishAnswer(
  question: PendingQuestion,
  to: ReplyToPress,
  { perhapsDelivered }: Delivery,
  { tools, poster, confirmLease }: Publishing,
): Promise<Remember | undefined> {
  const found = await findHeld(question, to.reference, tools);
  if (found.kind !== 'found') {
    await tell(poster, question, to, found.kind === 'not yours' ? commonWording.buttonNotYours : commonWording.buttonGone);
    return undefined;
  }
  if (tools.rules.isOff(addressOf(PLATFORM, found.content.channel))) {
    await tell(poster, question, to, staffWording.channelOff);
    return undefined;
  }
  const trace = tools.answers.answerForAll(found.content.question, question);
  const broughtBy = { label: to.kind === 'share' ? wording.sharedBy : wording.sourcesFoundBy, user: to.user };
  const message = await composeMessage({ question, trace, offer: 'nothing', everybody: true, broughtBy }, tools);
  await confirmLease();
  const done = await bring(message, question, to, found.content, perhapsDelivered, poster);
  if (!done) {
    await offerAgain(question, to, found.content, { tools, poster });
    return undefined;
  }
  await tell(poster, question, to, to.kind === 'share' ? wording.shared : wording.posted).catch(() => {});
  return (session) => rememberPublished(session, question, trace, knowledgeVersion(tools.engine.knowledge));
}

async function findHeld(question: PendingQuestion, reference: string, { store }: PlatformTools) {
  try {
    return await store.read((session) => findReference(session, reference, question.speaker(session).asker, heldQuestionSchema));
  } catch (error) {
    throw error instanceof StoreAway ? new TryLater('the store is away', STORE_AWAY_MS) : error;
  }
}

/** @returns false where the bot has to be invited first */
async function bring(
  message: Rendered,
  { id }: PendingQuestion,
  to: ReplyToPress,
  { channel, thread }: HeldQuestion,
  lookFirst: boolean,
  poster: Poster,
): Promise<boolean> {
  try {
    await poster.post({ channel, thread: thread ?? undefined, message, id, since: to.pressedAt, lookFirst });
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    // Where the bot is no member the token of the button reaches the channel it was pressed in, but no thread of it.
    if (thread !== null || to.channel !== channel) return false;
    await poster.reply(to.responseUrl, message, { inChannel: true });
  }
  return true;
}

/** The button that was pressed has done what it could; a new one may do better. */
async function offerAgain(
  question: PendingQuestion,
  { responseUrl }: ReplyToPress,
  held: HeldQuestion,
  { tools, poster }: Omit<Publishing, 'confirmLease'>,
): Promise<void> {
  const button = await tools.store.write(async (session) => {
    const again = holdDraft(held, question.speaker(session).asker);
    await keepReferences(session, [again]);
    return postButton(again.id);
  });
  await poster.reply(responseUrl, withButton(say(wording.notInChannel), button));
}

/** For feedback on it; the words of the question stay with the answer that it comes from. */
async function rememberPublished(
  session: Session,
  question: PendingQuestion,
  { answer: { outcome } }: Trace,
  version: string,
): Promise<void> {
  const { asker } = question.speaker(session);
  await recordAnswer(session, { id: question.id, asker, knowledgeVersion: version, outcome, question: undefined });
}
