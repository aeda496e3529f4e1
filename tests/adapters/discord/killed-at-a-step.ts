import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { RouteName } from '../../discord-peer/rest/routes.ts';
import { shown } from '../../discord-peer/shown.ts';
import type { BotProcess } from '../bot-process.ts';
import type { Fresh } from '../database/databases.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER, RESEARCH, RESEARCH_ANSWER } from '../library.ts';
import { startBotProcess } from './bot-process.ts';
import { startPeer } from './discord-bot.ts';

/** Kills the process when it has come to a step. Resolves when it is gone. */
type Killing = (peer: DiscordPeer, bot: BotProcess) => Promise<void>;

/** At a request: before Discord does it, or when it is done and the process has not heard so. */
function atRequest(route: RouteName, when: 'before' | 'after'): Killing {
  return (peer, bot) =>
    new Promise((resolve) => {
      peer.faults.next(route, { kind: 'meanwhile', when, happens: () => bot.kill().then(resolve) });
    });
}

export const STEPS = {
  'before a thread is opened': atRequest('Start Thread from Message', 'before'),
  'when a thread is opened, and it has not heard so': atRequest('Start Thread from Message', 'after'),
  'before an answer is posted': atRequest('Create Message', 'before'),
  'when an answer is posted, and it has not heard so': atRequest('Create Message', 'after'),
  'when it has heard that an answer is posted': async (peer: DiscordPeer, bot: BotProcess) => {
    await peer.until('an answer', () => peer.callsOf('Create Message').some(({ outcome }) => outcome === 'ok'));
    await bot.kill();
  },
  'before a command is answered': atRequest('Create Interaction Response', 'before'),
  'when a command is answered, and it has not heard so': atRequest('Create Interaction Response', 'after'),
} as const satisfies Readonly<Record<string, Killing>>;
export type Step = keyof typeof STEPS;

/** Each of the three questions, answered once. */
export const EACH_ONCE = [PROCEDURES_ANSWER, AWAYS_ANSWER, RESEARCH_ANSWER];

/** Leases of the dead last fifteen seconds, and many processes start at once. */
const PATIENCE_MS = 90_000;

/**
 * The process is killed at a step and another one started. Discord tells it all again, as a resumed session would, since what the first
 * had heard and not written down is known to nobody else.
 * @returns what the three questions got, wherever it was said
 */
export async function killedAt(step: Step, fresh: Fresh): Promise<string[]> {
  const peer = await startPeer();
  peer.patienceMs = PATIENCE_MS;
  const database = await fresh();
  const first = await startBotProcess(peer, database);
  const general = peer.channel('general');
  const killed = STEPS[step](peer, first);
  const told = [
    peer.person('maria').says(PROCEDURES).delivery,
    peer.person('tom').says(`@seldinger ${AWAYS}`, general).delivery,
    peer.person('ann').runs('ask', { question: RESEARCH }, general).delivery,
  ];
  await killed;
  peer.faults.clear();
  await startBotProcess(peer, database);
  for (const delivery of told) if (delivery) peer.tellAgain(delivery);
  await peer.until('all are answered', () => EACH_ONCE.every((answer) => answersIn(peer).includes(answer)));
  return EACH_ONCE.flatMap((answer) => answersIn(peer).filter((said) => said === answer));
}

/** Which answer each message of the bot holds; the whole of it where it holds none. */
function answersIn({ community }: DiscordPeer): string[] {
  return community.fromBot().map((message) => EACH_ONCE.find((answer) => shown(message).includes(answer)) ?? shown(message));
}
