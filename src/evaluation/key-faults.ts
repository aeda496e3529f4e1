import type { KnowledgeFault, Passage } from '../corpus/knowledge-document.ts';
import { editDistance, nearestBySpelling } from '../text/spelling.ts';

/** So many letters apart, two keys are one and a slip. */
const FEW_SLIPS = 2;
/** Up to this share of its letters apart, another key may be the one that was meant. */
const SHARE_OF_SLIPS = 0.4;

/**
 * Keys that tie nothing together. A key says that passages of different documents speak of the same point, so it has to stand in
 * two documents at least. A document that has another edition is let be: what one edition alone states keeps its key, so that the
 * next edition can take it up; unless another document has nearly the same key, which is then misspelled here or there.
 */
export function brokenKeys(passages: readonly Passage[]): KnowledgeFault[] {
  const holders = new Map<string, Passage[]>();
  for (const passage of passages) for (const key of passage.keys) holders.set(key, [...(holders.get(key) ?? []), passage]);
  const withEditions = new Set(
    passages.flatMap(({ document }) => (document.supersedes === null ? [] : [document.id, document.supersedes])),
  );
  const isTied = (key: string) => new Set(holders.get(key)?.map(({ document }) => document.id)).size > 1;
  const faults: KnowledgeFault[] = [];
  for (const [key, own] of holders) {
    const [passage] = own;
    if (!passage || isTied(key)) continue;
    const others = [...holders.keys()].filter((other) => other !== key);
    const isOfOthers = (other: string) => holders.get(other)?.some(({ document }) => document !== passage.document);
    const alike = others.some((other) => isOfOthers(other) && editDistance(key, other) <= FEW_SLIPS);
    if (withEditions.has(passage.document.id) && !alike) continue;
    const meant = nearestBySpelling(key, others.filter(isTied)) ?? nearestBySpelling(key, others.filter(isOfOthers));
    const isMeant = meant !== undefined && editDistance(key, meant) <= key.length * SHARE_OF_SLIPS;
    faults.push({
      file: passage.document.file,
      line: passage.keyLines[passage.keys.indexOf(key)] ?? passage.line,
      problem: `the key "${key}" stands in one document only`,
      expected: isMeant
        ? 'a key that a passage of another document carries as well'
        : 'the same line under a passage of another document as well, or none here',
      example: `same fact: ${isMeant ? meant : key}`,
    });
  }
  return faults;
}
