import * as z from 'zod';
import { calendarDay } from './calendar-day.ts';

/** Applicants a document may be written for; `all` where it does not say. */
export const AUDIENCES = ['all', 'us-citizen-img', 'radiology-graduate'] as const;

const identifier = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, dots, dashes and underscores only');

/**
 * Front matter of a knowledge document. `id`, `title` and `publisher` are the least that a document needs; the rest has defaults.
 * `short_title` is what a list of sources prints where room is scarce.
 */
export const frontMatterSchema = z.strictObject({
  id: identifier,
  title: z.string().trim().min(1),
  publisher: z.string().trim().min(1),
  url: z.url('a web address with https:// before it, or null').nullable().default(null),
  edition: z.string().trim().min(1).default('undated'),
  read: calendarDay.nullable().default(null),
  audience: z.enum(AUDIENCES).default('all'),
  program: identifier.nullable().default(null),
  supersedes: identifier.nullable().default(null),
  short_title: z.string().trim().min(1).optional(),
  /** An answer of department staff in their own words, and by whom. */
  staff_role: z.string().trim().min(1).optional(),
  /** From this day on somebody should have looked at it again. */
  review_by: calendarDay.optional(),
  /** Passages that say otherwise than this answer of staff. */
  differs_from: z.array(z.string()).optional(),
  /** Known gaps that it closes. */
  closes: z.array(z.string()).optional(),
  /** On this day the answer of staff was taken back: it is cited no more, and those who received it are told. */
  withdrawn: calendarDay.optional(),
});

/** One parsed file of the knowledge folder. */
export interface KnowledgeDocument extends Readonly<z.infer<typeof frontMatterSchema>> {
  /** Path inside the knowledge folder, for messages to the people who keep it. */
  readonly file: string;
}

/** The unit of retrieval. Its id is its address: `document#anchor`. */
export interface Passage {
  readonly id: string;
  readonly document: KnowledgeDocument;
  /** Headings above the passage, outermost first, as the document prints them. */
  readonly headings: readonly string[];
  readonly text: string;
  /** Questions that this passage answers, in the words of those who ask. Searched, never shown. */
  readonly askedAs: readonly string[];
  /** Keys of the facts it states; a passage of another document with the same key speaks of the same point. */
  readonly keys: readonly string[];
  /** Line of each key, in the order of `keys`. */
  readonly keyLines: readonly number[];
  /** The source announces something and does not give it: the passage says so, and is no answer to what is announced. */
  readonly leftOpen: boolean;
  /** Told where a question asks for all of its document in brief. */
  readonly inBrief: boolean;
  /** First line of the passage in its file, counted from 1. */
  readonly line: number;
  /** Line of each asked-as question, in the order of `askedAs`. */
  readonly askedAsLines: readonly number[];
}

/** Something wrong in the knowledge folder, said so that whoever wrote it can mend it. */
export interface KnowledgeFault {
  readonly file: string;
  readonly line: number;
  readonly problem: string;
  readonly expected: string;
  readonly example: string;
}

export function describeFault({ file, line, problem, expected, example }: KnowledgeFault): string {
  return `${file}:${line}: ${problem}\n  expected: ${expected}\n  example:  ${example}`;
}
