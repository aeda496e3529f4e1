import { describe, expect, it } from 'vitest';
import { withoutHearsay } from '../../src/question/hearsay.ts';

describe('what somebody is said to have said is asked about, and not who said it', () => {
  it.each([
    ['someone on reddit said 3 aways are normal', '3 aways are normal'],
    ['my dean says 80 DR programs, is that right', '80 DR programs, is that right'],
    ['a resident told me mgh takes 4 people', 'mgh takes 4 people'],
    ['How many aways? my friend swears that two aways is too many', 'How many aways? two aways is too many'],
  ])('%s', (text, left) => {
    expect(withoutHearsay(text)).toBe(left);
  });

  it.each([
    'my attending said no to a letter, what now?',
    'my dean said he writes the MSPE himself',
    'my mentor told me to email the PD',
    'who said so?',
    'the guide says two aways are enough',
  ])('where it says something of them, all stays: %s', (text) => {
    expect(withoutHearsay(text)).toBe(text);
  });
});
