import { InteractionResponseType } from 'discord.js';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { COMMANDS } from '../../../adapters/discord/commands.ts';
import { FirstResponses } from '../../../adapters/discord/first-responses.ts';
import { restClients } from '../../../adapters/discord/rest-clients.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { Interaction } from '../../discord-peer/interaction.ts';
import type { Part } from '../../discord-peer/kinds.ts';
import { AWAYS } from '../library.ts';
import { startPeer } from './discord-bot.ts';

const ANSWER = InteractionResponseType.ChannelMessageWithSource;
const WAIT = InteractionResponseType.DeferredChannelMessageWithSource;

async function startAsking() {
  const peer = await startPeer();
  peer.commands.overwrite(undefined, COMMANDS as unknown as Part[]);
  const { interactions: rest } = restClients({ token: peer.token, apiUrl: peer.apiUrl });
  const responses = new FirstResponses({ rest, signal: new AbortController().signal, log: pino({ level: 'silent' }) });
  const ask = () => {
    const asked = peer.person('maria').runs('ask', { question: AWAYS }, peer.channel('general'));
    responses.await(asked, false);
    return asked;
  };
  const answer = (asked: Interaction) => responses.give(asked, ANSWER, { content: 'One or two.' });
  return { peer, responses, ask, answer };
}

/** How each of these was answered first; undefined where it was not. */
const firstResponses = (asked: readonly Interaction[]) => asked.map(({ response }) => response?.type);

async function told(peer: DiscordPeer, ...asked: readonly Interaction[]): Promise<void> {
  await peer.until('Discord is told to wait', () => asked.every(({ response }) => response));
}

it('Discord is told to wait as soon as more than three questions are in hand, whether or not it waits for these already', async () => {
  const { peer, ask, answer } = await startAsking();
  const asked = Array.from({ length: 5 }, ask);
  await told(peer, ...asked.slice(3));
  expect(firstResponses(asked)).toEqual([undefined, undefined, undefined, WAIT, WAIT]);
  for (const one of asked.slice(0, 3)) expect(await answer(one)).toBe('now');
  const [third, fourth] = [ask(), ask()];
  await told(peer, fourth);
  expect(firstResponses([...asked, third, fourth])).toEqual([ANSWER, ANSWER, ANSWER, WAIT, WAIT, undefined, WAIT]);
  expect(await answer(fourth)).toBe('deferred');
});

it('a question that is told again is in hand once', async () => {
  const { peer, responses, ask } = await startAsking();
  const [first] = Array.from({ length: 3 }, ask) as [Interaction, Interaction, Interaction];
  expect(responses.await(first, false)).toBe(false);
  const fourth = ask();
  await told(peer, fourth);
  expect(firstResponses([first, fourth])).toEqual([undefined, WAIT]);
});

it('where Discord would not be told to wait, the answer is the first response after all', async () => {
  const { peer, ask, answer } = await startAsking();
  peer.faults.next('Create Interaction Response', { kind: 'refused', status: 400, code: 987_654 });
  const asked = Array.from({ length: 4 }, ask);
  expect(await answer(asked[3] as Interaction)).toBe('now');
  expect(firstResponses(asked)).toEqual([undefined, undefined, undefined, ANSWER]);
});
