import { chmodSync, chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { UnusableSettings } from '../settings.ts';

/**
 * Puts settings into a file of lines such as NAME=value. Other lines and comments stay as they are; a line that sets one of the names,
 * or offers it as a comment, is replaced, and what is not there yet comes at the end. Undefined takes a setting away.
 */
export function withSettings(text: string, settings: Readonly<Record<string, string | undefined>>): string {
  const left = new Map(Object.entries(settings));
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const kept = lines.flatMap((line) => {
    const name = /^\s*#?\s*(?:export\s+)?([A-Z_]+)=/.exec(line)?.[1];
    if (name === undefined || !(name in settings)) return [line];
    const value = left.get(name);
    // A comment that offers a setting stays where the setting is not wanted.
    if (value === undefined) return line.trimStart().startsWith('#') ? [line] : [];
    left.delete(name);
    return [`${name}=${value}`];
  });
  const added = [...left].flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return `${[...kept, ...added].join('\n')}\n`;
}

export function textOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * Writes secrets so that nobody but the owner ever reads them, and whole or not at all. An administrator who writes it anew leaves it
 * with its owner, who may be the user of a service.
 * @throws UnusableSettings
 */
export function writePrivately(file: string, text: string): void {
  const beside = `${file}.new`;
  try {
    writeFileSync(beside, text, { mode: 0o600 });
    // An older file of that name would have kept its rights.
    chmodSync(beside, 0o600);
    const owner = process.getuid?.() === 0 ? statSync(file, { throwIfNoEntry: false }) : undefined;
    if (owner) chownSync(beside, owner.uid, owner.gid);
    renameSync(beside, file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UnusableSettings(
      `${file} can not be written (${code ?? message}); expected: a folder that you may write to. For a service, run this with sudo`,
    );
  }
}
