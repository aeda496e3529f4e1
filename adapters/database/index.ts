/** The one door to what is kept: all that an adapter may import. */
export { adminSetting, listAsStaff, setAdminSetting, staffList, takeOffStaffList } from './admin-settings.ts';
export {
  type FeedbackGiven,
  type GivenAnswer,
  type GivenFeedback,
  latestFeedback,
  questionForWhy,
  recordAnswer,
  recordFeedback,
} from './answers-and-feedback.ts';
export { type AuditEntry, type AuditedAction, audit, latestDeeds } from './audit.ts';
export {
  type ButtonReference,
  findReference,
  keepOneReference,
  keepReferences,
  newReferenceId,
  OF_EVERYBODY,
  OF_STAFF,
  REFERENCE_ID,
  type ReferenceFound,
} from './button-references.ts';
export { type Clock, DAY, HOUR, MINUTE, SECOND, systemClock } from './clock.ts';
export { addTurn, earlierTurns, endConversation, type Speaker, turnsOfEverybody } from './conversations.ts';
export { LeaseLost, TryLater, Undeliverable } from './delivery.ts';
export { describeForgotten, type Forgotten, forgetUser } from './forget.ts';
export {
  addAsker,
  askersOf,
  findAsker,
  type HandedOver,
  type HandOffAsker,
  handedOverBy,
  handedOverToday,
  namedOrQuotedIn,
  noteAnswered,
  noteAnsweredBack,
  oneAskingAtATime,
} from './hand-off-askers.ts';
export { addReply, findReply, type HandOffReply, repliesTo, replyMadeCitable } from './hand-off-replies.ts';
export {
  anyWithoutPlace,
  changeStanding,
  findHandOff,
  type HandOff,
  handedOverAfter,
  handOffAt,
  joinableQuestions,
  keepPlace,
  noteChange,
  openHandOffs,
  openOrJoinHandOff,
  openSameAs,
  openToOthers,
} from './hand-offs.ts';
export type { ConfirmLease } from './held-leases.ts';
export {
  type AddressedQuestion,
  addressOf,
  askerKey,
  claimAnswered,
  conversationKey,
  isClaimed,
  type Json,
  type PendingQuestion,
} from './inbox.ts';
export { type Delivery, InboxWorker, type InboxWorkerOptions, type Receipt } from './inbox-worker.ts';
export { type Gaps, gapsForStaff, missingTermsForStaff, noteNotCovered } from './not-covered-terms.ts';
export { type KeptDate, keepDate, keptDates, keptVersions } from './official-dates.ts';
export type { DatabaseSettings } from './open-database.ts';
export { isOpenedThread, openThread, takeHint } from './opened-threads.ts';
export { type DueMessage, moveHeld, type Promised, promise, type StuckMessage, sendAgain, stuckMessages } from './outbox.ts';
export { OutboxWorker, type OutboxWorkerOptions } from './outbox-worker.ts';
export { countOutdatedUses, type OutdatedUse, outdatedUses } from './outdated-uses.ts';
export { choosePlace, placeChoices } from './place-choices.ts';
export { deleteProfile, doneSteps, type SavedProfile, savedProfile, saveProfile, tickStep } from './profiles.ts';
export { noteRefusal, refusalsOf } from './refusals.ts';
export { type AnsweredQuestion, rememberAnswer, termsOf } from './remember-answer.ts';
export {
  addReminders,
  cancelReminders,
  followDates,
  heldRemindersSchema,
  holdReminders,
  REMINDER,
  reminderInHand,
  type WaitingReminder,
  type WantedReminders,
  waitingReminders,
} from './reminders.ts';
export { type Cleaning, type Retention, startCleaning } from './retention.ts';
export { Rounds } from './rounds.ts';
export type { Session } from './session.ts';
export type { Remember } from './settlements.ts';
export {
  bumpStaffRevision,
  editStaffAnswer,
  exportedAmong,
  exportedTexts,
  findStaffAnswer,
  type KeptStaffAnswer,
  keepStaffAnswer,
  publishedStaffAnswers,
  retireStaffAnswer,
  staffRevision,
} from './staff-answers.ts';
export { Store, StoreAway, type StoreOptions } from './store.ts';
export type { StoreTrouble } from './store-trouble.ts';
export { type CorrectionToTell, correctionOf, DATE_CORRECTED, noteTold } from './told-dates.ts';
