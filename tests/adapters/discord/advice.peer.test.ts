import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LiveEngine } from '../../../adapters/engine.ts';
import { commonWording } from '../../../adapters/wording.ts';
import type { Message } from '../../discord-peer/community.ts';
import { COMPONENT } from '../../discord-peer/kinds.ts';
import { withinAll } from '../../discord-peer/limits/components.ts';
import { shown } from '../../discord-peer/shown.ts';
import { onEachDatabase } from '../database/databases.ts';
import {
  asIfNobodyHadNoted,
  COMES_CORRECTED,
  COMES_LATE,
  closesIn,
  LONG_BEFORE,
  outboxStates,
  PROMISED,
  storeIn,
} from '../dates-of-staff.ts';
import { AWAYS, AWAYS_ANSWER } from '../library.ts';
import { ROOT } from '../run-command.ts';
import { replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

async function open() {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const [maria, tom] = [peer.person('maria'), peer.person('tom')];
  const general = peer.channel('general');
  const runs = (command: string, options: Record<string, unknown> = {}) => peer.answerTo(maria.runs(command, options, general));
  return { peer, bot, maria, tom, general, runs };
}

function menuOf({ components }: Message): string {
  return String(withinAll(components).find(({ type }) => type === COMPONENT.select)?.custom_id);
}

function buttonOf({ components }: Message, wanted: string): string {
  return String(withinAll(components).find(({ label }) => label === wanted)?.custom_id);
}

describe('advice on Discord', () => {
  it('keeps a profile at a word, for one person alone, and starts from it', async () => {
    const { peer, bot, maria, tom, general, runs } = await open();
    expect(shown(await runs('profile', { change: 'US MD, M3, step2 231' }))).toBe(
      '# Your profile\n• Applicant: US MD\n• Year: M3\n• Step 2 CK: 231\nThat is kept until you say "profile delete", and shown to nobody else.\n[Follow up]',
    );
    expect(shown(await runs('standing'))).toContain(
      "• yours 231, the source's 245–255 (the Step 2 CK range to aim for): 14 short of 245 (IMG Guide; written for US citizen IMGs) [1]",
    );
    expect(shown(await runs('plan'))).toContain('Now: Rotations\n1. Do 1 or 2 away rotations. [1]');
    expect(shown(await runs('plan', { done: 1 }))).toContain('Now: Rotations\n1. ✓ Do 1 or 2 away rotations. [1]');
    expect(tom.seesAlone(general)).toEqual([]);
    expect(peer.community.fromBot().filter(({ onlyFor }) => onlyFor?.id !== maria.user.id)).toEqual([]);
    await runs('forget-me');
    expect(shown(await runs('profile'))).toMatch(/^# Your profile\nNothing is known about you\./);
    expect(await bot.running.store.read(({ db }) => db.selectFrom('profiles').selectAll().execute())).toEqual([]);
  });

  it('is for the asker alone, whatever is told along with it', async () => {
    const { runs } = await open();
    const answers = [
      await runs('standing', { about: 'step2 231' }),
      await runs('pathways'),
      await runs('pathways', { about: 'DO, M3' }),
      await runs('deadlines'),
    ];
    expect(answers.map(({ onlyFor }) => onlyFor?.name)).toEqual(['maria', 'maria', 'maria', 'maria']);
    expect(shown(answers[1] as (typeof answers)[0])).toContain('Integrated\n• Length: No source gives the length');
    expect(shown(answers[3] as (typeof answers)[0])).toMatch(/rank order lists are due, closes 2027-03-03 21:00/);
  });

  it('shows all dates to whoever asks for them in full words, and where others read along says how', async () => {
    const { peer, maria, general, runs } = await open();
    const question = 'what are the important dates?';
    const dates = shown(await runs('deadlines'));
    expect(shown(await runs('ask', { question, private: true }))).toBe(dates);
    expect(shown(await replyTo(peer, maria.says(question).message))).toBe(dates);
    const pointed = /All dates there are, with the days left and reminders: \/deadlines\n.*Rank order lists are due/s;
    expect(shown(await runs('ask', { question, private: false }))).toMatch(pointed);
    expect(shown(await replyTo(peer, maria.says(`@seldinger ${question}`, general).message))).toMatch(pointed);
  });

  it('brings a roadmap and a calendar as files to take along', async () => {
    const { peer, maria, general, runs } = await open();
    await runs('plan', { about: 'M3', file: true });
    await runs('deadlines', { calendar: true });
    const files = () => maria.seesAlone(general).flatMap((message) => message.files);
    await peer.until('two files', () => files().length === 2);
    expect(files().map(({ filename, text }) => [filename, String(text).split(/\r?\n/)[0]])).toEqual([
      ['roadmap.md', '# Your roadmap'],
      ['dates.ics', 'BEGIN:VCALENDAR'],
    ]);
  });

  it('answers the bare words in a direct message, and leaves questions to the library', async () => {
    const { peer, maria } = await open();
    const asks = async (words: string) => shown(await replyTo(peer, maria.says(words).message));
    const says = async (words: string) => {
      const before = new Set(peer.community.fromBot());
      maria.says(words);
      return shown(await peer.until('a reply', () => peer.community.fromBot().find((said) => !before.has(said))));
    };
    expect(await asks('deadlines')).toMatch(/rank order lists are due, closes 2027-03-03 21:00/);
    expect(await says('checklist')).toBe('# Checklists\nThere are checklists for: research.\n[Follow up]');
    expect(await says('profile M3')).toMatch(/^# Your profile\n• Year: M3\n/);
    expect((await says(AWAYS)).split('\n')[0]).toBe(AWAYS_ANSWER);
  });

  it('turns the pages of a long roadmap, for its owner alone', async () => {
    const peer = await startPeer();
    await startBot(peer, { engine: await LiveEngine.start(path.join(ROOT, 'knowledge')) });
    const [maria, tom] = [peer.person('maria'), peer.person('tom')];
    const first = await peer.answerTo(maria.runs('plan', { about: 'US citizen IMG, M3, step2 220' }, peer.channel('general')));
    expect(shown(first)).toMatch(/Page 1 of \d+\n\[Follow up\] \[Next page\]$/);
    for (const label of ['Next page', 'Follow up'])
      expect(shown(await peer.answerTo(tom.pressesForged(buttonOf(first, label), first)))).toBe(commonWording.buttonNotYours);
    maria.presses('Next page', first);
    await peer.until('the second page', () => /Page 2 of \d+/.test(shown(first)));
    expect(shown(first)).toMatch(/^# Your roadmap\n/);
  });

  it('offers the dates that lie ahead, while somebody types', async () => {
    const { peer, maria, general, bot } = await open();
    await closesIn(bot.running.store, 20);
    const offered = (text: string) => {
      const typed = maria.types('deadlines', 'remind', text, general);
      return peer.until('choices', () => typed.choices);
    };
    expect(await offered('late')).toEqual([{ name: 'late applications close', value: 'late-applications' }]);
    expect(await offered('zzz')).toEqual([]);
  });
});

onEachDatabase('a reminder on Discord', (fresh) => {
  const begin = async () => {
    const peer = await startPeer();
    const env = storeIn(await fresh());
    const maria = peer.person('maria');
    const general = peer.channel('general');
    const { running } = await startBot(peer, { env });
    await closesIn(running.store, 20);
    const promised = await peer.answerTo(
      maria.runs('deadlines', { remind: 'late-applications', days: `${LONG_BEFORE}` }, general),
    );
    const received = () => peer.community.fromBot().filter(({ channel }) => channel === maria.directMessage);
    return { peer, env, maria, running, promised, received };
  };

  it('comes once, over a restart and a lost confirmation, and says that it is late', async () => {
    const { peer, env, running, promised, received } = await begin();
    expect(shown(promised)).toMatch(PROMISED);
    peer.faults.next('Create Message', { kind: 'server error', when: 'after' });
    await closesIn(running.store, 1);
    await running.stop();
    const { store } = (await startBot(peer, { env })).running;
    await expect.poll(() => outboxStates(store), { timeout: 20_000 }).toEqual([{ state: 'sent' }]);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });

  it('comes once, though whoever sent it died at once, and Discord has forgotten its nonce since', async () => {
    const { peer, running, received } = await begin();
    const sent = () => expect.poll(() => outboxStates(running.store), { timeout: 20_000 }).toEqual([{ state: 'sent' }]);
    await closesIn(running.store, 1);
    await sent();
    peer.community.forgetNonces();
    await asIfNobodyHadNoted(running.store);
    await sent();
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });

  it('is corrected by a word of its own, once, over a lost confirmation; a press ends that, too', async () => {
    const { peer, maria, running, received } = await begin();
    const sent = (messages: number) =>
      expect.poll(() => outboxStates(running.store), { timeout: 20_000 }).toEqual(Array(messages).fill({ state: 'sent' }));
    await closesIn(running.store, 1);
    await sent(1);
    peer.faults.next('Create Message', { kind: 'server error', when: 'after' });
    await closesIn(running.store, 3);
    await sent(2);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE), expect.stringMatching(COMES_CORRECTED)]);
    const correction = received()[1] as NonNullable<ReturnType<typeof received>[1]>;
    expect(shown(await peer.answerTo(maria.presses('Cancel these reminders', correction)))).toBe(
      'You will hear no more of that, also where it is corrected.',
    );
    await closesIn(running.store, 4);
    await sent(2);
  });

  it('is promised to whoever chooses a date among those that lie ahead, and to nobody else', async () => {
    const { peer, maria, running } = await begin();
    const tom = peer.person('tom');
    const dates = await peer.answerTo(maria.runs('deadlines', {}, peer.channel('general')));
    expect(shown(dates)).toMatch(/\n\[Remind me of a date \| late applications close \| [^\]]*\]\n\[Follow up\]$/);
    const chosen = async () => shown(await peer.answerTo(maria.chooses(['late-applications'], dates)));
    const promised =
      /^You will be reminded on .*, 7 days before it closes: late applications close\.\nYou will be reminded on .*, a day before .*\n\[Cancel these reminders\]$/;
    expect([await chosen(), await chosen()]).toEqual(Array(2).fill(expect.stringMatching(promised)));
    const waiting = Array(3).fill({ state: 'waiting' });
    expect(await outboxStates(running.store)).toEqual(waiting);
    const said = async (who: typeof maria, value: string) =>
      shown(await peer.answerTo(who.choosesForged(menuOf(dates), [value], dates)));
    expect(await said(tom, 'late-applications')).toBe(commonWording.buttonNotYours);
    expect(await said(maria, 'no-such-date')).toBe(commonWording.buttonGone);
    expect(await outboxStates(running.store)).toEqual(waiting);
  });

  it('is cancelled in one press, by whoever wanted it', async () => {
    const { peer, maria, running, promised, received } = await begin();
    const tom = peer.person('tom');
    const cancel = buttonOf(promised, 'Cancel these reminders');
    expect(cancel).toMatch(/^cancel-reminders\.[\w-]{22}$/);
    expect(shown(await peer.answerTo(tom.pressesForged(cancel, promised)))).toBe(commonWording.buttonNotYours);
    expect(shown(await peer.answerTo(maria.presses('Cancel these reminders', promised)))).toBe('One reminder is cancelled.');
    await closesIn(running.store, 1);
    const waiting = await running.store.read(({ db }) =>
      db.selectFrom('outbox').select('kind').where('state', '=', 'waiting').execute(),
    );
    expect([waiting, received()]).toEqual([[], []]);
  });

  it('is cancelled by the button of an earlier one, after a restart', async () => {
    const { peer, env, maria, running, received } = await begin();
    await peer.answerTo(maria.runs('deadlines', { remind: 'late-applications', days: '0' }, peer.channel('general')));
    await closesIn(running.store, 1);
    const [came] = await peer.until('the first reminder', () => received().length > 0 && received());
    await running.stop();
    await startBot(peer, { env });
    const cancelled = await peer.answerTo(maria.presses('Cancel these reminders', came as Message));
    expect(shown(cancelled)).toBe('One reminder is cancelled.');
  });

  it('is cancelled by one of two processes that are told of the press, and the other says nothing of it', async () => {
    const { peer, env, maria, promised } = await begin();
    await startBot(peer, { env });
    peer.faults.next('Create Interaction Response', { kind: 'meanwhile', when: 'before', happens: () => setTimeout(700) });
    expect(shown(await peer.answerTo(maria.presses('Cancel these reminders', promised)))).toBe('One reminder is cancelled.');
  });

  it('is cancelled by a word', async () => {
    const { peer, maria, received } = await begin();
    maria.says('deadlines cancel');
    const [said] = await peer.until('a reply', () => received().length > 0 && received());
    expect(shown(said as NonNullable<typeof said>)).toBe('One reminder is cancelled.');
  });
});
