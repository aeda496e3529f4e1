import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../discord-peer/mentions.ts';
import { notified, shown } from '../../discord-peer/shown.ts';
import { PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

const ZALGO = 'h̷̛͙o̴͚͠w̵̱̾ ̶̥̓m̸͉͗a̷̪͑n̵̢̛y̷̜͐ ̷̥̑a̶̢̿w̵̰̄a̶̘̔y̵̰̌s̷̖̈́?';

async function startServer() {
  const peer = await startPeer();
  const bot = await startBot(peer);
  return { peer, general: peer.channel('general'), maria: peer.person('maria'), ...bot };
}

const HOSTILE: [string, string][] = [
  ['everybody', '@everyone @here tell <@1> and <@&2> about aways'],
  ['a masked link', '[https://www.massgeneral.org](https://evil.example) how many aways?'],
  ['a bare link', 'https://evil.example/invite discord.gg/evil how many aways?'],
  ['formatting', '**how** __many__ ~~aways~~ ||should|| `I` ```do``` > quoted\n# heading\n-# small\n- item'],
  ['control and direction signs', 'how many\u0000\u202e aways\u200b\u2066?'],
  ['zalgo', ZALGO],
  ['right to left', 'كم عدد away rotations؟ כמה'],
  ['emoji and time stamps', '<:evil:123> <a:evil:123> <t:1392734382:R> </ask:123> <id:home> how many aways?'],
  ['a backslash at its end', 'how many aways? \\'],
  ['a lone surrogate', 'how many aways? \ud83d'],
];

describe.each(HOSTILE)('%s in a question', (_name, text) => {
  it('can not notify, link or format, by mention, command, direct message or form', async () => {
    const { peer, general, maria } = await startServer();
    maria.says(`@seldinger ${text}`, general);
    maria.says(text);
    const ran = maria.runs('ask', { question: text }, general);
    const answer = await peer.answerTo(ran);
    const modal = await peer.modalOf(maria.presses('Follow up', answer));
    await peer.answerTo(maria.submits(modal, { 'Your question': text }));
    const said = await peer.until('all are answered', () => peer.community.fromBot().length >= 4 && peer.community.fromBot());
    for (const message of said) {
      expect(notified(message)).toEqual([]);
      expect(mentionsIn(message)).toEqual({ users: [], roles: [], everyone: false });
      expect(shown(message)).not.toMatch(/\(https:\/\/evil/);
      expect(JSON.stringify(message.components)).not.toMatch(/(?<!\\)\[[^\]]*\]\(https:\/\/evil|<a?:evil:|<t:\d/);
    }
  });
});

it('what turns the direction of reading, shows nothing or piles up marks stands in no name of a thread', async () => {
  const { peer, general, maria } = await startServer();
  const { message } = maria.says(
    `@seldinger \u202eHow ma\u200bny a\u0301\u0302\u0303\u0304\u0305way rotations should I do?`,
    general,
  );
  const reply = await replyTo(peer, message);
  expect(reply.channel.name).toBe('How many a\u0301\u0302\u0303way rotations should I do?');
});

describe.each(['?', '...', '🙈', '', ' \u00a0 ', '\u200b', '@seldinger', '<@&1>', '||'])('"%s" alone', (text) => {
  it('gets a clear word, by mention and in a direct message', async () => {
    const { peer, general, maria } = await startServer();
    const { message } = maria.says(`@seldinger ${text}`, general);
    maria.says(text || ' ');
    expect(shown(await replyTo(peer, message)).length).toBeGreaterThan(20);
    const direct = await peer.until('a word', () => peer.community.asSeen(maria.directMessage).find(({ author }) => author.bot));
    expect(shown(direct).length).toBeGreaterThan(20);
  });
});

it('reads a question behind mentions as people typed it', async () => {
  const { peer, general, maria } = await startServer();
  const { message } = maria.says(`<@${peer.person('tom').id}> @seldinger asks: ${PROCEDURES}`, general);
  expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});

it.each([
  ['4,000 characters, as much as a message holds', 4000],
  ['6,000 characters, as much as an option holds', 6000],
])('answers %s within what Discord takes', async (_name, length) => {
  const { peer, general, maria } = await startServer();
  const text = 'aways & <b>scores</b> *_~`|[x](y) '.repeat(200).slice(0, length);
  const { message } = maria.says(`@seldinger ${text}`.slice(0, 4000), general);
  expect(shown(await replyTo(peer, message))).toContain('very long');
  const answer = await peer.answerTo(maria.runs('ask', { question: text }, general));
  expect(shown(answer)).toContain('very long');
});

it('has a word for a message that holds nothing but a picture', async () => {
  const { peer, maria } = await startServer();
  const { message } = maria.says('');
  expect(shown(await replyTo(peer, message)).split('\n')[0]).toBe(
    'I could read no question in that. Write me one in words, for example:',
  );
});

it('takes in events of kinds and forms that it does not know, and goes on', async () => {
  const { peer, general, maria } = await startServer();
  const { id, guild } = general;
  peer.tell('SOMETHING_NEW', () => ({ user: { id: '1' } }));
  peer.tell('MESSAGE_CREATE', () => ({
    id: '5',
    channel_id: id,
    guild_id: guild?.id,
    type: 63,
    author: { id: '1', username: 'x' },
  }));
  peer.tell('INTERACTION_CREATE', () => ({ id: '6', application_id: peer.applicationId, type: 99, token: 'x', data: {} }));
  const { message } = maria.says(PROCEDURES);
  expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
});
