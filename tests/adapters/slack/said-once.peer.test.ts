import { describe, expect, it } from 'vitest';
import { LiveEngine } from '../../../adapters/engine.ts';
import type { Advice } from '../../../src/index.ts';
import type { Fault } from '../../slack-peer/faults.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { Channel } from '../../slack-peer/workspace.ts';
import { LIBRARY, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, repliesIn, shownAlone } from './asking.ts';
import { type BotOptions, startBot, startPeer } from './slack-bot.ts';

const DONE_AND_NOT_SAID: Fault = { kind: 'server error', when: 'after' };
const PERHAPS_TWICE = 'If you see this twice: Slack did not tell me whether the first one arrived.';
const ASK_TO_PRESS_AGAIN =
  'Slack did not tell me whether everybody sees it now. If it is not there, press this button.\n[Share in channel]';

async function workspace(options: BotOptions = {}) {
  const peer = await startPeer();
  const bot = await startBot(peer, options);
  const maria = peer.person('maria');
  const residents = peer.channel('residents', [maria]);
  const seenBy = (where: Channel) => peer.workspace.messages.filter(({ channel, onlyFor }) => channel === where.id && !onlyFor);
  return { peer, maria, residents, seenBy, ...bot };
}

/** As if a command had waited for longer than its token lasts. */
async function runsWithoutToken({ peer, maria, residents }: Awaited<ReturnType<typeof workspace>>, words: string) {
  let go = () => {};
  peer.faults.next('response_url', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  maria.runs('/ir', words, residents);
  await peer.until('the token is used', () => peer.callsOf('response_url').length === 1);
  peer.responseUrls.expireAll();
  go();
}

/** Advice in as many messages, each filled. */
async function adviceIn(messages: number): Promise<LiveEngine> {
  const engine = await LiveEngine.start(LIBRARY);
  const paragraph = (n: number) => ({ kind: 'text', text: `Part ${n}. ${'Words of advice. '.repeat(220)}` }) as const;
  const blocks: Advice['blocks'] = Array.from({ length: messages }, (_, n) => ({
    kind: 'paragraph',
    inlines: [paragraph(n + 1)],
  }));
  engine.advise = () => ({ title: 'Your way', blocks, citations: [], caveats: [], computed: [] }) as unknown as Advice;
  return engine;
}

const partsIn = (messages: readonly Parameters<typeof shown>[0][]) =>
  messages.map((message) => /Part \d/.exec(shown(message))?.[0]);

describe('a private answer', () => {
  it('says that it may be seen twice where Slack did not say whether it arrived', async () => {
    const { peer, maria, residents } = await workspace();
    peer.faults.next('response_url', DONE_AND_NOT_SAID);
    maria.runs('/ir', PROCEDURES, residents);
    await shownAlone(peer, maria, residents, 2);
    const [first, second] = maria.seesAlone(residents).map(shown);
    expect(first).toContain(PROCEDURES_ANSWER);
    expect(second).toBe(`${first}\n${PERHAPS_TWICE}`);
  });

  it('comes once as a direct message, also where Slack did not say that it arrived', async () => {
    const bot = await workspace();
    bot.peer.faults.next('chat.postMessage', DONE_AND_NOT_SAID);
    await runsWithoutToken(bot, PROCEDURES);
    await bot.peer.until('a direct message', () => bot.seenBy(bot.maria.directMessage).length > 0);
    await bot.running.stop();
    expect(firstLines(bot.seenBy(bot.maria.directMessage))).toEqual([PROCEDURES_ANSWER]);
  });

  it('comes as a direct message also where the bot may not open the conversation', async () => {
    const bot = await workspace();
    bot.peer.faults.always('conversations.open', { kind: 'refused', error: 'missing_scope' });
    await runsWithoutToken(bot, PROCEDURES);
    await bot.peer.until('a direct message', () => bot.seenBy(bot.maria.directMessage).length > 0);
    expect(firstLines(bot.seenBy(bot.maria.directMessage))).toEqual([PROCEDURES_ANSWER]);
  });
});

describe('a word of the bot', () => {
  it.each([
    ['privacy', /^I keep your questions/],
    ['standing', /^Where you stand/],
    ['sources', /^What I know/],
  ])('on /ir %s comes as a direct message where the token is no longer good', async (words, said) => {
    const bot = await workspace();
    await runsWithoutToken(bot, words);
    const [direct] = await bot.peer.until('a direct message', () => {
      const seen = bot.seenBy(bot.maria.directMessage);
      return seen.length > 0 && seen;
    });
    expect(direct && shown(direct)).toMatch(said);
  });
});

describe('advice in several messages', () => {
  it('comes whole in a direct message, each part once, where Slack did not say whether one arrived', async () => {
    const { peer, maria, running } = await workspace({ engine: await adviceIn(3) });
    peer.faults.next('chat.postMessage', DONE_AND_NOT_SAID, { kind: 'server error', when: 'before' });
    const { message } = maria.says('plan');
    await peer.until('three parts', () => repliesIn(peer, message).length >= 3);
    await running.stop();
    expect(partsIn(repliesIn(peer, message))).toEqual(['Part 1', 'Part 2', 'Part 3']);
  });

  it('goes on in a direct message where a token has no uses left', async () => {
    const { peer, maria, residents, seenBy, running } = await workspace({ engine: await adviceIn(6) });
    maria.runs('/ir', 'plan', residents);
    await peer.until('the last part', () => seenBy(maria.directMessage).length > 0);
    await running.stop();
    expect({ alone: partsIn(maria.seesAlone(residents)), direct: partsIn(seenBy(maria.directMessage)) }).toEqual({
      alone: ['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5'],
      direct: ['Part 6'],
    });
  });
});

it('answers in a direct message where the bot was taken out of the channel meanwhile', async () => {
  const { peer, maria, residents, seenBy } = await workspace();
  let go = () => {};
  peer.faults.next('chat.postMessage', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  maria.says(`@seldinger ${PROCEDURES}`, residents);
  await peer.until('it is at it', () => peer.callsOf('chat.postMessage').length === 1);
  residents.members.delete('UBOT');
  go();
  await peer.until('a direct message', () => seenBy(maria.directMessage).length === 1);
  expect(firstLines(seenBy(maria.directMessage))).toEqual([PROCEDURES_ANSWER]);
});

it('tells whoever pressed a button what became of it in a direct message, where the token of the button is no longer good', async () => {
  const { peer, maria, residents, seenBy } = await workspace();
  maria.runs('/ir', PROCEDURES, residents);
  const answer = await shownAlone(peer, maria, residents);
  let go = () => {};
  peer.faults.next('chat.postMessage', { kind: 'slow', until: new Promise<void>((resolve) => (go = resolve)) });
  maria.presses('share_answer', answer);
  await peer.until('it is being shared', () => peer.callsOf('chat.postMessage').length === 1);
  peer.responseUrls.expireAll();
  go();
  await peer.until('a word', () => seenBy(maria.directMessage).length === 1);
  expect([firstLines(seenBy(maria.directMessage)), seenBy(residents).length]).toEqual([['Shared in this channel.'], 1]);
});

describe('an answer shared in a channel in which the bot is not', () => {
  it('is shown once where Slack did not say whether it was, and whoever shared it may press again', async () => {
    const { peer, maria, seenBy } = await workspace();
    const elsewhere = peer.channel('elsewhere', [maria], false);
    maria.runs('/ir', PROCEDURES, elsewhere);
    const answer = await shownAlone(peer, maria, elsewhere);
    peer.faults.next('response_url', DONE_AND_NOT_SAID);
    maria.presses('share_answer', answer);
    const word = await shownAlone(peer, maria, elsewhere, 2);
    expect({ told: shown(word), seen: seenBy(elsewhere).length }).toEqual({ told: ASK_TO_PRESS_AGAIN, seen: 1 });
    maria.presses('share_answer', word);
    await peer.until('it is shared', () => seenBy(elsewhere).length === 2);
    expect(shown(await shownAlone(peer, maria, elsewhere, 3))).toBe('Shared in this channel.');
  });
});
