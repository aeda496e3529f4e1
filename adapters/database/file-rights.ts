import { accessSync, constants } from 'node:fs';

/**
 * SQLite keeps an index in memory that is mapped from a file. Where that file may not be written any more, as on a disk that fails and
 * turns read-only, touching it ends the process (SIGBUS): so we look before each use. What is not there yet SQLite makes.
 * @throws with the code EACCES, EPERM or EROFS
 */
export function mustBeWritable(file: string): void {
  for (const ending of ['', '-wal', '-shm']) {
    try {
      accessSync(`${file}${ending}`, constants.W_OK);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

export function isWritable(file: string): boolean {
  try {
    mustBeWritable(file);
    return true;
  } catch {
    return false;
  }
}
