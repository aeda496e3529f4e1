import * as z from 'zod';
import { APPLICANT_KINDS } from '../question/question.ts';

/** YAML takes "2024" and "true" for a number and a truth value; here they are words. */
const asWord = (value: unknown) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value);
const word = z.preprocess(asWord, z.string().trim().min(1));
const expressions = z.array(word).min(1);

/** The file `vocabulary.yaml`: the applicants' language as data. Every part may be left out. */
export const vocabularySchema = z.strictObject({
  shorthand: z.record(z.string(), word).default({}),
  asking: z.array(word).default([]),
  common: z.array(word).default([]),
  fillers: z.array(word).default([]),
  background: z.array(z.string()).default([]),
  concepts: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        say: expressions,
        topic: z.string().optional(),
        detail: z.boolean().default(false),
        demand: z.boolean().default(false),
      }),
    )
    .default([]),
  exclusive: z.record(z.string(), z.array(z.string()).min(2)).default({}),
  in_order: z.array(z.string()).default([]),
  carried: z.array(z.string()).default([]),
  labels: z
    .array(z.strictObject({ say: expressions, asks: z.string().trim().min(1), of: z.literal('program').optional() }))
    .default([]),
  documents: z.record(z.string(), expressions).default({}),
  groups: z.array(z.strictObject({ documents: z.array(z.string()).min(2), say: expressions })).default([]),
  not_about: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  not_for: z.record(z.string(), z.array(z.enum(APPLICANT_KINDS)).min(1)).default({}),
  programs: z.record(z.string(), expressions).default({}),
  institutions: z.record(z.string(), expressions).default({}),
});
export type Label = z.infer<typeof vocabularySchema>['labels'][number];
export type Vocabulary = z.infer<typeof vocabularySchema>;

export const EMPTY_VOCABULARY: Vocabulary = vocabularySchema.parse({});
