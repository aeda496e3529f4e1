import type { CaveatRules } from '../answer/caveats.ts';
import type { Knowledge } from '../corpus/knowledge.ts';

/** What advice is made from: the library, and what was worked out of it at the start. */
export interface AdviceKnowledge
  extends CaveatRules,
    Pick<Knowledge, 'thresholds' | 'shortfalls' | 'roadmap' | 'pathways' | 'checklists'> {
  readonly datedFacts: Knowledge['dates'];
}
