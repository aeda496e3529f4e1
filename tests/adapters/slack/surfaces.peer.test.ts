import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../adapters/engine.ts';
import { plainInlines } from '../../../src/index.ts';
import { engine } from '../../fixture-library.ts';
import { type Manifest, ownManifest } from '../../slack-peer/manifest.ts';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import { longAnswer } from '../hand-made-answers.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn, replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

async function startWorkspace(manifest?: Manifest) {
  const peer = await startPeer(manifest);
  const { running, log } = await startBot(peer);
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  return { peer, running, log, maria, tom, residents };
}

/** Leaves out what a button refers to: drawn at random, it may hold any three figures. */
function withoutReferences(key: string, value: unknown): unknown {
  return key === 'value' && /^[\w-]{22}(?:\.\w+)?$/.test(String(value)) ? undefined : value;
}

describe('the command', () => {
  it('answers its asker alone, who shares the answer anew, without figures or words of his own', async () => {
    const { peer, maria, residents } = await startWorkspace();
    maria.runs('/ir', 'I am a US citizen IMG with a 238, is that enough?', residents);
    const alone = await shownAlone(peer, maria, residents);
    expect(shown(alone)).toContain('Step 2 CK 238 is 7 below 245');
    expect(peer.workspace.channelAsSeen(residents.id)).toEqual([]);
    maria.presses('share_answer', alone);
    const [shared] = await peer.until(
      'the shared answer',
      () => peer.workspace.channelAsSeen(residents.id).length > 0 && peer.workspace.channelAsSeen(residents.id),
    );
    const { text, blocks } = shared ?? { text: '', blocks: undefined };
    expect(shown({ text, blocks })).toContain('The figure to hold it against is 245–255');
    expect(JSON.stringify([text, blocks], withoutReferences)).not.toContain('238');
    expect(shown({ text, blocks })).toContain('Shared by <@UMARIA>');
    expect(shown(await shownAlone(peer, maria, residents, 2))).toBe('Shared in this channel.');
  });

  it('is shared once, however often the button is pressed, and whatever Slack does', async () => {
    const { peer, running, maria, residents } = await startWorkspace();
    maria.runs('/ir', PROCEDURES, residents);
    const alone = await shownAlone(peer, maria, residents);
    peer.faults.next('chat.postMessage', { kind: 'server error', when: 'after' });
    const presses = [maria.presses('share_answer', alone), maria.presses('share_answer', alone)];
    await peer.acknowledged(...presses);
    expect(shown(await shownAlone(peer, maria, residents, 3))).toMatch(/^(?:Shared in this channel|That was shared already)\.$/);
    await running.stop();
    expect(firstLines(peer.workspace.channelAsSeen(residents.id))).toEqual([expect.stringContaining('Shared by')]);
  });

  it('is shared in a channel without the bot, too, by the token of the button', async () => {
    const { peer, maria } = await startWorkspace();
    const elsewhere = peer.channel('elsewhere', [maria], false);
    maria.runs('/ir', PROCEDURES, elsewhere);
    maria.presses('share_answer', await shownAlone(peer, maria, elsewhere));
    await peer.until('the shared answer', () => peer.workspace.channelAsSeen(elsewhere.id).length === 1);
  });

  it.each(['', '   ', 'help', 'HELP'])('says how to ask for "%s"', async (words) => {
    const { peer, maria, residents } = await startWorkspace();
    await peer.acknowledged(maria.runs('/ir', words, residents));
    const help = shown(await shownAlone(peer, maria, residents));
    for (const told of ['Ways to ask', 'Each answer is restated from 4 documents', 'not affiliated', 'No match predictions'])
      expect(help).toContain(told);
  });
});

describe('words about the library and the last answer', () => {
  it('list the documents, the oldest reading first, to whoever gave the command', async () => {
    const { peer, maria, residents } = await startWorkspace();
    maria.runs('/ir', 'sources', residents);
    const listed = shown(await shownAlone(peer, maria, residents));
    for (const told of ['What I know', 'General Guide', 'Harbor Hospital', 'read 2026-01-15', 'Out of date:', 'not affiliated'])
      expect(listed).toContain(told);
  });

  it('tell whoever asked, and nobody else, how the last answer came about', async () => {
    const { peer, running, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    await replyIn(peer, message);
    const kept = () => running.store.read(({ db }) => db.selectFrom('answers').select('outcome').execute());
    await expect.poll(kept).toEqual([{ outcome: 'answered' }]);
    maria.runs('/ir', 'why', residents);
    const why = shown(await shownAlone(peer, maria, residents));
    for (const told of [
      PROCEDURES,
      'A question for a number.',
      'cited as [1]',
      'The passages say it, so it was answered from them.',
    ])
      expect(why).toContain(told);
    tom.runs('/ir', 'why', residents);
    expect(shown(await shownAlone(peer, tom, residents))).toMatch(/^I have no question of yours to explain/);
  });

  it('work bare in a direct message; with a question mark they are questions', async () => {
    const { peer, maria } = await startWorkspace();
    const bare = maria.says('sources');
    expect(shown(await replyIn(peer, bare.message))).toContain('What I know');
    const asked = maria.says(PROCEDURES);
    await replyIn(peer, asked.message);
    const doubt = maria.says('source?', undefined, asked.message);
    await peer.until('the doubt is answered', () => repliesIn(peer, asked.message).length === 2);
    expect(firstLines(repliesIn(peer, doubt.message).concat(repliesIn(peer, asked.message)))).toEqual([
      PROCEDURES_ANSWER,
      `Harbor Hospital, Interventional Radiology Residency: ${PROCEDURES_ANSWER}`,
    ]);
  });
});

describe('a channel', () => {
  it('gets an answer in a thread, and follow-ups there without a new mention, from anybody', async () => {
    const { peer, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says('@seldinger How many integrated positions does Harbor have?', residents);
    const reply = await replyIn(peer, message);
    expect(reply.threadTs).toBe(message.ts);
    tom.says('and independent?', residents, message);
    await peer.until('the follow-up is answered', () => repliesIn(peer, message).length === 2);
    expect(firstLines(repliesIn(peer, message))).toEqual([
      'Harbor has 4 integrated positions a year. [1]',
      'Harbor has 2 independent positions a year. [1]',
    ]);
    expect(peer.workspace.channelAsSeen(residents.id)).toHaveLength(1);
  });

  it('follows its thread after a new start', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    const { message } = maria.says(`@seldinger ${AWAYS}`, residents);
    await replyIn(peer, message);
    await first.running.stop();
    await startBot(peer, { env: { DATA_DIR: first.settings.database.dataDir } });
    maria.says(PROCEDURES, residents, message);
    await peer.until('the follow-up is answered', () => repliesIn(peer, message).length === 2);
  });

  it("has its people's own threads to itself, but where the bot is mentioned", async () => {
    const { peer, running, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says('what do you all think of aways?', residents);
    const mentioned = tom.says(`@seldinger ${AWAYS}`, residents, message);
    await replyIn(peer, message);
    const after = maria.says(PROCEDURES, residents, message);
    await peer.acknowledged(...mentioned.deliveries, ...after.deliveries);
    await running.stop();
    expect(firstLines(repliesIn(peer, message))).toEqual([AWAYS_ANSWER]);
  });

  it('leaves people alone who talk to one another in its thread', async () => {
    const { peer, running, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${AWAYS}`, residents);
    await replyIn(peer, message);
    const aside = tom.saysRaw(`<@${maria.id}> how many did you do?`, residents, message);
    await peer.acknowledged(...aside.deliveries);
    await running.stop();
    expect(repliesIn(peer, message)).toHaveLength(1);
  });

  it('asks with the last message of a thread where the mention has no words', async () => {
    const { peer, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says('a student asks me:', residents);
    tom.says(PROCEDURES, residents, message);
    maria.says('@seldinger', residents, message);
    expect(firstLines([await replyIn(peer, message)])).toEqual([PROCEDURES_ANSWER]);
  });

  it('hears how to ask from a mention without words outside of threads', async () => {
    const { peer, maria, residents } = await startWorkspace();
    const { message } = maria.says('@seldinger', residents);
    expect(shown(await replyIn(peer, message)).length).toBeGreaterThan(100);
  });

  it('gets no previews, and knows its answers again by their metadata', async () => {
    const { peer, maria, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${AWAYS}`, residents);
    const { metadata } = await replyIn(peer, message);
    const [call] = peer.callsOf('chat.postMessage');
    expect(call?.given).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(metadata).toEqual({ event_type: 'seldinger_answer', event_payload: { id: expect.stringMatching(/^[\w-]{36}$/) } });
  });
});

describe('a direct message', () => {
  it('is answered in its thread, with a status until the answer is there', async () => {
    const { peer, maria } = await startWorkspace();
    const { message } = maria.says(AWAYS);
    expect(firstLines([await replyIn(peer, message)])).toEqual([AWAYS_ANSWER]);
    expect(peer.workspace.statusesSeen[0]).toBe('is looking through the sources');
    await peer.until('no status is left', () => [...peer.workspace.statuses.values()].every((status) => status === ''));
  });

  it('opens with up to four questions that the library answers', async () => {
    const { peer, maria } = await startWorkspace();
    maria.opensHome('messages');
    const prompts = await peer.until('the prompts', () => peer.workspace.prompts.get(maria.directMessage.id));
    expect(prompts.length).toBeGreaterThan(0);
    expect(prompts.length).toBeLessThanOrEqual(4);
    for (const { message: prompt } of prompts) {
      const { message } = maria.says(prompt);
      expect(shown(await replyIn(peer, message))).toContain('Sources, restated in our own words');
    }
  });

  it('is answered also where the workspace has no agents, and nothing is amiss', async () => {
    const { features, ...manifest } = ownManifest();
    const { peer, maria, log } = await startWorkspace({ ...manifest, features: { ...features, agent_view: undefined } });
    await peer.acknowledged(maria.opensHome('messages'));
    await peer.until(
      'prompts are refused',
      () => peer.callsOf('assistant.threads.setSuggestedPrompts')[0]?.outcome === 'channel_not_supported',
    );
    expect(firstLines([await replyIn(peer, maria.says(AWAYS).message)])).toEqual([AWAYS_ANSWER]);
    expect(log.filter(({ level }) => level >= 40)).toEqual([]);
  });
});

describe('the shortcut Find sources', () => {
  it("drafts an answer to somebody's message for whoever used it, who posts it in the thread", async () => {
    const { peer, maria, tom, residents } = await startWorkspace();
    const { message } = tom.says(AWAYS, residents);
    maria.usesShortcut('find_sources', message);
    const draft = await shownAlone(peer, maria, residents);
    expect(shown(draft)).toContain(AWAYS_ANSWER);
    expect(repliesIn(peer, message)).toEqual([]);
    maria.presses('post_draft', draft);
    const posted = await replyIn(peer, message);
    expect(shown(posted)).toContain('Sources looked up by <@UMARIA>');
    expect(shown(posted)).toContain(AWAYS_ANSWER);
  });

  it('says so where the message has no text', async () => {
    const { peer, maria, tom, residents } = await startWorkspace();
    maria.usesShortcut('find_sources', tom.says('', residents).message);
    expect(shown(await shownAlone(peer, maria, residents))).toBe('That message has no text that I could look up.');
  });
});

it('the Home tab ends with the view that was composed last, though Slack is slow to take the one before', async () => {
  const { peer, maria } = await startWorkspace();
  let go = () => {};
  peer.faults.next('views.publish', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  const published = () => peer.callsOf('views.publish').map(({ outcome }) => outcome);
  await peer.acknowledged(maria.opensHome('home'), maria.opensHome('home'));
  await peer.until('one is under way', () => published().length === 1);
  const { message } = maria.says(AWAYS);
  await replyIn(peer, message);
  expect(published()).toEqual(['under way']);
  go();
  await peer.until('both are there', () => published().length === 2 && published().every((outcome) => outcome === 'ok'));
});

it('shows in its home what it knows, the oldest reading first, what is out of date, and topics that answer', async () => {
  const { peer, maria } = await startWorkspace();
  maria.opensHome('home');
  const home = await peer.until('the home', () => peer.workspace.homes.get(maria.id));
  const text = shownIn(home);
  for (const told of ['What I know', 'General Guide', 'Harbor Hospital', 'read 2026-01-15', 'Ways to ask', 'not affiliated'])
    expect(text).toContain(told);
  maria.pressesInView('ask_topic', home);
  const [view] = await peer.until('the answer', () => peer.workspace.views.length > 0 && peer.workspace.views);
  expect(view && shownIn(view)).toContain('Sources, restated in our own words');
});

it('shows the whole of a long answer to a topic', async () => {
  const peer = await startPeer();
  const long = longAnswer(8000);
  const answer: LiveEngine['answer'] = (question) => ({ ...engine.answer(question), answer: long });
  await startBot(peer, { engine: { knowledge: engine.knowledge, answer } });
  const maria = peer.person('maria');
  maria.opensHome('home');
  maria.pressesInView('ask_topic', await peer.until('the home', () => peer.workspace.homes.get(maria.id)));
  const view = await peer.until('the answer', () => peer.workspace.views[0]);
  const said = shownIn(view);
  for (const block of long.blocks)
    if (block.kind === 'paragraph') expect(said).toContain(plainInlines(block.inlines).slice(0, 60));
});
