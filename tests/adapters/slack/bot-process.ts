import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import { type BotProcess, startProcess } from '../bot-process.ts';
import { settingsFor } from './slack-bot.ts';

/** `npm start` as people run it, and connected to the peer. */
export function startBotProcess(
  peer: SlackPeer,
  database: DatabaseSettings,
  env: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const before = peer.socket.opened;
  const connected = () => peer.until('the process is connected', () => peer.socket.opened > before);
  return startProcess({ ...settingsFor(peer), ...env }, database, connected);
}
