import { describe, expect, it } from 'vitest';
import type { Buttons } from '../../../adapters/held-answers.ts';
import { type Rendered, renderAnswer } from '../../../adapters/slack/render-answer.ts';
import { renderHelp, renderHome } from '../../../adapters/slack/render-home.ts';
import { renderPassages } from '../../../adapters/slack/render-passages.ts';
import { commonWording } from '../../../adapters/wording.ts';
import type { Answer, Question } from '../../../src/index.ts';
import { engine, traceOf } from '../../fixture-library.ts';
import { answered, citation, longAnswer } from '../hand-made-answers.ts';

const ANSWER = 'answer-reference-0000a';
const BUTTONS: Buttons = { answer: ANSWER };
const PRIVATE: Buttons = { answer: ANSWER, share: 'share-reference-00000b' };
const { documents } = engine.knowledge;

function message(answer: Answer, buttons: Buttons = BUTTONS, more: Partial<Parameters<typeof renderAnswer>[1]> = {}): Rendered {
  const pages = renderAnswer(answer, { documents, buttons, ...more });
  expect(pages).toHaveLength(1);
  return pages[0];
}

const asked = (question: string | readonly string[], circumstances: Partial<Question> = {}) =>
  traceOf(question, circumstances).answer;

/** Whole messages, as Slack is sent them. */
async function golden(name: string, rendered: unknown): Promise<void> {
  await expect(`${JSON.stringify(rendered, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.json`);
}

describe('an answer on Slack', () => {
  it('says it, names the source, and can be judged', () => golden('answered', message(asked('how many aways should I do?'))));

  it('sets an outdated date apart', () => golden('outdated', message(asked('when do applications open?'))));

  it('sets a conflict of editions apart, with both sources', () =>
    golden('conflict', message(asked('how many procedures per year'))));

  it('says first what is missing', () => golden('partial', message(asked('when are interviews?'))));

  it('admits that the sources do not say, and can be judged for it', () =>
    golden('not-covered', message(asked('what is the salary'))));

  it('that is private tells the own figure, and can be shared', () =>
    golden('private', message(asked('i have a 238 step 2 ck'), PRIVATE)));

  it('that was shared says by whom, and holds no own figure', () =>
    golden(
      'shared',
      message(asked('i have a 238 step 2 ck', { visibility: 'public' }), BUTTONS, {
        broughtBy: { label: 'Shared by ', user: 'UMARIA' },
      }),
    ));

  it('that declines has nothing to judge or share', () => golden('declined', message(asked('weather today?'), PRIVATE)));

  it('to somebody in distress is the words alone', () => golden('distress', message(asked('i want to kill myself'), PRIVATE)));

  it('begins with why it comes late, and that the question was cut', () =>
    golden(
      'notices',
      message(asked('how many aways should I do?'), BUTTONS, { notices: [commonWording.late, commonWording.cut(4000)] }),
    ));

  it('without a store has no buttons', () => golden('without-buttons', message(asked('how many aways should I do?'), {})));

  it('links a source to its address, and to nothing but http and https', () =>
    golden(
      'links',
      message(
        answered({
          citations: [
            citation(1, { url: 'https://example.org/guide?a=1&b=2' }),
            citation(2, { title: 'Another Guide', source: 'another', url: 'javascript:alert(1)' }),
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
                { kind: 'text', text: 'My sources do not say anything about <!channel> *bold* <http://evil.example|x> & <@U1>.' },
              ],
            },
          ],
          citations: [],
        } as Partial<Answer>),
      ),
    ));
});

describe('what Slack shows beside answers', () => {
  it('passages whole, labelled as a restatement with title, section and date', () =>
    golden(
      'passages',
      renderPassages(['harbor-page#procedures', 'harbor-page-2019#procedures', 'harbor-page#gone'], engine.knowledge),
    ));

  it('the Home tab: ways to ask, topics, and the library with the oldest first', () =>
    golden(
      'home',
      renderHome({
        knowledge: engine.knowledge,
        topics: [
          { topic: 'Away rotations', question: 'How many away rotations should I do?' },
          { topic: 'Letters', question: 'How many letters do I need?' },
        ],
        held: 'topics-reference-0000c',
        today: '2026-11-22',
      }),
    ));

  it('help', () => golden('help', renderHelp(engine.knowledge, [{ topic: 'Letters', question: 'How many letters do I need?' }])));
});

describe('a long answer', () => {
  const PAGED: Buttons = { answer: ANSWER, pages: 'pages-reference-00000c' };
  const pages = renderAnswer(longAnswer(9000), { documents, buttons: PAGED });

  it('goes on several pages, each with all sources and caveats', async () => {
    expect(pages.length).toBeGreaterThan(1);
    for (const { text, blocks } of pages) {
      const seen = JSON.stringify(blocks);
      for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) {
        expect(seen).toContain(`Chapter ${n}`);
        expect(text).toContain(`[${n}] A Guide, Chapter ${n}, Section ${n}`);
      }
      expect(seen).toContain('Out of date.');
      expect(seen).toContain('The sources differ.');
      expect(text).toContain('Out of date. This is past. [1]');
    }
    await golden('page-1', pages[0]);
    await golden('page-last', pages.at(-1));
  });

  it('loses nothing between two pages', () => {
    const numbered = pages.flatMap(({ blocks }) =>
      [...JSON.stringify(blocks).matchAll(/"text":"(\d+)\. An inter/g)].map(([, n]) => Number(n)),
    );
    expect(numbered).toEqual(longAnswer(9000).blocks.map((_, at) => at + 1));
  });
});
