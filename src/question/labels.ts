import type { LabelsFound, Lexicon } from '../vocabulary/lexicon.ts';
import type { Label } from '../vocabulary/vocabulary.ts';
import { applicantFactsIn, namesKind, tellsOfAsker } from './applicant/applicant-facts.ts';
import { asksAnything } from './asks-anything.ts';
import { distressIn } from './out-of-scope/distress.ts';
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
 * What stands by itself then leans on no turn but those that tell who asks.
 */
export function withLabelsInFull(question: Question, lexicon: Lexicon): Question {
  const before: string[] = [];
  for (const turn of question.earlierTurns) before.push(labelInFull(turn, before, lexicon)?.asks ?? turn);
  const label = labelInFull(question.text, before, lexicon);
  if (label === undefined) return { ...question, earlierTurns: before };
  const bearsOn = (turn: string) => tellsOfAsker(turn) || distressIn(turn) !== undefined;
  return { ...question, text: label.asks, earlierTurns: label.of === undefined ? before.filter(bearsOn) : before };
}

const LONGEST_LABEL = 60;
/** "how many letters?", "what step 2 should I target?": after a count or a target the same is asked of the label. */
const ASKS_FOR_COUNT = /\bhow (?:many|much)\b|\b(?:number|amount|count) of\b|\b(?:target|aim|goal)\b/i;

/**
 * The label of a turn that is nothing else. It stays as it is, to be asked of what the turn before asks ("when should I take Step 1?", "and
 * step 2?"), unless that only tells who asks, is a label itself or asks for a count; and where a document is spoken of, or it is asked for
 * applicants of some kind, to be asked of these.
 */
function labelInFull(turn: string, before: readonly string[], lexicon: Lexicon): Label | undefined {
  if (turn.length > LONGEST_LABEL) return undefined;
  const last = before.at(-1) ?? '';
  const isOwnTelling = (said: string) => tellsOfAsker(said) && !asksAnything(said);
  const spokenOf =
    before.findLast((said) => namesAnywhere(lexicon.namedIn(said)) || (namesKind(said) && !isOwnTelling(said))) ?? '';
  const isForSome = namesKind(spokenOf) && applicantFactsIn(spokenOf).applicant === undefined;
  const scope = lexicon.namedIn(spokenOf);
  const { labels, beside } = labelsAsking(lexicon.expandShorthand(turn), scope, lexicon) ?? { labels: [], beside: '' };
  const [label, ...others] = labels;
  if (label === undefined || others.length > 0 || beside !== '' || isForSome) return undefined;
  if (label.of === 'program') return label;
  const goesOn = last === '' || isOwnTelling(last) || ASKS_FOR_COUNT.test(last) || isLabel(last, lexicon);
  return goesOn ? label : undefined;
}

/** Whether a turn is the question of a label, as it stands after it was put in full, or a list of labels. */
function isLabel(turn: string, lexicon: Lexicon): boolean {
  return (
    lexicon.vocabulary.labels.some(({ asks }) => asks === turn) || lexicon.labelsIn(turn.replace(LEADS_IN, '')) !== undefined
  );
}
