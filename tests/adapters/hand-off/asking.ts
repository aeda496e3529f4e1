import type { AskingStaff } from '../../../adapters/hand-off/ask-staff.ts';

/** A question that somebody on Slack hands to staff. @param id of their confirmation */
export function asking(id: string, person: string, more: Partial<AskingStaff> = {}): AskingStaff {
  return {
    id,
    question: 'Do you sponsor visas?',
    sameness: 'visa',
    isLike: () => false,
    terms: ['visa', 'sponsor'],
    answerId: undefined,
    askedFrom: 'Slack member',
    nearest: [],
    missing: undefined,
    gap: undefined,
    platform: 'slack',
    person,
    replyTo: null,
    name: undefined,
    tellWithdrawal: false,
    ...more,
  };
}
