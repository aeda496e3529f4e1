import { describe, expect, it } from 'vitest';
import { answerTo, putAnew, traceOf } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';

describe('a short turn', () => {
  it.each(['min?', 'and the minimum?', "what's the least", 'at least?', 'lower end?', 'the bare minimum then'])(
    'wants the least of what was counted, which the range has: %s',
    (turn) => {
      expect(putAnew(AWAYS, turn)).toBe(AWAYS);
      expect(putAnew('what step 2 score do I need?', turn)).toBe(turn);
    },
  );

  it('asks what to do now after what was told, and not after what was asked', () => {
    expect(putAnew('I matched DR', 'and now?')).toBe('what now?');
    expect(putAnew('how many radiologists did the older page give?', 'and now?')).toBe('and now?');
  });

  it.each([
    ['no, msk', 'no, i meant msk'],
    ['sorry, for ir', 'no, i meant ir'],
    ['nope, the independent one', 'no, i meant independent one'],
    ['no, thanks', 'no, thanks'],
    ['no problem', 'no problem'],
  ])('names what was meant instead: %s', (turn, meant) => {
    expect(putAnew('how many spots at MGH IR?', turn)).toBe(meant);
  });

  it.each([
    ['480', 'ESIR procedures', '480 ESIR procedures'],
    ['I have 2', 'aways i mean', 'I have 2 aways'],
    ['is 3 too much', 'aways', 'is 3 aways too much'],
    ['us-img 30 IR programs', 'i meant DR', 'us-img 30 DR programs'],
    ['us img, 2 IR letters', 'i meant projects', 'us img, 2 projects'],
    ['us img 245', 'i meant letters', 'i meant letters'],
    [AWAYS, 'i meant letters', 'how many letters?'],
  ])('says what a figure counts that was told before: %s, then %s', (before, turn, meant) => {
    expect(putAnew(before, turn)).toBe(meant);
  });

  it.each([
    ['is it on the SCARD timeline?', 'what do those letters even stand for', 'what does SCARD stand for?'],
    ['is ESIR like SCARD?', 'what do those letters stand for', 'what do those letters stand for'],
    ['how many letters?', 'what do those letters need', 'what do those letters need'],
  ])('asks for the words of the one acronym before: %s', (before, turn, asked) => {
    expect(putAnew(before, turn)).toBe(asked);
  });

  it.each([
    ['matched DR, what now?', 'how many years until im an IR', 'how many years is DR to ESIR to IR in total?'],
    ['if integrated fails whats the route', 'how many years is that', 'how many years is DR to ESIR to IR in total?'],
    ['what is the integrated pathway', 'how many years', 'how many years'],
    ['I matched DR', 'how long is the independent residency', 'how long is the independent residency'],
  ])('asks how long the route through DR takes: %s, then %s', (before, turn, asked) => {
    expect(putAnew(before, turn)).toBe(asked);
  });

  it('asks the same of both guides where none was named before', () => {
    expect(putAnew(AWAYS, 'and in the other guide?')).toBe('How many away rotations should I do, in both guides?');
    expect(putAnew('How many letters does the img guide want?', 'and in the other guide?')).toBe('and in the other guide?');
  });

  it('supposes another score than the one that was told', () => {
    const turns = ['us img, step 2 is 246', 'and if i get 251?'];
    expect(answerTo(turns).text).toMatch(/^- Step 2 CK 251 /);
  });

  it('mends what was told last, where a score was told some turns before', () => {
    const turns = ['my step 2 is 244', 'I have 230 procedures, enough for ESIR?', 'make that 210'];
    expect(traceOf(turns).answer.text).not.toMatch(/Step 2 CK 210/);
  });

  it.each([
    ['my step 2 is 244', "i'm a us img", 'make that 254'],
    ['my step 2 is 244', 'who is the program director at Harbor?', 'make that 254'],
  ])('mends a score, whatever was said in between: %s, %s, %s', (...turns) => {
    expect(traceOf(turns).answer.text).toMatch(/^- Step 2 CK 254 /);
  });
});

describe('what is named before it is asked of', () => {
  it.each([
    ['And the total number of radiologists, did that change?', 'did the total number of radiologists change?'],
    ['ok the positions, are they funded?', 'are the positions funded?'],
    ['I like the page, is it new?', 'I like the page, is it new?'],
  ])('%s', (turn, whole) => {
    expect(putAnew('Who directs the fellowship?', turn)).toBe(whole);
  });
});

describe('a verdict on one kind of programs', () => {
  it.each(['too few IR?', 'too few integrated programs?', 'enough IR?'])('is asked of what was told: %s', (turn) => {
    expect(answerTo(['us img, I apply to 10 integrated programs', turn]).text).toMatch(/^- 10 integrated/);
  });
});
