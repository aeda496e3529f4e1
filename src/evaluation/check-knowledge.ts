import { type Knowledge, readKnowledge } from '../corpus/knowledge.ts';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import type { KnowledgeFile } from '../corpus/knowledge-file.ts';
import { linesIn } from '../corpus/line-of.ts';
import { prepare } from '../prepare-knowledge.ts';
import { commentsNotRead, garbledText, programsUnheardOf } from './document-faults.ts';
import { brokenKeys } from './key-faults.ts';
import { describeShares, leaveOneOut, type RetrievalShares } from './leave-one-out.ts';
import { coveredQuestions, lostQuestions, sharedQuestions } from './question-faults.ts';
import { unsupportedAdvice } from './unsupported-advice.ts';

/** What a knowledge folder holds, for whoever keeps it. */
export interface KnowledgeSummary {
  readonly documents: number;
  readonly passages: number;
  readonly askedAs: number;
  readonly keys: number;
  readonly notCovered: number;
  readonly thresholds: number;
  readonly dates: number;
  readonly officialDates: number;
  readonly steps: number;
  /** The date on which the document that was read longest ago was read; null where none gives one. */
  readonly oldestReading: string | null;
  readonly leaveOneOut: RetrievalShares;
}

export type KnowledgeCheck =
  | { readonly summary: KnowledgeSummary; readonly faults: readonly [] }
  | { readonly summary: undefined; readonly faults: readonly KnowledgeFault[] };

/**
 * Everything that is wrong with a knowledge folder: what would stop the start, and then, in a folder that can be read, what would
 * make the engine find the wrong passage.
 */
export function checkKnowledge(files: readonly KnowledgeFile[]): KnowledgeCheck {
  const { knowledge, faults } = readKnowledge(files);
  const ofText = [...garbledText(files), ...commentsNotRead(files)];
  if (!knowledge) return { summary: undefined, faults: inOrder([...faults, ...ofText]) };
  const prepared = prepare(knowledge);
  const lineOf = linesIn(files);
  const found = [
    ...brokenKeys(knowledge.passages),
    ...ofText,
    ...programsUnheardOf(knowledge, lineOf),
    ...unsupportedAdvice(prepared, lineOf),
    ...sharedQuestions(knowledge.passages),
    ...lostQuestions(prepared),
    ...coveredQuestions(prepared, lineOf),
  ];
  return found.length > 0 ? { summary: undefined, faults: inOrder(found) } : { summary: summaryOf(knowledge), faults: [] };
}

function inOrder(faults: readonly KnowledgeFault[]): KnowledgeFault[] {
  return faults.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

export function summaryOf(knowledge: Knowledge): KnowledgeSummary {
  const { documents, passages, notCovered, thresholds, dates } = knowledge;
  return {
    documents: documents.length,
    passages: passages.length,
    askedAs: passages.reduce((sum, { askedAs }) => sum + askedAs.length, 0),
    keys: new Set(passages.flatMap(({ keys }) => keys)).size,
    notCovered: notCovered.length,
    thresholds: thresholds.length,
    dates: dates.length,
    officialDates: knowledge.officialDates.length,
    steps: knowledge.roadmap.steps.length,
    oldestReading: documents.flatMap(({ read }) => read ?? []).toSorted()[0] ?? null,
    leaveOneOut: leaveOneOut(knowledge),
  };
}

export function describeSummary(summary: KnowledgeSummary): string {
  const { documents, passages, askedAs, keys, notCovered, thresholds, dates, officialDates, steps, oldestReading } = summary;
  return [
    `${documents} documents, ${passages} passages, ${askedAs} asked-as lines, ${keys} keys`,
    `${notCovered} not-covered entries, ${thresholds} thresholds, ${dates} dates`,
    ...(officialDates + steps > 0 ? [`${officialDates} official dates, ${steps} steps of the roadmap`] : []),
    `oldest reading: ${oldestReading ?? 'no document says when it was read'}`,
    `asked-as lines, each left out in turn: ${describeShares(summary.leaveOneOut)}`,
  ].join('\n');
}
