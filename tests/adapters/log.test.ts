import { describe, expect, it } from 'vitest';
import { createLog, type LogOptions, questionLog } from '../../adapters/log.ts';

async function logged(
  write: (log: Awaited<ReturnType<typeof createLog>>) => void,
  options: Partial<LogOptions> = {},
): Promise<string> {
  let text = '';
  const destination = {
    write(line: string) {
      text += line;
    },
  };
  write(await createLog({ level: 'info', secrets: [], pretty: false, destination, ...options }));
  await new Promise((resolve) => setImmediate(resolve));
  return text;
}

describe('the log', () => {
  it('is one JSON object a line', async () => {
    const text = await logged((log) => log.info({ documents: 5 }, 'started'));
    expect(JSON.parse(text)).toEqual({ level: 30, time: expect.stringMatching(/^\d{4}-/), documents: 5, msg: 'started' });
    expect(text).toMatch(/^\{.*\}\n$/);
  });

  it('holds no secret of the settings, wherever in a line it stands', async () => {
    const secrets = ['to"ken\\1', 'hunter2'];
    const text = await logged(
      (log) => {
        log.info({ headers: { authorization: 'to"ken\\1' }, deep: { list: ['hunter2'] } }, 'sent with to"ken\\1');
        log.error(new Error('connect failed for hunter2'));
      },
      { secrets },
    );
    expect(text).not.toMatch(/hunter2|ken\\\\1/);
    expect(text.match(/\[redacted\]/g)?.length).toBeGreaterThanOrEqual(4);
    for (const line of text.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });

  it.each([
    ['xoxb-123-456-abcDEF', 'a Slack bot token'],
    ['xapp-1-A0-123-abc', 'a Slack app token'],
    ['postgres://seldinger:s3cret@db:5432/x', 'the password of a database', 's3cret'],
    ['Authorization: Bot MTIzNDU2.abc.def-ghi', 'a Discord token', 'MTIzNDU2'],
    [`MTIzNDU2Nzg5MDEyMzQ1Njc4.GhIjKl.${'a-b_'.repeat(9)}`, 'a Discord token by itself'],
    ['POST /interactions/123/aW50ZXJhY3Rpb246MTIz/callback', 'the token of an interaction', 'aW50ZXJhY3Rpb246MTIz'],
    ['PATCH /webhooks/123/aW50ZXJhY3Rpb246MTIz/messages/@original', 'the token of an interaction', 'aW50ZXJhY3Rpb246MTIz'],
  ])('holds no token or password by its form: %s', async (value, _what, hidden = value) => {
    const text = await logged((log) => log.warn({ value }, `said ${value}`));
    expect(text).not.toContain(hidden);
    expect(text).toContain('[redacted]');
  });

  it('holds no question, whole or in the fields of an entry', async () => {
    const text = await logged((log) => {
      log.info(
        {
          question: { text: 'my score is 201', askedOn: '2026-11-22' },
          text: 'my score',
          turns: ['my score'],
          profile: { step2ck: 201 },
        },
        'asked',
      );
      const asked = questionLog(log, { id: 7, text: 'my score is 201' });
      asked.info({ outcome: 'answered' }, 'answered');
      asked.error({ err: new TypeError('can not split "my score is 201"') }, 'failed');
    });
    expect(text).not.toContain('my score');
    const [asked, answered, failed] = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(asked).toEqual({
      level: expect.anything(),
      time: expect.anything(),
      question: '[redacted]',
      text: '[redacted]',
      turns: '[redacted]',
      profile: '[redacted]',
      msg: 'asked',
    });
    expect(answered).toMatchObject({ questionId: 7, outcome: 'answered' });
    expect(failed).toMatchObject({ questionId: 7, err: { type: 'TypeError', message: 'can not split "[redacted]"' } });
  });

  it('lays lines out for the eye at a terminal, without secrets or anything a terminal obeys', async () => {
    const text = await logged((log) => log.warn({ reason: 'bad\u001b]0;title\u0007 file' }, 'token hunter2'), {
      pretty: true,
      secrets: ['hunter2'],
    });
    expect(text).toMatch(/^\[\d\d:\d\d:\d\d\] WARN: token \[redacted\] \{"reason":"bad.* file"\}\n$/);
    expect(text.replace(/\n$/, '')).not.toMatch(/\p{Cc}/u);
  });

  it('holds of an error what went wrong, and not the row or the request beside it', async () => {
    const refused = Object.assign(new Error('null value in column "id"', { cause: new Error('my score is 201') }), {
      code: '23502',
      detail: 'Failing row contains (null, my score is 201).',
      parameters: ['my score is 201'],
    });
    const text = await logged((log) => log.error({ err: refused }, 'refused'));
    expect(JSON.parse(text)).toMatchObject({ err: { type: 'Error', code: '23502', message: 'null value in column "id"' } });
    expect(text).not.toContain('my score');
  });

  it('holds no question where an error quotes it as JSON', async () => {
    const question = { id: 'q1', text: 'is 201 "low"?\nmy score' };
    const refused = new Error(`refused: ${JSON.stringify({ content: question.text })}`);
    const text = await logged((log) => questionLog(log, question).error({ err: refused }, 'refused'));
    expect(text).toContain('refused');
    expect(text).not.toMatch(/my score|low/);
  });
});
