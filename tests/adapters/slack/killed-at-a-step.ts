import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { BotProcess } from '../bot-process.ts';
import type { Fresh } from '../database/databases.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn } from './asking.ts';
import { startBotProcess } from './bot-process.ts';
import { startPeer } from './slack-bot.ts';

/** Kills the process when it has come to a step. Resolves when it is gone. */
type Killing = (peer: SlackPeer, bot: BotProcess) => Promise<void>;

/** At a call of the Web API: before Slack does it, or when it is done and the process has not heard so. */
function atCall(method: string, when: 'before' | 'after'): Killing {
  return (peer, bot) =>
    new Promise((resolve) => {
      peer.faults.next(method, { kind: 'meanwhile', when, happens: () => bot.kill().then(resolve) });
    });
}

export const STEPS = {
  'before anything was heard of it': (_peer: SlackPeer, bot: BotProcess) => bot.kill(),
  'as soon as it has acknowledged something': async (peer: SlackPeer, bot: BotProcess) => {
    await peer.until('an acknowledgement', () => peer.unacknowledged.length < peer.deliveries.length);
    await bot.kill();
  },
  'before its status is shown': atCall('assistant.threads.setStatus', 'before'),
  'before an answer is posted': atCall('chat.postMessage', 'before'),
  'when an answer is posted, and it has not heard so': atCall('chat.postMessage', 'after'),
  'when it has heard that an answer is posted': async (peer: SlackPeer, bot: BotProcess) => {
    await peer.until('an answer', () => peer.callsOf('chat.postMessage').some(({ outcome }) => outcome === 'ok'));
    await bot.kill();
  },
} as const satisfies Readonly<Record<string, Killing>>;
export type Step = keyof typeof STEPS;

/** Each of the two questions, answered once. */
export const EACH_ONCE = [[PROCEDURES_ANSWER], [AWAYS_ANSWER]];

/** Leases of the dead last fifteen seconds, and many processes start at once. */
const PATIENCE_MS = 90_000;

/**
 * The process is killed at a step and another one started, which Slack tells what was not acknowledged, or everything again.
 * @returns what each of the two questions got
 */
export async function killedAt(step: Step, again: 'what was not acknowledged' | 'everything', fresh: Fresh): Promise<string[][]> {
  const peer = await startPeer();
  peer.patienceMs = PATIENCE_MS;
  const database = await fresh();
  const first = await startBotProcess(peer, database);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const killed = STEPS[step](peer, first);
  const direct = maria.says(PROCEDURES);
  const mention = maria.says(`@seldinger ${AWAYS}`, residents);
  await killed;
  peer.faults.clear();
  await startBotProcess(peer, database);
  for (const delivery of again === 'everything' ? peer.deliveries : peer.unacknowledged) peer.tellAgain(delivery);
  await peer.until('both are answered', () => [direct, mention].every(({ message }) => repliesIn(peer, message).length > 0));
  return [direct, mention].map(({ message }) => firstLines(repliesIn(peer, message)));
}
