import { expect, it } from 'vitest';
import { createAnswerEngine, readKnowledge } from '../../src/index.ts';

const GUIDE = `---
id: guide
title: Harbor Guide
publisher: Harbor
read: 2026-01-15
---

## Interviews

Interviews test how an applicant speaks about procedures.

<!-- passage: interviews
asked as:
- What is asked at interviews?
- does it pay to rehearse for interviews
-->

## Library

The library opens at eight.

<!-- passage: library
asked as:
- When does the library open?
-->
`;
const VOCABULARY = `concepts:
  - { id: interview, say: [interview, interviews] }
  - { id: salary, say: [salary, pay], demand: true }
`;

/** A passage must speak of a salary to answer a question on one, unless it is known to answer just this question. */
it('a question that the library knows in these words is answered, whatever its words demand elsewhere', () => {
  const { knowledge, faults } = readKnowledge([
    { path: 'documents/guide.md', text: GUIDE },
    { path: 'vocabulary.yaml', text: VOCABULARY },
  ]);
  if (!knowledge) throw new Error(JSON.stringify(faults));
  const engine = createAnswerEngine(knowledge);
  const outcomeOf = (text: string) =>
    engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: '2026-11-28' }).answer.outcome;
  expect(['does it pay to rehearse for interviews', 'is there pay at interviews'].map(outcomeOf)).toEqual([
    'answered',
    'partial',
  ]);
});
