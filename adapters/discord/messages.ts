import { conversationKey, StoreAway, takeHint } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Identity } from './gateway.ts';
import type { OwnRoles } from './own-roles.ts';
import type { Poster } from './post.ts';
import { PLATFORM, readMessage } from './read-question.ts';
import { say } from './render-answer.ts';
import { messageSchema } from './requests.ts';
import { takeOnce } from './take-once.ts';
import { wording } from './wording.ts';

export interface MessageTools {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly identity: () => Identity;
  readonly ownRoles: Pick<OwnRoles, 'holds'>;
}

/** Handles a message: one that is addressed to the bot goes to the inbox, and of others nothing is kept. */
export async function handleMessage(body: unknown, { tools, poster, identity, ownRoles }: MessageTools): Promise<void> {
  const read = messageSchema.safeParse(body);
  if (!read.success) return;
  const incoming = readMessage(read.data, identity());
  switch (incoming.kind) {
    case 'question':
      await tools.receive(incoming.question, async () => {});
      return;
    case 'without words': {
      const { roles, server } = incoming;
      const isOurRole = await ownRoles.holds(roles, { server, bot: identity().userId });
      return isOurRole ? tellOfRole(incoming, tools, poster) : hint(incoming, tools, poster);
    }
    case 'not addressed':
  }
}

/** People take the bot's role, which has its name, for the bot itself: they are told how their words reach it. Without a store the nonce alone keeps that from coming twice. */
async function tellOfRole(
  { user, channel, message }: { readonly user: string; readonly channel: string; readonly message: string },
  { store, limits }: PlatformTools,
  poster: Poster,
): Promise<void> {
  if (!(await orWithoutStore(takeOnce({ id: message }, store), true))) return;
  const reached = limits.take({ user, channel });
  if (reached && !reached.first) return;
  const words = reached ? commonWording.limitReached[reached.limit] : wording.roleMentioned;
  await poster.post({ channel, message: say(words), nonce: message, answering: message });
}

/** Whoever writes into a thread of the bot's as into one of people's is told once how the words reach it. */
async function hint(
  { channel, message }: { readonly channel: string; readonly message: string },
  { store }: PlatformTools,
  poster: Poster,
): Promise<void> {
  const key = conversationKey({ platform: PLATFORM, conversation: channel });
  const ours = await orWithoutStore(
    store.write((session) => takeHint(session, session.hash(key))),
    false,
  );
  if (ours) await poster.post({ channel, message: say(wording.threadHint), nonce: `${channel}h`, answering: message });
}

function orWithoutStore(taken: Promise<boolean>, away: boolean): Promise<boolean> {
  return taken.catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    return away;
  });
}
