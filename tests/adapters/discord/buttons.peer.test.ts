import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../adapters/engine.ts';
import { COMPONENT } from '../../discord-peer/kinds.ts';
import { withinAll } from '../../discord-peer/limits/components.ts';
import { shown } from '../../discord-peer/shown.ts';
import { engine } from '../../fixture-library.ts';
import { longAnswer } from '../hand-made-answers.ts';
import { AWAYS, AWAYS_ANSWER, PROCEDURES } from '../library.ts';
import { firstLines, replyTo } from './asking.ts';
import { type BotOptions, startBot, startPeer } from './discord-bot.ts';

const GONE =
  'This button is no longer good: its answer is too old, or the program was set up anew. Please ask the question again.';
const UNKNOWN = 'I do not know this button any more; it comes from another version of me. Please ask the question again.';
const NOT_TO_ASK_ON =
  'This button is no longer good: its answer is too old, or the program was set up anew. To ask on, use /ask, mention me, or write to me directly, and name what it was about.';
const NOTHING_CANCELLED =
  'This button is no longer good, so nothing was cancelled: its reminders are past, or the program was set up anew. /deadlines with "reminders" shows those that wait, and cancels them.';
const NOT_YOURS = 'This button belongs to whoever asked. Ask me yourself, and you get your own.';

async function startServer(options: BotOptions = {}) {
  const peer = await startPeer();
  const bot = await startBot(peer, options);
  const general = peer.channel('general');
  const maria = peer.person('maria');
  const answered = async (question = PROCEDURES) => replyTo(peer, maria.says(`@seldinger ${question}`, general).message);
  return { peer, general, maria, tom: peer.person('tom'), answered, ...bot };
}

describe('buttons of an answer', () => {
  it('show the cited passages whole, as our restatement, to whoever presses, alone', async () => {
    const { peer, tom, answered } = await startServer();
    const passages = await peer.answerTo(tom.presses('Passages', await answered()));
    expect(passages.onlyFor?.name).toBe('tom');
    expect(shown(passages)).toContain('The Harbor division performs 12,000 procedures a year.');
    expect(shown(passages)).toContain(
      'Restated from Harbor Hospital, Interventional Radiology Residency › Case Volume, read 2026-01-15',
    );
  });

  it('carry nothing but what is to be done and a random reference', async () => {
    const { answered } = await startServer();
    const { components } = await answered();
    const ids = withinAll(components).flatMap(({ type, custom_id }) => (type === COMPONENT.button ? [String(custom_id)] : []));
    expect(ids.length).toBeGreaterThanOrEqual(4);
    for (const id of ids) expect(id).toMatch(/^[a-z-]+\.[\w-]{22}(?:\.\d+)?$/);
  });

  it('take a judgment, and a reason in a form for a bad one', async () => {
    const { peer, running, maria, answered } = await startServer();
    const answer = await answered();
    const thanks = await peer.answerTo(maria.presses('Helpful', answer));
    expect([shown(thanks), thanks.onlyFor?.name]).toEqual([expect.stringContaining('Thank you.'), 'maria']);
    const modal = await peer.modalOf(maria.presses('Not helpful', answer));
    const [label = ''] = modal.components.map((part) => String(part.label));
    await peer.answerTo(maria.submits(modal, { [label]: 'it is 13,000 now' }));
    const kept = await running.store.read(({ db }) => db.selectFrom('feedback').select(['vote', 'reason']).execute());
    expect(kept).toEqual([{ vote: 'bad', reason: 'it is 13,000 now' }]);
  });

  it('take back no reason when a session tells of the judgment again', async () => {
    const { peer, running, settings, maria, answered } = await startServer();
    const press = maria.presses('Not helpful', await answered());
    const modal = await peer.modalOf(press);
    const [label = ''] = modal.components.map((part) => String(part.label));
    await peer.answerTo(maria.submits(modal, { [label]: 'it is 13,000 now' }));
    if (press.delivery) peer.tellAgain(press.delivery);
    await peer.taken(press.delivery);
    // What is under way is finished by then.
    await running.stop();
    const { store } = (await startBot(peer, { env: { DATA_DIR: settings.database.dataDir } })).running;
    const kept = await store.read(({ db }) => db.selectFrom('feedback').select(['vote', 'reason']).execute());
    expect(kept).toEqual([{ vote: 'bad', reason: 'it is 13,000 now' }]);
  });

  it('turn the pages of a long answer for whoever asked, and show a page to anybody else alone', async () => {
    const long = longAnswer(8000);
    const answer: LiveEngine['answer'] = (question) => ({ ...engine.answer(question), answer: long });
    const { peer, maria, tom, answered } = await startServer({ engine: { knowledge: engine.knowledge, answer } });
    const first = await answered();
    expect(shown(first)).toMatch(/Page 1 of \d/);
    const page = await peer.answerTo(tom.presses('Next page', first));
    expect([page.onlyFor?.name, shown(page)]).toEqual(['tom', expect.stringMatching(/Page 2 of \d/)]);
    expect(shown(first)).toMatch(/Page 1 of \d/);
    maria.presses('Next page', first);
    await peer.until('the page is turned', () => /Page 2 of \d/.test(shown(first)));
    for (let n = 1; n <= 8; n++) expect(shown(first)).toContain(`Chapter ${n}`);
  });
});

describe("somebody else's button", () => {
  it.each(['Helpful', 'Not helpful', 'Passages', 'Follow up'])(
    'under an answer for its asker alone gives him a private word: %s',
    async (label) => {
      const { peer, general, maria, tom } = await startServer();
      const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES, private: true }, general));
      expect(() => tom.presses(label, answer)).toThrow('does not see');
      const button = withinAll(answer.components).find((part) => part.label === label);
      // Discord shows it to nobody else; whoever forges a press gets this far.
      const forged = tom.pressesForged(String(button?.custom_id), answer);
      const word = await peer.answerTo(forged);
      expect([shown(word), word.onlyFor?.name]).toEqual([NOT_YOURS, 'tom']);
    },
  );
});

describe('a button that can not do what it says', () => {
  it.each([
    ['has an id that nobody knows', 'delete_everything', UNKNOWN],
    ['has an id of another program', '{"action":"ban"}', UNKNOWN],
    ['carries what no button of ours carries', "passages.'; drop table answers; --", /UNKNOWN|GONE/],
    ['points to nothing', 'passages.AAAAAAAAAAAAAAAAAAAAAA', GONE],
    ['points to nothing that could be judged', 'good.AAAAAAAAAAAAAAAAAAAAAA', GONE],
    ['points to nothing to ask on from', 'follow-up.AAAAAAAAAAAAAAAAAAAAAA', NOT_TO_ASK_ON],
    ['asked on without a reference in an earlier version', 'follow-up', NOT_TO_ASK_ON],
    ['points to no reminders', 'cancel-reminders.AAAAAAAAAAAAAAAAAAAAAA', NOTHING_CANCELLED],
    ['named the date of its reminders in an earlier version', 'cancel-reminders.rank-lists', NOTHING_CANCELLED],
    ['wants a page that is not there', 'page.AAAAAAAAAAAAAAAAAAAAAA.99', GONE],
    ['has a hundred signs', 'a'.repeat(100), UNKNOWN],
    ['has the name of what every object has', 'constructor.AAAAAAAAAAAAAAAAAAAAAA', UNKNOWN],
  ])('says so to whoever pressed it: it %s', async (_name, id, word) => {
    const { peer, maria, answered } = await startServer();
    const told = await peer.answerTo(maria.pressesForged(id, await answered()));
    expect(told.onlyFor?.name).toBe('maria');
    if (typeof word === 'string') expect(shown(told)).toBe(word);
    else expect([GONE, UNKNOWN]).toContain(shown(told));
  });

  it('comes from before the program was set up anew', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    const maria = peer.person('maria');
    const answer = await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, peer.channel('general')).message);
    await first.running.stop();
    await startBot(peer);
    expect(shown(await peer.answerTo(maria.presses('Passages', answer)))).toBe(GONE);
    expect(shown(await peer.answerTo(maria.presses('Follow up', answer)))).toBe(NOT_TO_ASK_ON);
  });

  it('is older than buttons are kept', async () => {
    const { peer, running, maria, tom, answered } = await startServer();
    const answer = await answered();
    await running.store.write(({ db }) =>
      db
        .updateTable('button_references')
        .set({ expires_at: Date.now() - 1 })
        .execute(),
    );
    const told = await peer.answerTo(tom.presses('Follow up', answer));
    expect([shown(told), told.onlyFor?.name]).toEqual([NOT_TO_ASK_ON, 'tom']);
    expect(shown(await peer.answerTo(maria.presses('Helpful', answer)))).toBe(GONE);
  });

  it('works on after a restart', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    const maria = peer.person('maria');
    const answer = await replyTo(peer, maria.says(`@seldinger ${PROCEDURES}`, peer.channel('general')).message);
    await first.running.stop();
    await startBot(peer, { env: { DATA_DIR: first.settings.database.dataDir } });
    const passages = await peer.answerTo(maria.presses('Passages', answer));
    expect(shown(passages)).toContain('The Harbor division performs 12,000 procedures a year.');
    const modal = await peer.modalOf(peer.person('tom').presses('Follow up', answer));
    expect(modal.customId).toMatch(/^follow-up\.[\w-]{22}$/);
  });
});

describe('a form that is no longer good', () => {
  const typed = (value: string) => [{ type: 18, id: 1, component: { type: 4, id: 2, custom_id: 'words', value } }];
  const filled = typed('x');

  it("asks nothing where it stands under somebody else's private answer", async () => {
    const { peer, general, maria, tom } = await startServer();
    const answer = await peer.answerTo(maria.runs('ask', { question: PROCEDURES, private: true }, general));
    const modal = await peer.modalOf(maria.presses('Follow up', answer));
    const told = await peer.answerTo(tom.submitsForged(String(modal.customId), typed(AWAYS), general));
    expect([shown(told), told.onlyFor?.name]).toEqual([NOT_YOURS, 'tom']);
  });

  it('asks all the same where its answer has gone since: somebody has typed it', async () => {
    const { peer, running, tom, answered } = await startServer();
    const modal = await peer.modalOf(tom.presses('Follow up', await answered()));
    await running.store.write(({ db }) => db.deleteFrom('button_references').execute());
    expect(firstLines([await peer.answerTo(tom.submits(modal, { 'Your question': AWAYS }))])).toEqual([AWAYS_ANSWER]);
  });

  it.each([
    ['one of another version', 'profile'],
    ['one whose answer is gone', 'reason.AAAAAAAAAAAAAAAAAAAAAA'],
  ])('says so: %s', async (_name, id) => {
    const { peer, general, maria } = await startServer();
    const told = await peer.answerTo(maria.submitsForged(id, filled, general));
    expect([told.onlyFor?.name, shown(told)]).toEqual(['maria', expect.stringMatching(/ask the question again/)]);
  });

  it.each(['   ', '\u200b', '@'])('says so when nothing was asked in it: %j', async (words) => {
    const { peer, maria, answered } = await startServer();
    const modal = await peer.modalOf(maria.presses('Follow up', await answered()));
    const told = await peer.answerTo(maria.submits(modal, { 'Your question': words }));
    expect(shown(told).length).toBeGreaterThan(20);
  });
});

it('says that a command of another version is not known any more', async () => {
  const { peer, general, maria } = await startServer();
  const told = await peer.answerTo(maria.runsForged('summarise', [], general));
  expect([shown(told), told.onlyFor?.name]).toEqual([
    expect.stringContaining('I do not know this command; it comes from another version of me.'),
    'maria',
  ]);
});
