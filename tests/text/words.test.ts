import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenise } from '../../src/text/analyse.ts';
import { WordForms } from '../../src/text/word-forms.ts';
import { many } from '../property/settings.ts';

test('plain ASCII is cut into the same words as any other text', () => {
  const pieces = fc.constantFrom('a', 'Ph', 'IR', '1', '23', '000', '.', ',', "'", '-', '/', ' ', '_', '%', 's');
  const text = fc.oneof(
    fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, (plain) => {
      // One letter beyond ASCII has the whole text read the other way.
      expect(tokenise(plain)).toEqual(tokenise(`${plain} é`).slice(0, -1));
    }),
    many,
  );
});

test('each spelling has one form, however many there are', () => {
  const forms = new WordForms();
  const spellings = Array.from({ length: 10_000 }, (_, at) => `Word${at}`);
  const first = spellings.map((word) => forms.at(`a ${word}.`, 2, 2 + word.length));
  expect(first.map(({ typed, surface, number }) => [typed, surface, number])).toEqual(
    spellings.map((word, at) => [word, word.toLowerCase(), at]),
  );
  expect(spellings.map((word) => forms.at(word, 0, word.length))).toEqual(first);
  expect([...forms]).toEqual(first);
});
