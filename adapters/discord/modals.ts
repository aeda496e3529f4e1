import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { LONGEST_REASON } from '../feedback.ts';
import { commonWording } from '../wording.ts';
import { customId, FIELD } from './buttons.ts';
import type { Rendered } from './components.ts';
import { LONGEST_QUESTION } from './limits.ts';
import { wording } from './wording.ts';

export interface Field {
  readonly label: string;
  readonly description: string;
  readonly placeholder?: string;
  /** What stands in it before anybody types. */
  readonly value?: string;
  readonly longest: number;
  readonly required: boolean;
}

export type Modal = APIModalInteractionResponseCallbackData;
type FormPart = Modal['components'][number];

/** What a press shows to whoever pressed, and to nobody else. */
export type Shown = { readonly say: string | Rendered } | { readonly open: Modal };

/** Takes a question that goes on from an answer. */
export function followUpModal(reference: string): Modal {
  const field = textField({
    label: wording.followUpLabel,
    description: wording.followUpHint,
    placeholder: wording.followUpExample,
    longest: LONGEST_QUESTION,
    required: true,
  });
  return form(customId('followUp', reference), wording.followUpTitle, [field]);
}

/** Asks what was wrong; the vote is kept already. */
export function reasonModal(reference: string): Modal {
  const field = textField({
    label: wording.reasonLabel,
    description: commonWording.reasonHint,
    longest: LONGEST_REASON,
    required: false,
  });
  return form(customId('reason', reference), commonWording.reasonTitle, [field]);
}

export function form(id: string, title: string, components: FormPart[]): Modal {
  return { custom_id: id, title, components };
}

/** The one field of a form in which people write. */
export function textField({ label, description, placeholder, value, longest, required }: Field): FormPart {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: FIELD,
      style: TextInputStyle.Paragraph,
      max_length: longest,
      required,
      ...(placeholder !== undefined && { placeholder }),
      ...(value !== undefined && { value }),
    },
  };
}
