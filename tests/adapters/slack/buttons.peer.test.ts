import { describe, expect, it } from 'vitest';
import { valueIn } from '../../slack-peer/payloads.ts';
import { shown, shownIn } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { View } from '../../slack-peer/workspace.ts';
import { PROCEDURES } from '../library.ts';
import { emptyFolder } from '../run-command.ts';
import { replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

const NOT_YOURS = 'This button belongs to whoever asked. Ask me yourself, and you get your own.';
const GONE =
  'This button is no longer good: its answer is too old, or the program was set up anew. Please ask the question again.';
const UNKNOWN = 'I do not know this button any more; it comes from another version of me. Please ask the question again.';

async function startWorkspace() {
  const peer = await startPeer();
  const { running, settings } = await startBot(peer);
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  return { peer, running, settings, maria, tom, residents };
}

function modal(peer: SlackPeer): Promise<View> {
  return peer.until('a modal', () => peer.workspace.views.find(({ open }) => open));
}

describe('buttons of an answer', () => {
  it('show the cited passages whole, as our restatement, to anybody who reads the answer', async () => {
    const { peer, maria, tom, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    tom.presses('show_passages', await replyIn(peer, message));
    const view = await modal(peer);
    expect({ user: view.user, text: shownIn(view) }).toEqual({
      user: tom.id,
      text: expect.stringContaining(
        'Restated from Harbor Hospital, Interventional Radiology Residency › Case Volume, read 2026-01-15',
      ),
    });
    expect(shownIn(view)).toContain('The Harbor division performs 12,000 procedures a year.');
  });

  it('carry nothing but a random reference', async () => {
    const { peer, maria, residents } = await startWorkspace();
    maria.runs('/ir', PROCEDURES, residents);
    const answer = await shownAlone(peer, maria, residents);
    for (const action of ['show_passages', 'share_answer']) expect(valueIn(answer, action)).toMatch(/^[\w-]{22}$/);
  });

  it('take a judgment, and a reason in a modal for a bad one', async () => {
    const { peer, running, maria, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    const answer = await replyIn(peer, message);
    maria.presses('judge_answer', answer, 'positive');
    expect(shown(await shownAlone(peer, maria, residents))).toContain('Thank you.');
    maria.presses('judge_answer', answer, 'negative');
    const view = await modal(peer);
    const submission = maria.submits(view, { reason: { reason: { type: 'plain_text_input', value: 'it is 13,000 now' } } });
    await peer.acknowledged(submission);
    const kept = await running.store.read(({ db }) => db.selectFrom('feedback').select(['vote', 'reason']).execute());
    expect(kept).toEqual([{ vote: 'bad', reason: 'it is 13,000 now' }]);
  });
});

describe("somebody else's button", () => {
  it.each(['share_answer', 'show_passages'])('gives him a private word: %s', async (action) => {
    const { peer, maria, tom, residents } = await startWorkspace();
    maria.runs('/ir', PROCEDURES, residents);
    const answer = await shownAlone(peer, maria, residents);
    // Slack shows it to nobody else; whoever forges a request gets this far.
    tom.pressesForged({ action_id: action, value: valueIn(answer, action) }, answer);
    expect(shown(await shownAlone(peer, tom, residents))).toBe(NOT_YOURS);
    expect(peer.workspace.channelAsSeen(residents.id)).toEqual([]);
    expect(peer.workspace.views).toEqual([]);
  });
});

describe('a button that can not do what it says', () => {
  it.each([
    ['has an action that nobody knows', { action_id: 'delete_everything', value: 'x' }, UNKNOWN],
    ['has no value', { action_id: 'show_passages' }, GONE],
    ['carries what no button of ours carries', { action_id: 'share_answer', value: "'; drop table answers; --" }, GONE],
    ['points to nothing', { action_id: 'show_passages', value: 'AAAAAAAAAAAAAAAAAAAAAA' }, GONE],
    ['points to nothing that could be shared', { action_id: 'share_answer', value: 'AAAAAAAAAAAAAAAAAAAAAA' }, GONE],
    ['wants a page that is not there', { action_id: 'turn_page.next', value: 'AAAAAAAAAAAAAAAAAAAAAA.99' }, GONE],
    ['gives a judgment that there is not', { action_id: 'judge_answer', value: 'AAAAAAAAAAAAAAAAAAAAAA.perfect' }, GONE],
    ['has a very long value', { action_id: 'show_passages', value: 'A'.repeat(100_000) }, GONE],
  ])('says so to whoever pressed it: it %s', async (_name, action, word) => {
    const { peer, maria, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    const answer = await replyIn(peer, message);
    maria.pressesForged(action, answer);
    expect(shown(await shownAlone(peer, maria, residents))).toBe(word);
  });

  it('comes from before the program was set up anew', async () => {
    const peer = await startPeer();
    const first = await startBot(peer);
    const maria = peer.person('maria');
    const residents = peer.channel('residents', [maria]);
    maria.runs('/ir', PROCEDURES, residents);
    const answer = await shownAlone(peer, maria, residents);
    await first.running.stop();
    await startBot(peer);
    maria.presses('share_answer', answer);
    expect(shown(await shownAlone(peer, maria, residents, 2))).toBe(GONE);
  });

  it('is pressed when its trigger is too old for a modal', async () => {
    const { peer, maria, residents } = await startWorkspace();
    const { message } = maria.says(`@seldinger ${PROCEDURES}`, residents);
    const answer = await replyIn(peer, message);
    peer.faults.next('views.open', { kind: 'refused', error: 'expired_trigger_id' });
    maria.presses('show_passages', answer);
    expect(shown(await shownAlone(peer, maria, residents)).length).toBeGreaterThan(20);
  });
});

describe('topics on the Home tab', () => {
  it('carry a random reference, the same for everybody, and answer after a restart', async () => {
    const peer = await startPeer();
    const env = { DATA_DIR: emptyFolder() };
    const first = await startBot(peer, { env });
    const [maria, tom] = [peer.person('maria'), peer.person('tom')];
    const [home] = await Promise.all(
      [maria, tom].map((person) => {
        person.opensHome('home');
        return peer.until('the home', () => peer.workspace.homes.get(person.id));
      }),
    );
    const kept = await first.running.store.read(({ db }) =>
      db.selectFrom('button_references').select(['owner', 'for_whom']).execute(),
    );
    expect(new Set(kept.map(({ owner, for_whom }) => `${owner}, ${for_whom}`))).toEqual(new Set(['everybody, everyone']));
    await first.running.stop();
    await startBot(peer, { env });
    maria.pressesInView('ask_topic.0', home as View);
    expect(shownIn(await modal(peer))).toContain('Applicants do 1 or 2 away rotations.');
  });

  it.each([
    ['of an earlier version', 'Away rotations'],
    ['that point to nothing', 'AAAAAAAAAAAAAAAAAAAAAA.0'],
  ])('%s say what to do instead', async (_, value) => {
    const { peer, maria } = await startWorkspace();
    const button = { type: 'button', action_id: 'ask_topic.0', text: { type: 'plain_text', text: 'Away rotations' }, value };
    const home = { type: 'home', blocks: [{ type: 'actions', elements: [button] }] };
    maria.pressesInView('ask_topic.0', { id: 'V0', user: maria.id, hash: '0', view: home, open: true });
    expect(shownIn(await modal(peer))).toContain('Please open the Home tab again, or ask me the question.');
  });
});

describe('a modal that is no longer good', () => {
  const stale = (callback_id: string, private_metadata: string): View['view'] => ({
    type: 'modal',
    callback_id,
    private_metadata,
    title: { type: 'plain_text', text: 'Old' },
    blocks: [],
  });

  it.each([
    ['one of another version', stale('profile_form', '')],
    ['one whose answer is gone', stale('judgment_reason', 'AAAAAAAAAAAAAAAAAAAAAA')],
  ])('says so where it stands: %s', async (_name, view) => {
    const { peer, maria } = await startWorkspace();
    const submission = maria.submits(peer.workspace.openView(maria.id, view), {
      reason: { reason: { type: 'plain_text_input', value: 'x' } },
    });
    await peer.acknowledged(submission);
    const payload = submission.attempts[0]?.acknowledged?.payload as { response_action?: string; view?: View['view'] };
    expect(payload.response_action).toBe('update');
    expect(JSON.stringify(payload.view)).toMatch(/ask the question again/);
  });
});

it('says that a shortcut of another version is not known any more, also where Slack takes it at the second attempt', async () => {
  const { peer, maria, tom, residents } = await startWorkspace();
  peer.faults.next('views.open', { kind: 'rate limited', retryAfter: 1 });
  maria.usesShortcut('summarise', tom.says('hello', residents).message);
  expect(shownIn(await modal(peer))).toContain('I do not know this shortcut; it comes from another version of me.');
});
