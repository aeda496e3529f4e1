import * as z from 'zod';
import { healthAddress } from '../health-address.ts';
import type { Settings } from '../settings.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, note, fault } = findingsAbout('running');

const WITHIN_MS = 10_000;

const reportSchema = z.object({
  platforms: z.record(z.string(), z.object({ state: z.string(), trouble: z.string().nullable() })),
});

/**
 * What the program that runs on this machine says of its platforms: that a platform will not have the bot, say for an intent that it
 * disallows, shows only there. That none runs is no fault, since whoever sets it up asks before they start it.
 */
export async function checkRunning({ health: { host, port } }: Pick<Settings, 'health'>): Promise<Finding[]> {
  if (port === 0) return [];
  const address = healthAddress(host, port);
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(WITHIN_MS) });
    const { platforms } = reportSchema.parse(await response.json());
    return Object.entries(platforms).map(([name, { state, trouble }]) => {
      const said = `${name}: ${state}${trouble === null ? '' : `, ${trouble}`}`;
      return trouble === null && state !== 'stopped' ? ok(said) : fault(said);
    });
  } catch (error) {
    if (error instanceof z.ZodError || error instanceof SyntaxError)
      return [note(`${address} is answered by another program; expected: a free port in HEALTH_PORT`)];
    return [note(`the program does not run on this machine, or says nothing at ${address}`)];
  }
}
