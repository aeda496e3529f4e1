import { type StaffAnswer, saysOtherwise, staffPassageId, type Trace } from '../../src/index.ts';
import { askersOf, audit, editStaffAnswer, findStaffAnswer, retireStaffAnswer, type Session } from '../database/index.ts';
import { promiseToAskers } from './deliveries.ts';

/** An edited answer takes the place of the one that was read. To be called inside a transaction. @returns false where it was changed since */
export async function editCitable(
  session: Session,
  answer: StaffAnswer,
  { by, version }: { readonly by: string; readonly version: number },
): Promise<boolean> {
  if (!(await editStaffAnswer(session, answer, { author: by, version }))) return false;
  await audit(session, { actor: by, action: 'edited', subject: answer.id, detail: { version: version + 1 } });
  return true;
}

/**
 * Takes an answer back, and tells those who received it and wanted to hear of that. To be called inside a transaction.
 * @returns how many are told; undefined where it was not published any more
 */
export async function withdrawCitable(session: Session, id: string, by: string): Promise<number | undefined> {
  const kept = await findStaffAnswer(session, id);
  if (!kept || !(await retireStaffAnswer(session, id, 'withdrawn'))) return undefined;
  await audit(session, { actor: by, action: 'withdrawn', subject: id });
  const askers = kept.handOff === undefined ? [] : await askersOf(session, kept.handOff);
  const wanting = askers.filter(({ tellWithdrawal }) => tellWithdrawal);
  return promiseToAskers(session, wanting, { kind: 'staff answer withdrawn', staffAnswer: id });
}

/** A passage of a document that an answer of staff stands beside, and whether it says otherwise beyond doubt. */
export interface SidePassage {
  readonly id: string;
  readonly text: string;
}

const MOST_SIDES = 3;

/**
 * The passages of documents that answer what staff have answered: what they say and what staff say is held against each other.
 * @param trace of the question, without the answer of staff
 */
export function passagesBeside({ answer }: Trace, own?: string): SidePassage[] {
  if (answer.outcome !== 'answered') return [];
  return answer.citations
    .filter(({ passageId }) => own === undefined || passageId !== staffPassageId(own))
    .slice(0, MOST_SIDES)
    .map(({ passageId, passage }) => ({ id: passageId, text: passage }));
}

/** Passages that the answer differs from: those with other figures in any case, the others unless staff say that they agree. */
export function differsFrom(text: string, beside: readonly SidePassage[], agreed: boolean): string[] {
  return beside.filter((side) => !agreed || saysOtherwise(text, side.text)).map(({ id }) => id);
}

/** The document id of a new answer: its day, so that files sort, and something random. */
export function newStaffAnswerId(answeredOn: string, random: string): string {
  return `staff-${answeredOn}-${random
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 8)
    .toLowerCase()}`;
}
