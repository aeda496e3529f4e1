import type { Trace } from '../../src/index.ts';
import { EXPLANATION_HEADINGS, explain } from '../explain-answer.ts';
import { message, type Rendered, text } from './components.ts';
import { bold, item, oneLine, plain, small } from './markdown.ts';

/** How an answer came about: what was understood, the best passages with their scores, what was decided. */
export function renderWhy(trace: Trace, about: string): Rendered {
  const { question, understood, best, decided } = explain(trace);
  const parts = [
    { heading: EXPLANATION_HEADINGS.question, lines: [question] },
    { heading: EXPLANATION_HEADINGS.understood, lines: understood },
    { heading: EXPLANATION_HEADINGS.best, lines: best },
    { heading: EXPLANATION_HEADINGS.decided, lines: [decided] },
  ].filter(({ lines }) => lines.length > 0);
  return message([
    ...parts.map(({ heading, lines }) => text([bold(heading), ...lines.map((said) => item(plain(oneLine(said))))].join('\n'))),
    text(small(about)),
  ]);
}
