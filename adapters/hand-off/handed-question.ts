import { plainInlines, type Trace } from '../../src/index.ts';

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
  const gap = retrieved
    .map(({ match: { candidate } }) => (candidate.kind === 'not-covered' ? candidate.entry : undefined))
    .find((entry) => entry !== undefined && answer.handOff && answer.text.includes(entry.missing));
  return {
    nearest: (cited.length > 0 ? cited : retrievedIds).slice(0, MOST_NEAREST),
    missing: saysWhatIsMissing ? plainInlines(first.inlines) : undefined,
    gap: gap?.id,
  };
}

/**
 * Two questions with the same of this are the same question: what they name and the kind of answer they want, whatever the order and
 * the words around it.
 */
export function samenessOf({ question, understanding }: Trace): string {
  const words = question.text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (understanding.intent !== 'ask') return JSON.stringify(['words', words]);
  const parts = understanding.parts.map(({ units, type, scope }) => {
    const own = units.filter((unit) => unit.own && unit.role !== 'asking');
    const named = Object.values(scope).flat().sort();
    // What every passage is about ("resident") shows that this is a question of the field, and tells it from no other.
    const keys = [...new Set(own.filter(({ role }) => role === 'content').map(({ key }) => key))].sort();
    return { said: { type, keys, named }, tells: own.length + named.length + (type === 'any' ? 0 : 1) > 1 };
  });
  // One thing alone and no kind of answer could be anything about it.
  const tells = parts.every((part) => part.tells);
  return JSON.stringify(tells ? ['meaning', parts.map(({ said }) => said)] : ['words', words]);
}
