import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../adapters/database/clock.ts';
import { type DatabaseSettings, databaseFile } from '../../../adapters/database/open-database.ts';
import { loadEngine } from '../../../adapters/engine.ts';
import { Chat } from '../../../adapters/terminal/chat.ts';
import { storeMemory } from '../../../adapters/terminal/memory.ts';
import type { Question } from '../../../src/index.ts';
import { freshFile, listeningLog, onEachDatabase, openStore, TestClock } from '../database/databases.ts';
import { emptyFolder, FIXTURE_KNOWLEDGE, runCommand } from '../run-command.ts';

const AWAYS = 'How many away rotations should I do?';

onEachDatabase('a chat that remembers', (fresh) => {
  async function openChat(settings: DatabaseSettings, clock = new TestClock()) {
    const { log, lines } = await listeningLog();
    const store = await openStore(settings, { log, clock });
    const engine = await loadEngine(FIXTURE_KNOWLEDGE);
    const asked: Question[] = [];
    const listening = {
      knowledge: engine.knowledge,
      advise: engine.advise,
      answer: (question: Question) => {
        asked.push(question);
        return engine.answer(question);
      },
    };
    const memory = storeMemory({ store, log, user: 'alice', hours: 12, whyDays: 3, backupDays: 30 });
    const chat = new Chat({
      engine: listening,
      log,
      today: () => '2026-11-22',
      style: () => ({ columns: 80, color: false }),
      memory,
    });
    await chat.open();
    const close = async () => {
      await memory.close();
      await store.close();
    };
    const say = async (line: string) => (await chat.respond(line)).text;
    return { chat, asked, say, close, store, lines };
  }

  it('goes on where it ended, for hours, and takes a judgment on the answer from before', async () => {
    const settings = await fresh();
    const first = await openChat(settings);
    await first.say(AWAYS);
    await first.say('and how many letters?');
    await first.close();

    const second = await openChat(settings);
    expect(second.chat.turns).toEqual([AWAYS, 'and how many letters?']);
    expect(second.chat.welcome()).toContain('It goes on after your last 2 questions; /new\nstarts afresh.');
    expect(await second.say('/why')).toContain('  and how many letters?\n');
    expect(await second.say('/bad the number is old')).toContain('Thank you.');
    await second.say('ok and when');
    expect(second.asked.at(-1)?.earlierTurns).toEqual([AWAYS, 'and how many letters?']);
    await second.close();

    const { store } = await openChat(settings);
    const feedback = await store.read(({ db }) => db.selectFrom('feedback').select(['vote', 'reason']).execute());
    expect(feedback).toEqual([{ vote: 'bad', reason: 'the number is old' }]);

    const clock = new TestClock();
    clock.pass(12 * HOUR + DAY);
    expect((await openChat(settings, clock)).chat.turns).toEqual([]);
  });

  it('forgets everything at /forget-me, and the conversation at /new', async () => {
    const settings = await fresh();
    const first = await openChat(settings);
    expect(await first.say('/good')).toBe('There is no answer yet that could be judged.\n');
    await first.say(AWAYS);
    await first.say('/new');
    await first.say('one more');
    await first.close();
    const second = await openChat(settings);
    expect(second.chat.turns).toEqual(['one more']);
    await second.say('/good');
    expect(await second.say('/forget-me')).toBe(
      'Everything about you is erased (4 entries). Backups made before now still hold\nwhat they held; they are to be deleted after 30 days.\n',
    );
    expect(await second.say('/why')).toContain('there is none yet');
    await second.close();
    expect((await openChat(settings)).chat.turns).toEqual([]);
  });

  it('keeps nothing of somebody in distress but that there was an answer', async () => {
    const { say, store } = await openChat(await fresh());
    await say('i want to kill myself');
    await say('/good');
    const kept = await store.read(async ({ db }) => [
      await db.selectFrom('turns').select('text').execute(),
      await db.selectFrom('answers').select('question').execute(),
    ]);
    expect(kept).toEqual([[], [{ question: null }]]);
  });

  it('keeps a profile over the end of the chat, asks with it, and deletes it at a word', async () => {
    const settings = await fresh();
    const first = await openChat(settings);
    await first.say('my step 2 is 238, how many aways?');
    expect(await first.say('/profile year M3, aways 2, zone Asia/Tokyo')).toBe(
      'Your profile\n\n  - Year: M3\n  - Aways: 2\n  - Time zone: Asia/Tokyo\n\nThat is kept until you say "profile delete", and shown to nobody else.\n',
    );
    await first.close();
    const second = await openChat(settings);
    expect(await second.say('/profile')).toMatch(/^Your profile\n\n {2}- Year: M3\n {2}- Step 2 CK: 238\n/);
    await second.say(AWAYS);
    expect(second.asked.at(-1)?.profile).toEqual({ year: 'm3', aways: 2 });
    await second.say('/new');
    // What a question told counts for its conversation alone.
    expect(await second.say('/profile')).not.toContain('Step 2 CK: 238');
    expect(await second.say('/profile delete')).toBe('Your profile is deleted, with the steps that you ticked off.\n');
    await second.close();
    const third = await openChat(settings);
    expect(await third.say('/profile')).toMatch(/^Your profile\n\nNothing is known about you\.\n/);
  });

  it('lists its commands at /help', async () => {
    const { say } = await openChat(await fresh());
    expect(await say('/help')).toContain(
      '  /quit       leave (or Ctrl-D)\n  /good       the last answer was good; a word why may follow\n',
    );
    expect(await say('/help')).toContain('  /forget-me  erase everything that is kept about you\n');
    expect(await say('/foo')).toContain('/quit, /good,\n/bad, /forget-me.');
  });

  it('puts no question into the log', async () => {
    const { say, lines } = await openChat(await fresh());
    await say('my step 2 is 238, what about zebras?');
    expect(JSON.stringify(lines)).not.toMatch(/my step|zebra/);
  });
});

describe('npm start -- --remember', () => {
  it('keeps a conversation over a restart; without it nothing is written', async () => {
    const { dataDir } = await freshFile();
    const chat = (args: string[], input: string) => runCommand('main', args, { input, env: { DATA_DIR: dataDir } });
    await chat([], `${AWAYS}\n`);
    expect(() => readFileSync(databaseFile(dataDir))).toThrow(/ENOENT/);
    expect(await chat(['--remember'], `${AWAYS}\n`)).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = await chat(['--remember'], '/why\n/good clear\n');
    expect(stdout).toContain(`Your question\n  ${AWAYS}\n`);
    expect(stdout).toContain('Thank you.');
    const stats = await runCommand('data', ['stats'], { env: { DATA_DIR: dataDir } });
    expect(stats.stdout).toContain('feedback    1 (1 good)');
  });

  it('goes on without memory where the store can not be used, and says so', async () => {
    const file = path.join(emptyFolder(), 'file');
    writeFileSync(file, '');
    const { status, stdout, stderr } = await runCommand('main', ['--remember'], {
      input: `${AWAYS}\n/good\n`,
      env: { DATA_DIR: file },
    });
    expect(status).toBe(0);
    expect(stdout).toContain('two away rotations');
    expect(stdout).toContain('The store can not be reached, so that was not done.');
    expect(stderr).toContain(`DATA_DIR: the database ${databaseFile(file)} can not be written`);
  });

  it('has commands that say what they need where there is no memory', async () => {
    const { stdout } = await runCommand('main', [], { input: '/good\n/forget-me\n' });
    expect(stdout).toContain('/good is there in a chat that remembers: npm start -- --remember.');
    expect(stdout).toContain('/forget-me is there in a chat that remembers');
  });

  it('refuses options that it does not know', async () => {
    const { status, stderr } = await runCommand('main', ['--memory'], { cwd: emptyFolder() });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^start: Unknown option '--memory'/);
  });
});
