import type { AskedStaff } from './ask-staff.ts';
import type { StaffWords, WordForAsker } from './deliveries.ts';
import type { HandOffDesk } from './hand-off-desk.ts';
import type { Refusal } from './standing.ts';

/** What is said about asking department staff, the same on every platform. */
export const handOffWording = {
  askStaff: 'Ask department staff',
  more: 'More',
  confirmTitle: 'Ask department staff',
  goesTo: 'This goes to department staff as one message, in their channel on Slack:',
  questionLabel: 'Your question, as staff will read it',
  noPatients: 'Please write nothing about patients, and nothing about yourself that you do not want to share.',
  sentAlong: 'Sent along with it',
  askedFrom: 'Asked from',
  missing: 'What was missing',
  nearest: 'Nearest in the sources',
  nothingNear: 'nothing near it was found',
  showName: 'Show staff my name',
  tellWithdrawal: 'Tell me if the answer is corrected or withdrawn later',
  withoutName: 'Your name is not sent unless you tick it.',
  answerComesTo: {
    thread: 'The answer comes into the thread in which you asked, where others read it.',
    direct:
      'The answer comes to you in a direct message; where that can not reach you, you find it by /answers, on Slack /ir answers.',
  },
  perDay: (most: number) => `You may hand over ${most} ${most === 1 ? 'question' : 'questions'} a day.`,
  send: 'Send',
  cancel: 'Cancel',
  answerBack: 'Answer back',
  answerBackTitle: 'Answer back',
  answerBackLabel: 'A word back to department staff (once)',
  answeredBack: 'Sent to department staff.',
  answeredBackBefore: 'You have answered back already.',
  nothingHandedOver: 'You have not handed any question to department staff, or it was too long ago.',
  yourQuestions: 'What you asked department staff',
  waiting: 'no answer so far',
  notForStaffShort: 'staff can not answer this',
  markedAs: ({ role, saidOn }: Pick<StaffWords, 'role' | 'saidOn'>) => `Department staff, ${role}, ${saidOn}`,
  restsOn: 'Rests on',
  correctedSince: 'Department staff have corrected this answer since they gave it.',
  withdrawnSince: 'Department staff have withdrawn this answer since. Please do not rely on it any more.',
  asked: {
    asked: 'Sent to department staff. You hear from me as soon as they have answered.',
    joined: 'Somebody has asked the same, and staff have it already: you get the answer, too.',
    'asked before': 'Department staff have this question of yours already. You hear from me as soon as they have answered.',
  } satisfies Record<Exclude<AskedStaff['kind'], 'limit reached' | 'not taken'>, string>,
  notTaken: 'That was not sent to department staff.',
  limitReached: (most: number) =>
    `That was not sent: ${most === 1 ? 'one question' : `${most} questions`} a day can go to department staff. Please try again tomorrow.`,
  words: {
    answered: 'Department staff have answered a question of yours.',
    'not for staff': 'Department staff have looked at a question of yours, and can not answer it. Please ask elsewhere.',
    corrected: 'Department staff have corrected an answer that you received. This is what they say now:',
    withdrawn: 'Department staff have withdrawn an answer that you received. Please do not rely on it any more.',
  } satisfies Record<WordForAsker['word']['kind'], string>,
  question: 'Your question',
} as const;

/** What became of an answer since it was given. */
export function sinceThen({ withdrawn, corrected }: Pick<StaffWords, 'withdrawn' | 'corrected'>): string | undefined {
  if (withdrawn) return handOffWording.withdrawnSince;
  return corrected ? handOffWording.correctedSince : undefined;
}

export function sayAsked(asked: AskedStaff): string {
  if (asked.kind === 'not taken') return `${handOffWording.notTaken}\n${asked.because}`;
  return asked.kind === 'limit reached' ? handOffWording.limitReached(asked.perDay) : handOffWording.asked[asked.kind];
}

export function sayAnsweredBack(outcome: Awaited<ReturnType<HandOffDesk['answerBack']>>, gone: string): string {
  if (outcome === 'gone') return gone;
  return outcome === 'sent' ? handOffWording.answeredBack : handOffWording.answeredBackBefore;
}

/** @param name how a member of staff is called here */
export function sayRefused(refusal: Refusal, name: (person: string) => string): string {
  switch (refusal.because) {
    case 'answered':
      return 'That question is answered already; nothing was sent a second time.';
    case 'not for us':
      return 'That question was marked as not for the department. Reopen it first.';
    case 'open':
      return 'That question is open.';
    case 'needs a source':
      return 'That question needs a source: please give one with the answer.';
    case 'needs one already':
      return 'That question is marked as needing a source already.';
    case 'not claimed':
      return 'Nobody has claimed that question.';
    case 'claimed':
      return `${name(refusal.by)} has claimed that question and is at it. Nothing was done.`;
  }
}
