import { describe, expect, it } from 'vitest';
import type { Guild } from '../../discord-peer/community.ts';
import type { PermissionName } from '../../discord-peer/kinds.ts';
import { shown } from '../../discord-peer/shown.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, OWN_FIGURES, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

async function deniedIn(...denied: readonly PermissionName[]) {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const general = peer.channel('general');
  for (const permission of denied) peer.deny(general, permission);
  return { peer, general, maria: peer.person('maria'), tom: peer.person('tom'), ...bot };
}

describe('a channel in which the bot lacks a permission', () => {
  it.each<[string, PermissionName[]]>([
    ['start a thread', ['createPublicThreads']],
    ['write in threads', ['sendMessagesInThreads']],
    ['read what was said', ['readMessageHistory']],
    ['start a thread or read what was said', ['createPublicThreads', 'readMessageHistory']],
  ])('to %s: the mention is answered there all the same, with what to grant', async (_name, denied) => {
    const { peer, general, maria } = await deniedIn(...denied);
    maria.says(`@seldinger ${PROCEDURES}`, general);
    // Where the bot may not read what was said, it is no reply either.
    const said = await peer.until('an answer', () => peer.community.fromBot().find(({ channel }) => channel === general));
    const [grant, answer] = shown(said).split('\n');
    expect(grant).toBe(
      'I may not answer in a thread of its own here. Whoever looks after the server can grant me: Create Public Threads, Send Messages in Threads, Read Message History.',
    );
    expect(answer).toBe(PROCEDURES_ANSWER);
  });

  it('to embed links: the answer has none, and is there as always', async () => {
    const { peer, general, maria } = await deniedIn('embedLinks');
    const said = await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, general).message);
    expect([said.channel.parent, ...firstLines([said])]).toEqual([general, PROCEDURES_ANSWER]);
  });

  it('to write: the asker gets the answer as a direct message, with what to grant', async () => {
    const { peer, general, maria } = await deniedIn('sendMessages', 'createPublicThreads', 'sendMessagesInThreads');
    maria.says(`@seldinger ${PROCEDURES}`, general);
    const said = await peer.until('a direct message', () => {
      const direct = peer.community.asSeen(maria.directMessage);
      return direct.length > 0 && direct;
    });
    const read = said.map(shown).join('\n');
    expect(read).toContain(PROCEDURES_ANSWER);
    expect(read).toMatch(/Send Messages/);
  });

  it('to write, and the asker takes no direct messages: the log says what to grant', async () => {
    const { peer, general, maria, log, running } = await deniedIn('sendMessages', 'createPublicThreads', 'sendMessagesInThreads');
    maria.user.refusesDirectMessages = true;
    maria.says(`@seldinger ${PROCEDURES}`, general);
    await peer.until('the log says it', () => log.some((line) => line.level >= 40 && /Send Messages/.test(JSON.stringify(line))));
    await running.stop();
    const refused = log.filter(({ msg }) => msg === 'the bot may not write where it was asked');
    expect(refused.map(({ channel }) => channel)).toEqual([running.store.hash(`discord:${general.id}`)]);
    expect(peer.community.fromBot()).toEqual([]);
  });

  it.each<[string, (server: Guild) => string, RegExp]>([
    ['without a question', () => '@seldinger', /^You mentioned me without a question/],
    ['by its role', (server) => `<@&${server.botRole}> ${PROCEDURES}`, /^That mentioned my role/],
  ])('to write: whoever mentions it %s is told so alone, with what to grant', async (_name, mention, told) => {
    const { peer, general, maria, log } = await deniedIn('sendMessages', 'createPublicThreads', 'sendMessagesInThreads');
    maria.says(mention(peer.guild), general);
    const said = await peer.until('a direct message', () => peer.community.asSeen(maria.directMessage)[0]);
    const [grant, word] = shown(said).split('\n');
    expect(grant).toBe(
      'I may not write where you asked me, so I answer here. Whoever looks after the server can grant me: View Channels, Send Messages.',
    );
    expect(word).toMatch(told);
    expect(log.filter(({ level }) => level >= 50)).toEqual([]);
  });

  it('to write in threads: whoever writes into one of its own without a mention is told alone how the words arrive', async () => {
    const { peer, general, maria, tom } = await deniedIn();
    const { channel: thread } = await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, general).message);
    peer.deny(general, 'sendMessagesInThreads');
    tom.says('and how long should they be?', thread);
    const said = await peer.until('a direct message', () => peer.community.asSeen(tom.directMessage)[0]);
    expect(shown(said)).toMatch(/Send Messages in Threads\.\nDiscord hands me your words only where you mention me/);
  });

  it('to write: a command works there all the same, since its answer needs none', async () => {
    const { peer, general, maria } = await deniedIn('sendMessages', 'createPublicThreads', 'sendMessagesInThreads', 'embedLinks');
    const ran = maria.runs('ask', { question: PROCEDURES }, general);
    expect(firstLines([await peer.answerTo(ran)])).toEqual([PROCEDURES_ANSWER]);
  });
});

describe('figures of the asker', () => {
  it('are left out of the public answer to a mention, and come whole as a direct message', async () => {
    const { peer, general, maria } = await deniedIn();
    const { message } = maria.says(`@seldinger ${OWN_FIGURES}`, general);
    const reply = await replyTo(peer, message);
    const direct = await peer.until('the whole answer', () => peer.community.asSeen(maria.directMessage)[0]);
    expect(shown(reply)).not.toContain('238');
    expect(shown(direct)).toContain('Step 2 CK 238 is 7 below 245');
  });

  it('stay unsaid where the asker takes no direct messages, and the public answer says how to have them', async () => {
    const { peer, general, maria } = await deniedIn();
    maria.user.refusesDirectMessages = true;
    const { message } = maria.says(`@seldinger ${OWN_FIGURES}`, general);
    const reply = await replyTo(peer, message);
    await peer.until('it says how', () => peer.community.fromBot().some((said) => shown(said).includes('/ask')));
    expect(peer.community.fromBot().map(shown).join('\n')).not.toContain('238');
    expect(shown(reply)).toContain('245');
  });
});

it('answers in a thread that was locked or archived meanwhile, or tells the asker elsewhere', async () => {
  const { peer, general, maria } = await deniedIn();
  const { message } = maria.says('let us talk about aways', general);
  const thread = maria.startsThread('Aways', message);
  thread.archived = true;
  const asked = maria.says(`@seldinger ${PROCEDURES}`, thread);
  const said = await peer.until('an answer', () => peer.community.fromBot()[0]);
  expect([firstLines([said]), said.channel.id === thread.id, asked.message.channel === thread]).toEqual([
    [PROCEDURES_ANSWER],
    true,
    true,
  ]);
  thread.locked = true;
  peer.person('tom').says(`@seldinger ${PROCEDURES}`, thread);
  await peer.until('he is told', () => peer.community.asSeen(peer.person('tom').directMessage).length > 0);
});
