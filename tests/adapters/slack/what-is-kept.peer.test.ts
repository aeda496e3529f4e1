import { describe, expect, it } from 'vitest';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Channel, Message } from '../../slack-peer/workspace.ts';
import { startBot, startPeer } from './slack-bot.ts';

async function workspace(env: Record<string, string> = {}) {
  const peer = await startPeer();
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  const bot = await startBot(peer, { env });
  return { peer, maria, tom, residents, ...bot };
}

const repliesIn = (peer: SlackPeer, { id }: Channel, { ts }: Message) =>
  peer.workspace.thread(id, ts).filter(({ botId, onlyFor }) => botId !== undefined && onlyFor === undefined);

it("keeps nobody's words with somebody else", async () => {
  const { peer, maria, tom, residents, running } = await workspace();
  const { message } = maria.says('@seldinger how many procedures does Harbor perform each year?', residents);
  await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
  tom.says('and in the earlier edition?', residents, message);
  const answer = await peer.until('an answer to him', () => repliesIn(peer, residents, message)[1]);
  expect(shown(answer)).toContain('9,000');
  const questions = async () =>
    (await running.store.read(({ db }) => db.selectFrom('answers').select('question').execute())).map(({ question }) =>
      question === null ? null : (JSON.parse(question) as { text: string }).text,
    );
  await expect.poll(async () => (await questions()).sort()).toEqual(['how many procedures does Harbor perform each year?', null]);
});

it('keeps no word of somebody in distress', async () => {
  const { peer, maria, residents, running } = await workspace();
  maria.runs('/ir', 'i want to kill myself', residents);
  const answer = await peer.until('an answer', () => maria.seesAlone(residents)[0]);
  expect(shown(answer)).toContain('988');
  const kept = () =>
    running.store.read(async ({ db }) => ({
      answers: await db.selectFrom('answers').select(['outcome', 'question']).execute(),
      turns: await db.selectFrom('turns').selectAll().execute(),
      references: await db.selectFrom('button_references').selectAll().execute(),
      inbox: await db.selectFrom('inbox').select('content').execute(),
    }));
  await expect
    .poll(kept)
    .toEqual({ answers: [{ outcome: 'help', question: null }], turns: [], references: [], inbox: [{ content: null }] });
});

describe('a direct message', () => {
  it('follows up in its thread on what was asked there, and outside of threads on what was asked last', async () => {
    const { peer, maria, running } = await workspace();
    const first = maria.says('how many procedures does Harbor perform each year?');
    await peer.until('an answer', () => repliesIn(peer, maria.directMessage, first.message)[0]);
    const second = maria.says('what Step 2 CK score do US citizen IMGs aim for?');
    await peer.until('an answer', () => repliesIn(peer, maria.directMessage, second.message)[0]);
    const turns = (conversation: string) =>
      running.store.read(({ db, hash }) =>
        db
          .selectFrom('turns')
          .select('text')
          .where('conversation', '=', hash(`slack:conversation:${conversation}`))
          .orderBy('place')
          .execute(),
      );
    const { id } = maria.directMessage;
    await expect
      .poll(() => turns(id))
      .toEqual([
        { text: 'how many procedures does Harbor perform each year?' },
        { text: 'what Step 2 CK score do US citizen IMGs aim for?' },
      ]);
    expect(await turns(`${id}:${first.message.ts}`)).toEqual([{ text: 'how many procedures does Harbor perform each year?' }]);
  });

  it.each(['privacy', '/privacy', 'Privacy?'])('%j tells what is kept', async (word) => {
    const { peer, maria } = await workspace();
    const { message } = maria.says(word);
    const told = await peer.until('a word', () => repliesIn(peer, maria.directMessage, message)[0]);
    expect(told.text).toContain('I keep your questions for 12 hours');
  });

  it('"forget me" erases everything about the person', async () => {
    const { peer, maria, running } = await workspace();
    const asked = maria.says('how many aways?');
    await peer.until('an answer', () => repliesIn(peer, maria.directMessage, asked.message)[0]);
    const kept = async () => (await running.store.read(({ db }) => db.selectFrom('turns').select('id').execute())).length;
    await expect.poll(kept).toBe(2);
    const { message } = maria.says('forget me');
    const told = await peer.until('a word', () => repliesIn(peer, maria.directMessage, message)[0]);
    // "forget me" itself is no question that waits.
    expect(told.text).toMatch(/^Everything about you is erased \(2 turns of conversations; /);
    await expect.poll(kept).toBe(0);
  });

  it('"forget me" in a channel is obeyed and answered to whoever wrote it, and to nobody else', async () => {
    const { peer, maria, residents, running } = await workspace();
    maria.says('@seldinger forget me', residents);
    const told = await peer.until('a word', () => maria.seesAlone(residents)[0]);
    expect(told.text).toContain('Everything about you is erased');
    await running.stop();
    expect(peer.workspace.fromBot()).toEqual([told]);
  });

  it('questions beyond the limit are not met with silence, however many', async () => {
    const { peer, maria } = await workspace({ LIMIT_PER_USER_PER_MINUTE: '1' });
    const asked = [maria.says('how many aways?'), maria.says('and letters?'), maria.says('and research?')];
    const said = await Promise.all(
      asked.map(({ message }) => peer.until('a reply', () => repliesIn(peer, maria.directMessage, message)[0])),
    );
    expect(said.filter(({ text }) => text.includes('give me a moment'))).toHaveLength(2);
  });
});

describe('the Home tab', () => {
  it('shows the library, and a topic answers when it is pressed', async () => {
    const { peer, maria } = await workspace();
    maria.opensHome('home');
    const home = await peer.until('the Home tab', () => peer.workspace.homes.get(maria.id));
    expect(shownIn(home)).toContain('Out of date: the opening of applications to Harbor');
    maria.pressesInView('ask_topic.0', home);
    const modal = await peer.until('an answer', () =>
      [...peer.workspace.views.values()].find(({ view }) => view.type === 'modal'),
    );
    expect(shownIn(modal)).toContain('How many away rotations should I do?');
    expect(shownIn(modal)).toContain('Applicants do 1 or 2 away rotations.');
  });
});
