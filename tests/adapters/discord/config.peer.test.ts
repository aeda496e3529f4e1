import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Guild } from '../../discord-peer/community.ts';
import type { Filled } from '../../discord-peer/options.ts';
import { shown } from '../../discord-peer/shown.ts';
import { AWAYS, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { firstLines, replyTo } from './asking.ts';
import { startBot, startPeer } from './discord-bot.ts';

async function startServer(env: Readonly<Record<string, string>> = {}) {
  const peer = await startPeer();
  const bot = await startBot(peer, { env });
  const manager = peer.manager('ann');
  const general = peer.channel('general');
  const questions = peer.channel('questions');
  const configures = async (filled: Filled) => shown(await peer.answerTo(manager.runs('config', filled, general)));
  return { peer, manager, general, questions, configures, maria: peer.person('maria'), ...bot };
}

describe('/config', () => {
  it('is there for whoever manages the server, and for nobody else', async () => {
    const { general, maria } = await startServer();
    expect(() => maria.runs('config', { show: {} }, general)).toThrow('config is not shown to maria');
    expect(() => maria.runs('config', { show: {} })).toThrow('config is not shown');
  });

  it('is refused to whoever forges it', async () => {
    const { peer, general, maria, configures } = await startServer();
    const forged = maria.runsForged(
      'config',
      [{ type: 1, name: 'visibility', options: [{ type: 3, name: 'visibility', value: 'private' }] }],
      general,
    );
    expect(shown(await peer.answerTo(forged))).toContain('Only whoever may manage this server can change this.');
    expect(await configures({ show: {} })).toContain('/ask answers for all');
  });

  it('keeps answers for all to the channels that were allowed; elsewhere the asker alone is answered', async () => {
    const { peer, general, questions, maria, configures } = await startServer();
    expect(await configures({ show: {} })).toContain('in every channel');
    expect(await configures({ allow: { channel: questions.id } })).toContain(`<#${questions.id}>`);
    const elsewhere = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    expect(elsewhere.onlyFor?.name).toBe('maria');
    const there = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, questions));
    expect(there.onlyFor).toBeUndefined();
    maria.says(`@seldinger ${AWAYS}`, general);
    const direct = await peer.until('a direct message', () => peer.community.asSeen(maria.directMessage)[0]);
    expect(shown(direct).length).toBeGreaterThan(20);
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, questions);
    expect(firstLines([await replyTo(peer, message)])).toEqual([PROCEDURES_ANSWER]);
    await configures({ disallow: { channel: questions.id } });
    const again = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    expect(again.onlyFor).toBeUndefined();
  });

  it.each<[string, (server: Guild) => string, RegExp]>([
    ['without a question', () => '@seldinger', /You mentioned me without a question/],
    ['of its role', (server) => `<@&${server.botRole}> ${AWAYS}`, /That mentioned my role/],
  ])('keeps to whoever it is told what it says elsewhere to a mention %s', async (_name, mention, told) => {
    const { peer, general, questions, maria, configures } = await startServer();
    await configures({ allow: { channel: questions.id } });
    maria.says(mention(peer.guild), general);
    const direct = await peer.until('a direct message', () => peer.community.asSeen(maria.directMessage)[0]);
    expect(shown(direct)).toContain('wants me to answer elsewhere, so only you see this');
    expect(shown(direct)).toMatch(told);
    expect(peer.community.asSeen(general).filter(({ author }) => author.bot)).toEqual([]);
  });

  it('writes down who chose what', async () => {
    const { running, manager, configures } = await startServer();
    await configures({ show: {} });
    await configures({ visibility: { visibility: 'private' } });
    const deeds = await running.store.read(({ db }) => db.selectFrom('audit').select(['actor', 'action', 'detail']).execute());
    expect(deeds).toEqual([
      {
        actor: `discord:${manager.id}`,
        action: 'server set',
        detail: JSON.stringify({ channels: [], visibility: 'private', feedback: true }),
      },
    ]);
  });

  it('is told to two processes: the one that makes the change answers, however slow it is, and both go by it', async () => {
    const together = { DATA_DIR: emptyFolder() };
    const { peer, running, general, questions, maria, configures } = await startServer(together);
    await startBot(peer, { env: together });
    await configures({ allow: { channel: questions.id } });
    peer.faults.next('Create Interaction Response', { kind: 'meanwhile', when: 'before', happens: () => setTimeout(700) });
    expect(await configures({ disallow: { channel: questions.id } })).not.toContain('not among the allowed ones');
    const deeds = await running.store.read(({ db }) => db.selectFrom('audit').select('action').execute());
    expect(deeds).toHaveLength(2);
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    expect(answer.onlyFor).toBeUndefined();
  });

  it('lets /ask answer the asker alone, unless the asker chooses otherwise', async () => {
    const { peer, general, maria, configures } = await startServer();
    await configures({ visibility: { visibility: 'private' } });
    const kept = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    const chosen = await peer.answerTo(maria.runs('ask', { question: PROCEDURES, private: false }, general));
    expect([kept.onlyFor?.name, chosen.onlyFor]).toEqual(['maria', undefined]);
  });

  it('takes away the buttons for feedback', async () => {
    const { peer, general, maria, configures } = await startServer();
    const before = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    await configures({ feedback: { feedback: 'off' } });
    const after = await peer.answerTo(maria.runs('ask', { question: PROCEDURES }, general));
    expect([before, after].map((answer) => shown(answer).includes('[Helpful]'))).toEqual([true, false]);
  });

  it('holds for its own server alone, and after a new start', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    const general = peer.channel('general');
    const other = peer.community.addGuild('Another', true);
    peer.addBotTo(other);
    const manager = peer.manager('ann');
    await peer.answerTo(manager.runs('config', { visibility: { visibility: 'private' } }, general));
    const elsewhere = await peer.answerTo(manager.runs('ask', { question: PROCEDURES }, peer.channel('general', other)));
    expect(elsewhere.onlyFor).toBeUndefined();
    await first.running.stop();
    await startBot(peer, { env: { DATA_DIR: first.settings.database.dataDir } });
    const after = await peer.answerTo(manager.runs('ask', { question: PROCEDURES }, general));
    expect(after.onlyFor?.name).toBe('ann');
  });
});

describe('the commands of the application', () => {
  it('are sent once, in bulk, and not again at the next start', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    await peer.until('they are sent', () => peer.commands.overwrites.length === 1);
    await first.running.stop();
    await startBot(peer);
    await peer.until('they are compared', () => peer.callsOf('Get Global Application Commands').length >= 2);
    const { message } = peer.person('maria').says(PROCEDURES);
    await replyTo(peer, message);
    expect(peer.commands.overwrites).toHaveLength(1);
  });

  it('are sent again when they differ from what is registered', async () => {
    const peer = await startPeer();
    peer.commands.overwrite(undefined, [{ name: 'old', description: 'A command of another version' }]);
    await startBot(peer);
    await peer.until('they are sent', () => peer.commands.overwrites.length === 2);
    expect(peer.commands.in(undefined).map(({ name }) => name)).toContain('ask');
    expect(peer.commands.in(undefined).map(({ name }) => name)).not.toContain('old');
  });

  it('are registered in one server where DISCORD_GUILD_ID names it', async () => {
    const peer = await startPeer();
    await startBot(peer, { env: { DISCORD_GUILD_ID: peer.guild.id } });
    await peer.until('they are sent', () => peer.commands.in(peer.guild.id).length > 0);
    expect(peer.commands.overwrites.map(({ guild }) => guild)).toContain(peer.guild.id);
    const answer = await peer.answerTo(peer.person('maria').runs('ask', { question: PROCEDURES }, peer.channel('general')));
    expect(firstLines([answer])).toEqual([PROCEDURES_ANSWER]);
  });

  it.each([
    ['a pause', { kind: 'rate limited', retryAfter: 1 }],
    ['a 500', { kind: 'server error', when: 'before' }],
    ['a lost connection', { kind: 'connection lost', when: 'after' }],
  ] as const)('are there in the end after %s', async (_name, fault) => {
    const peer = await startPeer();
    peer.faults.next('Bulk Overwrite Global Application Commands', fault);
    await startBot(peer);
    await peer.until('they are there', () => peer.commands.in(undefined).some(({ name }) => name === 'ask'));
  });
});
