import { ownString } from './own-string.ts';
import { endOf, readText } from './read-text.ts';
import { stemOf } from './stem.ts';
import { isStopWord } from './stop-words.ts';

export { isStopWord, stemOf };

/** A word of a text: where it stands, how it was typed, and the stem that stands for it in the index. */
export interface Token {
  /** The word as typed: lower-cased, accents folded, apostrophes stripped, digits ungrouped ("19,000" is "19000"). */
  readonly surface: string;
  /** The stem of the surface form: what the index holds. */
  readonly term: string;
  /** Offsets in the text given, in UTF-16 units; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly isStopWord: boolean;
}

/** Plain text that normalising leaves as it is: ASCII without control characters, words one space apart. */
const NORMAL = /^[!-~]+(?: [!-~]+)*$/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it strips
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** What a terminal takes for a command (ECMA-48: CSI, OSC and two-character sequences): "\u001B[31m" is no word "31m". */
const CONTROL_SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it strips
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|\u001B\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|\u001B[@-Z\\^_]/g;

/** Whether a text is known to be normal without a closer look; most lines are. */
export function isNormal(text: string): boolean {
  return NORMAL.test(text);
}

/** One spelling for what readers see as one text: compatibility forms, quotes, dashes and white space folded. */
export function normaliseText(text: string): string {
  if (isNormal(text)) return text;
  return ownString(
    text
      .normalize('NFKC')
      .replace(CONTROL_SEQUENCE, '')
      .replace(INVISIBLE, '')
      .replace(/[‘’‚‛′ʼ]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The words of a text in order. */
export function tokenise(text: string): Token[] {
  const read = readText(text);
  return read.forms.map(({ surface, term, isStopWord: isStop }, at) => ({
    surface,
    term,
    start: read.starts[at] as number,
    end: endOf(read, at),
    isStopWord: isStop,
  }));
}
