import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../adapters/slack/read-question.ts';
import { mentionsOthers, typedText } from '../../../adapters/slack/typed-text.ts';

const BOT = { userId: 'UBOT', botId: 'BBOT' };
const HEAD = '1700000000.000100';
const TS = '1700000009.000200';

const event = (fields: Readonly<Record<string, unknown>>) =>
  readQuestion(
    {
      type: 'event_callback',
      event_id: 'Ev1',
      event: { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1', ts: TS, text: 'how many aways?', ...fields },
    },
    BOT,
  );

/** What it is taken for, and in which conversation. */
function taken(incoming: ReturnType<typeof readQuestion>) {
  if (incoming.kind !== 'question' && incoming.kind !== 'question in a thread') return incoming.kind;
  const { text, conversation } = incoming.question;
  return { kind: incoming.kind, text, conversation };
}

describe('a message', () => {
  it.each([
    ['in a channel, without a mention', {}, 'not addressed'],
    ['of the bot itself', { user: 'UBOT', channel: 'D1', channel_type: 'im' }, 'not addressed'],
    ['of another bot that mentions it', { bot_id: 'B2', text: '<@UBOT> hi' }, 'not addressed'],
    ['that was edited', { subtype: 'message_changed', channel: 'D1', channel_type: 'im' }, 'not addressed'],
    ['that was deleted', { subtype: 'message_deleted', channel: 'D1', channel_type: 'im' }, 'not addressed'],
    [
      'that tells of a mention which an edit has added',
      { type: 'app_mention', text: '<@UBOT> hi', edited: { ts: TS } },
      'not addressed',
    ],
    ['that says who joined', { subtype: 'channel_join', text: '<@UBOT> joined' }, 'not addressed'],
    ['without a person', { user: undefined, text: '<@UBOT> hi' }, 'not addressed'],
    ['in a thread, to somebody else', { thread_ts: HEAD, text: '<@U2> what do you think?' }, 'not addressed'],
  ])('%s is none of its business', (_, fields, kind) => {
    expect(event(fields)).toEqual({ kind });
  });

  it.each([
    ['in a direct message', { channel: 'D1', channel_type: 'im' }, { text: 'how many aways?', conversation: 'D1' }],
    [
      'in a thread of a direct message',
      { channel: 'D1', channel_type: 'im', thread_ts: HEAD },
      { text: 'how many aways?', conversation: `D1:${HEAD}` },
    ],
    ['that mentions it', { text: '<@UBOT> how many aways?' }, { text: 'how many aways?', conversation: `C1:${TS}` }],
    [
      'told as a mention',
      { type: 'app_mention', text: 'hey <@UBOT>, aways?' },
      { text: 'hey , aways?', conversation: `C1:${TS}` },
    ],
    [
      "in people's own thread that mentions it",
      { thread_ts: HEAD, text: '<@UBOT> aways?' },
      { text: 'aways?', conversation: `C1:${HEAD}` },
    ],
    [
      'typed with the command, which Slack takes in no thread',
      { channel: 'D1', channel_type: 'im', thread_ts: HEAD, text: '/ir sources' },
      { text: 'sources', conversation: `D1:${HEAD}` },
    ],
    ['with a file', { channel: 'D1', channel_type: 'im', subtype: 'file_share', text: '' }, { text: '', conversation: 'D1' }],
  ])('%s is a question', (_, fields, read) => {
    expect(taken(event(fields))).toEqual({ kind: 'question', ...read });
  });

  it.each([
    ['in a thread', {}],
    ['under an answer that somebody shared', { parent_user_id: 'UBOT' }],
  ])('%s is one where the bot opened the thread', (_, fields) => {
    expect(event({ thread_ts: HEAD, ...fields, text: 'and for DO?' })).toMatchObject({
      kind: 'question in a thread',
      thread: `C1:${HEAD}`,
    });
  });

  it('is the same question, however often and as whatever it is told', () => {
    const told = [
      event({ text: '<@UBOT> aways?' }),
      event({ type: 'app_mention', text: '<@UBOT> aways?', channel_type: undefined }),
    ];
    for (const incoming of told) expect(incoming).toMatchObject({ question: { message: { channel: 'C1', timestamp: TS } } });
  });

  it('of 40,000 characters is read in part, and says so', () => {
    const incoming = event({ channel: 'D1', channel_type: 'im', text: 'a '.repeat(20_000) });
    expect(incoming).toMatchObject({ kind: 'question', question: { replyTo: { cut: true } } });
    expect(incoming.kind === 'question' && incoming.question.text).toHaveLength(4000);
  });

  it.each([
    ['without a word in a thread asks for the message before', { thread_ts: HEAD, text: '<@UBOT> ' }, true],
    ['without a word outside of a thread does not', { text: '<@UBOT>' }, false],
    ['with a word does not', { thread_ts: HEAD, text: '<@UBOT> aways?' }, false],
  ])('%s', (_, fields, bareMention) => {
    expect(event(fields)).toMatchObject({ kind: 'question', question: { replyTo: { bareMention } } });
  });
});

describe('the command', () => {
  const command = (text: string) =>
    readQuestion(
      { command: '/ir', text, user_id: 'U1', channel_id: 'C1', response_url: 'https://hooks.example/1', trigger_id: 'T1' },
      BOT,
    );

  it('with a question may be answered by its own address for half an hour, then by a direct message', () => {
    expect(command('  how many aways? ')).toEqual({
      kind: 'question',
      question: {
        platform: 'slack',
        eventId: 'T1',
        asker: 'U1',
        conversation: 'C1:commands',
        text: 'how many aways?',
        replyTo: { kind: 'command', channel: 'C1', user: 'U1', responseUrl: 'https://hooks.example/1', cut: false },
        replyToken: { lastsMs: 1_800_000, uses: 5 },
        directMessageAllowed: true,
      },
    });
  });

  it.each(['', '   ', 'help', 'HELP'])('%j is no question', (text) => {
    expect(command(text)).toEqual({ kind: 'other' });
  });
});

it.each([
  ['null', null],
  ['a string', 'event'],
  ['an event that is no message', { type: 'event_callback', event_id: 'Ev1', event: { type: 'app_home_opened', user: 'U1' } }],
  ['a press whose value is no reference', pressOf('x.y.z')],
  ['a press without a value', pressOf(undefined)],
])('%s is left to others', (_, body) => {
  expect(readQuestion(body, BOT)).toEqual({ kind: 'other' });
});

it('a press of Share is done once for each person and answer', () => {
  const reference = 'r'.repeat(22);
  expect(readQuestion(pressOf(reference), BOT)).toMatchObject({
    kind: 'question',
    question: { eventId: `share:U1:${reference}`, text: '', replyTo: { kind: 'share', reference } },
  });
});

function pressOf(value: string | undefined) {
  return {
    type: 'block_actions',
    user: { id: 'U1' },
    channel: { id: 'C1' },
    response_url: 'https://hooks.example/1',
    actions: [{ action_id: 'share_answer', value, action_ts: TS }],
  };
}

it.each([
  ['<@UBOT> how many aways?', 'how many aways?'],
  ['<!channel> <!here|here> <!subteam^S1|@staff> hi', 'hi'],
  ['see <https://example.org|this page> and <https://example.org>', 'see this page and https://example.org'],
  ['ask in <#C1|residents> or <#C2>', 'ask in #residents or'],
  ['write <mailto:a@example.org|a@example.org>', 'write a@example.org'],
  ['250 &lt; 260 &amp;amp; more', '250 < 260 &amp; more'],
  ['&lt;!channel&gt;', '<!channel>'],
])('%j was typed as %j', (markup, text) => {
  expect(typedText(markup)).toBe(text);
});

it('tells whether somebody else is spoken to', () => {
  expect(['<@UBOT> hi', '<@U2> hi', 'hi <@U2|maria> <@UBOT>', 'hi'].map((markup) => mentionsOthers(markup, 'UBOT'))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
