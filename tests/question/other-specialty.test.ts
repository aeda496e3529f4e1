import { expect, it } from 'vitest';
import { otherSpecialtyAimedAt } from '../../src/question/other-specialty.ts';

it.each([
  ['us img CK 246 but aiming for derm', 'derm'],
  ['ortho applicant US img CK 248, ok?', 'ortho'],
  ['us img aiming for internal medicine, CK 236', 'internal medicine'],
])('a specialty that somebody applies for: %s', (told, specialty) => {
  expect(otherSpecialtyAimedAt([told])).toBe(specialty);
});

it.each([
  'us img, 240, applying IR and derm',
  'want IR, surgery as a backup',
  '246, want a surgery letter',
  'derm research, 3 papers, enough?',
])('none beside radiology: %s', (told) => {
  expect(otherSpecialtyAimedAt([told])).toBeUndefined();
});

it('a specialty that an earlier turn named holds until radiology is named', () => {
  expect(otherSpecialtyAimedAt(['my friend is going for derm', 'how many scholarly products'])).toBe('derm');
  expect(otherSpecialtyAimedAt(['my friend is going for derm', 'and for IR how many?'])).toBeUndefined();
});
