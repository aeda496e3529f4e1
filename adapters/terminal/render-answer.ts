import type { Answer } from '../../src/index.ts';

export interface TerminalStyle {
  readonly columns: number;
  readonly color: boolean;
}

export function renderAnswer(answer: Answer, _style: TerminalStyle): string {
  const caveats = answer.caveats.map(({ text }) => `! ${text}`);
  const sources = answer.citations.map(({ n, title, section, edition }) => `[${n}] ${title} › ${section} (${edition})`);
  return [answer.text, ...caveats, ...sources].join('\n');
}
