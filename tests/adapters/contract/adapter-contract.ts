import { describe, expect, it } from 'vitest';
import type { LiveEngine } from '../../../adapters/engine.ts';
import { engine } from '../../fixture-library.ts';
import type { Asked, PlatformUnderTest, Seen, StartPlatform } from './platform-under-test.ts';

const PROCEDURES = 'How many procedures does Harbor perform each year?';
const PROCEDURES_ANSWER = 'The Harbor division performs 12,000 procedures a year.';
const LONGEST_MESSAGE = 40_000;

/** Fails on one question, as an engine with a fault in it would. */
const failingEngine: Pick<LiveEngine, 'answer' | 'knowledge'> = {
  knowledge: engine.knowledge,
  answer(question) {
    if (question.text === PROCEDURES) throw new Error('a fault of the engine');
    return engine.answer(question);
  },
};

/** What holds on every platform, whatever it looks like there. Each adapter runs this. */
export function adapterContract(name: string, ways: readonly string[], start: StartPlatform): void {
  describe(`the contract of all adapters, on ${name}`, () => {
    describe.each(ways)('%s', (wayName) => everyWay(wayName, start));
    everyPlatform(start);
  });
}

function everyWay(wayName: string, start: StartPlatform): void {
  const started = async (options?: Parameters<StartPlatform>[0]) => {
    const platform = await start(options);
    const way = platform.ways.find((known) => known.name === wayName);
    if (!way) throw new Error(`there is no way named ${wayName}`);
    return { platform, way };
  };

  it('gives the fact, then what stands against it, then every source with title, section and reading date', async () => {
    const { platform, way } = await started();
    const { text, plainText } = await onlyReply(platform, way.ask('maria', PROCEDURES));
    for (const read of [text, plainText])
      expect(
        positions(read, [
          PROCEDURES_ANSWER,
          'The two editions differ: 12,000 in the later edition, 9,000 in the earlier one.',
          'Harbor Hospital, Interventional Radiology Residency',
          'Case Volume',
          'read 2026-01-15',
        ]),
      ).toEqual('in this order');
  });

  it('sets apart that a date is past', async () => {
    const { platform, way } = await started();
    const { text } = await onlyReply(platform, way.ask('maria', 'When do applications to Harbor open?'));
    expect(positions(text, ['September 4, 2024', 'Out of date.'])).toBe('in this order');
  });

  it('admits what the sources do not say', async () => {
    const { platform, way } = await started();
    const { text } = await onlyReply(platform, way.ask('maria', 'how much do residents make'));
    expect(text).toContain('My sources do not say what residents are paid.');
  });

  it('has the number of help before anything else for somebody in distress', async () => {
    const { platform, way } = await started();
    const { text } = await onlyReply(platform, way.ask('maria', 'I did not match and I want to kill myself'));
    expect(text).toContain('988');
  });

  it('shows an answer to its asker alone, or to everybody, as that way says', async () => {
    const { platform, way } = await started();
    const { onlyFor } = await onlyReply(platform, way.ask('maria', PROCEDURES));
    expect(onlyFor).toBe(way.private ? 'maria' : undefined);
  });

  it('holds what an asker tells of himself against the sources, and repeats none of it where others read', async () => {
    const { platform, way } = await started();
    const question = 'I am a US citizen IMG with a 238, is that enough?';
    const { text, plainText, onlyFor } = await onlyReply(platform, way.ask('maria', question));
    const alone = way.private || way.privateForFigures === true;
    expect({ text: text.includes('238'), plainText: plainText.includes('238'), onlyFor }).toEqual({
      text: alone,
      plainText: alone,
      onlyFor: alone ? 'maria' : undefined,
    });
  });

  it('reads a follow-up in the light of what was asked there before, and nothing else so', async () => {
    const { platform, way } = await started();
    const first = way.ask('maria', 'How many away rotations should I do?');
    expect((await onlyReply(platform, first)).text).toContain('Applicants do 1 or 2 away rotations. [1]');
    const second = way.ask('maria', 'and for US citizen IMGs?', first);
    const { text } = await onlyReply(platform, second);
    // By itself the question brings up their scores first.
    expect(text.includes('A US citizen IMG does 3 away rotations. [1]')).toBe(way.remembers);
  });

  it('says what it can do where nothing is asked', async () => {
    const { platform, way } = await started();
    const { text } = await onlyReply(platform, way.ask('maria', 'help'));
    expect(text.length).toBeGreaterThan(100);
  });

  it('answers a very long message with a clear word about its length', async () => {
    const { platform, way } = await started();
    const long = `${PROCEDURES} ${'and so on '.repeat(LONGEST_MESSAGE)}`.slice(0, LONGEST_MESSAGE);
    const { text } = await onlyReply(platform, way.ask('maria', long.slice(0, way.longest)));
    expect(text).toMatch(way.longest === undefined ? /very long|too long/ : PROCEDURES_ANSWER);
  });

  it.each([
    '<!channel> how many aways?',
    '@everyone @here how many aways?',
    '<@U0SOMEBODY> how many aways <!subteam^S1>',
    '[aways](https://evil.example) `how many` *aways*?',
  ])('can not be made to notify anybody, or to link: %s', async (text) => {
    const { platform, way } = await started();
    const reply = await onlyReply(platform, way.ask('maria', text));
    expect(reply.notifies).toEqual([]);
    expect(reply.links.filter((address) => address.includes('evil'))).toEqual([]);
  });

  it('answers once, however often the platform tells it', async () => {
    const { platform, way } = await started();
    const asked = way.ask('maria', PROCEDURES);
    await asked.tellAgain();
    await onlyReply(platform, asked);
    await asked.tellAgain();
    await asked.tellAgain();
    await platform.stop();
    expect(asked.replies()).toHaveLength(1);
    expect(platform.everythingSaid()).toHaveLength(1);
  });

  it('apologises to the asker alone for a fault of its own, with what to look for in the log', async () => {
    const { platform, way } = await started({ engine: failingEngine });
    const { text } = await onlyReply(platform, way.ask('maria', PROCEDURES));
    expect(text).toMatch(/sorry.*\(Question [\w-]+ in the log\.\)/s);
    expect(platform.everythingSaid().map(({ onlyFor }) => onlyFor)).toEqual(['maria']);
  });

  it('has a polite word for whoever asks too much', async () => {
    const { platform, way } = await started({ env: { LIMIT_PER_USER_PER_MINUTE: '1' } });
    await onlyReply(platform, way.ask('maria', PROCEDURES));
    const second = await onlyReply(platform, way.ask('maria', 'How many publications do I need?'));
    expect(second.text).toMatch(/give me a moment/);
    const other = await onlyReply(platform, way.ask('tom', PROCEDURES));
    expect(other.text).toContain('12,000 procedures');
  });
}

function everyPlatform(start: StartPlatform): void {
  it('keeps silent about everything that is not addressed to it', async () => {
    const platform = await start();
    for (const { happens } of platform.unaddressed) await happens();
    const [way] = platform.ways;
    if (way) await onlyReply(platform, way.ask('maria', PROCEDURES));
    await platform.stop();
    expect(platform.everythingSaid().map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining(PROCEDURES_ANSWER),
    ]);
  });

  it('finishes what is under way before it stops', async () => {
    const platform = await start();
    const asked = platform.ways.map((way, n) => way.ask(`person${n}`, PROCEDURES));
    for (const { taken } of asked) await taken();
    await platform.stop();
    expect(asked.map(({ replies }) => replies().length)).toEqual(platform.ways.map(() => 1));
  });
}

/** The one reply to a question. */
async function onlyReply(platform: PlatformUnderTest, asked: Asked): Promise<Seen> {
  const [first, ...more] = await platform.until('a reply', () => asked.replies().length > 0 && asked.replies());
  expect(more).toEqual([]);
  if (!first) throw new Error('there is no reply');
  return first;
}

/** Whether parts stand in a text one after the other; else the first that does not. */
function positions(text: string, parts: readonly string[]): string {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    if (at < 0) return `"${part}" is missing, or stands before others, in:\n${text}`;
    from = at + part.length;
  }
  return 'in this order';
}
