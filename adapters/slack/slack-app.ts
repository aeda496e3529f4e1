import { setTimeout } from 'node:timers/promises';
import { App, type Logger, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { type AddressedQuestion, conversationKey, isOpenedThread, type Receipt, type Store } from '../database/index.ts';
import { type Identity, PLATFORM, readQuestion, staffReply } from './read-question.ts';

export interface SlackAppOptions {
  readonly receiver: Receiver;
  readonly logger: Logger;
  readonly botToken: string;
  readonly identity: () => Identity;
  readonly store: Store;
  readonly receive: (question: AddressedQuestion, acknowledge: () => Promise<void>) => Promise<Receipt>;
  /** Whether a thread of the staff's channel is that of a question for them. */
  readonly isStaffThread: (place: string) => Promise<boolean>;
  /** A button that brings an answer to others was pressed again. */
  readonly onPressedAgain: (question: AddressedQuestion) => Promise<void>;
}

/**
 * Slack wants an acknowledgement within three seconds. Where the store takes longer to say whose a thread is, a message without a
 * mention is left alone.
 */
const LOOKS_WITHIN_MS = 2000;

/**
 * Bolt acknowledges an event before any listener sees it, and a crash after that would lose the question. So questions do not go
 * through Bolt's listeners: they are written down first. Everything else goes on as Bolt does it.
 */
export class SlackApp extends App {
  readonly #options: SlackAppOptions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: SlackAppOptions) {
    const { receiver, logger, botToken, identity } = options;
    super({
      receiver,
      logger,
      convoStore: false,
      ignoreSelf: false,
      // One workspace today; with several, this is where a token is found by `teamId`.
      authorize: async () => {
        const { userId: botUserId, botId } = identity();
        return { botToken, botUserId, ...(botId && { botId }) };
      },
    });
    this.#options = options;
  }

  /** Resolves when no request is being worked on. */
  async idle(): Promise<void> {
    await Promise.allSettled([...this.#underWay]);
  }

  override async processEvent(event: ReceiverEvent): Promise<void> {
    const work = this.#process(event);
    this.#underWay.add(work);
    await work.finally(() => this.#underWay.delete(work));
  }

  async #process(event: ReceiverEvent): Promise<void> {
    const { receive, identity, isStaffThread, onPressedAgain } = this.#options;
    const incoming = readQuestion(event.body, identity());
    switch (incoming.kind) {
      case 'other':
        return super.processEvent(event);
      case 'not addressed':
        return event.ack();
      case 'question in a thread': {
        const late = setTimeout(LOOKS_WITHIN_MS, false, { ref: false });
        if (await Promise.race([isStaffThread(incoming.thread), late])) {
          await receive(staffReply(event.body, incoming.question), () => event.ack());
          return;
        }
        if (!(await Promise.race([this.#isOurs(incoming.thread), late]))) return event.ack();
        break;
      }
      case 'question':
    }
    const receipt = await receive(incoming.question, () => event.ack());
    if (receipt === 'claimed before') await onPressedAgain(incoming.question);
  }

  /** Without the store nobody knows; then a thread counts as people's own. */
  #isOurs(conversation: string): Promise<boolean> {
    const key = conversationKey({ platform: PLATFORM, conversation });
    return this.#options.store.read((session) => isOpenedThread(session, session.hash(key))).catch(() => false);
  }
}
