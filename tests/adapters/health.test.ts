import { expect, it, onTestFinished } from 'vitest';
import type { PlatformHealth } from '../../adapters/adapter.ts';
import { healthReport, type Vitals } from '../../adapters/health.ts';
import { startHealthServer } from '../../adapters/health-server.ts';
import { engine } from '../fixture-library.ts';

const READY: PlatformHealth = { state: 'ready', sinceSignOfLife: 4200, trouble: undefined };
const AWAY: PlatformHealth = { state: 'away', sinceSignOfLife: 95_000, trouble: 'the socket was lost' };
const STARTING: PlatformHealth = { state: 'starting', sinceSignOfLife: undefined, trouble: undefined };

const vitals = (changes: Partial<Vitals> = {}): Vitals => ({
  platforms: { slack: READY },
  store: { answers: true, trouble: undefined },
  knowledge: engine.knowledge,
  today: '2026-02-01',
  ...changes,
});

const KNOWLEDGE = {
  version: expect.stringMatching(/^[0-9a-f]{12}$/),
  documents: 4,
  passages: 18,
  oldestRead: '2026-01-15',
  oldestReadDaysAgo: 17,
  datesPast: 0,
};

it('tells the age of heartbeats and of the library, and how the store is', () => {
  expect(healthReport(vitals())).toEqual({
    status: 'ok',
    platforms: { slack: { state: 'ready', secondsSinceSignOfLife: 4, trouble: null } },
    store: { state: 'ready', trouble: null },
    knowledge: KNOWLEDGE,
  });
});

it.each<[string, Partial<Vitals>, string]>([
  ['the store is away', { store: { answers: false, trouble: 'the disk is full' } }, 'degraded'],
  ['one of two platforms is away', { platforms: { slack: AWAY, discord: READY } }, 'degraded'],
  ['the only platform is away', { platforms: { slack: AWAY } }, 'failing'],
  ['no platform has started yet', { platforms: { slack: STARTING } }, 'failing'],
])('%s', (_name, changes, status) => {
  expect(healthReport(vitals(changes)).status).toBe(status);
});

it('answers at /healthz of this machine alone: 200 while people get answers, else 503', async () => {
  let platforms = { slack: READY };
  const server = await startHealthServer({ host: '127.0.0.1', port: 0, report: async () => healthReport(vitals({ platforms })) });
  onTestFinished(() => server.stop());
  expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/healthz$/);
  const well = await fetch(server.address);
  expect({ status: well.status, body: await well.json() }).toEqual({ status: 200, body: healthReport(vitals()) });
  platforms = { slack: AWAY };
  const badly = await fetch(server.address);
  expect({ status: badly.status, body: await badly.json() }).toEqual({ status: 503, body: healthReport(vitals({ platforms })) });
  expect((await fetch(server.address.replace('healthz', 'else'))).status).toBe(404);
  expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
});
