import type { Channel, Message } from '../../discord-peer/community.ts';
import type { DiscordPeer } from '../../discord-peer/discord-peer.ts';
import type { Person } from '../../discord-peer/person.ts';
import { shown } from '../../discord-peer/shown.ts';

/** A follow-up on AWAYS: by itself it brings up their scores first. */
export const AND_FOR_IMGS = 'and for US citizen IMGs?';
export const AND_FOR_IMGS_ANSWER = 'A US citizen IMG does 3 away rotations. [1]';
export const OWN_FIGURES = 'I am a US citizen IMG with a 238, is that enough?';

/** The first line of each message, behind the question that it repeats: enough to know which answer it is. */
export function firstLines(messages: readonly Message[]): string[] {
  return messages.map(
    (message) =>
      shown(message)
        .split('\n')
        .find((line) => line !== '' && !line.startsWith('Asked: ')) ?? '',
  );
}

/** What the bot has said to a message where others read it: as a reply, or in the thread that was started from it. */
export function repliesTo({ community }: DiscordPeer, message: Message): Message[] {
  return community
    .fromBot()
    .filter(
      ({ repliesTo, channel, onlyFor }) =>
        !onlyFor &&
        (repliesTo === message || channel.id === message.id || (!message.channel.guild && channel === message.channel)),
    );
}

/** The first reply, once it is there. */
export function replyTo(peer: DiscordPeer, message: Message): Promise<Message> {
  return peer.until('a reply', () => repliesTo(peer, message)[0]);
}

/** The latest thing that a person alone was shown in a channel. */
export async function shownAlone(peer: DiscordPeer, person: Person, where: Channel, count = 1): Promise<Message> {
  const seen = await peer.until(
    `${count} messages for one person`,
    () => person.seesAlone(where).length >= count && person.seesAlone(where),
  );
  return seen[count - 1] as Message;
}
