import { plainInlines, type Trace } from '../../src/index.ts';
import { isGapNamed } from './same-question.ts';

/** How an answer offers to ask department staff. */
export type Offer = 'plainly' | 'behind More' | 'not at all';

/** Nothing is handed over of somebody in distress, of a patient, or of what was declined for good reason. */
export function offerFor({ understanding, answer }: Trace): Offer {
  if (answer.handOff) return 'plainly';
  if (understanding.intent === 'ask') return 'behind More';
  // What looks like chatter may be about the department all the same.
  if (understanding.intent === 'out-of-scope' && understanding.reason === 'chatter') return 'behind More';
  return understanding.intent === 'nothing-asked' ? 'behind More' : 'not at all';
}

/** What is handed over beside the question itself: what the bot found, so that staff need not look it up. */
export interface FoundBefore {
  /** Ids of the nearest passages, best first. */
  readonly nearest: readonly string[];
  /** What was missing, in the words of the answer. */
  readonly missing: string | undefined;
  /** The known gap that the answer named. */
  readonly gap: string | undefined;
}

const MOST_NEAREST = 3;

export function foundBefore({ answer, retrieved }: Trace): FoundBefore {
  const cited = answer.citations.map(({ passageId }) => passageId);
  const retrievedIds = retrieved.flatMap(({ match: { candidate } }) => (candidate.kind === 'passage' ? [candidate.id] : []));
  const [first] = answer.blocks;
  const saysWhatIsMissing = answer.handOff && first?.kind === 'paragraph';
  const gap = retrieved.map(({ match }) => match.candidate).find((candidate) => isGapNamed(candidate, answer));
  return {
    nearest: (cited.length > 0 ? cited : retrievedIds).slice(0, MOST_NEAREST),
    missing: saysWhatIsMissing ? plainInlines(first.inlines) : undefined,
    gap: gap?.kind === 'not-covered' ? gap.entry.id : undefined,
  };
}
