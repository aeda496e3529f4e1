import path from 'node:path';
import { ROOT } from './run-command.ts';

/** The small library with which bots are started in tests. */
export const LIBRARY = path.join(ROOT, 'tests', 'fixtures', 'library');

/** Questions of that library, with the first line of their answers. */
export const PROCEDURES = 'How many procedures does Harbor perform each year?';
export const PROCEDURES_ANSWER = 'The Harbor division performs 12,000 procedures a year. [1]';
export const AWAYS = 'How many away rotations should I do?';
export const AWAYS_ANSWER = 'Applicants do 1 or 2 away rotations. [1]';
export const RESEARCH = 'How many publications do I need?';
export const RESEARCH_ANSWER = 'Three research publications make a solid record. [1]';
