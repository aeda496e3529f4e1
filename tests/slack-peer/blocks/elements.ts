import { z } from 'zod';
import { address, confirmation, eitherText, id, option, plainText } from './texts.ts';

/*
 * Interactive elements; `block-elements.d.ts` of @slack/types has the limits, docs.slack.dev/reference/block-kit/block-elements the
 * pages. An element that is not here is unknown to the peer, not to Slack: add it when the bot begins to use it.
 */

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id.optional(),
  value: z.string().max(2000).optional(),
  url: address.optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirmation.optional(),
  accessibility_label: z.string().max(75).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  action_id: id.optional(),
  options: z.array(option).min(1).max(5),
  confirm: confirmation.optional(),
});

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id.optional(),
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
  confirm: confirmation.optional(),
  focus_on_load: z.boolean().optional(),
});

const choices = (type: 'radio_buttons' | 'checkboxes') =>
  z.strictObject({
    type: z.literal(type),
    action_id: id.optional(),
    options: z.array(option).min(1).max(10),
    initial_option: option.optional(),
    initial_options: z.array(option).optional(),
    confirm: confirmation.optional(),
    focus_on_load: z.boolean().optional(),
  });

/** https://docs.slack.dev/reference/block-kit/block-elements/date-picker-element */
const datePicker = z.strictObject({
  type: z.literal('datepicker'),
  action_id: id.optional(),
  initial_date: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  placeholder: plainText(150).optional(),
  confirm: confirmation.optional(),
  focus_on_load: z.boolean().optional(),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id.optional(),
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
  placeholder: plainText(150).optional(),
  focus_on_load: z.boolean().optional(),
  dispatch_action_config: z.looseObject({}).optional(),
});

const image = z.strictObject({ type: z.literal('image'), image_url: address, alt_text: z.string().min(1).max(2000) });

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().min(1).max(2000),
  accessibility_label: z.string().max(75).optional(),
});

/** https://docs.slack.dev/reference/block-kit/block-elements/feedback-buttons-element */
const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  action_id: id.optional(),
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

/** https://docs.slack.dev/reference/block-kit/block-elements/icon-button-element */
const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  icon: z.enum(['trash']),
  text: plainText(75),
  action_id: id.optional(),
  value: z.string().max(2000).optional(),
  confirm: confirmation.optional(),
  accessibility_label: z.string().max(75).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const radioButtons = choices('radio_buttons');
const checkboxes = choices('checkboxes');

export const actionsElement = z.discriminatedUnion('type', [button, overflow, staticSelect, radioButtons, checkboxes]);
export const accessory = z.discriminatedUnion('type', [button, overflow, staticSelect, radioButtons, checkboxes, image]);
export const inputElement = z.discriminatedUnion('type', [plainTextInput, staticSelect, radioButtons, checkboxes, datePicker]);
export const contextElement = z.discriminatedUnion('type', [image, ...eitherText(3000).options]);
export const contextAction = z.discriminatedUnion('type', [feedbackButtons, iconButton]);
export const cardButton = button;
