import type { Knowledge } from '../corpus/knowledge.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { AskerAndPeer } from '../question/applicant/asker-and-peer.ts';
import type { FactsOfTwo } from '../question/applicant/two-people.ts';
import { bareFigureOf, isBareVerdict } from '../question/bare-turns.ts';
import { judgesCountAlone } from '../question/facts-held.ts';
import type { Question, ToldFacts } from '../question/question.ts';
import { isOwnConcept } from '../question/question-part.ts';
import { namesAnywhere } from '../question/scope.ts';
import type { Asked } from '../question/understand-question.ts';
import { anyOf } from '../text/any-of.ts';
import { isConcept } from '../vocabulary/lexicon.ts';
import type { ComposingRules } from './composing-rules.ts';
import { uniqueSentences } from './draft.ts';
import type { PartEvidence } from './evidence-of-parts.ts';
import { phrases } from './phrases.ts';
import { holdAgainstThresholds, type Standing } from './standing.ts';
import { WEIGHING } from './weighing.ts';

const NONE_HELD: Standing = { sentences: [], named: [], advice: [] };

/** What the figures are held against, and what is advised for them. */
function passagesOf({ sentences, named, advice }: Standing): readonly Passage[] {
  return [...sentences.flatMap(({ cites }) => cites), ...named, ...advice];
}

/** "is IR harder than derm?", turns after a count of programs was told: what was found speaks of nothing that is held. */
function asksOfElse(found: readonly PartEvidence[], standing: Standing): boolean {
  const leads = found.flatMap(({ part, evidence }) =>
    evidence.kind === 'sufficient' && part.units.some(isOwnConcept) && !isBareVerdict(part.text) && !judgesCountAlone(part.text)
      ? evidence.lead.passage
      : [],
  );
  const held = passagesOf(standing);
  return leads.length > 0 && !leads.some((lead) => held.includes(lead));
}

/** How the asker stands, or either of two people of whom they tell. */
export function standingOf(question: Question, asked: Asked, found: readonly PartEvidence[], rules: ComposingRules): Standing {
  const { knowledge, passages } = rules;
  const told = asksOfFellowship(asked, knowledge) || asked.whole.otherSpecialty !== undefined ? {} : asked.told;
  const held = (facts: ToldFacts) => holdAgainstThresholds(facts, knowledge.thresholds, passages, question);
  const tellsOfTwo = typeof asked.toldOfTwo === 'object';
  if (Object.keys(told).length > 0 && !tellsOfTwo) {
    const standing = held(told);
    return asked.tellsNow || !asksOfElse(found, standing) ? standing : NONE_HELD;
  }
  if (asked.toldOfTwo === undefined || asked.toldOfTwo === 'unclear')
    return holdAgainstThresholds(...toldOfPoint(question, asked, found, rules), passages, question);
  const sides = sidesOf(asked.toldOfTwo).map(([facts, label]) => [held(facts), label] as const);
  // Before other readers no figure is told, and so nothing that is the one's or the other's.
  const labelledAs = (label: string, { sentences }: Standing) =>
    question.visibility === 'public'
      ? sentences
      : sentences.map((sentence) => ({ ...sentence, text: `${label} ${sentence.text}` }));
  return {
    sentences: uniqueSentences(sides.flatMap(([side, label]) => labelledAs(label, side))),
    named: [...new Set(sides.flatMap(([{ named }]) => named))],
    advice: [...new Set(sides.flatMap(([{ advice }]) => advice))],
  };
}

/** Whether a passage speaks of that which the asker's figures count, or of what is advised for them. */
export function isOnWhatIsHeld(
  passage: Passage,
  standing: Standing,
  { knowledge: { thresholds }, lexicon }: ComposingRules,
): boolean {
  if (passagesOf(standing).includes(passage)) return true;
  const held = standing.sentences.flatMap(({ cites }) => cites);
  const counted = thresholds.filter((threshold) => held.some(({ id }) => id === threshold.passage)).map(({ what }) => what);
  const spokenOf = new Set(lexicon.unitsOf(passage.text).map(({ key }) => key));
  return lexicon
    .unitsOf(counted.join('\n'))
    .some(({ key, role, detail }) => role === 'content' && !detail && isConcept(key) && spokenOf.has(key));
}

/** What is told of each person of whom is asked, and what stands before it. */
function sidesOf(told: FactsOfTwo | AskerAndPeer): readonly (readonly [ToldFacts, string])[] {
  const { ofTheFirst, ofTheSecond, ofAsker, ofPeer } = phrases.standing;
  if (!('peer' in told)) return [[told[0], ofTheFirst] as const, [told[1], ofTheSecond] as const];
  const peer = [told.peer, ofPeer(told.peerIs)] as const;
  return told.asked === 'peer' ? [peer] : [[told.asker, ofAsker] as const, peer];
}

const ADDS_CIRCUMSTANCE =
  /^(?:(?:and|n|ok(?:ay)?|so|but|then)[\s,]+)*(?:(?:for|if|what if|at|with|what about|how about)\b|(?:the )?(?:top|best|elite|big(?:-name)?|academic|fancy) (?:\w+ )?(?:programs?|places|ones|centers?)\W*$)/i;

/** "how many more for ESIR?", "how many points are missing?", "is it at the target?", after a figure that was told. */
const ASKS_HOW_FAR = anyOf(
  /\bhow (?:many|much|far)\b[^.?!]{0,12}\b(?:more|points?|further|short|away|left|missing|above|below|over|under|off|to go|is (?:it|that|mine))\b/i,
  /\b(?:is|am|are) (?:it|that|this|mine|i|he|she|they|my \w+)\b[^.?!]{0,16}\b(?:at|in|within|above|below|over|under|enough|ok(?:ay)?|good|fine|high|low|competitive)\b/i,
  /^(?:(?:and|so|ok(?:ay)?)[\s,]+)*(?:good|ok(?:ay)?|enough|high|fine) (?:enough )?for\b/i,
);

/**
 * "i got 251", then "and for top programs?": what was told before is held against the very point that a follow-up asks of.
 * @returns the facts told, and the thresholds of that point
 */
function toldOfPoint(
  { text, earlierTurns }: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  { knowledge }: ComposingRules,
) {
  const leads =
    earlierTurns.length > 0 && (ADDS_CIRCUMSTANCE.test(text) || ASKS_HOW_FAR.test(text))
      ? found.flatMap(({ evidence }) => (evidence.kind === 'sufficient' ? evidence.lead.passage.id : []))
      : [];
  const ofPoint = knowledge.thresholds.filter(({ rule, passage }) => rule !== 'stated' && leads.includes(passage));
  return [asksOfFellowship(asked, knowledge) ? {} : asked.toldEver, ofPoint] as const;
}

/** What residency applicants aim for is no measure for who asks of a fellowship. */
function asksOfFellowship({ whole }: Asked, { documents }: Knowledge): boolean {
  const { documents: named } = whole.scope;
  return (
    named.length > 0 && named.every((id) => documents.find((document) => document.id === id)?.audience === 'radiology-graduate')
  );
}

/**
 * Where figures of the asker are held against the sources, what else was found counts only as far as it was asked: who says
 * "US IMG, 18 programs" asks for nothing that is eighteen.
 */
export function answersBesideStanding(
  { part, evidence, official }: PartEvidence,
  asks: boolean,
  { sentences, named }: Standing,
  { gapNames }: ComposingRules,
): boolean {
  if (official && official.passages.length > 0) return true;
  // "too many?" asks of what was told, and not of the rotations of which there may be too many as well.
  const isBare =
    bareFigureOf(part.text) !== undefined ||
    isBareVerdict(part.text) ||
    (named.length > 0 && ASKS_ONLY_WHAT_IS_MISSING.test(part.text));
  if (isBare && sentences.length + named.length > 0) {
    const held = [...sentences.flatMap(({ cites }) => cites), ...named];
    return evidence.kind === 'sufficient' && held.includes(evidence.lead.passage);
  }
  if (evidence.kind === 'insufficient') {
    const { reason } = evidence;
    // That a hospital prints no cut-off is for who asks of that hospital.
    const isElsewhere =
      reason.kind === 'known-gap' && !namesAnywhere(part.scope) && gapNames(reason.entry).missing.programs.length > 0;
    const judgesSelf = JUDGES_SELF_ALONE.test(part.text);
    if (reason.kind === 'known-gap' && reason.likeness >= WEIGHING.sameQuestion && !judgesSelf) return !isElsewhere;
    // "252, 2 aways. where am i weak?" asks of these figures, and not how one speaks of weaknesses.
    if (!asks || part.ownWords === 0) return false;
    if (reason.kind !== 'known-gap') return true;
    return reason.likeness >= WEIGHING.besideStanding && !isElsewhere && !judgesSelf;
  }
  if (evidence.kind === 'near') return asks;
  return asks || evidence.kind !== 'sufficient' || evidence.lead.match.askedAs >= WEIGHING.sameQuestion;
}

/** "an IR letter and a surgery letter, what's missing?": what is there is not told of once more. */
const ASKS_ONLY_WHAT_IS_MISSING =
  /\b(?:what(?:'?s| is)|which (?:one|letter|of (?:them|those))(?: is|'s)|what am i) (?:still )?(?:missing|lacking|the (?:hole|gap))\W*$/i;

/** "252, 2 aways. where am i weak?", and not "is it ok to cancel an interview?" */
const JUDGES_SELF_ALONE = anyOf(
  /\b(?:am i|is (?:he|she|mine|this|that|it)) (?:[\w']+ ){0,2}?(?:ok(?:ay)?|fine|good|safe|competitive|enough|weak|short|cooked|screwed|doomed|toast|in range|below|under|above)\b(?! (?:to|for|that|if|or (?:above|below|over|under)|(?:the )?(?:average|mean|median|typical|usual))\b)/i,
  /\bwhere (?:am i|is (?:he|she)|do i) (?:\w+ )?(?:weak|short|stand)\w*/i,
  /\b(?:weakest|biggest|worst|ugliest) (?:thing|hole|problem|issue|part|spot|point|weakness|gap)\b/i,
  /\bhow (?:do|does|am|is) (?:i|he|she|this|that) (?:look|doing|stand)\b/i,
  /(?:^|[.!?,;]\s*)(?:is (?:this|that) |am i )?(?:cooked|screwed|ok|enough|good|fine|doomed)\W*$/i,
);
