import { BOT, type Channel, type Message } from '../../discord-peer/community.ts';
import type { Delivery } from '../../discord-peer/delivery.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import { links, notified, shown } from '../../discord-peer/shown.ts';
import { adapterContract } from '../contract/adapter-contract.ts';
import type { Asked, PlatformOptions, PlatformUnderTest, Seen, Unaddressed, Way } from '../contract/platform-under-test.ts';
import { startBot, startPeer } from './discord-bot.ts';

/** A question on Discord, with the messages that answer it. */
interface AskedOnDiscord extends Asked {
  readonly answers: () => readonly Message[];
}

/** As many characters as the option of /ask takes. */
const LONGEST_OPTION = 2000;
/** Beside a public answer that leaves own figures out. */
const WHOLE_ANSWER = 'The whole answer, with your own figures.';

adapterContract('Discord', ['a direct message', 'a mention', 'a command', 'a private command'], startPlatform);

async function startPlatform({ env = {}, engine }: PlatformOptions = {}): Promise<PlatformUnderTest> {
  const peer = await startPeer();
  const general = peer.channel('general');
  const { running } = await startBot(peer, { env, ...(engine && { engine }) });
  return {
    ways: [directMessage(peer), mention(peer, general), command(peer, general, false), command(peer, general, true)],
    unaddressed: unaddressed(peer, general),
    until: (what, happened) => peer.until(what, happened),
    everythingSaid: () => peer.community.fromBot().map(seen),
    stop: () => running.stop(),
  };
}

function seen(message: Message): Seen {
  const { onlyFor, channel } = message;
  const text = shown(message);
  const inDirect = channel.guild ? undefined : channel.recipients[0];
  return { text, plainText: text, onlyFor: (onlyFor ?? inDirect)?.name, links: links(message), notifies: notified(message) };
}

/** Messages that were not there when the question was asked. */
function asked(
  peer: DiscordPeer,
  delivery: Delivery | undefined,
  isAnswer: (said: Message) => boolean,
  before: ReadonlySet<Message>,
): AskedOnDiscord {
  const answers = () => peer.community.fromBot().filter((said) => !before.has(said) && isAnswer(said));
  return {
    answers,
    replies: () => answers().map(seen),
    taken: () => peer.taken(delivery),
    async tellAgain() {
      if (delivery) peer.tellAgain(delivery);
      await peer.taken(delivery);
    },
  };
}

function directMessage(peer: DiscordPeer): Way {
  return {
    name: 'a direct message',
    private: true,
    remembers: true,
    ask(name, text) {
      const before = new Set(peer.community.fromBot());
      const person = peer.person(name);
      const { delivery } = person.says(text);
      return asked(peer, delivery, ({ channel }) => channel === person.directMessage, before);
    },
  };
}

function mention(peer: DiscordPeer, place: Channel): Way {
  return {
    name: 'a mention',
    private: false,
    remembers: true,
    ask(name, text, after) {
      const before = new Set(peer.community.fromBot());
      const person = peer.person(name);
      const earlier = (after as AskedOnDiscord | undefined)?.answers()[0];
      const { message, delivery } = earlier ? person.replies(earlier, text) : person.says(`@seldinger ${text}`, place);
      const isPublic = ({ channel, repliesTo }: Message) =>
        channel.guild !== undefined && (repliesTo === message || channel.id === message.id || channel === earlier?.channel);
      // What others are not to read comes as a direct message, beside a public answer or in place of one.
      const isAnswer = (said: Message) =>
        isPublic(said) ||
        (said.channel === person.directMessage &&
          !shown(said).startsWith(WHOLE_ANSWER) &&
          !peer.community.fromBot().some(isPublic));
      return asked(peer, delivery, isAnswer, before);
    },
  };
}

function command(peer: DiscordPeer, place: Channel, alone: boolean): Way {
  return {
    name: alone ? 'a private command' : 'a command',
    private: alone,
    privateForFigures: true,
    longest: LONGEST_OPTION,
    remembers: true,
    ask(name, text) {
      const before = new Set(peer.community.fromBot());
      const options = { question: text, ...(alone && { private: true }) };
      const ran = peer.person(name).runs('ask', options, place);
      return asked(peer, ran.delivery, ({ interaction }) => interaction === ran.id, before);
    },
  };
}

function unaddressed(peer: DiscordPeer, general: Channel): Unaddressed[] {
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const told = (...deliveries: readonly (Delivery | undefined)[]) => peer.taken(...deliveries);
  return [
    { name: 'talk in a channel', happens: () => told(maria.says('how many aways do people do?', general).delivery) },
    {
      name: "a thread of people's own",
      happens: async () => {
        const { message, delivery } = maria.says('I have a question about aways', general);
        const thread = maria.startsThread('Aways', message);
        await told(delivery, tom.says('how many aways should she do?', thread).delivery);
      },
    },
    {
      name: 'what another bot says, even to this one',
      happens: () => told(peer.bot('robot').says('@seldinger how many aways?', general).delivery),
    },
    { name: 'what a webhook says', happens: () => told(peer.webhookSays('@seldinger how many aways?', general).delivery) },
    {
      name: 'an edit that mentions it',
      happens: async () => {
        const { message, delivery } = maria.says('hello all', general);
        await told(delivery, maria.edits(message, 'hello @seldinger how many aways?'));
      },
    },
    {
      name: 'a message that is taken away',
      happens: async () => {
        const { message, delivery } = maria.says('never mind', general);
        await told(delivery, maria.deletes(message));
      },
    },
    {
      name: 'a mention of a role of people',
      happens: () => told(maria.says('<@&1> how many aways do people do?', general).delivery),
    },
    {
      name: 'a mention of everybody',
      happens: () => told(maria.says('@everyone how many aways do people do?', general).delivery),
    },
    {
      name: 'a reply between people',
      happens: async () => {
        const { message, delivery } = maria.says('one is enough', general);
        await told(delivery, tom.replies(message, 'how many aways, then?').delivery);
      },
    },
    {
      name: 'a post in a forum that does not mention it',
      happens: () => told(maria.posts('Aways', 'How many do people do?', peer.forum('questions')).delivery),
    },
    {
      name: 'a message of its own, from another place with its token',
      happens: async () => {
        const message = peer.community.post({ channel: general, author: BOT, content: `<@${BOT.id}> how many aways?` });
        await told(peer.tellMessage('MESSAGE_CREATE', message));
        peer.community.remove(message);
      },
    },
  ];
}
