import { randomUUID } from 'node:crypto';
import type { StaffAnswer } from '../../src/index.ts';
import {
  addReply,
  askersOf,
  audit,
  changeStanding,
  findAsker,
  findHandOff,
  findReply,
  type HandOff,
  type HandOffAsker,
  keepStaffAnswer,
  noteAnswered,
  noteAnsweredBack,
  openToOthers,
  repliesTo,
  type Session,
} from '../database/index.ts';
import { sameAsOf } from './ask-staff.ts';
import { promiseToAskers, promiseToDraw, promiseToStaff } from './deliveries.ts';
import { afterAction, afterAnsweringBack, type Refusal, type StaffAction } from './standing.ts';

/** Somebody acts on a question that was handed over. */
export interface Acting {
  readonly handOff: string;
  /** "platform:id" of the member of staff; whoever calls has made sure that it is one. */
  readonly by: string;
  readonly staffPlace: string;
}

export type Acted =
  | { readonly kind: 'done'; readonly reached: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'gone' };

/**
 * Claims it, gives it back, asks for a source, closes or reopens it. To be called inside a transaction.
 * @param sameness what makes others the same question (`samenessOf`), where it is reopened and they may join it again
 */
export async function actOn(
  session: Session,
  { handOff, by, staffPlace }: Acting,
  action: Exclude<StaffAction, { kind: 'answer' }>,
  sameness?: string,
): Promise<Acted> {
  return changed(session, { handOff, by, staffPlace }, action, async (found) => {
    if (action.kind !== 'not for us' && action.kind !== 'reopen') return 0;
    await audit(session, { actor: by, action: action.kind === 'reopen' ? 'reopened' : 'not for us', subject: found.id });
    if (action.kind === 'reopen') {
      await letOthersJoin(session, found.id, sameness);
      return 0;
    }
    return promiseToAskers(session, await waitingFor(session, found.id), { kind: 'not for staff' });
  });
}

/** Where something was said already, what staff say next is a word to whoever said it, and answers nobody else. */
async function letOthersJoin(session: Session, handOff: string, sameness: string | undefined): Promise<void> {
  if (sameness === undefined || (await repliesTo(session, handOff)).length > 0) return;
  await openToOthers(session, handOff, sameAsOf(session, sameness));
}

/** Characters of an answer: what a form takes, and what a message of any platform has room for beside the rest. */
export const LONGEST_ANSWER = 3000;

/** An answer of staff to those who asked. */
export interface StaffReply {
  /** The same however often it is sent. */
  readonly id: string;
  readonly role: string;
  readonly text: string;
  readonly source: string | undefined;
  readonly url: string | undefined;
  /** YYYY-MM-DD */
  readonly saidOn: string;
  /** Where it becomes citable, too. */
  readonly citable: StaffAnswer | undefined;
}

/**
 * Sends an answer to those who wait for it, and makes it citable where that was chosen. Told again, it was done before. To be called
 * inside a transaction: the answer, the passage and every promise are written together, so that whoever dies afterwards has promised.
 */
export async function replyToAskers(session: Session, acting: Acting, reply: StaffReply): Promise<Acted> {
  const { by } = acting;
  const { citable, ...said } = reply;
  const { id, source, url } = said;
  const before = await findReply(session, id);
  if (before) return { kind: 'done', reached: before.saidTo.length };
  const action: StaffAction = { kind: 'answer', hasSource: source !== undefined || url !== undefined };
  return changed(session, acting, action, async (found) => {
    const waiting = await waitingFor(session, found.id);
    const saidTo = waiting.map((asker) => asker.id);
    await addReply(session, { ...said, handOff: found.id, kind: 'staff', author: by, madeCitable: citable?.id, saidTo });
    await noteAnswered(session, saidTo);
    await audit(session, { actor: by, action: 'answered', subject: found.id });
    if (citable) await publish(session, citable, { author: by, handOff: found.id });
    return promiseToAskers(session, waiting, { kind: 'staff reply', reply: id });
  });
}

/** For whom what staff say now is: everybody who asked, and once they were answered those alone who have answered back. */
async function waitingFor(session: Session, handOff: string): Promise<HandOffAsker[]> {
  return (await askersOf(session, handOff)).filter(({ waits }) => waits);
}

async function publish(session: Session, answer: StaffAnswer, of: { author: string; handOff: string }): Promise<void> {
  await keepStaffAnswer(session, answer, of);
  await audit(session, { actor: of.author, action: 'published', subject: answer.id, detail: { reviewBy: answer.reviewBy } });
}

/** Who joins or acts at the same moment changes it first: then the rules are asked again, of how it stands now. */
async function changed(
  session: Session,
  { handOff, by, staffPlace }: Acting,
  action: StaffAction,
  also: (found: HandOff) => Promise<number>,
): Promise<Acted> {
  for (;;) {
    const found = await findHandOff(session, handOff);
    if (!found) return { kind: 'gone' };
    const outcome = afterAction(found.standing, action, by, session.now);
    if (outcome.kind === 'refused') return outcome;
    if (!(await changeStanding(session, found, outcome.standing))) continue;
    await promiseToDraw(session, staffPlace, { handOff, revision: found.revision + 1 });
    return { kind: 'done', reached: await also(found) };
  }
}

export interface AnsweringBack {
  /** The asker and question, as the answer's button points to them. */
  readonly asker: string;
  /** Hash of whoever presses. */
  readonly presser: string;
  readonly text: string;
  readonly saidOn: string;
  readonly staffPlace: string;
}

/** Whoever asked answers back to staff, once. To be called inside a transaction. */
export async function answerBack(
  session: Session,
  { asker: id, presser, text, saidOn, staffPlace }: AnsweringBack,
): Promise<'sent' | 'sent before' | 'gone'> {
  const asker = await findAsker(session, id);
  const found = asker && (await findHandOff(session, asker.handOff));
  if (!asker || asker.asker !== presser || !found) return 'gone';
  if (!(await noteAnsweredBack(session, id))) return 'sent before';
  const reply = randomUUID();
  await addReply(session, {
    id: reply,
    handOff: found.id,
    kind: 'asker',
    author: undefined,
    asker: presser,
    role: undefined,
    text,
    source: undefined,
    url: undefined,
    madeCitable: undefined,
    saidTo: [],
    saidOn,
  });
  await promiseToStaff(session, staffPlace, { kind: 'answered back', handOff: found.id, of: reply, reply });
  await openAgain(session, found, staffPlace);
  return 'sent';
}

/** What staff do at the same moment is no reason to leave it closed. */
async function openAgain(session: Session, seen: HandOff, staffPlace: string): Promise<void> {
  for (let found: HandOff | undefined = seen; found; found = await findHandOff(session, seen.id)) {
    if (!(await changeStanding(session, found, afterAnsweringBack(found.standing)))) continue;
    return promiseToDraw(session, staffPlace, { handOff: found.id, revision: found.revision + 1 });
  }
}
