import { ComponentType } from 'discord.js';
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

/** Lets somebody choose a date to be reminded of. */
export function remindMenu({ reference, dates }: RemindMenu): Row {
  const options = dates.slice(0, MOST_CHOICES).map(({ id, what }) => ({ label: shortened(what, LONGEST_CHOICE), value: id }));
  const placeholder = adviceWording.remindMe;
  return {
    type: ComponentType.ActionRow,
    components: [{ type: ComponentType.StringSelect, custom_id: customId('remind', reference), placeholder, options }],
  };
}
