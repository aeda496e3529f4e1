import { figuresIn } from '../text/numbers.ts';
import { nearestBySpelling } from '../text/spelling.ts';
import type { Threshold } from './knowledge-data.ts';
import type { KnowledgeFault, Passage } from './knowledge-document.ts';
import type { LineOf } from './line-of.ts';

/** Names something that stands elsewhere in the knowledge folder, or in the same file. */
export interface Reference {
  readonly file: string;
  /** What it belongs to: the id of its entry. */
  readonly owner: string;
  readonly named: string;
  /** Where it stands in the file. */
  readonly path: readonly PropertyKey[];
}

/** What of the documents could be read, and what references may therefore be held against. */
export interface PassagesRead {
  readonly passages: ReadonlyMap<string, Passage>;
  /** Whether a passage may stand, or stand otherwise, in a part of the folder that could not be read. */
  readonly mayBeUnread: (id: string) => boolean;
}

/** References to passages that are not there. */
export function lostPassages(references: readonly Reference[], read: PassagesRead, lineOf: LineOf): KnowledgeFault[] {
  return references
    .filter(({ named }) => !read.passages.has(named) && !read.mayBeUnread(named))
    .map(({ file, owner, named, path }) => ({
      file,
      line: lineOf(file, path),
      problem: `"${owner}" names the passage ${named}, which is not there`,
      expected: 'document#anchor of a passage in documents/',
      example: nearestBySpelling(named, read.passages.keys()) ?? 'guide#aways',
    }));
}

/** References to one passage each, from the places of a list. */
export function referencesAt(
  file: string,
  owner: string,
  ids: readonly string[],
  path: readonly PropertyKey[],
): readonly Reference[] {
  return ids.map((named, at) => ({ file, owner, named, path: [...path, at] }));
}

/** Entries whose id an entry above has: whatever is said of it would be said of one of them alone. */
export function doubleIds(
  file: string,
  entries: readonly { readonly id: string }[],
  lineOf: LineOf,
  within: readonly PropertyKey[] = [],
): KnowledgeFault[] {
  const first = new Map<string, number>();
  return entries.flatMap(({ id }, at) => {
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, at);
      return [];
    }
    return {
      file,
      line: lineOf(file, [...within, at, 'id']),
      problem: `the id "${id}" stands twice; first in line ${lineOf(file, [...within, before, 'id'])}`,
      expected: 'an id of its own for each entry',
      example: `id: ${freeId(id, entries)}`,
    };
  });
}

function freeId(id: string, entries: readonly { readonly id: string }[]): string {
  const taken = new Set(entries.map((entry) => entry.id));
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

/** Thresholds whose figure does not stand in their passage, or is not the one that figures are held against. */
export function thresholdFaults(thresholds: readonly Threshold[], read: PassagesRead, lineOf: LineOf): KnowledgeFault[] {
  const file = 'thresholds.yaml';
  return thresholds.flatMap((threshold, at) => {
    const { id, passage, printed, from, to } = threshold;
    const faults: KnowledgeFault[] = [];
    const text = read.mayBeUnread(passage) ? undefined : read.passages.get(passage)?.text;
    if (text !== undefined && printed !== undefined && !text.includes(printed)) {
      faults.push({
        file,
        line: lineOf(file, [at, 'printed']),
        problem: `the figure ${printed} of "${id}" does not stand in ${passage}`,
        expected: 'the figure as the passage prints it',
        example: `printed: "${nearestBySpelling(printed, text.match(/\d[\d–+,.]*(?<![,.])/g) ?? []) ?? '245–255+'}"`,
      });
    }
    const [least, most] = figuresIn(printed ?? '').map(Number);
    if (least !== undefined && (least !== from || (most ?? to) !== to)) {
      const end = least !== from ? 'from' : 'to';
      faults.push({
        file,
        line: lineOf(file, [at, threshold[end] === undefined ? 'printed' : end]),
        problem: `"${id}" holds figures against ${to === undefined ? from : `${from} to ${to}`}, and prints ${printed}`,
        expected: 'from, and to where there is one, as in the figure that is printed',
        example: most === undefined ? `from: ${least}` : `from: ${least}, to: ${most}`,
      });
    }
    return faults;
  });
}
