import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { LONGEST_REASON } from '../feedback.ts';
import { commonWording } from '../wording.ts';
import { customId, FIELD } from './buttons.ts';
import { LONGEST_QUESTION } from './limits.ts';
import { wording } from './wording.ts';

interface Field {
  readonly label: string;
  readonly description: string;
  readonly placeholder?: string;
  readonly longest: number;
  readonly required: boolean;
}

type Modal = APIModalInteractionResponseCallbackData;

/** Takes a question that goes on from an answer. */
export function followUpModal(): Modal {
  return modal(customId('followUp'), wording.followUpTitle, {
    label: wording.followUpLabel,
    description: wording.followUpHint,
    placeholder: wording.followUpExample,
    longest: LONGEST_QUESTION,
    required: true,
  });
}

/** Asks what was wrong; the vote is kept already. */
export function reasonModal(reference: string): Modal {
  return modal(customId('reason', reference), commonWording.reasonTitle, {
    label: wording.reasonLabel,
    description: commonWording.reasonHint,
    longest: LONGEST_REASON,
    required: false,
  });
}

function modal(id: string, title: string, { label, description, placeholder, longest, required }: Field): Modal {
  return {
    custom_id: id,
    title,
    components: [
      {
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
        },
      },
    ],
  };
}
