import { expect, it } from 'vitest';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import type { Message } from '../../discord-peer/community.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { Person } from '../../discord-peer/person.ts';
import { shown } from '../../discord-peer/shown.ts';
import type { Person as SlackPerson } from '../../slack-peer/person.ts';
import { shown as shownOnSlack } from '../../slack-peer/shown.ts';
import type { View } from '../../slack-peer/workspace.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { hourglass, onEachDatabase, openStore } from '../database/databases.ts';
import { replyTo } from '../discord/asking.ts';
import { settingsFor as settingsForDiscord, startPeer } from '../discord/discord-bot.ts';
import {
  afterSending,
  chose,
  department,
  filledIn,
  modalOf,
  PAID,
  PAY,
  questionFor,
  questionsFor,
  staffSettings,
  wrote,
} from '../slack/department.ts';
import { everythingSent } from '../slack/hand-off-crash.ts';
import { settingsFor as settingsForSlack } from '../slack/slack-bot.ts';

/** Leases of the dead last fifteen seconds, and processes start meanwhile. */
const PATIENCE_MS = 90_000;
const NEVER = new Promise<void>(() => {});

/** Students on Discord, staff on Slack, and programs that are on both: each a process of its own on one database. */
async function campus(database: DatabaseSettings) {
  const there = await department();
  const { peer: slack, staff } = there;
  const discord = await startPeer();
  for (const peer of [slack, discord]) peer.patienceMs = PATIENCE_MS;
  const env = { ...settingsForDiscord(discord), ...settingsForSlack(slack), ...staffSettings(staff) };
  const start = () => {
    const [onDiscord, onSlack] = [discord.gateway.identifies.length, slack.socket.opened];
    const connected = () =>
      Promise.all([
        discord.until('it is on Discord', () => discord.gateway.identifies.length > onDiscord && hasCommands(discord)),
        slack.until('it is on Slack', () => slack.socket.opened > onSlack),
      ]);
    return startProcess(env, database, connected);
  };
  return { ...there, slack, discord, start, store: await openStore(database), maria: discord.person('maria') };
}

type Campus = Awaited<ReturnType<typeof campus>>;

const hasCommands = ({ commands }: DiscordPeer) => commands.in(undefined).length > 0;

async function handsOver(discord: DiscordPeer, person: Person, answer: Message): Promise<string> {
  const form = await discord.modalOf(person.presses('Ask department staff', answer));
  return shown(await discord.answerTo(person.submits(form)));
}

async function opensModal({ slack, staff }: Campus, by: SlackPerson): Promise<View> {
  by.presses('act_as_staff.answer', await questionFor(slack, staff));
  return modalOf(slack, by);
}

/** Sends what stands in the modal. @returns what is said then */
async function answers({ slack }: Campus, by: SlackPerson, modal: View): Promise<string> {
  const values = { answer: wrote(PAID), role: wrote('Program coordinator'), audience: chose('everybody') };
  return String(await afterSending(slack, by.submits(modal, filledIn(modal, values))));
}

const fromStaff = ({ discord }: Campus) =>
  discord.community.fromBot().filter((said) => shown(said).includes('Department staff have'));

onEachDatabase('the whole loop, on two processes', (fresh) => {
  it.each([
    ['before Discord has heard of the answer', { when: 'before', done: NEVER }],
    ['when Discord has taken the answer, and they have not heard so', { when: 'after', done: undefined }],
  ] as const)('brings one answer of two that staff give at once, though both are killed %s', async (_, { when, done }) => {
    const there = await campus(await fresh());
    const { discord, slack, ana, ben, maria, staff, start, store } = there;
    const bots: BotProcess[] = [await start(), await start()];
    const asked = await replyTo(discord, maria.says(PAY).message);
    expect(await handsOver(discord, maria, asked)).toContain('Sent to department staff.');
    await questionFor(slack, staff);
    const bothAnswered = hourglass();
    const killed = new Promise<void>((resolve) => {
      const happens = async () => {
        await bothAnswered.ended;
        await Promise.all(bots.map((bot) => bot.kill()));
        resolve();
        await done;
      };
      discord.faults.next('Create Message', { kind: 'meanwhile', when, happens });
    });
    const [ofAna, ofBen] = await Promise.all([opensModal(there, ana), opensModal(there, ben)]);
    const said = await Promise.all([answers(there, ana, ofAna), answers(there, ben, ofBen)]);
    bothAnswered.end();
    expect(said.filter((words) => words.includes('Sent to whoever asked.'))).toHaveLength(1);
    expect(said.filter((words) => words.includes('answered already'))).toHaveLength(1);
    await killed;
    // Discord knows a nonce for some minutes alone: these have passed.
    discord.community.forgetNonces();
    await Promise.all([start(), start()]);
    await everythingSent(store);
    expect(fromStaff(there).map(({ channel }) => channel)).toEqual([maria.directMessage]);
    expect(questionsFor(slack, staff).map((question) => shownOnSlack(question).includes('Answered'))).toEqual([true]);
    const before = discord.community.fromBot().length;
    for (const question of [PAY, 'how much do residents make']) maria.says(question);
    const cited = () => discord.community.fromBot().slice(before);
    await discord.until('both answer from it', () => cited().length === 2);
    expect(cited().map((message) => shown(message).split('\n')[0])).toEqual([`${PAID} [1]`, `${PAID} [1]`]);
  });
});
