/** Ids of buttons, menus and modals. They name what is to be done; what it is done to is held by the server, under a random reference. */
export const ACTION = {
  passages: 'passages',
  page: 'page',
  good: 'good',
  bad: 'bad',
  followUp: 'follow-up',
  reason: 'reason',
  askStaff: 'ask-staff',
  more: 'more',
  why: 'why',
  answerBack: 'answer-back',
  remind: 'remind',
  cancelReminders: 'cancel-reminders',
} as const;

export type Action = keyof typeof ACTION;

/** The one field of each of our modals. */
export const FIELD = 'words';

export interface Pressed {
  readonly action: Action;
  readonly reference: string;
  readonly wanted: string;
}

export function customId(action: Action, reference: string, wanted: string | number = ''): string {
  return [ACTION[action], reference, wanted].filter((part) => part !== '').join('.');
}

/** @returns undefined for anything that names nothing of ours; whether its reference is one, is seen where it is looked up */
export function readCustomId(id: string): Pressed | undefined {
  const [name, reference = '', wanted = '', ...more] = id.split('.');
  const action = (Object.keys(ACTION) as Action[]).find((known) => ACTION[known] === name);
  return action === undefined || more.length > 0 ? undefined : { action, reference, wanted };
}
