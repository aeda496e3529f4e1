import path from 'node:path';
import { ROOT } from './run-command.ts';

/** The small library with which bots are started in tests. */
export const LIBRARY = path.join(ROOT, 'tests', 'fixtures', 'library');
