import { expect, it, vi } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { type Fresh, onEachDatabase, openStore } from '../database/databases.ts';
import { COMES_CORRECTED, COMES_LATE, closesIn, LONG_BEFORE, PROMISED } from '../dates-of-staff.ts';
import { shownAlone } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { CRASH_TIMEOUT, DEATHS, everythingSent } from './hand-off-crash.ts';
import { startPeer } from './slack-bot.ts';

vi.setConfig({ testTimeout: CRASH_TIMEOUT });

/** A reminder is promised; then it is due at once, and its process dies at a step, or two of them would send it. */
async function promised(fresh: Fresh, processes: number) {
  const peer = await startPeer();
  const database = await fresh();
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const start = () => startBotProcess(peer, database);
  const [bot] = [await start()];
  for (let more = 1; more < processes; more++) await start();
  const store = await openStore(database);
  await closesIn(store, 20);
  maria.runs('/ir', `deadlines remind late-applications ${LONG_BEFORE}`, residents);
  expect(shown(await shownAlone(peer, maria, residents))).toMatch(PROMISED);
  const received = () => peer.workspace.fromBot().filter(({ channel }) => channel === maria.directMessage.id);
  return { peer, bot, start, store, received };
}

onEachDatabase('a reminder', (fresh) => {
  it.each(Object.keys(DEATHS) as (keyof typeof DEATHS)[])('comes once where the process is killed %s', async (death) => {
    const { peer, bot, start, store, received } = await promised(fresh, 1);
    const { when, done } = DEATHS[death];
    const killed = new Promise<void>((resolve) => {
      const happens = async () => {
        await bot?.kill();
        resolve();
        await done;
      };
      peer.faults.next('chat.postMessage', { kind: 'meanwhile', when, happens });
    });
    await closesIn(store, 1);
    await killed;
    await start();
    await everythingSent(store);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });

  it('is corrected once where two processes could send that', async () => {
    const { store, received } = await promised(fresh, 2);
    for (const days of [1, 3]) {
      await closesIn(store, days);
      await everythingSent(store);
    }
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE), expect.stringMatching(COMES_CORRECTED)]);
  });

  it('comes once where two processes could send it', async () => {
    const { store, received } = await promised(fresh, 2);
    await closesIn(store, 1);
    await everythingSent(store);
    expect(received().map(shown)).toEqual([expect.stringMatching(COMES_LATE)]);
  });
});
