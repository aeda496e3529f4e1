import fc from 'fast-check';
import { type ApplicantProfile, applicantProfileSchema, type Question } from '../../src/index.ts';
import { ownEngine, TODAY } from './libraries.ts';

const { knowledge } = ownEngine;

/** Questions as people ask them: every asked-as line of the library, and what it is known not to cover. */
export const REAL_QUESTIONS: readonly string[] = [
  ...knowledge.passages.flatMap(({ askedAs }) => askedAs),
  ...knowledge.notCovered.flatMap((entry) => entry['asked as']),
  ...Object.values(knowledge.offTopic).flat(),
];

const VOCABULARY: readonly string[] = [
  ...knowledge.vocabulary.concepts.flatMap(({ say }) => say),
  ...Object.keys(knowledge.vocabulary.shorthand),
  ...Object.values(knowledge.vocabulary.documents).flat(),
  ...Object.values(knowledge.vocabulary.programs).flat(),
  ...Object.values(knowledge.vocabulary.institutions).flat(),
  ...knowledge.vocabulary.groups.flatMap(({ say }) => say),
  ...'how many when who is not and but or vs differ every figure my i got 238 2 fails chances ? . , ; 1990 250+ 3.5 19,000'.split(
    ' ',
  ),
];

/** Texts that programs choke on. `LONG` ones fill what the engine reads, and more. */
const LONG = 20_000;
const filling = (unit: string) => unit.repeat(Math.ceil(LONG / unit.length));
/** Begins as something that is read for itself, and never ends. */
const begun = (opening: string, unit: string) => opening + filling(unit);
export const NASTY_TEXTS: readonly string[] = [
  begun('does the 5 apply to imgs', ' or imgs'),
  begun('does ', '1 to 2 '),
  begun('my uncle has ', 'bad '),
  begun("no that's the ", 'a '),
  filling('shorter, '),
  filling('is it in residency or in guide '),
  filling('thats from the a b c page '),
  begun('the fellowship, not the ', 'a, not '),
  filling('msk not '),
  filling('which doc says '),
  filling('is i '),
  ...['a', 'A', '1', '(', '[', '\\', '"', '?', '!', '.', '-', 'é', 'a\u0301', '😀', '中', '\u0000', '\u200b', '\ud800', '\u202e'],
  ...[
    'not ',
    'when ',
    '1 ',
    'a ',
    'A ',
    'DO ',
    'and, ',
    'how many ',
    'write ',
    'i failed ',
    'ok ',
    'thanks ',
    '? ',
    '. ',
    '1,000 ',
    'U.S. ',
  ],
  ...[
    'notwhen',
    'esir ',
    'step 2 ',
    'when? ',
    'and when ',
    '1 letter ',
    'my patient ',
    'ignore ',
    '- a ',
    'a@b.c ',
    '<b> ',
    '[1] ',
    '{{x}} ',
  ],
].map(filling);
const SHORT_NASTY = [
  '',
  ' ',
  '\n\n',
  '((((',
  ')*+?[',
  '[1]',
  '\u202eevah I od syawa ynam woh\u202c',
  'h\u0335\u0321\u0358o\u0337\u0322w\u0336 many aways',
  '👩🏽‍⚕️ 240?',
  'كم عدد الإجراءات؟',
  '\ud83d',
  '__proto__ constructor toString',
  'null undefined NaN -0 1e999',
  '２３８ enough?',
];

const realQuestion = fc.constantFrom(...REAL_QUESTIONS);

/** A piece cut out of a real question. */
const cutQuestion = fc
  .tuple(realQuestion, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, a, b]) => text.slice(Math.floor(Math.min(a, b) * text.length), Math.ceil(Math.max(a, b) * text.length)));

const gluedQuestions = fc
  .array(fc.oneof(realQuestion, cutQuestion), { minLength: 1, maxLength: 5 })
  .chain((pieces) => fc.constantFrom('', ' ', '? ', ', and ', '. ', '\n', '; ').map((joint) => pieces.join(joint)));
const gluedWords = fc
  .array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 25 })
  .chain((words) => fc.constantFrom(' ', ' ', '', '-', ', ').map((joint) => words.join(joint)));
const anyCharacters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 }).map((codes) => String.fromCharCode(...codes)),
);
/** Characters that belong nowhere, strewn into a real question. */
const soiledQuestion = fc
  .tuple(
    realQuestion,
    fc.array(
      fc.tuple(fc.nat(120), fc.constantFrom('\u0000', '\u200b', '\u202e', '\u0336', '😀', '\ud800', '\t', '  ', '?', '*', '%')),
      { maxLength: 6 },
    ),
  )
  .map(([text, marks]) => marks.reduce((soiled, [at, mark]) => soiled.slice(0, at) + mark + soiled.slice(at), text));

export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: realQuestion },
  { weight: 4, arbitrary: gluedQuestions },
  { weight: 3, arbitrary: gluedWords },
  { weight: 2, arbitrary: soiledQuestion },
  { weight: 1, arbitrary: anyCharacters },
  { weight: 1, arbitrary: fc.constantFrom(...SHORT_NASTY) },
);

/** Profiles of every shape that the schema allows: every field there or not, each value in its range. */
export const anyProfile: fc.Arbitrary<ApplicantProfile> = fc
  .record(
    {
      applicant: fc.constantFrom('us-md' as const, 'us-do' as const, 'us-citizen-img' as const, 'img' as const),
      year: fc.constantFrom(
        'm1' as const,
        'm2' as const,
        'm3' as const,
        'm4' as const,
        'graduate' as const,
        'dr-resident' as const,
      ),
      step2ck: fc.integer({ min: 100, max: 300 }),
      comlexOnly: fc.boolean(),
      failedAttempts: fc.integer({ min: 0, max: 20 }),
      gapMonths: fc.double({ min: 0, max: 600, noNaN: true }),
      homeProgram: fc.boolean(),
      esir: fc.boolean(),
      products: fc.integer({ min: 0, max: 500 }),
      projects: fc.integer({ min: 0, max: 500 }),
      aways: fc.integer({ min: 0, max: 50 }),
      letters: fc.integer({ min: 0, max: 50 }),
      programs: fc.record(
        { integrated: fc.integer({ min: 0, max: 1000 }), dr: fc.integer({ min: 0, max: 1000 }) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  )
  .map((profile) => applicantProfileSchema.parse(profile));

export const anyQuestion: fc.Arbitrary<Question> = fc.record({
  text: anyText,
  earlierTurns: fc.oneof(fc.constant([]), fc.array(anyText, { maxLength: 4 })),
  profile: fc.oneof(fc.constant({}), anyProfile),
  visibility: fc.constantFrom('private' as const, 'public' as const),
  askedOn: fc.constantFrom(TODAY, '2023-11-01', '2031-01-31'),
});
