import type { types } from '@slack/bolt';
import type { OfficialDate } from '../../src/index.ts';
import { adviceWording } from '../advice-wording.ts';
import { ACTION, buttonValue } from './buttons.ts';
import { LONGEST_OPTION } from './limits.ts';

/** Slack would take a hundred, but not in a message beside the dates themselves; of others people are reminded at a word. */
const MOST_DATES = 25;

/** Lets somebody choose a date to be reminded of. @param reference where the dates are held; an option says which of them it is */
export function remindMenu(reference: string, dates: readonly Pick<OfficialDate, 'what'>[]): types.ActionsBlock {
  const options = dates.slice(0, MOST_DATES).map(({ what }, at) => ({
    text: { type: 'plain_text' as const, text: shortened(what) },
    value: buttonValue(reference, at),
  }));
  const placeholder = { type: 'plain_text' as const, text: adviceWording.remindMe };
  return { type: 'actions', elements: [{ type: 'static_select', action_id: ACTION.remind, placeholder, options }] };
}

function shortened(what: string): string {
  return what.length <= LONGEST_OPTION ? what : `${what.slice(0, LONGEST_OPTION - 2).replace(/\s\S*$/, '')} …`;
}
