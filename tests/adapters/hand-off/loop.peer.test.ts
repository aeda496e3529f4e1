import { expect, it } from 'vitest';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { readSettings } from '../../../adapters/settings.ts';
import { createSlackAdapter } from '../../../adapters/slack/slack-adapter.ts';
import type { Message } from '../../discord-peer/community.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { Person } from '../../discord-peer/person.ts';
import { notified, shown, shownIn } from '../../discord-peer/shown.ts';
import { shown as shownOnSlack } from '../../slack-peer/shown.ts';
import { onEachDatabase } from '../database/databases.ts';
import { repliesTo, replyTo } from '../discord/asking.ts';
import { startBot, startPeer } from '../discord/discord-bot.ts';
import { LIBRARY } from '../library.ts';
import {
  afterSending,
  chose,
  citable,
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
import { settingsFor } from '../slack/slack-bot.ts';

/** One program on both platforms: students on Discord, staff on Slack. */
async function bothPlatforms(database: DatabaseSettings) {
  const slack = await department();
  const discord = await startPeer();
  const env = { ...settingsFor(slack.peer), ...staffSettings(slack.staff, database) };
  const settings = readSettings({ ...env }).slack;
  if (!settings) throw new Error('Slack is not set');
  const engine = await LiveEngine.start(LIBRARY);
  const { running } = await startBot(discord, {
    engine,
    env,
    beside: [async (tools) => createSlackAdapter(settings, tools)],
  });
  await slack.peer.until('the bot is ready on Slack', () => running.health().slack?.state === 'ready');
  const [maria, tom] = ['maria', 'tom'].map((name) => discord.person(name)) as [Person, Person];
  return {
    discord,
    slack: slack.peer,
    ana: slack.ana,
    staff: slack.staff,
    general: discord.channel('general'),
    maria,
    tom,
    knowledge: () => engine.knowledge,
  };
}

type Both = Awaited<ReturnType<typeof bothPlatforms>>;

/** Presses Ask department staff, ticks what is to be ticked, and sends it. @returns what is said then */
async function handsOver(discord: DiscordPeer, person: Person, answer: Message, ...ticked: string[]): Promise<string> {
  const form = await discord.modalOf(person.presses('Ask department staff', answer));
  const sent = person.submits(form, { 'Your name is not sent unless you tick it.': ticked });
  return shown(await discord.answerTo(sent));
}

async function answersAsStaff({ slack, staff, ana }: Both, audience: 'everybody' | 'askers', words = PAID): Promise<void> {
  ana.presses('act_as_staff.answer', await questionFor(slack, staff));
  const modal = await modalOf(slack, ana);
  const everybody = audience === 'everybody' ? { audience: chose('everybody') } : {};
  const values = { answer: wrote(words), source: wrote('House staff agreement'), ...everybody };
  expect(await afterSending(slack, ana.submits(modal, filledIn(modal, values)))).toContain('Sent to');
}

/** What the bot said to a person alone after its answer. */
const toldTo = (discord: DiscordPeer, person: Person) => discord.community.asSeen(person.directMessage).slice(2).map(shown);

const fromStaff = (discord: DiscordPeer) => discord.community.fromBot().filter((said) => shown(said).includes(PAID));
const today = () => new Date().toISOString().slice(0, 10);

onEachDatabase('a question asked on Discord and answered by staff on Slack', (fresh) => {
  it('is shown before it is sent, answered, delivered with role and date, answered back once, and citable from then on', async () => {
    const there = await bothPlatforms(await fresh());
    const { discord, slack, staff, maria } = there;
    const answer = await replyTo(discord, maria.says(PAY).message);
    const form = await discord.modalOf(maria.presses('Ask department staff', answer));
    expect(shownIn(form)).toBe(
      [
        '# Ask department staff',
        'This goes to department staff as one message, in their channel on Slack:',
        `Your question, as staff will read it - Please write nothing about patients, and nothing about yourself that you do not want to share. [${PAY}]`,
        'Sent along with it',
        '• Asked from: Discord member, direct message',
        '• What was missing: My sources do not say what residents are paid.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency › Leadership: Amara Bell, MD, is the program director of the Harbor residency.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency (earlier edition) › Clinic: Residents spend one half day each week in the Harbor outpatient clinic.',
        '• Nearest in the sources: Harbor Hospital, Interventional Radiology Residency › Case Volume: The Harbor division performs 12,000 procedures a year.',
        'Your name is not sent unless you tick it. [Show staff my name | Tell me if the answer is corrected or withdrawn later]',
        'The answer comes to you in a direct message; where that can not reach you, you find it by /answers, on Slack /ir answers. You may hand over 3 questions a day.',
      ].join('\n'),
    );
    expect(questionsFor(slack, staff)).toEqual([]);
    expect(shown(await discord.answerTo(maria.submits(form)))).toBe(
      'Sent to department staff. You hear from me as soon as they have answered.',
    );
    const question = await questionFor(slack, staff);
    expect(shownOnSlack(question)).toContain(`> ${PAY}\nAsked from: Discord member, direct message; one person\n`);
    expect(shownOnSlack(question)).not.toContain('maria');
    await answersAsStaff(there, 'everybody');
    const delivered = await discord.until('the answer of staff', () => fromStaff(discord)[0]);
    expect([delivered.channel, shown(delivered)]).toEqual([
      maria.directMessage,
      [
        'Department staff have answered a question of yours.',
        'Your question',
        `> ${PAY}`,
        PAID,
        `Department staff, Program coordinator, ${today()}`,
        'Rests on: House staff agreement',
        '[Answer back]',
      ].join('\n'),
    ]);
    const words = async (text: string) => {
      const back = await discord.modalOf(maria.presses('Answer back', delivered));
      return shown(await discord.answerTo(maria.submits(back, { 'A word back to department staff (once)': text })));
    };
    expect(await words('Thank you! Before taxes?')).toBe('Sent to department staff.');
    expect(await words('And after?')).toBe('You have answered back already.');
    await slack.until('staff read it', () =>
      slack.workspace.messages.some((said) => shownOnSlack(said).includes('> Thank you! Before taxes?')),
    );
    await citable(there, PAID);
    const before = discord.community.fromBot().length;
    maria.says('how much do residents make');
    const cited = await discord.until('an answer from staff', () => discord.community.fromBot()[before]);
    expect(shown(cited).split('\n')[0]).toBe(`${PAID} [1]`);
    expect(shown(cited)).toContain(`[1] Department staff, Program coordinator › House staff agreement\n${today()}, review by`);
  });

  it('comes to everybody where they asked, into the thread for one who is pointed there, and is kept for one who takes no direct messages', async () => {
    const there = await bothPlatforms(await fresh());
    const { discord, slack, staff, general, maria, tom } = there;
    const mention = maria.says(`@seldinger ${PAY}`, general);
    const thread = await replyTo(discord, mention.message);
    expect(await handsOver(discord, maria, thread, 'name')).toContain('Sent to department staff.');
    const asked = await discord.answerTo(tom.runs('ask', { question: PAY }, general));
    expect(await handsOver(discord, tom, asked)).toContain('Somebody has asked the same');
    const question = await questionFor(slack, staff);
    await slack.until('two are waiting', () => shownOnSlack(question).includes('2 people, @maria on Discord'));
    tom.user.refusesDirectMessages = true;
    await answersAsStaff(there, 'askers');
    const delivered = await discord.until('the answer of staff', () => fromStaff(discord)[0]);
    expect([delivered.channel.id, notified(delivered)]).toEqual([mention.message.id, []]);
    const note = await discord.until('she is told where it stands', () =>
      discord.community.fromBot().find(({ channel }) => channel === maria.directMessage),
    );
    expect(shown(note)).toBe(
      `Department staff have answered a question of yours. It stands where you asked: <#${mention.message.id}>`,
    );
    const refused = () => discord.callsOf('Create Message').some(({ outcome }) => outcome === '50007');
    await discord.until('his direct message is refused', refused);
    const kept = await discord.answerTo(tom.runs('answers', {}, general));
    expect([kept.onlyFor?.name, shown(kept)]).toEqual([
      'tom',
      [
        'What you asked department staff',
        `> ${PAY}`,
        PAID,
        `Department staff, Program coordinator, ${today()}`,
        'Rests on: House staff agreement',
      ].join('\n'),
    ]);
    expect([fromStaff(discord).length, repliesTo(discord, mention.message).length]).toEqual([2, 2]);
  });

  it('comes whole, in two messages, where Discord takes one that is shorter, also by /answers and over a lost confirmation', async () => {
    const there = await bothPlatforms(await fresh());
    const { discord, maria } = there;
    const answer = await replyTo(discord, maria.says(PAY).message);
    expect(await handsOver(discord, maria, answer)).toContain('Sent to department staff.');
    const long = `${PAID} ${'*pay* _now_ | '.repeat(250)}`.slice(0, 2900).trim();
    const before = discord.community.fromBot().length;
    discord.faults.next('Create Message', { kind: 'connection lost', when: 'after' });
    await answersAsStaff(there, 'askers', long);
    const whole = (messages: readonly Message[]) => messages.map(shown).join(' ').replace(/\s+/g, ' ');
    const end = `Department staff, Program coordinator, ${today()} Rests on: House staff agreement`;
    const delivered = await discord.until('both messages', () => {
      const found = discord.community.fromBot().slice(before);
      return whole(found).includes(end) && found;
    });
    expect([delivered.length, whole(delivered).includes(long)]).toEqual([2, true]);
    const kept = maria.runs('answers');
    const shownThere = await discord.until('both messages', () => {
      const found = discord.answersTo(kept);
      return found.length === 2 && found;
    });
    expect(whole(shownThere)).toContain(`${long} ${end}`);
  });

  it('comes once where Discord took it and the connection broke before it could say so, and to the asker alone where the thread is gone', async () => {
    const there = await bothPlatforms(await fresh());
    const { discord, general, maria } = there;
    const mention = maria.says(`@seldinger ${PAY}`, general);
    const thread = await replyTo(discord, mention.message);
    expect(await handsOver(discord, maria, thread)).toContain('Sent to department staff.');
    const before = discord.callsOf('Create Message').length;
    const gone = { kind: 'refused', status: 404, code: 10003, message: 'Unknown Channel' } as const;
    discord.faults.next('Create Message', gone, { kind: 'connection lost', when: 'after' });
    await answersAsStaff(there, 'askers');
    const outcomes = () =>
      discord
        .callsOf('Create Message')
        .slice(before)
        .map(({ outcome }) => outcome);
    await discord.until('it was sent again', () => outcomes().length === 3 && outcomes()[2] === 'ok');
    expect(fromStaff(discord).map(({ channel }) => channel)).toEqual([maria.directMessage]);
  });

  it('is told of, where staff can not answer it or withdraw an answer, and only where that was wanted', async () => {
    const there = await bothPlatforms(await fresh());
    const { discord, slack, staff, ana, maria, tom } = there;
    for (const [person, tick] of [[maria, 'withdrawal'] as const, [tom, 'name'] as const]) {
      const answer = await replyTo(discord, person.says(PAY).message);
      expect(await handsOver(discord, person, answer, tick)).not.toContain('not sent');
    }
    const question = await questionFor(slack, staff);
    ana.presses('act_as_staff.refuse', question);
    const refused = 'Department staff have looked at a question of yours, and can not answer it. Please ask elsewhere.';
    await discord.until('both are told', () => [maria, tom].every((person) => toldTo(discord, person).length === 1));
    expect([maria, tom].map((person) => toldTo(discord, person)[0])).toEqual(
      [maria, tom].map(() => `${refused}\nYour question\n> ${PAY}`),
    );
    await slack.until('it is closed', () => shownOnSlack(question).includes('[Reopen]'));
    ana.presses('act_as_staff.reopen', question);
    await slack.until('it is open again', () => shownOnSlack(question).includes('[Answer]'));
    await answersAsStaff(there, 'everybody');
    await discord.until('both have the answer', () => [maria, tom].every((person) => toldTo(discord, person).length === 2));
    const before = slack.workspace.homes.get(ana.id);
    ana.opensHome();
    const home = await slack.until('the Home tab', () => {
      const now = slack.workspace.homes.get(ana.id);
      return now !== before && now;
    });
    ana.pressesInView('change_citable_answer.withdraw', home);
    await discord.until('she is told', () => toldTo(discord, maria).length === 3);
    expect(toldTo(discord, maria)[2]).toBe(
      `Department staff have withdrawn an answer that you received. Please do not rely on it any more.\nYour question\n> ${PAY}\n> ${PAID}`,
    );
    expect(toldTo(discord, tom)).toHaveLength(2);
    const kept = await discord.answerTo(tom.runs('answers', {}, there.general));
    expect(shown(kept)).toContain(
      `> ${PAY}\nDepartment staff have withdrawn this answer since. Please do not rely on it any more.\n${PAID}`,
    );
  });
});
