import type { types } from '@slack/bolt';
import * as z from 'zod';
import { cancelByPress } from '../cancel-reminders.ts';
import { addressOf, findReference, StoreAway } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import { keepFeedback, whyNot } from '../feedback.ts';
import { heldAnswerSchema, heldPagesSchema, isStillSaid } from '../held-answers.ts';
import { heldDatesSchema } from '../held-dates.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { remindByChoice } from './answer-advice.ts';
import { reasonModal } from './answer-feedback.ts';
import { type Action, actionOf, type ButtonValue, readButtonValue } from './buttons.ts';
import { patiently } from './call-slack.ts';
import { heldTopicsSchema } from './held-topics.ts';
import { renderExplained } from './library-words.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { type Rendered, renderAnswer } from './render-answer.ts';
import { modal, renderPassages, wordModal } from './render-passages.ts';
import { anyPressSchema, type Press } from './requests.ts';
import { say } from './say.ts';
import { heldAskingSchema } from './staff/held.ts';
import type { SlackStaff, StaffButton } from './staff/slack-staff.ts';
import type { Shown } from './staff/staff-presses.ts';
import type { WebClient } from './web-client.ts';
import { wording } from './wording.ts';

const PAGES = heldPagesSchema(z.object({ text: z.string(), blocks: z.array(z.looseObject({ type: z.string() })) }));

export interface PressOptions {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly client: WebClient;
  /** Undefined where no channel for staff is set. */
  readonly staff: SlackStaff | undefined;
  /** Shows the Home tab anew to somebody who has changed what stands there. */
  readonly showHome: (user: string) => Promise<void>;
  /** Ends waiting for Slack. */
  readonly signal: AbortSignal;
}

/** Buttons that show or keep something. Those that bring an answer to others go through the inbox. */
export class SlackPresses {
  readonly #tools: PlatformTools;
  readonly #poster: Poster;
  readonly #client: WebClient;
  readonly #signal: AbortSignal;
  readonly #staff: SlackStaff | undefined;
  readonly #showHome: (user: string) => Promise<void>;

  constructor({ tools, poster, client, staff, showHome, signal }: PressOptions) {
    this.#tools = tools;
    this.#staff = staff;
    this.#showHome = showHome;
    this.#poster = poster;
    this.#client = client;
    this.#signal = signal;
  }

  /** What a press does, after it was acknowledged. It never ends in silence. */
  async press(body: unknown): Promise<void> {
    const read = anyPressSchema.safeParse(body);
    if (!read.success) return;
    const press = read.data;
    const [pressed] = press.actions;
    const action = actionOf(pressed?.action_id ?? '');
    try {
      const value = readButtonValue(pressed?.value);
      if (action && value) return await this.#act(action, value, press);
      await this.#tell(press, action ? goneWord(action) : commonWording.buttonUnknown);
    } catch (error) {
      if (!(error instanceof StoreAway)) this.#tools.log.error({ err: error, action }, 'a button could not do what it says');
      await this.#tell(press, error instanceof StoreAway ? commonWording.storeAway : commonWording.buttonFailed);
    }
  }

  async #act(action: Action, value: ButtonValue, press: Press): Promise<void> {
    switch (action) {
      case 'topic':
        return this.#answerTopic(value, press);
      case 'remind':
        return this.#remind(value, press);
      case 'cancelReminders':
        return this.#cancelReminders(value, press);
      case 'passages':
        return this.#showPassages(value, press);
      case 'page':
        return this.#turnPage(value, press);
      case 'feedback':
        return this.#judge(value, press);
      case 'share':
      case 'post':
        // The inbox has these, unless they came in a form that none of our buttons has.
        return this.#tell(press, commonWording.buttonGone);
      case 'more':
        return value.wanted === 'why' ? this.#explain(value, press) : this.#actForStaff('askStaff', value, press);
      default:
        return this.#actForStaff(action, value, press);
    }
  }

  async #actForStaff(action: StaffButton, value: ButtonValue, press: Press): Promise<void> {
    if (!this.#staff) return this.#tell(press, commonWording.buttonUnknown);
    await this.#show(await this.#staff.press(action, value, press.user.id), press);
    const onHome = press.response_url === undefined;
    if (onHome && (action === 'citable' || action === 'sendAgain')) await this.#showHome(press.user.id);
  }

  async #show(shown: Shown, press: Press): Promise<void> {
    if (typeof shown === 'string') return this.#tell(press, shown);
    if (!('inPlace' in shown)) return this.#open(press, shown);
    if (press.response_url) await this.#poster.replace(press.response_url, shown.inPlace);
  }

  async #explain({ reference }: ButtonValue, press: Press): Promise<void> {
    const { user } = press;
    const found = await this.#find(reference, user.id, heldAskingSchema);
    if (found.kind !== 'found') return this.#tell(press, whyNot(found.kind));
    const asker = this.#tools.store.hash(addressOf(PLATFORM, user.id));
    const tools = { ...this.#tools, staff: this.#staff };
    const { blocks } = await renderExplained(found.content.answerId, { asker, user: user.id }, tools);
    await this.#open(press, modal(wording.whyTitle, blocks));
  }

  async #showPassages({ reference }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, heldAnswerSchema);
    if (found.kind !== 'found') return this.#tell(press, whyNot(found.kind));
    await this.#open(press, renderPassages(found.content.passages, this.#tools.engine.knowledge));
  }

  /** In the message itself for whoever asked; somebody else gets the page in private. */
  async #turnPage({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, PAGES);
    if (found.kind !== 'found') return this.#tell(press, whyNot(found.kind));
    const page = numbered(found.content.pages, wanted);
    if (!isStillSaid(found.content, this.#tools.engine.knowledge)) return this.#tell(press, commonWording.saidNoMore);
    if (!page || !press.response_url) return this.#tell(press, commonWording.buttonGone);
    // Blocks of our own, as they were rendered.
    const rendered = page as unknown as Rendered;
    await (found.owned ? this.#poster.replace(press.response_url, rendered) : this.#poster.reply(press.response_url, rendered));
  }

  async #judge({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const vote = z.enum(['good', 'bad']).safeParse(wanted).data;
    if (!vote) return this.#tell(press, commonWording.buttonGone);
    const kept = await keepFeedback(
      { platform: PLATFORM, reference, person: press.user.id, vote, reason: undefined },
      this.#tools.store,
    );
    if (kept !== 'kept') return this.#tell(press, whyNot(kept));
    if (vote === 'good') return this.#tell(press, commonWording.judged);
    await this.#open(press, reasonModal(reference)).catch(() => this.#tell(press, commonWording.judged));
  }

  /** Reminds of the date that was chosen, on the usual days before. */
  async #remind({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, heldDatesSchema);
    if (found.kind === 'not yours') return this.#tell(press, whyNot(found.kind));
    const chosen = found.kind === 'found' ? numbered(found.content.dates, wanted) : undefined;
    if (chosen === undefined) return this.#tell(press, goneWord('remind'));
    await this.#tell(press, await remindByChoice(chosen, press.user.id, { tools: this.#tools, poster: this.#poster }));
  }

  async #cancelReminders({ reference }: ButtonValue, press: Press): Promise<void> {
    const presser = { platform: PLATFORM, person: press.user.id };
    await this.#tell(press, await cancelByPress(reference, presser, this.#tools.store, goneWord('cancelReminders')));
  }

  async #answerTopic({ reference, wanted }: ButtonValue, press: Press): Promise<void> {
    const found = await this.#find(reference, press.user.id, heldTopicsSchema);
    const topic = found.kind === 'found' ? numbered(found.content.topics, wanted) : undefined;
    await this.#open(press, this.#topic(press, topic));
  }

  /** From the Home tab, where no message could carry the answer. */
  #topic({ user }: Press, topic: string | undefined): types.ModalView {
    const { engine, today, limits } = this.#tools;
    const example = answerableExamples(engine, today()).find((known) => known.topic === topic);
    if (!example) return wordModal(wording.tooOldTitle, wording.topicGone);
    if (limits.take({ user: user.id, channel: undefined }))
      return wordModal(wording.answerTitle, commonWording.limitReached.user);
    const { question: text } = example;
    const { answer } = engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: today() });
    const { documents } = engine.knowledge;
    // A modal has room for all pages, and no message in which they could be turned.
    const pages = renderAnswer(answer, { documents, buttons: {}, notices: [text] });
    return modal(
      wording.answerTitle,
      pages.flatMap(({ blocks }) => blocks),
    );
  }

  /** Slack takes a modal for three seconds after the press. */
  async #open({ trigger_id }: Press, view: types.ModalView): Promise<void> {
    await patiently(() => this.#client.views.open({ trigger_id, view }), { signal: this.#signal });
  }

  #find<T>(reference: string, presser: string, schema: z.ZodType<T>) {
    return this.#tools.store.read((session) =>
      findReference(session, reference, session.hash(addressOf(PLATFORM, presser)), schema),
    );
  }

  /** To whoever pressed, and nobody else; from a modal or the Home tab there is no address, and a modal says it. */
  async #tell(press: Press, said: string | Rendered): Promise<void> {
    const told = press.response_url
      ? this.#poster.reply(press.response_url, typeof said === 'string' ? say(said) : said)
      : this.#open(press, wordModal(wording.answerTitle, typeof said === 'string' ? said : said.text));
    await told.catch((error: unknown) =>
      this.#tools.log.warn({ err: error }, 'whoever pressed a button could not be told what became of it'),
    );
  }
}

/** One of what is held, by its number as a button carries it. */
function numbered<T>(held: readonly T[], wanted: string): T | undefined {
  return held.find((_, at) => String(at) === wanted);
}

/** What to do instead of pressing what points to nothing any more, or was made by an earlier version. */
function goneWord(action: Action): string {
  switch (action) {
    case 'topic':
      return wording.topicGone;
    case 'remind':
      return wording.datesGone;
    case 'cancelReminders':
      return wording.cancellingGone;
    default:
      return commonWording.buttonGone;
  }
}
