import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';

describe('sentence splitting', () => {
  it.each([
    ['closing marks', 'Yes. No! Why? Because.', ['Yes.', 'No!', 'Why?', 'Because.']],
    ['quotes and brackets', 'He said "stop." (See below.) Then left.', ['He said "stop."', '(See below.)', 'Then left.']],
    [
      'e.g. and i.e.',
      'Some exams (e.g. Step 2) count, i.e. Those do. End.',
      ['Some exams (e.g. Step 2) count, i.e. Those do.', 'End.'],
    ],
    ['vs.', 'Integrated vs. Independent programs. Both exist.', ['Integrated vs. Independent programs.', 'Both exist.']],
    ['titles', 'Ask Dr. Lee or Ms. Roe. They answer.', ['Ask Dr. Lee or Ms. Roe.', 'They answer.']],
    ['initials', 'Written by Connie Y. Chang. She leads.', ['Written by Connie Y. Chang.', 'She leads.']],
    ['degrees', 'Connie Y. Chang, M.D. Director of it. The rest.', ['Connie Y. Chang, M.D. Director of it.', 'The rest.']],
    ['degrees that end a sentence', 'She has an M.D. The next one too.', ['She has an M.D.', 'The next one too.']],
    ['decimals', 'A mean of 3.5 Publications. Fine.', ['A mean of 3.5 Publications.', 'Fine.']],
    [
      'lines and bullets',
      'Letters:\n- one from IR\n* one from surgery\n\nDone',
      ['Letters:', 'one from IR', 'one from surgery', 'Done'],
    ],
    ['numbered items', '1. Apply early. Twice.\n2. Rank them.', ['1. Apply early.', 'Twice.', '2. Rank them.']],
    [
      'hard-wrapped lines',
      'Programs that are found in the list below take part in\nthe early match. Others do not.',
      ['Programs that are found in the list below take part in the early match.', 'Others do not.'],
    ],
    ['nothing', ' \n ', []],
  ])('handles %s', (_, text, expected) => {
    expect(splitSentences(text)).toEqual(expected);
  });
});
