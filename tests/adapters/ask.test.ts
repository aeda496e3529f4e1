import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, outcomeOf, ROOT, runCommand, startCommand } from './run-command.ts';

const AWAYS = 'How many away rotations should I do?';
const lines = (text: string) => text.split('\n').filter(Boolean);

describe('one question', () => {
  it('prints an answer for a person to read', async () => {
    expect(await runCommand('ask', [AWAYS])).toEqual({
      status: 0,
      stderr: '',
      stdout: `Most applicants do two away rotations. [1]

Sources, restated in our own words:
  [1] Applicant's Guide › Before You Apply › Rotations
      second edition, 2024, read 2026-01-15

You could ask next:
  - How many publications do I need?
`,
    });
  });

  it('prints what the worked example of the knowledge folder promises', async () => {
    const guide = readFileSync(path.join(ROOT, 'knowledge', 'README.md'), 'utf8');
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'documents'));
    copyFileSync(path.join(ROOT, 'knowledge', 'vocabulary.yaml'), path.join(folder, 'vocabulary.yaml'));
    const documents = [...guide.matchAll(/```markdown\n(---\nid: (\S+)\n.*?)```/gs)];
    for (const [, text = '', id] of documents) writeFileSync(path.join(folder, 'documents', `my-${id}.md`), text);
    const [, question = '', promised] = /my-knowledge "([^"]+)"\n(.*?)```/s.exec(guide) ?? [];
    expect(documents).toHaveLength(2);
    expect(await runCommand('ask', ['--knowledge', folder, question])).toEqual({ status: 0, stderr: '', stdout: promised });
  });

  it('exits 0 also where the sources do not say', async () => {
    const { status, stdout } = await runCommand('ask', ['--json', 'zebra xylophone quartz?']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'not_covered', citations: [] });
  });

  it('prints one answer as JSON and nothing else, with the date it was told', async () => {
    const before = await runCommand('ask', ['--json', '--now', '2025-08-01', 'When do applications to Lakeside open?']);
    const after = await runCommand('ask', ['--json', '--now', '2026-11-22', 'When do applications to Lakeside open?']);
    const kinds = (stdout: string) => JSON.parse(stdout).caveats.map(({ kind }: { kind: string }) => kind);
    expect(kinds(before.stdout)).not.toContain('outdated');
    expect(kinds(after.stdout)).toContain('outdated');
  });

  it('explains itself inside the answer', async () => {
    const { stdout } = await runCommand('ask', ['--json', '--explain', AWAYS]);
    const { explain } = JSON.parse(stdout);
    expect(explain.understanding).toMatchObject({ intent: 'ask' });
    expect(explain.ranked[0]).toEqual({
      passageId: 'applicant-guide#aways',
      source: 'applicant-guide',
      section: 'Before You Apply › Rotations',
      score: expect.any(Number),
    });
  });

  it('explains itself to a person', async () => {
    const { stdout } = await runCommand('ask', ['--explain', AWAYS]);
    expect(stdout).toMatch(
      /^Most applicants do two away rotations\. \[1\]\n[\s\S]+\n\nYour question\n[\s\S]+\nWhat was decided\n/,
    );
  });

  it('writes JSON that no terminal obeys, with the same data', async () => {
    const folder = emptyFolder();
    const text = 'Rotations last\u009b31m four\u202e weeks\u2028 each.';
    writeFileSync(path.join(folder, 'guide.md'), `---\nid: guide\ntitle: Guide\npublisher: Us\n---\n\n${text}\n`);
    const { stdout } = await runCommand('ask', ['--json', '--knowledge', folder, 'how long do rotations last in weeks']);
    expect(stdout).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}|\u2028/u);
    expect(JSON.parse(stdout).citations[0].passage).toBe(text);
  });
});

describe('wrong usage exits 2 with one message and nothing on standard output', () => {
  it.each([
    [[], 'ask: there is no question; expected one in quotes, for example npm run -s ask -- "how many away rotations?"'],
    [['  '], 'ask: there is no question; expected one in quotes, for example npm run -s ask -- "how many away rotations?"'],
    [['--now', '2026-02-30', 'q'], 'ask: --now "2026-02-30" is no date; expected YYYY-MM-DD, for example --now 2026-11-22'],
    [['--batch', 'a question'], 'ask: --batch reads its questions from standard input, so it takes none on the command line'],
    [['--knowledge'], "ask: Option '--knowledge <value>' argument missing"],
  ])('%j', async (args, message) => {
    expect(await runCommand('ask', args)).toEqual({ status: 2, stdout: '', stderr: `${message}\n(--help lists the options)\n` });
  });

  it('names an option that there is not', async () => {
    const { status, stderr } = await runCommand('ask', ['--jsno', 'q']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^ask: Unknown option '--jsno'.*\n\(--help lists the options\)\n$/);
  });

  it('shows its options on request, and exits 0', async () => {
    const { status, stdout } = await runCommand('ask', ['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^usage: npm run -s ask -- \[options\] "QUESTION"\n/);
  });
});

describe('unusable knowledge exits 2', () => {
  it('says which folder can not be read', async () => {
    expect(await runCommand('ask', ['--knowledge', '/nowhere', 'q'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'the knowledge folder /nowhere can not be read (ENOENT); expected a folder with Markdown documents, for example ./knowledge\n',
    });
  });

  it('names file, line, what was expected and an example, without what a terminal would obey', async () => {
    const folder = emptyFolder();
    mkdirSync(path.join(folder, 'documents'));
    writeFileSync(path.join(folder, 'documents', 'a.md'), '---\nid: "a\u001b]0;title\u0007 b"\ntitle: A\n---\n\nText.\n');
    const { status, stdout, stderr } = await runCommand('ask', ['--knowledge', folder, 'q']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('documents/a.md:');
    expect(stderr).toContain('expected:');
    expect(stderr).toContain('example:');
    expect(stderr).not.toContain('\u001b');
  });
});

describe('a batch', () => {
  it('answers each line in order; a bad line gets an error of its own and the rest go on', async () => {
    const expected = 'expected {"id": "1", "turns": ["how many aways?"]}';
    const input = [
      `\uFEFF{"id": "first", "turns": ["${AWAYS}"]}`,
      'no json',
      '',
      '{"id": "no turns"}',
      '{"id": "empty", "turns": []}',
      '{"id": "profile", "turns": ["q"], "profile": {"step2": 240}}',
      '{"id": "profile", "turns": ["q"], "profile": {"step2ck": "240"}}',
      '{"id": "visible", "turns": ["q"], "visibility": "everyone"}',
      '[1]',
      `{"id": 9, "turns": ["hello", "${AWAYS} \u2028"], "visibility": "public"}\r`,
    ].join('\n');
    const { status, stdout, stderr } = await runCommand('ask', ['--batch'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const results = lines(stdout).map((line) => JSON.parse(line));
    const [first, last] = [results.shift(), results.pop()];
    expect(first).toMatchObject({ id: 'first', answer: { outcome: 'answered', citations: [{ source: 'applicant-guide' }] } });
    expect(last).toMatchObject({ id: 9, answer: { outcome: 'answered' } });
    expect(results.map(({ id }) => id)).toEqual([null, null, null, null, null, null, null]);
    const errors = results.map(({ error }) => error);
    expect(errors[0]).toBe(`line 2: no valid JSON; ${expected}`);
    for (const [at, start] of [
      'line 4: turns: ',
      'line 5: turns: ',
      'line 6: profile: ',
      'line 7: profile.step2ck: ',
      'line 8: visibility: ',
      'line 9: ',
    ].entries()) {
      expect(errors[at + 1]).toMatch(start);
      expect(errors[at + 1]).toContain(expected);
    }
  });

  it('answers as soon as a line is there, without waiting for the end of the input', async () => {
    const child = startCommand('ask', ['--batch']);
    child.stdin.write(`{"id": 1, "turns": ["${AWAYS}"]}\n`);
    const [answer] = await once(child.stdout, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ id: 1, answer: { outcome: 'answered' } });
    child.stdin.end();
    expect(await outcomeOf(child)).toMatchObject({ status: 0 });
  });

  it('ends quietly where the reader has gone', async () => {
    const child = startCommand('ask', ['--batch']);
    const outcome = outcomeOf(child);
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.stdin.end(`{"id": 1, "turns": ["${AWAYS}"]}\n`.repeat(200));
    expect(await outcome).toMatchObject({ status: 0, stderr: '' });
  });
});

it('gives the same bytes twice, apart from the time it took', async () => {
  const [once, twice] = await Promise.all(
    [1, 2].map(() => runCommand('ask', ['--json', '--explain', '--now', '2026-11-22', AWAYS])),
  );
  const timeless = (stdout = '') => stdout.replace(/"elapsedMs": [\d.]+/, '');
  expect(timeless(once?.stdout)).toBe(timeless(twice?.stdout));
});
