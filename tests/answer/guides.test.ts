import { expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { answerTo } from '../fixture-library.ts';

it('two guides are held against each other where both print figures on one point', () => {
  expect(answerTo('How do the two guides differ?')).toEqual({
    outcome: 'answered',
    text: [
      'On these points the guides put it differently:',
      '- General Guide: Applicants do 1 or 2 away rotations. [1] IMG Guide: A US citizen IMG does 3 away rotations. [2]',
    ].join('\n\n'),
    cites: ['general-guide#aways', 'img-guide#aways'],
    caveats: ['audience: Written for US citizen IMGs; for other applicants it may not hold. [2]'],
  });
});

it('two guides that are held against each other on one point are named before what each says', () => {
  const { text } = answerTo('How do the two guides differ on away rotations?');
  expect(text).toMatch(
    /^General Guide: Applicants do 1 or 2 away rotations\. \[1\]\n\nIMG Guide: A US citizen IMG does 3 away rotations\. \[2\]/,
  );
});

it.each([
  [['one guide says 1 or 2 aways and another says 3, which is it']],
  [['How many away rotations does the general guide want?', 'does the img guide give the same number?']],
  [['How many away rotations does the general guide want?', 'and the img guide?', 'so which one asks for more']],
])('two guides of which it is asked what either says are shown beside one another: %j', (turns) => {
  expect(answerTo(turns).text).toMatch(
    /^General Guide: Applicants do 1 or 2 away rotations\. \[1\]\n\nIMG Guide: A US citizen IMG does 3 away rotations\. \[2\]/,
  );
});

it('two guides that give the same figures are said to', async () => {
  const own = await loadEngine();
  const { text, citations } = own.answer({
    text: 'Do the two guides agree on how many away rotations to do?',
    earlierTurns: [],
    profile: {},
    visibility: 'private',
    askedOn: '2026-11-22',
  }).answer;
  expect(text.split('\n\n')[0]).toBe('Both print 1–2, each in its own words: [1] [2]');
  expect(citations.map(({ passageId }) => passageId.split('#')[0])).toEqual(['ir-residency-guide', 'us-citizen-img-strategy']);
});
