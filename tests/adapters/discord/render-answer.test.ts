import { describe, expect, it } from 'vitest';
import { countOf, type Rendered, textsOf } from '../../../adapters/discord/components.ts';
import { asText } from '../../../adapters/discord/plain-message.ts';
import { renderAnswer } from '../../../adapters/discord/render-answer.ts';
import { renderHelp, renderLibrary } from '../../../adapters/discord/render-library.ts';
import { renderPassages } from '../../../adapters/discord/render-passages.ts';
import { renderWhy } from '../../../adapters/discord/render-why.ts';
import { wording } from '../../../adapters/discord/wording.ts';
import type { Buttons } from '../../../adapters/held-answers.ts';
import { commonWording } from '../../../adapters/wording.ts';
import type { Answer, Question } from '../../../src/index.ts';
import { checkMessage } from '../../discord-peer/limits/message.ts';
import { engine, traceOf } from '../../fixture-library.ts';
import { answered, citation, longAnswer } from '../hand-made-answers.ts';

const ANSWER = 'answer-reference-0000a';
const BUTTONS: Buttons = { answer: ANSWER, followUp: ANSWER, pages: 'pages-reference-00000c' };
const { documents } = engine.knowledge;

/** Who has a department: in plain sight where the answer leaves something open. */
const withStaff = ({ handOff }: Answer): Buttons => ({
  ...BUTTONS,
  staff: { reference: 'staff-reference-00000d', plainly: handOff },
});

function pagesOf(answer: Answer, more: Partial<Parameters<typeof renderAnswer>[1]> = {}) {
  return renderAnswer(answer, { documents, buttons: BUTTONS, feedback: true, ...more });
}

function message(...given: Parameters<typeof pagesOf>): Rendered {
  const pages = pagesOf(...given);
  expect(pages).toHaveLength(1);
  return pages[0];
}

const asked = (question: string | readonly string[], circumstances: Partial<Question> = {}) =>
  traceOf(question, circumstances).answer;

/** Whole messages, as Discord is sent them. */
async function golden(name: string, rendered: unknown): Promise<void> {
  await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
}

describe('an answer on Discord', () => {
  it('says it, names the source, and can be judged', () => golden('answered', message(asked('how many aways should I do?'))));

  it('says to others what was asked', () =>
    golden('asked', message(asked('how many aways should I do?'), { asked: 'how many *aways* should I do?' })));

  it('sets an outdated date apart', () => golden('outdated', message(asked('when do applications open?'))));

  it('sets a conflict of editions apart, with both sources', () =>
    golden('conflict', message(asked('how many procedures per year'))));

  it('says first what is missing', () => golden('partial', message(asked('when are interviews?'))));

  it('admits that the sources do not say, and can be judged for it', () =>
    golden('not-covered', message(asked('what is the salary'))));

  it.each([
    ['asks staff in plain sight where it leaves something open', 'staff-plainly', 'what is the salary'],
    ['asks staff behind More where it is whole', 'staff-behind-more', 'how many aways should I do?'],
  ])('%s', (_what, name, question) => {
    const answer = asked(question);
    return golden(name, message(answer, { buttons: withStaff(answer) }));
  });

  it('that is private tells the own figure', () => golden('private', message(asked('i have a 238 step 2 ck'))));

  it('for all leaves the own figure out, and says where it is', () =>
    golden('for-all', message(asked('i have a 238 step 2 ck', { visibility: 'public' }), { notices: [wording.ownFiguresSent] })));

  it('that declines has nothing to judge', () => golden('declined', message(asked('weather today?'))));

  it('to somebody in distress is the words alone', () =>
    golden('distress', message(asked('i want to kill myself'), { buttons: { followUp: ANSWER } })));

  it('begins with why it comes late, and that the question was cut', () =>
    golden('notices', message(asked('how many aways should I do?'), { notices: [commonWording.late, commonWording.cut(2000)] })));

  it('without a store has no buttons but that for asking on', () =>
    golden('without-buttons', message(asked('how many aways should I do?'), { buttons: { followUp: ANSWER } })));

  it('where the server wants none has no buttons for feedback', () =>
    golden('without-feedback', message(asked('how many aways should I do?'), { feedback: false })));

  it('links a source to its address, and to nothing but http and https', () =>
    golden(
      'links',
      message(
        answered({
          citations: [
            citation(1, { url: 'https://example.org/guide_(2nd)?a=1&b=<2>' }),
            citation(2, { title: 'Another [Guide](x)', source: 'another', url: 'javascript:alert(1)' }),
          ],
        }),
      ),
    ));

  it('shows what a person typed as it was typed: no mention, no link, no formatting', () =>
    golden(
      'typed-words',
      message(
        answered({
          outcome: 'not_covered',
          blocks: [
            {
              kind: 'paragraph',
              inlines: [
                {
                  kind: 'text',
                  text: 'My sources do not say anything about @everyone <@1> <@&2> <#3> **bold** [x](https://evil.example) https://evil.example `code` ||spoiler|| <t:0> :smile:.\n# heading\n- item\n> quote',
                },
              ],
            },
          ],
          citations: [],
        } as Partial<Answer>),
      ),
    ));
});

describe('what Discord shows beside answers', () => {
  it('passages whole, labelled as a restatement with title, section and date', () =>
    golden(
      'passages',
      renderPassages(['harbor-page#procedures', 'harbor-page-2019#procedures', 'harbor-page#gone'], engine.knowledge),
    ));

  it('the library, with the oldest first and what is out of date', () =>
    golden('library', renderLibrary(engine.knowledge, '2026-11-22')));

  it('help', () =>
    golden(
      'help',
      renderHelp(engine.knowledge, [{ topic: 'Letters', question: 'How many letters do I need?' }], {
        withStaff: true,
        followUp: ANSWER,
      }),
    ));

  it('plain text, where Discord refuses the layout', () =>
    golden('plain', asText(message(asked('how many procedures per year')))));

  it('how an answer came about', () =>
    golden(
      'why',
      renderWhy(traceOf('how many aways should I do?'), 'Answer 1, from the library as it was then and still is (version 2).'),
    ));
});

describe('a long answer', () => {
  const pages = pagesOf(longAnswer(9000));

  it('goes on several pages, each with all sources and caveats', async () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { components } of pages) {
      const seen = textsOf(components).join('\n');
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) expect(seen).toContain(`\\[${n}\\] A Guide › Chapter ${n} › Section ${n}`);
      expect(seen).toContain('**Out of date.** This is past.');
      expect(seen).toContain('**The sources differ.**');
    }
    await golden('page-1', pages[0]);
    await golden('page-last', pages.at(-1));
  });

  it('loses nothing between two pages', () => {
    const numbered = pages.flatMap(({ components }) =>
      textsOf(components).flatMap((text) => [...text.matchAll(/(\d+)\\\. An inter/g)].map(([, n]) => Number(n))),
    );
    expect(numbered).toEqual(longAnswer(9000).blocks.map((_, at) => at + 1));
  });
});

/** Answers that go to the limits of the contract, and beyond. */
const EXTREMES: readonly [string, Answer][] = [
  ['of one word', answered({ blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'Yes.' }] }] })],
  ['of 60,000 characters', longAnswer(60_000)],
  ['of one sentence that never ends', oneParagraph('x'.repeat(9000))],
  ['of nothing but signs that are escaped', oneParagraph('*_`|~<>'.repeat(1000))],
  [
    'with eight sources of the longest titles and addresses',
    answered({
      blocks: longAnswer(3000).blocks,
      citations: [1, 2, 3, 4, 5, 6, 7, 8].map((n) =>
        citation(n, {
          source: `s${n}`,
          title: `${n} ${'A very long title '.repeat(20)}`,
          section: `${'Chapter '.repeat(20)}${n} › ${'Section '.repeat(20)}${n}`,
          url: `https://example.org/${'path/'.repeat(30)}${n}`,
        }),
      ) as unknown as Answer['citations'],
    } as Partial<Answer>),
  ],
];

function oneParagraph(text: string): Answer {
  return answered({
    blocks: [
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text },
          { kind: 'citation', n: 1 },
        ],
      },
    ],
  });
}

describe.each(EXTREMES)('an answer %s', (_name, answer) => {
  const pages = pagesOf(answer);

  it('is taken by Discord, page by page', () => {
    for (const page of pages) expect(() => checkMessage({ ...page }, page.flags)).not.toThrow();
    expect(pages.every(({ components }) => countOf(components) <= 40)).toBe(true);
  });

  it('names every source somewhere', () => {
    const seen = pages.flatMap(({ components }) => textsOf(components)).join('\n');
    for (const { n, title } of answer.citations)
      expect(seen).toMatch(new RegExp(`\\\\\\[${n}\\\\\\][^\\n]*${title.slice(0, 15)}`));
  });

  it('fits into plain text, with every source of the page at its end', () => {
    for (const page of pages) {
      const { content } = asText(page);
      const cited = [
        ...textsOf(page.components)
          .join('\n')
          .matchAll(/^(?:\\\[\d+\\\] )+/gm),
      ].map(([marks]) => marks);
      expect(content.length).toBeLessThanOrEqual(2000);
      expect([...content.matchAll(/^(?:\\\[\d+\\\] )+/gm)].map(([marks]) => marks)).toEqual(cited);
    }
  });
});
