import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { holdAgainstThresholds } from '../../src/answer/standing.ts';
import { answerTo } from '../fixture-library.ts';

/** The lines of an answer that hold the asker's figures against the sources'. */
const standing = (text: string) => text.split('\n').filter((line) => line.startsWith('- '));

describe('the asker’s own figures', () => {
  it.each([
    [
      ['us img', 'I am applying to 45 integrated programs', 'too many?'],
      ['- 45 integrated IR programs are above 25–40, the number of integrated programs to apply to. [1]'],
    ],
    [
      ['us img', 'step 2 251', 'wait that was my nbme. real score was 237', 'so?'],
      [
        '- Step 2 CK 237 is 8 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
        '- Step 2 CK 237 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      ],
    ],
    [
      ['us img', 'got 20 ir, 50 dr', 'is the ir part enough'],
      ['- 20 integrated IR programs are 5 below 25, the lower end of 25–40, the number of integrated programs to apply to. [1]'],
    ],
    [
      ['us img, 240', 'so im under?'],
      [
        '- Step 2 CK 240 is 5 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
        '- Step 2 CK 240 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      ],
    ],
    [
      ['us img, 240', 'how many points am i short'],
      [
        '- Step 2 CK 240 is 5 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
        '- Step 2 CK 240 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      ],
    ],
  ])('is judged by what was told over the turns: %s', (turns, lines) => {
    expect(standing(answerTo(turns).text)).toEqual(lines);
  });

  it('meet what the sources give', () => {
    const { outcome, text, cites, computed } = answerTo('us img, 248, 30 integrated programs, enough?');
    expect(outcome).toBe('answered');
    expect(standing(text)).toEqual([
      '- Step 2 CK 248 is within 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK 248 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      '- 30 integrated IR programs are within 25–40, the number of integrated programs to apply to. [3]',
    ]);
    expect(cites).toEqual(['img-guide#ck-target', 'img-guide#ck-red-flag', 'img-guide#programs']);
    expect(computed).toBeUndefined();
  });

  it('come after what is asked beside them', () => {
    expect(answerTo('us img, 248. how many away rotations should I do?').text).toBe(
      [
        'Applicants do 1 or 2 away rotations. [1]',
        '',
        '- Step 2 CK 248 is within 245–255, the Step 2 CK range to aim for. [2]',
        '- Step 2 CK 248 is clear of 235, the line under which a Step 2 CK score is a red flag. [3]',
        '',
        'A US citizen IMG does 3 away rotations. [4]',
      ].join('\n'),
    );
  });

  it('lie right at a line, and so not below it', () => {
    expect(standing(answerTo('us img, got 235 on step 2, is that enough?').text)).toEqual([
      '- Step 2 CK 235 is 10 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK 235 is right at 235, and so not below it: that is the line under which a Step 2 CK score is a red flag. [2]',
    ]);
  });

  it('are held against the sources alone where the message only tells them, and one by itself beside what the source says', () => {
    expect(answerTo('us img, 12 integrated programs')).toEqual({
      outcome: 'answered',
      text: '- 12 integrated IR programs are 13 below 25, the lower end of 25–40, the number of integrated programs to apply to. [1]\n\nA US citizen IMG applies to 25–40 integrated programs. [1]',
      cites: ['img-guide#programs'],
      computed: [{ value: 13, operands: [25, 12], rule: 'difference' }],
    });
  });

  it.each(['249.5', '24O', '2490', '310'])('that can not be a score is asked for again: %s', (typed) => {
    const question = `my step 2 ck is ${typed}, is that enough?`;
    const asksAgain = (read: string) =>
      `I can not read ${read} as a Step 2 CK score; please write it as a whole number of three digits.`;
    expect(answerTo(question)).toMatchObject({ outcome: 'partial', text: expect.stringContaining(asksAgain(`"${typed}"`)) });
    expect(answerTo(question, { visibility: 'public' }).text).toContain(asksAgain('that'));
  });

  it('that can not be a score is asked for again where the exam is named after it', () => {
    expect(answerTo('i scored 310 on step 2, is that enough?').text).toMatch(/^I can not read "310" as a Step 2 CK score/);
  });

  it('fall short, by a difference that is shown with what it was worked out from', () => {
    const { text, computed } = answerTo('us img, 238, 18 integrated programs, enough?');
    expect(standing(text)).toEqual([
      '- Step 2 CK 238 is 7 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK 238 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      '- 18 integrated IR programs are 7 below 25, the lower end of 25–40, the number of integrated programs to apply to. [3]',
    ]);
    expect(computed).toEqual([
      { value: 7, operands: [245, 238], rule: 'difference' },
      { value: 7, operands: [25, 18], rule: 'difference' },
    ]);
  });

  it('are flagged, with what the sources advise', () => {
    const { text, cites } = answerTo('us img with a 231, advice?');
    expect(standing(text)[1]).toBe('- Step 2 CK 231 is below 235, the line under which a Step 2 CK score is a red flag. [2]');
    expect(cites).toContain('img-guide#compensate');
    expect(text).toContain('A low score is offset by research with an interventional radiologist. [3]');
  });

  it('are above what the sources give', () => {
    const { text } = answerTo('us img, 260, enough?');
    expect(standing(text)[0]).toBe('- Step 2 CK 260 is above 245–255, the Step 2 CK range to aim for. [1]');
  });
});

describe('a score told as a stretch', () => {
  it('is held where it lies on one side, without a difference', () => {
    const { text, computed } = answerTo('us img, low 230s, advice?');
    expect(standing(text)).toEqual([
      '- Step 2 CK in the low 230s is below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK in the low 230s is below 235, the line under which a Step 2 CK score is a red flag. [2]',
    ]);
    expect(computed).toBeUndefined();
  });

  it('is said to be partly below what it reaches over', () => {
    expect(standing(answerTo('us img, between 240 and 250 on step 2, enough?').text)[0]).toBe(
      '- Step 2 CK between 240 and 250 is partly below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
    );
  });

  it('is said to be partly below the line of a red flag', () => {
    expect(standing(answerTo('us img, mid 230s, enough?').text)).toEqual([
      '- Step 2 CK in the mid 230s is below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK in the mid 230s is partly below 235, the line under which a Step 2 CK score is a red flag. [2]',
    ]);
    expect(standing(answerTo('us img, high 240 on step 2, enough?').text)[0]).toBe(
      '- Step 2 CK at a high 240 is within 245–255, the Step 2 CK range to aim for. [1]',
    );
  });
});

describe('none at all', () => {
  it.each([
    ['applying to no integrated programs, enough?', '- With no integrated IR programs the count is below 25, '],
    ['applying to 0 integrated programs, enough?', '- 0 integrated IR programs are below 25, '],
  ])('%s', (question, beginning) => {
    const { text, computed } = answerTo(question);
    expect(standing(text)).toEqual([`${beginning}the lower end of 25–40, the number of integrated programs to apply to. [1]`]);
    expect(computed).toBeUndefined();
  });
});

describe('figures of two people', () => {
  const two =
    'I advise two US citizen IMGs: the first has 257 and 18 integrated programs, the second 231. Where does each stand?';

  it('are held against the sources one after the other, and never together', () => {
    expect(standing(answerTo(two).text)).toEqual([
      '- The first: Step 2 CK 257 is above 245–255, the Step 2 CK range to aim for. [1]',
      '- The first: Step 2 CK 257 is clear of 235, the line under which a Step 2 CK score is a red flag. [2]',
      '- The first: 18 integrated IR programs are 7 below 25, the lower end of 25–40, the number of integrated programs to apply to. [3]',
      '- The second: Step 2 CK 231 is 14 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- The second: Step 2 CK 231 is below 235, the line under which a Step 2 CK score is a red flag. [2]',
    ]);
  });

  it('are held for nobody where it is not plain what is whose', () => {
    const { outcome, text } = answerTo('My son has a 250 and my daughter has a 231. Are they competitive?');
    expect(outcome).not.toBe('answered');
    expect(standing(text)).toEqual([]);
    expect(text).toContain('I can not tell for certain whose figures are whose here; please ask about one person at a time.');
  });

  it('are left out before other readers', () => {
    expect(standing(answerTo(two, { visibility: 'public' }).text)).toEqual([
      '- The figure to hold it against is 245–255, the Step 2 CK range to aim for. [1]',
      '- The figure to hold it against is 235, the line under which a Step 2 CK score is a red flag. [2]',
      '- The figure to hold it against is 25–40, the number of integrated programs to apply to. [3]',
    ]);
  });

  it('are those of the one alone that a later turn chooses', () => {
    expect(standing(answerTo('I mean only the second.', { earlierTurns: [two] }).text)).toEqual([
      '- Step 2 CK 231 is 14 below 245, the lower end of 245–255, the Step 2 CK range to aim for. [1]',
      '- Step 2 CK 231 is below 235, the line under which a Step 2 CK score is a red flag. [2]',
    ]);
  });
});

describe('before other readers', () => {
  it('the asker’s figures are left out, and what they would be held against is given', () => {
    const { text, computed } = answerTo('us img, 238, 18 integrated programs, enough?', { visibility: 'public' });
    expect(standing(text)).toEqual([
      '- The figure to hold it against is 245–255, the Step 2 CK range to aim for. [1]',
      '- The figure to hold it against is 235, the line under which a Step 2 CK score is a red flag. [2]',
      '- The figure to hold it against is 25–40, the number of integrated programs to apply to. [3]',
    ]);
    expect(text).not.toMatch(/238|18/);
    expect(computed).toBeUndefined();
  });

  it('advice does not tell on which side of a line somebody stands', () => {
    const asked = (score: number) => answerTo(`My step 2 is ${score}, enough?`, { visibility: 'public' });
    expect(asked(230)).toEqual(asked(250));
  });

  it.each([{ failedAttempts: 2 }, { gapMonths: 20 }, { step2ck: 228 }, { programs: { integrated: 12 } }])(
    'what somebody saved has no bearing on the answer: %j',
    (profile) => {
      const question = 'am I competitive, and how many away rotations should I do?';
      expect(answerTo(question, { visibility: 'public', profile })).toEqual(answerTo(question, { visibility: 'public' }));
    },
  );
});

const { knowledge } = await loadEngine();

describe('a threshold for some applicants', () => {
  const passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  const question = { text: 'one abstract', earlierTurns: [], profile: {}, visibility: 'private', askedOn: '2026-07-01' } as const;
  const forImgs =
    'One scholarly product is at or above one, the number of abstracts or peer-reviewed publications in an IR/DR context to try for at least.';
  const forAll =
    'One scholarly product is two below 3, the lower end of 3–5, the number of scholarly products to have by the time of ERAS submission.';

  it.each([
    ['us-citizen-img', [forImgs, forAll]],
    ['us-md', [forAll]],
    [undefined, [forAll]],
  ] as const)('is held against %s', (applicant, sentences) => {
    const told = { products: 1, ...(applicant && { applicant }) };
    const standing = holdAgainstThresholds(told, knowledge.thresholds, passages, question);
    expect(standing.sentences.map(({ text }) => text)).toEqual(sentences);
  });

  it('asked for its upper end, says how far that is too', () => {
    const heldFor = (text: string) =>
      holdAgainstThresholds({ programs: { integrated: 20 } }, knowledge.thresholds, passages, {
        ...question,
        text,
      }).sentences.map((sentence) => [sentence.text, sentence.computed]);
    const short = '20 integrated IR programs are 5 below 25, the lower end of 25–40, ';
    const what = 'the number of integrated IR programs to apply to, as an approximate starting point';
    const toLower = { value: 5, operands: [25, 20], rule: 'difference' };
    expect(heldFor('20 IR programs, and for the max?')).toEqual([
      [`${short}${what}, and 20 below its upper end, 40.`, [toLower, { value: 20, operands: [40, 20], rule: 'difference' }]],
    ]);
    expect(heldFor('20 IR programs')).toEqual([[`${short}${what}.`, [toLower]]]);
  });

  it('a sum that nobody typed is given in words', () => {
    const typed = { ...question, text: '15 publications, 12 abstracts' };
    const [held] = holdAgainstThresholds({ products: 27 }, knowledge.thresholds, passages, typed).sentences;
    expect(held?.text).toMatch(/^Twenty-seven scholarly products are at or above 3–5,/);
  });
});

describe('advice', () => {
  const passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  const adviceOn = (aways: number) =>
    holdAgainstThresholds({ aways }, knowledge.thresholds, passages, {
      text: `${aways} aways`,
      earlierTurns: [],
      profile: {},
      visibility: 'private',
      askedOn: '2026-07-01',
    }).advice.map(({ id }) => id);

  it('differs below and above what the sources give', () => {
    expect([0, 1, 4].map(adviceOn)).toEqual([['ir-residency-guide#faq-aways'], [], ['ir-residency-guide#faq-more-aways']]);
  });
});
