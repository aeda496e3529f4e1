import { frontMatterOf } from './front-matter.ts';
import type { KnowledgeFile } from './knowledge-file.ts';
import { readYaml } from './yaml.ts';

/**
 * The line, counted from 1, on which something stands: a value of a data file, or of the front matter of a document, by its path of
 * names and places; `['concepts', 3, 'say']` is what `say` holds in the fourth concept.
 */
export type LineOf = (file: string, path: readonly PropertyKey[]) => number;

/**
 * Where things stand in files that could be read. Each is read again when something in it is first asked for, which happens only
 * where something is wrong.
 */
export function linesIn(files: readonly KnowledgeFile[]): LineOf {
  const read = new Map<string, (path: readonly PropertyKey[]) => number>();
  return (file, path) => {
    const lineOf = read.get(file) ?? linesOf(files.find((one) => one.path === file));
    read.set(file, lineOf);
    return lineOf(path);
  };
}

function linesOf(file: KnowledgeFile | undefined): (path: readonly PropertyKey[]) => number {
  if (file === undefined) return () => 1;
  if (!file.path.endsWith('.md')) return readYaml(file.text).lineOf;
  const { yaml = '', linesAbove } = frontMatterOf(file.text);
  const { lineOf } = readYaml(yaml, 'text');
  return (path) => lineOf(path) + linesAbove;
}
