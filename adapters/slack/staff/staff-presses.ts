import type { types } from '@slack/bolt';
import { staffFile } from '../../../src/index.ts';
import {
  findHandOff,
  findStaffAnswer,
  type HandOff,
  type KeptStaffAnswer,
  newReferenceId,
  StoreAway,
  sendAgain,
} from '../../database/index.ts';
import { whyNot } from '../../feedback.ts';
import type { Citing } from '../../hand-off/library-beside.ts';
import { type Acted, LONGEST_ANSWER } from '../../hand-off/staff-replies.ts';
import type { StaffAction } from '../../hand-off/standing.ts';
import { handOffWording, sayRefused } from '../../hand-off/wording.ts';
import { commonWording } from '../../wording.ts';
import type { Rendered } from '../render-answer.ts';
import { modal } from '../render-passages.ts';
import { quote, richText, text } from '../rich-text.ts';
import { say } from '../say.ts';
import { type AnswerWritten, answerModal, editModal, readAnswer, readEdit, type Wrong } from './answer-modal.ts';
import { type HeldReply, heldCitableSchema, heldHandOffSchema, heldReplySchema, heldStuckSchema } from './held.ts';
import type { FilledIn } from './inputs.ts';
import { choiceMessage, holdReply, replyNow } from './reply-choice.ts';
import { heldForAsker, heldForStaff, personAddress, type StaffTools } from './staff-tools.ts';
import { staffWording } from './wording.ts';

/** What a press or a modal leads to: a modal, a word to whoever pressed, or what takes the place of the message with the button. */
export type Shown = types.ModalView | string | { readonly inPlace: Rendered };
/** What a modal that was sent leads to: another one, or what is wrong with it. */
export type Sent = types.ModalView | { readonly wrong: Wrong };

const ACTIONS: Readonly<Record<string, Exclude<StaffAction, { kind: 'answer' }>>> = {
  claim: { kind: 'claim' },
  release: { kind: 'release' },
  source: { kind: 'need a source' },
  refuse: { kind: 'not for us' },
  reopen: { kind: 'reopen' },
};

const REVIEW_AFTER_YEARS = 1;
const STAFF_WITHOUT_TITLE = 'staff';

/** What staff do with questions, replies and citable answers. Whether somebody is staff is found out at each press. */
export class StaffPresses {
  readonly #desk: StaffTools;

  constructor(desk: StaffTools) {
    this.#desk = desk;
  }

  /** A button under a question in the staff's channel. */
  async act(reference: string, wanted: string, user: string): Promise<Shown> {
    const refusal = await this.#notStaff(user);
    if (refusal) return refusal;
    const found = await heldForStaff(this.#desk, reference, heldHandOffSchema);
    if (found.kind !== 'found') return whyNot(found.kind);
    const { handOff } = found.content;
    if (wanted === 'answer') return this.#openAnswer(handOff, user, { reference, written: '', citable: false });
    const action = ACTIONS[wanted];
    if (!action) return commonWording.buttonUnknown;
    return sayActed(await this.#desk.handOff.act(handOff, personAddress(user), action), () => staffWording.acted[action.kind]);
  }

  /** One of the three buttons that the writer of a reply alone sees. */
  async route(reference: string, wanted: string, user: string): Promise<Shown> {
    const refusal = await this.#notStaff(user);
    if (refusal) return refusal;
    const found = await heldForAsker(this.#desk, reference, user, heldReplySchema);
    if (found.kind !== 'found') return whyNot(found.kind);
    if (wanted === 'keep') return { inPlace: say(staffWording.keptInternal) };
    const { content } = found;
    const now = await replyNow(content, this.#desk);
    if (now === undefined) return { inPlace: say(staffWording.replyGone) };
    if (now.length > LONGEST_ANSWER) return staffWording.replyTooLong(LONGEST_ANSWER);
    // In the modal they are read once more before they are sent.
    if (wanted === 'cite') return this.#openAnswer(content.handOff, user, { reference, written: now, citable: true });
    if (wanted !== 'send') return commonWording.buttonUnknown;
    return now === content.text ? this.#sendReply(reference, content, user) : this.#chooseAgain({ ...content, text: now }, user);
  }

  /** Nothing is sent that its writer was not shown. */
  async #chooseAgain(content: HeldReply, user: string): Promise<Shown> {
    const reference = newReferenceId();
    await holdReply(this.#desk, reference, { user, content });
    return { inPlace: choiceMessage(reference, content.text, staffWording.replyEdited) };
  }

  /** Once it is sent the choice is made; what is refused may be chosen otherwise. */
  async #sendReply(id: string, { handOff, text: replied }: HeldReply, user: string): Promise<Shown> {
    const role = (await this.#desk.access.roleOf(user)) ?? STAFF_WITHOUT_TITLE;
    const said = { id, role, text: replied, source: undefined, url: undefined, citing: undefined };
    const acted = await this.#desk.handOff.reply(handOff, personAddress(user), said);
    const told = sayActed(acted, ({ reached }) => staffWording.sent(reached));
    return acted.kind === 'done' ? { inPlace: say(told) } : told;
  }

  async #openAnswer(
    id: string,
    user: string,
    { reference, written, citable }: { reference: string; written: string; citable: boolean },
  ): Promise<Shown> {
    const { tools, handOff: desk, access } = this.#desk;
    const [handOff, role = ''] = await Promise.all([
      tools.store.read((session) => findHandOff(session, id)),
      access.roleOf(user),
    ]);
    if (!handOff) return commonWording.buttonGone;
    const { standing, question = '' } = handOff;
    if (standing.state !== 'open') return sayRefused({ because: standing.state }, mentioned);
    const { claim, needsSource } = standing;
    if (claim && claim.by !== personAddress(user)) return sayRefused({ because: 'claimed', by: claim.by }, mentioned);
    const beside = desk.beside(question);
    const lacks = this.#lacks(handOff);
    return answerModal({ reference, question, written, role, citable, needsSource, lacks, beside, reviewBy: this.#inAYear() });
  }

  #lacks({ gap }: HandOff): string | undefined {
    return this.#desk.tools.engine.knowledge.notCovered.find(({ id }) => id === gap)?.missing;
  }

  #inAYear(): string {
    const [year = '', ...rest] = this.#desk.tools.today().split('-');
    // The 29th of February is no day of the year after.
    return [Number(year) + REVIEW_AFTER_YEARS, ...rest].join('-').replace(/-02-29$/, '-02-28');
  }

  /** The modal in which an answer was written. @throws StoreAway */
  async submitAnswer(filledIn: FilledIn): Promise<Sent> {
    const { user, view } = filledIn;
    const refusal = await this.#notStaff(user.id);
    if (refusal) return word(refusal);
    const reference = view.private_metadata;
    const id = await this.#handOffBehind(reference, user.id);
    const handOff = id && (await this.#desk.tools.store.read((session) => findHandOff(session, id)));
    if (!handOff) return word(commonWording.buttonGone);
    const read = readAnswer(filledIn, this.#desk.tools.today(), handOff.standing.needsSource);
    // Known by it where Slack tells it again; it comes into the log, where no ids of Slack belong.
    const sent = this.#desk.tools.store.hash(`${reference}.${view.id}`);
    return 'wrong' in read ? read : this.#sendAnswer(handOff, read.answer, user.id, sent);
  }

  async #sendAnswer(handOff: HandOff, { citing, ...words }: AnswerWritten, user: string, id: string): Promise<types.ModalView> {
    const { question = '', gap } = handOff;
    const closes = citing?.closes && gap !== undefined ? [gap] : [];
    const cited: Citing | undefined = citing && { ...citing, question, closes };
    // The same modal sent twice is one answer; of two modals each is one.
    const said = { ...words, id, citing: cited };
    const acted = await this.#desk.handOff.reply(handOff.id, personAddress(user), said);
    const told = sayActed(acted, ({ reached }) =>
      [staffWording.sent(reached), ...(cited ? [staffWording.published] : [])].join(' '),
    );
    // Nobody writes it a second time: it can be copied from here.
    return word(told, acted.kind === 'done' ? undefined : words.text);
  }

  /** The modal was opened from the question itself, or from a reply in its thread. */
  async #handOffBehind(reference: string, user: string): Promise<string | undefined> {
    const question = await heldForStaff(this.#desk, reference, heldHandOffSchema);
    if (question.kind === 'found') return question.content.handOff;
    const reply = await heldForAsker(this.#desk, reference, user, heldReplySchema);
    return reply.kind === 'found' ? reply.content.handOff : undefined;
  }

  /** Edit and Withdraw beside a citable answer on the Home tab. */
  async changeCitable(reference: string, wanted: string, user: string): Promise<Shown> {
    const refusal = await this.#notStaff(user);
    if (refusal) return refusal;
    const found = await heldForStaff(this.#desk, reference, heldCitableSchema);
    if (found.kind !== 'found') return whyNot(found.kind);
    const { id } = found.content;
    const kept = await this.#desk.tools.store.read((session) => findStaffAnswer(session, id));
    if (kept?.state !== 'published') return sayNotThere(kept);
    if (wanted === 'withdraw') {
      const told = await this.#desk.handOff.withdraw(id, personAddress(user));
      return told === undefined ? staffWording.withdrawnBefore : staffWording.withdrawn;
    }
    // The version that is read is the one that may be changed.
    const beside = this.#desk.handOff.besideAnswer(kept.answer);
    return editModal(`${reference}.${kept.version}`, kept.answer, beside);
  }

  /** @throws StoreAway */
  async submitEdit(filledIn: FilledIn): Promise<Sent> {
    const { user, view } = filledIn;
    const refusal = await this.#notStaff(user.id);
    if (refusal) return word(refusal);
    const [reference = '', version = ''] = view.private_metadata.split('.');
    const found = await heldForStaff(this.#desk, reference, heldCitableSchema);
    const id = found.kind === 'found' ? found.content.id : '';
    const kept = await this.#desk.tools.store.read((session) => findStaffAnswer(session, id));
    if (!kept) return word(commonWording.buttonGone);
    if (kept.state === 'exported') return word(sayNotThere(kept));
    const read = readEdit(filledIn, kept.answer, this.#desk.tools.today());
    if ('wrong' in read) return read;
    const as = { by: personAddress(user.id), version: Number(version) };
    const saved = await this.#desk.handOff.edit(kept.answer, read.edited, as);
    return word(saved ? staffWording.saved : staffWording.changedSince);
  }

  /** Send again, beside a message that is stuck. */
  async sendAgain(reference: string, user: string): Promise<Shown> {
    const refusal = await this.#notStaff(user);
    if (refusal) return refusal;
    const found = await heldForStaff(this.#desk, reference, heldStuckSchema);
    if (found.kind !== 'found') return whyNot(found.kind);
    await this.#desk.tools.store.write((session) => sendAgain(session, found.content.id));
    return staffWording.sentAgain;
  }

  /** @returns what to say to somebody who is not staff, or of whom that can not be found out */
  async #notStaff(user: string): Promise<string | undefined> {
    try {
      return (await this.#desk.access.isStaff(user)) ? undefined : staffWording.notStaff;
    } catch (error) {
      if (error instanceof StoreAway) throw error;
      this.#desk.tools.log.warn({ err: error }, 'it can not be found out whether somebody is staff');
      return staffWording.notChecked;
    }
  }
}

/** Why an answer can be changed no more where it stood. */
function sayNotThere(kept: KeptStaffAnswer | undefined): string {
  return kept?.state === 'exported' ? staffWording.exportedBefore(staffFile(kept.answer.id)) : staffWording.withdrawnBefore;
}

function sayActed(acted: Acted, done: (acted: Extract<Acted, { kind: 'done' }>) => string): string {
  switch (acted.kind) {
    case 'done':
      return done(acted);
    case 'refused':
      return sayRefused(acted.refusal, mentioned);
    case 'gone':
      return commonWording.buttonGone;
  }
}

/** Words to one person are shown as they are, so that nobody is mentioned in them; the question itself names who claimed it. */
function mentioned(): string {
  return 'Somebody else';
}

function word(words: string, written?: string): types.ModalView {
  const blocks = [...say(words).blocks, ...(written ? [richText(quote(text(written)))] : [])];
  return modal(handOffWording.askStaff, blocks);
}
