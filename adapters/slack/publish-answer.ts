import type { Trace } from '../../src/index.ts';
import {
  addressOf,
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
import { type HeldQuestion, heldQuestionSchema, holdAgain } from '../held-answers.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { composeMessage } from './compose-message.ts';
import { type Poster, Unconfirmed } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { postButton, type Rendered, shareButton } from './render-answer.ts';
import type { ReplyToPress } from './reply-to.ts';
import { say, withButton } from './say.ts';
import { staffWording } from './staff/wording.ts';
import { type DeliveryInHand, tell } from './tell.ts';
import { wording } from './wording.ts';

interface Publishing {
  readonly tools: PlatformTools;
  readonly poster: Poster;
}

const STORE_AWAY_MS = 5000;

/**
 * Shares an answer in its channel, or posts a draft in its thread: composed anew, for all to read.
 * @throws TryLater, Undeliverable, LeaseLost, EngineFault
 */
export async function publishAnswer(
  question: PendingQuestion,
  to: ReplyToPress,
  delivery: DeliveryInHand,
  { tools, poster }: Publishing,
): Promise<Remember | undefined> {
  const instead = async (words: string | Rendered): Promise<undefined> => {
    await tell(poster, question, to, words, delivery);
  };
  const found = await findHeld(question, to.reference, tools);
  if (found.kind !== 'found')
    return instead(found.kind === 'not yours' ? commonWording.buttonNotYours : commonWording.buttonGone);
  const { content } = found;
  if (tools.rules.isOff(addressOf(PLATFORM, content.channel))) return instead(staffWording.channelOff);
  const trace = tools.answers.answerForAll(content.question, question);
  const broughtBy = { label: to.kind === 'share' ? wording.sharedBy : wording.sourcesFoundBy, user: to.user };
  const message = await composeMessage({ question, trace, offer: 'nothing', everybody: true, broughtBy }, tools);
  await delivery.confirmLease();
  const outcome = await bring(message, question, to, content, delivery.perhapsDelivered, poster);
  if (outcome !== 'brought') return instead(await offeredAgain(question, to, content, outcome, tools));
  await instead(to.kind === 'share' ? wording.shared : wording.posted).catch(() => {});
  return (session) => rememberPublished(session, question, trace, knowledgeVersion(tools.engine.knowledge));
}

async function findHeld(question: PendingQuestion, reference: string, { store }: PlatformTools) {
  try {
    return await store.read((session) => findReference(session, reference, question.speaker(session).asker, heldQuestionSchema));
  } catch (error) {
    throw error instanceof StoreAway ? new TryLater('the store is away', STORE_AWAY_MS) : error;
  }
}

/** What became of bringing an answer to others. */
type Outcome = 'brought' | 'not a member' | 'unconfirmed';

async function bring(
  message: Rendered,
  { id }: PendingQuestion,
  to: ReplyToPress,
  { channel, thread }: HeldQuestion,
  perhapsBrought: boolean,
  poster: Poster,
): Promise<Outcome> {
  try {
    await poster.post({ channel, thread: thread ?? undefined, message, id, since: to.pressedAt, lookFirst: perhapsBrought });
    return 'brought';
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
  }
  // Where the bot is no member the token of the button reaches the channel it was pressed in, but no thread of it.
  if (thread !== null || to.channel !== channel) return 'not a member';
  // Nor can it look there: rather nobody sees it, and whoever pressed looks, than everybody twice.
  if (perhapsBrought) return 'unconfirmed';
  try {
    await poster.replyToAll(to.responseUrl, message);
    return 'brought';
  } catch (error) {
    if (error instanceof Unconfirmed) return 'unconfirmed';
    throw error;
  }
}

/** The button that was pressed has done what it could; a new one may do better. */
async function offeredAgain(
  question: PendingQuestion,
  { kind }: ReplyToPress,
  held: HeldQuestion,
  outcome: Exclude<Outcome, 'brought'>,
  { store }: PlatformTools,
): Promise<Rendered> {
  const again = await store.write(async (session) => {
    const reference = holdAgain(held, question.speaker(session).asker);
    await keepReferences(session, [reference]);
    return reference.id;
  });
  const button = kind === 'share' ? shareButton(again) : postButton(again);
  return withButton(say(outcome === 'unconfirmed' ? wording.unconfirmed : wording.notInChannel), button);
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
