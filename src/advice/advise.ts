import type { OfficialDate } from '../corpus/official-dates.ts';
import type { Prepared } from '../prepare-knowledge.ts';
import type { ToldFacts } from '../question/question.ts';
import type { Advice } from './advice.ts';
import type { AdviceKnowledge } from './advice-knowledge.ts';
import { PROFILE_LABELS } from './advice-phrases.ts';
import { factsOf } from './applicant.ts';
import { dayIn } from './calendar-moment.ts';
import { composeChecklist, composeProgramList } from './compose-checklist.ts';
import { composeDeadlines } from './compose-deadlines.ts';
import { composePathways } from './compose-pathways.ts';
import { composePlan } from './compose-plan.ts';
import { composeProfile } from './compose-profile.ts';
import { composeStanding } from './compose-standing.ts';
import { type CorrectedDate, composeCorrectedDate } from './corrected-date.ts';
import { type DraftAdvice, finishAdvice } from './draft-advice.ts';
import { whenOf } from './official-passage.ts';
import { composeReminder, type Reminder } from './reminders.ts';

/** What somebody wants to be advised on. */
export type AdviceRequest =
  | { readonly topic: 'profile' }
  | { readonly topic: 'standing' }
  /** `done`: steps that were ticked off; left out where the person keeps no track. */
  | { readonly topic: 'plan'; readonly done?: ReadonlySet<string> }
  | { readonly topic: 'pathways' }
  /** `dates`: the official ones that hold, of the knowledge and of staff. */
  | { readonly topic: 'deadlines'; readonly dates: readonly OfficialDate[] }
  | { readonly topic: 'programs' }
  | { readonly topic: 'checklist'; readonly id: string | undefined }
  /** `date`: as it stands now; nothing where it was retired. */
  | { readonly topic: 'reminder'; readonly date: OfficialDate | undefined; readonly what: string; readonly reminder: Reminder }
  | ({ readonly topic: 'corrected date' } & CorrectedDate);

/** Who asks, when and where. */
export interface Asking {
  /** What the person saved, and what was said in this conversation. */
  readonly told: ToldFacts;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name of the asker's time zone. */
  readonly zone: string;
  /** The zone was chosen by the person, so their profile names it. */
  readonly ownZone?: boolean;
}

/** What the library has for one applicant. The same request on the same knowledge gives the same advice. */
export function advise(request: AdviceRequest, asking: Asking, prepared: Prepared): Advice {
  const { knowledge } = prepared;
  const rules: AdviceKnowledge = {
    ...prepared,
    thresholds: knowledge.thresholds,
    shortfalls: knowledge.shortfalls,
    roadmap: knowledge.roadmap,
    pathways: knowledge.pathways,
    checklists: knowledge.checklists,
    datedFacts: knowledge.dates,
    // Lines with dates say themselves what is past.
    dates: new Map(request.topic === 'deadlines' ? [] : knowledge.dates.map((dated) => [dated.passage, dated])),
  };
  const { told, now, zone } = asking;
  const own = [...factsOf(told).map(({ label, value }) => `${label} ${value}`), zone, ...Object.values(PROFILE_LABELS), YEARS];
  // A date that they were told is in no source any more.
  if (request.topic === 'corrected date') own.push(whenOf(request.told));
  return finishAdvice(compose(request, asking, rules), {
    own: own.join('\n'),
    askedOn: dayIn(zone, now),
    applicant: told,
    rules,
  });
}

/** Names that hold a figure and count nothing; so does "Step 2 CK" among the labels. */
const YEARS = 'M1 M2 M3 M4';

function compose(request: AdviceRequest, { told, now, zone, ownZone }: Asking, rules: AdviceKnowledge): DraftAdvice {
  switch (request.topic) {
    case 'profile':
      return composeProfile(told, ownZone ? zone : undefined);
    case 'standing':
      return composeStanding(told, rules);
    case 'plan':
      return composePlan(told, request.done, rules);
    case 'pathways':
      return composePathways(told, rules);
    case 'deadlines':
      return composeDeadlines(request.dates, told, { now, zone }, rules);
    case 'programs':
      return composeProgramList(told, rules);
    case 'checklist':
      return composeChecklist(request.id, told, rules);
    case 'reminder':
      return composeReminder(request.date, request.what, request.reminder, now);
    case 'corrected date':
      return composeCorrectedDate(request, { now, zone });
  }
}
