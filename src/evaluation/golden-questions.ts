import * as z from 'zod';
import type { KnowledgeFault } from '../corpus/knowledge-document.ts';
import { faultsIn, readCheckedYaml } from './checked-yaml.ts';
import { phrasePattern } from './phrase-pattern.ts';

export const GOLDEN_KINDS = ['answer', 'abstain', 'decline', 'conflict', 'profile', 'stale', 'comparison', 'small-talk'] as const;
export type GoldenKind = (typeof GOLDEN_KINDS)[number];

const phrase = z.string().trim().min(1);

const goldenQuestionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'lower-case letters, digits and dashes'),
  topic: z.string().min(1),
  kind: z.enum(GOLDEN_KINDS),
  /** What the person writes, one message a turn; the last one is answered. */
  turns: z.array(z.string()).min(1),
  /** Without it, what the kind allows. */
  outcomes: z
    .array(z.enum(['answered', 'partial', 'not_covered', 'declined', 'clarify', 'help']))
    .min(1)
    .optional(),
  /** Documents of which at least one must be cited. */
  sources: z.array(z.string()).default([]),
  /** Documents that must all be cited. */
  'all sources': z.array(z.string()).default([]),
  /** Each fact is a list of phrases, one of which must be read in the answer or its caveats. */
  facts: z.array(z.array(phrase).min(1)).default([]),
  /** Phrases that must not be read anywhere. */
  'must not say': z.array(phrase).default([]),
  /** Phrases that may be read only in a sentence that denies or leaves open ("… do not say whether …"). */
  'must not claim': z.array(phrase).default([]),
});
export type GoldenQuestion = z.infer<typeof goldenQuestionSchema>;

const goldenFileSchema = z.strictObject({
  /** The date that "today" means for all of them. */
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date written as YYYY-MM-DD'),
  /** Names for patterns that many questions use, written {so} there. */
  patterns: z.record(z.string(), phrase).default({}),
  questions: z.array(goldenQuestionSchema).min(1),
});

export interface GoldenFile {
  readonly today: string;
  readonly questions: readonly GoldenQuestion[];
}

export type GoldenReading =
  | { readonly golden: GoldenFile; readonly faults: readonly [] }
  | { readonly golden: undefined; readonly faults: readonly KnowledgeFault[] };

const EXAMPLE =
  '- { id: aways-1, topic: aways, kind: answer, turns: ["how many aways?"], sources: [ir-residency-guide], facts: [[1–2]] }';

/** Reads the golden questions; with any fault there are none, and all faults are given at once. */
export function readGoldenQuestions(file: string, text: string): GoldenReading {
  const fault = faultsIn(file, EXAMPLE);
  const reading = readCheckedYaml(file, text, goldenFileSchema, fault);
  if (reading.value === undefined) return { golden: undefined, faults: reading.faults };
  const { today, patterns, questions } = reading.value;
  const faults: KnowledgeFault[] = [];
  const seen = new Set<string>();
  const resolved = questions.map((question, at): GoldenQuestion => {
    const line = () => reading.lineOf(['questions', at, 'id']);
    if (seen.has(question.id))
      faults.push(fault(line(), `the id "${question.id}" stands twice`, 'an id of its own', `id: ${question.id}-2`));
    seen.add(question.id);
    const resolve = (written: string): string => {
      const name = /^\{(.+)\}$/.exec(written)?.[1];
      const pattern = name === undefined ? written : patterns[name];
      if (pattern === undefined)
        faults.push(
          fault(
            line(),
            `"${question.id}" uses the pattern ${written}, which is not named above`,
            `one of ${Object.keys(patterns).join(', ')}`,
            'must not say: ["{an amount of money}"]',
          ),
        );
      const problem = pattern === undefined ? undefined : patternProblem(pattern);
      if (problem)
        faults.push(
          fault(
            line(),
            `"${question.id}": ${problem}`,
            'a regular expression between slashes, or plain words',
            '/step 2.{0,20}245/',
          ),
        );
      return pattern ?? written;
    };
    return {
      ...question,
      facts: question.facts.map((fact) => fact.map(resolve)),
      'must not say': question['must not say'].map(resolve),
      'must not claim': question['must not claim'].map(resolve),
    };
  });
  return faults.length > 0 ? { golden: undefined, faults } : { golden: { today, questions: resolved }, faults: [] };
}

function patternProblem(pattern: string): string | undefined {
  try {
    phrasePattern(pattern);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
