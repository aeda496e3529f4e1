import type { Inline } from '../../src/index.ts';
import type { Piece } from '../prose-pages.ts';
import { list, type Part, section, text } from './rich-text.ts';

/** One part a paragraph, and one for all items that follow one another. */
export function partsOf(pieces: readonly Piece[]): Part[] {
  const parts: Part[] = [];
  let items: Piece[] = [];
  const endList = () => {
    if (items.length > 0) parts.push(list(items.map(({ inlines }) => inlines.map(element))));
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'item') items.push(piece);
    else {
      endList();
      parts.push(section(...piece.inlines.map(element)));
    }
  }
  endList();
  return parts;
}

function element(inline: Inline) {
  return text(inline.kind === 'text' ? inline.text : ` [${inline.n}]`);
}
