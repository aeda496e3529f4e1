import { expect } from 'vitest';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import type { Block } from '../../slack-peer/blocks/blocks.ts';
import type { Delivery } from '../../slack-peer/delivery.ts';
import type { Person } from '../../slack-peer/person.ts';
import { shownIn } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import { BOT, type Channel, type Message, type View } from '../../slack-peer/workspace.ts';
import { LIBRARY } from '../library.ts';
import { startBot, startPeer } from './slack-bot.ts';

/** A question that the small library does not answer, and one that it does. */
export const PAY = 'What is the salary of a resident?';
export const PAID = 'First-year residents are paid 74,000 dollars.';

/** A workspace with two students, two members of staff and their private channel. */
export async function department() {
  const peer = await startPeer();
  const [maria, tom, ana, ben] = ['maria', 'tom', 'ana', 'ben'].map((name) => peer.person(name)) as [
    Person,
    Person,
    Person,
    Person,
  ];
  ana.user.title = 'Program coordinator';
  const residents = peer.channel('residents', [maria, tom]);
  const staff = peer.workspace.addChannel(
    'staff',
    [ana, ben].map(({ user }) => user),
    'group',
  );
  staff.members.add(BOT.user);
  return { peer, maria, tom, ana, ben, residents, staff };
}

/** The same with the bot in it. */
export async function departmentWithBot(
  database?: DatabaseSettings,
  env: Readonly<Record<string, string>> = {},
  library?: LiveEngine,
) {
  const there = await department();
  const engine = library ?? (await LiveEngine.start(LIBRARY));
  const bot = await startBot(there.peer, { engine, env: { ...staffSettings(there.staff, database), ...env } });
  return { ...there, ...bot, knowledge: () => engine.knowledge };
}

export function staffSettings(staff: Channel, database?: DatabaseSettings): Record<string, string> {
  const store: Record<string, string> = database
    ? database.url === undefined
      ? { DATA_DIR: database.dataDir }
      : { DATABASE_URL: database.url }
    : {};
  return { SLACK_STAFF_CHANNEL: staff.id, ...store };
}

/** The latest modal in front of a person. */
export function modalOf(peer: SlackPeer, person: Person, seen = 0): Promise<View> {
  const open = () => peer.workspace.views.filter(({ user, open: is }) => user === person.id && is);
  return peer.until(`a modal for ${person.user.name}`, () => (open().length > seen ? open().at(-1) : undefined));
}

/** What a modal shows when it was sent, or what is wrong with it. */
export async function afterSending(peer: SlackPeer, delivery: Delivery): Promise<string | Record<string, string>> {
  await peer.acknowledged(delivery);
  const { payload } = delivery.attempts.find(({ acknowledged }) => acknowledged)?.acknowledged ?? {};
  const { view, errors } = payload as { view?: View['view']; errors?: Record<string, string> };
  return errors ?? (view ? shownIn({ view } as View) : '');
}

/** What is filled in before anybody writes: a modal that is sent unchanged sends this. */
export function filledIn(view: View, changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { type, block_id: name = '', element } of view.view.blocks as (Block & { element?: Record<string, unknown> })[]) {
    if (type !== 'input' || !element) continue;
    const { initial_value, initial_date, initial_option, initial_options } = element;
    const before = { value: initial_value, selected_date: initial_date, selected_option: initial_option };
    values[name] = {
      [name]: { type: element.type, ...before, selected_options: initial_options ?? [], ...(changes[name] as object) },
    };
  }
  return values;
}

export const wrote = (value: string) => ({ value });
export const chose = (value: string) => ({ selected_option: { value } });
export const ticked = (...values: string[]) => ({ selected_options: values.map((value) => ({ value })) });

/** Presses Ask department staff under an answer and sends what the modal shows. */
export async function handsOver(
  peer: SlackPeer,
  person: Person,
  answer: Message,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<string | Record<string, string>> {
  person.presses('ask_staff', answer);
  const view = await modalOf(peer, person);
  return afterSending(peer, person.submits(view, filledIn(view, changes)));
}

/** Resolves when the bot answers from this text, or no longer. */
export async function citable(
  { knowledge }: { readonly knowledge: () => LiveEngine['knowledge'] },
  text: string,
  is = true,
): Promise<void> {
  await expect.poll(() => knowledge().passages.some((passage) => passage.text === text), { timeout: 20_000 }).toBe(is);
}

/** The messages in the staff's channel itself, threads left out. */
export function questionsFor(peer: SlackPeer, staff: Channel): Message[] {
  return peer.workspace.channelAsSeen(staff.id);
}

export function questionFor(peer: SlackPeer, staff: Channel): Promise<Message> {
  return peer.until('a question in the staff channel', () => questionsFor(peer, staff)[0]);
}
