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

/** Passages by each key that they have. */
export interface PassagesByKey {
  readonly byKey: ReadonlyMap<string, readonly Passage[]>;
}

/** All passages that state the very same point (their first key), this one among them. */
export function passagesOfPoint(passage: Passage, { byKey }: PassagesByKey): readonly Passage[] {
  const [point] = passage.keys;
  return point === undefined ? [] : (byKey.get(point) ?? []).filter((one) => samePoint(passage, one));
}

/** Passages of a document that state the very same point. */
export function twinsIn(document: string | undefined, passage: Passage, passages: PassagesByKey): readonly Passage[] {
  return passagesOfPoint(passage, passages).filter((one) => one.document.id === document);
}

/** The later edition of a passage; undefined where it has none. */
export function laterEditionOf(passage: Passage, editions: Editions & PassagesByKey): Passage | undefined {
  return twinsIn(editions.supersededBy.get(passage.document.id), passage, editions)[0];
}

/** A passage of a document that states any point of another passage. */
export function relatedIn(document: string, { keys }: Passage, { byKey }: PassagesByKey): Passage | undefined {
  return keys.flatMap((key) => byKey.get(key) ?? []).find((one) => one.document.id === document);
}

/** Whether two passages state the same point before all: share their first key. */
export function samePoint({ keys: [point] }: Passage, { keys: [other] }: Passage): boolean {
  return point !== undefined && point === other;
}
