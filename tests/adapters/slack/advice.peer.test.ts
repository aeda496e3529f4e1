import { describe, expect, it } from 'vitest';
import { shown } from '../../slack-peer/shown.ts';
import { AWAYS, AWAYS_ANSWER } from '../library.ts';
import { replyIn, shownAlone } from './asking.ts';
import { startBot, startPeer } from './slack-bot.ts';

async function open() {
  const peer = await startPeer();
  const bot = await startBot(peer);
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const residents = peer.channel('residents', [maria, tom]);
  let seen = 0;
  const runs = async (words: string) => {
    maria.runs('/ir', words, residents);
    seen += 1;
    return shown(await shownAlone(peer, maria, residents, seen));
  };
  return { peer, bot, maria, tom, residents, runs };
}

const KEPT = 'That is kept until you say "profile delete", and shown to nobody else.';

describe('advice on Slack', () => {
  it('keeps a profile at a word, for one person alone, and starts from it', async () => {
    const { peer, bot, maria, tom, residents, runs } = await open();
    expect(await runs('profile US MD, M3, step2 231')).toBe(
      `Your profile\n• Applicant: US MD\n• Year: M3\n• Step 2 CK: 231\n${KEPT}`,
    );
    expect(await runs('standing')).toBe(`Where you stand
Step 2 CK
• yours 231, the source's 245–255 (the Step 2 CK range to aim for): 14 short of 245 (IMG Guide; written for US citizen IMGs) [1]
• yours 231, the source's 235 (the line under which a Step 2 CK score is a red flag): below the line (IMG Guide; written for US citizen IMGs) [2]
Not told, though the sources give figures for it: Integrated programs.
What the sources advise for what is short
• A low score:
• A low score is offset by research with an interventional radiologist (for US citizen IMGs). [3]
These are figures side by side. I make no prediction about matching.
> :warning: For other applicants. Written for US citizen IMGs; for other applicants it may not hold. [1]
---
Sources, restated in our own words
IMG Guide, undated, read 2026-01-15
• [1] [2] [3] Scores`);
    expect(await runs('plan')).toContain(
      'Now: Rotations\n• Do 1 or 2 away rotations. [1]\nNext: Application\n• Offset a low score',
    );
    expect(await runs('plan done 1')).toContain('Now: Rotations\n• ✓ Do 1 or 2 away rotations. [1]');
    expect(tom.seesAlone(residents)).toEqual([]);
    expect(peer.workspace.fromBot().filter(({ onlyFor }) => onlyFor !== maria.id)).toEqual([]);
    expect(await runs('forget-me')).toMatch(/^Everything about you is erased/);
    expect(await runs('profile')).toMatch(/^Your profile\nNothing is known about you\./);
    expect(await bot.running.store.read(({ db }) => db.selectFrom('profiles').selectAll().execute())).toEqual([]);
  });

  it('shows all dates to whoever asks for them in full words, and where others read along says how', async () => {
    const { peer, maria, residents, runs } = await open();
    const question = 'what are the important dates?';
    expect(await runs(question)).toBe(await runs('deadlines'));
    const reply = await replyIn(peer, maria.says(`@seldinger ${question}`, residents).message);
    expect(shown(reply)).toMatch(
      /^All dates there are, with the days left and reminders: \/ir deadlines\nRank order lists are due/,
    );
  });

  it('shows the pathways as a table', async () => {
    const { runs } = await open();
    expect(await runs('pathways')).toContain(`– | Integrated | Independent
Length | No source gives the length | No source gives the length
`);
  });

  it('sends the roadmap and the dates as files, into the direct message with whoever asked', async () => {
    const { peer, maria, residents, runs } = await open();
    const files = () =>
      peer.workspace.files.map(({ name, channel, bytes }) => [name, channel, bytes?.toString().split('\n')[0]?.trim()]);
    expect(await runs('plan M3 --markdown')).toContain('\nroadmap.md is in your direct messages with me.');
    expect(await runs('deadlines --ics')).toContain('\ndates.ics is in your direct messages with me.');
    expect(files()).toEqual([
      ['roadmap.md', maria.directMessage.id, '# Your roadmap'],
      ['dates.ics', maria.directMessage.id, 'BEGIN:VCALENDAR'],
    ]);
    expect(peer.workspace.channelAsSeen(residents.id)).toEqual([]);
    const { message } = maria.says('plan M3 --markdown');
    await peer.until('a file in the thread', () => peer.workspace.files[2]?.threadTs === message.ts);
  });

  it.each([
    [
      'files.getUploadURLExternal',
      { kind: 'refused', error: 'missing_scope' },
      'I may not send roadmap.md yet: the app lacks the scope',
    ],
    ['files.getUploadURLExternal', { kind: 'refused', error: 'file_uploads_disabled' }, 'roadmap.md could not be sent.'],
    ['files.completeUploadExternal', { kind: 'server error', when: 'after' }, 'roadmap.md could not be sent.'],
    ['upload', { kind: 'server error', when: 'before' }, 'roadmap.md is in your direct messages with me.'],
  ] as const)('loses no roadmap where %s fails with %j', async (method, fault, said) => {
    const { peer, runs } = await open();
    peer.faults.next(method, fault);
    const shownPlan = await runs('plan M3 --markdown');
    expect(shownPlan).toContain('Do 1 or 2 away rotations. [1]');
    expect(shownPlan).toContain(said);
    expect(peer.workspace.files.filter(({ channel }) => channel !== undefined).length).toBeLessThanOrEqual(1);
  });

  it('tells dates in the zone that somebody has set on Slack, unless they named another one', async () => {
    const { maria, runs } = await open();
    maria.user.tz = 'Asia/Tokyo';
    expect(await runs('deadlines')).toContain('with you 2027-03-04 11:00 (Asia/Tokyo)');
    await runs('profile zone Europe/Berlin');
    expect(await runs('deadlines')).toContain('with you 2027-03-04 03:00 (Europe/Berlin)');
  });

  it('says how to be reminded, with the names of the dates', async () => {
    const { runs } = await open();
    expect(await runs('deadlines')).toContain('"deadlines remind rank-lists 7 1"');
  });

  it('answers in a direct message, too, and leaves questions to the library', async () => {
    const { peer, maria } = await open();
    const asks = async (words: string) => shown(await replyIn(peer, maria.says(words).message));
    expect(await asks('deadlines')).toMatch(/^Dates\nAhead\n• .*rank order lists are due, closes 2027-03-03 21:00/);
    expect(await asks('checklist')).toBe('Checklists\nThere are checklists for: research.');
    expect((await asks(AWAYS)).split('\n')[0]).toBe(AWAYS_ANSWER);
  });
});
