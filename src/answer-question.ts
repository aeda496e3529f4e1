import type { Answer } from './answer/answer.ts';
import { type ComposingRules, composeAnswer, type PartEvidence } from './answer/compose-answer.ts';
import { composeDocumentsAnswer } from './answer/compose-documents.ts';
import { composeReply } from './answer/compose-reply.ts';
import { type Draft, paragraph, said } from './answer/draft.ts';
import type { Evidence } from './answer/evidence.ts';
import { finishAnswer } from './answer/finish-answer.ts';
import { gatherEvidence } from './answer/gather-evidence.ts';
import { phrases } from './answer/phrases.ts';
import type { EvidenceRules } from './answer/score-passages.ts';
import { suggestionsFor, topicsOf } from './answer/suggestions.ts';
import { takeUpQuestion } from './answer/take-up-question.ts';
import { type Ground, verifyDraft } from './answer/verify-draft.ts';
import type { Knowledge } from './corpus/knowledge.ts';
import type { Passage } from './corpus/knowledge-document.ts';
import { restated } from './question/conversation.ts';
import type { ApplicantProfile, Question } from './question/question.ts';
import type { LanguageKnowledge, QuestionPart } from './question/question-part.ts';
import { type Understanding, understandQuestion } from './question/understand-question.ts';
import { createPassageIndex } from './retrieval/passage-index.ts';
import { QuestionMatcher } from './retrieval/question-matcher.ts';
import { type RetrievedPassage, retrievePassages } from './retrieval/retrieve-passages.ts';
import { createLexicon } from './vocabulary/lexicon.ts';

/** How an answer came about, step by step: to log, to test, to show to whoever asks "why". */
export interface Trace {
  readonly question: Question;
  readonly understanding: Understanding;
  /** Passages in the order of retrieval for the whole question, best first. */
  readonly retrieved: readonly RetrievedPassage[];
  readonly answer: Answer;
}

export interface AnswerEngine {
  readonly knowledge: Knowledge;
  answer(question: Question): Trace;
}

export interface EngineOptions {
  /** Milliseconds from any fixed point, for `elapsedMs` alone. */
  readonly clock?: () => number;
  readonly onProgress?: (indexed: number, of: number) => void;
}

/** Everything that is worked out from the knowledge once, when the engine starts. */
export interface Prepared extends LanguageKnowledge, EvidenceRules, ComposingRules {}

/** A follow-up leans on the last turn, and that one on the turn before it. */
const EARLIER_TURNS_ANSWERED = 2;

/** Builds the index and returns the engine. The same knowledge and question give the same answer, byte for byte. */
export function createAnswerEngine(knowledge: Knowledge, { clock = () => 0, onProgress }: EngineOptions = {}): AnswerEngine {
  const prepared = prepare(knowledge, onProgress);
  return {
    knowledge,
    answer(question) {
      const started = clock();
      const trace = answerQuestion(question, prepared);
      return { ...trace, answer: { ...trace.answer, elapsedMs: Math.round((clock() - started) * 1000) / 1000 } };
    },
  };
}

/** The whole flow: understand, retrieve, gather evidence, compose, check. */
export function answerQuestion(asked: Question, prepared: Prepared): Trace {
  const question = restated(asked);
  const { understanding, retrieved } = takeUpQuestion(understandInContext(question, prepared), prepared);
  if (understanding.intent !== 'ask') {
    return { question: asked, understanding, retrieved, answer: finishAnswer(composeReply(understanding, prepared.knowledge)) };
  }
  const ofTurnBefore = understanding.parts.some(({ leaning, leansOnMessage }) => leaning && !leansOnMessage)
    ? passagesAnsweredBefore(question, prepared)
    : [];
  const evidenceFor = (part: QuestionPart, before: readonly Passage[], taken: readonly Passage[] = []): PartEvidence => {
    const matches = (part === understanding.whole ? retrieved : retrievePassages(part, prepared)).map(({ match }) => match);
    return { part, evidence: gatherEvidence(part, matches, { applicant: understanding.applicant, before, taken }, prepared) };
  };
  const found: PartEvidence[] = [];
  for (const part of understanding.parts) {
    const before = part.leansOnMessage ? passagesFound(found.at(-1)) : ofTurnBefore;
    const first = evidenceFor(part, before);
    const same = found.findIndex(({ evidence }) => leadOf(evidence) !== undefined && leadOf(evidence) === leadOf(first.evidence));
    const rival = found[same];
    if (rival === undefined) found.push(first);
    // One passage does not answer two questions: the one that it fits less gets the next best.
    else if (scoreOf(rival.evidence) >= scoreOf(first.evidence))
      found.push(part.leansOnMessage ? first : evidenceFor(part, before, passagesLed(rival)));
    else {
      found[same] = evidenceFor(rival.part, ofTurnBefore, passagesLed(first));
      found.push(first);
    }
  }
  const [only] = found;
  if (understanding.bare && found.length === 1 && only && !isSure(only)) {
    const bare = evidenceFor(understanding.bare, ofTurnBefore);
    if (isSure(bare)) found[0] = bare;
  }
  const draft =
    composeDocumentsAnswer(question, understanding, found, prepared) ??
    composeAnswer(question, understanding, found, retrieved, prepared);
  const ground: Ground = {
    question: [...question.earlierTurns, question.text, ...figuresOfProfile(question.profile)].join('\n'),
    askedOn: question.askedOn,
    names: understanding.parts.flatMap(({ scope }) => scope.institutions),
  };
  const checked = neverSilent(verifyDraft(draft, ground));
  const answer = finishAnswer({
    ...checked,
    topics: topicsOf(checked, understanding, prepared),
    suggestions: suggestionsFor(checked, understanding, prepared),
  });
  return { question: asked, understanding, retrieved, answer };
}

function leadOf(evidence: Evidence): Passage | undefined {
  return evidence.kind === 'sufficient' || evidence.kind === 'near' ? evidence.lead.passage : undefined;
}

function scoreOf(evidence: Evidence): number {
  return evidence.kind === 'sufficient' || evidence.kind === 'near' ? evidence.lead.score : 0;
}

function passagesLed({ evidence }: PartEvidence): Passage[] {
  const lead = leadOf(evidence);
  return lead ? [lead] : [];
}

function passagesFound(found: PartEvidence | undefined): readonly Passage[] {
  switch (found?.evidence.kind) {
    case 'sufficient':
    case 'near':
      return [found.evidence.lead, ...found.evidence.support].map(({ passage }) => passage);
    case 'comparison':
      return found.evidence.sides.map(({ passage }) => passage);
    default:
      return [];
  }
}

function isSure({ evidence }: PartEvidence): boolean {
  return evidence.kind === 'sufficient' || evidence.kind === 'comparison';
}

/** Figures that the person saved are the person's own, as if said in the question. */
function figuresOfProfile({ programs, ...figures }: ApplicantProfile): string[] {
  return [...Object.values(figures), ...Object.values(programs ?? {})].filter((value) => typeof value === 'number').map(String);
}

/** A question this like one that the library knows is whole as it stands, however short it is. */
const STANDS_ALONE = 0.8;

/** Reads a question in the light of the turns before it, unless it is known to the library without them. */
function understandInContext(question: Question, prepared: Prepared): Understanding {
  const understanding = understandQuestion(question, prepared);
  if (understanding.intent !== 'ask' || !understanding.whole.leaning || understanding.whole.linked) return understanding;
  const alone = understandQuestion({ ...question, earlierTurns: [] }, prepared);
  if (alone.intent !== 'ask') return understanding;
  const known = retrievePassages(alone.whole, prepared).some(({ match }) => match.askedAs >= STANDS_ALONE);
  return known ? { ...alone, applicant: understanding.applicant, told: understanding.told } : understanding;
}

/** Where the gate has dropped everything, what remains is to admit it. */
function neverSilent(draft: Draft): Draft {
  if (draft.blocks.length > 0) return draft;
  return { ...draft, outcome: 'not_covered', blocks: [paragraph(said(phrases.notCoveredAtAll))], caveats: [] };
}

/** What the turn before was answered with: the same question on the same knowledge gives the same answer, so it is asked again. */
function passagesAnsweredBefore({ earlierTurns, ...question }: Question, prepared: Prepared): Passage[] {
  const [text, ...rest] = earlierTurns.slice(-EARLIER_TURNS_ANSWERED).toReversed();
  if (text === undefined) return [];
  const { answer } = answerQuestion({ ...question, text, earlierTurns: rest.toReversed() }, prepared);
  return answer.citations.flatMap(({ passageId }) => prepared.passages.get(passageId) ?? []);
}

export function prepare(knowledge: Knowledge, onProgress?: (indexed: number, of: number) => void): Prepared {
  const lexicon = createLexicon(knowledge.vocabulary);
  const passages = new Map(knowledge.passages.map((passage) => [passage.id, passage]));
  const offTopic = Object.entries(knowledge.offTopic).flatMap(([reason, utterances]) =>
    utterances.map((utterance, at) => ({ kind: 'off-topic' as const, id: `off-topic#${reason}-${at + 1}`, reason, utterance })),
  );
  const indexed = function* () {
    for (const { id, document, headings, text, askedAs } of knowledge.passages)
      yield { id, headings: [document.title, ...headings].join('. '), text, askedAs };
    for (const { id, missing, 'asked as': askedAs } of knowledge.notCovered)
      yield { id: notCoveredId(id), headings: '', text: missing, askedAs };
    for (const { id, utterance } of offTopic) yield { id, headings: '', text: '', askedAs: [utterance] };
  };
  const total = knowledge.passages.length + knowledge.notCovered.length + offTopic.length;
  const index = createPassageIndex(indexed(), onProgress && ((done) => onProgress(done, total)));
  const matcher = new QuestionMatcher(lexicon, index, [
    ...offTopic,
    ...knowledge.passages.map((passage) => ({ kind: 'passage' as const, id: passage.id, passage })),
    ...knowledge.notCovered.map((entry) => ({ kind: 'not-covered' as const, id: notCoveredId(entry.id), entry })),
  ]);
  const supersededBy = new Map(
    knowledge.documents.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])),
  );
  return {
    knowledge,
    lexicon,
    index,
    matcher,
    passages,
    byKey: passagesByKey(knowledge.passages),
    dates: new Map(knowledge.dates.map((dated) => [dated.passage, dated])),
    supersededBy,
    superseded: new Set(supersededBy.keys()),
    programNames: knowledge.vocabulary.programs,
    calibration: knowledge.calibration,
  };
}

function notCoveredId(id: string): string {
  return `not-covered#${id}`;
}

function passagesByKey(passages: readonly Passage[]): Map<string, Passage[]> {
  const byKey = new Map<string, Passage[]>();
  for (const passage of passages) for (const key of passage.keys) byKey.set(key, [...(byKey.get(key) ?? []), passage]);
  return byKey;
}
