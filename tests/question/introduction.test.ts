import { describe, expect, it } from 'vitest';
import { withoutShouting } from '../../src/question/out-of-scope/shouting.ts';
import { answerTo } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';

describe('who introduces themselves', () => {
  it.each(['who wins the basketball game tonight?', 'my mother has fever after her biopsy, which antibiotic should she take?'])(
    'is declined what they would be declined without that: %s',
    (text) => {
      expect(answerTo(`M3 here. ${text}`)).toEqual(answerTo(text));
    },
  );
});

describe('who asks for another', () => {
  it.each(['My friend wants to know:', 'asking for a classmate:', 'one of my students asks:', 'my mentee would like to know -'])(
    'is told what they ask, as anybody: %s',
    (opening) => {
      expect(answerTo(`${opening} ${AWAYS}`)).toEqual(answerTo(AWAYS));
    },
  );
});

describe('who shouts', () => {
  it.each([AWAYS, 'do the two guides agree on aways?', 'does Harbor pay a salary?'])('is told the same: %s', (text) => {
    expect(answerTo(text.toUpperCase())).toEqual(answerTo(text.toLowerCase()));
  });

  it('does not, with an abbreviation', () => {
    expect(withoutShouting('ESIR OR DR?')).toBe('ESIR OR DR?');
  });
});

describe('a long message that names what it asks', () => {
  it.each([
    'one guide wants 1-2 aways and the other has another number for aways in the US. which says what?',
    'my adviser claims that research and letters matter more than aways. is that so, and which guide says it?',
  ])('leans on no turn before it: %s', (text) => {
    expect(answerTo(['Who is the program director at Harbor?', text])).toEqual(answerTo(text));
  });
});
