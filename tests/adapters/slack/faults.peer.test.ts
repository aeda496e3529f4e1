import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../adapters/engine.ts';
import { engine } from '../../fixture-library.ts';
import type { Fault } from '../../slack-peer/faults.ts';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import type { Message } from '../../slack-peer/workspace.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { firstLines, repliesIn, replyIn, shownAlone } from './asking.ts';
import { type BotOptions, startBot, startPeer } from './slack-bot.ts';

async function askedWith(...faults: readonly Fault[]) {
  const peer = await startPeer();
  const { running, log } = await startBot(peer);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  peer.faults.next('chat.postMessage', ...faults);
  const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
  const reply = await replyIn(peer, message);
  await running.stop();
  const outcomes = peer.callsOf('chat.postMessage').map(({ outcome }) => outcome);
  return { peer, message, reply, outcomes, log };
}

function typesOf({ blocks = [] }: Message): string[] {
  return blocks.map(({ type }) => type);
}

describe('an answer that Slack does not take at once', () => {
  it('is posted after the pause that Slack asks for', async () => {
    const { peer, message, outcomes } = await askedWith({ kind: 'rate limited', retryAfter: 1 });
    expect(outcomes).toEqual(['ratelimited', 'ok']);
    const [limited, ok] = peer.callsOf('chat.postMessage');
    expect((ok?.at ?? 0) - (limited?.at ?? 0)).toBeGreaterThanOrEqual(1000);
    expect(firstLines(repliesIn(peer, message))).toEqual([PROCEDURES_ANSWER]);
  });

  it('is posted again after a 500 before it was done', async () => {
    const { outcomes, peer, message } = await askedWith({ kind: 'server error', when: 'before' });
    expect(outcomes).toEqual(['500 before', 'ok']);
    expect(repliesIn(peer, message)).toHaveLength(1);
  });

  it.each<[string, Fault]>([
    ['a 500', { kind: 'server error', when: 'after' }],
    ['a 503', { kind: 'server error', when: 'after', status: 503 }],
    ['a lost connection', { kind: 'connection lost', when: 'after' }],
  ])('is not posted twice after %s when it was done: the bot looks for its own message', async (_name, fault) => {
    const { outcomes, peer, message } = await askedWith(fault);
    expect(outcomes).toHaveLength(1);
    expect(firstLines(repliesIn(peer, message))).toEqual([PROCEDURES_ANSWER]);
  });

  it('is posted after several kinds of trouble in a row, once', async () => {
    const { outcomes, peer, message } = await askedWith(
      { kind: 'connection lost', when: 'before' },
      { kind: 'rate limited', retryAfter: 1 },
      { kind: 'server error', when: 'after', status: 502 },
    );
    expect(outcomes).toEqual(['connection lost', 'ratelimited', '502 after']);
    expect(repliesIn(peer, message)).toHaveLength(1);
  });

  it('is posted as text where Slack refuses its blocks, with every source', async () => {
    const { outcomes, reply } = await askedWith({ kind: 'refused', error: 'invalid_blocks' });
    expect(outcomes).toEqual(['invalid_blocks', 'ok']);
    expect(reply.blocks).toBeUndefined();
    expect(reply.text).toContain(PROCEDURES_ANSWER);
    expect(reply.text).toContain('[2] Harbor Hospital, Interventional Radiology Residency (earlier edition)');
  });

  it('keeps its other blocks where Slack names the feedback buttons as what it refuses', async () => {
    const whole = await askedWith();
    const feedback = typesOf(whole.reply).indexOf('context_actions');
    const messages = [`[ERROR] unsupported type: context_actions [json-pointer:/blocks/${feedback}/type]`];
    const { outcomes, reply } = await askedWith({ kind: 'refused', error: 'invalid_blocks', messages });
    expect(outcomes).toEqual(['invalid_blocks', 'ok']);
    expect(typesOf(reply)).toEqual(typesOf(whole.reply).with(feedback, 'actions'));
  });

  it.each(['msg_blocks_too_long', 'invalid_blocks_format'])('is posted as text after %s', async (error) => {
    const { reply } = await askedWith({ kind: 'refused', error });
    expect(reply.text.split('\n')[0]).toBe(PROCEDURES_ANSWER);
  });
});

describe('an answer by the token of a command', () => {
  async function commandedWith(...faults: readonly Fault[]) {
    const peer = await startPeer();
    const { running } = await startBot(peer);
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    peer.faults.next('response_url', ...faults);
    return { peer, running, maria, residents };
  }

  it.each<[string, Fault]>([
    ['a 500', { kind: 'server error', when: 'before' }],
    ['a lost connection', { kind: 'connection lost', when: 'before' }],
    ['a pause that Slack asks for', { kind: 'rate limited', retryAfter: 1 }],
  ])('comes after %s', async (_name, fault) => {
    const { peer, maria, residents } = await commandedWith(fault);
    maria.runs('/ir', PROCEDURES, residents);
    expect(firstLines([await shownAlone(peer, maria, residents)])).toEqual([PROCEDURES_ANSWER]);
  });

  const REFUSED: Fault = { kind: 'refused', error: 'invalid_blocks' };

  it('keeps its blocks, with plain buttons to judge it, where the feedback buttons may be what Slack refuses', async () => {
    const { peer, running, maria, residents } = await commandedWith(REFUSED);
    maria.runs('/ir', PROCEDURES, residents);
    const answer = await shownAlone(peer, maria, residents);
    expect(typesOf(answer)).not.toContain('context_actions');
    expect(shown(answer)).toContain(`${PROCEDURES_ANSWER}\n`);
    expect(shown(answer)).toContain('[Show passages]');
    expect(shown(answer)).toContain('[Good answer] [Bad answer]');
    maria.presses('judge_answer.0', answer);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toContain('Thank you.');
    const kept = await running.store.read(({ db }) => db.selectFrom('feedback').select('vote').execute());
    expect(kept).toEqual([{ vote: 'good' }]);
  });

  it('comes as text where Slack refuses the plainer blocks, too', async () => {
    const { peer, maria, residents } = await commandedWith(REFUSED, REFUSED);
    maria.runs('/ir', PROCEDURES, residents);
    const answer = await shownAlone(peer, maria, residents);
    expect(answer.blocks).toBeUndefined();
    expect(answer.text.split('\n')[0]).toBe(PROCEDURES_ANSWER);
  });

  it('has lists in the place of a table where that may be what Slack refuses', async () => {
    const { peer, maria, residents } = await commandedWith(REFUSED);
    maria.runs('/ir', 'pathways', residents);
    const pathways = await shownAlone(peer, maria, residents);
    expect(typesOf(pathways)).not.toContain('table');
    expect(shown(pathways)).toContain(`Integrated
• Length: No source gives the length`);
  });

  it('comes as a direct message where the token is no longer good', async () => {
    const { peer, maria, residents } = await commandedWith();
    let go = () => {};
    peer.faults.next('response_url', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
    maria.runs('/ir', PROCEDURES, residents);
    await peer.until('the token is used', () => peer.callsOf('response_url').length === 1);
    peer.responseUrls.expireAll();
    go();
    const [direct] = await peer.until('a direct message', () => {
      const said = peer.workspace.channelAsSeen(maria.directMessage.id);
      return said.length > 0 && said;
    });
    expect(direct && firstLines([direct])).toEqual([PROCEDURES_ANSWER]);
    expect(maria.seesAlone(residents)).toEqual([]);
  });
});

it('brings an answer to its asker alone where the channel was closed meanwhile, and goes on elsewhere', async () => {
  const peer = await startPeer();
  await startBot(peer);
  const maria = peer.person('maria');
  const closed = peer.channel('closed', [maria]);
  const open = peer.channel('open', [maria]);
  let go = () => {};
  peer.faults.next('chat.postMessage', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  maria.says(`@seldinger ${PROCEDURES}`, closed);
  await peer.until('it is at it', () => peer.callsOf('chat.postMessage').length === 1);
  closed.archived = true;
  const { message } = maria.says(`@seldinger ${AWAYS}`, open);
  expect(firstLines([await replyIn(peer, message)])).toEqual([AWAYS_ANSWER]);
  go();
  await peer.until('a direct message', () => peer.workspace.channelAsSeen(maria.directMessage.id).length === 1);
  const [direct] = peer.workspace.channelAsSeen(maria.directMessage.id);
  expect(direct && shown(direct)).toContain(PROCEDURES_ANSWER);
});

it('answers without buttons and without memory while the store can not be used, and says so once in the log', async () => {
  const peer = await startPeer();
  const dataDir = emptyFolder();
  writeFileSync(path.join(dataDir, 'seldinger.db'), 'this is no database'.repeat(100));
  const { log, running } = await startBot(peer, { env: { DATA_DIR: dataDir } });
  const maria = peer.person('maria');
  const { message } = maria.says(PROCEDURES);
  const reply = await replyIn(peer, message);
  expect(shown(reply)).toContain(PROCEDURES_ANSWER);
  expect(shown(reply)).not.toContain('[Show passages]');
  maria.opensHome('home');
  const home = shownIn(await peer.until('the home', () => peer.workspace.homes.get(maria.id)));
  expect(home).toContain('What I know');
  expect(home).not.toContain('Look up a topic');
  const dates = await replyIn(peer, maria.says('deadlines').message);
  expect(shown(dates)).toContain('dates of staff are those that I knew last');
  expect(JSON.stringify(dates.blocks)).not.toContain('remind_of_date');
  expect(running.store.trouble?.kind).toBe('damaged');
  expect(log.filter(({ msg }) => msg.startsWith('DATA_DIR:'))).toHaveLength(1);
});

describe('what would fail the same way every time ends in an apology to the asker alone', () => {
  const APOLOGY = /^I am sorry, something went wrong on my side and I can not answer that\. \(Question [\w-]{36} in the log\.\)/;
  const unrenderable: Pick<LiveEngine, 'answer' | 'knowledge'> = {
    knowledge: engine.knowledge,
    answer(question) {
      const trace = engine.answer(question);
      return { ...trace, answer: { ...trace.answer, caveats: undefined as never } };
    },
  };

  async function apologized(options: BotOptions, ...faults: readonly Fault[]) {
    const peer = await startPeer();
    const { running } = await startBot(peer, options);
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    peer.faults.next('chat.postMessage', ...faults);
    maria.says(`@seldinger ${PROCEDURES}`, residents);
    const told = shown(await shownAlone(peer, maria, residents));
    const states = () => running.store.read(({ db }) => db.selectFrom('inbox').select('state').execute());
    await expect.poll(states).toEqual([{ state: 'answered' }]);
    return { told, inPublic: peer.workspace.fromBot().filter(({ onlyFor }) => onlyFor === undefined) };
  }

  it.each<[string, BotOptions, readonly Fault[]]>([
    ['an answer that can not be rendered', { engine: unrenderable }, []],
    ['an error of Slack that nobody knows', {}, [{ kind: 'refused', error: 'a_new_error' }]],
    [
      'a refusal of blocks, and of the text',
      {},
      [
        { kind: 'refused', error: 'invalid_blocks' },
        { kind: 'refused', error: 'no_text' },
      ],
    ],
  ])('%s', async (_name, options, faults) => {
    expect(await apologized(options, ...faults)).toEqual({ told: expect.stringMatching(APOLOGY), inPublic: [] });
  });
});
