import { describe, expect, it } from 'vitest';
import { answerTo } from '../fixture-library.ts';

describe('an elliptical turn', () => {
  it.each([
    [['How many away rotations should I do?', 'and publications?'], 'How many publications should I do?'],
    [
      ['How many integrated positions does Harbor have?', 'what about independent'],
      'How many independent positions does Harbor have?',
    ],
    [['who is the PD at Harbor', 'and at Mercy Clinic?'], 'who is the PD at Mercy Clinic'],
    [['How many away rotations should I do?', 'ok and what about publications'], 'How many publications should I do?'],
    [['How many away rotations should I do?', 'publications?'], 'How many publications should I do?'],
    [['How many away rotations should I do?', 'thx. publications too?'], 'How many publications should I do?'],
    [
      ['How many integrated positions does Harbor have?', 'independent then?'],
      'How many independent positions does Harbor have?',
    ],
    [
      ['How many integrated positions does Harbor have?', 'and for the independent?'],
      'How many independent positions does Harbor have?',
    ],
  ])('asks the same of another thing: %j', (turns, whole) => {
    expect(answerTo(turns)).toEqual(answerTo(whole));
  });

  it('asks of the last question that names anything, and not of all before it', () => {
    const turns = ['How many away rotations should I do?', 'what step 2', 'and letters?'];
    expect(answerTo(turns)).toEqual(answerTo('what letters'));
  });

  it('takes a compound for one thing', () => {
    expect(answerTo(['What Step 2 CK score do I need?', 'and letters?']).cites).toEqual(
      answerTo('what letters do I need?').cites,
    );
  });

  it('that names a whole question by itself is left as it is, and asked of the same place', () => {
    const turns = ['Who is the program director at Harbor?', 'and harbor case volume?'];
    expect(answerTo(turns)).toEqual(answerTo('harbor case volume'));
  });

  it('may follow another one', () => {
    const turns = ['How many publications do I need?', 'and aways?', 'and letters?'];
    expect(answerTo(turns).cites[0]).toBe('general-guide#letters');
  });

  it('names what a turn that was one word left open', () => {
    expect(answerTo(['Harbor', 'how many procedures', 'and independent positions?']).cites).toEqual([
      'harbor-page#positions-independent',
    ]);
  });

  it('that asks anew is read as any other turn', () => {
    expect(answerTo(['How many away rotations should I do?', 'and how do I arrange one?']).cites).toContain(
      'general-guide#aways-arranging',
    );
  });

  it('that asks for the next in order is not answered by the first one again', () => {
    const [first, ...rest] = answerTo(['How many letters do I need?', 'and the second one?']).cites;
    expect([first, ...rest]).not.toContain('general-guide#letters');
  });
});
