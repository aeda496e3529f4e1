import type { Knowledge } from '../../src/index.ts';
import type { ExampleQuestion } from '../example-questions.ts';
import { libraryEntries } from '../library-entries.ts';
import { trustStatement } from '../trust-statement.ts';
import { commonWording } from '../wording.ts';
import { customId } from './buttons.ts';
import { button, line, message, type Rendered, rows, text } from './components.ts';
import { LONGEST_TEXT } from './limits.ts';
import { bold, item, link, plain, small } from './markdown.ts';
import { wording } from './wording.ts';

/** Room for everything beside the documents. */
const BESIDE_DOCUMENTS = 800;

/** What `/sources` says: the library, oldest reading first. */
export function renderLibrary(knowledge: Pick<Knowledge, 'documents' | 'dates'>, today: string): Rendered {
  const { title, note, outOfDate: label } = commonWording.library;
  const entries = libraryEntries(knowledge, today).map(({ title: name, url, described, outOfDate }) =>
    [
      `**${link(url, name)}**`,
      small(described),
      ...(outOfDate.length > 0 ? [`⚠️ ${bold(label.trim())} ${plain(outOfDate.join('; '))}`] : []),
    ].join('\n'),
  );
  const shown = whatFits(entries, LONGEST_TEXT - BESIDE_DOCUMENTS);
  const left = knowledge.documents.length - shown.length;
  return message([
    text(`${bold(title)}\n${small(note)}`),
    text(shown.join('\n')),
    left > 0 ? text(small(wording.moreDocuments(left))) : undefined,
    line(),
    text(small(trustStatement(knowledge))),
  ]);
}

export interface HelpView {
  /** Whether questions can be handed to staff. */
  readonly withStaff: boolean;
  /** What the button to ask points to; undefined where nothing can be held for it. */
  readonly followUp?: string | undefined;
}

/** What `/help` says. */
export function renderHelp(
  knowledge: Pick<Knowledge, 'documents'>,
  examples: readonly ExampleQuestion[],
  { withStaff, followUp }: HelpView,
): Rendered {
  const { introduction, ways, items, staff, examples: label } = wording.help;
  const said = withStaff ? [...items, staff] : items;
  return message([
    text(plain(introduction)),
    text([bold(ways), ...said.map((words) => item(plain(words)))].join('\n')),
    examples.length > 0 ? text([bold(label), ...exampleLines(examples)].join('\n')) : undefined,
    line(),
    text(small(trustStatement(knowledge))),
    ...rows(followUp ? [button(customId('followUp', followUp), wording.followUp)] : []),
  ]);
}

const MOST_EXAMPLES = 3;

export function exampleLines(examples: readonly ExampleQuestion[]): string[] {
  return examples.slice(0, MOST_EXAMPLES).map(({ question }) => item(plain(question)));
}

function whatFits(entries: readonly string[], room: number): string[] {
  const shown: string[] = [];
  let left = room;
  for (const entry of entries) {
    left -= entry.length + 1;
    if (left < 0) break;
    shown.push(entry);
  }
  return shown;
}
