import type { CycleEvent } from '../corpus/cycle-events.ts';
import { normaliseText } from '../text/analyse.ts';
import { readText } from '../text/read-text.ts';

/** An event of the application cycle that a text names. */
export interface EventNamed {
  readonly event: CycleEvent;
  readonly asksForEnd: boolean;
  /** Whether these words of the text belong to the name. */
  holds(words: string): boolean;
}

/** The first of these events of which a text has words of each list. */
export function eventNamedIn(text: string, events: readonly CycleEvent[]): EventNamed | undefined {
  const read = ` ${wordsOf(text).join(' ')} `;
  const standing = (expressions: readonly string[]) =>
    expressions.filter((expression) => read.includes(` ${wordsOf(expression).join(' ')} `));
  const event = events.find(({ say }) => say.every((expressions) => standing(expressions).length > 0));
  if (!event) return undefined;
  const ofEnd = standing(event.closes);
  const named = new Set([...event.say.flatMap(standing), ...ofEnd].flatMap(wordsOf));
  return {
    event,
    asksForEnd: ofEnd.length > 0,
    holds: (words) => readText(words).forms.every(({ singular, isStopWord }) => isStopWord || named.has(singular)),
  };
}

function wordsOf(text: string): string[] {
  return readText(normaliseText(text)).forms.map(({ singular }) => singular);
}
