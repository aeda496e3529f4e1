/** The one door to the engine: all that an adapter may import. */
export type { Advice, AdviceBlock, AdviceItem, AdviceTopic } from './advice/advice.ts';
export { adviceAsMarkdown } from './advice/advice-markdown.ts';
export type { AdviceRequest, Asking } from './advice/advise.ts';
export { describeApplicant } from './advice/applicant.ts';
export { calendarFile } from './advice/calendar-file.ts';
export { clockIn, momentAt, momentsOf } from './advice/calendar-moment.ts';
export { type CorrectedDate, endOf, isCorrected } from './advice/corrected-date.ts';
export { citedPassage, whenOf } from './advice/official-passage.ts';
export {
  contradictionsIn,
  PROFILE_EXAMPLES,
  type ProfileEntry,
  type ProfileField,
  readProfileEntry,
  withEntry,
} from './advice/read-profile.ts';
export { dueAtOf, MOST_DAYS_BEFORE, planReminders, type Reminder } from './advice/reminders.ts';
export { type AdviceSource, sourcesOf } from './advice/sources-of-advice.ts';
export type { Answer, Block, Caveat, CaveatKind, Citation, Computed, Inline, Outcome } from './answer/answer.ts';
export { plainInlines } from './answer/finish-answer.ts';
export type { Trace } from './answer/trace.ts';
export { type AnswerEngine, answerEngineInSteps, createAnswerEngine } from './answer-question.ts';
export { type Knowledge, type KnowledgeReading, readKnowledge } from './corpus/knowledge.ts';
export { describeFault, type KnowledgeFault } from './corpus/knowledge-document.ts';
export type { KnowledgeFile } from './corpus/knowledge-file.ts';
export {
  DATE_ENDS,
  type DateEnd,
  faultsOfOfficialDate,
  isTimeZone,
  lastOfEach,
  type OfficialDate,
  officialDateSchema,
  officialDatesOf,
} from './corpus/official-dates.ts';
export {
  fittedTo,
  isStaffAnswer,
  paragraphsOf,
  readsAlike,
  STAFF,
  type StaffAnswer,
  type StaffWording,
  saysOtherwise,
  staffFile,
  staffMarkdown,
  staffPassageId,
  staffWordings,
  withStaffAnswers,
} from './corpus/staff-answers.ts';
export { type CalibrationReport, calibrate, describeCalibration } from './evaluation/calibrate.ts';
export {
  askInForms,
  type ChangedForm,
  describeFormScores,
  type FormScore,
  inForm,
  readForms,
} from './evaluation/changed-forms.ts';
export { checkKnowledge, describeSummary, type KnowledgeCheck, type KnowledgeSummary } from './evaluation/check-knowledge.ts';
export { type GoldenFile, type GoldenQuestion, readGoldenQuestions } from './evaluation/golden-questions.ts';
export { askGoldenQuestions, describeVerdicts, type GoldenScore, scoreOf } from './evaluation/golden-score.ts';
export { gradeAnswer, type Verdict } from './evaluation/grade-answer.ts';
export { describeShares, leaveOneOut, type RetrievalShares } from './evaluation/leave-one-out.ts';
export { asksForAllDates } from './question/all-dates.ts';
export { applicantFactsIn } from './question/applicant/applicant-facts.ts';
export { factsTold } from './question/applicant/facts-told.ts';
export { withoutPersonalFigures } from './question/applicant/personal-figures.ts';
export {
  type ApplicantProfile,
  applicantProfileSchema,
  type Question,
  type ToldFacts,
  type Visibility,
} from './question/question.ts';
export { readable } from './question/readable.ts';
export type { Steps } from './steps.ts';
export { withDigits } from './text/number-words.ts';
