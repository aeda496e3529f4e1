import { once } from 'node:events';
import { stripControlSequences } from './control-sequences.ts';

/** Where the reader has gone (`… | head -1`) there is nobody left to answer: the program ends, without a fault. */
export function endWhenReaderLeaves(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
}

/** Writes to standard output, and waits where the reader is slower than the engine. */
export async function writeOut(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** For messages about what went wrong or how far things are. */
export function writeError(text: string): void {
  process.stderr.write(stripControlSequences(text));
}
