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

describe('a thread in a channel', () => {
  it('that the bot opened is answered without another mention, whoever asks on', async () => {
    const { peer, maria, tom, residents } = await workspace();
    const { message } = maria.says('@seldinger how many aways?', residents);
    await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
    tom.says('how do I arrange one?', residents, message);
    const second = await peer.until('an answer to him', () => repliesIn(peer, residents, message)[1]);
    expect(shown(second)).toContain('Sources, restated in our own words');
  });

  it('is left alone where people there speak to each other', async () => {
    const { peer, maria, tom, residents } = await workspace();
    const { message } = maria.says('@seldinger how many aways?', residents);
    await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
    const aside = tom.saysRaw(`<@${maria.id}> how many did you do?`, residents, message);
    await peer.acknowledged(...aside.deliveries);
    const { deliveries } = maria.says('how many letters?', residents, message);
    await peer.acknowledged(...deliveries);
    const answered = await peer.until('the next answer', () => repliesIn(peer, residents, message)[1]);
    expect(shown(answered)).toContain('letters of recommendation');
    expect(repliesIn(peer, residents, message)).toHaveLength(2);
  });

  it('with a mention and no word takes the last message of a person as the question', async () => {
    const { peer, maria, tom, residents } = await workspace();
    const { message } = tom.says('I wonder about my application', residents);
    maria.says('how many aways does one do?', residents, message);
    tom.says('@seldinger', residents, message);
    const answer = await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
    expect(shown(answer)).toContain('Applicants do 1 or 2 away rotations.');
  });

  it('of people is not followed after a mention in it', async () => {
    const { peer, maria, tom, residents } = await workspace();
    const { message } = tom.says('I wonder about my application', residents);
    maria.says('@seldinger how many aways?', residents, message);
    await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
    await peer.acknowledged(...tom.says('and how many letters?', residents, message).deliveries);
    await peer.acknowledged(...maria.says('@seldinger how many letters?', residents, message).deliveries);
    await peer.until('the answer to the mention', () => repliesIn(peer, residents, message)[1]);
    expect(repliesIn(peer, residents, message)).toHaveLength(2);
  });

  it('is still known after a restart', async () => {
    const { peer, maria, tom, residents, running, settings } = await workspace();
    const { message } = maria.says('@seldinger how many aways?', residents);
    await peer.until('an answer', () => repliesIn(peer, residents, message)[0]);
    await running.stop();
    await startBot(peer, { env: { DATA_DIR: settings.database.dataDir } });
    tom.says('how many letters?', residents, message);
    await peer.until('an answer to him', () => repliesIn(peer, residents, message)[1]);
  });
});

describe('a direct message', () => {
  it('shows a status while it works, answers in its thread, and tells the own figure', async () => {
    const { peer, maria } = await workspace();
    const { message } = maria.says('i have a 238 step 2 ck');
    const answer = await peer.until('an answer', () => repliesIn(peer, maria.directMessage, message)[0]);
    expect(shown(answer)).toContain('238 is 7 below 245');
    expect(shown(answer)).not.toContain('Share in channel');
    expect(peer.callsOf('assistant.threads.setStatus').map(({ given }) => given.thread_ts)).toContain(message.ts);
  });

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
    expect(told.text).toContain('Everything about you is erased');
    await expect.poll(kept).toBe(0);
  });

  it('with nothing but a file asks for a question', async () => {
    const { peer, maria } = await workspace();
    const { message } = maria.says('');
    const word = await peer.until('a word', () => repliesIn(peer, maria.directMessage, message)[0]);
    expect(shown(word)).toContain('What would you like to know?');
  });
});

describe('the command', () => {
  it.each(['', 'help', ' HELP '])('%j says how to ask, to one person alone', async (text) => {
    const { peer, maria, residents } = await workspace();
    maria.runs('/ir', text, residents);
    const help = await peer.until('help', () => maria.seesAlone(residents)[0]);
    expect(shown(help)).toContain('Ways to ask');
    expect(shown(help)).toContain('not affiliated with');
  });

  it('of 40,000 characters is answered from its beginning, and says so', async () => {
    const { peer, maria, residents } = await workspace();
    maria.runs('/ir', `how many aways? ${'and so on '.repeat(4000)}`, residents);
    const answer = await peer.until('an answer', () => maria.seesAlone(residents)[0]);
    expect(shown(answer)).toContain('only its first 4000 characters were read');
  });

  it('that nobody knows gets a word', async () => {
    const { peer, maria, residents } = await workspace();
    maria.runs('/seldinger', 'hi', residents);
    const word = await peer.until('a word', () => maria.seesAlone(residents)[0]);
    expect(word.text).toBe('I do not know this command. /ir help says what there is.');
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

  it('where messages are opened offers up to four questions, all of which the library answers', async () => {
    const { peer, maria } = await workspace();
    maria.opensHome('messages');
    const [call] = await peer.until(
      'prompts',
      () =>
        peer.callsOf('assistant.threads.setSuggestedPrompts').length > 0 && peer.callsOf('assistant.threads.setSuggestedPrompts'),
    );
    const prompts = JSON.parse(String(call?.given.prompts)) as { message: string }[];
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.length).toBeLessThanOrEqual(4);
    for (const { message: question } of prompts) {
      const { message } = maria.says(question);
      const answer = await peer.until('an answer', () => repliesIn(peer, maria.directMessage, message)[0]);
      expect(shown(answer)).toContain('Sources, restated in our own words');
    }
  });
});
