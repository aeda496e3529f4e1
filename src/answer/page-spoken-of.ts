import type { Passage } from '../corpus/knowledge-document.ts';
import type { Prepared } from '../prepare-knowledge.ts';
import { isLinked } from '../question/leaning.ts';
import type { Question } from '../question/question.ts';
import type { QuestionPart } from '../question/question-part.ts';
import { namesAnywhere } from '../question/scope.ts';
import { type Asked, leansOnTurns, understandQuestion } from '../question/understand-question.ts';
import { likenessOf, type PartEvidence } from './evidence-of-parts.ts';
import { pointsWithin } from './read-in-context.ts';
import { WEIGHING } from './weighing.ts';

/** A page is spoken of for so many turns after the one that named it. */
const TURNS_ON_PAGE = 5;

/**
 * The page that a conversation is about, of which other things are known not to be its matter: after three questions on a fellowship
 * "when do interviews happen?" is asked of the fellowship, though it would be whole by itself.
 * @returns the id of the document that the last turn named which named any place
 */
function pageSpokenOf({ earlierTurns, ...question }: Question, prepared: Prepared): string | undefined {
  const turns = earlierTurns.slice(-TURNS_ON_PAGE);
  for (let at = turns.length - 1; at >= 0; at--) {
    const turn = { ...question, text: turns[at] ?? '', earlierTurns: [] };
    const understanding = understandQuestion(turn, prepared);
    if (understanding.intent !== 'ask' || !namesAnywhere(understanding.whole.scope)) continue;
    const [id, ...others] = understanding.whole.scope.documents;
    const isOnePage = id !== undefined && others.length === 0 && prepared.lexicon.vocabulary.not_about[id] !== undefined;
    return isOnePage ? id : undefined;
  }
  return undefined;
}

/**
 * The same question asked of the page that is spoken of; undefined where there is none, or where it leans on the turns before, names
 * another place, or what the page is not about, or where the turn before was answered from what is no program's.
 * @param lastCited passages that the turn before was answered with
 */
export function askedOfPage(
  question: Question,
  understanding: Asked,
  lastCited: () => readonly Passage[],
  prepared: Prepared,
): Asked | undefined {
  const { whole, parts } = understanding;
  const read = [whole, ...parts];
  if (leansOnTurns(understanding) || read.some(({ scope }) => namesAnywhere(scope))) return undefined;
  const id = pageSpokenOf(question, prepared);
  if (id === undefined || read.some(({ notAbout }) => notAbout.has(id)) || isLeft(id, lastCited())) return undefined;
  const ofPage = (part: QuestionPart): QuestionPart => ({ ...part, scope: { ...part.scope, documents: [id] } });
  const wholeOfPage = ofPage(whole);
  return {
    ...understanding,
    whole: wholeOfPage,
    parts: parts.map((part) => (part === whole ? wholeOfPage : ofPage(part))),
  };
}

/** Whether a conversation left a page: the turn before was answered, and by nothing of that page or of another program. */
function isLeft(id: string, lastCited: readonly Passage[]): boolean {
  return lastCited.length > 0 && lastCited.every(({ document }) => document.id !== id && document.program === null);
}

/**
 * Whether what was found on the page is no less like what was asked than what was found anywhere.
 * @param text the turn as it was typed: "and letters?", "do they want letters?" goes on about the page
 */
export function isAnsweredThere(
  anywhere: readonly PartEvidence[],
  there: readonly PartEvidence[],
  text: string,
  prepared: Prepared,
): boolean {
  const [one, ...others] = there;
  if (one === undefined || others.length > 0 || anywhere.length !== 1) return false;
  const here = anywhere[0] as PartEvidence;
  // "who is the director?", turns after the fellowship was named: another program's page must be far liker to what is asked.
  const isOfOtherPage = here.evidence.kind === 'sufficient' && here.evidence.lead.passage.document.program !== null;
  const goesOn = isLinked(text) && !pointsWithin(text, prepared);
  const { relief: leastRelief, overOtherPage, goingOn } = WEIGHING.pageSpokenOf;
  const reliefUnlinked = isOfOtherPage ? overOtherPage : leastRelief;
  const relief = goesOn ? goingOn : reliefUnlinked;
  const leastLike = Math.max(WEIGHING.pageSpokenOf.least, likenessOf(here) - relief);
  switch (one.evidence.kind) {
    case 'sufficient':
      return likenessOf(one) >= (isKnownToBeMissing(here) ? WEIGHING.pageSpokenOf.overGap : leastLike);
    case 'near':
      return here.evidence.kind === 'near' && likenessOf(one) >= leastLike;
    case 'insufficient':
      return (
        isKnownToBeMissing(one) &&
        likenessOf(one) >= Math.max(WEIGHING.pageSpokenOf.overGap, likenessOf(here) - (goesOn ? relief : 0))
      );
    case 'comparison':
      return false;
  }
}

function isKnownToBeMissing({ evidence }: PartEvidence): boolean {
  return evidence.kind === 'insufficient' && evidence.reason.kind === 'known-gap';
}
