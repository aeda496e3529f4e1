import type { Advice } from './advice/advice.ts';
import { type AdviceRequest, type Asking, advise } from './advice/advise.ts';
import { answerApart } from './answer/answer-apart.ts';
import { answerEachThing } from './answer/answer-each-thing.ts';
import { askedBesideDeclined } from './answer/asked-beside.ts';
import { composeAnswer } from './answer/compose-answer.ts';
import { composeDocumentsAnswer } from './answer/compose-documents.ts';
import { composeReply, declinedShortly } from './answer/compose-reply.ts';
import { composeSteps } from './answer/compose-steps.ts';
import { type Draft, paragraph, said } from './answer/draft.ts';
import { otherEditionOf, twinsIn } from './answer/editions.ts';
import { gatherEvidenceOfParts } from './answer/evidence-of-parts.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { withClausesLeftOut } from './answer/left-out.ts';
import { composeItem, type ItemOfList, itemAskedFor, withItemNamed } from './answer/listed-items.ts';
import { askingForMore, composeMore } from './answer/more.ts';
import { officialDatesAsked } from './answer/official-dates-asked.ts';
import { askedOfPage, isAnsweredThere } from './answer/page-spoken-of.ts';
import { withPersonNamed } from './answer/person-spoken-of.ts';
import { phrases } from './answer/phrases.ts';
import { standsByItself, understandInContext } from './answer/read-in-context.ts';
import { NOTHING_SAID, namesItsGround, onGroundOf, passagesLeanedOn, type SaidSoFar, saidWith } from './answer/said-so-far.ts';
import { suggestionsFor, topicsOf } from './answer/suggestions.ts';
import { takeUpQuestion } from './answer/take-up-question.ts';
import { type Composed, KNOWN_TO_BE_ASKED, likeness, type Trace } from './answer/trace.ts';
import { type Ground, verifyDraft } from './answer/verify-draft.ts';
import { composeWhereWritten } from './answer/where-written.ts';
import type { Knowledge } from './corpus/knowledge.ts';
import type { Passage } from './corpus/knowledge-document.ts';
import type { OfficialDate } from './corpus/official-dates.ts';
import { type Prepared, prepare, prepareInSteps, withOfficialDates } from './prepare-knowledge.ts';
import { applicantFactsIn } from './question/applicant/applicant-facts.ts';
import { tellsWhoOnly } from './question/facts-held.ts';
import { askedInGeneral } from './question/in-general.ts';
import { withIntroductionBefore, withoutGoBetween, withStatementsBefore } from './question/introduction.ts';
import { withLabelsInFull } from './question/labels.ts';
import { distressIn, soundsStrained, tellsOfLoss } from './question/out-of-scope/distress.ts';
import type { OutOfScope } from './question/out-of-scope/out-of-scope.ts';
import { withoutQuotesAround, withoutShouting } from './question/out-of-scope/shouting.ts';
import { ofPlaceNamedAlone } from './question/place-named-alone.ts';
import type { ApplicantProfile, Question } from './question/question.ts';
import { readPart } from './question/question-part.ts';
import { readable } from './question/readable.ts';
import { comesBack, restated } from './question/rewriting/conversation.ts';
import { asksForMore } from './question/rewriting/put-again.ts';
import { namesAnywhere } from './question/scope.ts';
import { type Asked, leansOnTurns, understandQuestion } from './question/understand-question.ts';
import { type RetrievedPassage, retrievePassages } from './retrieval/retrieve-passages.ts';
import type { Steps } from './steps.ts';
import { ownString } from './text/own-string.ts';

export interface AnswerEngine {
  readonly knowledge: Knowledge;
  answer(question: Question): Trace;
  /** What the library has for one applicant. */
  advise(request: AdviceRequest, asking: Asking): Advice;
  /** The same engine with these official dates in place of those before. */
  withOfficialDates(dates: readonly OfficialDate[]): AnswerEngine;
}

export interface EngineOptions {
  /** Milliseconds from any fixed point, for `elapsedMs` alone. */
  readonly clock?: () => number;
  readonly onProgress?: (indexed: number, of: number) => void;
}

/** Builds the index and returns the engine. The same knowledge and question give the same answer, byte for byte. */
export function createAnswerEngine(knowledge: Knowledge, { clock = () => 0, onProgress }: EngineOptions = {}): AnswerEngine {
  return engineOf(prepare(knowledge, onProgress), clock);
}

/** The same in steps of some milliseconds, for a process that has something else to do meanwhile. Its first answer is as quick as any. */
export function* answerEngineInSteps(
  knowledge: Knowledge,
  { clock = () => 0, onProgress }: EngineOptions = {},
): Steps<AnswerEngine> {
  const prepared = yield* prepareInSteps(knowledge, onProgress);
  yield* prepared.matcher.warmUp();
  return engineOf(prepared, clock);
}

function engineOf(prepared: Prepared, clock: () => number): AnswerEngine {
  return {
    knowledge: prepared.knowledge,
    withOfficialDates: (dates) => engineOf(withOfficialDates(prepared, dates), clock),
    advise: (request, asking) => advise(request, asking, prepared),
    answer(question) {
      const started = clock();
      const trace = answerQuestion(question, prepared);
      return { ...trace, answer: { ...trace.answer, elapsedMs: Math.round((clock() - started) * 1000) / 1000 } };
    },
  };
}

/** What is looked up of the library, and what was worked out for this question already: its earlier turns are read again and again. */
interface Once extends Prepared {
  readonly turnsAnswered: Map<string, Composed>;
}

/** The whole flow: understand, retrieve, gather evidence, compose, check. */
export function answerQuestion(asked: Question, prepared: Prepared): Trace {
  const question = withoutGoBetween(inOwnStrings(beforeReaders(asked)));
  const once: Once = { ...prepared, turnsAnswered: new Map() };
  const { draft, ...trace } = answerEachThing(question, (thing) => answerAsSaid(thing, once), prepared);
  const heard = trace.understanding.intent === 'ask' ? sympathyFor(question.text) : undefined;
  const answer =
    heard === undefined ? trace.answer : finishAnswer({ ...draft, blocks: [paragraph(said(heard)), ...draft.blocks] });
  return { ...trace, answer, question: asked, retrieved: rankedAnyway(trace, prepared) };
}

/** What who tells of a loss or of strain hears before the answer. */
function sympathyFor(text: string): string | undefined {
  if (tellsOfLoss(text)) return phrases.lossHeard;
  return soundsStrained(text) ? phrases.strained : undefined;
}

/** Answers a question with what is said beside it, or without. */
function answerAsSaid(question: Question, prepared: Once): Composed {
  const isRestated = () => asRestated(question, prepared) !== question;
  return answerApart(question, (one) => answerInTurns(one, prepared), isRestated, prepared);
}

/** Answers a question with who asks apart from the rest, and with what was said in turns right before it, as far as either matters. */
function answerInTurns(question: Question, prepared: Once): Composed {
  const introduced = withIntroductionBefore(question);
  // "M3 here. who wins tonight?" is declined as it is without the introduction, which speaks of the field.
  const apart = introduced === question ? undefined : answerConversation(introduced, prepared);
  if (apart && apart.understanding.intent !== 'ask') return apart;
  const joined = asRestated(question, prepared) === question ? withStatementsBefore(question, prepared) : question;
  if (joined === question) return answerConversation(question, prepared);
  const together = answerConversation(joined, prepared);
  const inContext = answerConversation(question, prepared);
  if (together.understanding.intent === 'out-of-scope') return likeness(inContext) < KNOWN_TO_BE_ASKED ? together : inContext;
  if (!leansOnTurns(understandQuestion(question, prepared))) return inContext;
  // "planning 2 aways, maybe a 3rd. is that dumb?": what it tells itself is held.
  if (/\d/.test(question.text)) return inContext;
  const tellsFigures = /\d/.test(joined.text) && !tellsWhoOnly(applicantFactsIn(readable(joined.text)));
  return tellsFigures || likeness(together) >= likeness(inContext) - NO_LESS_LIKE ? together : inContext;
}

/** A question in place of a turn that asks nothing by itself; the very question where it is whole. */
function asRestated(question: Question, { lexicon }: Prepared): Question {
  const put = restated(question, (text) => namesAnywhere(lexicon.namedIn(text)));
  return put === question ? ofPlaceNamedAlone(question, lexicon) : put;
}

/** Answers a question in the light of the turns before it. */
function answerConversation(asked: Question, prepared: Once): Composed {
  // What is worked out on the way is remembered by the question, and forgotten with this one.
  const question = { ...asRestated(askedInGeneral(withLabelsInFull(asked, prepared.lexicon), prepared.lexicon), prepared) };
  const leans =
    question.earlierTurns.length > 0 &&
    !comesBack(asked.text) &&
    leansOnTurns(understandQuestion(question, prepared)) &&
    !standsByItself(question, prepared);
  const before = leans ? saidSoFar(question, prepared) : NOTHING_SAID;
  let trace = answerTurn(question, before, prepared);
  const told: Passage[] = [];
  for (let times = timesAskedForMore(asked); times > 0 && trace.answer.citations.length > 0; times -= 1) {
    told.push(...withOtherEditions(passagesCited(trace, prepared), prepared));
    trace = answerTurn(question, before, prepared, told);
  }
  return trace;
}

/** So little less like a known question may be what is said together, to be taken for what is asked. */
const NO_LESS_LIKE = 0.03;

/** Before other readers nothing that somebody saved bears on the answer but who they are: what it advises would tell of the rest. */
function beforeReaders(question: Question): Question {
  if (question.visibility === 'private') return question;
  const { applicant, year } = question.profile;
  return { ...question, profile: { ...(applicant && { applicant }), ...(year && { year }) } };
}

/** A question with its texts as strings of their own, since they may have been cut out of anything, and none of them shouted or within quotation marks. */
function inOwnStrings(question: Question): Question {
  const calm = (text: string) => withoutShouting(withoutQuotesAround(ownString(text)));
  return { ...question, text: calm(question.text), earlierTurns: question.earlierTurns.map(calm) };
}

/** How often in a row whatever else there is was asked by now. */
function timesAskedForMore({ earlierTurns, text }: Question): number {
  const turns = [...earlierTurns, text];
  const asked = turns.findLastIndex((turn) => !asksForMore(turn));
  return asked < 0 ? 0 : turns.length - 1 - asked;
}

/** Passages, and those in which the other edition states the same. */
function withOtherEditions(passages: readonly Passage[], prepared: Prepared): Passage[] {
  return passages.flatMap((one) => [one, ...twinsIn(otherEditionOf(one.document.id, prepared), one, prepared)]);
}

function passagesCited({ answer }: Trace, { passages }: Prepared): Passage[] {
  return answer.citations.flatMap(({ passageId }) => passages.get(passageId) ?? []);
}

/** What is not looked up, since it asks for something else, has an order of passages all the same. */
function rankedAnyway({ understanding, retrieved, question }: Trace, prepared: Prepared): readonly RetrievedPassage[] {
  if (understanding.intent === 'ask' || retrieved.length > 0) return retrieved;
  return retrievePassages(readPart(readable(question.text), [], prepared), prepared);
}

/** A conversation is followed so many turns back. */
const MOST_TURNS_FOLLOWED = 6;

/** The turns before a question are read and answered again: the same question on the same knowledge gives the same answer. */
function saidSoFar({ earlierTurns, ...question }: Question, prepared: Once): SaidSoFar {
  const turns = earlierTurns
    .slice(-MOST_TURNS_FOLLOWED)
    .map((text, at, followed) => ({ ...question, text, earlierTurns: followed.slice(0, at) }))
    .map((turn) => askedInGeneral(turn, prepared.lexicon))
    // Who doubts an answer, or tells who asks, speaks of the same.
    .filter((turn) => asRestated(turn, prepared) === turn);
  const anew = turns.findLastIndex((turn) => namesItsGround(turn.text, understandQuestion(turn, prepared)));
  let said = NOTHING_SAID;
  for (const turn of turns.slice(Math.max(0, anew))) {
    const key = JSON.stringify([turn.text, turn.earlierTurns, said.turns, turn.profile]);
    const trace = prepared.turnsAnswered.get(key) ?? answerTurn(turn, said, prepared);
    prepared.turnsAnswered.set(key, trace);
    said = saidWith(said, turn, trace.question.text, trace.understanding, passagesCited(trace, prepared));
  }
  return said;
}

/**
 * Answers a turn: one that points to an item of a list just told with the item in its place, and not with the list again; one that asks
 * of the life of somebody just named with the name.
 * @param ofThis passages that were told on this very question, where whatever else there is on it is asked
 */
function answerTurn(turn: Question, before: SaidSoFar, prepared: Once, ofThis: readonly Passage[] = []): Composed {
  const whole: Putting = { typed: turn.text, ofThis, besides: [] };
  const ofPerson = withPersonNamed(turn.text, before.turns.at(-1), before.passages);
  if (ofPerson !== undefined) return answerAsPut({ ...turn, text: ofPerson }, NOTHING_SAID, prepared, whole);
  const item = itemAskedFor(turn.text, before.list);
  if (item !== undefined && before.list !== undefined)
    return answerAsPut(turn, before, prepared, { ...whole, item: { ...item, list: before.list } });
  const named = withItemNamed(turn.text, before.list);
  if (named === undefined || before.list === undefined) return answerAsPut(turn, before, prepared, whole);
  const question = { ...turn, text: named };
  const trace = answerAsPut(question, before, prepared, { ...whole, besides: [before.list] });
  return trace.answer.outcome === 'not_covered' ? answerAsPut(question, before, prepared, whole) : trace;
}

/** How a turn is put. */
interface Putting {
  /** As the person typed it: an item of a list may stand in place of what they typed, and its figures are not theirs. */
  readonly typed: string;
  /** Passages that the answer leaves out, told on this very question or beside it. */
  readonly ofThis: readonly Passage[];
  readonly besides: readonly Passage[];
  /** The item of a list that is asked for by its place. */
  readonly item?: ItemOfList;
}

function answerAsPut(question: Question, before: SaidSoFar, prepared: Once, { typed, ofThis, besides, item }: Putting): Composed {
  const takeUp = (asked: Question) =>
    takeUpQuestion(onGroundOf(before, understandInContext(asked, before.turns, prepared), prepared.lexicon), prepared);
  const whole = takeUp(question);
  const beside = askedBesideDeclined(question, whole.understanding, takeUp, prepared);
  const { retrieved, understanding: read } = beside ?? whole;
  const understanding = ofThis.length > 0 ? askingForMore(read) : read;
  if (understanding.intent !== 'ask') {
    const draft = composeReply(understanding, prepared.knowledge);
    return { question, understanding, lookedUp: [], retrieved, draft, answer: finishAnswer(draft) };
  }
  const asked = beside?.question ?? question;
  const ofTurnBefore = leansOnTurns(understanding) ? passagesLeanedOn(asked.text, before) : [];
  const evidenceFor = (read: Asked) => gatherEvidenceOfParts(read, retrieved, { ofTurnBefore, ofThis, besides }, prepared);
  const anywhere = evidenceFor(understanding);
  const lastCited = () => (before === NOTHING_SAID ? saidSoFar(question, prepared) : before).passages;
  const ofPage = askedOfPage(question, understanding, lastCited, prepared);
  const there = ofPage === undefined ? [] : evidenceFor(ofPage);
  const answered = isAnsweredThere(anywhere, there, question.text, prepared) ? there : anywhere;
  const gathered = ofThis.length > 0 ? answered : withClausesLeftOut(answered, understanding, prepared);
  const found = gathered.map((one) => ({ ...one, official: officialDatesAsked(one.part, prepared, question.askedOn) }));
  const draft =
    ofThis.length > 0
      ? composeMore(asked, understanding, gathered, ofThis, prepared)
      : ((item && composeItem(asked, understanding, item, prepared)) ??
        composeSteps(asked, understanding, prepared) ??
        composeDocumentsAnswer(asked, understanding, found, ofTurnBefore, prepared) ??
        composeWhereWritten(asked, understanding, prepared) ??
        composeAnswer(asked, understanding, found, prepared));
  const ground: Ground = {
    question: [...question.earlierTurns, typed, ...figuresOfProfile(question.profile)].join('\n'),
    askedOn: question.askedOn,
    names: understanding.parts.flatMap(({ scope }) => scope.institutions),
  };
  const checked = afterDistress(question, declinedInPart(beside?.reason, neverSilent(verifyDraft(draft, ground))));
  const complete = {
    ...checked,
    topics: topicsOf(checked, understanding, prepared),
    suggestions: suggestionsFor(checked, prepared),
  };
  return {
    question,
    understanding,
    lookedUp: found.map(({ part }) => part),
    retrieved,
    draft: complete,
    answer: finishAnswer(complete),
  };
}

/** Figures that the person saved are the person's own, as if said in the question. */
function figuresOfProfile({ programs, ...figures }: ApplicantProfile): string[] {
  return [...Object.values(figures), ...Object.values(programs ?? {})].filter((value) => typeof value === 'number').map(String);
}

/** What is declined of a message is said before the rest of it is answered. */
function declinedInPart(reason: OutOfScope | undefined, draft: Draft): Draft {
  if (reason === undefined) return draft;
  const outcome = draft.outcome === 'answered' ? 'partial' : draft.outcome;
  return { ...draft, outcome, blocks: [declinedShortly(reason), ...draft.blocks] };
}

/** A word on danger holds for so many turns. */
const TURNS_AFTER_DISTRESS = 2;

/** Who said a moment ago that they are in danger, and asks on, is answered, and not without a word on that. */
function afterDistress({ earlierTurns }: Question, draft: Draft): Draft {
  const before = earlierTurns.slice(-TURNS_AFTER_DISTRESS).map(distressIn);
  const inDanger = before.some((of) => of === 'oneself' || of === 'poisoned');
  return inDanger ? { ...draft, blocks: [paragraph(said(phrases.afterDistress)), ...draft.blocks] } : draft;
}

/** Where the gate has dropped everything, what remains is to admit it. */
function neverSilent(draft: Draft): Draft {
  if (draft.blocks.length > 0) return draft;
  return { ...draft, outcome: 'not_covered', blocks: [paragraph(said(phrases.notCoveredAtAll))], caveats: [] };
}
