import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped, fallbackText } from '../../../adapters/slack/fallback-text.ts';
import { LONGEST_MESSAGE, LONGEST_TEXT, MOST_BLOCKS, MOST_VIEW_BLOCKS } from '../../../adapters/slack/limits.ts';
import { renderAnswer } from '../../../adapters/slack/render-answer.ts';
import { renderHome } from '../../../adapters/slack/render-home.ts';
import { divider } from '../../../adapters/slack/rich-text.ts';
import { type Answer, type Block, type Inline, plainInlines } from '../../../src/index.ts';
import { engine } from '../../fixture-library.ts';
import { RUNS } from '../../property/settings.ts';
import { answered, citation, longAnswer } from '../hand-made-answers.ts';

const { documents } = engine.knowledge;
const BUTTONS = { answer: 'a'.repeat(22), share: 's'.repeat(22), pages: 'p'.repeat(22) };

const words = (longest: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: longest });
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words(900).map((text) => ({ kind: 'text' as const, text })),
  fc.integer({ min: 1, max: 8 }).map((n) => ({ kind: 'citation' as const, n })),
);
const inlines = fc.array(inline, { minLength: 1, maxLength: 6 });
const block: fc.Arbitrary<Block> = fc.oneof(
  inlines.map((some) => ({ kind: 'paragraph' as const, inlines: some })),
  fc.array(inlines, { minLength: 1, maxLength: 6 }).map((items) => ({ kind: 'list' as const, items })),
);
const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    blocks: fc.array(block, { minLength: 1, maxLength: 8 }),
    caveats: fc.array(
      words(200).map((text) => ({ kind: 'outdated' as const, text })),
      { maxLength: 3 },
    ),
    sections: fc.array(words(150), { minLength: 1, maxLength: 8 }),
    suggestions: fc.array(words(120), { maxLength: 3 }),
  })
  .map(({ blocks, caveats, sections, suggestions }) =>
    answered({
      blocks,
      caveats,
      suggestions,
      citations: sections.map((section, at) => citation(at + 1, { section })) as never,
    }),
  );

const proseOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((each) => (each.kind === 'paragraph' ? [each.inlines] : each.items))
    .map(plainInlines)
    .join('');

/** Every text of rich text blocks, in their order, without sources and what comes after them. */
function proseIn(pages: ReturnType<typeof renderAnswer>): string {
  return pages
    .flatMap(({ blocks }) => {
      const end = blocks.findIndex((each) => each.type === 'divider');
      return blocks.slice(0, end < 0 ? undefined : end);
    })
    .filter((each) => !JSON.stringify(each).includes('rich_text_quote'))
    .flatMap((each) =>
      [...JSON.stringify(each).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(([, text]) => JSON.parse(text ?? '""')),
    )
    .join('');
}

describe('whatever the answer', () => {
  it('each page keeps what Slack takes, and no prose is lost between them', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const pages = renderAnswer(answer, { documents, buttons: BUTTONS });
        for (const { blocks, text } of pages) {
          expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
          expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
          expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
        }
        expect(proseIn(pages)).toBe(proseOf(answer.blocks));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it.each([100, 3000, 12_000, 60_000])('an answer of %i characters keeps them, too', (characters) => {
    const pages = renderAnswer(longAnswer(characters), { documents, buttons: BUTTONS });
    for (const { blocks } of pages) expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    expect(proseIn(pages)).toBe(proseOf(longAnswer(characters).blocks));
  });
});

describe('the text beside the blocks', () => {
  it('is cut between words, and never at its end, where the sources stand', () => {
    const text = fallbackText(['word '.repeat(2000)], ['Sources:\n[1] A Guide']);
    expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(text).toMatch(/word …\n\nSources:\n\[1\] A Guide$/);
  });

  it('keeps caveats, however long the answer', () => {
    const caveat = { kind: 'outdated', text: `That date has passed. ${'Ask the program. '.repeat(60)}` } as const;
    const [page] = renderAnswer({ ...longAnswer(3000), caveats: [caveat] }, { documents, buttons: BUTTONS });
    expect(page.text).toContain(caveat.text.trim());
  });

  it('holds nothing that Slack would read as a mention or a link', () => {
    expect(escaped('<!channel> & <@U1> <https://evil.example|x> &lt;')).toBe(
      '&lt;!channel&gt; &amp; &lt;@U1&gt; &lt;https://evil.example|x&gt; &amp;lt;',
    );
  });

  it('is not cut in the middle of an escape', () => {
    expect(fallbackText([`${'x'.repeat(3985)} ${'&'.repeat(40)}`], [])).toMatch(/^x+ …$/);
  });
});

it.each([0, 70])('a library of many documents fits the Home tab, below %d blocks for staff', (ofStaff) => {
  const [document] = documents;
  if (!document) throw new Error('the library of the tests is empty');
  const many = Array.from({ length: 300 }, (_, at) => ({ ...document, id: `d${at}`, title: `Document ${at}` }));
  const topics = Array.from({ length: 30 }, (_, at) => ({ topic: `Topic ${at}`, question: `Question ${at}?` }));
  const forStaff = Array.from({ length: ofStaff }, () => divider());
  const held = 'topics-reference-0000c';
  const { blocks } = renderHome({ knowledge: { documents: many, dates: [] }, topics, held, today: '2026-11-22', forStaff });
  expect(blocks.length).toBeLessThanOrEqual(MOST_VIEW_BLOCKS);
  expect(JSON.stringify(blocks.at(-1))).toContain('300 documents');
});
