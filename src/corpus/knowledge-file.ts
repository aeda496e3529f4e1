/** A file of the knowledge folder: its path below that folder, and its text. */
export interface KnowledgeFile {
  readonly path: string;
  readonly text: string;
}

/** Whether a file is read as a document: every Markdown file except README.md is. */
export function isDocument(path: string): boolean {
  return path.endsWith('.md') && !/(?:^|\/)readme\.md$/i.test(path);
}

/** What ends a line, whichever system the file was written on. */
export const LINE_BREAK = /\r\n?|\n/;
