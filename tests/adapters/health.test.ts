import { expect, it, onTestFinished } from 'vitest';
import type { PlatformHealth } from '../../adapters/adapter.ts';
import { healthReport, type Vitals } from '../../adapters/health.ts';
import { healthAddress } from '../../adapters/health-address.ts';
import { startHealthServer } from '../../adapters/health-server.ts';
import { engine } from '../fixture-library.ts';
import { FIXTURE_KNOWLEDGE, runCommand } from './run-command.ts';

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

it('is asked for on loopback where it listens on every address', () => {
  expect([healthAddress('127.0.0.1', 3080), healthAddress('0.0.0.0', 3080), healthAddress('::', 3080)]).toEqual([
    'http://127.0.0.1:3080/healthz',
    'http://127.0.0.1:3080/healthz',
    'http://[::1]:3080/healthz',
  ]);
});

it.each<[string, Record<string, string>, number, string]>([
  ['no platform is set up', {}, 0, 'The knowledge can be used: '],
  ['no platform is set up, and the knowledge can not be read', { KNOWLEDGE_DIR: './nowhere' }, 1, './nowhere can not be read'],
  ['nothing listens', { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', HEALTH_PORT: '2' }, 1, 'ECONNREFUSED'],
  ['a platform is set by half', { SLACK_BOT_TOKEN: 'xoxb-1' }, 1, 'SLACK_APP_TOKEN'],
])('whoever watches over a container is told when %s', async (_name, env, status, said) => {
  const outcome = await runCommand('check-health', [], { env: { KNOWLEDGE_DIR: FIXTURE_KNOWLEDGE, ...env } });
  expect(outcome.status).toBe(status);
  expect(outcome.stdout + outcome.stderr).toContain(said);
});
