import { expect, it } from 'vitest';
import { ConversationAnswers } from '../../adapters/conversation-answers.ts';
import { MINUTE } from '../../adapters/database/clock.ts';
import { forgetUser } from '../../adapters/database/forget.ts';
import { loadEngine } from '../../adapters/engine.ts';
import type { Question } from '../../src/index.ts';
import { listeningLog, onEachDatabase, openStore, TestClock } from './database/databases.ts';
import { FIXTURE_KNOWLEDGE } from './run-command.ts';

onEachDatabase('answers in a conversation', (fresh) => {
  async function opened() {
    const settings = await fresh();
    const clock = new TestClock();
    const { log, lines } = await listeningLog();
    const store = await openStore(settings, { clock, log });
    const { answer, knowledge } = await loadEngine(FIXTURE_KNOWLEDGE);
    const asked: Question[] = [];
    const listening = (question: Question) => {
      asked.push(question);
      return answer(question);
    };
    const answers = new ConversationAnswers({
      engine: { answer: listening, knowledge },
      store,
      log,
      clock,
      today: () => '2026-11-22',
      conversationHours: 12,
    });
    const ask = async (id: string, text: string) => {
      const speaker = ({ hash }: { hash: (id: string) => string }) => ({
        asker: hash('slack:U1'),
        conversation: hash('slack:conversation:D1'),
      });
      const waits = { age: 0, attempts: 1, failures: 0, replyTo: null, replyToken: null, directMessageAllowed: true };
      const question = { id, platform: 'slack', speaker, text, ...waits };
      const { remember } = await answers.ask({ question, visibility: 'private' });
      await store.write(remember);
      clock.pass(2 * MINUTE);
    };
    return { settings, store, lines, asked, ask };
  }

  it('lean on nothing of whoever was forgotten by another process meanwhile', async () => {
    const { settings, asked, ask } = await opened();
    await ask('q1', 'how many aways?');
    await ask('q2', 'and letters?');
    const other = await openStore(settings);
    await other.write((session) => forgetUser(session, 'slack:U1'));
    await ask('q3', 'and for DO?');
    expect(asked.map(({ earlierTurns }) => earlierTurns)).toEqual([[], ['how many aways?'], []]);
    const kept = await other.read(({ db }) => db.selectFrom('answers').select(['id', 'question']).execute());
    expect(kept).toEqual([{ id: 'q3', question: expect.not.stringContaining('aways') }]);
  });

  it('are logged with the hash of whoever asked, and without a word or an id of theirs', async () => {
    const { store, lines, ask } = await opened();
    await ask('q1', 'my score is 238, how many aways?');
    expect(lines.filter(({ msg }) => msg === 'answered')).toMatchObject([
      { questionId: 'q1', platform: 'slack', asker: store.hash('slack:U1'), outcome: 'answered' },
    ]);
    await ask('q2', 'i want to kill myself');
    expect(lines.at(-1)).not.toHaveProperty('asker');
    expect(JSON.stringify(lines)).not.toMatch(/my score|kill|"U1|:U1|:D1/);
  });
});
