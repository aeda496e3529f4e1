import type { types } from '@slack/bolt';
import * as z from 'zod';

/* Inputs of modals, and what comes back of them. Each block has the name of its input, so that the two are found by one name. */

const valueSchema = z.object({
  value: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});

export const filledInSchema = z.object({
  user: z.object({ id: z.string() }),
  view: z.object({
    /** Of the modal that was opened: each has one of its own. */
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(''),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), valueSchema)) }),
  }),
});
export type FilledIn = z.infer<typeof filledInSchema>;

function inputNamed({ view }: FilledIn, name: string) {
  return view.state.values[name]?.[name];
}

/** @returns '' where nothing was written */
export function written(filledIn: FilledIn, name: string): string {
  return inputNamed(filledIn, name)?.value?.replaceAll('\0', '').trim() ?? '';
}

export function chosenDate(filledIn: FilledIn, name: string): string | undefined {
  return inputNamed(filledIn, name)?.selected_date ?? undefined;
}

export function chosen(filledIn: FilledIn, name: string): string | undefined {
  return inputNamed(filledIn, name)?.selected_option?.value;
}

export function ticked(filledIn: FilledIn, name: string): string[] {
  return inputNamed(filledIn, name)?.selected_options?.map(({ value }) => value) ?? [];
}

export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string | undefined;
  readonly longest: number;
  readonly lines?: boolean;
  readonly optional?: boolean;
}

export function textInput({
  name,
  label,
  hint,
  initial = '',
  longest,
  lines = false,
  optional = false,
}: TextInput): types.InputBlock {
  return {
    ...inputBlock(name, label, optional, hint),
    element: {
      type: 'plain_text_input',
      action_id: name,
      multiline: lines,
      max_length: longest,
      ...(initial !== '' && { initial_value: initial.slice(0, longest) }),
    },
  };
}

export function dateInput(name: string, label: string, initial: string): types.InputBlock {
  return { ...inputBlock(name, label, false), element: { type: 'datepicker', action_id: name, initial_date: initial } };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const LONGEST_OPTION = 75;

export function radioInput(name: string, label: string, choices: readonly Choice[], initial: string): types.InputBlock {
  const options = choices.map(option);
  const first = options.find(({ value }) => value === initial) ?? options[0];
  return {
    ...inputBlock(name, label, false),
    element: { type: 'radio_buttons', action_id: name, options, ...(first && { initial_option: first }) },
  };
}

export function tickInput(name: string, label: string, choices: readonly Choice[], initial: readonly string[]): types.InputBlock {
  const options = choices.map(option);
  const before = options.filter(({ value }) => initial.includes(value ?? ''));
  return {
    ...inputBlock(name, label, true),
    element: { type: 'checkboxes', action_id: name, options, ...(before.length > 0 && { initial_options: before }) },
  };
}

function option({ value, label }: Choice): types.PlainTextOption {
  return { value, text: { type: 'plain_text', text: label.slice(0, LONGEST_OPTION) } };
}

function inputBlock(name: string, label: string, optional: boolean, hint?: string) {
  return {
    type: 'input' as const,
    block_id: name,
    optional,
    label: { type: 'plain_text' as const, text: label },
    ...(hint && { hint: { type: 'plain_text' as const, text: hint } }),
  };
}

export interface ModalForm {
  readonly callbackId: string;
  /** A reference that the server holds. */
  readonly reference: string;
  readonly title: string;
  readonly submit: string;
  readonly close: string;
  readonly blocks: types.ModalView['blocks'];
}

export function form({ callbackId, reference, title, submit, close, blocks }: ModalForm): types.ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: reference,
    title: { type: 'plain_text', text: title },
    submit: { type: 'plain_text', text: submit },
    close: { type: 'plain_text', text: close },
    blocks,
  };
}
