/** What a check found. A fault keeps the bot from working, or from working rightly; a note is worth knowing. */
export interface Finding {
  readonly area: string;
  readonly level: 'ok' | 'note' | 'fault';
  /** One line: what is, and for a fault what to do. */
  readonly text: string;
}

/** The findings of one area. */
export function findingsAbout(area: string) {
  const finding = (level: Finding['level']) => (text: string) => ({ area, level, text: text.replace(/\s*\n\s*/g, '; ') });
  return { ok: finding('ok'), note: finding('note'), fault: finding('fault') };
}

const LABELS = { ok: 'ok   ', note: 'note ', fault: 'FAULT' } as const;

/** For a person to read: a line a finding, and a last line that says how many faults there are. */
export function describeFindings(findings: readonly Finding[]): string {
  const width = Math.max(...findings.map(({ area }) => area.length));
  const faults = findings.filter(({ level }) => level === 'fault').length;
  const lines = findings.map(({ area, level, text }) => `${LABELS[level]}  ${area.padEnd(width)}  ${text}`);
  return [...lines, faults === 0 ? 'no faults' : faults === 1 ? '1 fault' : `${faults} faults`, ''].join('\n');
}
