import type { Delivery } from '../../slack-peer/delivery.ts';
import { notified, shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Channel, Message } from '../../slack-peer/workspace.ts';
import { adapterContract } from '../contract/adapter-contract.ts';
import type { Asked, PlatformOptions, PlatformUnderTest, Seen, Unaddressed, Way } from '../contract/platform-under-test.ts';
import { startBot, startPeer } from './slack-bot.ts';

/** A question in Slack, with the message that it was, where it was one. */
interface AskedInSlack extends Asked {
  readonly place: Channel;
  readonly message?: Message;
}

adapterContract('Slack', ['a direct message', 'a mention', 'the command'], startPlatform);

async function startPlatform({ env = {}, engine }: PlatformOptions = {}): Promise<PlatformUnderTest> {
  const peer = await startPeer();
  const residents = peer.channel('residents', [
    peer.person('maria'),
    peer.person('tom'),
    peer.person('person0'),
    peer.person('person1'),
    peer.person('person2'),
  ]);
  const { running } = await startBot(peer, { env, ...(engine && { engine }) });
  return {
    ways: [directMessage(peer), mention(peer, residents), command(peer, residents)],
    unaddressed: unaddressed(peer, residents),
    until: (what, happened) => peer.until(what, happened),
    everythingSaid: () => peer.workspace.fromBot().map((message) => seen(message, peer)),
    stop: () => running.stop(),
  };
}

function seen(message: Message, peer: SlackPeer): Seen {
  const onlyFor = peer.workspace.users.get(message.onlyFor ?? '')?.name;
  const direct = peer.workspace.channels.get(message.channel)?.kind === 'im';
  const inDirect = direct ? peer.workspace.users.get(`U${message.channel.slice(1)}`)?.name : undefined;
  return {
    text: shown(message),
    plainText: unescaped(message.text),
    onlyFor: onlyFor ?? inDirect,
    // Behind its words stands what a link opens.
    links: [...shown(message).matchAll(/\((https?:[^)\s]+)\)/g)].map(([, address = '']) => address),
    notifies: notified(message),
  };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Replies that were not there when the question was asked. */
function askedIn(
  peer: SlackPeer,
  place: Channel,
  deliveries: readonly Delivery[],
  isReply: (said: Message) => boolean,
  message?: Message,
): AskedInSlack {
  const before = new Set(peer.workspace.fromBot());
  return {
    place,
    ...(message && { message }),
    replies: () =>
      peer.workspace
        .fromBot()
        .filter((said) => !before.has(said) && isReply(said))
        .map((said) => seen(said, peer)),
    taken: () => peer.acknowledged(...deliveries),
    async tellAgain() {
      for (const delivery of deliveries) peer.tellAgain(delivery);
      await peer.until('it is taken again', () =>
        deliveries.every(({ attempts }) => attempts.every(({ acknowledged }) => acknowledged)),
      );
    },
  };
}

function directMessage(peer: SlackPeer): Way {
  return {
    name: 'a direct message',
    private: true,
    remembers: true,
    ask(name, text, after) {
      const person = peer.person(name);
      const place = person.directMessage;
      const { message, deliveries } = person.says(text, place, (after as AskedInSlack | undefined)?.message);
      return askedIn(peer, place, deliveries, ({ channel }) => channel === place.id, message);
    },
  };
}

function mention(peer: SlackPeer, place: Channel): Way {
  return {
    name: 'a mention',
    private: false,
    remembers: true,
    ask(name, text, after) {
      const thread = (after as AskedInSlack | undefined)?.message;
      const { message, deliveries } = peer.person(name).says(thread ? text : `@seldinger ${text}`, place, thread);
      const root = thread?.ts ?? message.ts;
      const isReply = (said: Message) =>
        said.threadTs === root || (said.channel === place.id && said.onlyFor === peer.person(name).id);
      return askedIn(peer, place, deliveries, isReply, message);
    },
  };
}

function command(peer: SlackPeer, place: Channel): Way {
  return {
    name: 'the command',
    private: true,
    remembers: true,
    ask(name, text) {
      const person = peer.person(name);
      const delivery = person.runs('/ir', text, place);
      return askedIn(peer, place, [delivery], ({ onlyFor }) => onlyFor === person.id);
    },
  };
}

function unaddressed(peer: SlackPeer, residents: Channel): Unaddressed[] {
  const maria = peer.person('maria');
  const tom = peer.person('tom');
  const told = (...deliveries: readonly (Delivery | undefined)[]) => peer.acknowledged(...deliveries);
  const robot = () => [...peer.workspace.users.values()].find(({ name }) => name === 'robot') ?? peer.workspace.addBot('robot');
  return [
    { name: 'talk in a channel', happens: () => told(...maria.says('how many aways do people do?', residents).deliveries) },
    {
      name: "a thread of people's own",
      happens: async () => {
        const { message, deliveries } = maria.says('I have a question about aways', residents);
        await told(...deliveries, ...tom.says('how many aways should she do?', residents, message).deliveries);
      },
    },
    {
      name: 'what another bot says, even to this one',
      happens: () => {
        const { name } = robot();
        residents.members.add(robot().id);
        return told(...peer.person(name).says('@seldinger how many aways?', residents).deliveries);
      },
    },
    {
      name: 'an edit that mentions it',
      happens: async () => {
        const { message, deliveries } = maria.says('hello all', residents);
        await told(...deliveries, maria.edits(message, 'hello @seldinger how many aways?'));
      },
    },
    {
      name: 'a message that is taken away',
      happens: async () => {
        const { message, deliveries } = maria.says('never mind', residents);
        await told(...deliveries, maria.deletes(message));
      },
    },
    { name: 'a visit to its home', happens: () => told(maria.opensHome('home'), maria.opensHome('messages')) },
  ];
}
