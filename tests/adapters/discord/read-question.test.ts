import { describe, expect, it } from 'vitest';
import { customId } from '../../../adapters/discord/buttons.ts';
import { questionOf, readAsking, readMessage } from '../../../adapters/discord/read-question.ts';
import { interactionSchema, messageSchema } from '../../../adapters/discord/requests.ts';

const BOT = { userId: '1', applicationId: '2' };

const message = (more: Record<string, unknown> = {}) =>
  messageSchema.parse({
    id: '100',
    channel_id: '10',
    channel_type: 0,
    guild_id: '5',
    type: 0,
    author: { id: '42' },
    content: '<@1> how many  aways <@&3> <#4> <a:wave:5>?',
    mentions: [{ id: '1' }],
    ...more,
  });

const read = (more?: Record<string, unknown>) => readMessage(message(more), BOT);

describe('a message on Discord', () => {
  it('that mentions the bot is a question, without the markup of mentions and emoji', () => {
    expect(read()).toEqual({
      kind: 'question',
      question: {
        platform: 'discord',
        eventId: '100',
        message: { channel: '10', timestamp: '100' },
        asker: '42',
        conversation: '10',
        text: 'how many aways ?',
        replyTo: { kind: 'message', user: '42', channel: '10', channelType: 0, message: '100', guild: '5', cut: false },
        directMessageAllowed: true,
      },
    });
  });

  it('that is written to the bot directly needs no mention', () => {
    expect(read({ guild_id: undefined, mentions: [], content: 'how many aways?' })).toMatchObject({
      kind: 'question',
      question: { text: 'how many aways?', replyTo: { guild: null } },
    });
  });

  it('that is very long is cut, and that is known', () => {
    expect(read({ content: `<@1> ${'x'.repeat(3000)}` })).toMatchObject({
      question: { text: 'x'.repeat(2000), replyTo: { cut: true } },
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['of another bot', { author: { id: '42', bot: true } }],
    ['of its own', { author: { id: '1' } }],
    ['of a webhook', { webhook_id: '9' }],
    ['of Discord itself', { type: 7 }],
    ['to others', { mentions: [{ id: '8' }], content: '<@8> how many aways?' }],
    ['that is a picture alone', { mentions: [], content: '', attachments: [{ id: '1' }] }],
  ])('%s is none of its business', (_what, more) => {
    expect(read(more)).toEqual({ kind: 'not addressed' });
  });

  it('whose words did not reach it is told from one that is none of its business, with the roles that it mentions', () => {
    expect(read({ mentions: [], content: '', mention_roles: ['77'] })).toEqual({
      kind: 'without words',
      server: '5',
      at: { user: '42', channel: '10', channelType: 0, message: '100' },
      roles: ['77'],
    });
  });
});

const interaction = (type: number, data: Record<string, unknown>, more: Record<string, unknown> = {}) =>
  interactionSchema.parse({
    id: '200',
    application_id: '2',
    token: 'of-the-interaction',
    type,
    guild_id: '5',
    channel_id: '10',
    channel: { id: '10', type: 0 },
    member: { user: { id: '42' }, permissions: '0' },
    context: 0,
    data,
    ...more,
  });

const command = (name: string, options: readonly Record<string, unknown>[] = []) => interaction(2, { name, type: 1, options });
const option = (name: string, value: unknown) => ({ name, type: 3, value });

describe('an interaction on Discord', () => {
  it.each<[string, readonly Record<string, unknown>[], string]>([
    ['ask', [option('question', 'how many aways?')], 'how many aways?'],
    ['pathways', [option('pathway', 'Integrated IR/DR')], 'What is Integrated IR/DR?'],
    ['step2', [], 'What Step 2 CK score should I aim for?'],
    ['step2', [option('applicant', 'an IMG')], 'What Step 2 CK score should an IMG aim for?'],
    [
      'step2',
      [option('score', 238), option('applicant', 'a US citizen IMG')],
      'I am a US citizen IMG with a Step 2 CK score of 238. Is that enough?',
    ],
    ['aways', [], 'How many away rotations should I do?'],
    ['deadlines', [option('program', 'Harbor Hospital')], 'When is the application deadline for Harbor Hospital?'],
  ])('/%s %j asks: %s', (name, options, text) => {
    expect(readAsking(command(name, options))).toEqual({ text, cut: false, word: null, othersWords: false, private: undefined });
  });

  it.each<[string, readonly Record<string, unknown>[], string]>([
    ['profile', [], 'profile'],
    ['profile', [option('change', 'step2 238, M3')], 'profile step2 238, M3'],
    ['standing', [option('about', 'US MD, step2 238')], 'standing US MD, step2 238'],
    ['plan', [option('about', 'M3'), { name: 'file', type: 5, value: true }], 'plan M3 --markdown'],
    ['plan', [{ name: 'done', type: 4, value: 3 }], 'plan done 3'],
    ['plan', [{ name: 'undo', type: 4, value: 3 }], 'plan undo 3'],
    ['pathways', [], 'pathways'],
    ['programs', [option('about', '30 integrated')], 'programs 30 integrated'],
    ['checklist', [option('list', 'letters')], 'checklist letters'],
    ['deadlines', [], 'deadlines'],
    ['deadlines', [option('remind', 'rank-lists'), option('days', '7 1')], 'deadlines remind rank-lists 7 1'],
    ['deadlines', [option('reminders', 'cancel')], 'deadlines cancel'],
    ['deadlines', [{ name: 'calendar', type: 5, value: true }], 'deadlines --ics'],
  ])('/%s %j is a command of advice, for its asker alone: %s', (name, options, text) => {
    const asking = { text, cut: false, word: null, advice: true, othersWords: false, private: true };
    expect(readAsking(command(name, options))).toEqual(asking);
  });

  it('says who is to see the answer, where the asker chose', () => {
    const chosen = { name: 'private', type: 5, value: false };
    expect(readAsking(command('ask', [option('question', 'aways?'), chosen]))).toMatchObject({ private: false });
  });

  it('at a message takes its words, for the asker alone, and not as the asker’s own', () => {
    const data = { name: 'Find sources', type: 3, target_id: '9', resolved: { messages: { 9: { content: 'how many aways?' } } } };
    expect(readAsking(interaction(2, data))).toMatchObject({ text: 'how many aways?', othersWords: true, private: true });
  });

  it('from the form under an answer goes on where that answer stands, for the same eyes', () => {
    const components = [{ type: 18, component: { type: 4, custom_id: 'words', value: 'and for DO?' } }];
    const form = (flags: number) =>
      interaction(5, { custom_id: customId('followUp', 'x'.repeat(22)), components }, { message: { id: '300', flags } });
    expect([form(0), form(64)].map((request) => readAsking(request))).toMatchObject([
      { text: 'and for DO?', private: undefined },
      { text: 'and for DO?', private: true },
    ]);
  });

  it.each([
    command('config'),
    command('unknown'),
    interaction(5, { custom_id: customId('reason', 'x'.repeat(22)), components: [] }),
  ])('that asks nothing is no question', (request) => {
    expect(readAsking(request)).toBeUndefined();
  });

  it('in private is kept apart from what all can read there', () => {
    const request = command('ask', [option('question', 'aways?')]);
    const asking = readAsking(request);
    if (!asking) throw new Error('no question');
    const seeing = { figures: 'none', elsewhere: [] as string[] } as const;
    expect([true, false].map((hidden) => questionOf(request, asking, { ...seeing, private: hidden }).conversation)).toEqual([
      '10:private',
      '10',
    ]);
  });
});
