import type { Passage } from '../corpus/knowledge-document.ts';
import { asksSomething } from '../question/asks-anything.ts';
import { pointsToSeveral } from '../question/leaning.ts';
import type { Question } from '../question/question.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { isElliptical } from '../question/rewriting/ellipsis.ts';
import { ANYWHERE, namesAnywhere, narrows, type Scope } from '../question/scope.ts';
import { type Asked, leansOnTurns, tellsOfAnybody, type Understanding } from '../question/understand-question.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { passageInScope } from './in-scope.ts';
import { listAmong } from './listed-items.ts';

/** What a conversation is about by now, as far as its next turn may lean on it. */
export interface SaidSoFar {
  /** The turns on which the next one may lean, oldest first. */
  readonly turns: readonly string[];
  /** Where the last of them wanted its answer from. */
  readonly scope: Scope;
  /** What the last of them was answered with. */
  readonly passages: readonly Passage[];
  /** What the one before that was answered with, where the last one went on about it. */
  readonly passagesBefore: readonly Passage[];
  /** A passage that gives a list, of what the last turn was answered with that pointed to no item of one. */
  readonly list: Passage | undefined;
}

export const NOTHING_SAID: SaidSoFar = { turns: [], scope: ANYWHERE, passages: [], passagesBefore: [], list: undefined };

/** What a turn may lean on: what the last one was answered with; where it points to several things, first what led the last two answers. */
export function passagesLeanedOn(text: string, { passages, passagesBefore }: SaidSoFar): readonly Passage[] {
  const [last, ...others] = passages;
  const [before] = passagesBefore;
  if (last === undefined || before === undefined || !pointsToSeveral(text)) return passages;
  return [...new Set([last, before, ...others])];
}

/**
 * A conversation with one more turn. A turn that was whole by itself begins it anew: after three questions on one hospital and one
 * on away rotations, "and how long?" asks of the away rotations.
 * @param text the turn as it was read, with the item in place to which it pointed
 * @param passages what the turn was answered with
 */
export function saidWith(
  before: SaidSoFar,
  turn: Question,
  text: string,
  understanding: Understanding,
  passages: readonly Passage[],
): SaidSoFar {
  // "ok cool" says nothing on which anything could lean.
  if (understanding.intent === 'small-talk') return before;
  if (understanding.intent !== 'ask') return { ...before, turns: [...before.turns, text] };
  const anew = isWhole(text, understanding) && turnsAway(text, understanding, passages, before.scope);
  return {
    turns: anew ? [text] : [...before.turns, text],
    scope: understanding.whole.scope,
    passages,
    passagesBefore: anew ? [] : before.passages,
    list: text !== turn.text ? before.list : tellsOfAnybody(understanding) ? undefined : listAmong(passages),
  };
}

/**
 * "and the fellowship?" was answered from one page alone, of which other things are known not to be its matter: what leans on that answer
 * and names no place is asked of the same page.
 */
export function onGroundOf({ passages, scope }: SaidSoFar, understanding: Understanding, { vocabulary }: Lexicon): Understanding {
  const [id, ...others] =
    scope.documents.length > 0 ? scope.documents : [...new Set(passages.map(({ document }) => document.id))];
  if (understanding.intent !== 'ask' || id === undefined || others.length > 0 || vocabulary.not_about[id] === undefined)
    return understanding;
  const grounded = (part: QuestionPart): QuestionPart =>
    part.leaning && !part.leansOnMessage && !namesAnywhere(part.scope) && !part.notAbout.has(id)
      ? { ...part, scope: { ...part.scope, documents: [id] } }
      : part;
  const whole = grounded(understanding.whole);
  return {
    ...understanding,
    whole,
    parts: understanding.parts.map((part) => (part === understanding.whole ? whole : grounded(part))),
  };
}

/** Whether a turn is whole and says where its answer is to come from: nothing before it matters to what follows. */
export function namesItsGround(text: string, understanding: Understanding): boolean {
  return understanding.intent === 'ask' && isWhole(text, understanding) && narrows(understanding.whole.scope);
}

function isWhole(text: string, understanding: Asked): boolean {
  return !isElliptical(text) && !leansOnTurns(understanding);
}

/** Whether a whole turn says where its answer is to come from, or was answered from elsewhere than the turns before it. */
function turnsAway(text: string, { whole }: Asked, passages: readonly Passage[], before: Scope): boolean {
  if (narrows(whole.scope)) return true;
  if (!narrows(before)) return asksSomething(text);
  return passages.length > 0 && passages.every((passage) => !passageInScope(before, passage));
}
