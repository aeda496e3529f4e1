import { expect, it } from 'vitest';
import { DAY } from '../../../adapters/database/clock.ts';
import { slackTime } from '../../../adapters/slack/slack-time.ts';
import { commonWording } from '../../../adapters/wording.ts';
import { optionNamed, valueIn } from '../../slack-peer/payloads.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { Message } from '../../slack-peer/workspace.ts';
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

const DATES_GONE =
  'This menu is no longer good: it is too old, or the program was set up anew. /ir deadlines shows the dates anew.';
const CANCELLING_GONE =
  'This button is no longer good, so nothing was cancelled: its reminders are past, or the program was set up anew. /ir deadlines reminders shows those that wait, and /ir deadlines cancel takes them back.';

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
    const late = optionNamed(dates, 'late applications close');
    expect(late).toMatch(/^[\w-]{22}\.\d+$/);
    for (const count of [3, 4]) {
      maria.presses('remind_of_date', dates, late);
      expect(shown(await shownAlone(peer, maria, residents, count))).toMatch(
        /^You will be reminded on .*, 7 days before it closes: late applications close\.\nYou will be reminded on .*, a day before .*\n\[Cancel these reminders\]$/,
      );
    }
    expect(await outboxStates(running.store)).toEqual(Array(3).fill({ state: 'waiting' }));
    maria.presses('cancel_reminders', await shownAlone(peer, maria, residents, 4));
    expect(shown(await shownAlone(peer, maria, residents, 5))).toBe('3 reminders are cancelled.');
  });

  it('is promised to whoever was offered the dates, after a restart, too, and to nobody else', async () => {
    const { peer, env, maria, residents, running } = await begin();
    const tom = peer.person('tom');
    maria.runs('/ir', 'deadlines', residents);
    const dates = await shownAlone(peer, maria, residents, 2);
    const late = optionNamed(dates, 'late applications close');
    await running.stop();
    const { store } = (await startBot(peer, { env })).running;
    let count = 2;
    const said = async (value: string) => {
      maria.pressesForged({ action_id: 'remind_of_date', value }, dates);
      count += 1;
      return shown(await shownAlone(peer, maria, residents, count));
    };
    tom.pressesForged({ action_id: 'remind_of_date', value: late }, dates);
    expect(shown(await shownAlone(peer, tom, residents))).toBe(commonWording.buttonNotYours);
    // One that no menu offered, one without a number, one of an earlier version, one that nobody ever held.
    const [reference] = late.split('.');
    for (const value of [`${reference}.99`, `${reference}`, 'late-applications', 'AAAAAAAAAAAAAAAAAAAAAA.0'])
      expect(await said(value)).toBe(DATES_GONE);
    expect(await outboxStates(store)).toEqual([{ state: 'waiting' }]);
    expect(await said(late)).toMatch(/^You will be reminded on .*: late applications close\./);
  });

  it('is cancelled in one press, by whoever wanted it', async () => {
    const { peer, maria, residents, running, promised, received } = await begin();
    const tom = peer.person('tom');
    const value = valueIn(promised, 'cancel_reminders');
    expect(value).toMatch(/^[\w-]{22}$/);
    tom.pressesForged({ action_id: 'cancel_reminders', value }, promised);
    expect(shown(await shownAlone(peer, tom, residents))).toBe(commonWording.buttonNotYours);
    maria.presses('cancel_reminders', promised);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toBe('One reminder is cancelled.');
    await closesIn(running.store, 1);
    const kinds = await running.store.read(({ db }) =>
      db.selectFrom('outbox').select('kind').where('state', '=', 'waiting').execute(),
    );
    expect([kinds, received()]).toEqual([[], []]);
  });

  it('is cancelled by the button of an earlier one, after a restart', async () => {
    const { peer, env, maria, residents, running, received } = await begin();
    maria.runs('/ir', 'deadlines remind late-applications 0', residents);
    await shownAlone(peer, maria, residents, 2);
    await closesIn(running.store, 1);
    const [came] = await peer.until('the first reminder', () => received().length > 0 && received());
    await running.stop();
    await startBot(peer, { env });
    maria.presses('cancel_reminders', came as Message);
    expect(shown(await shownAlone(peer, maria, maria.directMessage))).toBe('One reminder is cancelled.');
  });

  it('says how else it is cancelled where the button is no longer good', async () => {
    const { peer, maria, residents, running, promised } = await begin();
    await running.store.write(({ db, now }) => db.updateTable('button_references').set({ expires_at: now }).execute());
    maria.presses('cancel_reminders', promised);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toBe(CANCELLING_GONE);
    // As an earlier version made it.
    maria.pressesForged({ action_id: 'cancel_reminders', value: 'late-applications' }, promised);
    expect(shown(await shownAlone(peer, maria, residents, 3))).toBe(CANCELLING_GONE);
    expect(await outboxStates(running.store)).toEqual([{ state: 'waiting' }]);
    maria.runs('/ir', 'deadlines cancel', residents);
    expect(shown(await shownAlone(peer, maria, residents, 4))).toBe('One reminder is cancelled.');
  });
});
