import * as z from 'zod';
import {
  type DueMessage,
  findAsker,
  findReply,
  findStaffAnswer,
  type HandOffAsker,
  type HandOffReply,
  type Json,
  promise,
  replyMadeCitable,
  type Session,
} from '../database/index.ts';

/*
 * What is promised to staff and to those who asked. A promise holds ids alone: what it says is read when it is sent, so that whoever
 * was forgotten meanwhile is left alone.
 */

/** Goes to the place where staff read. */
export const TO_STAFF = ['staff question', 'staff question changed', 'answered back'] as const;
/** Goes to somebody who asked, on whatever platform that was. */
export const TO_ASKER = ['staff reply', 'not for staff', 'staff answer corrected', 'staff answer withdrawn'] as const;

export type ToStaff = (typeof TO_STAFF)[number];
export type ToAsker = (typeof TO_ASKER)[number];

const staffPayload = z.object({ handOff: z.string(), reply: z.string().optional() });
const askerPayload = z.object({
  asker: z.string(),
  reply: z.string().optional(),
  staffAnswer: z.string().optional(),
  version: z.number().optional(),
});

export interface StaffPromise {
  readonly kind: ToStaff;
  readonly handOff: string;
  /** What of it makes the promise another one: its revision, or the reply. */
  readonly of: string;
  readonly reply?: string;
}

/** @param staffPlace recipient that stands for the place where staff read, for example "slack:C0123" */
export function promiseToStaff(session: Session, staffPlace: string, { kind, handOff, of, reply }: StaffPromise): Promise<void> {
  const payload = { handOff, ...(reply !== undefined && { reply }) };
  return promise(session, { id: `${kind}:${handOff}:${of}`, recipient: staffPlace, kind, payload });
}

/** What staff read of a question is to be drawn anew, since it has changed. */
export function promiseToDraw(
  session: Session,
  staffPlace: string,
  { handOff, revision }: { readonly handOff: string; readonly revision: number },
): Promise<void> {
  return promiseToStaff(session, staffPlace, { kind: 'staff question changed', handOff, of: String(revision) });
}

/** What a promise to askers is about, beside who each of them is. */
interface AboutAnswer {
  readonly kind: ToAsker;
  readonly reply?: string;
  readonly staffAnswer?: string;
  /** Of the citable answer, where each version is a word of its own. */
  readonly version?: number;
}

/** Promises a word to each of those who can still be reached. @returns how many these are */
export async function promiseToAskers(
  session: Session,
  askers: readonly HandOffAsker[],
  { kind, ...about }: AboutAnswer,
): Promise<number> {
  let reached = 0;
  for (const { id, recipient, asker } of askers) {
    if (recipient === undefined || asker === undefined) continue;
    const payload = { asker: id, ...about };
    const of = [about.reply ?? about.staffAnswer ?? '', ...(about.version === undefined ? [] : [about.version])].join(':');
    await promise(session, { id: `${kind}:${of}:${id}`, recipient, asker, kind, payload });
    reached += 1;
  }
  return reached;
}

/** A word for somebody who asked staff; each platform lays it out in its own way. */
export interface WordForAsker {
  /** Where it goes, in the form in which the adapter gave it with the question. */
  readonly replyTo: Json;
  /** Stands for this asker and this question: what a button to answer back points to. */
  readonly asker: string;
  /** As this asker sent it; how others put the same is nothing to them. */
  readonly question: string | undefined;
  readonly word:
    | { readonly kind: 'answered'; readonly reply: StaffWords; readonly mayAnswerBack: boolean }
    | { readonly kind: 'not for staff' }
    /** As it reads now; that it is a correction is said by the kind. */
    | { readonly kind: 'corrected'; readonly reply: StaffWords }
    | { readonly kind: 'withdrawn'; readonly text: string; readonly answeredOn: string };
}

/** What staff said, marked as theirs with role and date. */
export interface StaffWords {
  readonly text: string;
  readonly role: string;
  readonly source: string | undefined;
  readonly url: string | undefined;
  /** YYYY-MM-DD */
  readonly saidOn: string;
  /** They have taken it back since. */
  readonly withdrawn: boolean;
  /** It reads otherwise than it did when it was said. */
  readonly corrected: boolean;
}

export function isForAsker({ kind }: Pick<DueMessage, 'kind'>): boolean {
  return (TO_ASKER as readonly string[]).includes(kind);
}

/** @returns undefined where nobody is to be told any more */
export async function wordForAsker(
  session: Session,
  { kind, payload }: Pick<DueMessage, 'kind' | 'payload'>,
): Promise<WordForAsker | undefined> {
  const about = askerPayload.parse(payload);
  const asker = await findAsker(session, about.asker);
  if (asker?.recipient === undefined) return undefined;
  const word = await theWord(session, kind as ToAsker, about, asker);
  return word && { replyTo: asker.replyTo, asker: asker.id, question: asker.question, word };
}

async function theWord(
  session: Session,
  kind: ToAsker,
  { reply: replyId, staffAnswer, version }: z.infer<typeof askerPayload>,
  { answeredBack }: HandOffAsker,
): Promise<WordForAsker['word'] | undefined> {
  switch (kind) {
    case 'staff reply': {
      const reply = await findReply(session, replyId ?? '');
      if (!reply) return undefined;
      return { kind: 'answered', reply: staffWordsOf(reply), mayAnswerBack: !answeredBack };
    }
    case 'not for staff':
      return { kind: 'not for staff' };
    case 'staff answer corrected': {
      const reply = await replyMadeCitable(session, staffAnswer ?? '');
      const kept = await findStaffAnswer(session, staffAnswer ?? '');
      // Corrected once more, it is told by a promise of its own; withdrawn, as well.
      const holds = kept?.version === version && kept?.state !== 'withdrawn';
      return reply && holds ? { kind: 'corrected', reply: { ...staffWordsOf(reply), corrected: false } } : undefined;
    }
    case 'staff answer withdrawn': {
      // As they received it: it may have been edited since.
      const reply = await replyMadeCitable(session, staffAnswer ?? '');
      return reply && { kind: 'withdrawn', text: reply.text, answeredOn: reply.saidOn };
    }
  }
}

/** As it holds by now. */
export function staffWordsOf({ corrected, saidOn, withdrawn, ...said }: HandOffReply): StaffWords {
  const { text, role = '', source, url } = corrected ?? said;
  return {
    text,
    role,
    source: source ?? undefined,
    url: url ?? undefined,
    saidOn,
    withdrawn,
    corrected: corrected !== undefined,
  };
}

/** What a promise to staff is about. */
export function aboutHandOff({ payload }: Pick<DueMessage, 'payload'>): z.infer<typeof staffPayload> {
  return staffPayload.parse(payload);
}
