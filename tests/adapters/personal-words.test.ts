import { expect, it } from 'vitest';
import { ConversationAnswers } from '../../adapters/conversation-answers.ts';
import { InboxWorker } from '../../adapters/database/inbox-worker.ts';
import { loadEngine } from '../../adapters/engine.ts';
import { obeyPersonalWord } from '../../adapters/personal-words.ts';
import { readSettings } from '../../adapters/settings.ts';
import { listeningLog, onEachDatabase, openStore, TestClock } from './database/databases.ts';
import { FIXTURE_KNOWLEDGE } from './run-command.ts';

onEachDatabase('"forget me"', (fresh, kind) => {
  it('is answered also where the first answer did not arrive', async () => {
    const clock = new TestClock();
    const { log } = await listeningLog();
    const store = await openStore(await fresh(), { clock, log });
    const engine = await loadEngine(FIXTURE_KNOWLEDGE);
    const answers = new ConversationAnswers({ engine, store, log, clock, today: () => '2026-11-22', conversationHours: 12 });
    const tools = { store, answers, settings: { ...readSettings({}) }, handOff: undefined };
    const said: string[] = [];
    const worker = new InboxWorker({
      store,
      log,
      clock,
      answer: async (question) => {
        said.push(await obeyPersonalWord('forget-me', { question, person: 'U1' }, tools));
        if (said.length === 1) throw new Error('the platform is away');
        return undefined;
      },
    });
    const event = { platform: 'slack', eventId: 'Ev1', asker: 'U1', conversation: 'D1', text: 'forget me' };
    await worker.receive({ ...event, replyTo: null, directMessageAllowed: true });
    await worker.idle();
    if (kind === 'sqlite') clock.pass(2000);
    else await store.write(({ db }) => db.updateTable('inbox').set({ held_until: 0 }).execute());
    await worker.poll();
    await worker.idle();
    expect(said).toEqual(Array(2).fill(expect.stringMatching(/^Everything about you is erased \(there was nothing\)\./)));
    const inbox = await store.read(({ db }) => db.selectFrom('inbox').select(['state', 'asker', 'content']).execute());
    expect(inbox).toEqual([{ state: 'answered', asker: null, content: null }]);
  });
});
