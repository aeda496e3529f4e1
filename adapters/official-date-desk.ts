import { DATE_ENDS, type OfficialDate, officialDateSchema } from '../src/index.ts';
import { audit, bumpStaffRevision, type KeptDate, keepDate, keptVersions, type Store } from './database/index.ts';

/** A date that only the knowledge folder has was never changed by staff. */
export const NEVER_CHANGED = 0;
const LONGEST_ID = 60;

/** All official dates with what staff need to change them, retired ones included: those of the folder, unless staff changed them since. */
export async function datesForStaff(store: Store, inKnowledge: readonly OfficialDate[]): Promise<KeptDate[]> {
  const kept = await store.read(keptVersions);
  const others = inKnowledge.filter(({ id }) => !kept.some(({ date }) => date.id === id));
  return [...others.map((date) => ({ date, version: NEVER_CHANGED })), ...kept].toSorted((a, b) =>
    a.date.id < b.date.id ? -1 : 1,
  );
}

/** What somebody filled in: all of a date but its id, which a new one does not have yet. */
export type TypedDate = Omit<OfficialDate, 'id'>;

export interface DateChange {
  /** The date to be changed, as it was read; nothing for a new one. */
  readonly before: { readonly id: string; readonly version: number } | undefined;
  readonly typed: TypedDate;
  /** "platform:id" of whoever did it. */
  readonly by: string;
}

/**
 * Adds a date, corrects it or retires it, and writes down who did.
 * @returns the date as it is kept; undefined where somebody else has changed it since it was read
 * @throws StoreAway
 */
export function changeDate(
  store: Store,
  inKnowledge: readonly OfficialDate[],
  { before, typed, by }: DateChange,
): Promise<OfficialDate | undefined> {
  return store.write(async (session) => {
    // Whoever changes a date waits here for whoever is at it, and then sees what they did.
    await bumpStaffRevision(session);
    const kept = await keptVersions(session);
    if (before && (kept.find(({ date }) => date.id === before.id)?.version ?? NEVER_CHANGED) !== before.version) return undefined;
    const known = [...inKnowledge, ...kept.map(({ date }) => date)];
    // Sent twice, it is one date.
    const same = before ? undefined : kept.find(({ date }) => isSame(date, typed));
    if (same) return same.date;
    const date = officialDateSchema.parse({ ...typed, id: before?.id ?? freshId(typed, known) });
    await keepDate(session, date);
    const action = date.retired ? 'date retired' : before ? 'date corrected' : 'date added';
    await audit(session, { actor: by, action, subject: date.id, detail: contentOf(date) });
    return date;
  });
}

/** All of a date but its id, by name. */
function contentOf(date: TypedDate): Record<string, string | boolean> {
  const { what, cycle, zone, source, checked, retired } = date;
  const moments = Object.fromEntries(DATE_ENDS.flatMap((end) => (date[end] ? [[end, date[end]]] : [])));
  return { what, ...(cycle && { cycle }), ...moments, zone, source, checked, retired };
}

function isSame(one: TypedDate, other: TypedDate): boolean {
  return JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));
}

/** Words that people can type: "rank order lists are due" of 2026-2027 is "rank-order-lists-are-due-2026-2027". */
function freshId({ what, cycle }: TypedDate, known: readonly OfficialDate[]): string {
  const words = [what, cycle ?? '']
    .join(' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_ID)
    .replace(/^-+|-+$/g, '');
  const wanted = words || 'date';
  const taken = new Set(known.map(({ id }) => id));
  for (let at = 1; ; at++) {
    const id = at === 1 ? wanted : `${wanted}-${at}`;
    if (!taken.has(id)) return id;
  }
}
