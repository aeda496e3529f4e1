import * as z from 'zod';
import { ACTION, FIND_SOURCES } from './buttons.ts';

/* Requests of Slack that bring a question, as far as we read them. */

export const COMMAND = '/ir';
export const ADMIN_COMMAND = '/ir-admin';

export const messageSchema = z.object({
  type: z.enum(['message', 'app_mention']),
  subtype: z.string().optional(),
  user: z.string().optional(),
  bot_id: z.string().nullish(),
  text: z.string().nullish(),
  channel: z.string(),
  channel_type: z.string().optional(),
  ts: z.string(),
  thread_ts: z.string().optional(),
  edited: z.unknown().optional(),
});
export const eventSchema = z.object({ type: z.literal('event_callback'), event_id: z.string(), event: messageSchema });
export const commandSchema = z.object({
  command: z.literal(COMMAND),
  text: z.string().default(''),
  user_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
  trigger_id: z.string(),
});
export const shortcutSchema = z.object({
  type: z.literal('message_action'),
  callback_id: z.literal(FIND_SOURCES),
  trigger_id: z.string(),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional(), text: z.string().nullish() }),
});
export const pressSchema = z.object({
  type: z.literal('block_actions'),
  response_url: z.string(),
  user: z.object({ id: z.string() }),
  channel: z.object({ id: z.string() }),
  actions: z.tuple([
    z.object({ action_id: z.enum([ACTION.share, ACTION.post]), value: z.string(), action_ts: z.string().default('0') }),
  ]),
});

/** Any press of a button, in a message, in a modal or on the Home tab. */
export const anyPressSchema = z.object({
  user: z.object({ id: z.string() }),
  trigger_id: z.string().default(''),
  response_url: z.string().optional(),
  actions: z
    .array(
      z
        .object({
          action_id: z.string(),
          value: z.string().optional(),
          // Of a menu it is the option that carries what was chosen.
          selected_option: z.object({ value: z.string() }).nullish(),
        })
        .transform(({ action_id, value, selected_option }) => ({ action_id, value: value ?? selected_option?.value })),
    )
    .min(1),
});
export type Press = z.infer<typeof anyPressSchema>;

/** A modal that was filled in. */
export const submissionSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  }),
});
