import type { NotCovered } from '../corpus/knowledge-data.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import { type AnswerType, givesNoNumber, holdsAnswerOf } from '../question/answer-type.ts';
import { SENTENCE_END } from '../question/applicant/counting.ts';
import { asksAnything } from '../question/asks-anything.ts';
import { claimedAsTyped } from '../question/claimed-figure.ts';
import type { Question } from '../question/question.ts';
import { isOwnConcept, type QuestionPart } from '../question/question-part.ts';
import { namesAnywhere } from '../question/scope.ts';
import { clausesOf } from '../question/split-question.ts';
import { asksWhichIsMost, ranksAnything } from '../question/superlative.ts';
import type { Asked } from '../question/understand-question.ts';
import { anyWordOf } from '../text/any-of.ts';
import { figuresIn as digitsIn, printedFiguresIn } from '../text/numbers.ts';
import { conceptKey } from '../vocabulary/lexicon.ts';
import { type CaveatRules, caveatsFor, givesMoreThan } from './caveats.ts';
import { figuresIn } from './choose-support.ts';
import { comparisonTold, documentsCompared, labelled } from './comparison-told.ts';
import type { ComposingRules } from './composing-rules.ts';
import {
  admitted,
  citedPassages,
  type Draft,
  type DraftBlock,
  type DraftSentence,
  paragraph,
  said,
  sentencesIn,
  uniqueSentences,
} from './draft.ts';
import { laterEditionOf, passagesOfPoint } from './editions.ts';
import { type Evidence, type InsufficientReason, passagesIn, type SufficientEvidence } from './evidence.ts';
import type { PartEvidence } from './evidence-of-parts.ts';
import { extractOf } from './extract.ts';
import { missingAsAsked } from './missing-as-asked.ts';
import { phrases } from './phrases.ts';
import type { Standing } from './standing.ts';
import { answersBesideStanding, isOnWhatIsHeld, standingOf } from './standing-asked.ts';
import { WEIGHING } from './weighing.ts';

/** Text of an answer before its last, least passages are left out. Most answers stay far below it. */
const TEXT_BUDGET = 900;
/** The same for what answers one of several things asked. */
const TEXT_BUDGET_OF_LEADS = 1250;
const MOST_CITED_PASSAGES = 6;
const MOST_ADVICE = 4;

/** What is to be said, before it is put in order. */
interface Findings {
  /** What the sources do not say, or say otherwise than it was asked. */
  readonly admissions: readonly DraftSentence[];
  /** Parts for which nothing was found; said in full only where nothing else is. */
  readonly unanswered: readonly DraftSentence[];
  /** What the question states and the sources give otherwise, and what is worked out from their figures. */
  readonly corrections: readonly DraftSentence[];
  readonly facts: readonly Passage[];
  readonly near: readonly Passage[];
  /** What is near does not say: the kind of answer, where that is what it lacks. */
  readonly nearLacks: AnswerType | undefined;
  /** What two editions say alike needs no word on which of them says it. */
  readonly saidAlike: ReadonlySet<Passage>;
}

/** Puts an answer together: what is asked first, then what supports it; what is missing is said before anything else. */
export function composeAnswer(question: Question, asked: Asked, found: readonly PartEvidence[], rules: ComposingRules): Draft {
  const standing = standingOf(question, asked, found, rules);
  const findings = findingsOf(question, asked, found, standing, rules);
  const { corrections, facts, near, saidAlike } = findings;
  const admissions = admissionsOf(question, asked, found, findings, standing, rules);
  const blocks: DraftBlock[] = [];
  if (admissions.length > 0) blocks.push(paragraph(...uniqueSentences(admissions)));
  if (corrections.length > 0) blocks.push(paragraph(...uniqueSentences(corrections)));
  // Where no correction stands above, what the figure is of comes first; else last.
  const elsewhere = givenForElse(question, found, rules);
  if (corrections.length === 0) blocks.push(...elsewhere);
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
  const verdicts: DraftBlock[] =
    standing.sentences.length > 0 ? [{ kind: 'list', items: standing.sentences.map((sentence) => [sentence]) }] : [];
  const suitable = withoutOthersAdvice(
    [...new Set([...asksThis, ...advice.slice(0, MOST_ADVICE), ...facts, ...heldAlone])],
    asked,
  );
  const toShow = standing.sentences.length > 0 ? withWrittenForThem(suitable, asked, rules) : suitable;
  const shown = fitting(toShow, [...blocks, ...verdicts], leads, extract);
  const documents = documentsCompared(found, shown, rules);
  const told = (passage: Passage) => labelled(extract(passage), saidAlike.has(passage) ? undefined : documents.get(passage));
  // "262, do I still need DR?" asks for that first, and only then how the figure stands.
  const asksForElse =
    verdicts.length === 0 ? [] : asksThis.filter((fact) => shown.includes(fact) && !isOnWhatIsHeld(fact, standing, rules));
  blocks.push(...asksForElse.flatMap(told), ...verdicts);
  for (const passage of shown) if (!asksForElse.includes(passage)) blocks.push(...told(passage));
  const answeredAlready = standing.sentences.length > 0 || advice.length > 0;
  if (near.length > 0) {
    const isIntroduced = admissions.some(({ text }) => text === phrases.unsure);
    if (shown.length === 0 && !answeredAlready && !isIntroduced) blocks.push(paragraph(said(phrases.nearest)));
    for (const passage of near.filter((one) => !shown.includes(one)).slice(0, shown.length > 0 || answeredAlready ? 1 : 3))
      blocks.push(...extract(passage));
  }
  if (corrections.length > 0) blocks.push(...elsewhere);
  const cited = citedPassages(blocks);
  if (asked.asksMore || leads.some((lead) => toShow.includes(lead) && !cited.includes(lead)))
    blocks.push(paragraph(said(phrases.askRestApart)));
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
      asksIfStill: asksIfStill(question.text),
    },
    rules,
  );
  return { outcome, blocks, caveats, topics: [], suggestions: [] };
}

/**
 * For who studies in the United States, what is written for everybody comes before what is written for US citizen IMGs; of the latter
 * only figures stand beside it.
 */
function withoutOthersAdvice(passages: readonly Passage[], { applicant: { applicant }, parts }: Asked): readonly Passage[] {
  if (applicant !== 'us-md' && applicant !== 'us-do') return passages;
  const isForOthers = ({ document }: Passage) => document.audience === 'us-citizen-img';
  const forThem = passages.filter((passage) => !isForOthers(passage));
  if (forThem.length === 0) return passages;
  const asksNumber = parts.some(({ type }) => type === 'number');
  return [...forThem, ...passages.filter((passage) => isForOthers(passage) && asksNumber && figuresIn(passage).length > 0)];
}

/**
 * "us img, 1 IR letter and 1 from surgery, whose is missing?": where all that stands beside a verdict is written for everybody, also what
 * is written on the same point for those who ask.
 */
function withWrittenForThem(
  passages: readonly Passage[],
  { applicant: { applicant } }: Asked,
  rules: ComposingRules,
): readonly Passage[] {
  const isForThem = ({ document }: Passage) => document.audience === applicant;
  if (applicant === undefined || passages.some(isForThem)) return passages;
  const further = passages.flatMap((passage) => passagesOfPoint(passage, rules)).find(isForThem);
  return further ? [...passages, further] : passages;
}

/** "which one of us?", "who of the two?" asks for no name that a source could give. */
function asksWhichOfTwo({ type }: QuestionPart, { toldOfTwo }: Asked): boolean {
  return type === 'person' && typeof toldOfTwo === 'object';
}

/** What was found for each thing asked, as far as it counts beside figures of the asker. */
function findingsOf(
  question: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  standing: Standing,
  rules: ComposingRules,
): Findings {
  const admissions: DraftSentence[] = [];
  const unanswered: DraftSentence[] = [];
  const corrections: DraftSentence[] = [];
  const facts: Passage[] = [];
  const near: Passage[] = [];
  const saidAlike = new Set<Passage>();
  let nearLacks: AnswerType | undefined;
  const take = (list: Passage[], passage: Passage) => {
    const later = asked.parts.some(({ scope }) => scope.documents.includes(passage.document.id))
      ? undefined
      : laterEditionOf(passage, rules);
    const stands = later && !givesMoreThan(later, passage) ? later : passage;
    if (![...facts, ...near].includes(stands)) list.push(stands);
  };
  const takeOnce = (passages: readonly Passage[]) => facts.push(...passages.filter((passage) => !facts.includes(passage)));
  const filled = gapsFilledByDates(found);
  const isHeld = standing.sentences.length > 0 || standing.named.length > 0;
  // "my school is Jefferson", then "2 papers, is that ok?" asks nothing of that school.
  const isSpokenOf = !isHeld || rules.lexicon.namedIn(question.text).institutions.length > 0;
  const counting = isHeld
    ? found.filter((one) => answersBesideStanding(one, asksAnything(question.text), standing, rules))
    : found;
  for (const { part, evidence, official, claim } of counting) {
    const dates = official && (official.sure || evidence.kind !== 'sufficient') ? official.passages : [];
    // Advice on when one should do something comes before the day on which it is due.
    const datesLast = evidence.kind === 'sufficient' && ASKS_FOR_ADVICE.test(part.text);
    if (!datesLast) takeOnce(dates);
    if (dates.length > 0 && evidence.kind !== 'sufficient') {
      if (official?.lacks) admissions.push(said(phrases.lacksEnd[official.lacks]));
      // When one may is not when one should.
      else if (/\bshould\b/i.test(part.text)) admissions.push(said(phrases.missingType.any));
      if (official?.asksNothing) for (const passage of nearestOf(evidence)) take(near, passage);
      continue;
    }
    const isDenied = evidence.kind === 'insufficient' && evidence.reason.kind === 'institution';
    if (part.scope.institutions.length > 0 && isSpokenOf && !isDenied)
      admissions.push(admission({ kind: 'institution', names: part.scope.institutions }, part, rules));
    switch (evidence.kind) {
      case 'sufficient':
        if (claim?.isContradicted && standing.sentences.length === 0)
          corrections.push(said(phrases.otherFigure(claimedAsTyped(claim.claimed, turnsOf(question)))));
        if (evidence.lead.passage.leftOpen) admissions.push(said(phrases.leftOpen));
        else if (!(isHeld && part.type !== 'number') && isFigureForOthers(part, evidence, asked))
          admissions.push(said(phrases.figureForOthers));
        else if (found.length === 1 && givesNoFigure(part, evidence)) admissions.push(said(phrases.sourceGivesNoNumber));
        else if (evidence.missesType && dates.length === 0 && !(isHeld && asksWhichOfTwo(part, asked)))
          admissions.push(said(phrases.missingType[part.type]));
        else if (found.length === 1 && asksOfOneMore(question, evidence, rules)) admissions.push(said(phrases.missingType.any));
        else if (isOfOneProgram(part, evidence)) admissions.push(admitted(phrases.ofOneProgram(nameOfProgram(evidence, rules))));
        else if (!isHeld && asksWhichIsMost(part.text) && !ranksAnything(evidence.lead.passage.text))
          admissions.push(said(phrases.missingType.any));
        if (near.includes(evidence.lead.passage)) near.splice(near.indexOf(evidence.lead.passage), 1);
        take(facts, evidence.lead.passage);
        // Of several things asked little more than what leads is shown: beside a guide that gives no number, the one that does.
        if (found.length > 1 && givesNoNumber(evidence.lead.passage))
          for (const { passage } of evidence.support.filter((one) => printedFiguresIn(one.passage.text).length > 0).slice(0, 1))
            take(facts, passage);
        break;
      case 'comparison': {
        const told = comparisonTold(part, evidence.sides, rules);
        admissions.push(...told.admissions);
        corrections.push(...told.findings);
        takeOnce(told.passages);
        for (const passage of told.saidAlike) saidAlike.add(passage);
        break;
      }
      case 'near':
        nearLacks ??= evidence.missesType ? part.type : 'any';
        if (evidence.lacksDemand || (asksWhichIsMost(part.text) && !ranksAnything(evidence.lead.passage.text)))
          unanswered.push(said(phrases.missingType.any));
        for (const { passage } of [evidence.lead, ...evidence.support]) take(near, passage);
        break;
      case 'insufficient':
        if (evidence.reason.kind === 'known-gap' && filled.has(evidence.reason.entry)) {
          if (part.ownWords > 0 && !TELLS_WHAT_ONE_DOES.test(part.text)) admissions.push(said(phrases.partUnanswered));
        } else if (
          [
            'known-gap',
            'institution',
            'other-training',
            'other-specialty',
            'other-year',
            'not-quoted',
            'of-fellowship-alone',
            'no-such-answer',
          ].includes(evidence.reason.kind)
        )
          admissions.push(admission(evidence.reason, part, rules));
        else if (found.length === 1 || evidence.reason.kind !== 'nothing-near' || part.units.some(isOwnConcept))
          unanswered.push(admission(evidence.reason, part, rules));
        for (const passage of nearestToGap(evidence, found.length, rules)) take(near, passage);
        break;
    }
    if (datesLast) takeOnce(dates);
  }
  for (const { part, evidence } of counting)
    if (evidence.kind === 'sufficient' && (standing.sentences.length === 0 || namesBesideKind(part)))
      for (const { passage } of evidence.support) take(facts, passage);
  return { admissions, unanswered, corrections, facts, near, nearLacks, saidAlike };
}

const KINDS_OF_APPLICANT: ReadonlySet<string> = new Set(['img', 'md', 'osteopathic'].map(conceptKey));

/** "us img, 238, 20 IR programs, enough?" asks of these figures, and of nothing beside them that further passages could be about. */
function namesBesideKind({ units }: QuestionPart): boolean {
  return units.some((unit) => isOwnConcept(unit) && unit.role === 'content' && !KINDS_OF_APPLICANT.has(unit.key));
}

/** What is near to what is known to be missing; where nothing that was found is, the first of what whoever keeps the library holds for near. */
function nearestToGap(
  { nearest, reason }: Extract<Evidence, { kind: 'insufficient' }>,
  asked: number,
  { passages }: ComposingRules,
): readonly Passage[] {
  if (nearest.length > 0 || asked > 1 || reason.kind !== 'known-gap' || reason.likeness < WEIGHING.sameQuestion) return nearest;
  return reason.entry.nearest.flatMap((id) => passages.get(id) ?? []).slice(0, 1);
}

/** All that an answer admits, first things first: what could not be read, what is not said, and that nobody's chances are told. */
function admissionsOf(
  question: Question,
  asked: Asked,
  found: readonly PartEvidence[],
  { admissions: ofParts, unanswered, facts, nearLacks }: Findings,
  standing: Standing,
  rules: ComposingRules,
): DraftSentence[] {
  const admissions = [...ofParts];
  const missing = [...unanswered];
  const haveFacts = facts.length > 0 || standing.sentences.length > 0 || standing.named.length > 0 || standing.advice.length > 0;
  // Of several things to which only something near is said, no more than one is shown.
  if (haveFacts && found.filter(({ evidence }) => evidence.kind === 'near').length > 1)
    missing.push(said(phrases.partUnanswered));
  if (missing.length > 0 && standing.sentences.length === 0)
    admissions.push(...(haveFacts ? [said(phrases.partUnanswered)] : missing.slice(0, 1)));
  else if (nearLacks && !haveFacts) admissions.push(said(nearLacks === 'any' ? phrases.unsure : phrases.missingType[nearLacks]));
  if (asked.parts.some(asksForChances) && Object.keys(asked.applicant).length > 0)
    admissions.push(said(admissions.length > 0 ? phrases.standing.noPrediction : phrases.standing.noOdds));
  const program = admissions.length === 0 ? programWithoutFigures(question, asked, standing, rules) : undefined;
  if (program !== undefined) admissions.push(said(phrases.standing.notOfProgram(rules.programNames[program]?.[0] ?? program)));
  const specialty = Object.keys(asked.told).length > 0 ? asked.whole.otherSpecialty : undefined;
  if (specialty !== undefined) admissions.unshift(said(phrases.standing.ofOtherSpecialty(specialty)));
  if (asked.toldOfTwo === 'unclear') admissions.push(said(phrases.standing.tellApart));
  if (asked.unreadableScore !== undefined && standing.sentences.length === 0)
    admissions.unshift(said(phrases.unreadableScore(question.visibility === 'private' ? asked.unreadableScore : undefined)));
  return admissions;
}

const WEIGHS_FOR_PLACE =
  /\b(?:enough|good|ok(?:ay)?|fine|competitive|chances?|shot|odds|cut-?off|target|realistic|make it|get (?:me )?in(?:to)?|dream|match(?:ing)? (?:at|into)|(?:and|what about|how about) (?:at|for))\b/i;
const NAMES_IN_PASSING =
  /\b(?:including|includes?|incl|but not|not|except|besides|letters?|lors?|from|aways?|rotat\w+|research|project|paper|poster|volunteer\w*|nurse|born|works?|working|student|list)\b/i;
/** "us img, 249, enough for MGH?": the program that a turn names and asks of, where the figures are held against no page of it. */
function programWithoutFigures(
  { text }: Question,
  { parts }: Asked,
  { sentences }: Standing,
  { lexicon }: ComposingRules,
): string | undefined {
  if (sentences.length === 0) return undefined;
  const given = sentences.flatMap(({ cites }) => cites.flatMap(({ document }) => document.program ?? []));
  const asking = clausesOf(text).filter((clause) => WEIGHS_FOR_PLACE.test(clause) && !NAMES_IN_PASSING.test(clause));
  return lexicon
    .namedIn(asking.join('. '))
    .programs.find((program) => !given.includes(program) && parts.some(({ scope }) => scope.programs.includes(program)));
}

/**
 * "how many programs should I apply to as an MD?", "should US MDs apply to 25-40?", where the guide for US citizen IMGs alone gives a
 * number.
 */
function isFigureForOthers(
  { type, text }: QuestionPart,
  { lead, support }: SufficientEvidence,
  { applicant: { applicant } }: Asked,
): boolean {
  const { audience } = lead.passage.document;
  const isForOthers = audience === 'us-citizen-img' && applicant !== undefined && applicant !== audience;
  const alsoForThem = support.some(
    ({ passage }) => passage.document.audience !== audience && holdsAnswerOf('number', passage, text),
  );
  if (!isForOthers || alsoForThem) return false;
  const printed = digitsIn(lead.passage.text);
  return type === 'number' || digitsIn(text).some((figure) => figure.length > 1 && printed.includes(figure));
}

/** "Which score does the general guide print?", where it says itself that it prints none, and nothing beside it does. */
function givesNoFigure({ type }: QuestionPart, { lead, support }: SufficientEvidence): boolean {
  const isOfNone = type === 'number' && givesNoNumber(lead.passage);
  return isOfNone && [lead, ...support].every(({ passage }) => figuresIn(passage).length === 0);
}

/** "kyphoplasty too?", "heart as well?", after what was told of others like it. */
const ONE_MORE =
  /^(?:(?:and|what about|how about|ok(?:ay)?|so)[\s,]+)*((?:[\p{L}-]+ ){0,2}[\p{L}-]+),? (?:too|as well|also)[\s?!.]*$/iu;

/** "for DOs too?", "is three ok too?" */
const NAMES_NO_THING = /^(?:is|are|do|does|can|for|in|at|with)\b|\b(?:imgs?|mds?|dos?|me|us|ok|one|two|three|four|five|six)$/i;

/** Whether a turn asks of one thing more, and what was found names it nowhere. */
function asksOfOneMore(
  { text, earlierTurns }: Question,
  { lead, support }: SufficientEvidence,
  { lexicon }: ComposingRules,
): boolean {
  const [, more] = earlierTurns.length > 0 ? (ONE_MORE.exec(text.trim()) ?? []) : [];
  if (more === undefined || NAMES_NO_THING.test(more)) return false;
  const named = lexicon.unitsOf(more).filter(({ role, detail }) => role === 'content' && !detail);
  const told = new Set([lead, ...support].flatMap(({ passage }) => lexicon.unitsOf(passage.text).map(({ key }) => key)));
  return named.length > 0 && !named.some(({ key }) => told.has(key));
}

/** "at most hospitals", "how many faculty does a typical program have?", answered from the page of one. */
const GENERALIZES = anyWordOf(
  /(?:(?:at|in|of|for|by) (?:most|typical|average|other|all|many|any|every|each)|(?:do|does|are|is|will) (?:all|every|each|most|other|any)) (?:ir |integrated |independent |academic )?(?:hospitals?|programs?|places|residenc(?:y|ies)|departments?|institutions?)/i,
  /(?:an?|the) (?:typical|average|usual|normal|standard) (?:ir |integrated |independent |academic )?(?:program|hospital|residency|department)/i,
  /(?:average|typical|usual|mean|median) (?:number|count|length|size)/i,
  /programs? (?:usually|typically|generally|normally)/i,
  /usually/i,
  /typically/i,
  /on average/i,
  /everywhere/i,
  /nationwide/i,
  /should (?:an?|every) (?:ir )?(?:program|department|hospital)/i,
  /which (?:[\w-]+ ){0,3}(?:hospitals|programs|places|institutions)\b[^.?!]{0,30} (?:have|offer|do|take|accept|run)/i,
);

function isOfOneProgram({ text, scope }: QuestionPart, { lead }: SufficientEvidence): boolean {
  if (lead.passage.document.program === null || scope.programs.length + scope.documents.length > 0) return false;
  // "patients usually cross the city. how does the institute spare them that?" generalizes in its scene alone.
  const question = text.trim().split(SENTENCE_END).findLast(Boolean) ?? '';
  return GENERALIZES.test(question);
}

function nameOfProgram({ lead }: SufficientEvidence, { programNames }: CaveatRules): string {
  const { program, title } = lead.passage.document;
  return (program === null ? undefined : programNames[program]?.[0]) ?? title;
}

/** Gaps of the documents that an official date fills: it would be odd to admit them beside it. */
function gapsFilledByDates(found: readonly PartEvidence[]): ReadonlySet<NotCovered> {
  const filled = new Set<NotCovered>();
  for (const { evidence, official } of found)
    if (official && official.passages.length > 0 && evidence.kind === 'insufficient' && evidence.reason.kind === 'known-gap')
      filled.add(evidence.reason.entry);
  return filled;
}

/** "I have to book a flight, when is …?": a part that asks nothing. */
const TELLS_WHAT_ONE_DOES = /^(?:i|we|my|our)\b/i;

function nearestOf(evidence: Exclude<Evidence, SufficientEvidence>): readonly Passage[] {
  return evidence.kind === 'insufficient' ? evidence.nearest : passagesIn(evidence);
}

/** Whether a passage leads the evidence and is known to answer nearly this question: it comes before what is advised in general. */
function answersKnownQuestion(evidence: Evidence, passage: Passage): boolean {
  return (
    evidence.kind === 'sufficient' && evidence.lead.passage === passage && evidence.lead.match.askedAs >= WEIGHING.knownCount
  );
}

/** Of what else the sources give a figure that the question asks to confirm. */
function givenForElse(question: Question, found: readonly PartEvidence[], rules: ComposingRules): DraftBlock[] {
  return found.flatMap(({ part, claim }) =>
    claim?.elsewhere
      ? [
          paragraph(said(phrases.figureOfElse(claimedAsTyped(claim.claimed, turnsOf(question))))),
          ...extractOf(claim.elsewhere, [part], rules.lexicon),
        ]
      : [],
  );
}

/** All that was typed, from the first turn to the question. */
function turnsOf({ earlierTurns, text }: Question): string {
  return [...earlierTurns, text].join('\n');
}

const ASKS_FOR_ADVICE = /\b(?:should|best|ideal(?:ly)?|good time|how (?:early|late|soon))\b/i;

const ASKS_IF_STILL = /\b(?:is|are|does|do|has|have)(?: not|n'?t)? (?:(?:dr|prof)\. )?[^.?!]{0,60}\bstill\b/i;
const UP_TO_STILL = /^.*\bstill\b/i;
const OF_SOMEBODY = /\b(?:i|i'm|we|who|if)\b/gi;

/** "is Dr. Chang still the director?", and not "is it ok if I still have none?": who or what does so still is named after the verb. */
function asksIfStill(text: string): boolean {
  return text.split('\n').some((line) => {
    const [upToStill = ''] = UP_TO_STILL.exec(line) ?? [];
    const somebody = [...upToStill.matchAll(OF_SOMEBODY)].at(-1)?.index ?? -1;
    return ASKS_IF_STILL.test(upToStill.slice(somebody + 1));
  });
}

const CHANCES =
  /\b(?:chances?(?! (?:to (?:see|visit|rotate|ask|do|meet|tour|switch|change)|you|that you)\b)|odds|probability|likelihood|will i match|do i have a shot|(?:am i|is (?:he|she|that|this)|are they) (?:cooked|screwed|doomed|done|competitive)|competitive enough)\b/i;

function asksForChances({ text }: QuestionPart): boolean {
  return CHANCES.test(text);
}

function admission(
  reason: InsufficientReason,
  part: QuestionPart,
  { programNames, knowledge, lexicon }: ComposingRules,
): DraftSentence {
  switch (reason.kind) {
    case 'known-gap':
      return admitted(phrases.notCovered(missingAsAsked(reason.entry.missing, part, lexicon)));
    case 'no-such-answer':
      return said(phrases.missingType[reason.type]);
    case 'institution': {
      const [described, ...others] = Object.values(programNames);
      const only = others.length === 0 ? described?.[0] : undefined;
      return admitted(phrases.notCoveredInstitution(reason.names.join(' or '), only));
    }
    case 'other-training':
      return admitted(phrases.notCoveredInstitution(reason.name, undefined));
    case 'other-specialty':
      return said(phrases.standing.ofOtherSpecialty(reason.name));
    case 'other-year':
      return admitted(phrases.notCovered(`this for ${reason.year}`));
    case 'not-quoted':
      return admitted(phrases.notQuoted(reason.name));
    case 'of-fellowship-alone': {
      const document = knowledge.documents.find(({ id }) => id === reason.document);
      const [program = ''] = programNames[document?.program ?? ''] ?? [];
      return admitted(phrases.ofFellowshipAlone(program, document?.short_title ?? document?.title ?? reason.document));
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
    case 'not-in-document': {
      const document = knowledge.documents.find(({ id }) => id === reason.document);
      return admitted(phrases.notInDocument(document?.short_title ?? document?.title ?? reason.document));
    }
    case 'nothing-near':
      return admitted(phrases.notCoveredAtAll);
  }
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
