import { readsAlike, type StaffAnswer, type StaffWording } from '../../src/index.ts';
import {
  askersOf,
  audit,
  editStaffAnswer,
  exportedTexts,
  findStaffAnswer,
  type HandOffAsker,
  type KeptStaffAnswer,
  replyMadeCitable,
  retireStaffAnswer,
  type Session,
} from '../database/index.ts';
import { promiseToAskers } from './deliveries.ts';

/**
 * An edited answer takes the place of the one that was read; where it says something else, those who received it and wanted to hear of
 * that are told. To be called inside a transaction.
 * @param by undefined where its file in the knowledge folder was edited
 * @returns false where it was changed since
 */
export async function editCitable(
  session: Session,
  answer: StaffAnswer,
  { by, version }: { readonly by: string | undefined; readonly version: number },
): Promise<boolean> {
  const before = await findStaffAnswer(session, answer.id);
  if (!before || !(await editStaffAnswer(session, answer, { author: by, version }))) return false;
  await audit(session, { actor: by, action: 'edited', subject: answer.id, detail: { version: version + 1 } });
  if (!readsAlike(before.answer.text, answer.text)) {
    const about = { kind: 'staff answer corrected', staffAnswer: answer.id, version: version + 1 } as const;
    await promiseToAskers(session, await wantingNews(session, before), about);
  }
  return true;
}

/** Exported answers that say in the folder what they never said before: a folder that is not up to date says what one said once. */
export async function correctedIn(folder: ReadonlyMap<string, StaffWording>, session: Session): Promise<string[]> {
  if (folder.size === 0) return [];
  const known = await exportedTexts(session, [...folder.keys()]);
  return [...known].flatMap(([id, texts]) => {
    const now = folder.get(id)?.text ?? '';
    return texts.some((text) => readsAlike(text, now)) ? [] : [id];
  });
}

/**
 * What was exported is corrected in the folder. To be called inside a transaction.
 * @returns false where somebody else has taken that up already
 */
export async function correctExported(session: Session, id: string, wording: StaffWording): Promise<boolean> {
  const kept = await findStaffAnswer(session, id);
  if (!kept || !(await correctedIn(new Map([[id, wording]]), session)).includes(id)) return false;
  return editCitable(session, { ...kept.answer, ...wording }, { by: undefined, version: kept.version });
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
  return promiseToAskers(session, await wantingNews(session, kept), { kind: 'staff answer withdrawn', staffAnswer: id });
}

/** Whoever asks later, or answers back alone, was told something else. */
async function wantingNews(session: Session, { answer, handOff }: KeptStaffAnswer): Promise<HandOffAsker[]> {
  const reply = await replyMadeCitable(session, answer.id);
  if (handOff === undefined || !reply) return [];
  return (await askersOf(session, handOff)).filter(({ id, tellWithdrawal }) => tellWithdrawal && reply.saidTo.includes(id));
}
