import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LiveEngine } from '../../adapters/engine.ts';
import { emptyFolder } from './run-command.ts';

const SENTENCE = 'Applicants keep a log of procedures & cases, as @channel, @everyone and <@1> ask. ';

/** A library whose passages are far longer than any message. */
export async function libraryOfVeryLongPassages(): Promise<LiveEngine> {
  const folder = emptyFolder();
  mkdirSync(path.join(folder, 'documents'));
  for (let n = 1; n <= 6; n++) {
    const heading = `Logging, part ${n} ${'of very many '.repeat(10)}`;
    const passages = [1, 2, 3].map(
      (part) =>
        `## ${heading}${part}\n\n${SENTENCE.repeat(n * 40)}\n\n<!-- passage: log-${part}\nasked as:\n- how do applicants keep a log of procedures, part ${part}?\n-->\n`,
    );
    writeFileSync(
      path.join(folder, 'documents', `guide-${n}.md`),
      `---\nid: guide-${n}\ntitle: "Guide <${n}> [${n}] *& ${'a very long title '.repeat(8)}"\npublisher: Somebody\nread: 2026-11-21\n---\n\n# Guide\n\n${passages.join('\n')}`,
    );
  }
  return LiveEngine.start(folder);
}
