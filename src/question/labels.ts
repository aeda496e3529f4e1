import type { LabelsFound, Lexicon } from '../vocabulary/lexicon.ts';
import type { Label } from '../vocabulary/vocabulary.ts';
import { applicantFactsIn, namesKind } from './applicant-facts.ts';
import type { Question } from './question.ts';
import { namesAnywhere, type Scope } from './scope.ts';

/** "and letters?", "ok, programs then?": what leads in to a label, and what closes it. */
const LEADS_IN =
  /^(?:(?:and|ok(?:ay)?|so|then|cool|thanks?|got it|what about|how about|now)\b[\s,.!]*)+|(?:,? (?:then|too|as well|though|tho|please|pls))?[\s?.!]*$/gi;
/** "aways letters research, how many of each": each label says by itself what it asks for. */
const OF_EACH =
  /[\s,:;.-]*\b(?:how (?:many|much)|numbers?|targets?|goals?|what)(?: do i need| should i have| to have)?(?: (?:of|for) each(?: of (?:them|those|these))?)?[\s?.!]*$/i;

/**
 * The labels of a text that holds nothing else: "step 2, programs, letters?"
 * @param scope what the text is asked of; labels of a program ask nothing where none is spoken of, and the others ask nothing of a program
 */
export function labelsAsking(text: string, scope: Scope, lexicon: Lexicon): LabelsFound | undefined {
  const listed = text.replace(LEADS_IN, '').replace(OF_EACH, '');
  const found = listed === '' ? undefined : lexicon.labelsIn(listed);
  return found !== undefined && fits(found, scope) ? found : undefined;
}

function fits({ labels }: LabelsFound, scope: Scope): boolean {
  const ofProgram = ({ of }: Label) => of === 'program';
  if (labels.some(ofProgram)) return labels.every(ofProgram) && namesAnywhere(scope);
  return !namesAnywhere(scope);
}

/**
 * A question with each of its turns that is but a label put in full: "who directs MGH IR?", then "length?"; "us img", then "programs?"
 * After a turn that names a document, or for whom it asks, a label may be asked of that, and stays as it is.
 */
export function withLabelsInFull(question: Question, lexicon: Lexicon): Question {
  const turns: string[] = [];
  for (const turn of [...question.earlierTurns, question.text]) turns.push(labelInFull(turn, turns, lexicon)?.asks ?? turn);
  const text = turns.pop() ?? '';
  const isWhole = text !== question.text && labelInFull(question.text, turns, lexicon)?.of === undefined;
  // What stands by itself is asked of nothing but who asks.
  const tells = (turn: string) => Object.keys(applicantFactsIn(turn)).length > 0;
  return { ...question, text, earlierTurns: isWhole ? turns.filter(tells) : turns };
}

const LONGEST_LABEL = 60;
function labelInFull(turn: string, before: readonly string[], lexicon: Lexicon): Label | undefined {
  if (turn.length > LONGEST_LABEL) return undefined;
  const spokenOf = subjectBefore(before);
  const isForSome = namesKind(spokenOf) && applicantFactsIn(spokenOf).applicant === undefined;
  const scope = lexicon.namedIn(spokenOf);
  const { labels, beside } = labelsAsking(lexicon.expandShorthand(turn), scope, lexicon) ?? { labels: [], beside: '' };
  const isOwnPlace = namesAnywhere(lexicon.namedIn(beside));
  return isForSome || isOwnPlace || labels.length > 1 ? undefined : labels[0];
}

const MOST_WORDS_OF_LABEL = 3;
/** The last turn that may have named what labels after it are asked of: they name nothing of that kind themselves. */
function subjectBefore(turns: readonly string[]): string {
  return turns.findLast((turn) => turn.trim().split(/\s+/).length > MOST_WORDS_OF_LABEL || turn === turns[0]) ?? '';
}
