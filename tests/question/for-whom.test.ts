import { describe, expect, it } from 'vitest';
import { withoutKindOfApplicant } from '../../src/question/applicant/applicant-facts.ts';
import { answerTo, putAnew } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';

describe('a turn that names another kind of applicant', () => {
  it.each([
    ['and for us mds?', 'a US MD'],
    ['what about DOs', 'a DO'],
    ['as a do student?', 'a DO'],
    ['and non-us imgs?', 'a non-US IMG'],
    ['us imgs?', 'a US citizen IMG'],
    ["what if i'm an md", 'a US MD'],
    ['does that apply to us md', 'a US MD'],
  ])('asks the same as such an applicant: %s', (turn, kind) => {
    expect(putAnew(AWAYS, turn)).toBe(`How many away rotations should I do? I'm ${kind}`);
  });

  it('takes the place of the kind that was named before', () => {
    expect(putAnew('how many aways as a us img?', 'and for DOs?')).toBe("how many aways? I'm a DO");
  });

  it.each([
    'do they take imgs?',
    'are IMGs eligible?',
    'how many imgs match?',
    'advantages of US IMGs?',
    'do programs prefer MDs?',
  ])('asks of such applicants where it was asked of them: %s', (asked) => {
    expect(putAnew(asked, 'and DOs?')).toBe('what about DOs?');
  });
});

describe('a turn that asks for whom that is', () => {
  it.each([
    'is that for img only',
    'is this only for imgs?',
    'img only?',
    'just for imgs?',
    'is that for everyone',
    'does that go for everybody?',
    'is that for everyone or just imgs',
  ])('asks the same of both guides: %s', (turn) => {
    expect(putAnew(AWAYS, turn)).toBe('How many away rotations should I do, in both guides?');
    expect(answerTo([AWAYS, turn]).cites).toEqual(['general-guide#aways', 'img-guide#aways']);
  });

  it.each(['is that for interviews only', 'imgs', 'is everyone nice there?', 'all?', 'anyone?'])('is none: %s', (turn) => {
    expect(putAnew(AWAYS, turn)).not.toContain('both guides');
  });
});

describe('who tells only who they are', () => {
  it.each(['honors in which clerkships', 'no IRIG at my school, now what', 'cringe lines to keep out of a statement'])(
    'asks again what they asked before without a question mark: %s',
    (asked) => {
      expect(putAnew(asked, "i'm a us md btw")).toBe(`${asked}? i'm a us md btw`);
    },
  );

  it.each(['hello', 'thanks!', 'nice', 'my school is in Boston', 'i love this server', 'trying to figure out my life'])(
    'after what asks nothing asks nothing: %s',
    (said) => {
      expect(putAnew(said, "i'm a us md")).toBe("i'm a us md");
    },
  );
});

describe('a text without the kind of applicant', () => {
  it.each([
    ['what should I do in M3 as a US IMG?', 'what should I do in M3?'],
    ['how many letters for MDs', 'how many letters'],
    ["I'm a DO student. which exam?", '. which exam?'],
    ['what do I do about my MD school', 'what do I do about my MD school'],
  ])('%s', (text, without) => {
    expect(withoutKindOfApplicant(text)).toBe(without);
  });
});
