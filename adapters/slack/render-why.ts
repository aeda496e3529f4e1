import type { Trace } from '../../src/index.ts';
import { EXPLANATION_HEADINGS, explain } from '../explain-answer.ts';
import { fallbackText } from './fallback-text.ts';
import type { Rendered } from './render-answer.ts';
import { list, note, richText, section, text } from './rich-text.ts';

/** How an answer came about: what was understood, the best passages with their scores, what was decided. */
export function renderWhy(trace: Trace, about: string): Rendered {
  const { question, understood, best, decided } = explain(trace);
  const parts = [
    { heading: EXPLANATION_HEADINGS.question, lines: [question], style: 'bullet' },
    { heading: EXPLANATION_HEADINGS.understood, lines: understood, style: 'bullet' },
    { heading: EXPLANATION_HEADINGS.best, lines: best, style: 'ordered' },
    { heading: EXPLANATION_HEADINGS.decided, lines: [decided], style: 'bullet' },
  ] as const;
  const said = parts.filter(({ lines }) => lines.length > 0);
  return {
    text: fallbackText(
      said.map(({ heading, lines }) => `${heading}:\n${lines.join('\n')}`),
      [about],
    ),
    blocks: [
      ...said.map(({ heading, lines, style }) =>
        richText(
          section(text(heading, 'bold')),
          list(
            lines.map((line) => [text(line)]),
            style,
          ),
        ),
      ),
      note(about),
    ],
  };
}
