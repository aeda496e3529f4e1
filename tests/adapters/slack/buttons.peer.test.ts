import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveEngine } from '../../../adapters/engine.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Channel, Message } from '../../slack-peer/workspace.ts';
import { emptyFolder } from '../run-command.ts';
import { startBot, startPeer } from './slack-bot.ts';

const OWN_SCORE = 'i have a 238 step 2 ck';

async function workspace(options: Parameters<typeof startBot>[1] = {}) {
  const peer = await startPeer();
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  const bot = await startBot(peer, options);
  return { peer, maria, tom, residents, ...bot };
}

/** What everybody in a channel sees of the bot. */
const inPublic = (peer: SlackPeer, { id }: Channel) =>
  peer.workspace.fromBot().filter(({ channel, onlyFor }) => channel === id && onlyFor === undefined);

async function privateAnswer(
  { peer, maria, residents }: Awaited<ReturnType<typeof workspace>>,
  question = OWN_SCORE,
): Promise<Message> {
  maria.runs('/ir', question, residents);
  return peer.until('a private answer', () => maria.seesAlone(residents).at(-1));
}

/** The reference that a button carries. */
function referenceOf(message: Message, actionId: string): string {
  const [, value = ''] =
    new RegExp(`"action_id":"${actionId}[^}]*?"text":\\{[^}]*\\},"value":"([^"]+)"`).exec(JSON.stringify(message.blocks)) ?? [];
  return value;
}

describe('Share in channel', () => {
  it('brings the answer to everybody, without the own figure and the words of the question', async () => {
    const at = await workspace();
    const answer = await privateAnswer(at);
    expect(shown(answer)).toContain('238 is 7 below 245');
    at.maria.presses('share_answer', answer);
    const shared = await at.peer.until('it is shared', () => inPublic(at.peer, at.residents)[0]);
    expect(shown(shared)).toContain('The figure to hold it against is 245–255');
    expect(`${shown(shared)} ${shared.text}`).not.toContain('238');
    expect(shared.onlyFor).toBeUndefined();
    await at.peer.until('she is told', () =>
      at.maria.seesAlone(at.residents).some(({ text }) => text === 'Shared in this channel.'),
    );
  });

  it('happens once, however often the button is pressed and told', async () => {
    const at = await workspace();
    const answer = await privateAnswer(at);
    const first = at.maria.presses('share_answer', answer);
    await at.peer.until('it is shared', () => inPublic(at.peer, at.residents)[0]);
    at.peer.tellAgain(first);
    at.maria.presses('share_answer', answer);
    await at.peer.until('she is told', () =>
      at.maria.seesAlone(at.residents).some(({ text }) => text === 'That was shared already.'),
    );
    expect(inPublic(at.peer, at.residents)).toHaveLength(1);
  });

  it('works where the bot is no member of the channel', async () => {
    const at = await workspace();
    const elsewhere = at.peer.channel('elsewhere', [at.maria], false);
    at.maria.runs('/ir', 'how many aways?', elsewhere);
    const answer = await at.peer.until('a private answer', () => at.maria.seesAlone(elsewhere)[0]);
    at.maria.presses('share_answer', answer);
    const shared = await at.peer.until('it is shared', () => inPublic(at.peer, elsewhere)[0]);
    expect(shown(shared)).toContain('Applicants do 1 or 2 away rotations.');
  });

  it('of somebody else is refused, with a word to whoever pressed', async () => {
    const at = await workspace();
    const answer = await privateAnswer(at);
    at.tom.pressesForged({ action_id: 'share_answer', value: referenceOf(answer, 'share_answer') }, answer);
    const word = await at.peer.until('a word', () => at.tom.seesAlone(at.residents)[0]);
    expect(word.text).toBe('This button belongs to whoever asked. Ask me yourself, and you get your own.');
    expect(inPublic(at.peer, at.residents)).toEqual([]);
    // It still is hers.
    at.maria.presses('share_answer', answer);
    await at.peer.until('it is shared', () => inPublic(at.peer, at.residents)[0]);
  });
});

describe('Show passages', () => {
  it('shows whoever presses the cited passages whole, labelled as a restatement', async () => {
    const { peer, maria, tom, residents } = await workspace();
    maria.says('@seldinger how many procedures per year', residents);
    const answer = await peer.until('an answer', () => inPublic(peer, residents)[0]);
    tom.presses('show_passages', answer);
    const view = await peer.until('a modal', () => [...peer.workspace.views.values()].find(({ user }) => user === tom.id));
    const seen = JSON.stringify(view.view);
    expect(seen).toContain('The Harbor division performs 12,000 procedures a year.');
    expect(seen).toContain('The Harbor division performs 9,000 procedures a year.');
    expect(seen).toContain('Restated from Harbor Hospital, Interventional Radiology Residency › Case Volume, read 2026-01-15');
  });
});

describe('feedback', () => {
  it('is kept for the answer, one vote a person, with the reason', async () => {
    const { peer, maria, tom, residents, running } = await workspace();
    maria.says('@seldinger how many aways?', residents);
    const answer = await peer.until('an answer', () => inPublic(peer, residents)[0]);
    tom.presses('judge_answer', answer, 'positive');
    await peer.until('thanks', () => tom.seesAlone(residents).some(({ text }) => text.startsWith('Thank you.')));
    maria.presses('judge_answer', answer, 'negative');
    const view = await peer.until('she is asked why', () =>
      [...peer.workspace.views.values()].find(({ user }) => user === maria.id),
    );
    await peer.acknowledged(
      maria.submits(view, { reason: { reason: { type: 'plain_text_input', value: 'last year it was three' } } }),
    );
    const kept = () =>
      running.store.read(({ db }) => db.selectFrom('feedback').select(['vote', 'reason']).orderBy('vote').execute());
    await expect.poll(kept).toEqual([
      { vote: 'bad', reason: 'last year it was three' },
      { vote: 'good', reason: null },
    ]);
  });
});

describe('Find sources', () => {
  it('drafts an answer for one person, who may post it in the thread of the message', async () => {
    const { peer, maria, tom, residents } = await workspace();
    const { message } = tom.says('does anybody know how many aways one does?', residents);
    maria.usesShortcut('find_sources', message);
    const draft = await peer.until('a draft', () => maria.seesAlone(residents)[0]);
    expect(shown(draft)).toContain('Applicants do 1 or 2 away rotations.');
    expect(peer.workspace.thread(residents.id, message.ts)).toHaveLength(1);
    maria.presses('post_draft', draft);
    const posted = await peer.until('it is posted', () => peer.workspace.thread(residents.id, message.ts)[1]);
    expect(shown(posted)).toContain('Applicants do 1 or 2 away rotations.');
    maria.presses('post_draft', draft);
    await peer.until('she is told', () => maria.seesAlone(residents).some(({ text }) => text === 'That was posted already.'));
    expect(peer.workspace.thread(residents.id, message.ts)).toHaveLength(2);
  });

  it('offers its button again where the bot was not in the channel', async () => {
    const { peer, maria, tom } = await workspace();
    const elsewhere = peer.channel('elsewhere', [maria, tom], false);
    const { message } = tom.says('how many aways does one do?', elsewhere);
    maria.usesShortcut('find_sources', message);
    maria.presses('post_draft', await peer.until('a draft', () => maria.seesAlone(elsewhere)[0]));
    const word = await peer.until('a word', () => maria.seesAlone(elsewhere).find(({ text }) => text.includes('/invite')));
    elsewhere.members.add('UBOT');
    maria.presses('post_draft', word);
    await peer.until('it is posted', () => peer.workspace.thread(elsewhere.id, message.ts)[1]);
  });

  it('keeps nothing of what somebody else wrote', async () => {
    const { peer, maria, tom, residents, running } = await workspace();
    maria.usesShortcut('find_sources', tom.says('how many aways, for a friend of mine?', residents).message);
    await peer.until('a draft', () => maria.seesAlone(residents)[0]);
    const kept = async () => {
      const turns = await running.store.read(({ db }) => db.selectFrom('turns').select('text').execute());
      const answers = await running.store.read(({ db }) => db.selectFrom('answers').select('question').execute());
      return { turns, answers };
    };
    await expect.poll(kept).toEqual({ turns: [], answers: [{ question: null }] });
  });

  it('of a message without text says so', async () => {
    const { peer, maria, tom, residents } = await workspace();
    maria.usesShortcut('find_sources', tom.says('', residents).message);
    const word = await peer.until('a word', () => maria.seesAlone(residents)[0]);
    expect(word.text).toBe('That message has no text that I could look up.');
  });
});

describe('a long answer', () => {
  const paragraph =
    'Interventional radiologists plan a way through the vessels and treat through a needle, and this is told at length. ';

  async function longLibrary(): Promise<LiveEngine> {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'documents'));
    writeFileSync(
      path.join(folder, 'documents', 'guide.md'),
      `---\nid: guide\ntitle: A Guide\npublisher: Example Press\n---\n\n# A Guide\n\n## Day\n\n${paragraph.repeat(60).trim()}\n\n<!-- passage: day\nasked as:\n- What does an interventional radiologist do all day?\n-->\n`,
    );
    return LiveEngine.start(folder);
  }

  it('is paged in the message by whoever asked, and in private by somebody else', async () => {
    const { peer, maria, tom, residents } = await workspace({ engine: await longLibrary() });
    maria.says('@seldinger What does an interventional radiologist do all day?', residents);
    const answer = await peer.until('an answer', () => inPublic(peer, residents)[0]);
    expect(shown(answer)).toContain('Page 1 of 3');
    tom.presses('turn_page.next', answer);
    const page = await peer.until('a page for him', () => tom.seesAlone(residents)[0]);
    expect(shown(page)).toContain('Page 2 of 3');
    expect(shown(answer)).toContain('Page 1 of 3');
    maria.presses('turn_page.next', answer);
    await peer.until('the message turns its page', () => shown(answer).includes('Page 2 of 3'));
    expect(shown(answer)).toContain('A Guide › Day');
  });
});

describe('what no button of this version carries', () => {
  it.each([
    ['an action that nobody knows', { action_id: 'launch_rockets', value: 'now' }, 'I do not know this button any more'],
    ['a reference that was made up', { action_id: 'show_passages', value: 'x'.repeat(22) }, 'This button is no longer good'],
    ['a value that is no reference', { action_id: 'share_answer', value: '../../etc' }, 'This button is no longer good'],
    ['a vote that is none', { action_id: 'judge_answer', value: `${'x'.repeat(22)}.maybe` }, 'This button is no longer good'],
    ['no value', { action_id: 'turn_page.next' }, 'This button is no longer good'],
  ])('%s: a clear word', async (_, action, begins) => {
    const { peer, maria, residents } = await workspace();
    const { message } = maria.says('hello all', residents);
    maria.pressesForged(action, message);
    const word = await peer.until('a word', () => maria.seesAlone(residents)[0]);
    expect(word.text.startsWith(begins)).toBe(true);
  });

  it('a modal whose answer is gone says so', async () => {
    const { peer, maria, residents, running } = await workspace();
    maria.says('@seldinger how many aways?', residents);
    maria.presses('judge_answer', await peer.until('an answer', () => inPublic(peer, residents)[0]), 'negative');
    const view = await peer.until('a modal', () => [...peer.workspace.views.values()][0]);
    await running.store.write(({ db }) => db.deleteFrom('button_references').execute());
    const told = maria.submits(view, { reason: { reason: { type: 'plain_text_input', value: 'too old' } } });
    await peer.acknowledged(told);
    expect(JSON.stringify(told.attempts[0]?.acknowledged)).toContain('This button is no longer good');
  });
});
