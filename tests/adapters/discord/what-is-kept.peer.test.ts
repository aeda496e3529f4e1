import { describe, expect, it } from 'vitest';
import { shown } from '../../discord-peer/shown.ts';
import { keptRows, NOTHING_KEPT } from '../kept-rows.ts';
import { AWAYS, PROCEDURES } from '../library.ts';
import { AND_FOR_IMGS, AND_FOR_IMGS_ANSWER, firstLines, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

async function startServer() {
  const peer = await startPeer();
  const bot = await startBot(peer);
  return { peer, bot, general: peer.channel('general'), maria: peer.person('maria'), tom: peer.person('tom') };
}

it('keeps nothing of what is not addressed to it', async () => {
  const { peer, bot, general, maria, tom } = await startServer();
  const { message, delivery } = maria.says(`what do you think: ${AWAYS}`, general);
  const answer = tom.replies(message, 'two, I think');
  const thread = maria.startsThread('Aways', message);
  const talk = tom.says('more about this', thread);
  await peer.taken(delivery, answer.delivery, talk.delivery, maria.edits(message, 'never mind'));
  expect(await keptRows(bot.running.store)).toEqual(NOTHING_KEPT);
});

it('erases the words of a question as soon as it is answered, and everything about a person who says so', async () => {
  const { peer, bot, general, maria } = await startServer();
  const { message } = maria.says(PROCEDURES);
  await replyTo(peer, message);
  const inbox = () => bot.running.store.read(({ db }) => db.selectFrom('inbox').select(['state', 'content', 'asker']).execute());
  await expect.poll(inbox).toEqual([{ state: 'answered', content: null, asker: null }]);
  await expect.poll(() => keptRows(bot.running.store)).toMatchObject({ answers: 1 });
  const forgotten = await peer.answerTo(maria.runs('forget-me', {}, general));
  expect(shown(forgotten)).toMatch(/^Everything about you is erased/);
  expect(await keptRows(bot.running.store)).toMatchObject({ turns: 0, answers: 0, feedback: 0, not_covered: 0 });
});

it("keeps nobody's words with somebody else", async () => {
  const { peer, bot, general, maria, tom } = await startServer();
  const { message } = maria.says(`@seldinger ${AWAYS}`, general);
  const reply = await replyTo(peer, message);
  tom.replies(reply, AND_FOR_IMGS);
  await peer.until('he is answered', () => peer.community.fromBot().length === 2);
  const kept = async () => {
    const rows = await bot.running.store.read(({ db }) => db.selectFrom('answers').select(['asker', 'question']).execute());
    return rows.map(({ question }) => (question === null ? null : (JSON.parse(question) as { text: string }).text)).sort();
  };
  // What he asked leans on her words, so it is not kept as his.
  await expect.poll(kept).toEqual([AWAYS, null]);
});

it('keeps nothing of what somebody else wrote, to whose message a person points', async () => {
  const { peer, bot, general, maria, tom } = await startServer();
  const used = maria.usesMessageCommand('Find sources', tom.says('how many aways, for a friend of mine?', general).message);
  await peer.answerTo(used);
  const kept = () =>
    bot.running.store.read(async ({ db }) => ({
      turns: await db.selectFrom('turns').select('text').execute(),
      answers: await db.selectFrom('answers').select('question').execute(),
      inbox: await db.selectFrom('inbox').select('content').execute(),
    }));
  await expect.poll(kept).toEqual({ turns: [], answers: [{ question: null }], inbox: [{ content: null }] });
});

it('keeps no word of somebody in distress', async () => {
  const { peer, bot, general, maria } = await startServer();
  const ran = maria.runs('ask', { question: 'i want to kill myself' }, general);
  const answer = await peer.answerTo(ran);
  expect(shown(answer)).toContain('988');
  const kept = () =>
    bot.running.store.read(async ({ db }) => ({
      answers: await db.selectFrom('answers').select(['outcome', 'question']).execute(),
      turns: await db.selectFrom('turns').selectAll().execute(),
      inbox: await db.selectFrom('inbox').select('content').execute(),
    }));
  await expect.poll(kept).toEqual({
    answers: [{ outcome: 'help', question: null }],
    turns: [],
    inbox: [{ content: null }],
  });
});

describe('what one person asked in private', () => {
  it('does not come back to others who ask on in the channel', async () => {
    const { peer, general, maria } = await startServer();
    const first = maria.runs('ask', { question: AWAYS, private: true }, general);
    await peer.answerTo(first);
    const second = maria.runs('ask', { question: AND_FOR_IMGS }, general);
    expect(firstLines([await peer.answerTo(second)])).not.toEqual([AND_FOR_IMGS_ANSWER]);
  });
});
