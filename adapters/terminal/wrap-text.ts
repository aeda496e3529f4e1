import { stripControlSequences } from '../control-sequences.ts';
import { displayWidth, graphemesOf } from './display-width.ts';

export interface Wrapping {
  readonly columns: number;
  /** Stands before the first line. */
  readonly first?: string;
  /** Stands before every other line; as wide as `first` where the lines are to stand below each other. */
  readonly rest?: string;
}

/**
 * Lays text out in lines of at most so many columns, without anything a terminal would obey. Line feeds stay; a word that is
 * longer than a line is broken.
 */
export function wrapText(text: string, { columns, first = '', rest = '' }: Wrapping): string[] {
  const lines: string[] = [];
  for (const paragraph of stripControlSequences(text).split('\n')) {
    let line = lines.length === 0 ? first : rest;
    let width = displayWidth(line);
    let empty = true;
    for (const word of paragraph.split(/[ \t]+/).filter(Boolean)) {
      for (const piece of piecesOf(word, columns - displayWidth(rest))) {
        const size = displayWidth(piece);
        if (!empty && width + 1 + size > columns) {
          lines.push(line);
          line = rest;
          width = displayWidth(rest);
          empty = true;
        }
        line += empty ? piece : ` ${piece}`;
        width += size + (empty ? 0 : 1);
        empty = false;
      }
    }
    lines.push(line.trimEnd());
  }
  return lines;
}

/** A word in pieces that fit a line; nearly always the word itself. */
function piecesOf(word: string, columns: number): string[] {
  if (displayWidth(word) <= columns) return [word];
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const grapheme of graphemesOf(word)) {
    const size = displayWidth(grapheme);
    if (width + size > columns) {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += grapheme;
    width += size;
  }
  return [...pieces, piece];
}
