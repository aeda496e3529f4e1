import type { Knowledge } from '../corpus/knowledge.ts';
import type { NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { type AnswerType, holdsAnswerOf } from '../question/answer-type.ts';
import { soundsStrained } from '../question/distress.ts';
import { asksHowFarApart } from '../question/how-far-apart.ts';
import type { Question, ToldFacts } from '../question/question.ts';
import { JUDGES_FIGURE, type QuestionPart } from '../question/question-part.ts';
import { namesAnywhere } from '../question/scope.ts';
import { asksAnything } from '../question/split-question.ts';
import { asksWhichIsMost, ranksAnything } from '../question/superlative.ts';
import type { Asked } from '../question/understand-question.ts';
import { printedFiguresIn } from '../text/numbers.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { type CaveatRules, caveatsFor, figuresApart, givesMoreThan, laterEditionOf, relatedIn } from './caveats.ts';
import { admitted, type Draft, type DraftBlock, type DraftSentence, paragraph, said } from './draft.ts';
import { otherEditionOf } from './editions.ts';
import type { Evidence, InsufficientReason, ScoredPassage } from './evidence.ts';
import type { PartEvidence } from './evidence-of-parts.ts';
import { extractOf } from './extract.ts';
import { phrases } from './phrases.ts';
import { giveOtherFigure } from './premise.ts';
import type { EvidenceRules } from './score-passages.ts';
import { holdAgainstThresholds, type Standing } from './standing.ts';
import { WEIGHING } from './weighing.ts';

export interface ComposingRules extends CaveatRules, Pick<EvidenceRules, 'gapNames'> {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
}

type Sufficient = Extract<Evidence, { kind: 'sufficient' }>;

/** Text of an answer before its last, least passages are left out. Most answers stay far below it. */
const TEXT_BUDGET = 900;
/** The same for what answers one of several things asked. */
const TEXT_BUDGET_OF_LEADS = 1250;
const MOST_CITED_PASSAGES = 6;
const MOST_ADVICE = 4;

/** Puts an answer together: what is asked first, then what supports it; what is missing is said before anything else. */
export function composeAnswer(question: Question, asked: Asked, found: readonly PartEvidence[], rules: ComposingRules): Draft {
  const standing = standingOf(question, asked, found, rules);
  const admissions: DraftSentence[] = [];
  const near: Passage[] = [];
  /** Parts for which nothing was found; said in full only where nothing else is. */
  const unanswered: DraftSentence[] = [];
  /** What is near does not say: the kind of answer, where that is what it lacks. */
  let nearLacks: AnswerType | undefined;
  const facts: Passage[] = [];
  const take = (list: Passage[], passage: Passage) => {
    const later = asked.parts.some(({ scope }) => scope.documents.includes(passage.document.id))
      ? undefined
      : laterEditionOf(passage, rules);
    const stands = later && !givesMoreThan(later, passage) ? later : passage;
    if (![...facts, ...near].includes(stands)) list.push(stands);
  };
  /** What the question states and the sources give otherwise, and what is worked out from their figures. */
  const corrections: DraftSentence[] = [];
  /** What two editions say alike needs no word on which of them says it. */
  const saidAlike = new Set<Passage>();
  const filled = gapsFilledByDates(found);
  const isHeld = standing.sentences.length > 0 || standing.named.length > 0;
  const isToThePoint = isHeld
    ? (one: PartEvidence) => answersBesideStanding(one, asksAnything(question.text), rules)
    : () => true;
  for (const { part, evidence, official } of found.filter(isToThePoint)) {
    const dates = official && (official.sure || evidence.kind !== 'sufficient') ? official.passages : [];
    // Advice on when one should do something comes before the day on which it is due.
    const datesLast = evidence.kind === 'sufficient' && ASKS_FOR_ADVICE.test(part.text);
    if (!datesLast) facts.push(...dates.filter((passage) => !facts.includes(passage)));
    if (dates.length > 0 && evidence.kind !== 'sufficient') {
      if (official?.lacks) admissions.push(said(phrases.lacksEnd[official.lacks]));
      // When one may is not when one should.
      else if (/\bshould\b/i.test(part.text)) admissions.push(said(phrases.missingType.any));
      if (official?.asksNothing) for (const passage of nearestOf(evidence)) take(near, passage);
      continue;
    }
    if (part.scope.institutions.length > 0 && !(evidence.kind === 'insufficient' && evidence.reason.kind === 'institution'))
      admissions.push(admission({ kind: 'institution', names: part.scope.institutions }, rules));
    switch (evidence.kind) {
      case 'sufficient':
        if (standing.sentences.length === 0) corrections.push(...correctionOf(part, evidence, rules));
        if (evidence.lead.passage.leftOpen) admissions.push(said(phrases.leftOpen));
        else if (isFigureForOthers(part, evidence, asked)) admissions.push(said(phrases.figureForOthers));
        else if (evidence.missesType && dates.length === 0) admissions.push(said(phrases.missingType[part.type]));
        else if (!isHeld && asksWhichIsMost(part.text) && !ranksAnything(evidence.lead.passage.text))
          admissions.push(said(phrases.missingType.any));
        if (near.includes(evidence.lead.passage)) near.splice(near.indexOf(evidence.lead.passage), 1);
        take(facts, evidence.lead.passage);
        // Of several things asked little more than what leads is shown: beside a guide that gives no number, the one that does.
        if (found.length > 1 && GIVES_NO_NUMBER.test(evidence.lead.passage.text))
          for (const { passage } of evidence.support.filter((one) => printedFiguresIn(one.passage.text).length > 0).slice(0, 1))
            take(facts, passage);
        break;
      case 'comparison': {
        admissions.push(...silenceOfEditionAsked(part, evidence.sides, rules));
        const asksIfSame = ASKS_IF_SAME.test(part.text);
        const agreeing = asksIfSame ? agreeingSides(evidence.sides, rules) : [];
        if (agreeing.length > 0) {
          corrections.push({ text: phrases.editionsAgree, cites: agreeing });
          for (const passage of agreeing) saidAlike.add(passage);
        }
        // What either says alike is shown once.
        const shownOnce =
          agreeing.length > 0 ? agreeing.filter(({ document }) => !rules.supersededBy.has(document.id)) : undefined;
        const differing = ASKS_DIFFERENCES.test(part.text) ? editionPairs(evidence.sides, rules).filter(apart).flat() : [];
        const compared = differing.length > 0 ? differing : evidence.sides.map((side) => side.passage);
        for (const passage of shownOnce ?? compared) if (!facts.includes(passage)) facts.push(passage);
        if (asksIfSame) corrections.push(...sameFigures(evidence.sides, rules));
        if (asksHowFarApart(part)) corrections.push(...differencesOf(evidence.sides, rules));
        break;
      }
      case 'near':
        nearLacks ??= evidence.missesType ? part.type : 'any';
        if (evidence.lacksDemand) unanswered.push(said(phrases.missingType.any));
        for (const { passage } of [evidence.lead, ...evidence.support]) take(near, passage);
        break;
      case 'insufficient':
        if (evidence.reason.kind === 'known-gap' && filled.has(evidence.reason.entry)) {
          if (part.ownWords > 0 && !TELLS_WHAT_ONE_DOES.test(part.text)) admissions.push(said(phrases.partUnanswered));
        } else if (['known-gap', 'institution', 'no-such-answer'].includes(evidence.reason.kind))
          admissions.push(admission(evidence.reason, rules));
        else unanswered.push(admission(evidence.reason, rules));
        for (const passage of evidence.nearest) take(near, passage);
        break;
    }
    if (datesLast) facts.push(...dates.filter((passage) => !facts.includes(passage)));
  }
  for (const { evidence } of found.filter(isToThePoint))
    if (evidence.kind === 'sufficient') for (const { passage } of evidence.support) take(facts, passage);

  const haveFacts = facts.length > 0 || standing.sentences.length > 0 || standing.named.length > 0 || standing.advice.length > 0;
  // Of several things to which only something near is said, no more than one is shown.
  if (haveFacts && found.filter(({ evidence }) => evidence.kind === 'near').length > 1)
    unanswered.push(said(phrases.partUnanswered));
  if (unanswered.length > 0 && standing.sentences.length === 0)
    admissions.push(...(haveFacts ? [said(phrases.partUnanswered)] : unanswered.slice(0, 1)));
  else if (nearLacks && !haveFacts) admissions.push(said(phrases.missingType[nearLacks]));
  if (asked.parts.some(asksForChances) && Object.keys(asked.applicant).length > 0)
    admissions.push(said(admissions.length > 0 ? phrases.standing.noPrediction : phrases.standing.noOdds));
  if (asked.toldOfTwo === 'unclear') admissions.push(said(phrases.standing.tellApart));
  if (asked.unreadableScore !== undefined && standing.sentences.length === 0)
    admissions.unshift(said(phrases.unreadableScore(question.visibility === 'private' ? asked.unreadableScore : undefined)));
  const blocks: DraftBlock[] = [];
  if (soundsStrained(question.text)) blocks.push(paragraph(said(phrases.strained)));
  if (admissions.length > 0) blocks.push(paragraph(...uniqueSentences(admissions)));
  if (corrections.length > 0) blocks.push(paragraph(...uniqueSentences(corrections)));
  if (standing.sentences.length > 0) blocks.push({ kind: 'list', items: standing.sentences.map((sentence) => [sentence]) });
  const advice = [...standing.named, ...standing.advice.filter((passage) => !standing.named.includes(passage))];
  const asksThis = facts.slice(0, 1).filter((fact) => found.some(({ evidence }) => answersKnownQuestion(evidence, fact)));
  const leads = facts.filter((fact) =>
    found.some(({ evidence }) => evidence.kind === 'sufficient' && evidence.lead.passage === fact),
  );
  // A single figure within what a source gives: beside the verdict stands what the source says.
  const heldAlone =
    standing.sentences.length === 1 && advice.length + facts.length + near.length === 0
      ? (standing.sentences[0]?.cites ?? [])
      : [];
  const extracts = new Map<Passage, DraftBlock[]>();
  const extract = (passage: Passage) => {
    const known = extracts.get(passage) ?? extractOf(passage, asked.parts, rules.lexicon);
    extracts.set(passage, known);
    return known;
  };
  const shown = fitting(
    [...new Set([...asksThis, ...advice.slice(0, MOST_ADVICE), ...facts, ...heldAlone])],
    blocks,
    leads,
    extract,
  );
  const documents = documentsCompared(found, shown, rules);
  for (const passage of shown)
    blocks.push(...labelled(extract(passage), saidAlike.has(passage) ? undefined : documents.get(passage)));
  const answeredAlready = standing.sentences.length > 0 || advice.length > 0;
  if (near.length > 0) {
    if (shown.length === 0 && !answeredAlready) blocks.push(paragraph(said(phrases.nearest)));
    for (const passage of near.filter((one) => !shown.includes(one)).slice(0, shown.length > 0 || answeredAlready ? 1 : 3))
      blocks.push(...extract(passage));
  }
  const cited = citedPassages(blocks);
  if (asked.asksMore || leads.some((lead) => !cited.includes(lead))) blocks.push(paragraph(said(phrases.askRestApart)));
  const toThePoint =
    shown.length > 0 ||
    standing.sentences.length > 0 ||
    found.some(({ evidence }) => evidence.kind === 'near' || (evidence.kind === 'insufficient' && evidence.toThePoint));
  const outcome = cited.length === 0 || !toThePoint ? 'not_covered' : admissions.length === 0 ? 'answered' : 'partial';
  const caveats = caveatsFor(
    cited,
    {
      askedOn: question.askedOn,
      applicant: asked.applicant,
      namesProgram: namesAnywhere(asked.whole.scope) || asked.parts.some(({ scope }) => scope.programs.length > 0),
      comparesEditions: found.some(({ evidence }) => evidence.kind === 'comparison'),
    },
    rules,
  );
  return { outcome, blocks, caveats, topics: [], suggestions: [] };
}

/** How the asker stands, or either of two people of whom they tell. */
function standingOf(question: Question, asked: Asked, found: readonly PartEvidence[], rules: ComposingRules): Standing {
  const { knowledge, passages } = rules;
  const told = asksOfFellowship(asked, knowledge) ? {} : asked.told;
  const held = (facts: ToldFacts) => holdAgainstThresholds(facts, knowledge.thresholds, passages, question);
  if (Object.keys(told).length > 0) return held(told);
  if (asked.toldOfTwo === undefined || asked.toldOfTwo === 'unclear')
    return holdAgainstThresholds(...toldOfPoint(question, asked, found, rules), passages, question);
  const [ofFirst, ofSecond] = asked.toldOfTwo;
  const [first, second] = [held(ofFirst), held(ofSecond)];
  // Before other readers no figure is told, and so nothing that is the one's or the other's.
  const labelledAs = (label: string, { sentences }: Standing) =>
    question.visibility === 'public'
      ? sentences
      : sentences.map((sentence) => ({ ...sentence, text: `${label} ${sentence.text}` }));
  return {
    sentences: uniqueSentences([
      ...labelledAs(phrases.standing.ofTheFirst, first),
      ...labelledAs(phrases.standing.ofTheSecond, second),
    ]),
    named: [...new Set([...first.named, ...second.named])],
    advice: [...new Set([...first.advice, ...second.advice])],
  };
}

const ADDS_CIRCUMSTANCE = /^(?:(?:and|n|ok(?:ay)?|so|but|then)[\s,]+)*(?:for|if|what if|at|with|what about|how about)\b/i;

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
    earlierTurns.length > 0 && ADDS_CIRCUMSTANCE.test(text)
      ? found.flatMap(({ evidence }) => (evidence.kind === 'sufficient' ? evidence.lead.passage.id : []))
      : [];
  const ofPoint = knowledge.thresholds.filter(({ rule, passage }) => rule !== 'stated' && leads.includes(passage));
  return [asksOfFellowship(asked, knowledge) ? {} : asked.toldEver, ofPoint] as const;
}

/** "the suites on the old page?": that the edition asked of says nothing of it, where the other one alone does. */
function silenceOfEditionAsked(
  { scope, type }: QuestionPart,
  sides: readonly ScoredPassage[],
  rules: ComposingRules,
): DraftSentence[] {
  const [asked, ...others] = scope.documents;
  const [side, ...more] = sides;
  if (asked === undefined || side === undefined || others.length + more.length > 0) return [];
  if (otherEditionOf(asked, rules) !== side.passage.document.id) return [];
  const states = relatedIn(asked, side.passage, rules) !== undefined;
  if (states && type !== 'number' && type !== 'duration') return [];
  return [said(phrases.editionSilent(rules.supersededBy.has(asked), states))];
}

/** Passages of documents that are held against each other, with what each document is: else nobody could tell which says which. */
function documentsCompared(
  found: readonly PartEvidence[],
  shown: readonly Passage[],
  { supersededBy }: ComposingRules,
): ReadonlyMap<Passage, string> {
  const sides = found
    .flatMap(({ evidence }) => (evidence.kind === 'comparison' ? evidence.sides : []))
    .map(({ passage }) => passage)
    .filter((passage) => shown.includes(passage));
  const later = sides.filter(({ document }) => [...supersededBy.values()].includes(document.id));
  const earlier = sides.filter(({ document }) => supersededBy.has(document.id));
  if (later.length === 0 && earlier.length === 0 && new Set(sides.map(({ document }) => document)).size > 1)
    return new Map(sides.map((passage) => [passage, phrases.ofDocument(passage.document)]));
  // What only the other edition says is said of that one, where the question names this one.
  const asked = new Set(found.flatMap(({ part }) => part.scope.documents));
  const elsewhere = asked.size > 0 && sides.every(({ document }) => !asked.has(document.id));
  if ((later.length === 0 || earlier.length === 0) && !elsewhere) return new Map();
  return new Map([
    ...later.map((passage) => [passage, phrases.laterEdition] as const),
    ...earlier.map((passage) => [passage, phrases.earlierEdition] as const),
  ]);
}

/** With what the document is before the first sentence. */
function labelled(extract: readonly DraftBlock[], label: string | undefined): readonly DraftBlock[] {
  const [first, ...rest] = extract;
  if (label === undefined || first === undefined) return extract;
  if (first.kind === 'list') return [paragraph(said(label)), ...extract];
  const [opening, ...others] = first.sentences;
  return opening ? [paragraph({ ...opening, text: `${label} ${opening.text}` }, ...others), ...rest] : extract;
}

/**
 * Where figures of the asker are held against the sources, what else was found counts only as far as it was asked: who says
 * "US IMG, 18 programs" asks for nothing that is eighteen.
 */
function answersBesideStanding({ part, evidence, official }: PartEvidence, asks: boolean, { gapNames }: ComposingRules): boolean {
  if (official && official.passages.length > 0) return true;
  if (evidence.kind === 'insufficient') {
    // "252, 2 aways. where am i weak?" asks of these figures, and not how one speaks of weaknesses.
    if (!asks || part.ownWords === 0) return false;
    if (evidence.reason.kind !== 'known-gap') return true;
    // That a hospital prints no cut-off is for who asks of that hospital.
    const isElsewhere = !namesAnywhere(part.scope) && gapNames(evidence.reason.entry).missing.programs.length > 0;
    return evidence.reason.likeness >= WEIGHING.besideStanding && !isElsewhere && !JUDGES_SELF_ALONE.test(part.text);
  }
  if (evidence.kind === 'near') return asks;
  return asks || evidence.kind !== 'sufficient' || evidence.lead.match.askedAs >= WEIGHING.sameQuestion;
}

/** "252, 2 aways. where am i weak?", and not "is it ok to cancel an interview?" */
const JUDGES_SELF_ALONE =
  /\b(?:am i|is (?:he|she|mine|this|that|it)) (?:[\w']+ ){0,2}?(?:ok(?:ay)?|fine|good|safe|competitive|enough|weak|short|cooked|screwed|doomed|toast|in range|below|under|above)\b(?! (?:to|for|that|if)\b)|\bwhere (?:am i|is (?:he|she)|do i) (?:\w+ )?(?:weak|short|stand)\w*|\b(?:weakest|biggest|worst|ugliest) (?:thing|hole|problem|issue|part|spot|point|weakness|gap)\b|\bhow (?:do|does|am|is) (?:i|he|she|this|that) (?:look|doing|stand)\b|(?:^|[.!?,;]\s*)(?:is (?:this|that) |am i )?(?:cooked|screwed|ok|enough|good|fine|doomed)\W*$/i;

/** "how many programs should I apply to as an MD?", where the guide for US citizen IMGs alone gives a number. */
function isFigureForOthers(
  { type, text }: QuestionPart,
  { lead, support }: Sufficient,
  { applicant: { applicant } }: Asked,
): boolean {
  const { audience } = lead.passage.document;
  const isForOthers = audience === 'us-citizen-img' && applicant !== undefined && applicant !== audience;
  const alsoForThem = support.some(
    ({ passage }) => passage.document.audience !== audience && holdsAnswerOf('number', passage, text),
  );
  return type === 'number' && isForOthers && !alsoForThem;
}

/** Gaps of the documents that an official date fills: it would be odd to admit them beside it. */
function gapsFilledByDates(found: readonly PartEvidence[]): ReadonlySet<NotCovered> {
  const filled = new Set<NotCovered>();
  for (const { evidence, official } of found)
    if (official && official.passages.length > 0 && evidence.kind === 'insufficient' && evidence.reason.kind === 'known-gap')
      filled.add(evidence.reason.entry);
  return filled;
}

const GIVES_NO_NUMBER = /\b(?:prints|gives|names) no (?:exact |magic )?(?:number|figure)\b/i;

/** "I have to book a flight, when is …?": a part that asks nothing. */
const TELLS_WHAT_ONE_DOES = /^(?:i|we|my|our)\b/i;

function nearestOf(evidence: Exclude<Evidence, Sufficient>): readonly Passage[] {
  if (evidence.kind === 'insufficient') return evidence.nearest;
  return (evidence.kind === 'near' ? [evidence.lead, ...evidence.support] : evidence.sides).map(({ passage }) => passage);
}

/** Whether a passage leads the evidence and is known to answer nearly this question: it comes before what is advised in general. */
function answersKnownQuestion(evidence: Evidence, passage: Passage): boolean {
  return (
    evidence.kind === 'sufficient' && evidence.lead.passage === passage && evidence.lead.match.askedAs >= WEIGHING.knownCount
  );
}

/** That the sources give another figure than the question states, where the passage that answers it and its like do. */
function correctionOf({ claimed, text }: QuestionPart, { lead, support }: Sufficient, rules: ComposingRules): DraftSentence[] {
  if (claimed === undefined || JUDGES_FIGURE.test(text) || lead.match.askedAs < WEIGHING.knownCount - WEIGHING.correctionRelief)
    return [];
  const [point, ...tables] = lead.passage.keys;
  const ofSamePoint = point === undefined ? [] : (rules.byKey.get(point) ?? []).filter(({ keys }) => keys[0] === point);
  const beside = support.map(({ passage }) => passage).filter(({ keys }) => !keys.some((key) => tables.includes(key)));
  const answering = [...new Set([lead.passage, ...ofSamePoint])];
  return giveOtherFigure(claimed, answering, beside, rules.lexicon) ? [said(phrases.otherFigure(claimed.typed))] : [];
}

/** Of what was found on two editions, each passage of the later one with what the earlier one says of the same point. */
function editionPairs(sides: readonly ScoredPassage[], { supersededBy }: ComposingRules): (readonly [Passage, Passage])[] {
  const passages = sides.map(({ passage }) => passage);
  return passages.flatMap((after) => {
    const before = passages.find(
      ({ document, keys }) => supersededBy.get(document.id) === after.document.id && keys[0] === after.keys[0],
    );
    return before ? [[after, before] as const] : [];
  });
}

/** By how much the figures of two editions differ: of each point in which they differ in one figure. */
function differencesOf(sides: readonly ScoredPassage[], rules: ComposingRules): DraftSentence[] {
  return editionPairs(sides, rules).flatMap(([after, before]) => {
    const figures = figuresApart(after, before);
    if (!figures) return [];
    const [later = 0, earlier = 0] = figures.map((printed) => Number(printed.replaceAll(',', '')));
    const value = Math.abs(later - earlier);
    if (Number.isNaN(value)) return [];
    const operands = [Math.max(later, earlier), Math.min(later, earlier)] as const;
    const text = phrases.editionsApart(...figures, value.toLocaleString('en-US'));
    return [{ text, cites: [after, before], computed: [{ value, operands, rule: 'difference' }] }];
  });
}

/** Points on which two editions agree are no answer to this. */
const ASKS_DIFFERENCES = /\b(?:differ\w*|disagree\w*|conflict\w*|contradict\w*|discrepan\w*|inconsisten\w*)\b/i;
const apart = ([after, before]: readonly [Passage, Passage]) => after.text !== before.text;

const ASKS_IF_SAME =
  /\b(?:same|chang\w*|alter\w*|differ\w*|still|updat\w*|mov(?:e|ed)|stay\w*|unchanged|grow\w*|grew|gr(?:e|o)wn|agree)\b/i;

/** Passages of two editions that say the same, where all that is found of either does; none otherwise. */
function agreeingSides(sides: readonly ScoredPassage[], rules: ComposingRules): readonly Passage[] {
  const pairs = editionPairs(sides, rules);
  const agree =
    pairs.length > 0 && 2 * pairs.length === sides.length && pairs.every(([after, before]) => after.text === before.text);
  return agree ? pairs.flat() : [];
}

/** That two guides give the same figures, where the passages that answer together do: a lone digit may belong to a name ("Step 2"). */
function sameFigures(sides: readonly ScoredPassage[], { supersededBy }: ComposingRules): DraftSentence[] {
  const [one, other] = sides.map(({ passage }) => passage);
  if (!one || !other || one.document === other.document || [one, other].some(({ document }) => supersededBy.has(document.id)))
    return [];
  const [figures = [], others = []] = [one, other].map(({ text }) => [
    ...new Set(printedFiguresIn(text).filter((figure) => figure.length > 1)),
  ]);
  const same = figures.length > 0 && figures.length === others.length && figures.every((figure) => others.includes(figure));
  return same ? [{ text: phrases.guidesAgree(figures.join(', ')), cites: [one, other] }] : [];
}

/** What residency applicants aim for is no measure for who asks of a fellowship. */
function asksOfFellowship({ whole }: Asked, { documents }: Knowledge): boolean {
  const { documents: named } = whole.scope;
  return (
    named.length > 0 && named.every((id) => documents.find((document) => document.id === id)?.audience === 'radiology-graduate')
  );
}

const ASKS_FOR_ADVICE = /\b(?:should|best|ideal(?:ly)?|good time|how (?:early|late|soon))\b/i;

const CHANCES =
  /\b(?:chances?|odds|probability|likelihood|will i match|do i have a shot|(?:am i|is (?:he|she|that|this)|are they) (?:cooked|screwed|doomed|done|competitive)|competitive enough)\b/i;

function asksForChances({ text }: QuestionPart): boolean {
  return CHANCES.test(text);
}

function admission(reason: InsufficientReason, { programNames }: CaveatRules): DraftSentence {
  switch (reason.kind) {
    case 'known-gap':
      return admitted(phrases.notCovered(reason.entry.missing));
    case 'no-such-answer':
      return said(phrases.missingType[reason.type]);
    case 'institution': {
      const [described, ...others] = Object.values(programNames);
      const only = others.length === 0 ? described?.[0] : undefined;
      return admitted(phrases.notCoveredInstitution(reason.names.join(' or '), only));
    }
    case 'unknown-words':
      return admitted(
        phrases.notCoveredWords(
          reason.words
            .slice(0, 4)
            .map((word) => `"${word}"`)
            .join(', '),
        ),
      );
    case 'nothing-near':
      return admitted(phrases.notCoveredAtAll);
  }
}

function uniqueSentences(sentences: readonly DraftSentence[]): DraftSentence[] {
  return sentences.filter(({ text }, at) => sentences.findIndex((other) => other.text === text) === at);
}

/** As many passages as the budget holds, the first always. */
function fitting(
  passages: readonly Passage[],
  before: readonly DraftBlock[],
  leads: readonly Passage[],
  extract: (passage: Passage) => readonly DraftBlock[],
): Passage[] {
  let length = lengthOf(before);
  const chosen: Passage[] = [];
  for (const passage of passages) {
    if (chosen.length >= MOST_CITED_PASSAGES) break;
    const budget = leads.includes(passage) ? TEXT_BUDGET_OF_LEADS : TEXT_BUDGET;
    const own = passage.askedAs.length > 0 ? passage.text.length : lengthOf(extract(passage));
    if (chosen.length > 0 && length + own > budget) continue;
    chosen.push(passage);
    length += own;
  }
  return chosen;
}

function lengthOf(blocks: readonly DraftBlock[]): number {
  return sentencesIn(blocks).reduce((sum, { text }) => sum + text.length, 0);
}

function sentencesIn(blocks: readonly DraftBlock[]): DraftSentence[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [...block.sentences] : block.items.flat()));
}

export function citedPassages(blocks: readonly DraftBlock[]): Passage[] {
  return [...new Set(sentencesIn(blocks).flatMap(({ cites }) => cites))];
}
