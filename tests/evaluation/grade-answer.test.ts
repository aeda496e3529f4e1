import { describe, expect, test } from 'vitest';
import { type Answer, type GoldenQuestion, gradeAnswer, readGoldenQuestions } from '../../src/index.ts';
import { answerOf, citation } from './answer-of.ts';

const TODAY = '2026-11-22';

function question(yaml: string): GoldenQuestion {
  const { golden } = readGoldenQuestions('q.yaml', `today: "${TODAY}"\nquestions:\n  - { id: q, topic: t, ${yaml} }\n`);
  if (!golden?.questions[0]) throw new Error('the question of the test can not be read');
  return golden.questions[0];
}

const failuresOf = (yaml: string, answer: Answer) => gradeAnswer(question(yaml), answer, TODAY).failures;

describe('phrases', () => {
  const read = (phrase: string, text: string) =>
    failuresOf(`kind: answer, turns: [how], facts: [[${JSON.stringify(phrase)}]]`, answerOf({ text })).length === 0;

  test.each([
    ['procedur', 'Show Procedural skill.', true],
    ['fit', 'It is an outfit.', false],
    ['case series', 'A case-series counts.', true],
    ['first-author', 'A first author paper.', true],
    ['strong … letter', 'Ask for a strong, supportive letter.', true],
    ['strong … letter', `Strong ${'words '.repeat(20)}letter.`, false],
    ['…pass', 'They bypass it.', true],
    ['DR', 'Apply to DR programs.', true],
    ['DR', 'Ask Dr. Who about drama.', false],
    ['IMG', 'US citizen IMGs do.', true],
    ['/tie[- ]?breaker?/', 'It is a tie-breaker.', true],
  ])('"%s" in "%s": %s', (phrase, text, found) => {
    expect(read(phrase, text)).toBe(found);
  });

  test.each([
    ['25–40', '25—40', true],
    ['25–40', '25 to 40', true],
    ['25–40', '125-40', false],
    ['500', '1,500', false],
    ['19,000', '19,000+', true],
    ['8 weeks', '8-weeks', true],
  ])('the figure "%s" in "%s": %s', (phrase, figure, found) => {
    const passage = `There are ${figure} of them.`;
    const answer = answerOf({ text: `${passage} [1]`, citations: [citation(1, passage)] });
    expect(failuresOf(`kind: answer, turns: [how], facts: [[${JSON.stringify(phrase)}]]`, answer).length === 0).toBe(found);
  });
});

describe('what an answer fails by', () => {
  test('nothing, where all is as expected', () => {
    const answer = answerOf({ text: 'Do 1–2 aways. [1]', citations: [citation(1, 'Do 1–2 aways.')] });
    expect(failuresOf('kind: answer, turns: [aways?], sources: [guide], facts: [[1–2]]', answer)).toEqual([]);
  });

  test('an outcome that its kind does not allow', () => {
    expect(failuresOf('kind: decline, turns: [aways?]', answerOf({}))).toEqual([
      'expected the outcome declined or not_covered, found answered',
    ]);
  });

  test('a fact that is not read', () => {
    expect(failuresOf('kind: answer, turns: [aways?], facts: [[one, "1–2"]]', answerOf({ text: 'Some.' }))).toEqual([
      'expected to read "one" or "1–2"',
    ]);
  });

  test('what it must not say', () => {
    expect(failuresOf('kind: answer, turns: [aways?], must not say: [soap]', answerOf({ text: 'Try SOAP.' }))).toEqual([
      'must not say "soap", found "SOAP"',
    ]);
  });

  test('what it must not claim, unless it denies it', () => {
    const yaml = 'kind: abstain, turns: ["a J-1 visa?"], must not claim: [sponsors J-1]';
    expect(failuresOf(yaml, answerOf({ outcome: 'partial', text: 'They do not say whether it sponsors J-1 visas.' }))).toEqual(
      [],
    );
    expect(failuresOf(yaml, answerOf({ outcome: 'partial', text: 'Nothing is sure. It sponsors J-1 visas.' }))).toEqual([
      'must not claim "sponsors J-1", found "It sponsors J-1 visas."',
    ]);
  });

  test('an abstention that does not admit', () => {
    expect(
      failuresOf(
        'kind: abstain, turns: [pay?]',
        answerOf({ outcome: 'not_covered', text: 'The nearest they say: apply widely.' }),
      ),
    ).toEqual(['expected the first 300 characters to say that the sources do not say']);
  });

  test('sources that are not cited', () => {
    const answer = answerOf({ text: 'Yes.', citations: [citation(1, 'Yes.', 'page')] });
    expect(failuresOf('kind: answer, turns: [so?], sources: [guide, other]', answer)).toEqual([
      'expected guide or other to be cited, found page',
    ]);
    expect(failuresOf('kind: answer, turns: [so?], all sources: [page, other]', answer)).toEqual([
      'expected other to be cited, found page',
    ]);
  });

  test('a stale date without its caveat', () => {
    const outdated = { kind: 'outdated', text: 'This is past.' } as const;
    expect(failuresOf('kind: stale, turns: [when?]', answerOf({ text: 'In fall.', caveats: [outdated] }))).toEqual([]);
    expect(failuresOf('kind: stale, turns: [when?]', answerOf({ text: 'In fall.' }))).toEqual([
      'expected a caveat that the date or the cycle is past, found none',
    ]);
  });

  test('a conflict without its caveat', () => {
    expect(failuresOf('kind: conflict, turns: [how many?]', answerOf({ text: 'Many.' }))).toEqual([
      'expected a caveat that the editions differ, found none',
    ]);
  });

  test('its length', () => {
    const caveat = { kind: 'scope', text: 'b'.repeat(900) } as const;
    expect(failuresOf('kind: answer, turns: [so?]', answerOf({ text: 'a'.repeat(1501), caveats: [caveat] }))).toEqual([
      'expected at most 1500 characters, found 1501',
      'expected at most 2300 characters with caveats, found 2401',
    ]);
  });
});

describe('figures', () => {
  const fabricated = (answer: Answer, asked = 'how many?') =>
    gradeAnswer(question(`kind: answer, turns: [${JSON.stringify(asked)}]`), answer, TODAY).fabricated;

  test('stand in the passage that the sentence marks', () => {
    const citations = [citation(1, 'Do 1–2 aways.'), citation(2, 'Apply to 25 programs.')];
    expect(fabricated(answerOf({ text: 'Do 1–2 aways. [1] Apply to 25 programs. [2]', citations }))).toEqual([]);
    expect(fabricated(answerOf({ text: 'Do 1–2 aways. [1] Apply to 25 programs. [1]', citations }))).toEqual([
      'text: 25 stands in no passage that the sentence marks: "Apply to 25 programs. [1]"',
    ]);
  });

  test('a run of sentences over one passage is marked at its end', () => {
    expect(fabricated(answerOf({ text: 'Two are enough. 3 are many. [1]', citations: [citation(1, '2 or 3')] }))).toEqual([]);
  });

  test('stand in the question, or in the date of today', () => {
    expect(fabricated(answerOf({ text: 'You have 238. It is November 22, 2026.' }), 'my 238, enough?')).toEqual([]);
  });

  test('are worked out from such', () => {
    const citations = [citation(1, 'Aim for 245.')];
    const computed = [{ value: 7, operands: [245, 238], rule: 'difference' }] as const;
    expect(fabricated(answerOf({ text: '238 is 7 below 245. [1]', citations, computed }), '238 ok?')).toEqual([]);
    expect(fabricated(answerOf({ text: '238 is 7 below 245. [1]', citations }), '238 ok?')).toEqual([
      'text: 7 stands in no passage that the sentence marks: "238 is 7 below 245. [1]"',
    ]);
  });

  test('of caveats are held to the same', () => {
    expect(
      fabricated(answerOf({ text: 'So.', caveats: [{ kind: 'conflict', text: 'The earlier edition says 15,000. [1]' }] })),
    ).toEqual([
      'caveat: [1] points to no citation: "The earlier edition says 15,000. [1]"',
      'caveat: 15000 stands in no passage that the sentence marks: "The earlier edition says 15,000. [1]"',
    ]);
  });

  test('of fixed words are let be', () => {
    expect(fabricated(answerOf({ outcome: 'help', text: 'Please call or text 988.' }))).toEqual([]);
  });
});
