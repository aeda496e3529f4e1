/** The one door to what is kept: all that an adapter may import. */
export { type GivenAnswer, type GivenFeedback, questionForWhy, recordAnswer, recordFeedback } from './answers-and-feedback.ts';
export {
  type ButtonReference,
  findReference,
  keepReferences,
  newReferenceId,
  REFERENCE_ID,
  type ReferenceFound,
} from './button-references.ts';
export { type Clock, HOUR, MINUTE, SECOND, systemClock } from './clock.ts';
export { addTurn, earlierTurns, endConversation, type Speaker, turnsOfEverybody } from './conversations.ts';
export { LeaseLost, TryLater, Undeliverable } from './delivery.ts';
export { forgetUser } from './forget.ts';
export type { ConfirmLease } from './held-leases.ts';
export { type AddressedQuestion, addressOf, askerKey, conversationKey, type Json, type PendingQuestion } from './inbox.ts';
export { type Delivery, InboxWorker, type InboxWorkerOptions, type Receipt } from './inbox-worker.ts';
export { missingTermsForStaff, noteNotCovered } from './not-covered-terms.ts';
export { keepDate, keptDates } from './official-dates.ts';
export type { DatabaseSettings } from './open-database.ts';
export { isOpenedThread, openThread, takeHint } from './opened-threads.ts';
export { type DueMessage, type Promised, promise } from './outbox.ts';
export { OutboxWorker, type OutboxWorkerOptions } from './outbox-worker.ts';
export { choosePlace, placeChoices } from './place-choices.ts';
export { deleteProfile, doneSteps, type SavedProfile, savedProfile, saveProfile, tickStep } from './profiles.ts';
export { type AnsweredQuestion, rememberAnswer } from './remember-answer.ts';
export {
  addReminders,
  cancelReminders,
  REMINDER,
  reminderOf,
  type WaitingReminder,
  type WantedReminders,
  waitingReminders,
} from './reminders.ts';
export { type Cleaning, type Retention, startCleaning } from './retention.ts';
export type { Session } from './session.ts';
export type { Remember } from './settlements.ts';
export { Store, StoreAway, type StoreOptions } from './store.ts';
export type { StoreTrouble } from './store-trouble.ts';
