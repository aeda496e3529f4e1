import { expect, onTestFinished } from 'vitest';
import { createDiscordAdapter } from '../../../adapters/discord/discord-adapter.ts';
import { LiveEngine } from '../../../adapters/engine.ts';
import { type CreatePlatform, type RunningPlatforms, runPlatforms } from '../../../adapters/platforms.ts';
import { type DiscordSettings, type Environment, readSettings, type Settings } from '../../../adapters/settings.ts';
import { APPLICATION_ID } from '../../discord-peer/community.ts';
import { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import { foundInLog, type LogLine, listeningLog } from '../database/databases.ts';
import { LIBRARY } from '../library.ts';
import { emptyFolder } from '../run-command.ts';

export interface DiscordBot {
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
export function settingsFor({ token, apiUrl }: DiscordPeer): Record<string, string> {
  return { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, TZ: 'UTC' };
}

/** Ids of people, servers, channels, messages and interactions. The application's own stands in the links that add it. */
const ID = new RegExp(`\\b(?!${APPLICATION_ID})\\d{17,20}\\b`, 'g');

/** The bot as `npm start` runs it, in this process: real client, real store, the small library of the tests. Its log names no id. */
export async function startBot(
  peer: DiscordPeer,
  { env = {}, engine, ready = true, beside = [] }: BotOptions = {},
): Promise<DiscordBot> {
  const settings = readSettings({ ...settingsFor(peer), DATA_DIR: emptyFolder(), ...env });
  const { log, lines } = await listeningLog();
  if (!settings.discord) throw new Error('Discord is not set');
  const { discord } = settings;
  const running = await runPlatforms([async (tools) => createDiscordAdapter(discord, tools), ...beside], {
    settings,
    // One of its own: what staff of another bot keep stays in their engine.
    engine: (engine ?? (await LiveEngine.start(LIBRARY))) as LiveEngine,
    log,
  });
  onTestFinished(async () => {
    await running.stop();
    expect(foundInLog(lines, ID)).toEqual([]);
  });
  if (ready)
    await peer.until('the bot is ready', () => running.health().discord?.state === 'ready' && hasCommands(peer, discord));
  return { running, settings, log: lines };
}

/** Its commands are compared with what is registered in the background: whoever mentions it need not wait for that. */
function hasCommands({ commands }: DiscordPeer, { guildId }: DiscordSettings): boolean {
  return commands.in(guildId).some(({ name }) => name === 'ask');
}

/** A Discord with a server in it, and at the end nothing that Discord would frown upon. */
export async function startPeer(): Promise<DiscordPeer> {
  const peer = await DiscordPeer.start();
  // How soon answers come is measured by the bench; on a busy machine it is not what a test is about, unless it says so.
  peer.firstResponseWithinMs = 30_000;
  onTestFinished(async () => {
    await peer.stop();
    if (peer.complaints.length > 0) throw new Error(`Discord would frown: ${[...new Set(peer.complaints)].join('; ')}`);
  });
  return peer;
}
