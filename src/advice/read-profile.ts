import { isTimeZone } from '../corpus/official-dates.ts';
import { applicantFactsIn } from '../question/applicant/applicant-facts.ts';
import { type ApplicantProfile, applicantProfileSchema } from '../question/question.ts';

/** What somebody typed about their profile: facts to keep, facts to take away, and what could not be read. */
export interface ProfileEntry {
  readonly facts: ApplicantProfile;
  readonly cleared: readonly ProfileField[];
  /** The zone in which dates and reminders are told. */
  readonly zone?: string | undefined;
  readonly faults: readonly string[];
}

interface Field {
  readonly names: readonly string[];
  readonly expected: string;
  readonly example: string;
  /** @returns nothing where the words are no such value */
  readonly read: (words: string) => Partial<ApplicantProfile> | undefined;
}

const whole = (words: string): number | undefined => (/^\d{1,4}$/.test(words) ? Number(words) : undefined);
const count = (key: 'step2ck' | 'failedAttempts' | 'products' | 'projects' | 'aways' | 'letters') => (words: string) => {
  const value = /^(?:none|no)$/i.test(words) && key !== 'step2ck' ? 0 : whole(words);
  return value === undefined ? undefined : { [key]: value };
};
const yesOrNo = (key: 'comlexOnly' | 'homeProgram' | 'esir') => (words: string) => {
  if (/^(?:yes|y|true|on|done|have|only)$/i.test(words)) return { [key]: true };
  return /^(?:no|n|false|off|none|without)$/i.test(words) ? { [key]: false } : undefined;
};
const programs = (key: 'integrated' | 'dr') => (words: string) => {
  const value = whole(words);
  return value === undefined ? undefined : { programs: { [key]: value } };
};

const APPLICANTS: readonly [RegExp, NonNullable<ApplicantProfile['applicant']>][] = [
  [/^us[- ]?(?:citizen[- ]?)?img$/i, 'us-citizen-img'],
  [/^(?:us[- ]?)?md$/i, 'us-md'],
  [/^(?:us[- ]?)?do$/i, 'us-do'],
  [/^(?:other[- ]?|non[- ]?us[- ]?)?img$/i, 'img'],
];
const YEARS_TYPED: readonly [RegExp, (typed: string) => NonNullable<ApplicantProfile['year']>][] = [
  [/^(?:m|ms)?[- ]?[1-4]$/i, (typed) => `m${typed.at(-1)}` as 'm1'],
  [/^(?:grad|graduate|graduated)$/i, () => 'graduate'],
  [/^(?:dr|radiology|dr[- ]resident|radiology resident|resident)$/i, () => 'dr-resident'],
];

/** Every field of a profile, by the name under which it is kept. */
const FIELDS = {
  applicant: {
    names: ['applicant', 'kind', 'type'],
    expected: 'US MD, DO, US citizen IMG or other IMG',
    example: 'applicant US MD',
    read: (words) => {
      const kind = APPLICANTS.find(([pattern]) => pattern.test(words))?.[1];
      return kind && { applicant: kind };
    },
  },
  year: {
    names: ['year'],
    expected: 'M1, M2, M3, M4, graduate or DR resident',
    example: 'year M3',
    read: (words) => {
      const known = YEARS_TYPED.find(([pattern]) => pattern.test(words));
      return known && { year: known[1](words) };
    },
  },
  step2ck: {
    names: ['step2', 'step2ck', 'ck', 'step 2 ck', 'step 2'],
    expected: 'a Step 2 CK score from 100 to 300',
    example: 'step2 238',
    read: count('step2ck'),
  },
  comlexOnly: { names: ['comlex'], expected: 'only, or no', example: 'comlex only', read: yesOrNo('comlexOnly') },
  failedAttempts: {
    names: ['failed', 'fails', 'failed attempts', 'attempts'],
    expected: 'how many attempts failed, or none',
    example: 'failed 1',
    read: count('failedAttempts'),
  },
  gapMonths: {
    names: ['gap', 'gaps'],
    expected: 'the length of the gap in months, or none',
    example: 'gap 12',
    read: (words) => {
      const [, months] = /^(\d{1,3})(?: ?months?)?$/i.exec(/^(?:none|no)$/i.test(words) ? '0' : words) ?? [];
      return months === undefined ? undefined : { gapMonths: Number(months) };
    },
  },
  homeProgram: {
    names: ['home', 'home program'],
    expected: 'yes or no (has your school an interventional program of its own)',
    example: 'home no',
    read: yesOrNo('homeProgram'),
  },
  esir: { names: ['esir'], expected: 'yes or no', example: 'esir yes', read: yesOrNo('esir') },
  products: {
    names: ['products', 'publications', 'scholarly products'],
    expected: 'how many abstracts, posters and manuscripts',
    example: 'products 2',
    read: count('products'),
  },
  projects: {
    names: ['projects', 'research', 'research projects'],
    expected: 'how many IR or DR projects, or none',
    example: 'projects 1',
    read: count('projects'),
  },
  aways: { names: ['aways', 'away', 'away rotations'], expected: 'how many', example: 'aways 2', read: count('aways') },
  letters: { names: ['letters', 'ir letters'], expected: 'how many from IR', example: 'letters 1', read: count('letters') },
  integrated: {
    names: ['integrated', 'integrated programs'],
    expected: 'how many integrated programs you plan',
    example: 'integrated 30',
    read: programs('integrated'),
  },
  dr: { names: ['dr', 'dr programs'], expected: 'how many DR programs you plan', example: 'dr 60', read: programs('dr') },
} as const satisfies Record<string, Field>;
export type ProfileField = keyof typeof FIELDS | 'zone';

const ZONE = { names: ['zone', 'time zone', 'timezone'], expected: 'the name of a time zone', example: 'zone America/New_York' };
const CLEARS = /^(?:clear|delete|remove|unset)\s+(.+)$/i;

/** How a profile is told, one line a field, for whoever asks how. */
export const PROFILE_EXAMPLES: readonly string[] = [...Object.values(FIELDS), ZONE].map(({ example }) => example);

/**
 * Reads what was typed after "profile": "step2 238, aways 2", "clear gap", or words like those of a question ("I'm a DO, M3").
 * Each fault says what was expected, with an example.
 * @param alongACommand what is told of oneself beside a command: it may also hold what no profile keeps, such as "mid 230s"
 */
export function readProfileEntry(typed: string, { alongACommand = false } = {}): ProfileEntry {
  const facts: ApplicantProfile = {};
  const cleared: ProfileField[] = [];
  const faults: string[] = [];
  let zone: string | undefined;
  for (const piece of typed
    .split(/[,;\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)) {
    const clears = CLEARS.exec(piece)?.[1];
    const named = fieldNamedIn(clears ?? namedFirst(piece));
    if (!named) merge(facts, told(piece, faults, alongACommand));
    else if (clears !== undefined) cleared.push(named.field);
    else if (named.field === 'zone') {
      if (isTimeZone(named.rest)) zone = named.rest;
      else faults.push(fault(ZONE));
    } else {
      const read = FIELDS[named.field].read(named.rest);
      if (read && applicantProfileSchema.safeParse(read).success) merge(facts, read);
      else faults.push(fault(FIELDS[named.field]));
    }
  }
  return { facts, cleared, zone, faults };
}

/** A profile with what was told put in and what was cleared taken out. */
export function withEntry(
  profile: ApplicantProfile,
  { facts, cleared }: Pick<ProfileEntry, 'facts' | 'cleared'>,
): ApplicantProfile {
  const changed: ApplicantProfile = structuredClone(profile);
  merge(changed, facts);
  for (const field of cleared) {
    if (field === 'integrated' || field === 'dr') delete changed.programs?.[field];
    else if (field !== 'zone') delete changed[field];
  }
  if (changed.programs && Object.keys(changed.programs).length === 0) delete changed.programs;
  return changed;
}

/** Facts of a profile of which only one can be so, by the words under which they are told. Neither takes the other's place unasked. */
export function contradictionsIn({ comlexOnly, step2ck, esir, year }: ApplicantProfile): (readonly [string, string])[] {
  return [
    ...(comlexOnly && step2ck !== undefined ? [['comlex', 'step2'] as const] : []),
    ...(esir && year !== undefined && year !== 'dr-resident' ? [['esir', 'year'] as const] : []),
  ];
}

function merge(into: ApplicantProfile, { programs: planned, ...facts }: Partial<ApplicantProfile>): void {
  Object.assign(into, facts);
  if (planned) into.programs = { ...into.programs, ...planned };
}

/** "45 integrated" as "integrated 45", where nothing but a field follows the figure. */
function namedFirst(piece: string): string {
  const [, figure, name = ''] = /^(\d+)\s+(.+)$/.exec(piece) ?? [];
  return figure !== undefined && fieldNamedIn(name)?.rest === '' ? `${name} ${figure}` : piece;
}

function fieldNamedIn(piece: string): { readonly field: ProfileField; readonly rest: string } | undefined {
  const names = [...Object.entries(FIELDS), ['zone', ZONE] as const].flatMap(([field, { names: all }]) =>
    all.map((name) => ({ field: field as ProfileField, name })),
  );
  const text = piece.toLowerCase();
  const [found] = names
    .filter(({ name }) => text === name || (text.startsWith(name) && /^[\s:=]/.test(text.slice(name.length))))
    .sort((a, b) => b.name.length - a.name.length);
  // "DR resident" names a year, not a count.
  if (!found || /^dr resident/i.test(piece)) return undefined;
  return {
    field: found.field,
    rest: piece
      .slice(found.name.length)
      .replace(/^[\s:=]+/, '')
      .trim(),
  };
}

const ESIR_OF_RESIDENT = /^((?:dr|radiology|diagnostic radiology)[- ]resident\s+)?(with|without|no)\s+esir$/i;

/** Words of a sentence, or a value that says by itself what it is: "M3", "US MD", "DR resident without ESIR". */
function told(piece: string, faults: string[], alongACommand: boolean): Partial<ApplicantProfile> {
  const [, resident, esir] = ESIR_OF_RESIDENT.exec(piece) ?? [];
  if (esir) return { ...(resident && { year: 'dr-resident' }), esir: /^with$/i.test(esir) };
  const bare = FIELDS.applicant.read(piece) ?? (/^\d$/.test(piece) ? undefined : FIELDS.year.read(piece));
  if (bare) return bare;
  const read = applicantFactsIn(piece);
  const tellsMore = alongACommand && Object.values(read).some((value) => value !== undefined);
  const facts = Object.fromEntries(
    Object.entries(read).filter(([key, value]) => value !== undefined && key in applicantProfileSchema.shape),
  );
  if (Object.keys(facts).length === 0 && !tellsMore) {
    const shown = piece.length > 60 ? `${piece.slice(0, 60)}…` : piece;
    faults.push(`"${shown}" was not understood; expected a field and its value, for example ${FIELDS.step2ck.example}`);
  }
  // "US MD M9" tells of a year that there is none of.
  if (/\bms?[- ]?(?:0|[5-9]|\d{2,})\b/i.test(piece)) faults.push(fault(FIELDS.year));
  const checked = applicantProfileSchema.safeParse(facts);
  return checked.success ? checked.data : {};
}

function fault({ names: [name], expected, example }: Pick<Field, 'names' | 'expected' | 'example'>): string {
  return `${name}: expected ${expected}, for example ${example}`;
}
