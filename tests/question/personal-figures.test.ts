import { expect, it } from 'vitest';
import { withoutPersonalFigures } from '../../src/index.ts';

it.each([
  ['Do you sponsor visas?', 'Do you sponsor visas?'],
  ['I have a 238 on Step 2 CK. Is 240 required?', 'I have a … on Step 2 CK. Is 240 required?'],
  ['My score is two thirty-eight, is that enough?', 'My score is …, is that enough?'],
  ['step2 231, 1 fail, us img: any chance?', 'step2 …, … fail, us img: any chance?'],
  ['Mail me at maria@school.example or see https://me.example/cv, please.', 'Mail me at … or see … please.'],
])('a question as others may be likened to it: %j', (said, kept) => {
  expect(withoutPersonalFigures(said)).toBe(kept);
});
