import { readKnowledge } from '../../src/index.ts';
import { OWN_KNOWLEDGE } from '../engine.ts';
import { type KnowledgeAge, knowledgeAge } from '../knowledge-age.ts';
import { readKnowledgeFolder } from '../knowledge-folder.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, note, fault } = findingsAbout('knowledge');
/** Programs renew their pages once a year, for the next application cycle. */
const TOO_OLD_DAYS = 365;

/** Whether the library can be used, and how long ago its documents were read. */
export async function checkKnowledgeAge(folder: string = OWN_KNOWLEDGE, today: string): Promise<Finding[]> {
  const files = await readKnowledgeFolder(folder).catch((error: NodeJS.ErrnoException) => error);
  if (files instanceof Error)
    return [
      fault(`the folder ${folder} can not be read (${files.code ?? files.message}); expected a folder with Markdown documents`),
    ];
  const { knowledge, faults } = readKnowledge(files);
  if (!knowledge)
    return faults.map(({ file, line, problem, expected }) => fault(`${file}:${line}: ${problem}; expected: ${expected}`));
  const age = knowledgeAge(knowledge, today);
  const { documents, passages } = knowledge;
  const old = age.documents.filter(({ days }) => days !== undefined && days > TOO_OLD_DAYS);
  const undated = age.documents.filter(({ days }) => days === undefined);
  return [
    ok(
      `${documents.length} documents, ${passages.length} passages${age.oldest ? `; the oldest was read ${age.oldest.read}, ${daysAgo(age.oldest.days)}` : ''}`,
    ),
    ...old.map(({ file, read, days }) =>
      fault(`${file} was last read ${read}, ${daysAgo(days)}; read the source again and set \`read\` in its head`),
    ),
    ...undated.map(({ file }) => note(`${file} does not say when it was read (\`read: ${today}\` in its head)`)),
    ...pastDates(age.past).map(note),
  ];
}

function daysAgo(days: number | undefined): string {
  return days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`;
}

function pastDates(past: KnowledgeAge['past']): string[] {
  return [...new Set(past.map(({ what, closes }) => `past: ${what}${closes ? ` (${closes})` : ''}; answers say so`))];
}
