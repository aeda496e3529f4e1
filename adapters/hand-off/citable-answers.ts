import { isStaffAnswer, type StaffAnswer, saysOtherwise, type Trace } from '../../src/index.ts';
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

/** A passage that an answer of staff stands beside: of a document, or of another answer of theirs. */
export interface SidePassage {
  readonly id: string;
  readonly text: string;
}

export const MOST_SIDES = 3;
/** So like a question that it is known to answer: it would be cited, did no answer of staff stand before it. */
const KNOWN_FROM = 0.9;

/**
 * The passages that answer what staff answer: what they say and what staff say is held against each other.
 * @param own address of the answer's passage, where it is cited already
 */
export function passagesBeside({ answer, retrieved }: Trace, own: string | undefined): SidePassage[] {
  if (answer.outcome !== 'answered') return [];
  const passages = retrieved.flatMap(({ match: { candidate, askedAs } }) =>
    candidate.kind === 'passage' ? [{ passage: candidate.passage, askedAs }] : [],
  );
  const cited = answer.citations.map(({ passageId, passage }) => ({ id: passageId, text: passage }));
  const staffAnswer = passages.some(
    ({ passage }) => isStaffAnswer(passage.document) && cited.some(({ id }) => id === passage.id),
  );
  const behind = passages.filter(({ askedAs, passage }) => askedAs >= KNOWN_FROM && !isStaffAnswer(passage.document));
  const sides = [...cited, ...(staffAnswer ? behind.map(({ passage: { id, text } }) => ({ id, text })) : [])];
  return distinctSides(sides).filter(({ id }) => id !== own);
}

export function distinctSides(sides: readonly SidePassage[]): SidePassage[] {
  return [...new Map(sides.map((side) => [side.id, side])).values()];
}

/**
 * Passages that an answer differs from: those with other figures in any case, the others unless staff say that they agree.
 * @param agreed addresses of those that staff have seen and agree with
 */
export function differsFrom(text: string, beside: readonly SidePassage[], agreed: readonly string[]): string[] {
  return beside.filter((side) => !agreed.includes(side.id) || saysOtherwise(text, side.text)).map(({ id }) => id);
}

/** The document id of a new answer: its day, so that files sort, and something random. */
export function newStaffAnswerId(answeredOn: string, random: string): string {
  return `staff-${answeredOn}-${random
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 8)
    .toLowerCase()}`;
}
