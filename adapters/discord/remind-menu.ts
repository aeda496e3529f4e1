import { ComponentType } from 'discord.js';
import * as z from 'zod';
import type { OfficialDate } from '../../src/index.ts';
import { adviceWording } from '../advice-wording.ts';
import { customId } from './buttons.ts';
import type { Row } from './components.ts';
import { LONGEST_CHOICE, MOST_CHOICES } from './limits.ts';
import { shortened } from './markdown.ts';

export interface RemindMenu {
  /** Where the dates are held that are offered. */
  readonly reference: string;
  /** Of more than Discord lets somebody choose from people are reminded at a word. */
  readonly dates: readonly Pick<OfficialDate, 'id' | 'what'>[];
}

/** What a menu holds: nothing can be chosen that was not offered. */
export const heldDatesSchema = z.object({ kind: z.literal('dates'), dates: z.array(z.string()) });

export function heldDates({ dates }: RemindMenu): z.infer<typeof heldDatesSchema> {
  return { kind: 'dates', dates: dates.map(({ id }) => id) };
}

/** Lets somebody choose a date to be reminded of. */
export function remindMenu({ reference, dates }: RemindMenu): Row {
  const options = dates.slice(0, MOST_CHOICES).map(({ id, what }) => ({ label: shortened(what, LONGEST_CHOICE), value: id }));
  const placeholder = adviceWording.remindMe;
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId('remind', reference), placeholder, options }],
  };
}
