import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Answer, type Citation, type Knowledge, type Question, STAFF } from '../src/index.ts';
import {
  type ButtonReference,
  DAY,
  HOUR,
  keepReferences,
  newReferenceId,
  type Remember,
  type Session,
  type Store,
  StoreAway,
} from './database/index.ts';
import type { Settings } from './settings.ts';

/* What the server holds for the buttons under an answer. */

/** References of the buttons that a message shall have. */
export interface Buttons {
  /** Passages, feedback. */
  readonly answer?: string;
  readonly share?: string;
  readonly post?: string;
  readonly pages?: string;
  /** Follow up: the same as that of the answer. */
  readonly followUp?: string;
  /** Ask department staff: in plain sight, or behind More. */
  readonly staff?: { readonly reference: string; readonly plainly: boolean };
}

/** Outcomes that rest on the library, and so can be judged and shared. */
const OF_THE_LIBRARY: readonly Answer['outcome'][] = ['answered', 'partial', 'not_covered'];

export function restsOnLibrary({ outcome }: Pick<Answer, 'outcome'>): boolean {
  return OF_THE_LIBRARY.includes(outcome);
}

/** For passages, feedback and follow-ups: no words of anybody. */
export const heldAnswerSchema = z.object({ kind: z.literal('answer'), answerId: z.string(), passages: z.array(z.string()) });
export type HeldAnswer = z.infer<typeof heldAnswerSchema>;

/** For Share in channel and Post in thread: the question, from which the answer is composed anew for others. */
export const heldQuestionSchema = z.object({
  kind: z.literal('question'),
  question: z.object({
    text: z.string(),
    earlierTurns: z.array(z.string()),
    askedOn: z.string(),
  }),
  /** Where it is to be brought: into a channel, or into a thread of it. */
  channel: z.string(),
  thread: z.string().nullable(),
});
export type HeldQuestion = z.infer<typeof heldQuestionSchema>;

const ofStaffSchema = z.object({ passages: z.array(z.string()), text: z.string() });

/** For a long answer: its pages, as the platform shows them, and what staff said of it. */
export function heldPagesSchema<T extends z.ZodType>(page: T) {
  return z.object({ kind: z.literal('pages'), pages: z.array(page), ofStaff: ofStaffSchema });
}

/** @param citations what of all that the pages say is cited, so that they are turned only as long as staff still say it */
export function heldPages<Page>(pages: readonly Page[], citations: readonly Citation[]) {
  const staffCitations = citations.filter(({ publisher }) => publisher === STAFF);
  const ofStaff = {
    passages: staffCitations.map(({ passageId }) => passageId),
    text: textOf(staffCitations.map(({ passage }) => passage)),
  };
  return { kind: 'pages', pages, ofStaff } as const;
}

/** Whether staff still say what the pages say: an answer of theirs may be withdrawn or edited meanwhile. */
export function isStillSaid({ ofStaff }: { ofStaff: z.infer<typeof ofStaffSchema> }, { passages }: Pick<Knowledge, 'passages'>) {
  const texts = ofStaff.passages.map((id) => passages.find((passage) => passage.id === id)?.text);
  return textOf(texts) === ofStaff.text;
}

function textOf(passages: readonly (string | undefined)[]): string {
  return createHash('sha256').update(JSON.stringify(passages)).digest('base64url');
}

/** What somebody else wrote, and whoever asked only pointed to, is held no longer than it takes to press a button. */
const DRAFT_MS = HOUR;

/** What could not be brought to others yet, for another press. */
export function holdAgain(content: HeldQuestion, owner: string): ButtonReference<HeldQuestion> {
  return { id: newReferenceId(), owner, forWhom: 'owner', content, lastsMs: DRAFT_MS };
}

export interface Holding {
  readonly id: string;
  readonly answer: Answer;
  readonly question: Question;
  readonly everybody: boolean;
  /** Buttons beside passages and feedback. */
  readonly offer: 'share' | 'post' | 'nothing';
  /** People ask on by a button, under every answer. */
  readonly asksOn?: boolean;
  /** Where Share or Post brings it. */
  readonly place?: { readonly channel: string; readonly thread: string | null };
  /** For Ask department staff, where that is offered, and whether in plain sight. */
  readonly asking?: { readonly held: unknown; readonly plainly: boolean };
  /** To be kept with it: before the message is there, since people answer to a message at once. */
  readonly also?: (session: Session) => Promise<void>;
}

export interface Held<Message> {
  readonly message: Message;
  /** What the store did not take before the message goes out, to be kept when it does. */
  readonly keepLater?: Remember;
}

/**
 * Renders an answer and keeps what its buttons point to. Where the store is away the answer comes without buttons but the one to ask on.
 * @param owner the hash of whoever asked
 */
export async function renderHeld<Message>(
  holding: Holding,
  owner: (session: Session) => string,
  render: (buttons: Buttons) => readonly [Message, ...Message[]],
  { store, settings }: { store: Store; settings: Pick<Settings, 'retention' | 'buttonDays'> },
): Promise<Held<Message>> {
  const buttons = buttonsFor(holding);
  const pages = render(buttons);
  const keep = (session: Session, kept: Buttons) =>
    keepReferences(session, referencesOf(holding, kept, pages, owner(session), settings));
  try {
    await store.write(async (session) => {
      await keep(session, buttons);
      await holding.also?.(session);
    });
    return { message: pages[0] };
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    const { followUp: answer } = buttons;
    if (!answer) return { message: render({})[0] };
    return { message: render({ followUp: answer })[0], keepLater: (session) => keep(session, { answer }) };
  }
}

/** Where there is nothing to judge, to share or to ask on from nothing is held, and of somebody in distress never a word. */
function buttonsFor({ answer, offer, asksOn = false, asking }: Holding): Buttons {
  const rests = restsOnLibrary(answer);
  const id = newReferenceId();
  return {
    ...((rests || asksOn || answer.citations.length > 0) && { answer: id, pages: newReferenceId() }),
    ...(asksOn && { followUp: id }),
    ...(rests && offer !== 'nothing' && { [offer]: newReferenceId() }),
    ...(asking && { staff: { reference: newReferenceId(), plainly: asking.plainly } }),
  };
}

function referencesOf(
  { id, answer, question, everybody, offer, place, asking }: Holding,
  buttons: Buttons,
  pages: readonly unknown[],
  owner: string,
  { retention, buttonDays }: Pick<Settings, 'retention' | 'buttonDays'>,
): ButtonReference<unknown>[] {
  const forWhom = everybody ? 'everyone' : 'owner';
  const { text, earlierTurns, askedOn } = question;
  const heldAnswer: HeldAnswer = { kind: 'answer', answerId: id, passages: answer.citations.map(({ passageId }) => passageId) };
  const conversationMs = retention.conversationHours * HOUR;
  const publishing = buttons.share ?? buttons.post;
  const heldQuestion: HeldQuestion | undefined = place && {
    kind: 'question',
    question: { text, earlierTurns: [...earlierTurns], askedOn },
    ...place,
  };
  return [
    ...(buttons.answer ? [{ id: buttons.answer, owner, forWhom, content: heldAnswer, lastsMs: buttonDays * DAY } as const] : []),
    ...(pages.length > 1 && buttons.pages
      ? [{ id: buttons.pages, owner, forWhom, content: heldPages(pages, answer.citations), lastsMs: conversationMs } as const]
      : []),
    ...(publishing && heldQuestion
      ? [
          {
            id: publishing,
            owner,
            forWhom: 'owner',
            content: heldQuestion,
            lastsMs: offer === 'post' ? DRAFT_MS : conversationMs,
          } as const,
        ]
      : []),
    ...(buttons.staff && asking
      ? [{ id: buttons.staff.reference, owner, forWhom: 'owner', content: asking.held, lastsMs: conversationMs } as const]
      : []),
  ];
}
