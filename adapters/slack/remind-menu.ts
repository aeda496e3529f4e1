import type { types } from '@slack/bolt';
import type { OfficialDate } from '../../src/index.ts';
import { adviceWording } from '../advice-wording.ts';
import { DATE_ID } from '../cancel-reminders.ts';
import { ACTION } from './buttons.ts';
import { LONGEST_OPTION } from './limits.ts';

/** Slack would take a hundred, but not in a message beside the dates themselves; of others people are reminded at a word. */
const MOST_DATES = 25;

/** Lets somebody choose a date to be reminded of. @returns nothing where there is none to choose */
export function remindMenu(dates: readonly Pick<OfficialDate, 'id' | 'what'>[]): types.ActionsBlock[] {
  const options = dates
    .filter(({ id }) => DATE_ID.test(id))
    .slice(0, MOST_DATES)
    .map(({ id, what }) => ({ text: { type: 'plain_text' as const, text: shortened(what) }, value: id }));
  if (options.length === 0) return [];
  const placeholder = { type: 'plain_text' as const, text: adviceWording.remindMe };
  return [{ type: 'actions', elements: [{ type: 'static_select', action_id: ACTION.remind, placeholder, options }] }];
}

function shortened(what: string): string {
  return what.length <= LONGEST_OPTION ? what : `${what.slice(0, LONGEST_OPTION - 2).replace(/\s\S*$/, '')} …`;
}
