import { CORE_SCHEMA, EVENT_ID, type Event, FAILSAFE_SCHEMA, getScalarValue, loadAll, parseEvents, YAMLException } from 'js-yaml';
import { ownString } from '../text/own-string.ts';
import { LINE_BREAK } from './knowledge-file.ts';
import { explainYaml, type YamlFault } from './yaml-faults.ts';

export interface YamlReading {
  /** What the text holds; undefined where it holds nothing. */
  readonly value: unknown;
  /**
   * Line (from 1) on which a value begins, with its name where it has one; or the deepest part of its path that is there. An entry of a
   * list is called by its place, a number, or by its `id`, a text.
   */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** The text is no YAML; the message says why. */
export class UnreadableYaml extends Error {
  /** Where, from 1. */
  readonly line: number;
  readonly expected: string;
  readonly example: string | undefined;

  constructor({ problem, line, expected, example }: YamlFault) {
    super(problem);
    this.line = line;
    this.expected = expected;
    this.example = example;
  }
}

/**
 * Reads a text as one YAML 1.2 document.
 * @param scalars `core` reads numbers, booleans and null as such; `text` reads every scalar as text
 * @throws UnreadableYaml
 */
export function readYaml(text: string, scalars: 'core' | 'text' = 'core'): YamlReading {
  const [value, ...further] = documentsIn(text, scalars);
  if (further.length > 0)
    throw new UnreadableYaml({
      problem: 'more than one document in one file',
      line: lineOfSecondDocument(text),
      expected: 'no line of --- between the entries',
      example: undefined,
    });
  return { value, lineOf: linesOf(text) };
}

function documentsIn(text: string, scalars: 'core' | 'text'): unknown[] {
  try {
    return loadAll(text, { schema: scalars === 'core' ? CORE_SCHEMA : FAILSAFE_SCHEMA }).map((document) =>
      inOwnStrings(document),
    );
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UnreadableYaml(explainYaml(text, error.reason, (error.mark?.line ?? 0) + 1));
  }
}

function lineOfSecondDocument(text: string): number {
  const lines = text.split(LINE_BREAK);
  const first = lines.findIndex((line) => !/^(?:\uFEFF?---|#|%|\s*$)/.test(line));
  return lines.findIndex((line, at) => at > first && /^(?:---|\.\.\.)/.test(line)) + 1;
}

/**
 * What a document holds, with its texts as strings of their own: most are read for as long as the program runs.
 * @param done collections that were gone through; an alias may stand for what it is in
 */
function inOwnStrings(value: unknown, done = new Set<unknown>()): unknown {
  if (typeof value === 'string') return ownString(value);
  if (typeof value !== 'object' || value === null || done.has(value)) return value;
  done.add(value);
  for (const [key, held] of Object.entries(value)) (value as Record<string, unknown>)[key] = inOwnStrings(held, done);
  return value;
}

/** Positions are asked for where something is wrong, and only then worked out. */
function linesOf(text: string): YamlReading['lineOf'] {
  let events: Event[] | undefined;
  return (path) => {
    events ??= parseEvents(text, {});
    return text.slice(0, startOf(text, events, path)).split(LINE_BREAK).length;
  };
}

function startOf(text: string, events: readonly Event[], path: readonly PropertyKey[]): number {
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let start = offsetOf(events[at]) ?? 0;
  for (const step of path) {
    const child = childOf(text, events, at, step);
    if (child === undefined) break;
    start = offsetOf(events[child.name ?? child.value]) ?? emptyItem(text, start);
    at = child.value;
  }
  return start;
}

/** The first entry of a list without anything after its dash, from an offset on; the offset itself where there is none. */
function emptyItem(text: string, from: number): number {
  const at = text.slice(from).search(/(?<=[\r\n][ \t]*)-[ \t]*(?=[\r\n]|$)/);
  return at < 0 ? from : from + at;
}

/** Where a child of a collection begins, and its name in a mapping, among the events. */
interface Child {
  readonly name?: number;
  readonly value: number;
}

/** None for a scalar, or where the child is missing. */
function childOf(text: string, events: readonly Event[], parent: number, step: PropertyKey): Child | undefined {
  const type = events[parent]?.type;
  if (type === EVENT_ID.SEQUENCE) {
    const items = [...itemsOf(events, parent)];
    const value = typeof step === 'number' ? items[step] : items.find((item) => idOf(text, events, item) === step);
    return value === undefined ? undefined : { value };
  }
  if (type === EVENT_ID.MAPPING) return fieldOf(text, events, parent, String(step));
  return undefined;
}

/** A name stands once: where it stands twice, the text was refused. */
function fieldOf(text: string, events: readonly Event[], mapping: number, wanted: string): Child | undefined {
  const parts = [...itemsOf(events, mapping)];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [name, value] = [parts[at], parts[at + 1]];
    const event = events[name ?? -1];
    if (name !== undefined && value !== undefined && event?.type === EVENT_ID.SCALAR && getScalarValue(text, event) === wanted)
      return { name, value };
  }
  return undefined;
}

function idOf(text: string, events: readonly Event[], item: number): string | undefined {
  if (events[item]?.type !== EVENT_ID.MAPPING) return undefined;
  const id = events[fieldOf(text, events, item, 'id')?.value ?? -1];
  return id?.type === EVENT_ID.SCALAR ? getScalarValue(text, id) : undefined;
}

/** The events at which what stands in a collection begins: entries of a list, names and values by turns of a mapping. */
function* itemsOf(events: readonly Event[], collection: number): Generator<number> {
  for (let at = collection + 1; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; at = after(events, at)) yield at;
}

/** The event after a node with all that is in it. */
function after(events: readonly Event[], node: number): number {
  let depth = 0;
  for (let at = node; at < events.length; at++) {
    const type = events[at]?.type;
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1;
    else if (type === EVENT_ID.POP) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return events.length;
}

function offsetOf(event: Event | undefined): number | undefined {
  if (event?.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  if (event?.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event?.type === EVENT_ID.SEQUENCE || event?.type === EVENT_ID.MAPPING ? event.start : undefined;
}
