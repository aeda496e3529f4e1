import type { Lexicon, Unit } from '../vocabulary/lexicon.ts';
import { claimedFigureIn } from './claimed-figure.ts';
import { countedUnit } from './counted.ts';
import type { QuestionPart } from './question-part.ts';

/** "the suites and the hybrid rooms", "director & associate" */
const JOINS = /^\s*,?\s*(?:and|&|plus|as well as)\s+(?:(?:the|an?|its|their|also|of|number of|how many) )*$/i;

/**
 * A question on two things that "and" joins, as two questions, each without the other thing; none where it names no two concepts so.
 */
export function conjunctsOf(part: QuestionPart, lexicon: Lexicon): readonly QuestionPart[] {
  const { text } = part;
  const named = lexicon.unitsOf(text).filter(({ key, role, detail }) => role === 'content' && !detail && key.startsWith('c:'));
  const second = named.findIndex((unit, at) => {
    const first = named[at - 1];
    return first !== undefined && first.key !== unit.key && JOINS.test(text.slice(endOf(first), unit.start));
  });
  const [first, other] = [named[second - 1], named[second]];
  if (first === undefined || other === undefined) return [];
  const without = ({ key }: Unit, from: number, to: number): QuestionPart => {
    const rest = `${text.slice(0, from)} ${text.slice(to)}`;
    return {
      ...part,
      text: rest,
      units: part.units.filter((unit) => unit.key !== key),
      counted: countedUnit(rest, lexicon)?.key,
      claimed: claimedFigureIn(rest, lexicon),
    };
  };
  return [without(other, endOf(first), endOf(other)), without(first, first.start, other.start)];
}

function endOf({ start, surface }: Unit): number {
  return start + surface.length;
}
