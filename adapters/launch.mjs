/*
 * Starts adapters/<name> in this very process: the compiled one where dist/ is there and no older than the sources, else the
 * sources through tsx. A second process, or npm inside npm, would cost half a second before the first answer.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.join(import.meta.dirname, '..');
const [name] = process.argv.splice(2, 1);
const compiled = path.join(root, 'dist', 'adapters', `${name}.js`);
const source = path.join(root, 'adapters', `${name}.ts`);

if (isCurrent(compiled)) {
  await import(pathToFileURL(compiled).href);
} else {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(source).href);
}

/** A dist/ from before the last change would answer with yesterday's program. */
function isCurrent(file) {
  if (!existsSync(file)) return false;
  const builtAt = statSync(file).mtimeMs;
  return ['src', 'adapters'].every((folder) => newestIn(path.join(root, folder)) <= builtAt);
}

function newestIn(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    0,
    ...entries.filter((entry) => entry.isFile()).map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
}
