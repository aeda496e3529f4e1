/**
 * Questions by command at a steady pace, to the bot as `npm start` runs it: how long each waits for its first response, from when
 * Discord tells of it until Discord has it. The Discord is the one of the tests, in this process; both share the machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DiscordPeer } from '../discord-peer/discord-peer.ts';
import type { Interaction } from '../discord-peer/interaction.ts';
import { CALLBACK, FLAG } from '../discord-peer/kinds.ts';
import { Person } from '../discord-peer/person.ts';
import { lookUps, ROOT } from './libraries.ts';
import { quantile } from './measure.ts';

export interface DiscordFigures {
  readonly questions: number;
  /** Those that got their answer as the first response. */
  readonly answeredAtOnce: number;
  /** Those that got it then, or after they had been told to wait. */
  readonly answered: number;
  readonly median: number;
  readonly p99: number;
  readonly longest: number;
}

const SECONDS = 20;
/** Nobody measures the first moments of a fresh process. */
const WARM_UP = 100;
const LONGEST_WAIT_MS = 10_000;

const perSecond = Number(process.argv[2] ?? '50');
const folder = mkdtempSync(path.join(tmpdir(), 'seldinger-bench-'));
const peer = await DiscordPeer.start();
peer.patienceMs = 120_000;
const bot = spawn(process.execPath, ['adapters/launch.mjs', 'main'], {
  cwd: ROOT,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: {
    ...process.env,
    DISCORD_TOKEN: peer.token,
    DISCORD_API_URL: peer.apiUrl,
    DATA_DIR: folder,
    HEALTH_PORT: '0',
    LOG_LEVEL: 'error',
    LIMIT_PER_USER_PER_MINUTE: '0',
    LIMIT_PER_CHANNEL_PER_MINUTE: '0',
  },
});
try {
  await peer.until('the bot is there', () => peer.commands.in(undefined).length > 0);
  process.stdout.write(JSON.stringify(await measure()));
} finally {
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await peer.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** A message that still shows that the bot is at it is no answer. */
function isAnswered({ original }: Interaction): boolean {
  return original !== undefined && (original.flags & FLAG.loading) === 0;
}

async function measure(): Promise<DiscordFigures> {
  const people = Array.from({ length: WARM_UP + perSecond * SECONDS }, (_, n) => peer.community.addUser(`person${n}`)).map(
    (user) => new Person(peer, user),
  );
  const general = peer.channel('general');
  const questions = lookUps().map(({ text }) => text);
  const asked = new Map<Interaction, number>();
  const began = performance.now();
  for (let n = 0; n < WARM_UP + perSecond * SECONDS; n++) {
    // By the clock and not by the answers: people do not wait for one another.
    await setTimeout(Math.max(0, began + (n * 1000) / perSecond - performance.now()));
    const question = questions[n % questions.length] ?? '';
    const now = Date.now();
    const ran = people[n]?.runs('ask', { question }, general);
    if (ran && n >= WARM_UP) asked.set(ran, now);
  }
  const all = [...asked.keys()];
  for (const from = Date.now(); !all.every(isAnswered) && Date.now() - from < LONGEST_WAIT_MS; ) await setTimeout(100);
  const waits = [...asked].flatMap(([{ response }, at]) => (response ? [response.at - at] : []));
  return {
    questions: all.length,
    answeredAtOnce: all.filter(({ response }) => response?.type === CALLBACK.message).length,
    answered: all.filter(isAnswered).length,
    median: quantile(waits, 0.5),
    p99: quantile(waits, 0.99),
    longest: Math.max(...waits),
  };
}
