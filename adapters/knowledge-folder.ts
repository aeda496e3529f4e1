import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KnowledgeFile } from '../src/index.ts';

/** Documents, data files, and what is so nearly named as one that somebody meant it to be read; deeper folders hold documents alone. */
const READ = /\.md$|^(?:documents\/)?[^/]+\.(?:ya?ml|json|md|markdown|mdown|mkd|mdx)(?:\.txt)?$/i;
const FILES_AT_ONCE = 64;
const TELL_FROM_CHARACTERS = 5_000_000;

/**
 * Reads a knowledge folder from disk: every Markdown file below it, the data files at its top, and files that are named nearly so, of
 * which it can then be said that nobody reads them. Paths are given with forward slashes, in alphabetical order, whatever the system.
 * @param tell is told what was read where that is much
 * @throws where the folder can not be read
 */
export async function readKnowledgeFolder(folder: string, tell: (message: string) => void = () => {}): Promise<KnowledgeFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => READ.test(file))
    .sort();
  const files: KnowledgeFile[] = [];
  for (let at = 0; at < paths.length; at += FILES_AT_ONCE) {
    const batch = paths.slice(at, at + FILES_AT_ONCE);
    files.push(
      ...(await Promise.all(batch.map(async (file) => ({ path: file, text: await readFile(path.join(folder, file), 'utf8') })))),
    );
  }
  const characters = files.reduce((sum, { text }) => sum + text.length, 0);
  if (characters >= TELL_FROM_CHARACTERS)
    tell(`read ${files.length} files, ${Math.round(characters / 1e6)} million characters; splitting them into passages`);
  return files;
}
