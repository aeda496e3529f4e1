import * as z from 'zod';

export const APPLICANT_KINDS = ['us-md', 'us-do', 'us-citizen-img', 'img'] as const;
export const YEARS = ['m1', 'm2', 'm3', 'm4', 'graduate', 'dr-resident'] as const;

/**
 * What the person chose to tell of themselves, or said in the question. Scores are three-digit Step 2 CK scores; `gapMonths` is a
 * break in medical education; `programs` counts the programs they plan to apply to.
 */
export const applicantProfileSchema = z.strictObject({
  applicant: z.enum(APPLICANT_KINDS).optional(),
  year: z.enum(YEARS).optional(),
  step2ck: z.number().int().min(100).max(300).optional(),
  comlexOnly: z.boolean().optional(),
  failedAttempts: z.number().int().min(0).max(20).optional(),
  gapMonths: z.number().min(0).max(600).optional(),
  homeProgram: z.boolean().optional(),
  esir: z.boolean().optional(),
  products: z.number().int().min(0).max(500).optional(),
  projects: z.number().int().min(0).max(500).optional(),
  aways: z.number().int().min(0).max(50).optional(),
  letters: z.number().int().min(0).max(50).optional(),
  programs: z
    .strictObject({ integrated: z.number().int().min(0).max(1000).optional(), dr: z.number().int().min(0).max(1000).optional() })
    .optional(),
});
export type ApplicantProfile = z.infer<typeof applicantProfileSchema>;

/** A score told as a stretch: "mid 230s", "between 238 and 244". */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** Where somebody stands in their class, as a stretch of percentiles: 100 is the top. */
export type ClassRank = ScoreRange;

/**
 * What a question tells beside what a profile can hold: a score as a stretch, a plan without DR, what is missing, procedures logged,
 * months of rotations. The exact score and the stretch take each other's place.
 */
export interface ToldFacts extends ApplicantProfile {
  step2ckRange?: ScoreRange | undefined;
  classRank?: ClassRank;
  /** Score of a practice exam for Step 2 CK, or a stretch of such scores. */
  practiceScore?: ScoreRange;
  /** Programs that are not said to be IR or DR. */
  programsUnnamed?: true;
  integratedOnly?: true;
  usRotations?: number;
  interventionalResearch?: false;
  /** None of the products is an abstract or a poster. */
  abstracts?: 0;
  /** Of letter writers who are named one by one none is a diagnostic radiologist, or of a procedural or core clerkship field. */
  diagnosticLetter?: false;
  coreLetter?: false;
  procedures?: number;
  interventionalMonths?: number;
}

/** Who will read the answer: the asker alone, or a channel. A public answer leaves the asker's own figures out. */
export type Visibility = 'private' | 'public';

/** What a person asked. No platform ids, no names of people; the date comes in as a value, so that the engine needs no clock. */
export interface Question {
  readonly text: string;
  /** Earlier turns of the same person in this conversation, oldest first. */
  readonly earlierTurns: readonly string[];
  readonly profile: ApplicantProfile;
  readonly visibility: Visibility;
  /** Today, as YYYY-MM-DD. */
  readonly askedOn: string;
}
