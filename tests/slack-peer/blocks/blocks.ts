import { z } from 'zod';
import { accessory, actionsElement, cardButton, contextAction, contextElement, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { address, eitherText, id, mrkdwn, plainText } from './texts.ts';

/*
 * Blocks; `blocks.d.ts` of @slack/types has the limits, docs.slack.dev/reference/block-kit/blocks the pages. A block that is not here
 * is unknown to the peer, not to Slack: add it when the bot begins to use it.
 */

const block_id = id.optional();

const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: eitherText(3000).optional(),
    fields: z.array(eitherText(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, { error: 'must define either `fields` or `text`' });

const header = z.strictObject({ type: z.literal('header'), block_id, text: plainText(150) });
const divider = z.strictObject({ type: z.literal('divider'), block_id });
const context = z.strictObject({ type: z.literal('context'), block_id, elements: z.array(contextElement).min(1).max(10) });
const actions = z.strictObject({ type: z.literal('actions'), block_id, elements: z.array(actionsElement).min(1).max(25) });
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  block_id,
  elements: z.array(contextAction).min(1).max(5),
});
/** https://docs.slack.dev/reference/block-kit/blocks/markdown-block: 12,000 characters over all of a payload; block_id is ignored. */
const markdown = z.strictObject({ type: z.literal('markdown'), block_id, text: z.string().min(1).max(12_000) });
const alert = z.strictObject({
  type: z.literal('alert'),
  block_id,
  text: eitherText(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
const card = z.strictObject({
  type: z.literal('card'),
  block_id,
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  actions: z.array(cardButton).max(3).optional(),
});
/** https://docs.slack.dev/reference/block-kit/blocks/table-block */
const rawText = z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) });
const table = z.strictObject({
  type: z.literal('table'),
  block_id,
  rows: z
    .array(
      z
        .array(z.discriminatedUnion('type', [rawText, richText]))
        .min(1)
        .max(20),
    )
    .min(1)
    .max(100),
  column_settings: z
    .array(z.strictObject({ align: z.enum(['left', 'center', 'right']).optional(), is_wrapped: z.boolean().optional() }))
    .max(20)
    .optional(),
});
const image = z.strictObject({
  type: z.literal('image'),
  block_id,
  image_url: address,
  alt_text: z.string().min(1).max(2000),
  title: plainText(2000).optional(),
});
const input = z.strictObject({
  type: z.literal('input'),
  block_id,
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  element: inputElement,
  dispatch_action: z.boolean().optional(),
});

const everywhere = [section, header, divider, context, actions, image, input, richText, alert] as const;

/** Some blocks are for messages alone: the page of each says where it may stand. */
export const messageBlock = z.discriminatedUnion('type', [...everywhere, contextActions, markdown, card, table]);
export const viewBlock = z.discriminatedUnion('type', everywhere);

export type Block = { readonly type: string; readonly block_id?: string | undefined; readonly [field: string]: unknown };
