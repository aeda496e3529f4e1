import { DATE_ID } from '../cancel-reminders.ts';
import { REFERENCE_ID } from '../database/index.ts';

/**
 * Ids of buttons, menus and modals. They name what is to be done; what it is done to is held by the server, under a random reference. To ask
 * on is open to everybody, and so the button for it carries none; that for reminders names their date, and takes back the presser's.
 */
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

export function customId(action: Action, reference = '', wanted: string | number = ''): string {
  return [ACTION[action], reference, wanted].filter((part) => part !== '').join('.');
}

/** @returns undefined for anything that no button of ours carries */
export function readCustomId(id: string): Pressed | undefined {
  const [name, reference = '', wanted = '', ...more] = id.split('.');
  const action = (Object.keys(ACTION) as Action[]).find((known) => ACTION[known] === name);
  if (action === undefined || more.length > 0) return undefined;
  return isRight(action, reference) ? { action, reference, wanted } : undefined;
}

function isRight(action: Action, reference: string): boolean {
  if (action === 'followUp') return reference === '';
  return (action === 'cancelReminders' ? DATE_ID : REFERENCE_ID).test(reference);
}
