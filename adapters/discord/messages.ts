import { conversationKey, StoreAway, takeHint, Undeliverable } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { answersIn, type Channels } from './channels.ts';
import type { Identity } from './gateway.ts';
import type { OwnRoles } from './own-roles.ts';
import type { Poster } from './post.ts';
import { PLATFORM, readMessage } from './read-question.ts';
import { say } from './render-answer.ts';
import type { MessageAddress } from './reply-to.ts';
import { messageSchema } from './requests.ts';
import type { ServerChoiceBook } from './server-choices.ts';
import { takeOnce } from './take-once.ts';
import { sayElsewhere, sayThere } from './where-asked.ts';
import { wording } from './wording.ts';

export interface MessageTools {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly channels: Channels;
  readonly choices: ServerChoiceBook;
  readonly identity: () => Identity;
  readonly ownRoles: Pick<OwnRoles, 'holds'>;
}

/** Handles a message: one that is addressed to the bot goes to the inbox, and of others nothing is kept. */
export async function handleMessage(body: unknown, handling: MessageTools): Promise<void> {
  const { tools, identity, ownRoles } = handling;
  const read = messageSchema.safeParse(body);
  if (!read.success) return;
  const incoming = readMessage(read.data, identity());
  switch (incoming.kind) {
    case 'question':
      await tools.receive(incoming.question, async () => {});
      return;
    case 'without words': {
      const { at, roles, server } = incoming;
      const isOurRole = await ownRoles.holds(roles, { server, bot: identity().userId });
      const word = await (isOurRole ? aboutRole(at, tools) : aboutThread(at, tools));
      if (word) await sayIn(server, at, word, handling);
      return;
    }
    case 'not addressed':
  }
}

interface OwnWord {
  readonly words: string;
  readonly nonce: string;
}

/**
 * People take the bot's role, which has its name, for the bot itself: they are told how their words reach it. Without a store the nonce
 * alone keeps that from coming twice.
 * @returns undefined where nothing is to be said
 */
async function aboutRole(
  { user, channel, message }: MessageAddress,
  { store, limits }: PlatformTools,
): Promise<OwnWord | undefined> {
  if (!(await orWithoutStore(takeOnce({ id: message }, store), true))) return undefined;
  const reached = limits.take({ user, channel });
  if (reached && !reached.first) return undefined;
  return { words: reached ? commonWording.limitReached[reached.limit] : wording.roleMentioned, nonce: message };
}

/**
 * Whoever writes into a thread of the bot's as into one of people's is told once how the words reach it.
 * @returns undefined where nothing is to be said
 */
async function aboutThread({ channel }: MessageAddress, { store }: PlatformTools): Promise<OwnWord | undefined> {
  const key = conversationKey({ platform: PLATFORM, conversation: channel });
  const ours = await orWithoutStore(
    store.write((session) => takeHint(session, session.hash(key))),
    false,
  );
  return ours ? { words: wording.threadHint, nonce: `${channel}h` } : undefined;
}

/** Where the bot answers for all, else to one person alone, as with answers. */
async function sayIn(server: string, to: MessageAddress, { words, nonce }: OwnWord, handling: MessageTools): Promise<void> {
  const { tools, channels, choices } = handling;
  const said = { message: say(words), to, nonce };
  try {
    const where = await channels.find(to);
    const chosen = await choices.of(server);
    await (answersIn(chosen, where) ? sayThere(said, where, handling) : sayElsewhere(said, chosen.channels, handling));
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    tools.log.warn({ err: error }, 'somebody whose words did not arrive can not be told so');
  }
}

function orWithoutStore(taken: Promise<boolean>, away: boolean): Promise<boolean> {
  return taken.catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    return away;
  });
}
