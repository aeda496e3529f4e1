import type { LiveEngine } from './engine.ts';
import { healthReport } from './health.ts';
import { type HealthServer, startHealthServer } from './health-server.ts';
import type { Log } from './log.ts';
import type { RunningPlatforms } from './platforms.ts';
import type { Settings } from './settings.ts';
import { storeVitals } from './store-vitals.ts';
import { today } from './today.ts';

export interface Watched {
  readonly running: RunningPlatforms;
  readonly engine: Pick<LiveEngine, 'knowledge'>;
  readonly log: Log;
}

/**
 * Has whoever watches over the program told how it is doing. A port that is taken, by a second process for example, stops no answers.
 * @returns undefined where nobody is told
 */
export async function startHealth(
  { health: { host, port }, timeZone }: Pick<Settings, 'health' | 'timeZone'>,
  { running, engine, log }: Watched,
): Promise<HealthServer | undefined> {
  if (port === 0) return undefined;
  const report = async () =>
    healthReport({
      platforms: running.health(),
      store: await storeVitals(running.store),
      knowledge: engine.knowledge,
      today: today(timeZone),
    });
  try {
    const server = await startHealthServer({ host, port, report });
    log.info(`GET ${server.address} says how this program is doing`);
    return server;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    log.warn(`HEALTH_PORT ${port} can not be listened on (${code ?? message}); expected: a free port, or HEALTH_PORT=0 for none`);
    return undefined;
  }
}
