import type { ComposingRules } from './answer/composing-rules.ts';
import { type KnownDate, readDates } from './answer/official-dates-asked.ts';
import type { EvidenceRules } from './answer/score-passages.ts';
import type { Knowledge } from './corpus/knowledge.ts';
import type { Passage } from './corpus/knowledge-document.ts';
import type { OfficialDate } from './corpus/official-dates.ts';
import { staffDifferences } from './corpus/staff-answers.ts';
import type { LanguageKnowledge } from './question/question-part.ts';
import { indexPassages } from './retrieval/passage-index.ts';
import { QuestionMatcher } from './retrieval/question-matcher.ts';
import { allAtOnce, type Steps } from './steps.ts';
import { onceForEachObject } from './text/once-for-each.ts';
import { TextReader } from './text/read-text.ts';
import { createLexicon, isConcept, type Lexicon } from './vocabulary/lexicon.ts';

/** Everything that is worked out from the knowledge once, when the engine starts. */
export interface Prepared extends LanguageKnowledge, EvidenceRules, ComposingRules {
  readonly officialDates: readonly KnownDate[];
}

/** Indexes the knowledge and works out what it implies: which passages share a key, which document supersedes which. */
export function prepare(knowledge: Knowledge, onProgress?: (indexed: number, of: number) => void): Prepared {
  return allAtOnce(prepareInSteps(knowledge, onProgress));
}

/** The same, a passage or so in each step. */
export function* prepareInSteps(knowledge: Knowledge, onProgress?: (indexed: number, of: number) => void): Steps<Prepared> {
  const lexicon = createLexicon(knowledge.vocabulary);
  const reader = new TextReader();
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
  const index = yield* indexPassages(indexed(), reader, onProgress && ((done) => onProgress(done, total)));
  const matcher = yield* QuestionMatcher.of(
    lexicon,
    index,
    [
      ...offTopic,
      ...knowledge.passages.map((passage) => ({ kind: 'passage' as const, id: passage.id, passage })),
      ...knowledge.notCovered.map((entry) => ({ kind: 'not-covered' as const, id: notCoveredId(entry.id), entry })),
    ],
    reader,
  );
  const supersededBy = new Map(
    knowledge.documents.flatMap(({ id, supersedes }) => (supersedes === null ? [] : [[supersedes, id] as const])),
  );
  const prepared = {
    knowledge,
    lexicon,
    index,
    matcher,
    passages,
    byKey: passagesByKey(knowledge.passages),
    dates: new Map(knowledge.dates.map((dated) => [dated.passage, dated])),
    differences: staffDifferences(knowledge),
    supersededBy,
    superseded: new Set(supersededBy.keys()),
    ofNoProgram: new Set(knowledge.documents.filter(({ program }) => program === null).map(({ id }) => id)),
    gapNames: gapNamesIn(lexicon),
    essentialOf: onceForEachObject(({ askedAs }: Passage) => keysOfNearlyAll(askedAs, lexicon)),
    programNames: knowledge.vocabulary.programs,
    calibration: knowledge.calibration,
    officialDates: [],
  };
  return withOfficialDates(prepared, knowledge.officialDates);
}

/** The same with these official dates in place of those before: nothing has to be indexed anew. */
export function withOfficialDates(prepared: Prepared, dates: readonly OfficialDate[]): Prepared {
  const officialDates = readDates(dates, prepared);
  const { knowledge } = prepared;
  return {
    ...prepared,
    knowledge: { ...knowledge, officialDates: dates },
    officialDates,
    dates: new Map([
      ...knowledge.dates.map((dated) => [dated.passage, dated] as const),
      ...officialDates.map(({ dated }) => [dated.passage, dated] as const),
    ]),
  };
}

/** Worked out when first asked for: most gaps never come up. */
function gapNamesIn(lexicon: Lexicon): EvidenceRules['gapNames'] {
  const namedIn = (line: string) => lexicon.namedIn(lexicon.expandShorthand(line));
  return onceForEachObject((entry) => {
    const missing = entry.missing.replace(OTHERS_THAN, '');
    return {
      missing: namedIn(missing),
      lines: entry['asked as'].map(namedIn),
      concepts: new Set(lexicon.conceptsIn(missing)),
      essential: keysOfNearlyAll(entry['asked as'], lexicon),
    };
  });
}

/** So large a share of the questions on one thing, of so many at least, names what whoever asks for it names. */
const NEARLY_ALL = 0.9;
const FEWEST_LINES = 8;

/** Keys of what nearly all of these questions name, names of programs and documents aside: those are left to the scope. */
function keysOfNearlyAll(lines: readonly string[], lexicon: Lexicon): ReadonlySet<string> {
  if (lines.length < FEWEST_LINES) return new Set();
  const typed = new Map<string, string[]>();
  for (const line of lines) {
    const named = lexicon.unitsOf(lexicon.expandShorthand(line)).filter(({ key, role }) => isConcept(key) || role === 'content');
    for (const [key, surface] of new Map(named.map((unit) => [unit.key, unit.surface])))
      typed.set(key, [...(typed.get(key) ?? []), surface]);
  }
  const namesPlace = (surface: string) => {
    const { programs, documents } = lexicon.namedIn(surface);
    return programs.length + documents.length > 0;
  };
  const essential = [...typed].filter(
    ([, surfaces]) => surfaces.length >= NEARLY_ALL * lines.length && !surfaces.some(namesPlace),
  );
  return new Set(essential.map(([key]) => key));
}

/** "score cut-offs of programs other than Mass General's" are missing of no program that is named. */
const OTHERS_THAN = /\bother than\b.*$/i;

function notCoveredId(id: string): string {
  return `not-covered#${id}`;
}

function passagesByKey(passages: readonly Passage[]): Map<string, Passage[]> {
  const byKey = new Map<string, Passage[]>();
  for (const passage of passages) for (const key of passage.keys) byKey.set(key, [...(byKey.get(key) ?? []), passage]);
  return byKey;
}
