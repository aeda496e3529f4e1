import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { addTurn } from '../../../adapters/database/conversations.ts';
import { claim } from '../../../adapters/database/inbox.ts';
import { markStuck, promise } from '../../../adapters/database/outbox.ts';
import { KEPT } from '../../../adapters/database/schema.ts';
import { emptyFolder, runCommand } from '../run-command.ts';
import { backupOf, data, environment, spokenTo, TURN } from './data-command.ts';
import { freshFile, onEachDatabase, openStore } from './databases.ts';

// Some of these start a dozen processes, one after the other.
vi.setConfig({ testTimeout: 120_000 });

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

  it('tells what an id is called in the log', async () => {
    const { settings, store } = await spokenTo(fresh);
    expect((await data(settings, ['hash', 'discord:1234567890123456789'])).stdout).toBe(
      `${store.hash('discord:1234567890123456789')}\n`,
    );
  });

  it('forgets a person, names every table, and says how long backups keep what they hold', async () => {
    const { settings } = await spokenTo(fresh);
    const { stdout, status } = await data(settings, ['forget', 'slack:U1'], { BACKUP_DAYS: '14' });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Forgotten: slack:U1\n/);
    const rows = [...stdout.matchAll(/^ *(\w+) +(\d+) rows/gm)].map(([, table, n]) => [table, Number(n)]);
    const named = [...stdout.matchAll(/^ {2}(\w+) {2,}\S.*: /gm)].map(([, table]) => table);
    expect(named).toEqual(Object.keys(KEPT));
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
