import { asksToConfirm } from '../question/claimed-figure.ts';
import { FIGURE, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { withDigits } from '../text/number-words.ts';
import { figuresIn } from '../text/numbers.ts';
import type { ScoredPassage } from './evidence.ts';
import { WEIGHING } from './weighing.ts';

/** What the figures of a passage are, in digits or in words. */
export function valuesIn({ passage }: Pick<ScoredPassage, 'passage'>): readonly number[] {
  return figuresIn(withDigits(passage.text).text).map(Number);
}

/** Among so many passages a figure of two digits or more is looked for, and a smaller one, of which there are many, among fewer. */
const MOST_THAT_CONFIRM = 6;
const MOST_FOR_DIGIT = 2;
export const TWO_DIGITS = 10;

/**
 * Whether the first passages that speak of what a question names print all figures that it states, and speak of all of it; or, where it
 * asks whether they hold, the very first one prints them and speaks of some of it.
 */
export function printsStated(part: QuestionPart, scored: readonly ScoredPassage[]): boolean {
  const { stated, text } = part;
  const [lead] = scored;
  if (stated.length === 0 || lead === undefined) return false;
  const named = unitsBesideProgram(part).filter(({ key, own }) => own && !FIGURE.test(key));
  const speaking = scored.slice(0, MOST_THAT_CONFIRM).filter(({ match }) => named.some(({ key }) => match.heldInText.has(key)));
  const speaksOfAllNamed = named.every(({ key }) => speaking.some(({ match }) => match.heldInText.has(key)));
  if (!speaksOfAllNamed) {
    const isFirst = speaking[0] === lead && lead.match.askedAs >= WEIGHING.confirmed && asksToConfirm(text);
    return isFirst && stated.every((figure) => valuesIn(lead).includes(figure));
  }
  const printed = speaking.map(valuesIn);
  return stated.every((figure) =>
    printed.slice(0, figure < TWO_DIGITS ? MOST_FOR_DIGIT : MOST_THAT_CONFIRM).some((figures) => figures.includes(figure)),
  );
}
