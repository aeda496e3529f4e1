import { addressOf, Undeliverable } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { RefusedByDiscord } from './call-discord.ts';
import { channelMentions, type Place } from './channels.ts';
import { before, message as messageOf, type Rendered, text } from './components.ts';
import { aboutElsewhere } from './elsewhere.ts';
import { small } from './markdown.ts';
import type { Permission } from './permissions.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import type { MessageAddress } from './reply-to.ts';
import { wording } from './wording.ts';

/** What is said to a message on a server. */
export interface SaidThere {
  readonly message: Rendered;
  readonly to: MessageAddress;
  readonly nonce: string;
}

export interface SayingTools {
  readonly tools: Pick<PlatformTools, 'log' | 'store'>;
  readonly poster: Poster;
}

/**
 * Replies where it was asked, and where the bot may not write there, to the asker alone, with what to grant.
 * @returns where all read it; undefined where the asker alone does
 * @throws TryLater, Undeliverable
 */
export async function sayThere(
  { message, to, nonce }: SaidThere,
  { isThread }: Pick<Place, 'isThread'>,
  { tools: { log, store }, poster }: SayingTools,
): Promise<string | undefined> {
  try {
    await poster.post({ channel: to.channel, message, nonce, answering: to.message });
    return to.channel;
  } catch (error) {
    if (!(error instanceof RefusedByDiscord && error.mayNotWrite)) throw error;
    const needed = isThread ? [...WRITING, 'Send Messages in Threads'] : WRITING;
    const channel = store.hash(addressOf(PLATFORM, to.channel));
    log.warn({ channel, refusal: error.message, grant: needed }, 'the bot may not write where it was asked');
    await poster.direct(to.user, before(small(wording.mayNotWrite(needed.join(', '))), message), nonce);
    return undefined;
  }
}

/**
 * Says it to the asker alone, where the managers of a server want no answers.
 * @param allowed channels in which they want them
 * @throws TryLater, Undeliverable
 */
export async function sayElsewhere(
  { message, to, nonce }: SaidThere,
  allowed: readonly string[],
  { poster }: Pick<SayingTools, 'poster'>,
): Promise<void> {
  try {
    await poster.direct(to.user, aboutElsewhere(allowed, message), nonce);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    const word = messageOf([text(wording.askElsewhere(channelMentions(allowed)))]);
    await poster.post({ channel: to.channel, message: word, nonce, answering: to.message });
  }
}

const WRITING = ['View Channels', 'Send Messages'] as const satisfies readonly Permission[];
