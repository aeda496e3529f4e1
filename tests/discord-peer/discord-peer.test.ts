import {
  ApplicationCommandOptionType,
  Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction as HeardInteraction,
  type Message as HeardMessage,
  MessageFlags,
  Options,
  Partials,
  REST,
  Routes,
  type SendableChannels,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DiscordPeer } from './discord-peer.ts';
import type { Interaction } from './interaction.ts';
import { notified, shown, shownIn } from './shown.ts';

const INTENTS = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];

async function startPeer() {
  const peer = await DiscordPeer.start();
  onTestFinished(() => peer.stop());
  const rest = new REST({ api: peer.apiUrl, retries: 0 }).setToken(peer.token);
  return { peer, rest };
}

interface Heard {
  readonly messages: HeardMessage[];
  readonly interactions: HeardInteraction[];
  readonly errors: unknown[];
}

/** The real client, connected to the peer. */
async function connect(peer: DiscordPeer, options: Partial<ClientOptions> = {}) {
  const client = new Client({
    intents: INTENTS,
    partials: [Partials.Channel],
    rest: { api: peer.apiUrl, retries: 0 },
    makeCache: Options.cacheWithLimits({ MessageManager: 0 }),
    ...options,
  });
  const heard: Heard = { messages: [], interactions: [], errors: [] };
  client.on(Events.MessageCreate, (message) => void heard.messages.push(message) === undefined && peer.changed());
  client.on(Events.InteractionCreate, (interaction) => void heard.interactions.push(interaction) === undefined && peer.changed());
  client.on(Events.ShardError, (error) => void heard.errors.push(error));
  onTestFinished(() => client.destroy());
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(peer.token);
  await ready;
  return { client, ...heard };
}

const COMMANDS = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What you want to know',
        required: true,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'For you alone' },
    ],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  },
  { name: 'Find sources', type: 3, contexts: [0, 1, 2], integration_types: [0, 1] },
];

/** What a call was refused with: its status, its code, and where what is wrong. */
async function refusal(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof DiscordAPIError ? [error.status, error.code] : error;
}

async function registered() {
  const { peer, rest } = await startPeer();
  await rest.put(Routes.applicationCommands(peer.applicationId), { body: COMMANDS });
  return { peer, rest, ...(await connect(peer)) };
}

/** The client's own object of something that a person did. */
async function heardOf(peer: DiscordPeer, interactions: readonly HeardInteraction[], { id }: Interaction) {
  return peer.until('the interaction is heard', () => interactions.find((heard) => heard.id === id));
}

describe('what is told', () => {
  it('is empty but for a mention, a reply that notifies, a direct message, and what the bot says itself', async () => {
    const { peer } = await startPeer();
    const general = peer.channel('general');
    const { client, messages } = await connect(peer);
    const maria = peer.person('maria');
    await (client.channels.cache.get(general.id) as SendableChannels).send('I am here');
    const [own] = peer.community.fromBot();
    if (!own) throw new Error('the bot has said nothing');
    maria.says('talk among people', general);
    maria.says('@seldinger how many aways?', general);
    maria.replies(own, 'and when?');
    maria.replies(own, 'quietly', { ping: false });
    maria.says('privately');
    await peer.until('all is heard', () => messages.length === 6);
    expect(messages.map(({ content }) => content)).toEqual([
      'I am here',
      '',
      `<@${client.user?.id}> how many aways?`,
      'and when?',
      '',
      'privately',
    ]);
  });

  it('names the message to which somebody replies, with its text where that may be read', async () => {
    const { peer } = await startPeer();
    const general = peer.channel('general');
    const { messages } = await connect(peer);
    const asked = peer.person('maria').says('how many aways?', general);
    peer.person('tom').replies(asked.message, '@seldinger tell her');
    const reply = await peer.until('the reply', () => messages[1]);
    expect({ content: reply.content.replace(/<@\d+>/, '@'), to: reply.reference?.messageId }).toEqual({
      content: '@ tell her',
      to: asked.message.id,
    });
  });

  it('comes from threads and forum posts, too, whose first message has the id of the post', async () => {
    const { peer } = await startPeer();
    const { messages } = await connect(peer);
    const { message } = peer.person('maria').posts('Aways', '@seldinger how many?', peer.forum('questions'));
    const heard = await peer.until('the post', () => messages[0]);
    expect({ id: heard.id, channel: heard.channelId, thread: heard.channel.isThread() }).toEqual({
      id: message.id,
      channel: message.id,
      thread: true,
    });
  });

  it('is nothing where the bot was not added, or sees no channel', async () => {
    const { peer } = await startPeer();
    const elsewhere = peer.channel('elsewhere', peer.community.addGuild('Another', false));
    const hidden = peer.channel('hidden');
    peer.deny(hidden, 'viewChannel');
    const { messages } = await connect(peer);
    const maria = peer.person('maria');
    await peer.taken(maria.says('@seldinger hi', elsewhere).delivery, maria.says('@seldinger hi', hidden).delivery);
    await peer.taken(maria.says('hi').delivery);
    expect(messages.map(({ content }) => content)).toEqual(['hi']);
  });
});

describe('an interaction', () => {
  it('is answered once, within three seconds, and then by its token', async () => {
    const { peer, interactions } = await registered();
    const general = peer.channel('general');
    const maria = peer.person('maria');
    const ran = maria.runs('ask', { question: 'How many?', private: true }, general);
    const heard = await heardOf(peer, interactions, ran);
    if (!heard.isChatInputCommand()) throw new Error('it is no command');
    expect(heard.options.getString('question')).toBe('How many?');
    await heard.reply({ content: 'Two.', flags: MessageFlags.Ephemeral });
    expect(maria.seesAlone(general).map(shown)).toEqual(['Two.']);
    expect(await refusal(heard.client.rest.post(Routes.interactionCallback(ran.id, ran.token), { body: { type: 5 } }))).toEqual([
      400, 40060,
    ]);
    await heard.followUp({ content: 'Or one.' });
    await heard.editReply('Two!');
    expect(peer.answersTo(ran).map((message) => [message.onlyFor?.name, shown(message)])).toEqual([
      ['maria', 'Two!'],
      [undefined, 'Or one.'],
    ]);
    ran.endToken();
    expect(await refusal(heard.followUp('Late.'))).toEqual([401, 50027]);
  });

  it('is refused when its first response is late', async () => {
    const { peer, interactions } = await registered();
    const ran = peer.person('maria').runs('ask', { question: 'How many?' });
    const heard = await heardOf(peer, interactions, ran);
    ran.expire();
    if (!heard.isRepliable()) throw new Error('it can not be answered');
    expect(await refusal(heard.reply('Two.'))).toEqual([404, 10062]);
    expect(peer.community.fromBot()).toEqual([]);
  });

  it('shows that it is thinking after a deferred response, until the answer takes its place', async () => {
    const { peer, interactions } = await registered();
    const ran = peer.person('maria').runs('ask', { question: 'How many?' });
    const heard = await heardOf(peer, interactions, ran);
    if (!heard.isChatInputCommand()) throw new Error('it is no command');
    await heard.deferReply();
    expect(peer.community.fromBot().map(shown)).toEqual(['(thinking)']);
    await heard.editReply('Two.');
    expect(peer.community.fromBot().map(shown)).toEqual(['Two.']);
  });

  it('offers choices while somebody types, 25 at most and of 100 characters', async () => {
    const { peer, interactions } = await registered();
    const choice = (length: number) => ({ name: 'x'.repeat(length), value: 'x' });
    const answered = async (choices: { name: string; value: string }[]) => {
      const typed = peer.person('maria').types('ask', 'question', 'how ma');
      const heard = await heardOf(peer, interactions, typed);
      if (!heard.isAutocomplete()) throw new Error('nothing is typed');
      const failed = await refusal(heard.respond(choices));
      return failed ?? [heard.options.getFocused(), typed.choices?.length];
    };
    expect(await answered([choice(100), choice(3)])).toEqual(['how ma', 2]);
    expect(await answered([choice(101)])).toEqual([400, 50035]);
    expect(await answered(Array.from({ length: 26 }, () => choice(3)))).toEqual([400, 50035]);
  });

  it('opens a form, whose answer knows the message that it was opened from', async () => {
    const { peer, rest, interactions } = await registered();
    const general = peer.channel('general');
    const components = [{ type: 1, components: [{ type: 2, style: 2, label: 'Follow up', custom_id: 'follow' }] }];
    await rest.post(Routes.channelMessages(general.id), { body: { content: 'An answer', components } });
    const [answer] = peer.community.fromBot();
    if (!answer) throw new Error('there is no answer');
    expect(shown(answer)).toBe('An answer\n[Follow up]');
    const maria = peer.person('maria');
    const pressed = maria.presses('Follow up', answer);
    const button = await heardOf(peer, interactions, pressed);
    if (!button.isButton()) throw new Error('no button was pressed');
    await button.showModal({
      custom_id: 'form',
      title: 'Follow up',
      components: [
        { type: 18, label: 'Your question', component: { type: 4, custom_id: 'text', style: TextInputStyle.Paragraph } },
      ],
    });
    const modal = await peer.modalOf(pressed);
    expect(shownIn(modal)).toBe('# Follow up\nYour question []');
    const sent = await heardOf(peer, interactions, maria.submits(modal, { 'Your question': 'and when?' }));
    if (!sent.isModalSubmit()) throw new Error('no form was sent');
    expect([sent.fields.getTextInputValue('text'), sent.message?.id]).toEqual(['and when?', answer.id]);
  });

  it('brings the text of the message on which a command of its menu is used', async () => {
    const { peer, interactions } = await registered();
    const { message } = peer.person('tom').says('is one away enough?', peer.channel('general'));
    const heard = await heardOf(peer, interactions, peer.person('maria').usesMessageCommand('Find sources', message));
    if (!heard.isMessageContextMenuCommand()) throw new Error('it is no command of a message');
    expect([heard.targetMessage.content, heard.targetMessage.author.username]).toEqual(['is one away enough?', 'tom']);
  });

  it('comes from servers and direct messages without the bot where somebody has installed it, with five more messages', async () => {
    const { peer, interactions } = await registered();
    const maria = peer.person('maria');
    const between = peer.directMessageBetween(maria, peer.person('tom'));
    const heard = await heardOf(peer, interactions, maria.runs('ask', { question: 'How many?' }, between));
    if (!heard.isChatInputCommand()) throw new Error('it is no command');
    await heard.reply('Two.');
    const outcomes = [];
    for (let n = 0; n < 6; n++) outcomes.push(await refusal(heard.followUp(`More ${n}`)));
    expect(outcomes).toEqual([undefined, undefined, undefined, undefined, undefined, [400, 40094]]);
    const shut = peer.community.addGuild('Shut', false);
    shut.withExternalApps = false;
    const ran = maria.runs('ask', { question: 'How many?' }, peer.channel('general', shut));
    const inShut = await heardOf(peer, interactions, ran);
    if (inShut.isChatInputCommand()) await inShut.reply('Two.');
    expect(ran.original?.onlyFor?.name).toBe('maria');
  });
});

describe('messages', () => {
  const long = (length: number) => 'x'.repeat(length);
  const text = (content: string) => ({ type: 10, content });
  const V2 = MessageFlags.IsComponentsV2;
  const row = (count: number, more = {}) => ({
    type: 1,
    components: Array.from({ length: count }, (_, n) => ({ type: 2, style: 2, label: 'Go', custom_id: `go-${n}`, ...more })),
  });

  it.each<[string, object, unknown]>([
    ['2,000 characters', { content: long(2000) }, undefined],
    ['2,001 characters', { content: long(2001) }, [400, 50035]],
    ['nothing at all', { content: '' }, [400, 50006]],
    ['an embed of 4,096 characters', { embeds: [{ description: long(4096) }] }, undefined],
    ['an embed of 4,097 characters', { embeds: [{ description: long(4097) }] }, [400, 50035]],
    ['two embeds of 6,001 together', { embeds: [{ description: long(4000) }, { description: long(2001) }] }, [400, 50035]],
    ['40 components', { flags: V2, components: Array.from({ length: 40 }, () => text('x')) }, undefined],
    ['41 components', { flags: V2, components: Array.from({ length: 41 }, () => text('x')) }, [400, 50035]],
    ['4,000 characters in components', { flags: V2, components: [text(long(2000)), text(long(2000))] }, undefined],
    ['4,001 characters in components', { flags: V2, components: [text(long(2000)), text(long(2001))] }, [400, 50035]],
    ['content beside components of the new kind', { flags: V2, content: 'x', components: [text('x')] }, [400, 50035]],
    ['components of the new kind without the flag', { components: [text('x')] }, [400, 50035]],
    ['five buttons in a row', { components: [row(5)] }, undefined],
    ['six buttons in a row', { components: [row(6)] }, [400, 50035]],
    ['a custom id of 101 characters', { components: [row(1, { custom_id: long(101) })] }, [400, 50035]],
    ['one custom id twice', { components: [row(2, { custom_id: 'go' })] }, [400, 50035]],
    ['a label of 81 characters', { components: [row(1, { label: long(81) })] }, [400, 50035]],
    ['a nonce of 26 characters', { content: 'x', nonce: long(26) }, [400, 50035]],
  ])('of %s', async (_name, body, expected) => {
    const { peer, rest } = await startPeer();
    const { id } = peer.channel('general');
    expect(await refusal(rest.post(Routes.channelMessages(id), { body }))).toEqual(expected);
  });

  it('with one enforced nonce are one message, and without it two', async () => {
    const { peer, rest } = await startPeer();
    const { id } = peer.channel('general');
    const post = (more: object) => rest.post(Routes.channelMessages(id), { body: { content: 'hi', nonce: 'n1', ...more } });
    await post({ enforce_nonce: true });
    await post({ enforce_nonce: true });
    expect(peer.community.fromBot()).toHaveLength(1);
    await post({});
    expect(peer.community.fromBot()).toHaveLength(2);
  });

  it('are refused where the bot may not write, thread or see, and where people take no direct messages', async () => {
    const { peer, rest } = await startPeer();
    const general = peer.channel('general');
    const maria = peer.person('maria');
    const { message } = maria.says('hi', general);
    const post = (channel: string, body: object = { content: 'hi' }) =>
      refusal(rest.post(Routes.channelMessages(channel), { body }));
    peer.deny(general, 'embedLinks');
    expect(await post(general.id, { embeds: [{ title: 'x' }] })).toEqual([403, 50013]);
    peer.deny(general, 'readMessageHistory');
    expect(await post(general.id, { content: 'hi', message_reference: { message_id: message.id } })).toEqual([400, 160002]);
    peer.deny(general, 'createPublicThreads');
    peer.allow(general, 'readMessageHistory');
    expect(await refusal(rest.post(Routes.threads(general.id, message.id), { body: { name: 'Answer' } }))).toEqual([403, 50013]);
    peer.deny(general, 'sendMessages');
    expect(await post(general.id)).toEqual([403, 50013]);
    peer.deny(general, 'viewChannel');
    expect(await post(general.id)).toEqual([403, 50001]);
    expect(await post('123')).toEqual([404, 10003]);
    maria.user.refusesDirectMessages = true;
    const { id } = (await rest.post(Routes.userChannels(), { body: { recipient_id: maria.id } })) as { id: string };
    expect(await post(id)).toEqual([403, 50007]);
  });

  it('notify whom they mention, unless it is said that they do not', async () => {
    const { peer, rest } = await startPeer();
    const { id } = peer.channel('general');
    const maria = peer.person('maria');
    const content = `<@${maria.id}> @everyone <@&7> \\@here`;
    for (const allowed_mentions of [undefined, { parse: ['users'] }, { parse: [] }])
      await rest.post(Routes.channelMessages(id), { body: { content, ...(allowed_mentions && { allowed_mentions }) } });
    expect(peer.community.fromBot().map(notified)).toEqual([[`<@${maria.id}>`, '<@&7>', '@everyone'], [`<@${maria.id}>`], []]);
  });

  it('read as Discord shows them', async () => {
    const { peer, rest } = await startPeer();
    const { id } = peer.channel('general');
    const components = [
      {
        type: 17,
        components: [
          text('### Lead **bold** \\*no\\* snake_case_name [a \\[b\\]](https://x.example/a_b)'),
          { type: 14 },
          text('- one\n> two\n-# small `co*de`'),
          { type: 9, components: [text('Source')], accessory: { type: 2, style: 5, label: 'Open', url: 'https://x.example' } },
        ],
      },
      row(2),
    ];
    await rest.post(Routes.channelMessages(id), { body: { flags: V2, components } });
    expect(peer.community.fromBot().map(shown)).toEqual([
      [
        '# Lead bold *no* snake_case_name a [b] (https://x.example/a_b)',
        '---',
        '• one',
        '> two',
        'small co*de',
        'Source',
        '[Open] (https://x.example)',
        '[Go] [Go]',
      ].join('\n'),
    ]);
  });
});

describe('commands', () => {
  it('keep their ids and versions while they stay as they are', async () => {
    const { peer, rest } = await startPeer();
    const put = async (body: object[]) =>
      (await rest.put(Routes.applicationCommands(peer.applicationId), { body })) as { id: string; version: string }[];
    const first = await put(COMMANDS);
    const same = await put(COMMANDS);
    const [changed, rest2] = await put([{ ...COMMANDS[0], description: 'Ask anything' }, ...COMMANDS.slice(1)]);
    expect(same).toEqual(first);
    expect([changed?.id, rest2]).toEqual([first[0]?.id, first[1]]);
    expect(changed?.version).not.toBe(first[0]?.version);
    expect(peer.commands.overwrites).toHaveLength(3);
  });

  it.each([
    ['a name with capital letters', { name: 'Ask', description: 'x' }],
    ['a description of 101 characters', { name: 'ask', description: 'x'.repeat(101) }],
    [
      'an optional option before one that must be there',
      {
        name: 'ask',
        description: 'x',
        options: [
          { type: 3, name: 'a', description: 'x' },
          { type: 3, name: 'b', description: 'x', required: true },
        ],
      },
    ],
  ])('are refused with %s', async (_name, command) => {
    const { peer, rest } = await startPeer();
    expect(await refusal(rest.put(Routes.applicationCommands(peer.applicationId), { body: [command] }))).toEqual([400, 50035]);
  });
});

describe('the gateway', () => {
  it('greets, and tells with what intents somebody came', async () => {
    const { peer } = await startPeer();
    const { client } = await connect(peer);
    expect(client.guilds.cache.map(({ name }) => name)).toEqual(['Interest group']);
    expect(peer.gateway.identifies.map(({ intents }) => intents)).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
  });

  it('tells what was missed when a session is resumed, and at times what was heard before', async () => {
    const { peer } = await startPeer();
    const { messages } = await connect(peer);
    const maria = peer.person('maria');
    await peer.taken(maria.says('before').delivery);
    peer.gateway.repeatsAtResume = 1;
    peer.gateway.drop();
    const { delivery } = maria.says('meanwhile');
    await peer.taken(delivery);
    expect(messages.map(({ content }) => content)).toEqual(['before', 'before', 'meanwhile']);
    expect([peer.gateway.identifies.length, peer.gateway.resumes]).toEqual([1, 1]);
  });

  it('asks to connect anew, and the session goes on', async () => {
    const { peer } = await startPeer();
    const { messages } = await connect(peer);
    peer.gateway.askToReconnect();
    await peer.until('it is resumed', () => peer.gateway.resumes === 1);
    await peer.taken(peer.person('maria').says('after').delivery);
    expect(messages.map(({ content }) => content)).toEqual(['after']);
  });

  it('ends a session, so that another one is begun', async () => {
    const { peer } = await startPeer();
    const { messages } = await connect(peer);
    peer.gateway.invalidate(false);
    await peer.until('another session', () => peer.gateway.identifies.length === 2 && peer.gateway.connections === 1);
    await peer.taken(peer.person('maria').says('after').delivery);
    expect(messages.map(({ content }) => content)).toEqual(['after']);
  });

  it('is left and resumed by the client when heartbeats are not acknowledged', async () => {
    const { peer } = await startPeer();
    peer.gateway.heartbeatIntervalMs = 200;
    await connect(peer);
    peer.gateway.acknowledgesHeartbeats = false;
    await peer.until('the connection is given up', () => peer.gateway.resumesTried > 0);
  });

  it.each([4004, 4013, 4014])('refuses for good with code %d', async (code) => {
    const { peer } = await startPeer();
    peer.gateway.refusesWith = code;
    const codes: number[] = [];
    const client = new Client({ intents: INTENTS, rest: { api: peer.apiUrl } });
    onTestFinished(() => client.destroy());
    client.on(Events.ShardDisconnect, (event) => void codes.push(event.code));
    client.on(Events.ShardError, () => {});
    void client.login(peer.token).catch(() => {});
    await peer.until('it is refused', () => codes.length > 0);
    expect([codes, peer.gateway.identifies.length]).toEqual([[code], 1]);
  });

  it('knows a privileged intent and a token that is not good', async () => {
    const { peer } = await startPeer();
    const closedWith = async (options: Partial<ClientOptions>, token = peer.token) => {
      const client = new Client({ intents: INTENTS, rest: { api: peer.apiUrl }, ...options });
      onTestFinished(() => client.destroy());
      const closed = new Promise((resolve) => client.on(Events.ShardDisconnect, ({ code }) => resolve(code)));
      client.on(Events.ShardError, () => {});
      return Promise.race([
        closed,
        client.login(token).then(
          () => new Promise(() => {}),
          (error: { code?: unknown }) => error.code ?? new Promise(() => {}),
        ),
      ]);
    };
    expect(await closedWith({ intents: [GatewayIntentBits.MessageContent] })).toBe(4014);
    expect(await closedWith({}, 'another.token.altogether')).toBe('TokenInvalid');
  });
});

describe('a request that goes wrong', () => {
  it('is done or not done, as the fault says', async () => {
    const { peer, rest } = await startPeer();
    const { id } = peer.channel('general');
    peer.faults.next(
      'Create Message',
      { kind: 'server error', when: 'after' },
      { kind: 'server error', when: 'before' },
      { kind: 'rate limited', retryAfter: 0.01 },
    );
    const post = (content: string) => rest.post(Routes.channelMessages(id), { body: { content } }).catch(() => 'failed');
    await post('one');
    await post('two');
    await post('three');
    expect(peer.community.fromBot().map(({ content }) => content)).toEqual(['one', 'three']);
    expect(peer.callsOf('Create Message').map(({ outcome }) => outcome)).toEqual(['500 after', '500 before', '429', 'ok']);
  });
});
