import * as z from 'zod';
import { APPLICANT_KINDS, YEARS } from '../question/question.ts';

/* What the advice for one applicant is made of: `roadmap.yaml`, `pathways.yaml`, `shortfalls.yaml`, `checklists.yaml`. */

const passageId = z.string().regex(/^[^#\s]+#[^#\s]+$/, 'a passage, written document#anchor');
const identifier = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'small letters, digits and dashes');
const words = z.string().trim().min(1);

/** Holds where all that it names is so in a profile. */
export const conditionSchema = z.strictObject({
  applicant: z.array(z.enum(APPLICANT_KINDS)).min(1).optional(),
  year: z.array(z.enum(YEARS)).min(1).optional(),
  homeProgram: z.boolean().optional(),
  esir: z.boolean().optional(),
  comlexOnly: z.boolean().optional(),
  /** A failed attempt, a gap, or a score below a line that the thresholds flag. */
  redFlag: z.boolean().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Words of ours, with the passages that bear them out. */
const citedText = z.strictObject({ text: words, passages: z.array(passageId).min(1) });
export type CitedText = z.infer<typeof citedText>;

const stepSchema = z.strictObject({
  id: identifier,
  stage: identifier,
  do: words,
  passages: z.array(passageId).min(1),
  if: conditionSchema.optional(),
  unless: conditionSchema.optional(),
  /** Shown to everybody, though it was written for one kind of applicant. */
  'also for others': z.boolean().default(false),
  /** Told also where a question asks what to do in that year, and there is room for little. */
  'in brief': z.boolean().default(false),
});
export type RoadmapStep = z.infer<typeof stepSchema>;

const stagesOfYear = z.strictObject({
  now: z.array(identifier),
  next: z.array(identifier),
  later: z.array(identifier),
  /** What the sources lack for people in that year. */
  note: words.optional(),
});

export const roadmapSchema = z.strictObject({
  stages: z.array(z.strictObject({ id: identifier, title: words })),
  years: z.partialRecord(z.enum(YEARS), stagesOfYear),
  steps: z.array(stepSchema),
  /** Passages that say when something is to be done, for where no source gives a date. */
  timing: z.array(passageId).default([]),
});
export type Roadmap = z.infer<typeof roadmapSchema>;
export const EMPTY_ROADMAP: Roadmap = { stages: [], years: {}, steps: [], timing: [] };

/** Rows in which pathways are held side by side, in this order. */
export const PATHWAY_ROWS = ['length', 'entry', 'requirements', 'when', 'suits', 'program'] as const;
const cell = z.array(z.union([citedText, z.strictObject({ missing: words })])).min(1);
export type PathwayLine = z.infer<typeof cell>[number];
export const pathwaysSchema = z.array(
  z.strictObject({
    id: identifier,
    name: words,
    starts: z.array(citedText.extend({ if: conditionSchema })).default([]),
    length: cell,
    entry: cell,
    requirements: cell,
    when: cell,
    suits: cell,
    /** At the program that the library describes in particular. */
    program: cell,
  }),
);
export type Pathway = z.infer<typeof pathwaysSchema>[number];

export const shortfallsSchema = z.array(
  z.strictObject({
    threshold: words,
    is: z.enum(['below', 'above', 'stated']),
    title: words,
    advice: z.array(passageId).min(1),
  }),
);
export type Shortfall = z.infer<typeof shortfallsSchema>[number];

const pointSchema = z.union([
  z.strictObject({ do: words, passages: z.array(passageId).min(1) }),
  /** Where the guides differ: what each says. */
  z.strictObject({ do: words, views: z.array(citedText).min(2) }),
]);
export const checklistsSchema = z.array(z.strictObject({ id: identifier, title: words, points: z.array(pointSchema).min(1) }));
export type Checklist = z.infer<typeof checklistsSchema>[number];

/** A text of ours with its passages, what it belongs to, and where both stand. */
export interface CitedPlace extends CitedText {
  readonly file: string;
  readonly owner: string;
  /** Paths in the file. */
  readonly textAt: readonly PropertyKey[];
  readonly passagesAt: readonly PropertyKey[];
}

/** Every text of ours in these files. */
export function citedTextsIn(data: {
  readonly roadmap: Roadmap;
  readonly pathways: readonly Pathway[];
  readonly shortfalls: readonly Shortfall[];
  readonly checklists: readonly Checklist[];
}): CitedPlace[] {
  return [
    ...data.roadmap.steps.map(({ id, do: text, passages }, at) =>
      placed('roadmap.yaml', id, { text, passages }, ['steps', at], 'do'),
    ),
    placed('roadmap.yaml', 'timing', { text: '', passages: data.roadmap.timing }, [], 'timing', 'timing'),
    ...data.pathways.flatMap((pathway, place) =>
      (['starts', ...PATHWAY_ROWS] as const).flatMap((row) =>
        pathway[row].flatMap((line, at) =>
          'text' in line ? placed('pathways.yaml', pathway.id, line, [place, row, at], 'text') : [],
        ),
      ),
    ),
    ...data.shortfalls.map(({ threshold, advice }, at) =>
      placed('shortfalls.yaml', threshold, { text: '', passages: advice }, [at], 'advice', 'advice'),
    ),
    ...data.checklists.flatMap(({ id, points }, place) =>
      points.flatMap((point, at) =>
        'views' in point
          ? point.views.map((view, of) => placed('checklists.yaml', id, view, [place, 'points', at, 'views', of], 'text'))
          : [placed('checklists.yaml', id, { text: point.do, passages: point.passages }, [place, 'points', at], 'do')],
      ),
    ),
  ];
}

function placed(
  file: string,
  owner: string,
  { text, passages }: CitedText,
  entry: readonly PropertyKey[],
  textField: string,
  passagesField = 'passages',
): CitedPlace {
  return { file, owner, text, passages, textAt: [...entry, textField], passagesAt: [...entry, passagesField] };
}
