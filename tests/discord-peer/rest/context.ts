import type { Commands } from '../commands.ts';
import type { Channel, Community, Message } from '../community.ts';
import type { Interaction } from '../interaction.ts';
import type { Part } from '../kinds.ts';

/** What the routes work on. */
export interface Context {
  readonly community: Community;
  readonly commands: Commands;
  readonly interactions: readonly Interaction[];
  /** Where the gateway is, and how many sessions may be begun. */
  readonly gateway: () => Part;
  readonly tellMessage: (event: 'MESSAGE_CREATE' | 'MESSAGE_UPDATE' | 'MESSAGE_DELETE', message: Message) => void;
  readonly tellChannel: (event: 'THREAD_CREATE' | 'THREAD_UPDATE', channel: Channel) => void;
  readonly complain: (of: string) => void;
}

/** One request, with the parts of its path. */
export interface Asked {
  readonly ids: readonly string[];
  readonly body: Part;
  readonly query: URLSearchParams;
}
