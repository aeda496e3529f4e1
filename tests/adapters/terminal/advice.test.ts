import path from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { ROOT, runCommand } from '../run-command.ts';

const KNOWLEDGE_DIR = path.join(ROOT, 'tests', 'fixtures', 'library');
const chat = async (...lines: string[]) =>
  (await runCommand('main', [], { input: `${lines.join('\n')}\n`, env: { KNOWLEDGE_DIR } })).stdout;
const advice = (...args: string[]) => runCommand('advice', args, { env: { KNOWLEDGE_DIR } });

describe('the chat', () => {
  it('takes what is told into account, for as long as it lasts', async () => {
    expect(
      await chat('i have a 231 on step 2, will it do?', '/profile US MD, M3, integrated 20', '/standing'),
    ).toContain(`Your profile

  - Applicant: US MD
  - Year: M3
  - Integrated programs: 20

That counts until this conversation ends; it is written down nowhere.

Where you stand

Step 2 CK
  - yours 231, the source's 245–255 (the Step 2 CK range to aim for): 14 short
    of 245 (IMG Guide; written for US citizen IMGs) [1]
  - yours 231, the source's 235 (the line under which a Step 2 CK score is a red
    flag): below the line (IMG Guide; written for US citizen IMGs) [2]

Integrated programs
  - yours 20, the source's 25–40 (the number of integrated programs to apply
    to): 5 short of 25 (IMG Guide; written for US citizen IMGs) [3]

What the sources advise for what is short
  - A low score:
    - A low score is offset by research with an interventional radiologist (for
      US citizen IMGs). [4]
  - Few programs:
    - Interviews test how an applicant speaks about procedures and teamwork. [5]

These are figures side by side. I make no prediction about matching.

  ! FOR OTHER APPLICANTS. Written for US citizen IMGs; for other applicants it
  ! may not hold. [1]

Sources, restated in our own words:
  IMG Guide (undated, read 2026-01-15)
    [1] [2] [4] Scores
    [3] Programs
  General Guide (second edition, read 2026-01-15)
    [5] Interviews
`);
  });

  it('shows all dates to whoever asks for them in full words', async () => {
    expect(await chat('what deadlines are coming up?')).toBe(await chat('/deadlines'));
  });

  it.each(['plan M3', 'deadlines', 'pathways US IMG', 'checklist away'])(
    'takes "%s" for the command without its slash',
    async (line) => {
      expect(await chat(line)).toBe(await chat(`/${line}`));
    },
  );

  it('takes a sentence that begins with the word of a command for a question', async () => {
    expect(await chat('plan to do 2 away rotations, is that enough?')).not.toContain('Your roadmap');
  });

  it('shows the roadmap of a year, and says how steps are ticked off', async () => {
    expect(await chat('/plan M3', '/plan done 1')).toBe(`Your roadmap

You: M3.

Now: Rotations
   1. Do 1 or 2 away rotations. [1]

Next: Application
   2. Get two letters from interventional radiologists. [2]

The sources give no dates for these steps; "deadlines" has the dates there are.
The guide for US citizen IMGs names further steps; they are shown to whoever
says that they are one.

Sources, restated in our own words:
  General Guide (second edition, read 2026-01-15)
    [1] Rotations
    [2] Letters

Steps are ticked off in a chat that remembers: npm start -- --remember.
`);
  });

  it('lays the pathways side by side', async () => {
    expect((await chat('/pathways')).split('\n').slice(0, 16).join('\n')).toBe(`The pathways, side by side

Integrated                               Independent
---------------------------------------  ---------------------------------------
Length
- No source gives the length             - No source gives the length

Entry
- No source gives the way in             - No source gives the way in

Requirements
- For US citizen IMGs, a Step 2 CK       - No source gives requirements
  score of 245–255 [1]

When one applies
- No source gives a date                 - No source gives a date`);
  });

  it('says what could not be read of a profile, and keeps the rest', async () => {
    expect(await chat('/profile step2 999, home maybe, year M2', '/profile clear year', '/profile delete')).toBe(`Your profile

  - Year: M2

step2: expected a Step 2 CK score from 100 to 300, for example step2 238

home: expected yes or no (has your school an interventional program of its own),
for example home no

That counts until this conversation ends; it is written down nowhere.

Your profile

Nothing is known about you.

That counts until this conversation ends; it is written down nowhere.

Your profile is deleted, with the steps that you ticked off.
`);
  });
});

describe('npm run advice', () => {
  it('writes the roadmap as a Markdown file', async () => {
    expect((await advice('plan', '--year', 'M3', '--markdown', 'us img')).stdout).toBe(`# Your roadmap

You: US citizen IMG, M3.

## Now: Rotations

- [ ] Do 1 or 2 away rotations. \\[1\\]
- [ ] Do 3 away rotations. \\[2\\]

## Next: Application

- [ ] Get two letters from interventional radiologists. \\[3\\]

The sources give no dates for these steps; "deadlines" has the dates there are.

## Sources, restated in our own words

- A General Guide to Interventional Radiology (second edition, read 2026-01-15)
  - \\[1\\] Rotations
  - \\[3\\] Letters
- A Strategy Guide for US Citizen IMGs (undated, read 2026-01-15)
  - \\[2\\] Rotations
`);
  });

  it('tells dates in the zone of whoever asks', async () => {
    const { stdout } = await advice('deadlines', '--now', '2027-03-04T01:00Z', '--zone', 'Asia/Tokyo');
    expect(stdout).toContain(`Ahead
  - today: rank order lists are due, closes 2027-03-03 21:00 (America/New_York);
    with you 2027-03-04 11:00 (Asia/Tokyo), cycle 2026-2027 [1]
`);
    expect(stdout).toContain(`  Official dates, added by staff (checked on 2026-11-20)
    https://example.org/calendar
    [1] rank order lists are due
    [2] programs begin to read applications
`);
  });

  it('writes the dates ahead as a calendar file, and nothing into it where there are none', async () => {
    const { stdout } = await advice('deadlines', '--ics', '--now', '2026-11-22');
    const events = new ICAL.Component(ICAL.parse(stdout)).getAllSubcomponents('vevent');
    expect(events.map((event) => new ICAL.Event(event).uid)).toEqual(['rank-lists-closes@seldinger']);
    expect(await advice('deadlines', '--ics', '--now', '2028-01-01')).toEqual({
      status: 0,
      stdout: '',
      stderr: 'None of the dates lies ahead, so there is nothing for a calendar yet.\n',
    });
  });

  it.each([
    [['shoes'], 'there is no topic "shoes"; expected one of profile, standing, plan, pathways, deadlines, programs, checklist'],
    [[], 'there is no topic; expected one, for example npm run -s advice -- plan --year M2'],
    [['plan', '--now', 'soon'], '--now "soon" is no moment; expected one like 2026-11-26 or 2026-11-26T14:00Z'],
    [['deadlines', '--zone', 'Boston'], '--zone "Boston" is no time zone; expected one like America/New_York'],
  ])('%j is refused with what was expected', async (args, problem) => {
    expect(await advice(...args)).toEqual({ status: 2, stdout: '', stderr: `advice: ${problem}\n(--help lists the options)\n` });
  });
});
