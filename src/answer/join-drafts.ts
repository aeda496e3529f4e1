import type { Passage } from '../corpus/knowledge-document.ts';
import type { Outcome } from './answer.ts';
import { type CaveatRules, outdatedCaveat } from './caveats.ts';
import {
  citedPassages,
  type Draft,
  type DraftBlock,
  type DraftCaveat,
  type DraftSentence,
  paragraph,
  sentencesIn,
} from './draft.ts';
import { phrases } from './phrases.ts';

/** Text of the answers to several things together; the less of each, the more there are. */
const TEXT_BUDGET = 1300;

/**
 * The answers to several things asked, one after another, as one: what is said twice is said once, and of each what comes first. What is
 * missing or declined is said before all that is told, and what is nearest to it after that.
 * @param things how many there are, answered by now or not
 */
export function joinDrafts(drafts: readonly Draft[], things: number, askedOn: string, rules: CaveatRules): Draft {
  const budget = TEXT_BUDGET / things;
  const told = new Set<string>();
  const isAnswered = drafts.some(({ outcome }) => outcome === 'answered' || outcome === 'partial');
  const outcomes: Outcome[] = [];
  const parts = drafts.map((draft): readonly DraftBlock[] => {
    const own: DraftBlock[] = [];
    let length = 0;
    for (const block of isAnswered && draft.outcome !== 'answered' ? withNearestAlone(draft.blocks) : draft.blocks) {
      const fresh = withoutTold(block, told);
      const size = sentencesIn([fresh]).reduce((sum, { text }) => sum + text.length, 0);
      const hasFact = citedPassages(own).length > 0;
      if (size === 0 || (hasFact && length + size > budget)) continue;
      own.push(fresh);
      length += size;
    }
    // Where all that it tells is told, that it does not answer exactly would be odd beside it; what is missing by name is not.
    const tellsNothingNew = citedPassages(draft.blocks).length > 0 && citedPassages(own).length === 0;
    const missing = sentencesIn(own).filter(({ admits }) => admits);
    if (tellsNothingNew && missing.length === 0) return [];
    const shown = tellsNothingNew ? [paragraph(...missing)] : withoutIdleAnnouncement(own);
    outcomes.push(draft.outcome);
    for (const { text } of sentencesIn(shown)) told.add(text);
    return shown;
  });
  const blocks = inOrder(parts);
  const cited = citedPassages(blocks);
  return {
    outcome: outcomeOf(outcomes),
    blocks,
    caveats: joinCaveats(
      drafts.flatMap(({ caveats }) => caveats),
      cited,
      outdatedCaveat(cited, askedOn, rules),
    ),
    topics: [...new Set(drafts.flatMap(({ topics }) => topics))],
    suggestions: [...new Set(drafts.flatMap(({ suggestions }) => suggestions))],
  };
}

const saysNearest = (block: DraftBlock | undefined) =>
  sentencesIn(block ? [block] : []).some(({ text }) => text === phrases.nearest);

/** First what is missing, then what is told, in the order in which it is asked, then what is nearest. */
function inOrder(parts: readonly (readonly DraftBlock[])[]): DraftBlock[] {
  const missing: DraftSentence[] = [];
  const told: DraftBlock[] = [];
  const nearest: DraftBlock[] = [];
  for (const part of parts) {
    const at = part.findIndex(saysNearest);
    for (const block of at < 0 ? part : part.slice(0, at)) {
      const said = sentencesIn([block]);
      const isMissing = said.every(({ admits }) => admits) || (part.length === 1 && citedPassages([block]).length === 0);
      if (isMissing) missing.push(...said);
      else told.push(block);
    }
    if (at >= 0) nearest.push(...part.slice(nearest.length > 0 ? at + 1 : at));
  }
  return [...(missing.length > 0 ? [paragraph(...missing)] : []), ...told, ...nearest];
}

/** Of what is nearest to what the sources do not say no more than the first stands beside what they do. */
function withNearestAlone(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const at = blocks.findIndex(saysNearest);
  return at < 0 ? blocks : blocks.slice(0, at + 2);
}

/** Nothing is announced that is told already. */
function withoutIdleAnnouncement(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  return saysNearest(blocks.at(-1)) ? blocks.slice(0, -1) : blocks;
}

function withoutTold(block: DraftBlock, told: ReadonlySet<string>): DraftBlock {
  const isFresh = ({ text }: DraftSentence) => !told.has(text);
  return block.kind === 'paragraph'
    ? { kind: 'paragraph', sentences: block.sentences.filter(isFresh) }
    : { kind: 'list', items: block.items.map((item) => item.filter(isFresh)).filter((item) => item.length > 0) };
}

/** Answered where all of it is, in part where anything is. */
function outcomeOf(outcomes: readonly Outcome[]): Outcome {
  const answers = outcomes.filter((outcome) => outcome !== 'help');
  const [first = 'help'] = answers;
  if (answers.every((outcome) => outcome === first)) return first;
  return answers.some((outcome) => outcome === 'answered' || outcome === 'partial') ? 'partial' : 'not_covered';
}

/** A caveat that several answers give is given once, for all that it concerns of what is told; so is all that is past. */
function joinCaveats(
  caveats: readonly DraftCaveat[],
  cited: readonly Passage[],
  outdated: DraftCaveat | undefined,
): readonly DraftCaveat[] {
  const joined = new Map<string, DraftCaveat>();
  for (const caveat of caveats) {
    const { cites, text } = caveat.sentence;
    if (cites.length > 0 && !cites.some((passage) => cited.includes(passage))) continue;
    const key = `${caveat.kind}: ${text}`;
    const before = joined.get(key)?.sentence.cites ?? [];
    joined.set(key, { ...caveat, sentence: { ...caveat.sentence, cites: [...new Set([...before, ...cites])] } });
  }
  const all = [...joined.values()];
  const first = all.findIndex(({ kind }) => kind === 'outdated');
  return outdated === undefined || first < 0
    ? all
    : all.flatMap((caveat, at) => (caveat.kind !== 'outdated' ? caveat : at === first ? outdated : []));
}
