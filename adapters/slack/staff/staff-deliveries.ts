import type { PlatformAdapter, Sending } from '../../adapter.ts';
import {
  askersOf,
  type DueMessage,
  findHandOff,
  findReply,
  type HandOff,
  HOUR,
  keepPlace,
  keepReferences,
  MINUTE,
  OF_STAFF,
  repliesTo,
  Undeliverable,
} from '../../database/index.ts';
import { aboutHandOff, type ToStaff, type WordForAsker } from '../../hand-off/deliveries.ts';
import { holdAnswerBack } from '../../hand-off/hold-answer-back.ts';
import { patiently } from '../call-slack.ts';
import { fallbackText, NOT_PARSED } from '../fallback-text.ts';
import { PLATFORM } from '../read-question.ts';
import type { Rendered } from '../render-answer.ts';
import { quote, richText, section, text } from '../rich-text.ts';
import { slackTime } from '../slack-time.ts';
import { staffPlaceOf } from './ask-staff.ts';
import { type AskerPlace, askerPlaceSchema } from './held.ts';
import { renderHandOff, renderWord } from './render-hand-off.ts';
import type { StaffTools } from './staff-tools.ts';
import { staffWording } from './wording.ts';

type Telling = Required<Pick<PlatformAdapter, 'tellAsker' | 'tellStaff'>>;

/** Clocks of two machines may differ: what is looked for was posted after the question was opened, or a little before. */
const CLOCKS_DIFFER_MS = 10 * MINUTE;
const DAY = 24 * HOUR;

/** Brings to Slack what was promised to staff and to those who asked. */
export class StaffDeliveries implements Telling {
  readonly #desk: StaffTools;

  constructor(desk: StaffTools) {
    this.#desk = desk;
  }

  async tellStaff(message: DueMessage, sending: Sending): Promise<void> {
    const { handOff: id, reply } = aboutHandOff(message);
    const handOff = await this.#desk.tools.store.read((session) => findHandOff(session, id));
    if (!handOff) return;
    switch (message.kind as ToStaff) {
      case 'staff question':
        return this.#post(handOff, sending);
      case 'staff question changed':
        return this.#draw(handOff, sending);
      case 'answered back':
        return this.#postBack(handOff, reply ?? '', sending);
    }
  }

  async #post(handOff: HandOff, { id, perhapsSent, confirmLease }: Sending): Promise<void> {
    const { tools, poster, staffChannel: channel } = this.#desk;
    const message = await this.#rendered(handOff);
    await this.#holdButtons(handOff);
    await confirmLease();
    const since = slackTime(handOff.openedAt - CLOCKS_DIFFER_MS);
    const ts = await poster.post({ channel, thread: undefined, message, id, since, lookFirst: perhapsSent });
    await tools.store.write((session) => keepPlace(session, handOff.id, staffPlaceOf(channel, ts)));
  }

  /** The buttons belong to staff, whoever that is when they are pressed. */
  async #holdButtons({ id }: HandOff): Promise<void> {
    const { store, settings } = this.#desk.tools;
    const lastsMs = settings.retention.handOffDays * DAY;
    await store.write((session) =>
      keepReferences(session, [{ id, owner: OF_STAFF, forWhom: 'staff', content: { kind: 'hand-off', handOff: id }, lastsMs }]),
    );
  }

  /** As it stands now, whatever change it was that this was promised for. */
  async #draw(handOff: HandOff, { confirmLease }: Sending): Promise<void> {
    const [channel, ts] = handOff.place?.split(':') ?? [];
    if (!channel || !ts) throw new Undeliverable('the question was never posted');
    const { client, signal } = this.#desk;
    const { text: words, blocks } = await this.#rendered(handOff);
    await confirmLease();
    await patiently(() => client.chat.update({ channel, ts, text: words, blocks: [...blocks], ...NOT_PARSED }), { signal });
  }

  async #postBack(handOff: HandOff, reply: string, { id, perhapsSent, confirmLease }: Sending): Promise<void> {
    const [channel, thread] = handOff.place?.split(':') ?? [];
    if (!channel || !thread) throw new Undeliverable('the question was never posted');
    const back = await this.#desk.tools.store.read((session) => findReply(session, reply));
    if (!back) return;
    const message: Rendered = {
      text: fallbackText([staffWording.askerAnswersBack, back.text], []),
      blocks: [richText(section(text(staffWording.askerAnswersBack, 'bold')), quote(text(back.text)))],
    };
    await confirmLease();
    await this.#desk.poster.post({ channel, thread, message, id, since: thread, lookFirst: perhapsSent });
  }

  async #rendered(handOff: HandOff): Promise<Rendered> {
    const { store, engine } = this.#desk.tools;
    const { askers, replies, now } = await store.read(async (session) => ({
      askers: await askersOf(session, handOff.id),
      replies: await repliesTo(session, handOff.id),
      now: session.now,
    }));
    return renderHandOff({ handOff, askers, replies, knowledge: engine.knowledge, now });
  }

  /** Where they asked; where that is no more, in a direct message. */
  async tellAsker(word: WordForAsker, sending: Sending): Promise<void> {
    const place = askerPlaceSchema.safeParse(word.replyTo);
    if (!place.success) throw new Undeliverable('this version can not read where the answer was to go');
    const { user, thread } = place.data;
    const reference = await holdAnswerBack(word, { platform: PLATFORM, person: user }, this.#desk.tools);
    try {
      if (thread) return await this.#inThread(word, thread, user, reference, sending);
    } catch (error) {
      if (!(error instanceof Undeliverable)) throw error;
    }
    await this.#direct(word, user, reference, sending);
  }

  async #inThread(
    word: WordForAsker,
    { channel, head, direct }: NonNullable<AskerPlace['thread']>,
    user: string,
    reference: string | undefined,
    { id, perhapsSent, confirmLease }: Sending,
  ): Promise<void> {
    const message = renderWord(word, direct ? undefined : user, reference);
    await confirmLease();
    await this.#desk.poster.post({ channel, thread: head, message, id, since: head, lookFirst: perhapsSent });
  }

  async #direct(
    word: WordForAsker,
    user: string,
    reference: string | undefined,
    { id, perhapsSent, promisedAt, confirmLease }: Sending,
  ): Promise<void> {
    const message = renderWord(word, undefined, reference);
    const since = slackTime(promisedAt - CLOCKS_DIFFER_MS);
    await this.#desk.poster.direct({ user, message, id, since, lookFirst: perhapsSent, confirmLease });
  }
}
