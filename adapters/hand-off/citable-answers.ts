import type { StaffAnswer } from '../../src/index.ts';
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
 * @param by undefined where its file in the knowledge folder says that it is withdrawn; only then one that was exported is taken back
 * @returns how many are told; undefined where there was nothing to take back any more
 */
export async function withdrawCitable(session: Session, id: string, by: string | undefined): Promise<number | undefined> {
  const kept = await findStaffAnswer(session, id);
  const from = by === undefined ? (['published', 'exported'] as const) : (['published'] as const);
  if (!kept || !(await retireStaffAnswer(session, id, 'withdrawn', { from }))) return undefined;
  await audit(session, { actor: by, action: 'withdrawn', subject: id });
  const askers = kept.handOff === undefined ? [] : await askersOf(session, kept.handOff);
  const wanting = askers.filter(({ tellWithdrawal }) => tellWithdrawal);
  return promiseToAskers(session, wanting, { kind: 'staff answer withdrawn', staffAnswer: id });
}
