import { healthAddress } from './health-address.ts';
import { readSettings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';

const WITHIN_MS = 10_000;

/**
 * The command `check-health`, for whoever watches over a container: what GET /healthz of this machine says. Where no platform is set
 * up or nothing listens by choice (HEALTH_PORT=0), whether the knowledge can be used. Exit status 0 when well, else 1.
 */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  try {
    const { slack, discord, health, knowledgeDir } = readSettings();
    const watched = (slack ?? discord) !== undefined && health.port !== 0;
    return await (watched ? askRunning(healthAddress(health.host, health.port)) : tryKnowledge(knowledgeDir));
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    writeError(`${error.message}\n`);
    return 1;
  }
}

async function askRunning(address: string): Promise<number> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WITHIN_MS) });
    await writeOut(await response.text());
    return response.ok ? 0 : 1;
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string; message?: string } };
    writeError(`GET ${address} is not answered (${cause?.code ?? cause?.message ?? message}); is the program running?\n`);
    return 1;
  }
}

/** Loaded only here: a check that comes every minute should cost little. */
async function tryKnowledge(folder: string | undefined): Promise<number> {
  const { loadEngine, UnusableKnowledge } = await import('./engine.ts');
  try {
    const { documents, passages } = (await loadEngine(folder)).knowledge;
    await writeOut(
      `No platform is watched. The knowledge can be used: ${documents.length} documents, ${passages.length} passages.\n`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof UnusableKnowledge)) throw error;
    writeError(`${error.message}\n`);
    return 1;
  }
}

process.exitCode = await main();
