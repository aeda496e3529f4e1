import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

const OPENING = 'Applications to Harbor for the 2024-2025 cycle open on September 4, 2024. [1]';
const PAST =
  'outdated: This is past: it concerns the opening of applications to Harbor in the 2024-2025 cycle, which is over. Check with the program what holds now. [1]';

describe('a date that a source prints for one cycle', () => {
  it.each([
    ['When do applications to Harbor open for a start in July 2028?', '2028'],
    ['When do applications to Harbor open for 2027-2028?', '2027-2028'],
  ])('is near at most where another year is asked for: %s', (question, year) => {
    expect(answerTo(question)).toEqual({
      outcome: 'partial',
      text: `My sources do not give this for ${year}.\n\nThe nearest they say:\n\n${OPENING}`,
      cites: ['harbor-page#applications-open'],
      caveats: [PAST],
    });
  });

  it.each([
    'When do applications to Harbor open for the 2024-2025 cycle?',
    'When did applications to Harbor open in 2024?',
    'I graduated in 2020, when do applications to Harbor open?',
    "It's 2026, when do applications to Harbor open?",
  ])('answers, as past, where its own year is asked for or none: %s', (question) => {
    expect(answerTo(question)).toEqual({
      outcome: 'answered',
      text: OPENING,
      cites: ['harbor-page#applications-open'],
      caveats: [PAST],
    });
  });
});
