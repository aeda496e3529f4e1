import type { z } from 'zod';
import { figuresIn } from '../text/numbers.ts';
import { EMPTY_VOCABULARY, type Vocabulary, vocabularySchema } from '../vocabulary/vocabulary.ts';
import {
  type Checklist,
  checklistsSchema,
  EMPTY_ROADMAP,
  type Pathway,
  pathwaysSchema,
  type Roadmap,
  roadmapSchema,
  type Shortfall,
  shortfallsSchema,
} from './advice-data.ts';
import { adviceFaults } from './advice-faults.ts';
import { type CycleEvent, cycleEventsSchema } from './cycle-events.ts';
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
import type { KnowledgeDocument, KnowledgeFault, Passage } from './knowledge-document.ts';
import { isDocument, type KnowledgeFile } from './knowledge-file.ts';
import { type OfficialDate, officialDatesSchema } from './official-dates.ts';
import { parseDocument } from './parse-document.ts';
import { isStaffAnswer, settleStaffAnswers } from './staff-answers.ts';
import { readYaml, UnreadableYaml, type YamlReading } from './yaml.ts';

/** Everything that the engine knows. */
export interface Knowledge {
  readonly documents: readonly KnowledgeDocument[];
  readonly passages: readonly Passage[];
  /** Ids of answers of staff that were taken back, and are none of the documents any more. */
  readonly withdrawn: readonly string[];
  readonly notCovered: readonly NotCovered[];
  readonly thresholds: readonly Threshold[];
  readonly dates: readonly DatedFact[];
  readonly officialDates: readonly OfficialDate[];
  readonly cycleEvents: readonly CycleEvent[];
  readonly roadmap: Roadmap;
  readonly pathways: readonly Pathway[];
  readonly shortfalls: readonly Shortfall[];
  readonly checklists: readonly Checklist[];
  readonly vocabulary: Vocabulary;
  readonly offTopic: OffTopic;
  readonly calibration: Calibration;
}

export type KnowledgeReading =
  | { readonly knowledge: Knowledge; readonly faults: readonly [] }
  | { readonly knowledge: undefined; readonly faults: readonly KnowledgeFault[] };

interface DataFile<T> {
  readonly name: string;
  readonly schema: z.ZodType<T>;
  readonly fallback: T;
  readonly example: string;
}

const VOCABULARY: DataFile<Vocabulary> = {
  name: 'vocabulary.yaml',
  schema: vocabularySchema,
  fallback: EMPTY_VOCABULARY,
  example: 'concepts: [{ id: away, say: [away rotation, aways] }]',
};
const NOT_COVERED: DataFile<NotCovered[]> = {
  name: 'not-covered.yaml',
  schema: notCoveredSchema,
  fallback: [],
  example: '- { id: salary, missing: "what residents are paid", asked as: ["salary?"] }',
};
const THRESHOLDS: DataFile<Threshold[]> = {
  name: 'thresholds.yaml',
  schema: thresholdsSchema,
  fallback: [],
  example:
    '- { id: ck, figure: step2ck, passage: guide#ck, rule: aim, from: 245, printed: "245–255+", what: "the Step 2 CK target" }',
};
const DATES: DataFile<DatedFact[]> = {
  name: 'dates.yaml',
  schema: datesSchema,
  fallback: [],
  example: '- { id: interviews, passage: page#interviews, what: "interviews", opens: 2024-01-01, closes: 2024-03-31 }',
};
const OFFICIAL_DATES: DataFile<OfficialDate[]> = {
  name: 'official-dates.yaml',
  schema: officialDatesSchema,
  fallback: [],
  example:
    '- { id: match-day, what: "Match Day", takes place: 2027-03-19T12:00, zone: America/New_York, source: https://example.org, checked: 2026-11-26 }',
};
const CYCLE_EVENTS: DataFile<CycleEvent[]> = {
  name: 'cycle-events.yaml',
  schema: cycleEventsSchema,
  fallback: [],
  example: '- { id: rank-lists, say: [[rank list, rol]], closes: [certify] }',
};
const ROADMAP: DataFile<Roadmap> = {
  name: 'roadmap.yaml',
  schema: roadmapSchema,
  fallback: EMPTY_ROADMAP,
  example: 'steps: [{ id: aways, stage: rotations, do: "Do 1–2 away rotations.", passages: [guide#aways] }]',
};
const PATHWAYS: DataFile<Pathway[]> = {
  name: 'pathways.yaml',
  schema: pathwaysSchema,
  fallback: [],
  example: '- { id: integrated, name: Integrated, length: [{ text: 6 years, passages: [guide#length] }], … }',
};
const SHORTFALLS: DataFile<Shortfall[]> = {
  name: 'shortfalls.yaml',
  schema: shortfallsSchema,
  fallback: [],
  example: '- { threshold: letters, is: below, title: Few letters, advice: [guide#letters] }',
};
const CHECKLISTS: DataFile<Checklist[]> = {
  name: 'checklists.yaml',
  schema: checklistsSchema,
  fallback: [],
  example: '- { id: letters, title: Letters, points: [{ do: "Ask early", passages: [guide#letters] }] }',
};
const OFF_TOPIC: DataFile<OffTopic> = {
  name: 'off-topic.yaml',
  schema: offTopicSchema,
  fallback: {},
  example: 'chatter: ["what is the weather"]',
};
const CALIBRATION: DataFile<Calibration> = {
  name: 'calibration.json',
  schema: calibrationSchema,
  fallback: DEFAULT_CALIBRATION,
  example: '{ "answerFrom": 0.5, "nearFrom": 0.35 }',
};

/**
 * Reads a knowledge folder: every Markdown file except README.md is a document; the data files beside them are optional.
 * Nothing is half accepted: with any fault there is no knowledge, and all faults are given at once.
 */
export function readKnowledge(files: readonly KnowledgeFile[]): KnowledgeReading {
  const faults: KnowledgeFault[] = [];
  const documents: KnowledgeDocument[] = [];
  const withdrawn: KnowledgeDocument[] = [];
  const passages: Passage[] = [];
  for (const { path, text } of files) {
    if (!isDocument(path)) continue;
    const parsed = parseDocument(path, text);
    faults.push(...parsed.faults);
    if (!parsed.document) continue;
    if (parsed.document.withdrawn !== undefined) {
      withdrawn.push(parsed.document);
      continue;
    }
    documents.push(parsed.document);
    for (const passage of parsed.passages) passages.push(passage);
  }
  const data = <T>(file: DataFile<T>): T => readDataFile(files, file, faults);
  faults.push(...misspelt(files));
  const knowledge: Knowledge = {
    documents,
    passages,
    withdrawn: withdrawn.map(({ id }) => id),
    vocabulary: data(VOCABULARY),
    notCovered: data(NOT_COVERED),
    thresholds: data(THRESHOLDS),
    dates: data(DATES),
    officialDates: data(OFFICIAL_DATES),
    cycleEvents: data(CYCLE_EVENTS),
    roadmap: data(ROADMAP),
    pathways: data(PATHWAYS),
    shortfalls: data(SHORTFALLS),
    checklists: data(CHECKLISTS),
    offTopic: data(OFF_TOPIC),
    calibration: data(CALIBRATION),
  };
  if (documents.length === 0 && faults.length === 0) {
    faults.push({
      file: '.',
      line: 1,
      problem: 'the folder holds no documents',
      expected: 'at least one Markdown file with front matter',
      example: 'documents/my-guide.md',
    });
  }
  faults.push(
    ...takenIds([...documents, ...withdrawn]),
    ...wronglyWithdrawn(withdrawn),
    ...brokenSuccession(documents),
    ...brokenReferences(knowledge, files),
  );
  return faults.length > 0 ? { knowledge: undefined, faults } : { knowledge: settleStaffAnswers(knowledge), faults: [] };
}

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
const lettersOf = (name: string) =>
  name
    .replace(/\.\w+$/, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** Data files whose names are nearly those that are read, "notcovered.yaml": they would be passed over without a word. */
function misspelt(files: readonly KnowledgeFile[]): KnowledgeFault[] {
  return files.flatMap(({ path }) => {
    if (DATA_FILES.includes(path) || !/^[^/]+\.(?:yaml|json)$/.test(path)) return [];
    const letters = lettersOf(path);
    const meant = DATA_FILES.find((name) => letters.includes(lettersOf(name)) || `${letters}s` === lettersOf(name));
    if (meant === undefined) return [];
    return [
      {
        file: path,
        line: 1,
        problem: `no file of this name is read; it looks like ${meant}`,
        expected: `one of ${DATA_FILES.join(', ')}, or a name that is like none of them`,
        example: meant,
      },
    ];
  });
}

function readDataFile<T>(
  files: readonly KnowledgeFile[],
  { name, schema, fallback, example }: DataFile<T>,
  faults: KnowledgeFault[],
): T {
  const file = files.find(({ path }) => path === name);
  if (!file) return fallback;
  let yaml: YamlReading;
  try {
    yaml = readYaml(file.text);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    faults.push({
      file: name,
      line: error.line,
      problem: error.message,
      expected: error.expected,
      example: error.example ?? example,
    });
    return fallback;
  }
  const checked = schema.safeParse(yaml.value ?? fallback);
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    faults.push({
      file: name,
      line: yaml.lineOf(issue.path),
      problem: `${issue.path.join(' › ') || name}: ${issue.message}`,
      expected: 'the form of the example',
      example,
    });
  }
  return fallback;
}

function takenIds(documents: readonly KnowledgeDocument[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const byId = new Map<string, KnowledgeDocument>();
  for (const document of documents) {
    const twin = byId.get(document.id);
    if (twin)
      faults.push({
        file: document.file,
        line: 2,
        problem: `id "${document.id}" is taken by ${twin.file}`,
        expected: 'an id of its own',
        example: `id: ${document.id}-2`,
      });
    byId.set(document.id, document);
  }
  return faults;
}

/** Nobody received another document, so that nobody has to be told: it is deleted. */
function wronglyWithdrawn(withdrawn: readonly KnowledgeDocument[]): KnowledgeFault[] {
  return withdrawn
    .filter((document) => !isStaffAnswer(document))
    .map(({ id, file }) => ({
      file,
      line: 2,
      problem: `"${id}" is withdrawn, and is no answer of staff`,
      expected: 'staff_role beside withdrawn; any other document is deleted',
      example: 'staff_role: "Program coordinator"',
    }));
}

function brokenSuccession(documents: readonly KnowledgeDocument[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const byId = new Map(documents.map((document) => [document.id, document]));
  for (const document of documents) {
    if (document.supersedes === null) continue;
    if (!byId.has(document.supersedes)) {
      faults.push({
        file: document.file,
        line: 2,
        problem: `supersedes "${document.supersedes}", which is no document here`,
        expected: `one of ${[...byId.keys()].join(', ')}`,
        example: 'supersedes: my-guide-2024',
      });
      continue;
    }
    const chain = [document.id];
    for (
      let next = byId.get(document.supersedes);
      next;
      next = next.supersedes === null ? undefined : byId.get(next.supersedes)
    ) {
      if (chain.includes(next.id)) {
        faults.push({
          file: document.file,
          line: 2,
          problem: `supersedes runs in a circle: ${[...chain, next.id].join(' → ')}`,
          expected: 'the latest edition supersedes the one before it, and so on',
          example: 'supersedes: my-guide-2024',
        });
        break;
      }
      chain.push(next.id);
    }
  }
  return faults;
}

/** Data that points to passages which are not there, and figures that do not stand in the passage they are tied to. */
function brokenReferences(knowledge: Knowledge, files: readonly KnowledgeFile[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  const lineOf = (file: string, text: string) => {
    const at =
      files
        .find(({ path }) => path === file)
        ?.text.split('\n')
        .findIndex((line) => line.includes(text)) ?? -1;
    return Math.max(1, at + 1);
  };
  const need = (file: string, owner: string, ids: readonly string[]) => {
    for (const id of ids) {
      if (!passages.has(id))
        faults.push({
          file,
          line: lineOf(file, id),
          problem: `"${owner}" names the passage ${id}, which is not there`,
          expected: 'document#anchor of a passage in documents/',
          example: knowledge.passages[0]?.id ?? 'guide#aways',
        });
    }
  };
  for (const { id, file, differs_from = [] } of knowledge.documents) need(file, id, differs_from);
  for (const { id, file, closes = [] } of knowledge.documents) {
    for (const gap of closes.filter((gap) => !knowledge.notCovered.some((known) => known.id === gap)))
      faults.push({
        file,
        line: lineOf(file, gap),
        problem: `"${id}" closes the gap "${gap}", which is not there`,
        expected: 'an id of not-covered.yaml; take the line away where the gap was taken away',
        example: knowledge.notCovered[0]?.id ?? 'salary',
      });
  }
  const gaps = new Set<string>();
  for (const { id, nearest, missing } of knowledge.notCovered) {
    if (/\d/.test(missing))
      faults.push({
        file: 'not-covered.yaml',
        line: lineOf('not-covered.yaml', `id: ${id}`),
        problem: `what is missing in "${id}" holds a figure, which no passage can prove`,
        expected: 'words without digits: an answer cites nothing for what is not there',
        example: 'missing: a CK cut-off or minimum score for Mass General',
      });
    if (gaps.has(id))
      faults.push({
        file: 'not-covered.yaml',
        line: lineOf('not-covered.yaml', `id: ${id}`),
        problem: `the id "${id}" stands twice`,
        expected: 'an id of its own for each entry',
        example: `id: ${id}-2`,
      });
    gaps.add(id);
    need('not-covered.yaml', id, nearest);
  }
  for (const { id, passage } of knowledge.dates) need('dates.yaml', id, [passage]);
  for (const {
    id,
    passage,
    advice,
    'advice above': adviceAbove,
    'for others': forOthers,
    printed,
    from,
    to,
  } of knowledge.thresholds) {
    need('thresholds.yaml', id, [passage, ...advice, ...adviceAbove, ...forOthers]);
    const text = passages.get(passage)?.text;
    if (text !== undefined && printed !== undefined && !text.includes(printed)) {
      faults.push({
        file: 'thresholds.yaml',
        line: lineOf('thresholds.yaml', `id: ${id}`),
        problem: `the figure ${printed} of "${id}" does not stand in ${passage}`,
        expected: 'the figure as the passage prints it',
        example: /\d[\d–+,.]*/.exec(text)?.[0] ?? '245–255+',
      });
    }
    const [least, most] = figuresIn(printed ?? '').map(Number);
    if (least !== undefined && (least !== from || (most ?? to) !== to)) {
      faults.push({
        file: 'thresholds.yaml',
        line: lineOf('thresholds.yaml', `id: ${id}`),
        problem: `"${id}" holds figures against ${to === undefined ? from : `${from} to ${to}`}, and prints ${printed}`,
        expected: 'from, and to where there is one, as in the figure that is printed',
        example: most === undefined ? `from: ${least}` : `from: ${least}, to: ${most}`,
      });
    }
  }
  faults.push(...adviceFaults(knowledge, passages, lineOf));
  return faults;
}
