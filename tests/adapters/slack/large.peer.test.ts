import { describe, expect, it } from 'vitest';
import { notified, shown, shownIn } from '../../slack-peer/shown.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { libraryOfVeryLongPassages } from '../very-long-passages.ts';
import { firstLines, repliesIn, replyIn } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

describe('a library of very long passages', () => {
  it('is answered and shown within what Slack takes, with every source, and notifies nobody', async () => {
    const peer = await startPeer();
    await startBot(peer, { engine: await libraryOfVeryLongPassages() });
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    const { message } = maria.says('@seldinger how do applicants keep a log of procedures?', residents);
    const reply = await replyIn(peer, message);
    expect(peer.callsOf('chat.postMessage').map(({ outcome }) => outcome)).toEqual(['ok']);
    expect(reply.blocks).toBeDefined();
    expect(notified(reply)).toEqual([]);
    const sources = shown(reply)
      .split('\n')
      .filter((line) => /^• \[\d/.test(line));
    expect(sources.length).toBeGreaterThan(0);
    maria.presses('show_passages', reply);
    const view = await peer.until('the passages', () => peer.workspace.views[0]);
    // Compared as a flag: the passage alone would fill the screen.
    expect(shownIn(view).slice(0, 58)).toBe('# Passages\n[1] Applicants keep a log of procedures & cases');
  });
});

it('answers sixty people at once, each once', async () => {
  const peer = await startPeer();
  const { running } = await startBot(peer, { env: { LIMIT_PER_CHANNEL_PER_MINUTE: '0' } });
  const people = Array.from({ length: 60 }, (_, n) => peer.person(`person${n}`));
  const residents = peer.channel('residents', people);
  const asked = people.map((person) => person.says(`@seldinger ${PROCEDURES}`, residents));
  await peer.acknowledged(...asked.flatMap(({ deliveries }) => deliveries));
  await peer.until('all are answered', () => peer.workspace.fromBot().length >= people.length);
  await running.stop();
  expect(asked.map(({ message }) => firstLines(repliesIn(peer, message)))).toEqual(asked.map(() => [PROCEDURES_ANSWER]));
});
