import path from 'node:path';
import { loadEngine } from '../adapters/engine.ts';
import type { Answer, Question } from '../src/index.ts';
import { restated } from '../src/question/rewriting/conversation.ts';

/** A small library: two editions of a hospital's page, a general guide and one for US citizen IMGs, with all data files. */
export const engine = await loadEngine(path.join(import.meta.dirname, 'fixtures', 'library'));

/** What the reader of an answer gets to see: the passages cited stand in the order of their marks. */
export interface Seen {
  readonly outcome: Answer['outcome'];
  readonly text: string;
  readonly cites: readonly string[];
  readonly caveats?: readonly string[];
  readonly computed?: Answer['computed'];
}

/** Asks the fixture library. A list of texts is a conversation, whose last turn is answered. */
export function answerTo(asked: string | readonly string[], circumstances: Partial<Question> = {}): Seen {
  const { outcome, text, citations, caveats, computed } = traceOf(asked, circumstances).answer;
  return {
    outcome,
    text,
    cites: citations.map(({ passageId }) => passageId),
    ...(caveats.length > 0 && { caveats: caveats.map((caveat) => `${caveat.kind}: ${caveat.text}`) }),
    ...(computed.length > 0 && { computed }),
  };
}

export function traceOf(asked: string | readonly string[], circumstances: Partial<Question> = {}) {
  const turns = typeof asked === 'string' ? [asked] : asked;
  const [text = '', ...earlier] = turns.toReversed();
  return engine.answer({
    text,
    earlierTurns: earlier.toReversed(),
    profile: {},
    visibility: 'private',
    askedOn: '2026-11-22',
    ...circumstances,
  });
}

/** The last turn of a conversation in words that ask by themselves, where it does not; else as it is. */
export function putAnew(...turns: readonly string[]): string {
  const text = turns.at(-1) ?? '';
  return restated({ text, earlierTurns: turns.slice(0, -1), profile: {}, visibility: 'private', askedOn: '2026-11-30' }).text;
}
