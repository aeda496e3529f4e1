import { describe, expect, it } from 'vitest';
import { kindOfAnother } from '../../src/question/applicant/kind-of-another.ts';

describe('who a question is asked for, where that is not the asker', () => {
  it.each([
    [["I'm a US citizen IMG and my cousin is a US MD", 'what step 2 should my cousin aim for?'], 'us-md'],
    [['american at SGU, 251', 'my roommate is from Nigeria with 251 too, is that in the target for him?'], 'img'],
    [['I advise US citizen IMGs', 'one advisee is from Brazil, not a citizen. CK target?'], 'img'],
    [['we have US-IMG and US MD students, what is the DR number for the MDs?'], 'us-md'],
    [['we have US IMGs and DOs, what number for the DOs?'], 'us-do'],
    [["I'm a US IMG. Actually I gave up my US citizenship", 'so step 2 goal?'], 'img'],
  ])('%j', (turns, kind) => {
    expect(kindOfAnother(turns)).toBe(kind);
  });

  it.each([
    [["I'm a US citizen IMG", 'what should I aim for?']],
    [["I'm a US citizen IMG", 'my friend is a US MD', 'how many programs should I apply to?']],
    [['US IMG here', 'who directs the fellowship?']],
  ])('nobody: %j', (turns) => {
    expect(kindOfAnother(turns)).toBeUndefined();
  });
});
