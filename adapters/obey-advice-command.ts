import {
  type Advice,
  type AdviceRequest,
  type AnswerEngine,
  adviceAsMarkdown,
  calendarFile,
  contradictionsIn,
  factsTold,
  momentAt,
  momentsOf,
  type OfficialDate,
  PROFILE_EXAMPLES,
  planReminders,
  readable,
  readProfileEntry,
  type ToldFacts,
  withEntry,
} from '../src/index.ts';
import type { AdviceCommand } from './advice-commands.ts';
import { adviceWording as say } from './advice-wording.ts';
import { AdviceAway, type KeptAdvice, type KeptOfPerson } from './kept-advice.ts';
import { commonWording } from './wording.ts';

/** What is shown to whoever asked, and to nobody else. */
export interface AdviceReply {
  readonly advice?: Advice;
  /** Said in the bot's own voice, after the advice. */
  readonly notices: readonly string[];
  /** To take along. */
  readonly file?: AdviceFile;
  /** Dates that lie ahead, the next one first, of which they can be reminded: for a platform where one of them can be chosen. */
  readonly remindable?: readonly Pick<OfficialDate, 'id' | 'what'>[];
  /** The date of which reminders were promised, for a button that cancels them. */
  readonly remindedOf?: string;
}

export interface AdviceFile {
  readonly name: string;
  readonly text: string;
}

export interface AdvisedPerson {
  readonly engine: Pick<AnswerEngine, 'advise' | 'knowledge'>;
  readonly kept: KeptAdvice;
  /** What was said in this conversation, oldest first: facts in it count here, and are not kept. */
  readonly turns: readonly string[];
  /** What somebody tells of themselves along with a command: values like "M3", or a sentence. */
  readonly about?: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The zone of the platform or machine, where the person named none. */
  readonly zone: string;
}

const NOTHING_KEPT: KeptOfPerson = { profile: {}, zone: undefined, done: undefined };

/** Advises one person on their own case. Where the store is away, it advises from what was said, and says so. */
export async function obeyAdviceCommand(command: AdviceCommand, person: AdvisedPerson): Promise<AdviceReply> {
  try {
    return await obey(command, person, await person.kept.load());
  } catch (error) {
    if (!(error instanceof AdviceAway)) throw error;
    const request = requestWithoutStore(command, person);
    if (!request) return { notices: [commonWording.storeAway] };
    const asked = 'about' in command ? telling(command.about, person) : person;
    return { advice: advised(request, asked, NOTHING_KEPT), notices: [say.withoutProfile] };
  }
}

/** What can be shown without a store. */
function requestWithoutStore(command: AdviceCommand, { engine }: AdvisedPerson): AdviceRequest | undefined {
  switch (command.kind) {
    case 'standing':
    case 'pathways':
    case 'programs':
      return { topic: command.kind };
    case 'plan':
      return { topic: 'plan' };
    case 'checklist':
      return { topic: 'checklist', id: command.id };
    case 'deadlines':
      return { topic: 'deadlines', dates: engine.knowledge.officialDates };
    default:
      return undefined;
  }
}

async function obey(command: AdviceCommand, person: AdvisedPerson, saved: KeptOfPerson): Promise<AdviceReply> {
  switch (command.kind) {
    case 'show-profile':
      return {
        advice: advised({ topic: 'profile' }, person, saved),
        notices: [...contradictionsIn(saved.profile).map(say.contradiction), say.howToTell(PROFILE_EXAMPLES)],
      };
    case 'change-profile':
      return changeProfile(command.typed, person, saved);
    case 'delete-profile':
      await person.kept.deleteProfile();
      return { notices: [say.profileDeleted] };
    case 'standing':
    case 'pathways':
    case 'programs':
      return {
        advice: advised({ topic: command.kind }, telling(command.about, person), saved),
        notices: faultsAlong(command.about),
      };
    case 'plan':
      return plan(command, telling(command.about, person), saved);
    case 'tick':
      return tick(command, person, saved);
    case 'deadlines':
      return deadlines(command, person, saved);
    case 'checklist':
      return { advice: advised({ topic: 'checklist', id: command.id }, person, saved), notices: [] };
    case 'remind':
      return remind(command, person, saved);
    case 'show-reminders':
      return showReminders(person);
    case 'cancel-reminders': {
      const { reminders } = person.kept;
      if (!reminders) return { notices: [say.noReminders] };
      const cancelled = await reminders.cancel(command.dateId === undefined ? 'all' : { dateId: command.dateId });
      return { notices: [say.remindersCancelled(cancelled)] };
    }
  }
}

function telling(about: string, person: AdvisedPerson): AdvisedPerson {
  return about === '' ? person : { ...person, about };
}

function advised(request: AdviceRequest, { engine, turns, about = '', now, zone }: AdvisedPerson, saved: KeptOfPerson): Advice {
  return engine.advise(request, {
    told: toldIn(turns, about, saved),
    now,
    zone: saved.zone ?? zone,
    ownZone: saved.zone !== undefined,
  });
}

/** What is told just now counts before what was said in the conversation, and that before what was saved. */
function toldIn(turns: readonly string[], about: string, { profile }: KeptOfPerson): ToldFacts {
  const said = factsTold([...turns, about].map(readable)).ever;
  const entered = readProfileEntry(about).facts;
  const programs = { ...profile.programs, ...said.programs, ...entered.programs };
  const told: ToldFacts = { ...profile, ...said, ...entered, ...(Object.keys(programs).length > 0 && { programs }) };
  // An exact score takes the place of a stretch that was told before.
  return entered.step2ck === undefined ? told : { ...told, step2ckRange: undefined };
}

async function changeProfile(typed: string, person: AdvisedPerson, saved: KeptOfPerson): Promise<AdviceReply> {
  const entry = readProfileEntry(typed);
  const changes = Object.keys(entry.facts).length + entry.cleared.length + (entry.zone === undefined ? 0 : 1);
  if (changes === 0) return { notices: [...entry.faults, say.howToTell(PROFILE_EXAMPLES)] };
  const profile = withEntry(saved.profile, entry);
  const zone = entry.zone ?? (entry.cleared.includes('zone') ? undefined : saved.zone);
  await person.kept.save(profile, zone);
  const now = { ...saved, profile, zone };
  return {
    advice: advised({ topic: 'profile' }, { ...person, turns: [] }, now),
    notices: [
      ...entry.faults,
      ...contradictionsIn(profile).map(say.contradiction),
      person.kept.lasts ? say.profileKept : say.profileOfConversation,
    ],
  };
}

/** What of the words beside a command could not be read: it would be missed in silence. */
function faultsAlong(about = ''): readonly string[] {
  return readProfileEntry(about, { alongACommand: true }).faults;
}

function plan({ asFile }: { readonly asFile: boolean }, person: AdvisedPerson, saved: KeptOfPerson): AdviceReply {
  const advice = advised({ topic: 'plan', ...(saved.done && { done: saved.done }) }, person, saved);
  return {
    advice,
    notices: faultsAlong(person.about),
    ...(asFile && { file: { name: 'roadmap.md', text: adviceAsMarkdown(advice) } }),
  };
}

async function tick(
  { step, done }: { readonly step: string; readonly done: boolean },
  person: AdvisedPerson,
  saved: KeptOfPerson,
): Promise<AdviceReply> {
  if (!saved.done) return { notices: [person.kept.lasts ? say.tickNeedsProfile : say.tickNeedsMemory] };
  const { blocks } = advised({ topic: 'plan' }, person, saved);
  const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
  const found = items.find(({ id, number }) => id === step || String(number) === step);
  if (!found?.id) return { notices: [say.noSuchStep(step)] };
  await person.kept.tick(found.id, done);
  const shown = plan({ asFile: false }, person, await person.kept.load());
  // Numbers shift with the profile: whoever ticked off another step than they meant sees it at once.
  return {
    ...shown,
    notices: [say.stepTicked(found.inlines.map((inline) => (inline.kind === 'text' ? inline.text : '')).join(''), done)],
  };
}

async function deadlines(
  { asFile }: { readonly asFile: boolean },
  person: AdvisedPerson,
  saved: KeptOfPerson,
): Promise<AdviceReply> {
  const dates = await person.kept.dates(person.engine.knowledge.officialDates);
  const advice = advised({ topic: 'deadlines', dates }, person, saved);
  const ahead = momentsOf(dates).filter(({ at }) => at >= person.now);
  if (asFile && ahead.length === 0) return { advice, notices: [say.nothingForCalendar] };
  const file = { name: 'dates.ics', text: calendarFile(dates, person.now) };
  const remindable = person.kept.reminders ? [...new Map(ahead.map(({ date }) => [date.id, date])).values()] : [];
  const notices = remindable.length > 0 ? [say.howToBeReminded(remindable.map(({ id }) => id))] : [];
  return { advice, notices, remindable, ...(asFile && { file }) };
}

/** Days before that are offered where none are named. */
const USUAL_DAYS = [7, 1];

async function remind(
  { dateId, days }: { readonly dateId: string; readonly days: readonly number[] },
  person: AdvisedPerson,
  saved: KeptOfPerson,
): Promise<AdviceReply> {
  const { kept, engine, now } = person;
  if (!kept.reminders) return { notices: [say.noReminders] };
  const dates = await kept.dates(engine.knowledge.officialDates);
  const date = dates.find(({ id }) => id === dateId);
  if (!date)
    return {
      notices: [
        say.noSuchDate(
          dateId,
          dates.map(({ id }) => id),
        ),
      ],
    };
  const zone = saved.zone ?? person.zone;
  const { planned, tooLate, tooLong } = planReminders(date, days.length > 0 ? days : USUAL_DAYS, { now, zone });
  await kept.reminders.add(date.what, planned);
  const notices = [
    ...planned.map((reminder) => say.reminderKept(date.what, reminder)),
    ...tooLate.map(say.reminderTooLate),
    ...(tooLong.length > 0 ? [say.reminderTooLong] : []),
  ];
  return { notices, ...(planned.length > 0 && { remindedOf: dateId }) };
}

async function showReminders({ kept, engine }: AdvisedPerson): Promise<AdviceReply> {
  if (!kept.reminders) return { notices: [say.noReminders] };
  const waiting = await kept.reminders.waiting();
  if (waiting.length === 0) return { notices: [say.noRemindersWaiting] };
  const dates = await kept.dates(engine.knowledge.officialDates);
  const notices = waiting.map((reminder) => {
    const date = dates.find(({ id }) => id === reminder.dateId);
    const moment = date && momentAt(date, reminder.end);
    return moment
      ? say.reminderKept(moment.date.what, { ...reminder, end: moment.end })
      : say.reminderOfWithdrawn(reminder.what, reminder);
  });
  return { notices };
}
