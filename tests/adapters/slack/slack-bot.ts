import { expect, onTestFinished } from 'vitest';
import { LiveEngine } from '../../../adapters/engine.ts';
import { type CreatePlatform, type RunningPlatforms, runPlatforms } from '../../../adapters/platforms.ts';
import { type Environment, readSettings, type Settings } from '../../../adapters/settings.ts';
import { createSlackAdapter } from '../../../adapters/slack/slack-adapter.ts';
import type { Manifest } from '../../slack-peer/manifest.ts';
import { payloadsShown } from '../../slack-peer/payloads.ts';
import { SlackPeer } from '../../slack-peer/slack-peer.ts';
import { BOT } from '../../slack-peer/workspace.ts';
import { foundInLog, type LogLine, listeningLog } from '../database/databases.ts';
import { LIBRARY } from '../library.ts';
import { emptyFolder } from '../run-command.ts';

export interface SlackBot {
  readonly running: RunningPlatforms;
  readonly settings: Settings;
  readonly log: readonly LogLine[];
}

export interface BotOptions {
  readonly env?: Environment;
  readonly engine?: Pick<LiveEngine, 'answer' | 'knowledge'>;
  /** False for what happens before the bot is there. */
  readonly ready?: boolean;
  /** Other platforms in the same program. */
  readonly beside?: readonly CreatePlatform[];
}

/** The settings of somebody who set the bot up for the peer. */
export function settingsFor({ tokens, apiUrl }: SlackPeer): Record<string, string> {
  return { SLACK_BOT_TOKEN: tokens.bot, SLACK_APP_TOKEN: tokens.app, SLACK_API_URL: apiUrl, TZ: 'UTC' };
}

/** Ids of people, places, events and views that Slack has told of, and time stamps, which are the ids of messages. */
function idsOf({ workspace: { users, channels, files, views, homes }, deliveries }: SlackPeer): RegExp {
  const events = deliveries.flatMap(({ body }) => (typeof body.event_id === 'string' ? body.event_id : []));
  const ids = [...users.keys(), ...channels.keys(), ...[...files, ...views, ...homes.values()].map(({ id }) => id), ...events];
  // Keyed hashes and random ids have letters, digits and dashes.
  return new RegExp(`(?<![\\w-])(?:${[...ids, ...Object.values(BOT), '\\d{10}\\.\\d{6}'].join('|')})(?![\\w-])`, 'g');
}

/** A random reference, and what is wanted of it. */
const REFERENCE = /^[\w-]{22}(?:\.\w+)?$/;

/**
 * The bot as `npm start` runs it, in this process: real client, real store, the small library of the tests. Its log names no id, and
 * all that can be pressed or sent carries a random reference.
 */
export async function startBot(
  peer: SlackPeer,
  { env = {}, engine, ready = true, beside = [] }: BotOptions = {},
): Promise<SlackBot> {
  const settings = readSettings({ ...settingsFor(peer), DATA_DIR: emptyFolder(), ...env });
  const { log, lines } = await listeningLog();
  if (!settings.slack) throw new Error('Slack is not set');
  const { slack } = settings;
  const running = await runPlatforms([async (tools) => createSlackAdapter(slack, tools), ...beside], {
    settings,
    // One of its own: what staff of another bot keep stays in their engine.
    engine: (engine ?? (await LiveEngine.start(LIBRARY))) as LiveEngine,
    log,
  });
  onTestFinished(async () => {
    await running.stop();
    expect(foundInLog(lines, idsOf(peer))).toEqual([]);
    expect(payloadsShown(peer.workspace).filter((payload) => !REFERENCE.test(payload))).toEqual([]);
  });
  if (ready) await peer.until('the bot is ready', () => running.health().slack?.state === 'ready');
  return { running, settings, log: lines };
}

/** A workspace, a bot in it, and at the end nothing that Slack would frown upon. */
export async function startPeer(manifest?: Manifest): Promise<SlackPeer> {
  const peer = await SlackPeer.start(manifest);
  onTestFinished(async () => {
    await peer.stop();
    if (peer.complaints.length > 0) throw new Error(`Slack would frown: ${[...new Set(peer.complaints)].join('; ')}`);
  });
  return peer;
}
