import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runCommand } from './run-command.ts';

const EXAMPLE = 'example:  npm run knowledge:check -- --knowledge ./knowledge\n';
const GUIDE = '---\nid: guide\ntitle: Guide\npublisher: A press\nread: 2026-02-30\n---\n\nDo two aways.\n';

const check = (folder: string) => runCommand('check-knowledge', ['--knowledge', folder]);

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, 'documents'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

it('names file and line, what was expected and an example of each fault', async () => {
  expect(await check(folderWith({ 'documents/guide.md': GUIDE, 'Thresholds.yml': '[]\n' }))).toEqual({
    status: 1,
    stdout: `documents/guide.md:5: front matter "read" is "2026-02-30"
  expected: a day of the calendar, written year-month-day as YYYY-MM-DD
  example:  read: 2026-11-22
Thresholds.yml:1: no file of this name is read; it looks like thresholds.yaml
  expected: one of vocabulary.yaml, not-covered.yaml, thresholds.yaml, dates.yaml, official-dates.yaml, cycle-events.yaml, roadmap.yaml, pathways.yaml, shortfalls.yaml, checklists.yaml, off-topic.yaml, calibration.json, or a name that is like none of them
  example:  thresholds.yaml
2 faults
`,
    stderr: '',
  });
});

it('says of a folder that is not there what it expects', async () => {
  const folder = path.join(emptyFolder(), 'knowlege');
  expect(await check(folder)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${folder} is not there\n  expected: a folder with Markdown documents\n  ${EXAMPLE}`,
  });
});

it('says of a file that it is no folder', async () => {
  const file = path.join(folderWith({ 'documents/guide.md': GUIDE }), 'documents', 'guide.md');
  expect(await check(file)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${file} is a file, and no folder\n  expected: a folder with Markdown documents\n  ${EXAMPLE}`,
  });
});

it('says of a link in the folder that it leads nowhere', async () => {
  const folder = folderWith({ 'documents/guide.md': GUIDE });
  const link = path.join(folder, 'documents', 'page.md');
  symlinkSync('gone.md', link);
  expect(await check(folder)).toEqual({
    status: 2,
    stdout: '',
    stderr: `${link} is not there\n  expected: files that are there, and that this user may read\n  ${EXAMPLE}`,
  });
});

it('says how it is called where it was called otherwise', async () => {
  expect(await runCommand('check-knowledge', ['my-knowledge'])).toEqual({
    status: 2,
    stdout: '',
    stderr:
      "Unexpected argument 'my-knowledge'. This command does not take positional arguments\nusage: npm run knowledge:check -- [--knowledge DIR]\n",
  });
});
