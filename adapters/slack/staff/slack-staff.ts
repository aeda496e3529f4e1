import { setTimeout } from 'node:timers/promises';
import type { Trace } from '../../../src/index.ts';
import { anyWithoutPlace, handOffAt, type PendingQuestion, StoreAway } from '../../database/index.ts';
import { handOffWording } from '../../hand-off/wording.ts';
import { commonWording } from '../../wording.ts';
import type { Action, ButtonValue, HandOffModal } from '../buttons.ts';
import { PLATFORM } from '../read-question.ts';
import type { Rendered } from '../render-answer.ts';
import { wordModal } from '../render-passages.ts';
import type { ReplyTo, ReplyToStaff } from '../reply-to.ts';
import { say } from '../say.ts';
import { askingOnSlack, openAnsweringBack, openAsking, submitAnsweringBack, submitAsking } from './ask-staff.ts';
import type { HeldAsking } from './held.ts';
import { filledInSchema } from './inputs.ts';
import { renderOwnQuestions } from './render-hand-off.ts';
import { choiceMessage, holdReply } from './reply-choice.ts';
import { StaffDeliveries } from './staff-deliveries.ts';
import { type StaffPart, staffHomePart } from './staff-home.ts';
import { type Sent, type Shown, StaffPresses } from './staff-presses.ts';
import type { StaffTools } from './staff-tools.ts';

/** Buttons about questions for staff. */
export type StaffButton = Extract<Action, 'askStaff' | 'answerBack' | 'staff' | 'staffReply' | 'citable' | 'sendAgain'>;

const MOST_LOOKS = 10;
const BETWEEN_LOOKS_MS = 100;
const MOST_OWN_QUESTIONS = 10;

/** Department staff on Slack: for those who ask, and for those who answer. */
export class SlackStaff {
  readonly #desk: StaffTools;
  readonly #presses: StaffPresses;
  readonly deliveries: StaffDeliveries;

  constructor(desk: StaffTools) {
    this.#desk = desk;
    this.#presses = new StaffPresses(desk);
    this.deliveries = new StaffDeliveries(desk);
  }

  isStaff(user: string): Promise<boolean> {
    return this.#desk.access.isStaff(user);
  }

  /** What is to be held for Ask department staff under an answer; undefined where it is not offered. */
  askingOf(trace: Trace, answerId: string, to: ReplyTo): HeldAsking | undefined {
    return askingOnSlack(trace, answerId, to);
  }

  /** @returns what to show to whoever pressed @throws StoreAway */
  press(action: StaffButton, { reference, wanted }: ButtonValue, user: string): Promise<Shown> {
    switch (action) {
      case 'askStaff':
        return openAsking(reference, user, this.#desk);
      case 'answerBack':
        return openAnsweringBack(reference, user, this.#desk);
      case 'staff':
        return this.#presses.act(reference, wanted, user);
      case 'staffReply':
        return this.#presses.route(reference, wanted, user);
      case 'citable':
        return this.#presses.changeCitable(reference, wanted, user);
      case 'sendAgain':
        return this.#presses.sendAgain(reference, user);
    }
  }

  /** A modal that was sent. @returns what it shows next, or what is wrong with it */
  async submit(body: unknown): Promise<Sent> {
    const filledIn = filledInSchema.safeParse(body);
    if (!filledIn.success) return wordModal(handOffWording.askStaff, commonWording.buttonUnknown);
    try {
      switch (filledIn.data.view.callback_id as HandOffModal) {
        case 'hand_off':
          return await submitAsking(filledIn.data, this.#desk);
        case 'answer_back':
          return await submitAnsweringBack(filledIn.data, this.#desk);
        case 'staff_answer':
          return await this.#presses.submitAnswer(filledIn.data);
        case 'citable_answer':
          return await this.#presses.submitEdit(filledIn.data);
      }
    } catch (error) {
      const away = error instanceof StoreAway;
      if (!away) this.#desk.tools.log.error({ err: error }, 'what was sent in a modal could not be done');
      return wordModal(handOffWording.askStaff, away ? commonWording.storeAway : commonWording.buttonFailed);
    }
  }

  /** Whether a thread is that of a question for staff. Without the store nobody knows. */
  async isStaffThread(place: string): Promise<boolean> {
    if (!place.startsWith(`${this.#desk.staffChannel}:`)) return false;
    const { store } = this.#desk.tools;
    try {
      for (let looks = 0; looks < MOST_LOOKS; looks++) {
        if ((await store.read((session) => handOffAt(session, place))) !== undefined) return true;
        // Somebody may reply to a message before Slack has told where it stands.
        if (!(await store.read(anyWithoutPlace))) return false;
        await setTimeout(BETWEEN_LOOKS_MS);
      }
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
    }
    return false;
  }

  /** Staff also talk among themselves: its writer alone is asked where a reply goes, and where nobody chooses it goes nowhere. */
  async offerChoice({ text, id }: PendingQuestion, { channel, user, thread, message }: ReplyToStaff): Promise<void> {
    const { tools, access, poster } = this.#desk;
    const handOff = await tools.store.read((session) => handOffAt(session, `${channel}:${thread}`));
    if (handOff?.standing.state !== 'open' || text === '' || !(await access.isStaff(user))) return;
    const reference = referenceOf(id);
    const place = message === null ? undefined : { thread, message };
    await holdReply(this.#desk, reference, { user, content: { kind: 'staff reply', handOff: handOff.id, text, place } });
    await poster.whisper({ channel, user, thread, message: choiceMessage(reference, text) });
  }

  /** What somebody asked staff, and what these said. @throws StoreAway */
  async ownQuestions(user: string): Promise<Rendered> {
    const own = await this.#desk.handOff.answersFor(PLATFORM, user, MOST_OWN_QUESTIONS);
    return own.length > 0 ? renderOwnQuestions(own) : say(handOffWording.nothingHandedOver);
  }

  /** What staff see on the Home tab before everything else; undefined for everybody else. */
  async homePart(user: string): Promise<StaffPart | undefined> {
    try {
      return (await this.#desk.access.isStaff(user)) ? await staffHomePart(this.#desk) : undefined;
    } catch (error) {
      this.#desk.tools.log.warn({ err: error }, 'the Home tab is shown without the part for staff');
      return undefined;
    }
  }
}

/** A reply has one reference, however often it is told: that of its question in the inbox, in the form of a reference. */
function referenceOf(questionId: string): string {
  return Buffer.from(questionId.replaceAll('-', ''), 'hex').toString('base64url');
}
