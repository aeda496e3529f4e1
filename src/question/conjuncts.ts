import type { Lexicon, Unit } from '../vocabulary/lexicon.ts';
import { claimedFigureIn } from './claimed-figure.ts';
import { countedUnit } from './counted.ts';
import { FIGURE, type QuestionPart } from './question-part.ts';

/** "the suites and the hybrid rooms", "director & associate" */
const JOINS =
  /^\s*,?\s*(?:and|&|\+|plus|as well as|or (?:only|just|also))\s+(?:(?:the|an?|its|their|also|then|actual|final|of|number of|how many|yearly|annual|monthly|weekly|total|exact|current) )*$/i;

const MAY_JOIN = /[&\s](?:and|plus|as well as|or)\s|[&+]/i;

/** Words that name one thing together: "faculty size". */
interface Phrase {
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/**
 * A question on two things that "and" joins, as two questions, each without the other thing; none where it names no two things so.
 */
export function conjunctsOf(part: QuestionPart, lexicon: Lexicon): readonly QuestionPart[] {
  const { text } = part;
  if (!MAY_JOIN.test(text)) return [];
  const named = phrasesOf(text, lexicon);
  const second = named.findIndex((phrase, at) => {
    const first = named[at - 1];
    return first !== undefined && JOINS.test(text.slice(first.end, phrase.start));
  });
  const [first, other] = [named[second - 1], named[second]];
  if (first === undefined || other === undefined || first.keys.join() === other.keys.join()) return [];
  const without = ({ keys, start, end }: Phrase, from: number, to: number): QuestionPart => {
    const rest = `${text.slice(0, from)} ${text.slice(to)}`;
    // "PD and MSK director": what names a place within the one thing says nothing of the other.
    const isPlacedByOther =
      lexicon.namedIn(text.slice(start, end)).documents.length > 0 && lexicon.namedIn(rest).documents.length === 0;
    return {
      ...part,
      scope: isPlacedByOther ? { ...part.scope, documents: [] } : part.scope,
      text: rest,
      units: part.units.filter((unit) => !keys.includes(unit.key)),
      counted: countedUnit(rest, lexicon)?.key,
      claimed: claimedFigureIn(rest, lexicon),
    };
  };
  return [without(other, first.end, other.end), without(first, first.start, other.start)];
}

function phrasesOf(text: string, lexicon: Lexicon): Phrase[] {
  const phrases: Phrase[] = [];
  for (const unit of lexicon.unitsOf(text).filter(namesSomething)) {
    const { key, start, surface } = unit;
    const end = start + surface.length;
    const last = phrases.at(-1);
    if (last && text.slice(last.end, start) === ' ')
      phrases[phrases.length - 1] = { keys: [...last.keys, key], start: last.start, end };
    else phrases.push({ keys: [key], start, end });
  }
  return phrases;
}

/** "the number of beds" names beds. */
const MEASURE = /^(?:numbers?|counts?|amounts?|totals?)$/i;

function namesSomething({ key, role, detail, surface }: Unit): boolean {
  return role === 'content' && !detail && !FIGURE.test(key) && !MEASURE.test(surface);
}
