import { describe, expect, it } from 'vitest';
import { answerTo, engine, traceOf } from './fixture-library.ts';

describe('a question that the library answers', () => {
  it('gets the passage that says it, marked', () => {
    expect(answerTo('Who is the program director at Harbor?')).toEqual({
      outcome: 'answered',
      text: 'Amara Bell, MD, is the program director of the Harbor residency. [1]',
      cites: ['harbor-page#director'],
    });
  });

  it('is cited with all that leads back to the source', () => {
    expect(traceOf('Who is the program director at Harbor?').answer.citations).toEqual([
      {
        n: 1,
        source: 'harbor-page',
        title: 'Harbor Hospital, Interventional Radiology Residency',
        section: 'Leadership',
        passage: 'Amara Bell, MD, is the program director of the Harbor residency.',
        passageId: 'harbor-page#director',
        publisher: 'Harbor Hospital',
        url: null,
        edition: 'undated, later edition, read 2026-01-15',
        readOn: '2026-01-15',
      },
    ]);
  });

  it.each(['whos the progam directer at harbor', 'HARBOR PD NAME?', 'pls tell me who is the pd at Harbor Hospital'])(
    'may be typed in haste: %s',
    (question) => {
      expect(answerTo(question)).toEqual(answerTo('Who is the program director at Harbor?'));
    },
  );

  it('may be one of several in a message', () => {
    expect(answerTo('Who is the program director at Harbor, and how many integrated positions does it have?')).toEqual({
      outcome: 'answered',
      text: 'Amara Bell, MD, is the program director of the Harbor residency. [1]\n\nHarbor has 4 integrated positions a year. [2]',
      cites: ['harbor-page#director', 'harbor-page#positions-integrated'],
    });
  });

  it('is not answered from what it takes for granted, and told so', () => {
    const { text, cites } = answerTo('Since Harbor performs 20,000 procedures, is it busy?');
    expect(text).toBe(
      'My sources give another figure than 20,000.\n\nThe Harbor division performs 12,000 procedures a year. [1]',
    );
    expect(cites[0]).toBe('harbor-page#procedures');
  });
});

describe('a question that the library does not answer', () => {
  it('is answered in part where the sources give no date', () => {
    expect(answerTo('When are interviews?')).toEqual({
      outcome: 'partial',
      text: 'None of my sources says when.\n\nInterviews test how an applicant speaks about procedures and teamwork. [1]',
      cites: ['general-guide#interviews'],
    });
  });

  it('is admitted by name for a hospital that the sources do not describe', () => {
    const { outcome, text, cites } = answerTo('How many procedures does Mercy Clinic perform?');
    expect({ outcome, cites }).toEqual({ outcome: 'not_covered', cites: [] });
    expect(text).toMatch(/^My sources do not cover Mercy Clinic;/);
  });

  it('is admitted by name where the gap is known', () => {
    expect(answerTo('What is the salary of a resident at Harbor?')).toEqual({
      outcome: 'not_covered',
      text: 'My sources do not say what residents are paid.',
      cites: [],
    });
  });

  it('is admitted with the name that nobody knows', () => {
    const { outcome, text } = answerTo('Does Harbor have Zeppelin machines?');
    expect(outcome).toBe('not_covered');
    expect(text).toMatch(/^My sources do not say anything about "zeppelin"\./);
  });

  it('may be handed to a person; an answered one is not', () => {
    const handOff = (question: string) => traceOf(question).answer.handOff;
    expect([handOff('What is the salary of a resident?'), handOff('When are interviews?'), handOff('harbor pd name')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a follow-up', () => {
  it('asks the same of something else', () => {
    expect(answerTo(['How many integrated positions does Harbor have?', 'and independent?'])).toEqual({
      outcome: 'answered',
      text: 'Harbor has 2 independent positions a year. [1]',
      cites: ['harbor-page#positions-independent'],
    });
  });

  it('asks something else of the same', () => {
    const { outcome, text } = answerTo(['How many away rotations should I do?', 'ok and when']);
    expect(outcome).toBe('partial');
    expect(text).toMatch(
      /^None of my sources says when\.\n\nAway rotations are arranged through the host hospital.s student office\. \[1\]/,
    );
  });

  it('passes over thanks in between', () => {
    const turns = ['How many procedures does Harbor perform each year?', 'thanks', 'and who is the program director?'];
    expect(answerTo(turns)).toEqual({
      outcome: 'answered',
      text: 'Amara Bell, MD, is the program director of the Harbor residency. [1]',
      cites: ['harbor-page#director'],
    });
  });

  it('is a question of its own where it names all it needs', () => {
    const question = 'What Step 2 CK score should a US citizen IMG aim for?';
    expect(answerTo(['Who is the program director at Harbor?', question])).toEqual(answerTo(question));
  });
});

it('the trace tells how the question was read and what was found, best first', () => {
  const { understanding, retrieved, question } = traceOf('How many integrated positions does Harbor have?');
  expect(question.text).toBe('How many integrated positions does Harbor have?');
  expect(understanding).toMatchObject({
    intent: 'ask',
    whole: {
      type: 'number',
      leaning: false,
      unknown: [],
      scope: { programs: ['harbor'], documents: [], group: [], institutions: [] },
    },
  });
  expect(retrieved[0]).toMatchObject({ id: 'harbor-page#positions-integrated' });
  expect(retrieved.map(({ score }) => score)).toEqual(retrieved.map(({ score }) => score).sort((a, b) => b - a));
});

it('knows what it was given', () => {
  expect(engine.knowledge.documents.map(({ id }) => id)).toEqual([
    'general-guide',
    'harbor-page-2019',
    'harbor-page',
    'img-guide',
  ]);
});
