import { describe, expect, it } from 'vitest';
import { announcesQuestions, plainlyNumbered, splitQuestion } from '../../src/question/split-question.ts';

const FIELD = /letter|away|step 2|position|publication|statement/i;
const KNOWN = /letters from whom|positions at harbor/i;
const split = (text: string) =>
  splitQuestion(text, {
    namesSomething: (item) => FIELD.test(item),
    namesSubject: (item) => FIELD.test(item),
    isKnownQuestion: (sentence) => KNOWN.test(sentence),
    likeness: (text) => (KNOWN.test(text) ? 1 : 0),
    labelsAsking: () => undefined,
  });
const piecesOf = (text: string) => split(text).map((piece) => piece.text);

describe('a message', () => {
  it('that asks one thing stays whole', () => {
    const text = 'How many aways should I do?';
    expect(split(text)).toEqual([{ text, scene: '', message: text }]);
  });

  it('that asks two things in one sentence is taken apart at the joint', () => {
    expect(piecesOf('Who directs the residency, and how many positions does it have?')).toEqual([
      'Who directs the residency',
      'how many positions does it have?',
    ]);
  });

  it('that says when it is, and then asks two things, is taken apart', () => {
    expect(piecesOf('When a student chooses aways, what kind of place is best, and what should she ask for there?')).toEqual([
      'When a student chooses aways, what kind of place is best',
      'what should she ask for there?',
    ]);
  });

  it('that asks several things of what stands before a colon asks each of it', () => {
    expect(piecesOf('away letters: how long, how many, and when do I ask?')).toEqual([
      'how long for away letters?',
      'how many for away letters?',
      'when do I ask for away letters?',
    ]);
  });

  it('that lists things under what they are asked of, too', () => {
    expect(piecesOf('away letters: positions, statement')).toEqual(['how many positions?', 'statement?']);
  });

  it('that names one thing and asks another is taken apart', () => {
    expect(piecesOf('number of positions at Harbor and how to apply')).toEqual(['number of positions at Harbor', 'how to apply']);
  });

  it.each(['And what, concretely, should the student bring home?', 'What handicaps, apart from scores, does the guide name?'])(
    'is not taken apart before the verb of its only question: %s',
    (text) => {
      expect(piecesOf(text)).toEqual([text]);
    },
  );

  it('that goes on counting the same says so once', () => {
    expect(piecesOf('how many years is the integrated position, and how many is the independent one?')).toEqual([
      'how many years is the integrated position',
      'how many years is the independent one?',
    ]);
  });

  it.each(['letters, aways, publications', 'letters / aways / publications?', 'letters + aways and publications?'])(
    'that is a bare list asks for each of its items: %s',
    (text) => {
      expect(piecesOf(text)).toEqual(['letters?', 'aways?', 'publications?']);
    },
  );

  it('that says what somebody does is not taken apart there', () => {
    expect(piecesOf('does time abroad count if I come back home and do IR here?')).toHaveLength(1);
  });

  it('that asks in passing is taken apart before "and if"', () => {
    expect(piecesOf('trying to find out when Harbor interviews and if i have to fly there')).toEqual([
      'trying to find out when Harbor interviews',
      'if i have to fly there',
    ]);
    expect(piecesOf('do I apply early, and if they say no, again?')).toHaveLength(1);
  });

  it('that asks in several sentences gives the statements beside them as the scene', () => {
    const message = 'I failed Step 1. How many aways do I need? Which letters do I need?';
    expect(split(message)).toEqual([
      { text: 'How many aways do I need?', scene: 'I failed Step 1.', message },
      { text: 'Which letters do I need?', scene: 'I failed Step 1.', message },
    ]);
  });

  it('gives a question the statements before it, and not those before a later one', () => {
    const message = 'Which letters do I need? I failed Step 1. How many aways do I need?';
    expect(split(message).map(({ scene }) => scene)).toEqual(['', 'I failed Step 1.']);
  });

  it('has a short question that names nothing ask of the statement right before it', () => {
    expect(piecesOf('Which letters do I need? Matched medicine, not IR. any way back?')).toEqual([
      'Which letters do I need?',
      'Matched medicine, not IR. any way back?',
    ]);
  });

  it.each([
    ['Which letters do I need? also letters from whom', ['Which letters do I need?', 'also letters from whom']],
    ['Which letters do I need? plus positions at harbor', ['Which letters do I need?', 'and positions at harbor']],
    [
      'Which letters do I need? and i need a visa, does harbor sponsor them',
      ['Which letters do I need?', 'and i need a visa, does harbor sponsor them'],
    ],
  ])('may end with a question that is not put as one: %s', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it('ends with a statement where that tells of the asker', () => {
    expect(piecesOf('Which letters do I need? I have letters from whom I could get them')).toHaveLength(1);
  });

  it('that puts no question mark and opens with its scene is taken apart all the same', () => {
    expect(piecesOf('ok after that do we read films, and how long is each block, and around which months')).toEqual([
      'ok after that do we read films',
      'how long is each block',
      'around which months',
    ]);
  });

  it('that counts two things and ends once stays whole', () => {
    const text = 'how many letters and how many aways should one have?';
    expect(piecesOf(text)).toEqual([text]);
  });

  it('that lists what belongs together stays whole', () => {
    expect(piecesOf('Is research, leadership and teaching needed?')).toEqual(['Is research, leadership and teaching needed?']);
  });

  it.each([
    ['a) how many letters b) how many aways c) when is step 2', ['how many letters?', 'how many aways?', 'when is step 2?']],
    ['quick ones: 1. how many letters 2. how many positions', ['how many letters?', 'how many positions?']],
    ['step 2 target, number of letters and how many positions', ['step 2 target?', 'number of letters?', 'how many positions?']],
    ['how many letters, aways, and publications', ['how many letters?', 'how many aways?', 'how many publications?']],
  ])('that lists what it asks is taken apart: %s', (text, pieces) => {
    expect(piecesOf(text)).toEqual(pieces);
  });

  it('has numbered items stand by themselves, after what goes before all of them', () => {
    expect(split('at Harbor: 1) how many letters 2) how many positions')).toEqual([
      { text: 'how many letters?', scene: 'at Harbor:', message: 'at Harbor:' },
      { text: 'how many positions?', scene: 'at Harbor:', message: 'at Harbor:' },
    ]);
  });

  it.each(['us img, 238, 18 IR programs, enough?', 'how do i get letters, aways, and publications'])(
    'that tells several things, or asks one of several, stays whole: %s',
    (text) => {
      expect(piecesOf(text)).toEqual([text]);
    },
  );

  it('that asks many things is taken apart all the same', () => {
    expect(piecesOf('Who is it? What is it? When is it? Where is it? Why is it?')).toHaveLength(5);
  });
});

describe('a message that announces or counts what it asks', () => {
  it.each([
    ['i have 3 qs. how many letters', 'how many letters'],
    ['quick questions: letters, aways', 'letters, aways'],
    ['my questions are: how many letters', 'how many letters'],
    ['first, how many letters. second, how many aways', '1) how many letters 2) how many aways'],
    ['firstly how many letters, secondly how many aways', '1) how many letters 2) how many aways'],
    ['the introduced and first, second, third, and fourth years', 'the introduced and first, second, third, and fourth years'],
    ['Q1: how many letters? Q2: how many aways?', '1) how many letters? 2) how many aways?'],
    ["1 who's the PD. 2 who's the APD.", "1) who's the PD. 2) who's the APD."],
    ['my first choice is Harbor', 'my first choice is Harbor'],
    ['the questions of the interview', 'the questions of the interview'],
  ])('is read without that, in numbers: %s', (text, plain) => {
    expect(plainlyNumbered(text)).toBe(plain);
  });

  it('asks nothing where it only announces', () => {
    expect(['i have 3 questions', 'can i ask you several questions?'].map(announcesQuestions)).toEqual([true, true]);
    expect(announcesQuestions('i have 3 questions about letters')).toBe(false);
  });

  it('names before a list what all of it is about', () => {
    expect(split('about the fellowship: letters, aways and positions')).toEqual(
      ['letters?', 'aways?', 'how many positions?'].map((text) => ({
        text,
        scene: 'about the fellowship',
        message: 'about the fellowship',
      })),
    );
  });

  it.each(['which comes first: 1) letters 2) aways?', 'a) letters b) aways c) publications, which of these matters?'])(
    'asks one thing of all that it numbers: %s',
    (text) => {
      expect(piecesOf(text)).toEqual([text]);
    },
  );

  it('says of all at its end what they are asked of', () => {
    expect(split('1) spots 2) director. All for the fellowship.').map(({ message }) => message)).toEqual([
      'for the fellowship',
      'for the fellowship',
    ]);
  });
});
