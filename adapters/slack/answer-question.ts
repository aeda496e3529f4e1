import type { Trace } from '../../src/index.ts';
import { adviceCommandIn, pointerToDates } from '../advice-commands.ts';
import { EngineFault } from '../conversation-answers.ts';
import {
  addressOf,
  type ConfirmLease,
  type Delivery,
  LeaseLost,
  openThread,
  type PendingQuestion,
  type Remember,
  type Session,
  StoreAway,
  TryLater,
  Undeliverable,
} from '../database/index.ts';
import { offerFor } from '../hand-off/handed-question.ts';
import { questionLog } from '../log.ts';
import { obeyPersonalWord, personalWordIn } from '../personal-words.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { answerAdvice } from './answer-advice.ts';
import { RefusedBySlack, troubleOf } from './call-slack.ts';
import { composeMessage } from './compose-message.ts';
import { answerLibraryWord, libraryWordIn } from './library-words.ts';
import { LONGEST_QUESTION } from './limits.ts';
import type { Poster } from './post.ts';
import { publishAnswer } from './publish-answer.ts';
import { PLATFORM, threadOf } from './read-question.ts';
import type { Rendered } from './render-answer.ts';
import { type ReplyInPrivate, type ReplyInThread, type ReplyTo, replyToSchema } from './reply-to.ts';
import { COMMAND } from './requests.ts';
import type { SlackStaff } from './staff/slack-staff.ts';
import { staffWording } from './staff/wording.ts';
import { type DeliveryInHand, tell, tellByToken } from './tell.ts';
import type { SlackThreads } from './threads.ts';
import { wording } from './wording.ts';

export interface AnsweringOptions {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly threads: SlackThreads;
  /** Undefined where no channel for staff is set. */
  readonly staff: SlackStaff | undefined;
}

/** Answers what the inbox holds for Slack: questions, and answers that are to be brought to others. */
export class SlackAnswers {
  readonly #tools: PlatformTools;
  readonly #poster: Poster;
  readonly #threads: SlackThreads;
  readonly #staff: SlackStaff | undefined;

  constructor({ tools, poster, threads, staff }: AnsweringOptions) {
    this.#tools = tools;
    this.#poster = poster;
    this.#threads = threads;
    this.#staff = staff;
  }

  /** @throws TryLater, Undeliverable, LeaseLost, or what kept it from being delivered */
  async answer(question: PendingQuestion, delivery: Delivery, confirmLease: ConfirmLease): Promise<Remember | undefined> {
    const replyTo = replyToSchema.safeParse(question.replyTo);
    if (!replyTo.success) throw new Undeliverable('this version can not read where the question was to be answered');
    const to = replyTo.data;
    const inHand = { ...delivery, confirmLease };
    try {
      if (to.kind === 'staff') return void (await this.#staff?.offerChoice(question, to));
      if (to.kind === 'share' || to.kind === 'post')
        return await publishAnswer(question, to, inHand, { tools: this.#tools, poster: this.#poster });
      const word = this.#wordInsteadOfAnswer(question, to);
      if (word !== undefined) return await this.#instead(question, to, await word, inHand);
      return to.kind === 'thread' ? await this.#inThread(question, to, inHand) : await this.#inPrivate(question, to, inHand);
    } catch (error) {
      // Staff who talk among themselves asked nothing.
      if (!isFault(error) || to.kind === 'staff') throw error;
      // What fails the same way every time is not tried for hours, with the asker in the dark.
      if (!(error instanceof EngineFault))
        questionLog(this.#tools.log, question).error({ err: error, platform: PLATFORM }, 'a question can not be answered');
      return await this.#instead(question, to, commonWording.fault(question.id), inHand);
    }
  }

  /** @returns undefined where the question is to be answered; an empty word where the same was said a moment ago */
  #wordInsteadOfAnswer(
    question: PendingQuestion,
    to: ReplyTo,
  ): string | Promise<string | Rendered | readonly Rendered[]> | undefined {
    const direct = to.kind === 'thread' && to.direct;
    // In a thread of a channel that is switched off people may well be talking among themselves.
    if (to.kind === 'thread' && !direct && this.#tools.rules.isOff(addressOf(PLATFORM, to.channel)))
      return to.opens || to.bareMention ? staffWording.channelOff : '';
    // What was tried before was counted before.
    const channel = to.kind === 'thread' && !direct ? to.channel : undefined;
    const reached = question.attempts > 1 ? undefined : this.#tools.limits.take({ user: to.user, channel });
    // Whoever asks in private hears it each time; in a channel the same word again and again would be in the way.
    if (reached) return reached.first || channel === undefined ? commonWording.limitReached[reached.limit] : '';
    if (to.kind === 'draft') return question.text === '' ? wording.emptyMessage : undefined;
    // In a channel, too, it is said to whoever wrote it, and to nobody else.
    const personal = personalWordIn(question.text);
    if (personal) return obeyPersonalWord(personal, { question, person: to.user }, this.#tools);
    if (channel !== undefined) return undefined;
    const library = libraryWordIn(question.text);
    if (library) return answerLibraryWord(library, { question, user: to.user }, { ...this.#tools, staff: this.#staff });
    const advice = adviceCommandIn(question.text);
    return advice && answerAdvice(advice, question, to, { tools: this.#tools, poster: this.#poster });
  }

  /** Each message has an id of its own, so that after an unclear failure the rest is not taken for the first. */
  async #instead(
    question: PendingQuestion,
    to: ReplyTo,
    said: string | Rendered | readonly Rendered[],
    way: DeliveryInHand,
  ): Promise<undefined> {
    if (said === '') return;
    await way.confirmLease();
    const messages = isSeveral(said) ? said : [said];
    for (const [at, message] of messages.entries())
      await tell(this.#poster, { id: at === 0 ? question.id : `${question.id} ${at + 1}` }, to, message, way);
  }

  async #inThread(question: PendingQuestion, to: ReplyInThread, delivery: DeliveryInHand): Promise<Remember | undefined> {
    const { channel, thread, direct } = to;
    const status = direct ? this.#threads.showStatus(channel, thread) : undefined;
    const asked = to.bareMention ? await this.#threads.messageBefore(to) : { text: question.text };
    if ('problem' in asked) return this.#instead(question, to, asked.problem, delivery);
    const { trace, remember } = await this.#tools.answers.ask({
      question,
      text: asked.text,
      visibility: direct ? 'private' : 'public',
      shared: !direct,
      othersWords: to.bareMention,
      // In a direct message a thread stands for itself, and what is asked outside of threads goes on from whatever was asked last.
      alsoIn: direct ? [thread === to.message ? threadOf(channel, thread) : channel] : [],
    });
    const opened = (session: Session) => openThread(session, question.speaker(session).conversation);
    const message = await composeMessage(
      {
        question,
        trace,
        offer: 'nothing',
        everybody: !direct,
        notices: [...noticesOf(to, delivery), ...pointerToDates(asked.text, `${COMMAND} deadlines`)],
        ...(to.opens && { also: opened }),
        ...this.#asking(trace, question, to),
      },
      this.#tools,
    );
    await status?.shown;
    await delivery.confirmLease();
    await this.#post(message, question, to, delivery.perhapsDelivered);
    status?.clear();
    return remember;
  }

  async #post(message: Rendered, { id }: PendingQuestion, to: ReplyInThread, lookFirst: boolean): Promise<void> {
    const { channel, thread, direct, user } = to;
    try {
      await this.#poster.post({ channel, thread, message, id, since: to.message, lookFirst });
    } catch (error) {
      // In some channels not everybody may write, and from some the bot was taken away meanwhile; then it is between the two of them.
      if (direct || !(error instanceof RefusedBySlack && error.mayNotWrite)) throw error;
      await this.#poster.direct({ user, message, id, lookFirst });
    }
  }

  async #inPrivate(question: PendingQuestion, to: ReplyInPrivate, delivery: DeliveryInHand): Promise<Remember> {
    const draft = to.kind === 'draft';
    const { trace, remember } = await this.#tools.answers.ask({
      question,
      // A draft is shown as it would be posted.
      visibility: draft ? 'public' : 'private',
      othersWords: draft,
    });
    const message = await composeMessage(
      {
        question,
        trace,
        offer: draft ? 'post' : 'share',
        everybody: false,
        place: { channel: to.channel, thread: draft ? to.thread : null },
        ...this.#asking(trace, question, to),
        notices: [...(draft ? [wording.draft] : []), ...noticesOf(to, delivery)],
      },
      this.#tools,
    );
    await delivery.confirmLease();
    await tellByToken(this.#poster, { id: question.id, to, message, way: delivery });
    return remember;
  }

  #asking(trace: Trace, { id }: PendingQuestion, to: ReplyTo) {
    const held = this.#staff?.askingOf(trace, id, to);
    return held && { asking: { held, plainly: offerFor(trace) === 'plainly' } };
  }
}

function isSeveral(said: string | Rendered | readonly Rendered[]): said is readonly Rendered[] {
  return Array.isArray(said);
}

function noticesOf(to: { readonly cut: boolean }, { late }: Delivery): string[] {
  return [...(late ? [commonWording.late] : []), ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : [])];
}

/** A fault of this program, or a refusal by Slack that nothing but another program would mend; the rest is worth another try. */
function isFault(error: unknown): boolean {
  if ([TryLater, Undeliverable, LeaseLost, StoreAway].some((kind) => error instanceof kind)) return false;
  return error instanceof EngineFault || ['other', 'layout refused'].includes(troubleOf(error).kind);
}
