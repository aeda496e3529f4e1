import { REFERENCE_ID } from '../database/index.ts';

/** Ids of actions, modals and shortcuts. They name what is to be done; what it is done to is held by the server. */
export const ACTION = {
  passages: 'show_passages',
  share: 'share_answer',
  post: 'post_draft',
  page: 'turn_page',
  feedback: 'judge_answer',
  topic: 'ask_topic',
  askStaff: 'ask_staff',
  more: 'more_of_answer',
  answerBack: 'answer_back_to_staff',
  staff: 'act_as_staff',
  staffReply: 'route_staff_reply',
  citable: 'change_citable_answer',
  sendAgain: 'send_again',
  remind: 'remind_of_date',
  cancelReminders: 'cancel_reminders',
} as const;
export const REASON_MODAL = 'judgment_reason';
export const REASON_INPUT = 'reason';
export const FIND_SOURCES = 'find_sources';
/** In which staff add, correct and retire an official date. */
export const DATE_MODAL = 'official_date';
/** Modals about questions for staff. */
export const HAND_OFF_MODALS = ['hand_off', 'answer_back', 'staff_answer', 'citable_answer'] as const;
export type HandOffModal = (typeof HAND_OFF_MODALS)[number];

export type Action = keyof typeof ACTION;

/** What stands in the value of a button: a reference, and after a dot what is wanted of it. */
export interface ButtonValue {
  readonly reference: string;
  readonly wanted: string;
}

export function buttonValue(reference: string, wanted: string | number = ''): string {
  return wanted === '' ? reference : `${reference}.${wanted}`;
}

/** @returns undefined for anything that no button of ours carries */
export function readButtonValue(value: string | undefined): ButtonValue | undefined {
  const [reference = '', wanted = '', ...more] = (value ?? '').split('.');
  return REFERENCE_ID.test(reference) && more.length === 0 ? { reference, wanted } : undefined;
}

/** Buttons of one block need ids of their own: "turn_page.next". */
export function actionOf(actionId: string): Action | undefined {
  const name = actionId.split('.')[0];
  return (Object.keys(ACTION) as Action[]).find((action) => ACTION[action] === name);
}
