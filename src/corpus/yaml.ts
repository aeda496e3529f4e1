import { CORE_SCHEMA, EVENT_ID, type Event, FAILSAFE_SCHEMA, getScalarValue, loadAll, parseEvents, YAMLException } from 'js-yaml';

export interface YamlReading {
  /** What the text holds; undefined where it holds nothing. */
  readonly value: unknown;
  /** Line (from 1) of the value at a path, or of the deepest part of the path that is there. Worked out anew for each call. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** The text is no YAML; the message says why. */
export class UnreadableYaml extends Error {
  /** Where, from 1. */
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/**
 * Reads a text as one YAML 1.2 document.
 * @param scalars `core` reads numbers, booleans and null as such; `text` reads every scalar as text
 * @throws UnreadableYaml
 */
export function readYaml(text: string, scalars: 'core' | 'text' = 'core'): YamlReading {
  const [value, ...further] = documentsIn(text, scalars);
  if (further.length > 0) throw new UnreadableYaml('more than one document in one file', 1);
  return { value, lineOf: (path) => lineAt(text, startOf(text, path)) };
}

function documentsIn(text: string, scalars: 'core' | 'text'): unknown[] {
  try {
    return loadAll(text, { schema: scalars === 'core' ? CORE_SCHEMA : FAILSAFE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    throw new UnreadableYaml(error.reason, (error.mark?.line ?? 0) + 1);
  }
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** Positions are asked for where something is wrong, and only then worked out. */
function startOf(text: string, path: readonly PropertyKey[]): number {
  const events = parseEvents(text, {});
  let at = events.findIndex(({ type }) => type !== EVENT_ID.DOCUMENT);
  let start = 0;
  for (const step of [undefined, ...path]) {
    at = step === undefined ? at : childOf(text, events, at, String(step));
    const event = events[at];
    if (event === undefined || event.type === EVENT_ID.POP) break;
    start = offsetOf(event) ?? start;
  }
  return start;
}

/** The event at which the child of a collection begins; one that is not there for a scalar, or a child that is missing. */
function childOf(text: string, events: readonly Event[], parent: number, step: string): number {
  const type = events[parent]?.type;
  let at = parent + 1;
  if (type === EVENT_ID.SEQUENCE) {
    for (let left = Number(step); left > 0 && events[at]?.type !== EVENT_ID.POP; left--) at = after(events, at);
    return at;
  }
  if (type !== EVENT_ID.MAPPING) return events.length;
  while (events[at] !== undefined && events[at]?.type !== EVENT_ID.POP) {
    const key = events[at] as Event;
    const value = after(events, at);
    if (key.type === EVENT_ID.SCALAR && getScalarValue(text, key) === step) return value;
    at = after(events, value);
  }
  return events.length;
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

function offsetOf(event: Event): number | undefined {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.MAPPING ? event.start : undefined;
}
