import { expect, it } from 'vitest';
import { DAY } from '../../../adapters/database/clock.ts';
import { slackTime } from '../../../adapters/slack/slack-time.ts';
import { shown } from '../../slack-peer/shown.ts';
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
import { shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

onEachDatabase('a reminder on Slack', (fresh) => {
  const begin = async () => {
    const peer = await startPeer();
    const env = storeIn(await fresh());
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    const { running } = await startBot(peer, { env });
    await closesIn(running.store, 20);
    maria.runs('/ir', `deadlines remind late-applications ${LONG_BEFORE}`, residents);
    const promised = await shownAlone(peer, maria, residents);
    const received = () => peer.workspace.fromBot().filter(({ channel }) => channel === maria.directMessage.id);
    return { peer, env, maria, residents, running, promised, received };
  };

  it('comes once, over a restart and a lost confirmation, and says that it is late', async () => {
    const { peer, env, running, promised, received } = await begin();
    expect(shown(promised)).toMatch(PROMISED);
    peer.faults.next('chat.postMessage', { kind: 'server error', when: 'after' });
    await closesIn(running.store, 1);
    await running.stop();
    const { store } = (await startBot(peer, { env })).running;
    await expect.poll(() => outboxStates(store), { timeout: 20_000 }).toEqual([{ state: 'sent' }]);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });

  it('comes once, though whoever sent it died at once, and another one takes over days later', async () => {
    const { running, received } = await begin();
    const sent = () => expect.poll(() => outboxStates(running.store), { timeout: 20_000 }).toEqual([{ state: 'sent' }]);
    await closesIn(running.store, 1);
    await sent();
    for (const message of received()) Object.assign(message, { ts: slackTime(Date.now() - 2 * DAY) });
    await asIfNobodyHadNoted(running.store);
    await sent();
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });

  it('is corrected by a word of its own, once, over a restart and a lost confirmation; a press ends that, too', async () => {
    const { peer, env, maria, running, received } = await begin();
    const sent = (messages: number) =>
      expect.poll(() => outboxStates(running.store), { timeout: 20_000 }).toEqual(Array(messages).fill({ state: 'sent' }));
    await closesIn(running.store, 1);
    await sent(1);
    peer.faults.next('chat.postMessage', { kind: 'server error', when: 'after' });
    await closesIn(running.store, 3);
    await startBot(peer, { env });
    await sent(2);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE), expect.stringMatching(COMES_CORRECTED)]);
    maria.presses('cancel_reminders', received()[1] as NonNullable<ReturnType<typeof received>[1]>);
    expect(shown(await shownAlone(peer, maria, maria.directMessage, 1))).toBe(
      'You will hear no more of that, also where it is corrected.',
    );
    await closesIn(running.store, 4);
    await sent(2);
  });

  it('is promised in one press on a date among those that lie ahead', async () => {
    const { peer, maria, residents, running } = await begin();
    maria.runs('/ir', 'deadlines', residents);
    const dates = await shownAlone(peer, maria, residents, 2);
    expect(shown(dates)).toMatch(/\[late applications close \| [^\]]*\]$/);
    for (const count of [3, 4]) {
      maria.presses('remind_of_date', dates, 'late-applications');
      expect(shown(await shownAlone(peer, maria, residents, count))).toMatch(
        /^You will be reminded on .*, 7 days before it closes: late applications close\.\nYou will be reminded on .*, a day before .*\n\[Cancel these reminders\]$/,
      );
    }
    expect(await outboxStates(running.store)).toEqual(Array(3).fill({ state: 'waiting' }));
    maria.presses('cancel_reminders', await shownAlone(peer, maria, residents, 4));
    expect(shown(await shownAlone(peer, maria, residents, 5))).toBe('3 reminders are cancelled.');
    maria.pressesForged({ action_id: 'remind_of_date', value: 'no-such-date' }, dates);
    expect(shown(await shownAlone(peer, maria, residents, 6))).toMatch(/^There is no date no-such-date\. There are: /);
  });

  it('is cancelled in one press', async () => {
    const { peer, maria, residents, running, promised, received } = await begin();
    maria.presses('cancel_reminders', promised);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toBe('One reminder is cancelled.');
    await closesIn(running.store, 1);
    const kinds = await running.store.read(({ db }) =>
      db.selectFrom('outbox').select('kind').where('state', '=', 'waiting').execute(),
    );
    expect([kinds, received()]).toEqual([[], []]);
  });
});
