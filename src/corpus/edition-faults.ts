import { nearestBySpelling } from '../text/spelling.ts';
import type { KnowledgeDocument, KnowledgeFault } from './knowledge-document.ts';
import type { LineOf } from './line-of.ts';
import { isStaffAnswer } from './staff-answers.ts';

/**
 * What is wrong among documents: ids that are taken, documents that are withdrawn and were no answers, editions that replace nothing.
 * @param documents all that could be read, withdrawn ones among them
 * @param isWhole whether every document could be read and has an id of its own, so that what is not among these is not there
 */
export function documentFaults(documents: readonly KnowledgeDocument[], isWhole: boolean, lineOf: LineOf): KnowledgeFault[] {
  const standing = documents.filter(({ withdrawn }) => withdrawn === undefined);
  return [
    ...takenIds(documents, lineOf),
    ...wronglyWithdrawn(documents, lineOf),
    ...(isWhole ? lostEditions(standing, lineOf) : []),
    ...circlesOfEditions(standing, lineOf),
  ];
}

function takenIds(documents: readonly KnowledgeDocument[], lineOf: LineOf): KnowledgeFault[] {
  const faults: KnowledgeFault[] = [];
  const byId = new Map<string, KnowledgeDocument>();
  for (const document of documents) {
    const twin = byId.get(document.id);
    if (twin)
      faults.push({
        file: document.file,
        line: lineOf(document.file, ['id']),
        problem: `id "${document.id}" is taken by ${twin.file}`,
        expected: 'an id of its own',
        example: `id: ${document.id}-2`,
      });
    else byId.set(document.id, document);
  }
  return faults;
}

/** Nobody received another document, so that nobody has to be told: it is deleted. */
function wronglyWithdrawn(documents: readonly KnowledgeDocument[], lineOf: LineOf): KnowledgeFault[] {
  return documents
    .filter((document) => document.withdrawn !== undefined && !isStaffAnswer(document))
    .map(({ id, file }) => ({
      file,
      line: lineOf(file, ['withdrawn']),
      problem: `"${id}" is withdrawn, and is no answer of staff`,
      expected: 'staff_role beside withdrawn; any other document is deleted',
      example: 'staff_role: "Program coordinator"',
    }));
}

function lostEditions(documents: readonly KnowledgeDocument[], lineOf: LineOf): KnowledgeFault[] {
  const ids = documents.map(({ id }) => id);
  return documents.flatMap(({ id, file, supersedes }) => {
    if (supersedes === null || ids.includes(supersedes)) return [];
    const others = ids.filter((other) => other !== id);
    return {
      file,
      line: lineOf(file, ['supersedes']),
      problem: `supersedes "${supersedes}", which is no document here`,
      expected: others.length > 0 ? `one of ${others.join(', ')}` : 'the id of another document; there is none yet',
      example: `supersedes: ${nearestBySpelling(supersedes, others) ?? 'null'}`,
    };
  });
}

function circlesOfEditions(documents: readonly KnowledgeDocument[], lineOf: LineOf): KnowledgeFault[] {
  const byId = new Map(documents.map((document) => [document.id, document]));
  return documents.flatMap(({ id, file }) => {
    const chain = [id];
    let before = byId.get(id)?.supersedes ?? null;
    while (before !== null && !chain.includes(before)) {
      chain.push(before);
      before = byId.get(before)?.supersedes ?? null;
    }
    if (before !== id) return [];
    return {
      file,
      line: lineOf(file, ['supersedes']),
      problem: `supersedes runs in a circle: ${[...chain, id].join(' → ')}`,
      expected: 'the latest edition supersedes the one before it, and so on; the first supersedes none',
      example: 'supersedes: null',
    };
  });
}
