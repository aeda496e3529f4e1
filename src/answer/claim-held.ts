import type { Passage } from '../corpus/knowledge-document.ts';
import { type ClaimedFigure, TIME } from '../question/claimed-figure.ts';
import { JUDGES_FIGURE, type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { ASKING_HOW_LONG } from '../question/rewriting/ellipsis.ts';
import type { Match } from '../retrieval/question-matcher.ts';
import { withDigits } from '../text/number-words.ts';
import { areEditions, type PassagesByKey, passagesOfPoint, samePoint } from './editions.ts';
import { type Evidence, passagesIn, type ScoredPassage, type SufficientEvidence } from './evidence.ts';
import { countsTheSame, giveOtherFigure, givesFigure, onlyFigureIsOther } from './premise.ts';
import { type EvidenceRules, rivalsSpokenOf } from './score-passages.ts';
import { WEIGHING } from './weighing.ts';

/** What the sources say to a figure that a question states. */
export interface ClaimHeld {
  readonly claimed: ClaimedFigure;
  /** The passage that answers, and its like, give another figure. */
  readonly isContradicted: boolean;
  /** A passage on something else gives the very figure: of the department, where the fellowship is asked of. */
  readonly elsewhere: Passage | undefined;
}

/** Of smaller figures many are given of something else. */
const COMMON_BELOW = 10;
/** "isn't independent IR normally 2 years?", "is it 2 years everywhere else?" */
const ASKS_IN_GENERAL =
  /\b(?:in general|generally|normally|usually|typically|mostly|as a rule|elsewhere|(?:every|any)where(?: else)?|(?:at|in) (?:most|other|all) (?:other )?(?:places|programs|hospitals|residencies))\b/i;
const TELLS_HOW_MANY = /\bhow (?:many|much|big|large)\b|\b(?:number|figure|count|volume|size)\b|#|\d/i;

type ClaimRules = Pick<EvidenceRules, 'lexicon' | 'matcher' | 'supersededBy'> & PassagesByKey;

/**
 * The figure that a question states, held against the sources. Nothing where it states none, where it only is to be judged ("are 20
 * enough?"), or where the sources give it for what is asked of.
 * @param matches of the question, likeliest first
 */
export function claimHeld(
  part: QuestionPart,
  evidence: Evidence,
  matches: readonly Match[],
  rules: ClaimRules,
): ClaimHeld | undefined {
  const { claimed, scope, text } = part;
  if (claimed === undefined || JUDGES_FIGURE.test(text)) return undefined;
  const found = passagesIn(evidence);
  const states = ({ text: told }: Passage) => countsTheSame(claimed, told, rules.lexicon);
  const isRare = claimed.upTo !== undefined || claimed.value >= COMMON_BELOW;
  if (
    found
      .filter((passage) => isMeant(passage, part))
      .some((passage) => states(passage) || (isRare && givesFigure(claimed, passage.text)))
  )
    return undefined;
  const named = unitsBesideProgram(part).filter(({ key, own, detail }) => own && !detail && key !== ASKING_HOW_LONG);
  const isOfRival = ({ id }: Passage) => {
    const subject = rules.matcher.subjectOf(id);
    return named.some(({ key }) =>
      rivalsSpokenOf(key, rules.lexicon.rivalsOf(key), subject).some((rival) => !named.some((unit) => unit.key === rival)),
    );
  };
  const isElsewhere = (passage: Passage) =>
    part.notAbout.has(passage.document.id) ||
    (scope.documents.length > 0 ? !scope.documents.includes(passage.document.id) : isOfRival(passage));
  // That anything lasts as long says something of what was asked only where it speaks of all of it.
  const isAlike = ({ heldInText }: Match) =>
    !TIME.test(claimed.counts) || named.every(({ key }) => key === claimed.counts || heldInText.has(key));
  let elsewhere: Passage | undefined;
  for (const match of matches) {
    if (match.candidate.kind !== 'passage' || !isAlike(match)) continue;
    const { passage } = match.candidate;
    // "plain radiographs, around 30,000 examinations" counts plain films.
    const countsIt = isRare && match.heldInText.has(claimed.counts) && givesFigure(claimed, passage.text);
    if (!countsIt && !states(passage)) continue;
    if (!isElsewhere(passage)) return undefined;
    // What the other edition prints of the same is shown beside this one, and is of nothing else.
    const isOfOtherEdition = scope.documents.some((id) => areEditions([id, passage.document.id], rules));
    if (!isOfOtherEdition && !found.some((one) => samePoint(one, passage))) elsewhere ??= passage;
  }
  // "120 IRs, right?": so many radiologists are printed just beside how many of them are IRs.
  const beside = elsewhere === undefined && isRare ? printedBeside(claimed, found, matches) : undefined;
  const isContradicted = evidence.kind === 'sufficient' && beside === undefined && isContradictedBy(part, evidence, rules);
  return {
    claimed,
    isContradicted,
    elsewhere: claimed.isAsked && claimed.bound === undefined ? (elsewhere ?? beside) : undefined,
  };
}

/** A passage of the section of what was found that gives the very figure. */
function printedBeside(claimed: ClaimedFigure, [lead]: readonly Passage[], matches: readonly Match[]): Passage | undefined {
  const beside = matches.flatMap(({ candidate }) => (candidate.kind === 'passage' ? candidate.passage : []));
  return beside.find(
    ({ document, headings, text }) =>
      document === lead?.document && headings.join() === lead.headings.join() && givesFigure(claimed, text),
  );
}

/** Whether a passage is of a document that is asked of, where any is named. */
function isMeant({ document }: Passage, { scope }: QuestionPart): boolean {
  return scope.documents.length === 0 || scope.documents.includes(document.id);
}

/** Whether the passage that answers and its like give another figure than the question states. */
function isContradictedBy(part: QuestionPart, { lead, support }: SufficientEvidence, rules: ClaimRules): boolean {
  const { claimed, text } = part;
  const isKnownFor = ({ match }: ScoredPassage) => match.askedAs >= WEIGHING.knownCount - WEIGHING.correctionRelief;
  if (claimed === undefined || !isKnownFor(lead)) return false;
  // What holds in general is not put right by what one program does.
  if (lead.passage.document.program !== null && ASKS_IN_GENERAL.test(text)) return false;
  const [, ...tables] = lead.passage.keys;
  const beside = support
    .filter(isKnownFor)
    .map(({ passage }) => passage)
    .filter(({ keys }) => !keys.some((key) => tables.includes(key)));
  const answering = [...new Set([lead.passage, ...passagesOfPoint(lead.passage, rules).filter((one) => isMeant(one, part))])];
  // "takes ten fellows, right?": what is known to tell how many need not count them in the same words.
  const tellsHowMany =
    lead.match.askedAs >= WEIGHING.knownCount && TELLS_HOW_MANY.test(withDigits(lead.match.nearestQuestion ?? '').text);
  const giveOther = (passages: readonly Passage[]) => giveOtherFigure(claimed, text, passages, rules.lexicon);
  // What is shown beside it may give so many of something else: of 19,000 procedures a year nobody needs 500.
  return (
    (giveOther(answering) && giveOther([...answering, ...beside])) ||
    (tellsHowMany && !TIME.test(claimed.counts) && answering.every((passage) => onlyFigureIsOther(claimed, text, passage.text)))
  );
}
