import type { Readable } from 'node:stream';

export interface InputLine {
  readonly text: string;
  /** The line was longer than the limit; the rest of it is left out. */
  readonly cut: boolean;
}

/**
 * Lines of a stream, as they arrive, in bounded memory. Unlike `node:readline` it ends a line at a line feed alone: U+2028 may
 * stand inside a JSON string.
 */
export async function* readLines(input: Readable, longest: number): AsyncGenerator<InputLine> {
  input.setEncoding('utf8');
  let text = '';
  let cut = false;
  let first = true;
  const take = (piece: string) => {
    const room = longest - text.length;
    if (piece.length > room) cut = true;
    text += room > 0 ? piece.slice(0, room) : '';
  };
  const finished = (): InputLine => {
    const line = { text: (first ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, ''), cut };
    text = '';
    cut = false;
    first = false;
    return line;
  };
  for await (const chunk of input as AsyncIterable<string>) {
    let from = 0;
    for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', from)) {
      take(chunk.slice(from, at));
      from = at + 1;
      yield finished();
    }
    take(chunk.slice(from));
  }
  if (text !== '') yield finished();
}
