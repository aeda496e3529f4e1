import { type Block, type Inline, plainInlines } from '../src/index.ts';

/** A paragraph, or one item of a list: what stays on one page where it can. */
export interface Piece {
  readonly kind: 'paragraph' | 'item';
  readonly inlines: readonly Inline[];
}

/** Cuts prose into pages of at most so many characters, at the edges of paragraphs and items; one that is too long at its sentences. */
export function pagesOf(blocks: readonly Block[], longest: number): Piece[][] {
  const pages: Piece[][] = [];
  let room = 0;
  for (const piece of blocks.flatMap(piecesOf).flatMap((whole) => cutToFit(whole, longest))) {
    const length = lengthOf(piece.inlines);
    if (pages.length === 0 || length > room) {
      pages.push([]);
      room = longest;
    }
    pages.at(-1)?.push(piece);
    room -= length;
  }
  return pages.length > 0 ? pages : [[]];
}

export function plainText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, inlines }, at) => {
      const separator = at === 0 ? '' : kind === 'item' && pieces[at - 1]?.kind === 'item' ? '\n' : '\n\n';
      return `${separator}${kind === 'item' ? '• ' : ''}${plainInlines(inlines)}`;
    })
    .join('');
}

function piecesOf(block: Block): Piece[] {
  if (block.kind === 'paragraph') return [{ kind: 'paragraph', inlines: block.inlines }];
  return block.items.map((inlines) => ({ kind: 'item', inlines }));
}

function lengthOf(inlines: readonly Inline[]): number {
  return plainInlines(inlines).length;
}

/** A claim keeps its mark: a mark goes to the page of the text before it. */
function cutToFit({ kind, inlines }: Piece, longest: number): Piece[] {
  if (lengthOf(inlines) <= longest) return [{ kind, inlines }];
  const pieces: Inline[][] = [[]];
  for (const inline of inlines.flatMap((whole) => (whole.kind === 'text' ? sentencesOf(whole.text, longest) : [whole]))) {
    const last = pieces.at(-1) ?? [];
    const fits = last.length === 0 || inline.kind === 'citation' || lengthOf([...last, inline]) <= longest - ROOM_FOR_MARKS;
    if (fits) last.push(inline);
    else pieces.push([inline]);
  }
  return pieces.map((piece) => ({ kind, inlines: piece }));
}

const ROOM_FOR_MARKS = 40;

function sentencesOf(whole: string, longest: number): Inline[] {
  const sentences = whole.match(/[^.!?]*(?:[.!?]+(?=\s|$)\s*|[.!?]+|$)/g)?.filter(Boolean) ?? [whole];
  return sentences
    .flatMap((sentence) => atWords(sentence, longest - ROOM_FOR_MARKS))
    .map((part) => ({ kind: 'text', text: part }));
}

/** A sentence beyond all measure is cut between words, a word beyond all measure anywhere. */
function atWords(sentence: string, longest: number): string[] {
  return sentence.length <= longest
    ? [sentence]
    : (sentence.match(new RegExp(`.{1,${longest}}(?:\\s|$)|.{1,${longest}}`, 'gs')) ?? []);
}
