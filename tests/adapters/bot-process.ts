import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { DatabaseSettings } from '../../adapters/database/open-database.ts';
import { LIBRARY } from './library.ts';
import { type Outcome, outcomeOf, startCommand } from './run-command.ts';

export interface BotProcess {
  /** Ends it at once, as a power cut would. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end. */
  terminate(): void;
  readonly ended: Promise<Outcome>;
}

/**
 * `npm start` as people run it.
 * @param connected resolves when the platform sees it
 */
export async function startProcess(
  env: Readonly<Record<string, string>>,
  { dataDir, url }: DatabaseSettings,
  connected: () => Promise<unknown>,
): Promise<BotProcess> {
  const database: Record<string, string> = url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };
  const child = startCommand('main', [], { env: { ...database, KNOWLEDGE_DIR: LIBRARY, HEALTH_PORT: '0', ...env } });
  const ended = outcomeOf(child);
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  await Promise.race([
    connected(),
    ended.then(({ status, stderr }) => {
      throw new Error(`the process ended with ${status} before it was connected:\n${stderr}`);
    }),
  ]);
  return { kill, ended, terminate: () => void child.kill('SIGTERM') };
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
