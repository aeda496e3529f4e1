import type { z } from 'zod';
import { editDistance } from '../text/spelling.ts';
import { EMPTY_VOCABULARY, type Vocabulary, vocabularySchema } from '../vocabulary/vocabulary.ts';
import {
  type Checklist,
  checklistsSchema,
  EMPTY_ROADMAP,
  PATHWAY_ROWS,
  type Pathway,
  pathwaysSchema,
  type Roadmap,
  roadmapSchema,
  type Shortfall,
  shortfallsSchema,
} from './advice-data.ts';
import { type CycleEvent, cycleEventsSchema } from './cycle-events.ts';
import { calledInData, type FormExamples, formFaults } from './form-faults.ts';
import {
  type Calibration,
  calibrationSchema,
  type DatedFact,
  DEFAULT_CALIBRATION,
  datesSchema,
  type NotCovered,
  notCoveredSchema,
  type OffTopic,
  offTopicSchema,
  type Threshold,
  thresholdsSchema,
} from './knowledge-data.ts';
import type { KnowledgeFault } from './knowledge-document.ts';
import { isDocument, type KnowledgeFile } from './knowledge-file.ts';
import { type OfficialDate, officialDatesSchema } from './official-dates.ts';
import { readYaml, UnreadableYaml, type YamlReading } from './yaml.ts';

/** One of the files beside the documents. */
export interface DataFile<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  /** What is known where the file is not there. */
  readonly fallback: T;
  readonly examples: FormExamples;
}

/** Fields that several files have. */
const FIELDS = {
  id: 'id: away-rotations',
  passage: 'passage: ir-residency-guide#away-number',
  passages: 'passages: [ir-residency-guide#away-number]',
  advice: 'advice: [ir-residency-guide#away-strengths]',
  title: 'title: Away rotations',
  what: 'what: the number of away rotations',
  cycle: 'cycle: 2026-2027',
  opens: 'opens: 2026-09-02',
  closes: 'closes: 2027-03-03',
  'asked as': 'asked as: ["how many aways do i need"]',
  do: 'do: Do 1–2 away rotations.',
  text: 'text: 6 years',
  if: 'if: { year: [m3, m4] }',
  unless: 'unless: { homeProgram: true }',
  applicant: 'applicant: [us-citizen-img]',
  year: 'year: [m3, m4]',
};

export const VOCABULARY: DataFile<Vocabulary> = {
  name: 'vocabulary.yaml',
  schema: vocabularySchema,
  fallback: EMPTY_VOCABULARY,
  examples: {
    whole: 'concepts: [{ id: away, say: [away rotation, aways] }]',
    fields: {
      id: 'id: away',
      say: 'say: [away rotation, aways]',
      shorthand: 'shorthand: { pls: please }',
      asking: 'asking: [please, tell]',
      common: 'common: [present]',
      fillers: 'fillers: [really, basically]',
      background: 'background: [residency]',
      topic: 'topic: rotations',
      detail: 'detail: true',
      demand: 'demand: true',
      exclusive: 'exclusive: { examination: [step1, step2] }',
      in_order: 'in_order: [school-year]',
      carried: 'carried: [pathway]',
      labels: 'labels: [{ say: [aways], asks: "How many away rotations should I do?" }]',
      asks: 'asks: "How many away rotations should I do?"',
      of: 'of: program',
      documents: 'documents: { my-guide: [my guide, the new guide] }',
      groups: 'groups: [{ documents: [my-guide, my-page], say: [both texts] }]',
      not_about: 'not_about: { my-page: [residency] }',
      not_for: 'not_for: { comlex: [us-md, img] }',
      programs: 'programs: { mgh: [Mass General, mgh] }',
      institutions: 'institutions: { Mercy Clinic: [Mercy Clinic, mercy] }',
      concepts: 'concepts: [{ id: away, say: [away rotation, aways] }]',
    },
  },
};
export const NOT_COVERED: DataFile<NotCovered[]> = {
  name: 'not-covered.yaml',
  schema: notCoveredSchema,
  fallback: [],
  examples: {
    whole: '- { id: salary, missing: "what residents are paid", asked as: ["salary?"] }',
    fields: {
      ...FIELDS,
      id: 'id: salary',
      missing: 'missing: "what residents are paid"',
      nearest: 'nearest: [ir-residency-guide#away-number]',
      'asked as': 'asked as: ["salary?"]',
    },
  },
};
export const THRESHOLDS: DataFile<Threshold[]> = {
  name: 'thresholds.yaml',
  schema: thresholdsSchema,
  fallback: [],
  examples: {
    whole:
      '- { id: ck, figure: step2ck, passage: guide#ck, rule: aim, from: 245, printed: "245–255+", what: "the Step 2 CK target" }',
    fields: {
      ...FIELDS,
      figure: 'figure: step2ck',
      rule: 'rule: aim',
      from: 'from: 245',
      to: 'to: 255',
      printed: 'printed: "245–255+"',
      years: 'years: [m1, m2]',
      applicants: 'applicants: [us-citizen-img]',
      'in the field': 'in the field: true',
      'advice above': 'advice above: [ir-residency-guide#faq-more-aways]',
      'for others': 'for others: [ir-residency-guide#exam-cutoffs]',
    },
  },
};
export const DATES: DataFile<DatedFact[]> = {
  name: 'dates.yaml',
  schema: datesSchema,
  fallback: [],
  examples: {
    whole: '- { id: interviews, passage: page#interviews, what: "interviews", opens: 2024-01-01, closes: 2024-03-31 }',
    fields: { ...FIELDS, what: 'what: interviews', over: 'over: true' },
  },
};
export const OFFICIAL_DATES: DataFile<OfficialDate[]> = {
  name: 'official-dates.yaml',
  schema: officialDatesSchema,
  fallback: [],
  examples: {
    whole:
      '- { id: match-day, what: "Match Day", takes place: 2027-03-19T12:00, zone: America/New_York, source: https://example.org, checked: 2026-11-26 }',
    fields: {
      ...FIELDS,
      id: 'id: match-day-2027',
      what: 'what: Match Day',
      closes: 'closes: 2027-03-03T21:00',
      'takes place': 'takes place: 2027-03-19T12:00',
      zone: 'zone: America/New_York',
      source: 'source: https://example.org/calendar',
      checked: 'checked: 2026-11-26',
      retired: 'retired: true',
    },
  },
};
export const CYCLE_EVENTS: DataFile<CycleEvent[]> = {
  name: 'cycle-events.yaml',
  schema: cycleEventsSchema,
  fallback: [],
  examples: {
    whole: '- { id: rank-lists, say: [[rank list, rol]], closes: [certify] }',
    fields: { id: 'id: rank-lists', say: 'say: [[rank list, rol]]', closes: 'closes: [certify]', also: 'also: [soap-offers]' },
  },
};
export const ROADMAP: DataFile<Roadmap> = {
  name: 'roadmap.yaml',
  schema: roadmapSchema,
  fallback: EMPTY_ROADMAP,
  examples: {
    whole: 'steps: [{ id: aways, stage: rotations, do: "Do 1–2 away rotations.", passages: [guide#aways] }]',
    fields: {
      ...FIELDS,
      stage: 'stage: rotations',
      stages: 'stages: [{ id: rotations, title: Rotations of the final year }]',
      years: 'years: { m4: { now: [rotations], next: [interviews], later: [ranking] } }',
      now: 'now: [rotations]',
      next: 'next: [interviews]',
      later: 'later: [ranking]',
      timing: 'timing: [ir-residency-guide#subi-timing]',
      'also for others': 'also for others: true',
      'in brief': 'in brief: true',
    },
  },
};
export const PATHWAYS: DataFile<Pathway[]> = {
  name: 'pathways.yaml',
  schema: pathwaysSchema,
  fallback: [],
  examples: {
    whole: '- { id: integrated, name: Integrated, length: [{ text: 6 years, passages: [guide#length] }], … }',
    fields: {
      ...FIELDS,
      id: 'id: integrated',
      name: 'name: Integrated IR/DR',
      missing: 'missing: formal requirements',
      starts: 'starts: [{ if: { year: [m4] }, text: It is applied to in M4., passages: [guide#apply] }]',
      ...Object.fromEntries(PATHWAY_ROWS.map((row) => [row, `${row}: [{ missing: what no source gives }]`])),
    },
  },
};
export const SHORTFALLS: DataFile<Shortfall[]> = {
  name: 'shortfalls.yaml',
  schema: shortfallsSchema,
  fallback: [],
  examples: {
    whole: '- { threshold: letters, is: below, title: Few letters, advice: [guide#letters] }',
    fields: { ...FIELDS, threshold: 'threshold: letters', is: 'is: below', title: 'title: Few letters' },
  },
};
export const CHECKLISTS: DataFile<Checklist[]> = {
  name: 'checklists.yaml',
  schema: checklistsSchema,
  fallback: [],
  examples: {
    whole: '- { id: letters, title: Letters, points: [{ do: "Ask early", passages: [guide#letters] }] }',
    fields: {
      ...FIELDS,
      points: 'points: [{ do: "Ask early", passages: [guide#letters] }]',
      views: 'views: [{ text: 3 letters, passages: [guide#letters] }, { text: 4 letters, passages: [page#letters] }]',
    },
  },
};
export const OFF_TOPIC: DataFile<OffTopic> = {
  name: 'off-topic.yaml',
  schema: offTopicSchema,
  fallback: {},
  examples: { whole: 'chatter: ["what is the weather"]', fields: {} },
};
export const CALIBRATION: DataFile<Calibration> = {
  name: 'calibration.json',
  schema: calibrationSchema,
  fallback: DEFAULT_CALIBRATION,
  examples: { whole: '{ "answerFrom": 0.5, "nearFrom": 0.35 }', fields: {} },
};

const DATA_FILES: readonly string[] = [
  VOCABULARY,
  NOT_COVERED,
  THRESHOLDS,
  DATES,
  OFFICIAL_DATES,
  CYCLE_EVENTS,
  ROADMAP,
  PATHWAYS,
  SHORTFALLS,
  CHECKLISTS,
  OFF_TOPIC,
  CALIBRATION,
].map(({ name }) => name);
const YAML_OR_JSON = /\.(?:ya?ml|json)(?:\.txt)?$/i;
/** What editors and file managers make of ".md". */
const NEARLY_A_DOCUMENT = /\.(?:md|markdown|mdown|mkd|mdx)(?:\.txt)?$/i;
/** Up to this share of its letters apart, a name is another one and a slip. */
const SHARE_OF_SLIPS = 0.2;

const lettersOf = (name: string) =>
  name
    .replace(YAML_OR_JSON, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** Files whose names or places are nearly those that are read, "notcovered.yaml": they would be passed over without a word. */
export function misnamedFiles(files: readonly KnowledgeFile[]): KnowledgeFault[] {
  return files.flatMap(({ path }) => {
    if (DATA_FILES.includes(path) || isDocument(path)) return [];
    const name = path.split('/').at(-1) ?? path;
    if (NEARLY_A_DOCUMENT.test(path) && !/^readme\./i.test(name))
      return misnamed(path, 'it looks like a document', 'a name that ends with .md', path.replace(NEARLY_A_DOCUMENT, '.md'));
    if (!YAML_OR_JSON.test(name)) return [];
    if (name !== path) {
      if (!DATA_FILES.includes(name)) return [];
      return misnamed(path, `${name} is read at the top of the folder alone`, 'the file beside the folder documents/', name);
    }
    const meant = dataFileMeantBy(name);
    if (meant === undefined) return [];
    const expected = `one of ${DATA_FILES.join(', ')}, or a name that is like none of them`;
    return misnamed(path, `it looks like ${meant}`, expected, meant);
  });
}

function dataFileMeantBy(name: string): string | undefined {
  const letters = lettersOf(name);
  const alike = DATA_FILES.filter(
    (known) => letters.includes(lettersOf(known)) || editDistance(letters, lettersOf(known)) <= letters.length * SHARE_OF_SLIPS,
  );
  const distanceTo = (known: string) => editDistance(letters, lettersOf(known));
  return alike.toSorted((a, b) => distanceTo(a) - distanceTo(b))[0];
}

function misnamed(file: string, why: string, expected: string, example: string): KnowledgeFault {
  return { file, line: 1, problem: `no file of this name is read; ${why}`, expected, example };
}

/** What a data file holds; its fallback where it is not there, or has faults, which are added to those given. */
export function readDataFile<T>(
  files: readonly KnowledgeFile[],
  { name, schema, fallback, examples }: DataFile<T>,
  faults: KnowledgeFault[],
): T {
  const file = files.find(({ path }) => path === name);
  if (!file) return fallback;
  let yaml: YamlReading;
  try {
    yaml = readYaml(file.text);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    const { line, message, expected, example = examples.whole } = error;
    faults.push({ file: name, line, problem: message, expected, example });
    return fallback;
  }
  const value = yaml.value ?? fallback;
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const called = calledInData(value, 'the file');
  for (const { path, ...said } of formFaults(checked.error.issues, value, schema, examples, called))
    faults.push({ file: name, line: yaml.lineOf(path), ...said });
  return fallback;
}
