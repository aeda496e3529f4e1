/** The parts of a document. */
export interface FrontMatter {
  /** What stands between the two lines of ---; undefined where there are not both. */
  readonly yaml: string | undefined;
  /** Lines of the file above the front matter. */
  readonly linesAbove: number;
  /** All else, with line breaks as on Unix. */
  readonly body: string;
  /** Line of the file, from 1, on which the body begins. */
  readonly bodyLine: number;
}

/** Takes a document apart. Editors may have put a byte order mark before it, and end lines as Windows does. */
export function frontMatterOf(source: string): FrontMatter {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---[ \t]*\n(?:([\s\S]*?)\n)?---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return { yaml: undefined, linesAbove: 1, body: text, bodyLine: 1 };
  return { yaml: match[1] ?? '', linesAbove: 1, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
