import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { databaseFile } from '../../../adapters/database/open-database.ts';
import { emptyFolder } from '../run-command.ts';
import { backupOf, data, spokenTo } from './data-command.ts';
import { freshFile, onEachDatabase, openStore } from './databases.ts';
import { programThatUses } from './opening-process.ts';

onEachDatabase('a restore', (fresh, kind) => {
  it('is refused while a program uses the database, and leaves everything as it is', async () => {
    const settings = await fresh();
    await data(settings, ['restore', await backupOf(fresh, 'kept')]);
    const program = await programThatUses(settings);
    const other = await backupOf(fresh, 'of somebody else');
    const { status, stderr } = await data(settings, ['restore', other]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(
        /^DATA(?:_DIR|BASE_URL): the .* is in use; expected: nobody who uses it\. Stop the program, and start it again afterwards\n$/,
      ),
    });
    expect((await data(settings, ['export', 'slack:U1'])).stdout).toContain('"kept"');
    await program.kill();
    expect(await data(settings, ['restore', other])).toMatchObject({ status: 0, stderr: '' });
    expect((await data(settings, ['export', 'slack:U1'])).stdout).toContain('"of somebody else"');
  });

  it.runIf(kind === 'postgres')('is refused also where a program has had nothing to do for long', async () => {
    const settings = await fresh();
    await programThatUses(settings);
    // Other connections that nobody uses are closed after ten seconds.
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    expect(await data(settings, ['restore', await backupOf(fresh, 'kept')])).toMatchObject({ status: 2 });
  });

  it('keeps a program that starts meanwhile waiting', async () => {
    const settings = await fresh();
    const restoring = await programThatUses(settings, 'alone');
    const starting = openStore(settings);
    const started = starting.then(({ trouble }) => trouble === undefined);
    expect(await Promise.race([started, new Promise((resolve) => setTimeout(resolve, 1000, false))])).toBe(false);
    await restoring.kill();
    const store = await starting;
    await expect.poll(() => store.trouble, { timeout: 20_000 }).toBeUndefined();
  });
});

it('restores nothing that is no backup, damaged or too old, and leaves everything as it is', async () => {
  const file = await backupOf(freshFile, 'kept');
  const settings = await freshFile();
  await data(settings, ['restore', file]);
  const damaged = path.join(emptyFolder(), 'damaged.db');
  writeFileSync(damaged, readFileSync(file).fill(7, 5000, 9000));
  const cut = path.join(emptyFolder(), 'cut.db');
  writeFileSync(cut, readFileSync(file));
  truncateSync(cut, 5000);
  const text = path.join(emptyFolder(), 'notes.txt');
  writeFileSync(text, 'buy milk '.repeat(600));
  for (const wrong of [damaged, cut, text, '/nonexistent/backup.db']) {
    const { status, stderr } = await data(settings, ['restore', wrong]);
    expect({ wrong, status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/; expected: a file that npm run data -- backup wrote\n$/),
    });
  }
  expect(await data(settings, ['restore', emptyFolder()])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(
      / can not be copied to \S+ \(EISDIR|ERR_FS_EISDIR\); expected: a file that this user may read, /,
    ),
  });
  const old = await backupOf(freshFile, 'old', 40);
  expect(await data(settings, ['restore', old])).toMatchObject({
    status: 2,
    stderr: `${old} is 40 days old, and backups are kept for 30: people were told that it would be gone. If it has to be: BACKUP_DAYS=40\n`,
  });
  expect((await data(settings, ['export', 'slack:U1'])).stdout).toContain('"kept"');
});

it('a damaged database is put aside by a restore, not thrown away', async () => {
  const { settings } = await spokenTo(freshFile);
  const file = path.join(emptyFolder(), 'backup.db');
  await data(settings, ['backup', file]);
  const broken = { ...(await freshFile()) };
  writeFileSync(databaseFile(broken.dataDir), 'no database '.repeat(1000));
  expect(await data(broken, ['stats'])).toMatchObject({ status: 2, stderr: expect.stringContaining('DATA_DIR: the database') });
  const { status, stderr } = await data(broken, ['restore', file]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringMatching(/^The damaged file is now .*\.damaged-/) });
  expect(existsSync(stderr.trim().replace('The damaged file is now ', ''))).toBe(true);
});
