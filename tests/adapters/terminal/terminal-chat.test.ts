import { once } from 'node:events';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { loadEngine } from '../../../adapters/engine.ts';
import { createTerminalAdapter, type TerminalAdapter } from '../../../adapters/terminal/terminal-adapter.ts';
import type { Question } from '../../../src/index.ts';
import { emptyFolder, FIXTURE_KNOWLEDGE, outcomeOf, runCommand, startCommand } from '../run-command.ts';

const AWAYS = 'How many away rotations should I do?';
const ANSWER = `Most applicants do two away rotations. [1]

Sources, restated in our own words:
  [1] Applicant's Guide › Before You Apply › Rotations
      second edition, 2024, read 2026-01-15

You could ask next:
  - How many publications do I need?
`;
const HINT =
  'There is no command /foo. There are /profile, /standing, /plan, /pathways,\n/deadlines, /programs, /checklist, /sources, /why, /new, /help, /quit.\n';

describe('a pipe', () => {
  it('gets the answers and nothing else, to its end', async () => {
    const input = `${AWAYS}\n\n   \n/foo\r\n${AWAYS}`;
    expect(await runCommand('main', [], { input })).toEqual({ status: 0, stderr: '', stdout: `${ANSWER}\n${HINT}\n${ANSWER}` });
  });

  it('ends with exit status 0 where nothing is asked', async () => {
    expect(await runCommand('main', [], { input: '' })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('tells how the last answer came about', async () => {
    const { stdout } = await runCommand('main', [], { input: `/why\n${AWAYS}\n/why\n` });
    const [first, , why = ''] = stdout.split(/(?<=there is none yet\.\n)|(?=Your question\n)/);
    expect(first).toBe('/why tells how the last answer came about; there is none yet.\n');
    expect(why.split('\n').filter((line) => /^\S/.test(line))).toEqual([
      'Your question',
      'What was understood',
      'Best passages',
      'What was decided',
    ]);
    expect(why).toContain(`  ${AWAYS}\n`);
    expect(why).toContain('  A question for a number.\n');
    expect(why).toMatch(
      / {2}1\. applicant-guide#aways \(score \d\.\d\d, cited as \[1\]\)\n {5}Most applicants do two away rotations\.\n/,
    );
    expect(why.endsWith('  The passages say it, so it was answered from them.\n  Cited: [1] applicant-guide#aways.\n')).toBe(
      true,
    );
  });

  it('shows the library', async () => {
    const { stdout } = await runCommand('main', [], { input: '/sources\n' });
    expect(stdout).toBe(`The library holds these documents, restated in our own words:
  - The Applicant's Guide to Interventional Radiology
    publisher: Example Press; edition: second edition, 2024; read 2026-01-15
  - Lakeside Hospital, Interventional Radiology Residency (2020)
    publisher: Lakeside Hospital; edition: 2020; read 2026-01-15
  - Lakeside Hospital, Interventional Radiology Residency
    publisher: Lakeside Hospital; edition: 2025; read 2026-01-15
`);
  });

  it('says what stands behind the answers', async () => {
    const { stdout } = await runCommand('main', [], { input: '/help\n' });
    expect(stdout).toBe(`Each answer is restated from 3 documents, read 2026-01-15, with its source
beside it. Unofficial unless the department says otherwise; not affiliated with
Mass General or the guides' publishers. No match predictions.

Commands:
  /profile    what you told of yourself; "profile step2 238, M3" adds, "profile
              clear aways" and "profile delete" take away
  /standing   your figures beside those of the sources
  /plan       what to do now, next and later; "plan done 3" ticks a step off
  /pathways   integrated, DR with ESIR, DR then independent, side by side
  /deadlines  the dates there are, the next one first
  /programs   your program counts beside those of the sources, and which mix
              they advise
  /checklist  lists to go through: letters, research, statement, interview
  /sources    the documents of the library
  /why        how the last answer came about
  /new        forget this conversation and start another
  /help       this list, and what stands behind the answers
  /quit       leave (or Ctrl-D)
`);
  });

  it('leaves at /quit', async () => {
    expect(await runCommand('main', [], { input: `/quit\n${AWAYS}\n` })).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('strips control sequences from a question that is repeated', async () => {
    const { stdout } = await runCommand('main', [], {
      input: `/fo\u001b]0;owned\u0007o\u009b31m\u202e\n\u001b[31mwhat about zebras?\u0007\n/why\n`,
    });
    expect(stdout.split('\n')[0]).toBe('There is no command /foo. There are /profile, /standing, /plan, /pathways,');
    expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
  });

  it('survives a line of a million characters', async () => {
    const { status, stdout } = await runCommand('main', [], { input: `${'how many aways '.repeat(70_000)}\n${AWAYS}\n` });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\(That line was very long; only its first 100000 characters were read\.\)\n/);
    expect(stdout.endsWith(ANSWER)).toBe(true);
  });

  it('ends quietly where the reader has gone', async () => {
    const child = startCommand('main', []);
    const outcome = outcomeOf(child);
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.stdin.end(`${AWAYS}\n`.repeat(50));
    expect(await outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('stops cleanly on %s', async (signal) => {
    const child = startCommand('main', []);
    const outcome = outcomeOf(child);
    child.stdin.write(`${AWAYS}\n`);
    await once(child.stdout, 'data');
    child.kill(signal);
    expect(await outcome).toEqual({ status: 0, stderr: '', stdout: ANSWER });
  });
});

describe('SIGHUP', () => {
  it('reads the knowledge again; a bad version leaves the old one in place and says so', async () => {
    const folder = emptyFolder();
    cpSync(FIXTURE_KNOWLEDGE, folder, { recursive: true });
    const guide = path.join(folder, 'documents', 'applicant-guide.md');
    const child = startCommand('main', [], { env: { KNOWLEDGE_DIR: folder, LOG_LEVEL: 'info' } });
    const outcome = outcomeOf(child);
    const answers = async () => {
      child.stdin.write(`${AWAYS}\n`);
      return String((await once(child.stdout, 'data'))[0]);
    };
    const logLine = async (text: string) => {
      for await (const [chunk] of eventsOf(child.stderr)) if (String(chunk).includes(text)) return String(chunk);
      return '';
    };
    expect(await answers()).toContain('two away rotations');

    writeFileSync(guide, 'no front matter');
    const refused = logLine('the old one stays in place');
    child.kill('SIGHUP');
    expect(await refused).toContain('applicant-guide.md:1');
    expect(await answers()).toContain('two away rotations');

    cpSync(path.join(FIXTURE_KNOWLEDGE, 'documents', 'applicant-guide.md'), guide);
    writeFileSync(
      guide,
      `${'---\nid: applicant-guide\ntitle: Guide\npublisher: Us\n---\n\n'}Most applicants do seven away rotations.\n\n<!-- passage: aways\nasked as:\n- ${AWAYS}\n-->\n`,
    );
    const taken = logLine('was read again');
    child.kill('SIGHUP');
    await taken;
    expect(await answers()).toContain('seven away rotations');
    child.stdin.end();
    expect(await outcome).toMatchObject({ status: 0 });
  });
});

async function* eventsOf(stream: NodeJS.ReadableStream) {
  for (;;) yield once(stream, 'data');
}

/** A keyboard and a screen of our own: what is typed goes in, all that was drawn comes out. */
class Screen {
  readonly input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  readonly output = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  #drawn = '';

  constructor() {
    this.output.on('data', (chunk) => {
      this.#drawn += chunk;
    });
  }

  async type(keys: string): Promise<string> {
    this.#drawn = '';
    this.input.write(keys);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return this.drawn;
  }

  get drawn(): string {
    return this.#drawn;
  }
}

describe('a keyboard', () => {
  const asked: Question[] = [];
  let adapter: TerminalAdapter | undefined;

  async function openChat({ color = false, broken = false } = {}) {
    const screen = new Screen();
    const engine = await loadEngine(FIXTURE_KNOWLEDGE);
    asked.length = 0;
    const listening = {
      knowledge: engine.knowledge,
      advise: engine.advise,
      answer(question: Question) {
        if (broken) throw new Error('broken inside');
        asked.push(question);
        return engine.answer(question);
      },
    };
    adapter = createTerminalAdapter({
      engine: listening,
      log: pino({ level: 'silent' }),
      today: () => '2026-11-22',
      color,
      input: screen.input,
      output: screen.output,
    });
    await adapter.start();
    await screen.type('');
    return screen;
  }

  afterEach(() => adapter?.stop());

  it('is greeted with the trust statement and example questions that the library answers', async () => {
    const screen = new Screen();
    adapter = createTerminalAdapter({
      engine: await loadEngine(FIXTURE_KNOWLEDGE),
      log: pino({ level: 'silent' }),
      today: () => '2026-11-22',
      color: false,
      ...screen,
      input: screen.input,
      output: screen.output,
    });
    await adapter.start();
    expect(screen.drawn).toMatch(
      /^Seldinger answers questions about applying to interventional radiology\.\n\nEach answer is restated from 3 documents, read 2026-01-15, with its source\nbeside it\. Unofficial unless the department says otherwise; not affiliated with\nMass General or the guides' publishers\. No match predictions\.\n\nFor example:\n {2}- How many away rotations should I do\?\n/,
    );
    expect(screen.drawn).toContain('Type a question, or /help. /quit leaves.');
  });

  it('passes earlier turns along until the conversation is forgotten', async () => {
    const screen = await openChat();
    asked.length = 0;
    await screen.type('first\r');
    await screen.type('/sources\r');
    await screen.type('second\r');
    await screen.type('/new\r');
    await screen.type('third\r');
    expect(asked.map(({ text, earlierTurns }) => [text, earlierTurns])).toEqual([
      ['first', []],
      ['second', ['first']],
      ['third', []],
    ]);
    expect(asked[0]).toMatchObject({ profile: {}, visibility: 'private', askedOn: '2026-11-22' });
  });

  it('fetches earlier lines back with the arrow keys', async () => {
    const screen = await openChat();
    asked.length = 0;
    await screen.type('first\r');
    await screen.type('\u001b[A\r');
    expect(asked.map(({ text }) => text)).toEqual(['first', 'first']);
  });

  it('takes back at Ctrl-C what was typed, and leaves at the next', async () => {
    const screen = await openChat();
    asked.length = 0;
    await screen.type('half a ques');
    await screen.type('\u0003');
    await screen.type('other\r');
    expect(asked.map(({ text }) => text)).toEqual(['other']);
    await screen.type('\u0003');
    await adapter?.ended;
  });

  it('leaves at Ctrl-D, at /quit and at quit, on a line of its own', async () => {
    for (const keys of ['\u0004', '/quit\r', 'quit\r']) {
      const screen = await openChat();
      const drawn = await screen.type(keys);
      await adapter?.ended;
      expect(drawn.endsWith('\n')).toBe(true);
    }
  });

  it('apologises for a fault of the engine and goes on', async () => {
    const screen = await openChat({ broken: true });
    const drawn = await screen.type('what now\r');
    expect(drawn).toContain('I am sorry, something went wrong on my side and I can not answer that. (Question');
    expect(drawn).toContain('you> ');
  });

  it('draws in colour only where it is wanted', async () => {
    expect(await (await openChat({ color: true })).type(`${AWAYS}\r`)).toContain(
      '\u001b[1mSources, restated in our own words:\u001b[0m',
    );
    await adapter?.stop();
    expect(await (await openChat({ color: false })).type(`${AWAYS}\r`)).not.toContain('\u001b[1m');
  });
});

it('heeds NO_COLOR and pipes: no colour reaches either', async () => {
  const { stdout } = await runCommand('main', [], { input: `${AWAYS}\n`, env: { NO_COLOR: '1', FORCE_COLOR: '1' } });
  expect(stdout).toBe(ANSWER);
});
