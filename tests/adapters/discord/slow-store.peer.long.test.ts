import Libsql from 'libsql';
import { describe, expect, it, onTestFinished } from 'vitest';
import { databaseFile } from '../../../adapters/database/open-database.ts';
import { shown } from '../../discord-peer/shown.ts';
import { freshSchema, POSTGRES } from '../database/databases.ts';
import { wayTo } from '../database/way-to-server.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES, PROCEDURES_ANSWER } from '../library.ts';
import { firstLines, replyTo } from './asking.ts';
import { type BotOptions, startBot, startPeer } from './discord-bot.ts';

/* Discord waits three seconds for a first response, and the peer refuses what comes later. */

async function startServer(options: BotOptions = {}) {
  const peer = await startPeer();
  peer.firstResponseWithinMs = 3000;
  const bot = await startBot(peer, options);
  const general = peer.channel('general');
  const maria = peer.person('maria');
  const before = await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, general).message);
  return { peer, general, maria, before, ...bot };
}

describe('a file that another program holds on to', () => {
  it('keeps nobody waiting: commands and messages are answered, each once', async () => {
    const { peer, general, maria, running, settings } = await startServer();
    const other = new Libsql(databaseFile(settings.database.dataDir));
    onTestFinished(() => void other.close());
    other.exec('begin immediate');
    const ran = maria.runs('ask', { question: AWAYS }, general);
    const asked = peer.person('tom').says(AWAYS);
    expect(firstLines([await peer.answerTo(ran), await replyTo(peer, asked.message)])).toEqual([AWAYS_ANSWER, AWAYS_ANSWER]);
    other.exec('rollback');
    peer.tellAgain(asked.delivery);
    await peer.taken(asked.delivery);
    await running.stop();
    expect(peer.callsOf('Create Interaction Response').map(({ outcome }) => outcome)).toEqual(['ok']);
    expect(firstLines(peer.community.fromBot())).toEqual([PROCEDURES_ANSWER, AWAYS_ANSWER, AWAYS_ANSWER]);
  });
});

describe.skipIf(!POSTGRES)('a PostgreSQL server that hangs', () => {
  async function withHangingServer() {
    const way = await wayTo(await freshSchema());
    const server = await startServer({ env: { DATABASE_URL: way.settings.url } });
    // The bot ends well once the server is there again.
    onTestFinished(() => way.open());
    way.hang();
    return { ...server, way };
  }

  it('keeps nobody waiting who asks', async () => {
    const { peer, general, maria } = await withHangingServer();
    const ran = maria.runs('ask', { question: AWAYS }, general);
    const asked = peer.person('tom').says(AWAYS);
    expect(firstLines([await peer.answerTo(ran), await replyTo(peer, asked.message)])).toEqual([AWAYS_ANSWER, AWAYS_ANSWER]);
    expect(peer.callsOf('Create Interaction Response').map(({ outcome }) => outcome)).toContain('ok');
  });

  it.each(['Passages', 'Helpful', 'Not helpful', 'Follow up'])('has a word in time for whoever presses %s', async (label) => {
    const { peer, maria, before } = await withHangingServer();
    const pressed = maria.presses(label, before);
    const told = await peer.until('a word or a form', () => pressed.modal ?? peer.answersTo(pressed)[0]);
    expect('title' in told || shown(told).length > 20).toBe(true);
  });

  it.each(['sources', 'help', 'privacy', 'why', 'forget-me'])('has a word in time for /%s', async (name) => {
    const { peer, general, maria } = await withHangingServer();
    expect(shown(await peer.answerTo(maria.runs(name, {}, general))).length).toBeGreaterThan(20);
  });

  it('takes nothing of what somebody types into /ask', async () => {
    const { peer, general, maria } = await withHangingServer();
    const typed = maria.types('ask', 'question', 'aways', general);
    expect((await peer.until('choices', () => typed.choices)).length).toBeGreaterThan(0);
  });
});
