import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, runCommand } from './run-command.ts';

it('loads 100,000 passages of plain Markdown, says how far it is, and answers from them', async () => {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, 'documents'));
  for (let document = 0; document < 1000; document += 1) {
    const sections = Array.from(
      { length: 100 },
      (_, section) =>
        `## Section ${section}\n\nWard ${document} keeps ${section} infusion pumps of type k${document}x${section} beside the angiography suite.\n`,
    );
    writeFileSync(
      path.join(folder, 'documents', `ward-${document}.md`),
      `---\nid: ward-${document}\ntitle: Ward ${document}\npublisher: Hospital\n---\n\n${sections.join('\n')}`,
    );
  }
  const { status, stdout, stderr } = await runCommand('ask', [
    '--json',
    '--knowledge',
    folder,
    'where are the infusion pumps of type k437x58?',
  ]);
  expect(status).toBe(0);
  expect(stderr).toContain('indexed 100000 of 100000 passages');
  expect(JSON.parse(stdout).citations[0]).toMatchObject({ source: 'ward-437', section: 'Section 58' });
});
