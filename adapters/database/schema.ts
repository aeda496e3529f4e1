import type { Generated } from 'kysely';
import type { DateEnd } from '../../src/index.ts';

/*
 * The tables as they are after the last migration. Times are milliseconds since 1970, unless a column says otherwise. An `asker` is
 * the keyed hash of "platform:id", never the id itself.
 */

export interface KeptValueTable {
  name: 'hash-key' | 'opened' | 'backed-up' | 'staff-revision' | 'discord-refused';
  value: string;
}

/** A question that was addressed to the bot: written down before the platform is told that it arrived. */
export interface InboxTable {
  id: string;
  platform: string;
  /** Keyed hashes; each is claimed once. */
  event_key: string;
  message_key: string | null;
  /** These three are erased as soon as the question is settled. `content` is JSON: text, and where to reply. */
  asker: string | null;
  conversation: string | null;
  content: string | null;
  received_at: number;
  state: 'waiting' | 'answered' | 'dropped';
  settled_at: number | null;
  /** How often somebody began to answer; how many of these ended in an orderly failure and not in a crash. */
  attempts: number;
  failures: number;
  /** The lease, by the clock of leases (`Session.leaseNow`). It holds from the one time to the other, and outside of both nobody does. */
  held_by: string | null;
  held_from: number | null;
  held_until: number | null;
}

/** What must reach somebody later. */
export interface OutboxTable {
  /** The order in which things were promised. */
  position: Generated<number>;
  id: string;
  /** "platform:address", as the adapter that sends it understands it. */
  recipient: string;
  /** Whom it is about, where that is a person who asked. */
  asker: string | null;
  kind: string;
  /** JSON; erased once sent. */
  payload: string | null;
  /** 0: at once. */
  due_at: number;
  created_at: number;
  state: 'waiting' | 'sent' | 'stuck';
  settled_at: number | null;
  attempts: number;
  failures: number;
  /** Why the last attempt failed, without anything a person wrote. */
  trouble: string | null;
  held_by: string | null;
  held_from: number | null;
  held_until: number | null;
}

/** The turns that a follow-up leans on. */
export interface TurnTable {
  id: string;
  conversation: string;
  asker: string;
  text: string;
  asked_at: number;
  /** Tells turns of one millisecond apart. */
  place: number;
}

export interface AnswerTable {
  id: string;
  asker: string;
  knowledge_version: string;
  outcome: string;
  answered_at: number;
  /** JSON: the question with its earlier turns, so that its asker may see again how the answer came about. Erased after days. */
  question: string | null;
}

export interface FeedbackTable {
  answer_id: string;
  asker: string;
  knowledge_version: string;
  vote: 'good' | 'bad';
  reason: string | null;
  given_at: number;
}

export interface NotCoveredTable {
  id: string;
  asker: string;
  /** Normalised, sorted, separated by spaces; never the question. */
  terms: string;
  asked_at: number;
  /** 1 where the asker chose that staff see it. */
  handed_off: number;
}

/** What a button or modal points to: the payload holds nothing but the random id. */
export interface ButtonReferenceTable {
  id: string;
  /** Whose message the button stands under; a hash. */
  owner: string;
  for_whom: 'owner' | 'everyone' | 'staff';
  /** JSON. */
  content: string;
  expires_at: number;
}

/** A thread that the bot opened: there it answers without being mentioned again. */
export interface OpenedThreadTable {
  conversation: string;
  opened_at: number;
  /** When people were told there how to ask on, where a platform hands over no words without a mention. */
  hinted_at: number | null;
}

/** What those who look after a server chose for it. */
export interface PlaceChoicesTable {
  /** Hash of "platform:place:id". */
  place: string;
  /** JSON. */
  content: string;
  changed_at: number;
}

/** What a person chose to have kept of themselves. */
export interface ProfileTable {
  asker: string;
  /** JSON, as in the contract of answers. */
  profile: string;
  /** IANA name of a time zone, where the person named one. */
  zone: string | null;
  saved_at: number;
}

/** Steps of the roadmap that a person ticked off. */
export interface PlanProgressTable {
  asker: string;
  step: string;
  done_at: number;
}

/** Dates that staff looked up. They are public, and nobody is named. */
export interface OfficialDateTable {
  id: string;
  what: string;
  cycle: string | null;
  /** As the source gives it, in `zone`: "2027-01-31", or "2027-01-31T17:00". */
  opens: string | null;
  closes: string | null;
  takes_place: string | null;
  zone: string;
  source: string;
  /** YYYY-MM-DD. */
  checked: string;
  /** 1: no longer holds; also hides the one of the same id in the knowledge. */
  retired: number;
  changed_at: number;
}

/** A wish to be reminded. The message itself waits in the outbox under the same id, and goes when this goes. */
export interface ReminderTable {
  id: string;
  asker: string;
  date_id: string;
  date_end: DateEnd;
  days_before: number;
  zone: string;
  /** What it is about, in case the date is gone when the reminder is due. */
  what: string;
  due_at: number;
  /** JSON: the date as the person was told it last; null until then. */
  told: string | null;
  /** When that date is over, and nobody has to be told of corrections any more. */
  told_until: number | null;
  /** "platform:address" of whoever was told. */
  recipient: string | null;
}

/** A question that somebody handed to department staff, alone or with others who asked the same. */
export interface HandOffTable {
  id: string;
  /** As it was sent; erased with the row's time. */
  question: string | null;
  /** Hash of what makes it the same question; null as soon as nobody joins it any more. */
  same_as: string | null;
  /** In general terms: "Discord member, direct message". */
  asked_from: string;
  /** What the library lacked, in the words of the answer. */
  missing: string | null;
  /** JSON: ids of the nearest passages. */
  nearest: string;
  /** The known gap that the answer named. */
  gap: string | null;
  answer_id: string | null;
  state: 'open' | 'answered' | 'not for us';
  /** "platform:id" of a member of staff, who is named to the others. */
  claimed_by: string | null;
  claimed_at: number | null;
  needs_source: number;
  /** Counts changes, so that of two at once one is refused. */
  revision: number;
  /** Where staff read it, in the adapter's own form; null until it was posted. */
  place: string | null;
  opened_at: number;
  changed_at: number;
}

/** Somebody who waits for the answer. What says who is null after `forget`: the question stays without them. */
export interface HandOffAskerTable {
  id: string;
  hand_off: string;
  asker: string | null;
  recipient: string | null;
  /** JSON: where the answer goes, in the form of the adapter that asked. */
  reply_to: string | null;
  /** Where they chose to be named. */
  name: string | null;
  /** In their own words, which nobody else who asked reads. */
  question: string | null;
  answer_id: string | null;
  /** They want to hear of it when the answer is corrected or withdrawn. */
  tell_withdrawal: number;
  answered_back: number;
  /** 1 until staff have answered, and again once they have answered back. */
  waits: number;
  joined_at: number;
}

/** What staff sent to those who asked, and what these answered back. What staff said among themselves is not kept. */
export interface HandOffReplyTable {
  id: string;
  hand_off: string;
  kind: 'staff' | 'asker';
  /** "platform:id" of the member of staff. */
  author: string | null;
  asker: string | null;
  role: string | null;
  text: string;
  /** The authority that it rests on, and a link. */
  source: string | null;
  url: string | null;
  /** The citable answer that was made of it. */
  made_citable: string | null;
  /** JSON: ids of those of `hand_off_askers` to whom it was said. */
  said_to: string;
  /** YYYY-MM-DD where the program runs. */
  said_on: string;
  said_at: number;
}

/** An answer of staff that became citable. */
export interface StaffAnswerTable {
  id: string;
  hand_off: string | null;
  /** `exported`: it stands in the knowledge folder. */
  state: 'published' | 'withdrawn' | 'exported';
  version: number;
  /** JSON. */
  content: string;
  author: string | null;
  published_at: number;
  changed_at: number;
}

export interface StaffAnswerVersionTable {
  answer: string;
  version: number;
  content: string;
  author: string | null;
  written_at: number;
}

/** Who published, edited, withdrew or set what; never anything that a person who asked wrote. */
export interface AuditTable {
  id: string;
  at: number;
  actor: string | null;
  action: string;
  /** What it was done to; a hash where that is a person. */
  subject: string;
  /** JSON. */
  detail: string | null;
}

/** Who counts as staff because an administrator said so. */
export interface StaffListTable {
  person: string;
  listed_at: number;
}

export interface AdminSettingTable {
  name: string;
  /** JSON. */
  value: string;
  changed_at: number;
}

/** How many answers rested on a passage when it was past its date. */
export interface OutdatedUseTable {
  passage: string;
  /** The day's first millisecond in UTC. */
  day: number;
  answers: number;
}

export interface Tables {
  kept_values: KeptValueTable;
  inbox: InboxTable;
  outbox: OutboxTable;
  turns: TurnTable;
  answers: AnswerTable;
  feedback: FeedbackTable;
  not_covered: NotCoveredTable;
  button_references: ButtonReferenceTable;
  opened_threads: OpenedThreadTable;
  place_choices: PlaceChoicesTable;
  profiles: ProfileTable;
  plan_progress: PlanProgressTable;
  official_dates: OfficialDateTable;
  reminders: ReminderTable;
  hand_offs: HandOffTable;
  hand_off_askers: HandOffAskerTable;
  hand_off_replies: HandOffReplyTable;
  staff_answers: StaffAnswerTable;
  staff_answer_versions: StaffAnswerVersionTable;
  audit: AuditTable;
  staff_list: StaffListTable;
  admin_settings: AdminSettingTable;
  outdated_uses: OutdatedUseTable;
}

export type TableName = keyof Tables;

export interface Kept {
  /** Columns that say whom a row is about: hashes, or addresses (`ADDRESSES`). None: the table knows no person. */
  readonly persons: readonly string[];
  /** Columns that are emptied when a person is forgotten, where the row stays for others; else the row goes. */
  readonly unlinks?: readonly string[];
  readonly columns: readonly string[];
  /** What stands in it, for `npm run data -- forget`. */
  readonly what: string;
}

/** Columns that hold "platform:id" as it is, since somebody must be reached or named by it; all others hold hashes. */
export const ADDRESSES: readonly string[] = ['recipient', 'claimed_by', 'author', 'actor', 'person'];

/** Every table with every column. `forget`, `export` and PRIVACY.md go by this list, and a test holds it against the database itself. */
export const KEPT = {
  kept_values: {
    persons: [],
    columns: ['name', 'value'],
    what: 'the key of the hashes, when the database was opened last, when a backup was made, a mark that changes with what staff publish, how often Discord refused the token, which stands there as a hash',
  },
  inbox: {
    persons: ['asker'],
    columns: columnsOf<'inbox'>()(
      'id',
      'platform',
      'event_key',
      'message_key',
      'asker',
      'conversation',
      'content',
      'received_at',
      'state',
      'settled_at',
      'attempts',
      'failures',
      'held_by',
      'held_from',
      'held_until',
    ),
    what: 'questions not answered yet',
  },
  outbox: {
    persons: ['asker', 'recipient'],
    columns: columnsOf<'outbox'>()(
      'position',
      'id',
      'recipient',
      'asker',
      'kind',
      'payload',
      'due_at',
      'created_at',
      'state',
      'settled_at',
      'attempts',
      'failures',
      'trouble',
      'held_by',
      'held_from',
      'held_until',
    ),
    what: 'messages to be sent later',
  },
  turns: {
    persons: ['asker'],
    columns: columnsOf<'turns'>()('id', 'conversation', 'asker', 'text', 'asked_at', 'place'),
    what: 'turns of conversations',
  },
  answers: {
    persons: ['asker'],
    columns: columnsOf<'answers'>()('id', 'asker', 'knowledge_version', 'outcome', 'answered_at', 'question'),
    what: 'answers, with the questions for /why',
  },
  feedback: {
    persons: ['asker'],
    columns: columnsOf<'feedback'>()('answer_id', 'asker', 'knowledge_version', 'vote', 'reason', 'given_at'),
    what: 'feedback',
  },
  not_covered: {
    persons: ['asker'],
    columns: columnsOf<'not_covered'>()('id', 'asker', 'terms', 'asked_at', 'handed_off'),
    what: 'terms that the library does not cover',
  },
  button_references: {
    persons: ['owner'],
    columns: columnsOf<'button_references'>()('id', 'owner', 'for_whom', 'content', 'expires_at'),
    what: 'what the buttons under answers point to',
  },
  opened_threads: {
    persons: [],
    columns: columnsOf<'opened_threads'>()('conversation', 'opened_at', 'hinted_at'),
    what: 'threads in which the bot answers without a mention',
  },
  place_choices: {
    persons: [],
    columns: columnsOf<'place_choices'>()('place', 'content', 'changed_at'),
    what: 'what those who look after a server chose for it',
  },
  profiles: {
    persons: ['asker'],
    columns: columnsOf<'profiles'>()('asker', 'profile', 'zone', 'saved_at'),
    what: 'saved profiles',
  },
  plan_progress: {
    persons: ['asker'],
    columns: columnsOf<'plan_progress'>()('asker', 'step', 'done_at'),
    what: 'steps of the roadmap that were ticked off',
  },
  official_dates: {
    persons: [],
    columns: columnsOf<'official_dates'>()(
      'id',
      'what',
      'cycle',
      'opens',
      'closes',
      'takes_place',
      'zone',
      'source',
      'checked',
      'retired',
      'changed_at',
    ),
    what: 'official dates that staff added',
  },
  reminders: {
    persons: ['asker', 'recipient'],
    columns: columnsOf<'reminders'>()(
      'id',
      'asker',
      'date_id',
      'date_end',
      'days_before',
      'zone',
      'what',
      'due_at',
      'told',
      'told_until',
      'recipient',
    ),
    what: 'reminders of dates',
  },
  hand_offs: {
    persons: ['claimed_by'],
    unlinks: ['claimed_by', 'claimed_at'],
    columns: columnsOf<'hand_offs'>()(
      'id',
      'question',
      'same_as',
      'asked_from',
      'missing',
      'nearest',
      'gap',
      'answer_id',
      'state',
      'claimed_by',
      'claimed_at',
      'needs_source',
      'revision',
      'place',
      'opened_at',
      'changed_at',
    ),
    what: 'questions handed to staff, unlinked from whoever claimed them',
  },
  hand_off_askers: {
    persons: ['asker', 'recipient'],
    unlinks: ['asker', 'recipient', 'reply_to', 'name', 'question', 'answer_id'],
    columns: columnsOf<'hand_off_askers'>()(
      'id',
      'hand_off',
      'asker',
      'recipient',
      'reply_to',
      'name',
      'question',
      'answer_id',
      'tell_withdrawal',
      'answered_back',
      'waits',
      'joined_at',
    ),
    what: 'questions handed to staff, unlinked from whoever asked them',
  },
  hand_off_replies: {
    persons: ['author', 'asker'],
    unlinks: ['author', 'asker'],
    columns: columnsOf<'hand_off_replies'>()(
      'id',
      'hand_off',
      'kind',
      'author',
      'asker',
      'role',
      'text',
      'source',
      'url',
      'made_citable',
      'said_to',
      'said_on',
      'said_at',
    ),
    what: 'replies to questions handed to staff, unlinked from whoever wrote them',
  },
  staff_answers: {
    persons: ['author'],
    unlinks: ['author'],
    columns: columnsOf<'staff_answers'>()(
      'id',
      'hand_off',
      'state',
      'version',
      'content',
      'author',
      'published_at',
      'changed_at',
    ),
    what: 'citable answers of staff, unlinked from whoever wrote them',
  },
  staff_answer_versions: {
    persons: ['author'],
    unlinks: ['author'],
    columns: columnsOf<'staff_answer_versions'>()('answer', 'version', 'content', 'author', 'written_at'),
    what: 'versions of citable answers, unlinked from whoever wrote them',
  },
  audit: {
    persons: ['actor', 'subject'],
    unlinks: ['actor', 'subject'],
    columns: columnsOf<'audit'>()('id', 'at', 'actor', 'action', 'subject', 'detail'),
    what: 'what staff and administrators did, unlinked from who it was and to whom',
  },
  staff_list: {
    persons: ['person'],
    columns: columnsOf<'staff_list'>()('person', 'listed_at'),
    what: 'who an administrator listed as staff',
  },
  admin_settings: {
    persons: [],
    columns: columnsOf<'admin_settings'>()('name', 'value', 'changed_at'),
    what: 'what administrators have set',
  },
  outdated_uses: {
    persons: [],
    columns: columnsOf<'outdated_uses'>()('passage', 'day', 'answers'),
    what: 'how many answers rested on passages past their date',
  },
} as const satisfies Record<TableName, Kept>;

/** Takes nothing but columns of the table, and does not compile where one is left out. */
function columnsOf<T extends TableName>() {
  return <const C extends readonly (keyof Tables[T] & string)[]>(
    ...columns: Exclude<keyof Tables[T], C[number]> extends never ? C : never
  ): C => columns;
}
