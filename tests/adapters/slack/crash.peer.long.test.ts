import { expect, it } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { onEachDatabase } from '../database/databases.ts';
import { PROCEDURES } from '../library.ts';
import { startBotProcess } from './bot-process.ts';
import { EACH_ONCE, killedAt, STEPS, type Step } from './killed-at-a-step.ts';
import { startPeer } from './slack-bot.ts';

onEachDatabase('a process that is killed while it talks to Slack', (fresh) => {
  it.each(['what was not acknowledged', 'everything'] as const)(
    'loses no question and answers none twice, whatever the step, when Slack tells %s again',
    async (again) => {
      const steps = Object.keys(STEPS) as Step[];
      // All of them wait for the leases of the dead at once.
      const answers = await Promise.all(steps.map((step) => killedAt(step, again, fresh)));
      expect(Object.fromEntries(steps.map((step, n) => [step, answers[n]]))).toEqual(
        Object.fromEntries(steps.map((step) => [step, EACH_ONCE])),
      );
    },
  );

  it('shows a private answer again that it had shown and not heard so, and says that it may be seen twice', async () => {
    const peer = await startPeer();
    peer.patienceMs = 90_000;
    const database = await fresh();
    const first = await startBotProcess(peer, database);
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    const killed = new Promise<void>((resolve) => {
      peer.faults.next('response_url', { kind: 'meanwhile', when: 'after', happens: () => first.kill().then(resolve) });
    });
    maria.runs('/ir', PROCEDURES, residents);
    await killed;
    await startBotProcess(peer, database);
    const seen = () => maria.seesAlone(residents).map(shown);
    await peer.until('it is shown again', () => seen().length > 1);
    const [before, again] = seen();
    expect(again).toBe(`${before}\nIf you see this twice: Slack did not tell me whether the first one arrived.`);
  });
});
