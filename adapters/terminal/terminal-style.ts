import { NARROWEST, WIDEST } from './limits.ts';

export interface TerminalStyle {
  readonly columns: number;
  readonly color: boolean;
}

/** What a stream can show: its width within bounds (80 where it has none), colour only where it is a terminal and wanted. */
export function styleOf(stream: { readonly isTTY?: boolean; readonly columns?: number }, colorAllowed: boolean): TerminalStyle {
  return {
    columns: Math.max(NARROWEST, Math.min(stream.columns || WIDEST, WIDEST)),
    color: colorAllowed && stream.isTTY === true,
  };
}

const CODES = { bold: 1, dim: 2, yellow: 33, cyan: 36 } as const;
export type Paint = (look: keyof typeof CODES, text: string) => string;

/** Colours a whole line, or leaves it alone. Nothing may hang on colour alone. */
export function painter({ color }: Pick<TerminalStyle, 'color'>): Paint {
  return (look, text) => (color && text !== '' ? `\u001b[${CODES[look]}m${text}\u001b[0m` : text);
}
