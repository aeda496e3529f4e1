import * as z from 'zod';
import { APPLICANT_KINDS, YEARS } from '../question/question.ts';
import { calendarDay } from './calendar-day.ts';

const passageId = z.string().regex(/^[^#\s]+#[^#\s]+$/, 'a passage, written document#anchor');

/** `not-covered.yaml`: what people ask and no document answers, so that it can be admitted by name. */
export const notCoveredSchema = z.array(
  z.strictObject({
    id: z.string().min(1),
    /** Completes "My sources do not give …". */
    missing: z.string().trim().min(1),
    /** Passages that say something near it, without being the answer. */
    nearest: z.array(passageId).default([]),
    'asked as': z.array(z.string().trim().min(1)).min(1),
  }),
);
export type NotCovered = z.infer<typeof notCoveredSchema>[number];

/** The applicant's own figures that a threshold can be held against. */
export const FIGURES = [
  'step2ck',
  'failedAttempts',
  'gapMonths',
  'comlexOnly',
  'homeProgram',
  'integratedOnly',
  'usRotations',
  'interventionalResearch',
  'products',
  'projects',
  'aways',
  'letters',
  'diagnosticLetter',
  'coreLetter',
  'programs.integrated',
  'programs.dr',
  'programsUnnamed',
  'classRank',
  'procedures',
  'interventionalMonths',
] as const;
export type Figure = (typeof FIGURES)[number];

/** `thresholds.yaml`: figures of the sources that an applicant's own can be held against. */
export const thresholdsSchema = z.array(
  z
    .strictObject({
      id: z.string().min(1),
      figure: z.enum(FIGURES),
      passage: passageId,
      /** `aim`: reach at least `from` (up to `to`, where the source gives a range); `flag`: below `from` it is a concern; `stated`: the source names the circumstance without a figure. */
      rule: z.enum(['aim', 'flag', 'stated']),
      from: z.number().optional(),
      to: z.number().optional(),
      /** The figure as the source prints it. */
      printed: z.string().optional(),
      /** Of which years of school it speaks; of any, where it is left out. */
      years: z.array(z.enum(YEARS)).min(1).optional(),
      /** Of which applicants alone it speaks; of any, where it is left out. */
      applicants: z.array(z.enum(APPLICANT_KINDS)).min(1).optional(),
      /** Whether it counts what is of interventional radiology alone: who says that none of theirs is, is not held against it. */
      'in the field': z.boolean().default(false),
      /** Whether it counts abstracts and posters alone: who has none of these, and papers, has none of what it asks for. */
      'of abstracts': z.boolean().optional(),
      /** What it is a figure of: "the Step 2 CK target for US citizen IMGs". */
      what: z.string().min(1),
      /** Passages that say what to do where it is short, or where the circumstance holds. */
      advice: z.array(passageId).default([]),
      /** Passages that say what holds where it is above `to`. */
      'advice above': z.array(passageId).default([]),
      /** Passages that say to this what holds for applicants whom the passage is not written for. */
      'for others': z.array(passageId).default([]),
    })
    .refine(({ rule, from }) => rule === 'stated' || from !== undefined, {
      path: ['from'],
      message: 'a number for the rules aim and flag; a circumstance without a figure is stated',
    })
    .refine(({ rule, printed }) => rule === 'stated' || printed !== undefined, {
      path: ['printed'],
      message: 'the figure as the passage prints it, for the rules aim and flag',
    })
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
      path: ['to'],
      message: 'a number that is not below from',
    }),
);
export type Threshold = z.infer<typeof thresholdsSchema>[number];

/** `dates.yaml`: what a passage dates or ties to an application cycle. */
export const datesSchema = z.array(
  z
    .strictObject({
      id: z.string().min(1),
      passage: passageId,
      what: z.string().min(1),
      /** It is over when its last year is. */
      cycle: z
        .string()
        .regex(/\d{4}\s*$/, 'years of four digits, the last one last')
        .optional(),
      opens: calendarDay.optional(),
      closes: calendarDay.optional(),
      /** The source itself speaks of it as past, without a date. */
      over: z.boolean().default(false),
    })
    .refine(({ opens, closes }) => !opens || !closes || opens <= closes, {
      path: ['closes'],
      message: 'a day that does not come before opens',
    }),
);
export type DatedFact = z.infer<typeof datesSchema>[number];

/** `off-topic.yaml`: utterances that are no questions for the library, by kind. Examples to calibrate on. */
export const offTopicSchema = z.record(z.string(), z.array(z.string().trim().min(1)));
export type OffTopic = z.infer<typeof offTopicSchema>;

/** `calibration.json`: written by `npm run calibrate`, from the knowledge itself. */
export const calibrationSchema = z.object({
  /** Confidence (0..1) from which the best passage is taken to answer. */
  answerFrom: z.number(),
  /** Confidence from which the nearest passage is worth showing, with a word that it does not answer exactly. */
  nearFrom: z.number(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

/** For a knowledge folder that brings no calibration of its own. */
export const DEFAULT_CALIBRATION: Calibration = { answerFrom: 0.5, nearFrom: 0.35 };
