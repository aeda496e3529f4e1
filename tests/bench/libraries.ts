import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readKnowledgeFolder } from '../../adapters/knowledge-folder.ts';
import { type Knowledge, type Question, readGoldenQuestions, readKnowledge } from '../../src/index.ts';
import { splitSentences } from '../../src/text/sentences.ts';

export const ROOT = path.join(import.meta.dirname, '..', '..');

export async function ownKnowledge(): Promise<Knowledge> {
  const { knowledge } = readKnowledge(await readKnowledgeFolder(path.join(ROOT, 'knowledge')));
  if (!knowledge) throw new Error('the knowledge folder has faults: see npm run knowledge:check');
  return knowledge;
}

/** The golden questions that are looked up; greetings and declined ones would only flatter the engine. */
export function lookUps(): Question[] {
  const file = path.join(ROOT, 'tests', 'golden', 'questions.yaml');
  const { golden } = readGoldenQuestions(file, readFileSync(file, 'utf8'));
  if (!golden) throw new Error('the golden questions have faults: see npm run golden');
  return golden.questions
    .filter(({ kind }) => kind !== 'small-talk' && kind !== 'decline')
    .map(({ turns }) => ({
      text: turns.at(-1) ?? '',
      earlierTurns: turns.slice(0, -1),
      profile: {},
      visibility: 'private',
      askedOn: golden.today,
    }));
}

const SENTENCES_OF_A_PASSAGE = 3;
const PASSAGES_OF_A_DOCUMENT = 100;
const SEED = 20_261_122;

/**
 * A library of any size in the words of the own one: plain Markdown whose passages are sentences drawn from the knowledge, always
 * the same ones. Every passage has a number of its own, as passages of a real library have words of their own.
 */
export function recombinedKnowledge({ passages, vocabulary }: Knowledge, size: number): Knowledge {
  const sentences = passages.flatMap(({ text }) => splitSentences(text));
  const headings = passages.map((passage) => passage.headings.at(-1) ?? passage.document.title);
  const draw = numbersFrom(SEED);
  const pick = (from: readonly string[]) => from[Math.floor(draw() * from.length)] ?? '';
  const documents: { path: string; text: string }[] = [];
  for (let made = 0; made < size; made += PASSAGES_OF_A_DOCUMENT) {
    const id = `recombined-${made / PASSAGES_OF_A_DOCUMENT}`;
    const sections = Array.from({ length: Math.min(PASSAGES_OF_A_DOCUMENT, size - made) }, (_, at) => {
      const text = Array.from({ length: SENTENCES_OF_A_PASSAGE }, () => pick(sentences)).join(' ');
      return `## ${pick(headings)}\n\n${text} Note ${made + at}.\n`;
    });
    documents.push({ path: `${id}.md`, text: `---\nid: ${id}\ntitle: ${id}\npublisher: Bench\n---\n\n${sections.join('\n')}` });
  }
  const reading = readKnowledge(documents);
  if (!reading.knowledge) throw new Error(`a recombined library has faults: ${JSON.stringify(reading.faults[0])}`);
  return { ...reading.knowledge, vocabulary };
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
