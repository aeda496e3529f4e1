import type { Trace } from '../../src/index.ts';
import { EXPLANATION_HEADINGS, explain } from '../explain-answer.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

/** How an answer came about, for a person: what was understood, the best passages with their scores, what was decided. */
export function renderWhy(trace: Trace, style: TerminalStyle): string {
  const { columns } = style;
  const paint = painter(style);
  const { question, understood, best, decided } = explain(trace);
  const indented = (text: string) => wrapText(text, { columns, first: '  ', rest: '  ' });
  const numbered = (text: string, at: number) => {
    const first = `  ${at + 1}. `;
    return wrapText(text, { columns, first, rest: ' '.repeat(first.length) });
  };
  const lines = {
    question: indented(question),
    understood: indented(understood.join('\n')),
    best: best.flatMap(numbered),
    decided: indented(decided),
  };
  const parts = (['question', 'understood', 'best', 'decided'] as const).filter((part) => lines[part].length > 0);
  return `${parts.map((part) => [paint('bold', EXPLANATION_HEADINGS[part]), ...lines[part]].join('\n')).join('\n\n')}\n`;
}
