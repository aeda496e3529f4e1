import type { Trace } from '../../src/index.ts';
import { EngineFault } from '../conversation-answers.ts';
import {
  type Delivery,
  findReference,
  keepReferences,
  openThread,
  type PendingQuestion,
  type Remember,
  recordAnswer,
  type Session,
  StoreAway,
  TryLater,
  Undeliverable,
} from '../database/index.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import { obeyPersonalWord, personalWordIn } from '../personal-words.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { RefusedBySlack } from './call-slack.ts';
import { type HeldQuestion, type Holding, heldQuestionSchema, holdDraft, renderHeld } from './held.ts';
import { LONGEST_QUESTION } from './limits.ts';
import type { Poster } from './post.ts';
import { PLATFORM, threadOf } from './read-question.ts';
import { type AnswerView, postButton, type Rendered, renderAnswer } from './render-answer.ts';
import { type ReplyInThread, type ReplyTo, type ReplyToPress, replyToSchema } from './reply-to.ts';
import { say, withButton } from './say.ts';
import type { SlackThreads } from './threads.ts';
import { wording } from './wording.ts';

export interface AnsweringOptions {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly threads: SlackThreads;
}

/** Answers what the inbox holds for Slack: questions, and answers that are to be brought to others. */
export class SlackAnswers {
  readonly #tools: PlatformTools;
  readonly #poster: Poster;
  readonly #threads: SlackThreads;

  constructor({ tools, poster, threads }: AnsweringOptions) {
    this.#tools = tools;
    this.#poster = poster;
    this.#threads = threads;
  }

  /** @throws TryLater, Undeliverable, or what kept it from being delivered */
  async answer(question: PendingQuestion, delivery: Delivery): Promise<Remember | undefined> {
    const replyTo = replyToSchema.safeParse(question.replyTo);
    if (!replyTo.success) throw new Undeliverable('this version can not read where the question was to be answered');
    const to = replyTo.data;
    try {
      if (to.kind === 'share' || to.kind === 'post') return await this.#publish(question, to, delivery);
      if (await this.#refused(question, to)) return undefined;
      if (await this.#obeyed(question, to)) return undefined;
      return to.kind === 'thread' ? await this.#inThread(question, to, delivery) : await this.#privately(question, to, delivery);
    } catch (error) {
      if (!(error instanceof EngineFault)) throw error;
      await this.#tell(question, to, commonWording.fault(question.id));
      return undefined;
    }
  }

  /** @returns whether the asker, or the channel, asks too much; whoever does is told */
  async #refused(question: PendingQuestion, to: ReplyTo): Promise<boolean> {
    // What was tried before was counted before.
    if (question.attempts > 1) return false;
    const channel = to.kind === 'thread' && !to.direct ? to.channel : undefined;
    const reached = this.#tools.limits.take({ user: to.user, channel });
    if (!reached) return false;
    // A reply to a command is no message in anybody's way; in a channel the same word again and again would be.
    if (reached.first || to.kind !== 'thread') await this.#tell(question, to, commonWording.limitReached[reached.limit]);
    return true;
  }

  /** @returns whether the words were no question but asked what is kept of the person, or to erase it */
  async #obeyed(question: PendingQuestion, to: ReplyTo): Promise<boolean> {
    const alone = to.kind === 'command' || (to.kind === 'thread' && to.direct);
    const word = alone ? personalWordIn(question.text) : undefined;
    if (!word) return false;
    await this.#tell(question, to, await obeyPersonalWord(word, { platform: PLATFORM, person: to.user }, this.#tools));
    return true;
  }

  async #inThread(question: PendingQuestion, to: ReplyInThread, delivery: Delivery): Promise<Remember | undefined> {
    const { channel, thread, direct } = to;
    const status = direct ? this.#threads.showStatus(channel, thread) : undefined;
    const asked = to.bareMention ? await this.#threads.messageBefore(to) : { text: question.text };
    if ('problem' in asked) {
      await this.#tell(question, to, asked.problem);
      return undefined;
    }
    const { trace, remember } = await this.#tools.answers.ask({
      question,
      text: asked.text,
      visibility: direct ? 'private' : 'public',
      shared: !direct,
      othersWords: to.bareMention,
      // In a direct message a thread stands for itself, and what is asked outside of threads goes on from whatever was asked last.
      alsoIn: direct ? [thread === to.message ? threadOf(channel, thread) : channel] : [],
    });
    const also = (session: Session) =>
      to.opens ? openThread(session, question.speaker(session).conversation) : Promise.resolve();
    const message = await this.#held(question, trace, { offer: 'nothing', everybody: !direct, also }, noticesOf(to, delivery));
    const { perhapsDelivered: lookFirst } = delivery;
    await status?.shown;
    try {
      await this.#poster.post({ channel, thread, message, id: question.id, since: to.message, lookFirst });
    } catch (error) {
      // In some channels not everybody may write; then it is between the two of them.
      if (direct || !(error instanceof RefusedBySlack && error.mayNotWrite)) throw error;
      await this.#poster.direct(to.user, message, question.id);
    }
    status?.clear();
    return remember;
  }

  async #privately(
    question: PendingQuestion,
    to: Extract<ReplyTo, { kind: 'command' | 'draft' }>,
    delivery: Delivery,
  ): Promise<Remember | undefined> {
    const draft = to.kind === 'draft';
    if (draft && question.text === '') {
      await this.#tell(question, to, wording.emptyMessage);
      return undefined;
    }
    const { trace, remember } = await this.#tools.answers.ask({
      question,
      // A draft is shown as it would be posted.
      visibility: draft ? 'public' : 'private',
      othersWords: draft,
    });
    const place = { channel: to.channel, thread: draft ? to.thread : null };
    const holding = { offer: draft ? 'post' : 'share', everybody: false, place } as const;
    const message = await this.#held(question, trace, holding, [...(draft ? [wording.draft] : []), ...noticesOf(to, delivery)]);
    await this.#bring(question, to, message, delivery.by);
    return remember;
  }

  /** By the token of the command, and where that is no longer good, by a direct message. */
  async #bring(
    { id, directMessageAllowed }: PendingQuestion,
    { responseUrl, user }: Extract<ReplyTo, { kind: 'command' | 'draft' }>,
    message: Rendered,
    by: Delivery['by'],
  ): Promise<void> {
    if (by === 'reply') {
      try {
        return await this.#poster.reply(responseUrl, message);
      } catch (error) {
        if (!(error instanceof Undeliverable) || !directMessageAllowed) throw error;
      }
    }
    await this.#poster.direct(user, message, id);
  }

  /** Shares an answer in its channel, or posts a draft in its thread: composed anew, for all to read. */
  async #publish(question: PendingQuestion, to: ReplyToPress, { perhapsDelivered }: Delivery): Promise<Remember | undefined> {
    const found = await this.#find(question, to.reference);
    if (found.kind !== 'found') {
      await this.#tell(question, to, found.kind === 'not yours' ? commonWording.buttonNotYours : commonWording.buttonGone);
      return undefined;
    }
    const { channel, thread } = found.content;
    const trace = this.#tools.answers.answerForAll(found.content.question, question);
    const label = to.kind === 'share' ? wording.sharedBy : wording.sourcesFoundBy;
    const message = await this.#held(question, trace, { offer: 'nothing', everybody: true }, [], { label, user: to.user });
    try {
      await this.#poster.post({
        channel,
        thread: thread ?? undefined,
        message,
        id: question.id,
        since: to.pressedAt,
        lookFirst: perhapsDelivered,
      });
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
      // Where the bot is no member the token of the button reaches the channel, but no thread of it.
      if (thread !== null || to.channel !== channel) {
        await this.#offerAgain(question, to, found.content);
        return undefined;
      }
      await this.#poster.reply(to.responseUrl, message, { inChannel: true });
    }
    await this.#tell(question, to, to.kind === 'share' ? wording.shared : wording.posted).catch(() => {});
    return (session) => this.#rememberPublished(session, question, trace);
  }

  /** The button that was pressed has done what it could; a new one may do better. */
  async #offerAgain(question: PendingQuestion, { responseUrl }: ReplyToPress, held: HeldQuestion): Promise<void> {
    const message = await this.#tools.store.write(async (session) => {
      const again = holdDraft(held, question.speaker(session).asker);
      await keepReferences(session, [again]);
      return withButton(say(wording.notInChannel), postButton(again.id));
    });
    await this.#poster.reply(responseUrl, message);
  }

  async #rememberPublished(session: Session, question: PendingQuestion, { answer }: Trace): Promise<void> {
    const { asker } = question.speaker(session);
    const version = knowledgeVersion(this.#tools.engine.knowledge);
    await recordAnswer(session, {
      id: question.id,
      asker,
      knowledgeVersion: version,
      outcome: answer.outcome,
      question: undefined,
    });
  }

  async #find(question: PendingQuestion, reference: string) {
    try {
      return await this.#tools.store.read((session) =>
        findReference(session, reference, question.speaker(session).asker, heldQuestionSchema),
      );
    } catch (error) {
      throw error instanceof StoreAway ? new TryLater('the store is away', 5000) : error;
    }
  }

  #held(
    question: PendingQuestion,
    { answer, question: asked }: Trace,
    holding: Pick<Holding, 'offer' | 'everybody' | 'place' | 'also'>,
    notices: readonly string[],
    broughtBy?: AnswerView['broughtBy'],
  ): Promise<Rendered> {
    const { documents } = this.#tools.engine.knowledge;
    return renderHeld(
      { id: question.id, answer, question: asked, ...holding },
      (session) => question.speaker(session).asker,
      (buttons) => renderAnswer(answer, { documents, buttons, notices, ...(broughtBy && { broughtBy }) }),
      this.#tools,
    );
  }

  /** A word to whoever asked, and to nobody else. */
  async #tell({ id }: PendingQuestion, to: ReplyTo, words: string): Promise<void> {
    const message = say(words);
    if (to.kind !== 'thread') return this.#poster.reply(to.responseUrl, message);
    const { channel, user, thread, direct } = to;
    if (!direct) return this.#poster.whisper({ channel, user, thread: thread === to.message ? undefined : thread, message });
    await this.#poster.post({ channel, thread, message, id, since: to.message, lookFirst: false });
  }
}

function noticesOf(to: { readonly cut: boolean }, { late }: Delivery): string[] {
  return [...(late ? [commonWording.late] : []), ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : [])];
}
