import { nearestBySpelling } from '../text/spelling.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Checklist, Pathway, Roadmap, Shortfall } from './advice-data.ts';
import { adviceFaults, lostThresholds } from './advice-faults.ts';
import type { CycleEvent } from './cycle-events.ts';
import {
  CALIBRATION,
  CHECKLISTS,
  CYCLE_EVENTS,
  DATES,
  type DataFile,
  misnamedFiles,
  NOT_COVERED,
  OFF_TOPIC,
  OFFICIAL_DATES,
  PATHWAYS,
  ROADMAP,
  readDataFile,
  SHORTFALLS,
  THRESHOLDS,
  VOCABULARY,
} from './data-files.ts';
import { documentFaults } from './edition-faults.ts';
import type { Calibration, DatedFact, NotCovered, OffTopic, Threshold } from './knowledge-data.ts';
import type { KnowledgeDocument, KnowledgeFault, Passage } from './knowledge-document.ts';
import { isDocument, type KnowledgeFile } from './knowledge-file.ts';
import { type LineOf, linesIn } from './line-of.ts';
import type { OfficialDate } from './official-dates.ts';
import { parseDocument } from './parse-document.ts';
import { doubleIds, lostPassages, type PassagesRead, referencesAt, thresholdFaults } from './reference-faults.ts';
import { settleStaffAnswers } from './staff-answers.ts';
import { vocabularyFaults } from './vocabulary-faults.ts';

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

/**
 * Reads a knowledge folder: every Markdown file except README.md is a document; the data files beside them are optional.
 * Nothing is half accepted: with any fault there is no knowledge, and all faults are given at once.
 */
export function readKnowledge(folder: readonly KnowledgeFile[]): KnowledgeReading {
  const files = folder.filter(isPlainText);
  const faults: KnowledgeFault[] = folder.filter((file) => !isPlainText(file)).map(({ path }) => noPlainText(path));
  const documents: KnowledgeDocument[] = [];
  const passages: Passage[] = [];
  for (const { path, text } of files) {
    if (!isDocument(path)) continue;
    const parsed = parseDocument(path, text);
    faults.push(...parsed.faults);
    if (!parsed.document) continue;
    documents.push(parsed.document);
    if (parsed.document.withdrawn === undefined) for (const passage of parsed.passages) passages.push(passage);
  }
  const data = <T>(file: DataFile<T>): T => readDataFile(files, file, faults);
  faults.push(...misnamedFiles(files));
  const knowledge: Knowledge = {
    documents: documents.filter(({ withdrawn }) => withdrawn === undefined),
    passages,
    withdrawn: documents.flatMap(({ id, withdrawn }) => (withdrawn === undefined ? [] : [id])),
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
  if (knowledge.documents.length === 0 && faults.length === 0) {
    faults.push({
      file: '.',
      line: 1,
      problem: 'the folder holds no documents',
      expected: 'at least one Markdown file with front matter',
      example: 'documents/my-guide.md',
    });
  }
  const lineOf = linesIn(files);
  const ids = new Set(documents.map(({ id }) => id));
  const isWhole = ids.size === folder.filter(({ path }) => isDocument(path)).length;
  faults.push(...documentFaults(documents, isWhole, lineOf));
  faults.push(...faultsAmong(knowledge, new Set(faults.map(({ file }) => file)), isWhole, lineOf));
  return faults.length > 0 ? { knowledge: undefined, faults } : { knowledge: settleStaffAnswers(knowledge), faults: [] };
}

/** Editors that save as "Unicode" write two bytes for each sign, one of which is zero in most. */
function isPlainText({ text }: KnowledgeFile): boolean {
  return !text.includes('\0');
}

function noPlainText(file: string): KnowledgeFault {
  return {
    file,
    line: 1,
    problem: 'the file is no plain text, or is saved with another encoding',
    expected: 'plain text, saved with the encoding UTF-8',
    example: 'Save as … › Encoding: UTF-8',
  };
}

/**
 * What does not fit together. What could not be read is not held against the rest: one slip in a document would else bring a fault for
 * every line that names one of its passages.
 * @param unread files with faults
 * @param isWhole whether every document could be read, and has an id of its own
 */
function faultsAmong(knowledge: Knowledge, unread: ReadonlySet<string>, isWhole: boolean, lineOf: LineOf): KnowledgeFault[] {
  const { documents, passages, notCovered, thresholds, dates, officialDates, cycleEvents, shortfalls, vocabulary } = knowledge;
  const fileOf = new Map(documents.map(({ id, file }) => [id, file]));
  const read: PassagesRead = {
    passages: new Map(passages.map((passage) => [passage.id, passage])),
    mayBeUnread: (id) => {
      const file = fileOf.get(id.split('#')[0] ?? '');
      return file === undefined ? !isWhole : unread.has(file);
    },
  };
  const references = [
    ...documents.flatMap(({ id, file, differs_from = [] }) => referencesAt(file, id, differs_from, ['differs_from'])),
    ...notCovered.flatMap(({ id, nearest }, at) => referencesAt(NOT_COVERED.name, id, nearest, [at, 'nearest'])),
    ...dates.map(({ id, passage: named }, at) => ({ file: DATES.name, owner: id, named, path: [at, 'passage'] })),
    ...thresholds.flatMap((threshold, at) => [
      { file: THRESHOLDS.name, owner: threshold.id, named: threshold.passage, path: [at, 'passage'] },
      ...(['advice', 'advice above', 'for others'] as const).flatMap((field) =>
        referencesAt(THRESHOLDS.name, threshold.id, threshold[field], [at, field]),
      ),
    ]),
  ];
  return [
    ...lostPassages(references, read, lineOf),
    ...(unread.has(NOT_COVERED.name) ? [] : lostGaps(documents, notCovered, lineOf)),
    ...figuresOfGaps(notCovered, lineOf),
    ...doubleIds(NOT_COVERED.name, notCovered, lineOf),
    ...doubleIds(DATES.name, dates, lineOf),
    ...doubleIds(OFFICIAL_DATES.name, officialDates, lineOf),
    ...doubleIds(THRESHOLDS.name, thresholds, lineOf),
    ...thresholdFaults(thresholds, read, lineOf),
    ...adviceFaults(knowledge, read, lineOf),
    ...(unread.has(THRESHOLDS.name) ? [] : lostThresholds(shortfalls, thresholds, lineOf)),
    ...lostEvents(cycleEvents, lineOf),
    ...vocabularyFaults(vocabulary, lineOf),
  ];
}

/** Gaps that an answer of staff closes, and that nobody knows. */
function lostGaps(documents: readonly KnowledgeDocument[], gaps: readonly NotCovered[], lineOf: LineOf): KnowledgeFault[] {
  const known = gaps.map(({ id }) => id);
  return documents.flatMap(({ id, file, closes = [] }) =>
    closes.flatMap((gap, at) => {
      if (known.includes(gap)) return [];
      return {
        file,
        line: lineOf(file, ['closes', at]),
        problem: `"${id}" closes the gap "${gap}", which is not there`,
        expected: 'an id of not-covered.yaml; take the line away where the gap was taken away',
        example: nearestBySpelling(gap, known) ?? 'salary',
      };
    }),
  );
}

function figuresOfGaps(gaps: readonly NotCovered[], lineOf: LineOf): KnowledgeFault[] {
  return gaps.flatMap(({ id, missing }, at) => {
    if (!/\d/.test(missing)) return [];
    return {
      file: NOT_COVERED.name,
      line: lineOf(NOT_COVERED.name, [at, 'missing']),
      problem: `what is missing in "${id}" holds a figure, which no passage can prove`,
      expected: 'words without digits: an answer cites nothing for what is not there',
      example: 'missing: a CK cut-off or minimum score for Mass General',
    };
  });
}

function lostEvents(events: readonly CycleEvent[], lineOf: LineOf): KnowledgeFault[] {
  const known = events.map(({ id }) => id);
  return events.flatMap(({ id, also }, at) =>
    also.flatMap((other, place) => {
      if (known.includes(other)) return [];
      return {
        file: CYCLE_EVENTS.name,
        line: lineOf(CYCLE_EVENTS.name, [at, 'also', place]),
        problem: `"${id}" names the event ${other}, which is not there`,
        expected: 'the id of another event of this file',
        example: `also: [${
          nearestBySpelling(
            other,
            known.filter((event) => event !== id),
          ) ?? 'match-day'
        }]`,
      };
    }),
  );
}
