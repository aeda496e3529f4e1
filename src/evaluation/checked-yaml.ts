import type * as z from 'zod';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import { readYaml, UnreadableYaml, type YamlReading } from '../corpus/yaml.ts';

export type FaultAt = (line: number, problem: string, expected?: string, example?: string) => KnowledgeFault;

export type CheckedYaml<T> =
  | { readonly value: T; readonly lineOf: YamlReading['lineOf']; readonly faults: readonly [] }
  | { readonly value: undefined; readonly faults: readonly KnowledgeFault[] };

/** Makes faults of one file, in the form of an example unless they say otherwise. */
export function faultsIn(file: string, example: string): FaultAt {
  return (line, problem, expected = 'the form of the example', ofThis = example) => ({
    file,
    line,
    problem,
    expected,
    example: ofThis,
  });
}

/** Reads a text as YAML of some form; with any fault there is no value, and all faults are given at once. */
export function readCheckedYaml<T>(file: string, text: string, schema: z.ZodType<T>, fault: FaultAt): CheckedYaml<T> {
  let yaml: YamlReading;
  try {
    yaml = readYaml(text);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    return { value: undefined, faults: [fault(error.line, error.message, 'valid YAML')] };
  }
  const checked = schema.safeParse(yaml.value ?? {});
  if (checked.success) return { value: checked.data, lineOf: yaml.lineOf, faults: [] };
  const faults = checked.error.issues.map(({ path, message }) =>
    fault(yaml.lineOf(path), `${path.join(' › ') || file}: ${message}`),
  );
  return { value: undefined, faults };
}
