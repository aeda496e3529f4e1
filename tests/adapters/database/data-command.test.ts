import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { recordAnswer, recordFeedback } from '../../../adapters/database/answers-and-feedback.ts';
import { backUp } from '../../../adapters/database/backup.ts';
import { DAY } from '../../../adapters/database/clock.ts';
import { addTurn } from '../../../adapters/database/conversations.ts';
import { claim } from '../../../adapters/database/inbox.ts';
import { type DatabaseSettings, databaseFile } from '../../../adapters/database/open-database.ts';
import { markStuck, promise } from '../../../adapters/database/outbox.ts';
import type { Session } from '../../../adapters/database/session.ts';
import { emptyFolder, runCommand } from '../run-command.ts';
import { type Fresh, freshFile, onEachDatabase, openStore } from './databases.ts';
import { programThatUses } from './opening-process.ts';

// Some of these start a dozen processes, one after the other.
vi.setConfig({ testTimeout: 120_000 });

const environment = ({ dataDir, url }: DatabaseSettings): Record<string, string> =>
  url === undefined ? { DATA_DIR: dataDir } : { DATABASE_URL: url };

const data = (settings: DatabaseSettings, args: readonly string[], env: Record<string, string> = {}) =>
  runCommand('data', args, { env: { ...environment(settings), ...env } });

const TURN = { conversation: 'c' };

async function spokenTo(fresh: Fresh, more: (session: Session) => Promise<void> = async () => {}) {
  const settings = await fresh();
  const store = await openStore(settings);
  await store.write(async (session) => {
    const asker = session.hash('slack:U1');
    await addTurn(session, { ...TURN, asker }, 'how many aways, ünï?');
    await recordAnswer(session, { id: 'q1', asker, knowledgeVersion: 'v1', outcome: 'answered', question: undefined });
    await recordFeedback(session, { answerId: 'q1', asker, vote: 'good', reason: 'clear' });
    await more(session);
  });
  return { settings, store };
}

/** A backup with one turn of a person. */
async function backupOf(fresh: Fresh, turn: string, daysAgo = 0): Promise<string> {
  const store = await openStore(await fresh());
  await store.write((session) => addTurn(session, { ...TURN, asker: session.hash('slack:U1') }, turn));
  const file = path.join(emptyFolder(), 'backup.db');
  await store.read((session) => backUp(session, file, Date.now() - daysAgo * DAY));
  return file;
}

onEachDatabase('npm run data', (fresh) => {
  it('tells what is kept and what is stuck, and of no person', async () => {
    const { settings, store } = await spokenTo(fresh, async (session) => {
      await promise(session, { id: 'm1', recipient: 'slack:U7', kind: 'reminder', payload: null });
      await markStuck(session, 'm1', 'Error channel_not_found');
    });
    const { status, stdout, stderr } = await data(settings, ['stats']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(`questions   0 waiting, 0 answered, 0 dropped (of the last day)
messages    0 waiting, 0 sent, 1 stuck
            stuck: m1 (reminder): Error channel_not_found
answers     1 (1 answered)
feedback    1 (1 good)
turns       1
for staff   0 open, 0 answered, 0 not for us
citable     0 published, 0 withdrawn, 0 exported
not covered 0 questions; asked for by several people, or handed to staff:
            nothing so far
`);
    await store.close();
  });

  it('exports to staff without persons, and to a person what is about that person', async () => {
    const { settings } = await spokenTo(fresh);
    const lines = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { table: string; row: object });
    const toStaff = lines((await data(settings, ['export'])).stdout);
    expect(toStaff.map(({ table, row }) => [table, Object.keys(row)])).toEqual([
      ['answers', ['id', 'knowledge_version', 'outcome', 'answered_at']],
      ['feedback', ['answer_id', 'knowledge_version', 'vote', 'reason', 'given_at']],
    ]);
    const mine = lines((await data(settings, ['export', 'slack:U1'])).stdout);
    expect(mine.map(({ table }) => table)).toEqual(['turns', 'answers', 'feedback']);
    expect(mine[0]?.row).toMatchObject({ text: 'how many aways, ünï?' });
    expect((await data(settings, ['export', 'slack:U2'])).stdout).toBe('');
  });

  it('forgets a person, names every table, and says how long backups keep what they hold', async () => {
    const { settings } = await spokenTo(fresh);
    const { stdout, status } = await data(settings, ['forget', 'slack:U1'], { BACKUP_DAYS: '14' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Forgotten: slack:U1\n/);
    const rows = [...stdout.matchAll(/^ *(\w+) +(\d+) rows/gm)].map(([, table, n]) => [table, Number(n)]);
    expect(Object.fromEntries(rows)).toMatchObject({ inbox: 0, outbox: 0, turns: 1, answers: 1, feedback: 1 });
    expect(stdout).toContain('They are to be deleted after 14 days (BACKUP_DAYS), and older ones are not restored.');
    expect((await data(settings, ['export', 'slack:U1'])).stdout).toBe('');
  });

  it('backs up while the program runs, and restores into a database of either kind in the place of what is there', async () => {
    const { settings, store } = await spokenTo(fresh, async (session) => {
      await promise(session, { id: 'm1', recipient: 'slack:U7', kind: 'reminder', payload: { text: 'x' } });
      await claim(
        session,
        'q2',
        {
          platform: 'slack',
          eventId: 'E',
          asker: 'U1',
          conversation: 'c',
          text: 'x',
          replyTo: null,
          directMessageAllowed: false,
        },
        { name: 'me', leaseMs: 1000 },
      );
    });
    const file = path.join(emptyFolder(), 'backup.db');
    const written = await data(settings, ['backup', file]);
    expect(written.stdout).toMatch(/^Written and opened again: .*backup\.db \(\d+ rows\)\. It holds what people wrote/);
    expect(statSync(file).mode & 0o77).toBe(0);
    expect(await data(settings, ['backup', file])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is there already'),
    });
    expect(await data(settings, ['backup', '/nonexistent/backup.db'])).toMatchObject({
      status: 2,
      stderr:
        '/nonexistent/backup.db can not be written (ENOENT); expected: a file in a folder that this user may write to, on a disk with free space\n',
    });
    expect(readdirSync(path.dirname(file))).toEqual(['backup.db']);
    const used = await fresh();
    expect(await data(used, ['restore', await backupOf(fresh, 'of somebody else')])).toMatchObject({ status: 0 });
    for (const target of [used, await freshFile()]) {
      expect(await data(target, ['restore', file])).toMatchObject({
        status: 0,
        stdout: expect.stringMatching(/^Restored: \d+ rows/),
      });
      const restored = await openStore(target);
      const turns = await restored.read(({ db }) => db.selectFrom('turns').select(['asker', 'text']).execute());
      expect(turns).toEqual([{ asker: store.hash('slack:U1'), text: 'how many aways, ünï?' }]);
      expect(restored.hash('slack:U1')).toBe(store.hash('slack:U1'));
      // Nothing is answered or sent a second time because of a backup.
      expect(await restored.read(({ db }) => db.selectFrom('outbox').select(['id', 'state']).execute())).toEqual([
        { id: 'm1', state: 'stuck' },
      ]);
      expect(await restored.read(({ db }) => db.selectFrom('inbox').select(['state', 'content']).execute())).toEqual([
        { state: 'dropped', content: null },
      ]);
    }
  });
});

onEachDatabase('a backup', (fresh) => {
  it('that there is no space for says so, and leaves nothing behind', async () => {
    const { settings } = await spokenTo(fresh, async (session) => {
      for (let at = 0; at < 50; at++) await addTurn(session, { ...TURN, asker: 'a' }, 'long '.repeat(1000));
    });
    const folder = emptyFolder();
    const file = path.join(folder, 'backup.db');
    const { status, stderr } = await runCommand('data', ['backup', file], { env: environment(settings), longestFileKb: 100 });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: expect.stringMatching(
        /^\S+backup\.db can not be written \(SQLITE_\w+\); expected: .*, on a disk with free space\n$/,
      ),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});

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

it.each([
  [[], 'data: there is no command\nusage:'],
  [['dump'], 'data: there is no command "dump"\nusage:'],
  [['forget'], 'data: there is no user; expected the platform and the id, for example slack:U0123456789\n'],
  [['forget', 'U1'], 'data: "U1" is no user; expected the platform and the id'],
  [['backup'], 'data: there is no file; expected its name, for example npm run data -- backup backup-2026-11-22.db\n'],
])('says what is wrong with %j and exits 2', async (args, message) => {
  const { status, stderr } = await data(await freshFile(), args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});
