import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../adapters/terminal/display-width.ts';
import { type AnswerStyle, renderAnswer } from '../../../adapters/terminal/render-answer.ts';
import { styleOf } from '../../../adapters/terminal/terminal-style.ts';
import type { Answer, Block, Citation, Outcome } from '../../../src/index.ts';

const plain: AnswerStyle = { columns: 80, color: false, documents: [] };

function citation(n: number, over: Partial<Citation> = {}): Citation {
  return {
    n,
    source: 'guide',
    title: 'A Comprehensive Guide to Interventional Radiology Residency',
    section: 'Applying › From M1 to M4 › Away Rotations',
    passage: 'Two away rotations.',
    passageId: `guide#${n}`,
    publisher: 'Example Press',
    url: null,
    edition: 'undated, read 2026-11-21',
    readOn: '2026-11-21',
    ...over,
  };
}

function paragraph(text: string, ...marks: number[]): Block {
  return { kind: 'paragraph', inlines: [{ kind: 'text', text }, ...marks.map((n) => ({ kind: 'citation' as const, n }))] };
}

function answer(over: Partial<Answer> = {}): Answer {
  const outcome: Outcome = 'answered';
  const answered = {
    outcome,
    text: '',
    blocks: [paragraph('Most applicants do two away rotations.', 1)],
    citations: [citation(1)],
    caveats: [],
    computed: [],
    topics: [],
    suggestions: [],
    handOff: true,
    elapsedMs: 1,
  };
  return { ...answered, ...over } as Answer;
}

describe('an answer at the terminal', () => {
  it('shows what it says, what to be careful about, where it stands and what to ask next', () => {
    const whole = answer({
      blocks: [
        paragraph('Applications for the fellowship can be submitted from November 1, 2023 on, as the page prints it.', 1),
        {
          kind: 'list',
          items: [
            [{ kind: 'text', text: 'a curriculum vitae' }],
            [
              { kind: 'text', text: 'three letters of recommendation, one of them from the program director of your residency' },
              { kind: 'citation', n: 2 },
            ],
          ],
        },
      ],
      caveats: [
        {
          kind: 'outdated',
          text: 'This is past: it concerns the 2023-2024 cycle, which is over. Check with the program what holds now. [1]',
        },
        { kind: 'conflict', text: 'The two editions differ: 4 in the later edition, 3 in the earlier one. [1] [2]' },
      ],
      citations: [
        citation(1),
        citation(2),
        citation(3, { source: 'page', section: 'A Comprehensive Guide to Interventional Radiology Residency', edition: '2020' }),
      ],
      suggestions: ['How many letters do I need?', 'Who should write them?', 'When are the interviews?', 'A fourth one?'],
    });
    expect(
      renderAnswer(whole, {
        ...plain,
        documents: [{ id: 'guide', short_title: 'Comprehensive Guide' } as AnswerStyle['documents'][number]],
      }),
    ).toBe(
      `Applications for the fellowship can be submitted from November 1, 2023 on, as
the page prints it. [1]

  - a curriculum vitae
  - three letters of recommendation, one of them from the program director of
    your residency [2]

  ! OUT OF DATE. This is past: it concerns the 2023-2024 cycle, which is over.
  ! Check with the program what holds now. [1]

  ! THE SOURCES DIFFER. The two editions differ: 4 in the later edition, 3 in
  ! the earlier one. [1] [2]

Sources, restated in our own words:
  [1] [2] Comprehensive Guide › From M1 to M4 › Away Rotations
      undated, read 2026-11-21
  [3] A Comprehensive Guide to Interventional Radiology Residency
      2020

You could ask next:
  - How many letters do I need?
  - Who should write them?
  - When are the interviews?
`,
    );
  });

  it('never offers a hand-off: nobody on staff sits behind a terminal', () => {
    expect(renderAnswer(answer({ outcome: 'not_covered', handOff: true, citations: [] }), plain)).not.toMatch(/staff/i);
  });

  it('says of sources that do not answer that they are the nearest', () => {
    expect(renderAnswer(answer({ outcome: 'not_covered' }), plain)).toContain(
      'Nearest in the sources, restated in our own words:',
    );
  });

  it.each([24, 50, 80])('keeps within %i columns', (columns) => {
    const long = answer({
      blocks: [
        paragraph(
          `${'interventional radiology '.repeat(12)}${'x'.repeat(200)} 介入放射学の研修について ${'👩🏽‍⚕️'.repeat(60)} é\u0301`,
          1,
        ),
      ],
      caveats: [{ kind: 'audience', text: 'Written for US citizen IMGs; for other applicants it may not hold. '.repeat(3) }],
      suggestions: ['https://example.org/'.repeat(12)],
    });
    const widths = renderAnswer(long, { ...plain, columns })
      .split('\n')
      .map(displayWidth);
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  it('says the same with colour and without', () => {
    const whole = answer({ caveats: [{ kind: 'outdated', text: 'This is past.' }], suggestions: ['And then?'] });
    const colored = renderAnswer(whole, { ...plain, color: true });
    expect(colored).toContain('\u001b[33m  ! OUT OF DATE. This is past.\u001b[0m');
    expect(stripVTControlCharacters(colored)).toBe(renderAnswer(whole, plain));
  });

  it('strips whatever a terminal would obey from questions and knowledge', () => {
    const hostile =
      '\u001b[2Jred\u001b[31m\u001b]0;owned\u0007 \u009b31mC1\u0085 over\u202eride\u2066 \u001bPdcs\u001b\\ bell\u0007 back\b\u0008 \rover';
    const rendered = renderAnswer(
      answer({
        blocks: [paragraph(hostile, 1)],
        citations: [citation(1, { title: hostile, edition: hostile })],
        caveats: [{ kind: 'scope', text: hostile }],
        suggestions: [hostile],
      }),
      plain,
    );
    expect(rendered.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\p{Bidi_Control}/u);
    expect(rendered).not.toMatch(/owned|dcs|\[2J|31m/);
    expect(rendered).toContain('red');
  });
});

it('colours only a terminal, and only where colour is wanted', () => {
  expect(styleOf({ isTTY: true, columns: 200 }, true)).toEqual({ columns: 80, color: true });
  expect(styleOf({ isTTY: true, columns: 50 }, false)).toEqual({ columns: 50, color: false });
  expect(styleOf({}, true)).toEqual({ columns: 80, color: false });
  expect(styleOf({ isTTY: true, columns: 3 }, true)).toEqual({ columns: 24, color: true });
});
