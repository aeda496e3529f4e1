import { setTimeout } from 'node:timers/promises';
import { InteractionResponseType, MessageFlags } from 'discord.js';
import { StoreAway } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Rendered } from './components.ts';
import type { FirstResponses } from './first-responses.ts';
import type { Modal, Shown } from './modals.ts';
import { say } from './render-answer.ts';

export interface RespondingTools {
  readonly tools: PlatformTools;
  readonly responses: FirstResponses;
}

/** What a press is answered with: a message, a change of the message that was pressed, or a modal. */
export interface Response {
  readonly type: InteractionResponseType;
  readonly data: object;
}

/** Discord waits three seconds; a store that takes longer than this counts as away. */
const STORE_WITHIN_MS = 1500;

/** A word to whoever pressed or gave a command, and to nobody else. */
export function toOne(said: string | Rendered): Response {
  const rendered = typeof said === 'string' ? say(said) : said;
  const data = { ...rendered, flags: rendered.flags | MessageFlags.Ephemeral };
  return { type: InteractionResponseType.ChannelMessageWithSource, data };
}

export function opened(modal: Modal): Response {
  return { type: InteractionResponseType.Modal, data: modal };
}

/**
 * @param work returns undefined where another process gives the response
 * @param storeAway the response where the store can not be used
 */
export async function answerWith(
  { id, token }: { readonly id: string; readonly token: string },
  { tools: { log }, responses }: RespondingTools,
  work: () => Promise<Response | undefined>,
  storeAway = toOne(commonWording.storeAway),
): Promise<void> {
  const late = setTimeout(STORE_WITHIN_MS, storeAway, { ref: false });
  const response = await Promise.race([work(), late]).catch((error: unknown) => {
    if (error instanceof StoreAway) return storeAway;
    log.error({ err: error }, 'a button could not do what it says');
    return toOne(commonWording.buttonFailed);
  });
  if (response) await responses.give({ id, token }, response.type, response.data);
}

export function asResponse(shown: Shown): Response {
  return 'open' in shown ? opened(shown.open) : toOne(shown.say);
}
