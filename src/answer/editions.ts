import type { Passage } from '../corpus/knowledge-document.ts';

/** Which document supersedes which. */
export interface Editions {
  /** Later edition of each superseded document. */
  readonly supersededBy: ReadonlyMap<string, string>;
}

/** The other edition of a document; undefined where it has none. */
export function otherEditionOf(document: string, { supersededBy }: Editions): string | undefined {
  return supersededBy.get(document) ?? [...supersededBy].find(([, later]) => later === document)?.[0];
}

/** Whether any of these documents is an edition of another one of them. */
export function areEditions(group: readonly string[], { supersededBy }: Editions): boolean {
  return group.some((id) => group.includes(supersededBy.get(id) ?? ''));
}

/** Whether two passages state the same point before all: share their first key. */
export function samePoint({ keys: [point] }: Passage, { keys: [other] }: Passage): boolean {
  return point !== undefined && point === other;
}
