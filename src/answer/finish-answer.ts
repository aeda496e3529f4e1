import type { Passage } from '../corpus/knowledge-document.ts';
import {
  type Answer,
  type Block,
  type Caveat,
  type Computed,
  type Inline,
  LONGEST_TEXT,
  LONGEST_WITH_CAVEATS,
  MOST_CITATIONS,
} from './answer.ts';
import type { Draft, DraftBlock, DraftCaveat } from './draft.ts';
import { inlinesOf, Numbering } from './numbering.ts';

/**
 * Numbers the citations of a checked draft and writes the answer out, within the limits of every answer: what does not fit is
 * left out from the end, whole blocks at a time, never in the middle of a claim.
 */
export function finishAnswer(draft: Draft): Answer {
  const numbering = new Numbering(MOST_CITATIONS);
  const blocks: Block[] = [];
  let length = 0;
  for (const block of draft.blocks) {
    const room = numbering.roomFor(citesOf(block));
    const size = textLength(block) + 2;
    if (!room || (blocks.length > 0 && length + size > LONGEST_TEXT)) continue;
    blocks.push(numbered(block, numbering));
    length += size;
  }
  const text = plainTextOf(blocks);
  const caveats: Caveat[] = [];
  let withCaveats = text.length;
  for (const { kind, sentence } of draft.caveats) {
    if (!numbering.roomFor(sentence.cites)) continue;
    const written = plainInlines(inlinesOf([sentence], numbering));
    if (withCaveats + written.length > LONGEST_WITH_CAVEATS) continue;
    caveats.push({ kind, text: written });
    withCaveats += written.length;
  }
  const citations = numbering.citations();
  const computed = computedIn(draft);
  const common = {
    text,
    blocks,
    caveats,
    computed,
    topics: draft.topics,
    suggestions: draft.suggestions,
    handOff: draft.outcome === 'not_covered' || draft.outcome === 'partial',
    elapsedMs: 0,
  };
  const [first, ...rest] = citations;
  if (draft.outcome === 'answered' || draft.outcome === 'partial') {
    if (!first) return { ...common, outcome: 'not_covered', citations: [], handOff: true };
    return { ...common, outcome: draft.outcome, citations: [first, ...rest] };
  }
  return { ...common, outcome: draft.outcome, citations };
}

function citesOf(block: DraftBlock): Passage[] {
  return (block.kind === 'paragraph' ? block.sentences : block.items.flat()).flatMap(({ cites }) => cites);
}

function textLength(block: DraftBlock): number {
  const sentences = block.kind === 'paragraph' ? block.sentences : block.items.flat();
  return sentences.reduce((sum, { text, cites }) => sum + text.length + 1 + 4 * cites.length, 0);
}

function numbered(block: DraftBlock, numbering: Numbering): Block {
  if (block.kind === 'paragraph') return { kind: 'paragraph', inlines: inlinesOf(block.sentences, numbering) };
  return { kind: 'list', items: block.items.map((item) => inlinesOf(item, numbering)) };
}

export function plainInlines(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : ` [${inline.n}]`)).join('');
}

export function plainTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'paragraph' ? plainInlines(block.inlines) : block.items.map((item) => `- ${plainInlines(item)}`).join('\n'),
    )
    .join('\n\n');
}

function computedIn({ blocks, caveats }: Draft): Computed[] {
  const sentences = [
    ...blocks.flatMap((block) => (block.kind === 'paragraph' ? block.sentences : block.items.flat())),
    ...caveats.map(({ sentence }: DraftCaveat) => sentence),
  ];
  return sentences.flatMap(({ computed = [] }) => computed);
}
