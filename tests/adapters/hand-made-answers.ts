import type { Answer, Citation } from '../../src/index.ts';

/* Answers that no library of the tests gives: those that go to the limits, and those that somebody means ill with. */

export function citation(n: number, more: Partial<Citation> = {}): Citation {
  return {
    n,
    source: 'guide',
    title: 'A Guide',
    section: 'Rotations',
    passage: 'Applicants do 1 or 2 away rotations.',
    passageId: `guide#passage-${n}`,
    publisher: 'Example Press',
    url: null,
    edition: 'second edition, read 2026-01-15',
    readOn: '2026-01-15',
    ...more,
  };
}

export function answered(more: Partial<Answer> = {}): Answer {
  return {
    outcome: 'answered',
    text: 'Applicants do 1 or 2 away rotations. [1]',
    blocks: [
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'Applicants do 1 or 2 away rotations.' },
          { kind: 'citation', n: 1 },
        ],
      },
    ],
    caveats: [],
    computed: [],
    topics: [],
    suggestions: [],
    handOff: false,
    elapsedMs: 0,
    citations: [citation(1)],
    ...more,
  } as Answer;
}

const SENTENCE = 'An interventional radiologist reads images, plans a way through the vessels, and treats through a needle. ';

/** So many characters of prose, in paragraphs of several sentences, with eight sources and two caveats. */
export function longAnswer(characters: number): Answer {
  const paragraphs = Math.ceil(characters / (SENTENCE.length * 5));
  return answered({
    blocks: Array.from({ length: paragraphs }, (_, at) => ({
      kind: 'paragraph',
      inlines: [
        { kind: 'text', text: `${at + 1}. ${SENTENCE.repeat(5).trim()}` },
        { kind: 'citation', n: (at % 8) + 1 },
      ],
    })),
    caveats: [
      { kind: 'outdated', text: 'This is past. [1]' },
      { kind: 'conflict', text: 'The two editions differ: 12 in the later edition, 9 in the earlier one. [1] [2]' },
    ],
    citations: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => citation(n, { section: `Chapter ${n} › Section ${n}` })) as [
      Citation,
      ...Citation[],
    ],
  });
}
