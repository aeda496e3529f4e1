import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { settingsFor } from './discord-bot.ts';

/** `npm start` as people run it, and connected to the peer. */
export function startBotProcess(
  peer: DiscordPeer,
  database: DatabaseSettings,
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const before = peer.gateway.identifies.length;
  // It may be asked things as soon as its commands are there.
  const connected = () =>
    peer.until(
      'the process is connected',
      () => peer.gateway.identifies.length > before && peer.commands.in(undefined).length > 0,
    );
  return startProcess({ ...settingsFor(peer), ...env }, database, connected);
}
