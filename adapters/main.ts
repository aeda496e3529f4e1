import { LiveEngine, UnusableKnowledge } from './engine.ts';
import { createLog, type Log } from './log.ts';
import { PLATFORMS_MISSING, readSettings, type Settings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError } from './standard-output.ts';
import { createTerminalAdapter, type TerminalAdapter } from './terminal/terminal-adapter.ts';
import { today } from './today.ts';

/** The command `start`. Resolves with the exit status: 0 after a clean stop, 2 for settings or knowledge that can not be used. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  try {
    const settings = readSettings();
    const refusal = whyNotToStart(settings);
    if (refusal) {
      writeError(`${refusal}\n`);
      return 2;
    }
    await runTerminal(settings);
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableSettings || error instanceof UnusableKnowledge)) throw error;
    writeError(`${error.message}\n`);
    return 2;
  }
}

function whyNotToStart({ slack, discord, production }: Settings): string | undefined {
  const platforms = [...(slack ? ['Slack'] : []), ...(discord ? ['Discord'] : [])];
  if (platforms.length > 0)
    return `settings for ${platforms.join(' and ')} are complete, but this version has the terminal only; start it without them`;
  return production ? PLATFORMS_MISSING : undefined;
}

/** The terminal chat, until the person leaves or the process is told to stop. */
async function runTerminal(settings: Settings): Promise<void> {
  // In a chat the log shares the screen with the answers: only what went wrong is worth a line there.
  const log = await createLog({ level: settings.logLevel ?? 'warn', secrets: settings.secrets, pretty: process.stderr.isTTY });
  const engine = await LiveEngine.start(settings.knowledgeDir, (message) => writeError(`${message}\n`));
  const adapter = createTerminalAdapter({
    engine,
    log,
    color: settings.color,
    today: () => today(settings.timeZone),
    input: process.stdin,
    output: process.stdout,
  });
  const stop = () => void adapter.stop();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  process.on('SIGHUP', () => void reload(engine, log, adapter));
  await adapter.start();
  await adapter.ended;
}

/** Reads the knowledge again; in a chat the person sees what became of it, else the log says it. */
async function reload(engine: LiveEngine, log: Log, { interactive, notice }: TerminalAdapter): Promise<void> {
  const reading = await engine.reload();
  if (reading.done) {
    const { documents, passages } = reading.knowledge;
    if (interactive) notice(`The knowledge was read again: ${documents.length} documents, ${passages.length} passages.`);
    else log.info({ documents: documents.length, passages: passages.length }, 'the knowledge was read again');
  } else if (interactive) notice(`The new knowledge can not be used; the old one stays in place.\n${reading.reason}`);
  else log.error({ reason: reading.reason }, 'the new knowledge can not be used; the old one stays in place');
}

process.exitCode = await main();
