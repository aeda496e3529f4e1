import type { types } from '@slack/bolt';
import { z } from 'zod';
import { addressOf, findReference, recordFeedback, StoreAway } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { type Action, actionOf, type ButtonValue, REASON_INPUT, REASON_MODAL, readButtonValue } from './buttons.ts';
import { patiently } from './call-slack.ts';
import { heldAnswerSchema, heldPagesSchema } from './held.ts';
import { LONGEST_REASON } from './limits.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { type Rendered, renderAnswer } from './render-answer.ts';
import { modal, renderPassages, wordModal } from './render-passages.ts';
import { say } from './say.ts';
import type { WebClient } from './web-client.ts';
import { wording } from './wording.ts';

export interface PressOptions {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly client: WebClient;
  /** Ends waiting for Slack. */
  readonly signal: AbortSignal;
}

const pressSchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().optional() })).min(1),
});
type Press = z.infer<typeof pressSchema>;

const submissionSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  }),
});

/** Buttons and modals that show or keep something. Those that bring an answer to others go through the inbox. */
export class SlackPresses {
  readonly #tools: PlatformTools;
  readonly #poster: Poster;
  readonly #client: WebClient;
  readonly #signal: AbortSignal;

  constructor({ tools, poster, client, signal }: PressOptions) {
    this.#tools = tools;
    this.#poster = poster;
    this.#client = client;
    this.#signal = signal;
  }

  /** What a press does, after it was acknowledged. It never ends in silence. */
  async press(body: unknown): Promise<void> {
    const read = pressSchema.safeParse(body);
    if (!read.success) return;
    const press = read.data;
    const [pressed] = press.actions;
    const action = actionOf(pressed?.action_id ?? '');
    try {
      if (action === 'topic') return await this.#showTopic(press, pressed?.value);
      const value = readButtonValue(pressed?.value);
      if (action && value) return await this.#act(action, value, press);
      await this.#tell(press, action ? commonWording.buttonGone : commonWording.buttonUnknown);
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#tools.log.error({ err: error, action }, 'a button could not do what it says');
      await this.#tell(press, error instanceof StoreAway ? commonWording.storeAway : commonWording.buttonFailed);
    }
  }

  async #act(action: Exclude<Action, 'topic'>, value: ButtonValue, press: Press): Promise<void> {
    switch (action) {
      case 'passages':
        return this.#showPassages(value, press);
      case 'page':
        return this.#turnPage(value, press);
      case 'feedback':
        return this.#judge(value, press);
      case 'share':
      case 'post':
        return this.#tell(press, commonWording.buttonGone);
    }
  }

  async #showPassages({ reference }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, heldAnswerSchema);
    if (found.kind !== 'found') return this.#tell(press, notFound(found.kind));
    const view = renderPassages(found.content.passages, this.#tools.engine.knowledge);
    await this.#open(press, view);
  }

  /** In the message itself for whoever asked; somebody else gets the page in private. */
  async #turnPage({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, heldPagesSchema);
    if (found.kind !== 'found') return this.#tell(press, notFound(found.kind));
    const page = found.content.pages[Number(wanted)];
    if (!page || !press.response_url) return this.#tell(press, commonWording.buttonGone);
    await this.#poster.reply(press.response_url, page as unknown as Rendered, { replace: found.owned });
  }

  async #judge({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const vote = z.enum(['good', 'bad']).safeParse(wanted);
    if (!vote.success) return this.#tell(press, commonWording.buttonGone);
    const kept = await this.#keepFeedback(reference, press.user.id, vote.data, undefined);
    if (kept !== 'kept') return this.#tell(press, notFound(kept));
    if (vote.data === 'good') return this.#tell(press, commonWording.judged);
    await this.#open(press, reasonModal(reference)).catch(() => this.#tell(press, commonWording.judged));
  }

  /** @returns what the modal shows next; undefined closes it */
  async giveReason(body: unknown): Promise<types.ModalView | undefined> {
    const submission = submissionSchema.safeParse(body);
    if (!submission.success) return wordModal(wording.tooOldTitle, commonWording.buttonUnknown);
    const { user, view } = submission.data;
    const reason = Object.values(view.state.values)[0]?.[REASON_INPUT]?.value?.trim() ?? '';
    if (reason === '') return undefined;
    try {
      const kept = await this.#keepFeedback(view.private_metadata, user.id, 'bad', reason.slice(0, LONGEST_REASON));
      return kept === 'kept' ? undefined : wordModal(wording.tooOldTitle, notFound(kept));
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      return wordModal(wording.reasonTitle, commonWording.storeAway);
    }
  }

  async #keepFeedback(
    reference: string,
    presser: string,
    vote: 'good' | 'bad',
    reason: string | undefined,
  ): Promise<'kept' | 'gone' | 'not yours'> {
    const found = await this.#find(reference, presser, heldAnswerSchema);
    if (found.kind !== 'found') return found.kind;
    const { answerId } = found.content;
    const known = await this.#tools.store.write((session) =>
      recordFeedback(session, { answerId, asker: session.hash(addressOf(PLATFORM, presser)), vote, reason }),
    );
    return known ? 'kept' : 'gone';
  }

  /** From the Home tab, where no message could carry the answer. */
  async #showTopic(press: Press, topic: string | undefined): Promise<void> {
    const { engine, today, limits } = this.#tools;
    const view = () => {
      const example = answerableExamples(engine, today()).find((known) => known.topic === topic);
      if (!example) return wordModal(wording.tooOldTitle, commonWording.buttonUnknown);
      if (limits.take({ user: press.user.id, channel: undefined }))
        return wordModal(wording.answerTitle, commonWording.limitReached.user);
      const question = {
        text: example.question,
        earlierTurns: [],
        profile: {},
        visibility: 'private',
        askedOn: today(),
      } as const;
      const { answer } = engine.answer(question);
      const [{ blocks }] = renderAnswer(answer, {
        documents: engine.knowledge.documents,
        buttons: {},
        notices: [example.question],
      });
      return modal(wording.answerTitle, blocks);
    };
    await this.#open(press, view());
  }

  /** Slack takes a modal for three seconds after the press, so there is no long waiting. */
  async #open({ trigger_id }: Press, view: types.ModalView): Promise<void> {
    await patiently(() => this.#client.views.open({ trigger_id, view }), { signal: this.#signal });
  }

  #find<T>(reference: string, presser: string, schema: z.ZodType<T>) {
    return this.#tools.store.read((session) =>
      findReference(session, reference, session.hash(addressOf(PLATFORM, presser)), schema),
    );
  }

  /** To whoever pressed, and nobody else; from a modal or the Home tab there is no address, and a modal says it. */
  async #tell(press: Press, words: string): Promise<void> {
    const told = press.response_url
      ? this.#poster.reply(press.response_url, say(words))
      : this.#open(press, wordModal(wording.answerTitle, words));
    await told.catch((error: unknown) =>
      this.#tools.log.warn({ err: error }, 'whoever pressed a button could not be told what became of it'),
    );
  }
}

function notFound(kind: 'gone' | 'not yours'): string {
  return kind === 'gone' ? commonWording.buttonGone : commonWording.buttonNotYours;
}

function reasonModal(reference: string): types.ModalView {
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
