import { isStaffAnswer, type Knowledge } from '../../src/index.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

/** The documents of the library, for /sources. */
export function renderLibrary({ documents: all }: Pick<Knowledge, 'documents'>, style: TerminalStyle): string {
  const { columns } = style;
  const documents = all.filter((document) => !isStaffAnswer(document));
  const paint = painter(style);
  const entries = documents.map(({ title, publisher, edition, read, url }) => {
    const about = [
      `publisher: ${publisher}`,
      `edition: ${edition}`,
      ...(read ? [`read ${read}`] : []),
      ...(url ? [url] : []),
    ].join('; ');
    const lines = wrapText(about, { columns, first: '    ', rest: '    ' }).map((line) => paint('dim', line));
    return [...wrapText(title, { columns, first: '  - ', rest: '    ' }), ...lines].join('\n');
  });
  const heading = wrapText('The library holds these documents, restated in our own words:', { columns }).map((line) =>
    paint('bold', line),
  );
  return `${[heading.join('\n'), ...entries].join('\n')}\n`;
}
