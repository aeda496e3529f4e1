import type { z } from 'zod';
import { editDistance, nearestBySpelling } from '../text/spelling.ts';

/** A value that has not the form it should have, in words for whoever wrote it. */
export interface FormFault {
  /** Of names and places, to where it stands. */
  readonly path: readonly PropertyKey[];
  readonly problem: string;
  readonly expected: string;
  readonly example: string;
}

/** What a right one looks like. */
export interface FormExamples {
  /** By the name of a field: the field as it is written. */
  readonly fields: Readonly<Record<string, string>>;
  /** A whole entry. */
  readonly whole: string;
}

/** So many letters apart, a name that is unknown means one that is known. */
const FEW_SLIPS = 2;

/**
 * Says of each issue what is wrong, what was expected, and what a right one looks like.
 * @param issues what the schema found in the value
 * @param called what a field is called in a sentence, by its path
 */
export function formFaults(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  schema: z.ZodType,
  examples: FormExamples,
  called: (path: readonly PropertyKey[]) => string,
): FormFault[] {
  return issues.flatMap((issue): FormFault[] => {
    const path = issue.path;
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((name) => unknownField([...path, name], fieldsAt(schema, path), examples, called));
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const likeliest = issue.errors.toSorted((a, b) => farOff(a) - farOff(b) || a.length - b.length)[0] ?? [];
      const below = likeliest.map((each) => ({ ...each, path: [...path, ...each.path] }));
      return formFaults(below, value, schema, examples, called);
    }
    const found = valueAt(value, path);
    return [
      {
        path,
        problem: `${called(path)} ${wrongIn(issue, found)}`,
        expected: expectedBy(issue, found),
        example: rightForm(issue, found) ?? exampleOf(path, examples),
      },
    ];
  });
}

/** How many of the fields themselves are wrong, and not only what stands in them: then another form was meant. */
function farOff(issues: readonly z.core.$ZodIssue[]): number {
  return issues.filter(({ path }) => path.length <= 1).length;
}

/** What a field of an entry is called in a sentence: `"ck" › from`; entries without an id are counted from 1. */
export function calledInData(value: unknown, whole: string): (path: readonly PropertyKey[]) => string {
  return (path) =>
    path
      .map((step, at) => {
        if (typeof step !== 'number') return String(step);
        const id = valueAt(value, [...path.slice(0, at + 1), 'id']);
        return typeof id === 'string' && id !== '' ? `"${id}"` : `${at === 0 ? 'entry ' : ''}${step + 1}`;
      })
      .join(' › ') || whole;
}

function unknownField(
  path: readonly PropertyKey[],
  known: readonly string[],
  examples: FormExamples,
  called: (path: readonly PropertyKey[]) => string,
): FormFault {
  const name = String(path.at(-1));
  const nearest = nearestBySpelling(
    name,
    known.filter((other) => other !== name),
  );
  const isMeant = nearest !== undefined && editDistance(name, nearest) <= FEW_SLIPS;
  return {
    path,
    problem: `${called(path)} is no field that is known${isMeant ? `; ${nearest} may be meant` : ''}`,
    expected: known.length > 0 ? `one of ${known.join(', ')}` : 'no such line',
    example: isMeant ? exampleOf([...path.slice(0, -1), nearest], examples) : examples.whole,
  };
}

function wrongIn(issue: z.core.$ZodIssue, found: unknown): string {
  if (found === undefined) return 'is missing';
  if (found === null || found === '') return 'is empty';
  if (issue.code === 'too_small' && Array.isArray(found))
    return found.length === 0 ? 'is an empty list' : `has ${found.length} alone`;
  if (issue.code === 'too_big') return 'is too long';
  if (Array.isArray(found)) return 'is a list';
  if (typeof found === 'object') return issue.code === 'invalid_type' ? 'is "name: value"' : 'is not as it should be';
  if (typeof found === 'string') return issue.code === 'invalid_type' ? `is text, ${shown(found)}` : `is ${shown(found)}`;
  return typeof found === 'number' ? `is the number ${found}` : `is ${found}`;
}

const LONGEST_SHOWN = 60;

function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text);
}

const FORMS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number, without quotes',
  boolean: 'true or false',
  array: 'a list',
  object: 'lines of "name: value"',
  record: 'lines of "name: value"',
};

function expectedBy(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && isScalar(found)) return 'text: in quotes, since it would else be read as something else';
      if (issue.expected === 'string' && isTextWithColon(found)) return 'text: in quotes, since it holds a colon';
      return FORMS[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'text' : `at least ${issue.minimum}${issue.origin === 'array' ? ' in the list' : ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return issue.message;
  }
}

/** The value itself, put as it should have been: quotes around a number, brackets around the only entry of a list. */
function rightForm(issue: z.core.$ZodIssue, found: unknown): string | undefined {
  const last = issue.path.at(-1);
  if (issue.code !== 'invalid_type' || last === undefined) return undefined;
  const before = typeof last === 'number' ? '- ' : `${String(last)}: `;
  if (issue.expected === 'string' && isScalar(found)) return `${before}"${found}"`;
  if (issue.expected === 'string' && isTextWithColon(found))
    return Object.entries(found).map(([start, rest]) => `${before}"${start}: ${rest}"`)[0];
  if (issue.expected === 'array' && typeof found === 'string' && found !== '') return `${before}[${shown(found)}]`;
  if (issue.expected === 'number' && typeof found === 'string' && /^-?\d+(?:\.\d+)?$/.test(found)) return `${before}${found}`;
  if (issue.expected === 'boolean' && typeof found === 'string' && /^(?:yes|no|on|off)$/i.test(found))
    return `${before}${/^(?:yes|on)$/i.test(found)}`;
  return undefined;
}

/** YAML takes "note: bring paper" for a name and its value. */
function isTextWithColon(found: unknown): found is Readonly<Record<string, unknown>> {
  return typeof found === 'object' && found !== null && !Array.isArray(found) && Object.keys(found).length === 1;
}

function isScalar(found: unknown): boolean {
  return typeof found === 'number' || typeof found === 'boolean';
}

function exampleOf(path: readonly PropertyKey[], { fields, whole }: FormExamples): string {
  const name = path.findLast((step) => typeof step === 'string' && Object.hasOwn(fields, step));
  return name === undefined ? whole : (fields[String(name)] ?? whole);
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (within, step) =>
      typeof within === 'object' && within !== null ? (within as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  );
}

/** The schemas that a value at a path may have: several where a form can be one of several. */
function schemasAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'default':
    case 'optional':
    case 'nullable':
      return schemasAt(def.innerType, path);
    case 'union':
      return def.options.flatMap((option) => schemasAt(option, path));
  }
  const [step, ...further] = path;
  if (step === undefined) return [schema];
  switch (def.type) {
    case 'array':
      return schemasAt(def.element, further);
    case 'record':
      return schemasAt(def.valueType, further);
    case 'object': {
      const field = def.shape[String(step)];
      return field === undefined ? [] : schemasAt(field, further);
    }
    default:
      return [];
  }
}

/** The names that fields may have at a path, where they are given. */
function fieldsAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const names = schemasAt(schema, path).flatMap((each) => {
    const { def } = (each as z.core.$ZodTypes)._zod;
    if (def.type === 'object') return Object.keys(def.shape);
    if (def.type !== 'record') return [];
    const { def: name } = (def.keyType as z.core.$ZodTypes)._zod;
    return name.type === 'enum' ? Object.values(name.entries).map(String) : [];
  });
  return [...new Set(names)];
}
