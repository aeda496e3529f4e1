import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LiveEngine } from '../../../adapters/engine.ts';
import { shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Channel } from '../../slack-peer/workspace.ts';
import { emptyFolder } from '../run-command.ts';
import { replyIn } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

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

describe('a draft of Find sources', () => {
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

  it('is turned no further where staff have withdrawn meanwhile what it rests on', async () => {
    const engine = await longLibrary();
    const text = 'Our residents begin at seven and go round with the fellow on call. '.repeat(45).trim();
    const answer = {
      id: 'staff-1',
      role: 'Coordinator',
      text,
      source: null,
      url: null,
      askedAs: ['When does a resident begin?'],
    };
    const citable = { ...answer, answeredOn: '2026-11-22', reviewBy: '2036-11-22', differsFrom: [], closes: [] };
    await engine.useStaffAnswers([citable]);
    const { peer, maria } = await workspace({ engine });
    const said = await replyIn(peer, maria.says('When does a resident begin?').message);
    expect(shown(said)).toContain('Page 1 of');
    await engine.useStaffAnswers([]);
    maria.presses('turn_page.next', said);
    const told = await peer.until('a word', () =>
      peer.workspace.messages.find((other) => shown(other).includes('withdrawn since')),
    );
    expect(shown(told)).toBe(
      'Department staff have changed or withdrawn since what that answer rests on. Please ask the question again.',
    );
    expect(shown(said)).toContain('Page 1 of');
  });
});
