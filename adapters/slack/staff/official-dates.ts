import { type OfficialDate, whenOf } from '../../../src/index.ts';
import { DAY, keepReferences, newReferenceId, StoreAway } from '../../database/index.ts';
import { changeDate, datesForStaff } from '../../official-date-desk.ts';
import type { PlatformTools } from '../../platforms.ts';
import { commonWording } from '../../wording.ts';
import { patiently } from '../call-slack.ts';
import { fallbackText } from '../fallback-text.ts';
import type { Poster } from '../post.ts';
import type { Rendered } from '../render-answer.ts';
import { wordModal } from '../render-passages.ts';
import { list, richText, section, text } from '../rich-text.ts';
import { say } from '../say.ts';
import type { WebClient } from '../web-client.ts';
import { dateModal, readDate } from './date-modal.ts';
import { type HeldDate, heldDateSchema } from './held.ts';
import { filledInSchema } from './inputs.ts';
import type { StaffAccess } from './staff-access.ts';
import type { Sent } from './staff-presses.ts';
import { heldForAsker, personAddress } from './staff-tools.ts';
import { staffWording } from './wording.ts';

const wording = staffWording.date;

export interface DateTools {
  readonly tools: Pick<PlatformTools, 'engine' | 'store' | 'settings' | 'today' | 'log'>;
  readonly access: StaffAccess;
  readonly poster: Poster;
  readonly client: WebClient;
  readonly signal: AbortSignal;
}

/** What came with the command, as far as it is needed. */
export interface GivenCommand {
  readonly user_id: string;
  readonly trigger_id: string;
  readonly response_url: string;
}

/** What follows after "/ir-admin date": nothing lists the dates. @returns undefined for another word */
export function dateWordIn(words: string): string | undefined {
  const [, rest] = /^dates?(?:\s+(.*))?$/is.exec(words.trim()) ?? [];
  return /^dates?\b/i.test(words.trim()) ? (rest ?? '').trim().toLowerCase() : undefined;
}

/** `/ir-admin date …`, after it was acknowledged: for staff and administrators. It never ends in silence. */
export async function runDateCommand(asked: string, command: GivenCommand, desk: DateTools): Promise<void> {
  const tell = (said: Rendered) => desk.poster.reply(command.response_url, said);
  try {
    const refusal = await refusalOf(command.user_id, desk);
    if (refusal) return await tell(say(refusal));
    const { engine, store, settings, today } = desk.tools;
    const dates = asked === 'add' ? [] : await datesForStaff(store, engine.knowledge.officialDates);
    const found = dates.find(({ date }) => date.id === asked);
    if (asked !== 'add' && !found) return await tell(overview(dates, asked));
    const zone = settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const before = found ? { id: found.date.id, version: found.version } : null;
    const reference = await holdDate({ kind: 'official date', before }, command.user_id, desk);
    const view = dateModal({ reference, date: found?.date, zone, today: today() });
    await patiently(() => desk.client.views.open({ trigger_id: command.trigger_id, view }), { signal: desk.signal });
  } catch (error) {
    const away = error instanceof StoreAway;
    if (!away) desk.tools.log.error({ err: error }, 'a command on official dates could not be done');
    await tell(say(away ? commonWording.storeAway : commonWording.buttonFailed));
  }
}

/** Whoever opened the form may send it, for a day. @returns the reference that it carries @throws StoreAway */
async function holdDate(content: HeldDate, user: string, { tools: { store } }: DateTools): Promise<string> {
  const id = newReferenceId();
  await store.write((session) =>
    keepReferences(session, [{ id, owner: session.hash(personAddress(user)), forWhom: 'owner', content, lastsMs: DAY }]),
  );
  return id;
}

/** A date that was filled in. @returns what the modal shows next, or what is wrong with it */
export async function submitDate(body: unknown, desk: DateTools): Promise<Sent> {
  const word = (words: string) => wordModal(wording.title, words);
  try {
    const filledIn = filledInSchema.parse(body);
    const refusal = await refusalOf(filledIn.user.id, desk);
    if (refusal) return word(refusal);
    const { engine, store, today } = desk.tools;
    const held = await heldForAsker(desk, filledIn.view.private_metadata, filledIn.user.id, heldDateSchema);
    if (held.kind !== 'found') return word(wording.formGone);
    const read = readDate(filledIn, today());
    if ('wrong' in read) return read;
    const kept = await changeDate(store, engine.knowledge.officialDates, {
      before: held.content.before ?? undefined,
      typed: read.typed,
      by: personAddress(filledIn.user.id),
    });
    return word(kept ? `${lineOf(kept)}. ${wording.saved}` : wording.changedSince);
  } catch (error) {
    const away = error instanceof StoreAway;
    if (!away) desk.tools.log.error({ err: error }, 'an official date could not be kept');
    return word(away ? commonWording.storeAway : commonWording.buttonFailed);
  }
}

/** @returns what to say to somebody who is neither staff nor an administrator, or of whom that can not be found out @throws StoreAway */
async function refusalOf(user: string, { access, tools }: DateTools): Promise<string | undefined> {
  if (access.isAdmin(user)) return undefined;
  try {
    return (await access.isStaff(user)) ? undefined : staffWording.notStaff;
  } catch (error) {
    if (error instanceof StoreAway) throw error;
    tools.log.warn({ err: error }, 'it can not be found out whether somebody is staff');
    return staffWording.notChecked;
  }
}

function overview(dates: readonly { readonly date: OfficialDate }[], asked: string): Rendered {
  const first = asked === '' ? [] : [wording.noSuchDate(asked)];
  const lines = dates.length > 0 ? dates.map(({ date }) => lineOf(date)) : [wording.none];
  return {
    text: fallbackText([...first, ...lines, wording.howTo], []),
    blocks: [
      ...first.map((said) => richText(section(text(said)))),
      richText(list(lines.map((line) => [text(line)]))),
      richText(section(text(wording.howTo))),
    ],
  };
}

/** "rank-lists: rank order lists are due, closes 2027-03-03 21:00 (America/New_York), cycle 2026-2027; checked on 2026-11-20". */
function lineOf(date: OfficialDate): string {
  const { id, what, cycle, checked, retired } = date;
  const about = `${id}: ${what}, ${whenOf(date)}${cycle ? `, cycle ${cycle}` : ''}; ${wording.checkedOn(checked)}`;
  return retired ? `${about}; ${wording.isRetired}` : about;
}
