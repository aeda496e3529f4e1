import type { KnowledgeFault, Passage } from '../corpus/knowledge-document.ts';
import type { LineOf } from '../corpus/line-of.ts';
import type { Prepared } from '../prepare-knowledge.ts';
import type { Understanding } from '../question/understand-question.ts';
import { normaliseText } from '../text/analyse.ts';
import { type AskedLine, askedLinesOf, leadOf, type PutQuestion, putQuestion, statesSamePoint } from './asked-line.ts';

/** Asked-as lines that bring up neither their own passage nor one of the same key first. */
export function lostQuestions(prepared: Prepared): KnowledgeFault[] {
  const found = new Map<string, string>();
  // A passage may itself say that something is left open; then the entry that admits it, and names the passage, is as right.
  const admittedBy = new Map(prepared.knowledge.notCovered.map(({ id, nearest }) => [id, nearest]));
  const lost: { asked: AskedLine; instead: string }[] = [];
  for (const asked of askedLinesOf(prepared.knowledge.passages)) {
    const isRight = {
      passage: (passage: Passage) => statesSamePoint(passage, asked.passage),
      entry: (id: string) => admittedBy.get(id)?.includes(asked.passage.id) ?? false,
    };
    const instead = whatComesInstead(putQuestion(asked.line, prepared), isRight, prepared);
    if (instead !== undefined) lost.push({ asked, instead });
    else if (!found.has(asked.passage.id)) found.set(asked.passage.id, asked.line);
  }
  return lost.map(({ asked: { passage, line, lineNumber }, instead }) => ({
    file: passage.document.file,
    line: lineNumber,
    problem: `"${line}" is asked of ${passage.id}, but ${instead}`,
    expected: 'its own passage first, or one that shares a key with it ("same fact")',
    example: found.has(passage.id) ? `- ${found.get(passage.id)}` : 'a question that names what only this passage says',
  }));
}

/** Lines of what is known not to be covered that bring up a passage all the same. */
export function coveredQuestions(prepared: Prepared, lineOf: LineOf): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  for (const entry of prepared.knowledge.notCovered) {
    for (const [at, question] of entry['asked as'].entries()) {
      const instead = whatComesInstead(putQuestion(question, prepared), { passage: () => false, entry: () => true }, prepared);
      if (instead === undefined || !instead.startsWith(BRINGS_UP)) continue;
      faults.push({
        file: 'not-covered.yaml',
        line: lineOf('not-covered.yaml', [entry.id, 'asked as', at]),
        problem: `"${question}" is asked of "${entry.id}", but ${instead}`,
        expected: 'the entry itself first, so that the answer admits what is missing',
        example: 'a question that names what is missing, or the passage that does answer it without this entry',
      });
    }
  }
  return faults;
}

const BRINGS_UP = 'brings up ';

interface Right {
  readonly passage: (passage: Passage) => boolean;
  readonly entry: (id: string) => boolean;
}

/** In words for a fault; undefined where it is as it should be. */
function whatComesInstead({ understanding, retrieved }: PutQuestion, isRight: Right, prepared: Prepared): string | undefined {
  if (understanding.intent !== 'ask') return `is not read as a question: ${readAs(understanding)}`;
  const lead = leadOf(understanding, retrieved, prepared);
  switch (lead.kind) {
    case 'passages':
      return lead.passages.some(isRight.passage)
        ? undefined
        : `${BRINGS_UP}${lead.passages.map(({ id }) => id).join(' and ')} first`;
    case 'not-covered':
      return isRight.entry(lead.entry) ? undefined : `is taken for "${lead.entry}" of not-covered.yaml`;
    case 'nothing':
      return 'finds nothing';
  }
}

function readAs(understanding: Exclude<Understanding, { intent: 'ask' }>): string {
  switch (understanding.intent) {
    case 'out-of-scope':
      return `declined (${understanding.reason})`;
    case 'small-talk':
      return `small talk (${understanding.kind})`;
    case 'other-language':
      return `another language (${understanding.language})`;
    default:
      return understanding.intent;
  }
}

/** One question under two passages that share no key, of which only one can come first; or twice under one. */
export function sharedQuestions(passages: readonly Passage[]): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const first = new Map<string, AskedLine>();
  for (const asked of askedLinesOf(passages)) {
    const question = normaliseText(asked.line).toLowerCase();
    const other = first.get(question);
    if (!other) first.set(question, asked);
    else if (other.passage === asked.passage && other.line === asked.line) faults.push(askedTwice(asked, other));
    else if (!statesSamePoint(other.passage, asked.passage)) faults.push(askedOfBoth(asked, other));
  }
  return faults;
}

function askedTwice({ passage, line, lineNumber }: AskedLine, other: AskedLine): KnowledgeFault {
  return {
    file: passage.document.file,
    line: lineNumber,
    problem: `"${line}" stands twice under ${passage.id}, first in line ${other.lineNumber}`,
    expected: 'each question once; take this line away, or ask in other words',
    example: anotherQuestion(passage, line),
  };
}

function askedOfBoth({ passage, line, lineNumber }: AskedLine, other: AskedLine): KnowledgeFault {
  const isOneDocument = passage.document === other.passage.document;
  const key = [...other.passage.keys, ...passage.keys][0] ?? other.passage.id.slice(other.passage.document.id.length + 1);
  return {
    file: passage.document.file,
    line: lineNumber,
    problem: `"${line}" stands under ${passage.id} and under ${other.passage.id} (${other.passage.document.file}:${other.lineNumber})`,
    expected: isOneDocument
      ? 'each question under the one passage that answers it best, and under the other one that only it answers'
      : 'each question under one passage, or a key that both passages share',
    example: isOneDocument ? anotherQuestion(passage, line) : `same fact: ${key}`,
  };
}

function anotherQuestion({ askedAs }: Passage, line: string): string {
  const another = askedAs.find((other) => other !== line);
  return another === undefined ? 'a question that names what only this passage says' : `- ${another}`;
}
