import { userInfo } from 'node:os';
import { parseOptions, WrongUsage, wrongUsage } from './command-line.ts';
import { LiveEngine, UnusableKnowledge } from './engine.ts';
import { createLog, type Log } from './log.ts';
import { parentGone } from './parent-gone.ts';
import type { CreatePlatform, RunningPlatforms } from './platforms.ts';
import { PLATFORMS_MISSING, readSettings, type Settings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';
import type { Memory } from './terminal/memory.ts';
import { createTerminalAdapter, type TerminalAdapter } from './terminal/terminal-adapter.ts';
import { today } from './today.ts';

const USAGE = `usage: npm start -- [options]
  --remember   keeps questions for some hours, and judgments, over the end of the chat (PRIVACY.md)
  --help       shows this
`;

/** The command `start`. Resolves with the exit status: 0 after a clean stop, 1 where no platform takes the bot, 2 for what can not be used. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  try {
    const { remember, help } = readArguments();
    if (help) {
      await writeOut(USAGE);
      return 0;
    }
    const settings = readSettings();
    const refusal = whyNotToStart(settings);
    if (refusal) {
      writeError(`${refusal}\n`);
      return 2;
    }
    if (settings.slack || settings.discord) return await runOnPlatforms(settings);
    await runTerminal(settings, remember);
    return 0;
  } catch (error) {
    const known = [WrongUsage, UnusableSettings, UnusableKnowledge, UnusableMemory].some((kind) => error instanceof kind);
    if (!known) throw error;
    writeError(`${(error as Error).message}\n`);
    return 2;
  }
}

const wrong = wrongUsage('start', USAGE.trimEnd());

/** The memory that the person asked for never will be there. */
class UnusableMemory extends Error {}

function readArguments() {
  const options = { remember: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const;
  return parseOptions({ options }, wrong).values;
}

function whyNotToStart({ slack, discord, production }: Settings): string | undefined {
  return production && !slack && !discord ? PLATFORMS_MISSING : undefined;
}

/** Longer than any answer takes; whoever stops a service seldom waits longer. What is not done by then stays in the inbox. */
const LONGEST_STOP_MS = 9_000;

/** The chat platforms, until the process is told to stop. @returns the exit status */
async function runOnPlatforms(settings: Settings): Promise<number> {
  const log = await createLog({ level: settings.logLevel ?? 'info', secrets: settings.secrets, pretty: process.stderr.isTTY });
  const engine = await LiveEngine.start(settings.knowledgeDir, (message) => writeError(`${message}\n`));
  const [{ runPlatforms, UnusableStore }, { startHealth }] = await Promise.all([
    import('./platforms.ts'),
    import('./start-health.ts'),
  ]);
  const running = await runPlatforms(configured(settings), { settings, engine, log }).catch((error: unknown) => {
    throw error instanceof UnusableStore ? new UnusableMemory(error.message) : error;
  });
  process.on('SIGHUP', () => void reloadQuietly(engine, log));
  // What a platform's library forgot to catch must not take the other platforms down.
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'something failed that nobody waited for'));
  const health = await startHealth(settings, { running, engine, log });
  const ways = [told(['SIGTERM', 'SIGINT']), ...(settings.startedByNpm ? [parentGone()] : [])];
  const status = await Promise.race([...ways.map((way) => way.then(() => 0)), running.givenUp.then(() => 1)]);
  log.info('stopping: what is under way is finished');
  await stopInTime(running, log, status);
  await health?.stop();
  return status;
}

/** A platform's library is loaded only where it is set up. */
function configured({ slack, discord }: Settings): CreatePlatform[] {
  const platforms: CreatePlatform[] = [];
  if (slack) platforms.push(async (tools) => (await import('./slack/slack-adapter.ts')).createSlackAdapter(slack, tools));
  if (discord)
    platforms.push(async (tools) => (await import('./discord/discord-adapter.ts')).createDiscordAdapter(discord, tools));
  return platforms;
}

function told(signals: readonly NodeJS.Signals[]): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve());
  });
}

async function stopInTime(running: RunningPlatforms, log: Log, status: number): Promise<void> {
  const late = setTimeout(() => {
    log.warn('not everything was finished in time; what is left is answered after the next start');
    process.exit(status);
  }, LONGEST_STOP_MS);
  await running.stop();
  clearTimeout(late);
  log.info('stopped');
}

/** The terminal chat, until the person leaves or the process is told to stop. */
async function runTerminal(settings: Settings, remember: boolean): Promise<void> {
  // In a chat the log shares the screen with the answers: only what went wrong is worth a line there.
  const log = await createLog({ level: settings.logLevel ?? 'warn', secrets: settings.secrets, pretty: process.stderr.isTTY });
  const engine = await LiveEngine.start(settings.knowledgeDir, (message) => writeError(`${message}\n`));
  const kept = remember ? await openMemory(settings, log) : undefined;
  const adapter = createTerminalAdapter({
    engine,
    log,
    memory: kept?.memory,
    color: settings.color,
    today: () => today(settings.timeZone),
    timeZone: settings.timeZone,
    input: process.stdin,
    output: process.stdout,
  });
  const stop = () => void adapter.stop();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  process.on('SIGHUP', () => void reload(engine, log, adapter));
  await adapter.start();
  await adapter.ended;
  await kept?.close();
}

/** Loaded only where it is asked for: most chats keep nothing. */
async function openMemory(
  { database, retention, backupDays }: Settings,
  log: Log,
): Promise<{ memory: Memory; close(): Promise<void> }> {
  const [{ Store, StoreAway, startCleaning }, { storeMemory }] = await Promise.all([
    import('./database/index.ts'),
    import('./terminal/memory.ts'),
  ]);
  const store = await Store.open({ settings: database, log }).catch((error: unknown) => {
    throw error instanceof StoreAway ? new UnusableMemory(error.message) : error;
  });
  const cleaning = startCleaning(store, retention, log);
  const { conversationHours: hours, whyDays } = retention;
  const memory = storeMemory({ store, log, user: userName(), hours, whyDays, backupDays });
  return {
    memory,
    async close() {
      await memory.close();
      await cleaning.stop();
      await store.close();
    },
  };
}

/** Some containers give their user no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'me';
  }
}

/** Reads the knowledge again; in a chat the person sees what became of it, else the log says it. */
async function reload(engine: LiveEngine, log: Log, { interactive, notice }: TerminalAdapter): Promise<void> {
  if (!interactive) return reloadQuietly(engine, log);
  const reading = await engine.reload();
  if (!reading.done) return notice(`The new knowledge can not be used; the old one stays in place.\n${reading.reason}`);
  const { documents, passages } = reading.knowledge;
  notice(`The knowledge was read again: ${documents.length} documents, ${passages.length} passages.`);
}

async function reloadQuietly(engine: LiveEngine, log: Log): Promise<void> {
  const reading = await engine.reload();
  if (!reading.done)
    return log.error({ reason: reading.reason }, 'the new knowledge can not be used; the old one stays in place');
  const { documents, passages } = reading.knowledge;
  log.info({ documents: documents.length, passages: passages.length }, 'the knowledge was read again');
}

process.exitCode = await main();
