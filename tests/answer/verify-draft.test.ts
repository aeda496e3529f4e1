import { describe, expect, it } from 'vitest';
import { type Draft, type DraftSentence, paragraph, said } from '../../src/answer/draft.ts';
import { type Ground, isBorneOut, verifyDraft } from '../../src/answer/verify-draft.ts';
import type { Passage } from '../../src/corpus/knowledge-document.ts';
import { engine } from '../fixture-library.ts';

const passage = (id: string): Passage => {
  const found = engine.knowledge.passages.find((one) => one.id === id);
  if (!found) throw new Error(`the fixture library has no passage ${id}`);
  return found;
};
const PROCEDURES = passage('harbor-page#procedures');
const DIRECTOR = passage('harbor-page#director');
const GROUND: Ground = { question: 'is 238 ok for Dr. Osei?', askedOn: '2026-11-22', names: ['Mercy Clinic'] };

describe('a sentence is borne out', () => {
  it.each<[string, DraftSentence]>([
    ['by a figure of the passage that it cites', said('They perform 12,000 procedures.', PROCEDURES)],
    ['however the figure is grouped', said('They perform 12000 procedures.', PROCEDURES)],
    ['by a figure of the question', said('You told me 238.')],
    ['by today', said('Today is 22 11 2026.')],
    ['by a name of the passage', said('The director is Amara Bell.', DIRECTOR)],
    ['by a name of the question', said('You asked about Osei.')],
    ['by the name of an institution that the question meant', said('I know nothing of Mercy Clinic.')],
    [
      'by what is worked out from such figures',
      {
        text: '238 and 12,000 are 11762 apart.',
        cites: [PROCEDURES],
        computed: [{ value: 11762, operands: [12000, 238], rule: 'difference' }],
      },
    ],
    ['where it claims nothing', said('My sources do not say.')],
  ])('%s', (_, sentence) => {
    expect(isBorneOut(sentence, GROUND)).toBe(true);
  });
});

describe('a sentence is dropped', () => {
  it.each<[string, DraftSentence]>([
    ['for a figure that its passage does not hold', said('They perform 12,500 procedures.', PROCEDURES)],
    ['for a figure of a passage that it does not cite', said('They perform 12,000 procedures.', DIRECTOR)],
    ['for a part of a figure', said('They perform 12 procedures.', PROCEDURES)],
    ['for a name that its passage does not hold', said('The director is Kofi Mensah.', DIRECTOR)],
    [
      'for a figure worked out from nothing',
      { text: 'That is 5 more.', cites: [PROCEDURES], computed: [{ value: 5, operands: [17, 12], rule: 'difference' }] },
    ],
    ['for a figure even where it admits what is missing', { text: 'I know nothing of 777.', cites: [], admits: true }],
  ])('%s', (_, sentence) => {
    expect(isBorneOut(sentence, GROUND)).toBe(false);
  });
});

it('the gate keeps the rest of a draft, and leaves no empty block behind', () => {
  const good = said('They perform 12,000 procedures.', PROCEDURES);
  const bad = said('They perform 40,000 procedures.', PROCEDURES);
  const draft: Draft = {
    outcome: 'answered',
    blocks: [paragraph(good, bad), paragraph(bad), { kind: 'list', items: [[bad], [good]] }, { kind: 'list', items: [[bad]] }],
    caveats: [
      { kind: 'scope', sentence: bad },
      { kind: 'scope', sentence: good },
    ],
    topics: [],
    suggestions: [],
  };
  expect(verifyDraft(draft, GROUND)).toEqual({
    ...draft,
    blocks: [paragraph(good), { kind: 'list', items: [[good]] }],
    caveats: [{ kind: 'scope', sentence: good }],
  });
});
