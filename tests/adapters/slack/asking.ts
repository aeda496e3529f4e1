import { shown } from '../../slack-peer/shown.ts';
import type { SlackPeer } from '../../slack-peer/slack-peer.ts';
import type { Channel, Message } from '../../slack-peer/workspace.ts';

/** The first line of each message: enough to know which answer it is. */
export function firstLines(messages: readonly Message[]): string[] {
  return messages.map((message) => shown(message).split('\n')[0] ?? '');
}

/** What the bot has said in a thread. */
export function repliesIn({ workspace }: SlackPeer, { channel, ts }: Message): Message[] {
  return workspace.fromBot().filter((said) => said.channel === channel && said.threadTs === ts && !said.onlyFor);
}

/** The only reply in a thread, once it is there. */
export function replyIn(peer: SlackPeer, message: Message): Promise<Message> {
  return peer.until('a reply in the thread', () => repliesIn(peer, message)[0]);
}

/** The latest thing that a person alone was shown. */
export async function shownAlone(
  peer: SlackPeer,
  person: { seesAlone(where: Channel): Message[] },
  where: Channel,
  count = 1,
): Promise<Message> {
  const seen = await peer.until(
    `${count} messages for one person`,
    () => person.seesAlone(where).length >= count && person.seesAlone(where),
  );
  return seen[count - 1] as Message;
}
