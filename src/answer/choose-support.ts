import type { Passage } from '../corpus/knowledge-document.ts';
import type { QuestionPart } from '../question/question-part.ts';
import type { ScoredPassage } from './evidence.ts';
import { WEIGHING } from './weighing.ts';

/** Passages that say what the lead leaves open, or that are as good as it is. */
export function chooseSupport(part: QuestionPart, lead: ScoredPassage, others: readonly ScoredPassage[]): ScoredPassage[] {
  const total = part.units.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const close = lead.confidence >= WEIGHING.support.sureFrom ? WEIGHING.support.closeToSure : WEIGHING.support.closeScore;
  const covered = new Set(lead.match.held);
  const chosen: ScoredPassage[] = [];
  for (const other of others.slice(0, 12)) {
    if (chosen.length >= WEIGHING.support.most) break;
    if (other.likeness < WEIGHING.support.leastScore * lead.likeness) continue;
    const gain =
      part.units
        .filter(({ key, own }) => (own || !part.leaning) && other.match.held.has(key) && !covered.has(key))
        .reduce((sum, { weight }) => sum + weight, 0) / total;
    const twin = [lead, ...chosen].some(({ passage }) => sameStatement(passage, other.passage));
    if (twin || (gain < WEIGHING.support.leastGain && other.likeness < close * lead.likeness)) continue;
    chosen.push(other);
    for (const key of other.match.held) covered.add(key);
  }
  return chosen;
}

/** Two editions of one statement: the caveat, not the answer, holds them against each other. */
function sameStatement(a: Passage, b: Passage): boolean {
  return (
    a.document.id !== b.document.id &&
    a.document.program !== null &&
    a.document.program === b.document.program &&
    a.keys.some((key) => b.keys.includes(key))
  );
}
