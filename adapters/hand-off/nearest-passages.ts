import { isStaffAnswer, type Knowledge } from '../../src/index.ts';

const LONGEST_PASSAGE = 300;

/** A passage as staff read it beside a question, and as whoever asks sees beforehand that they will. */
export function nearestLines(ids: readonly string[], { passages }: Pick<Knowledge, 'passages'>): string[] {
  return ids.flatMap((id) => {
    const passage = passages.find((known) => known.id === id);
    if (!passage) return [];
    const { title, edition, short_title } = passage.document;
    const where = [short_title ?? title, ...passage.headings.slice(-1)].join(' › ');
    return [`${where}${isStaffAnswer(passage.document) ? `, ${edition}` : ''}: ${cutToLine(passage.text, LONGEST_PASSAGE)}`];
  });
}

export function cutToLine(whole: string, longest: number): string {
  const line = whole.replace(/\s+/g, ' ');
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s\S*$/, '')} …`;
}
