import { expect, it } from 'vitest';
import { shown } from '../../discord-peer/shown.ts';
import { roleOf } from '../../discord-peer/told.ts';
import { replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

it("whoever mentions the bot's role in place of the bot is told how to reach it", async () => {
  const peer = await startPeer();
  await startBot(peer);
  const { message } = peer.person('maria').says(`<@&${roleOf(peer.guild)}> how many aways?`, peer.channel('general'));
  expect(shown(await replyTo(peer, message))).toMatch(/^That mentioned my role, which has my name/);
});
