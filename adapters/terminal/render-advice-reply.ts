import { stripControlSequences } from '../control-sequences.ts';
import type { AdviceReply } from '../obey-advice-command.ts';
import { type AdviceStyle, renderAdvice } from './render-advice.ts';
import { wrapText } from './wrap-text.ts';

/** What was asked for as a file is shown as the file is: a terminal takes text along by redirection or by marking it. */
export function renderAdviceReply({ advice, file, notices }: AdviceReply, style: AdviceStyle): string {
  if (file) return stripControlSequences(file.text);
  const shown = advice ? [renderAdvice(advice, style)] : [];
  return [...shown, ...notices.map((notice) => `${wrapText(notice, style).join('\n')}\n`)].join('\n');
}
