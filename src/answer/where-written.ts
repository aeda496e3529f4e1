import type { Passage } from '../corpus/knowledge-document.ts';
import { namesConcept } from '../question/known-questions.ts';
import type { Question } from '../question/question.ts';
import { FIGURE, type QuestionPart, readPart } from '../question/question-part.ts';
import { readable } from '../question/readable.ts';
import type { Asked } from '../question/understand-question.ts';
import { matterSought } from '../question/where-written.ts';
import type { WeightedUnit } from '../retrieval/question-matcher.ts';
import { type Retrieval, retrievePassages } from '../retrieval/retrieve-passages.ts';
import { caveatsFor } from './caveats.ts';
import type { ComposingRules } from './composing-rules.ts';
import { admitted, type Draft, paragraph, said } from './draft.ts';
import { phrases } from './phrases.ts';
import { editionPairOf } from './which-source.ts';

const MOST_DOCUMENTS = 3;

/**
 * "which guide mentions LinkedIn?": what speaks of the matter in its own text, each with the document that it stands in; of two editions
 * that both do, the later one. Undefined where nothing of the kind is asked, where no passage speaks of all that is named, or where that
 * is announced and not given.
 */
export function composeWhereWritten(
  { text, askedOn }: Question,
  asked: Asked,
  rules: ComposingRules & Retrieval,
): Draft | undefined {
  // As it was typed: spelled out, a "doc" may be a doctor.
  const typed = readable(text);
  const matter = matterSought(typed);
  const { group } = asked.whole.scope;
  // Two editions are held against each other point by point.
  if (matter === undefined || asked.parts.length > 1 || editionPairOf(group, rules) || asksOfElse(typed, matter, rules))
    return undefined;
  const part = readPart(matter, [], rules);
  const holding = passagesOn(part, rules).filter(({ document }) => group.length === 0 || group.includes(document.id));
  const isReplaced = ({ document }: Passage) =>
    holding.some((other) => other.document.id === rules.supersededBy.get(document.id));
  const documents = new Set<string>();
  const shown = inTheseWordsFirst(
    holding.filter((passage) => !isReplaced(passage)),
    part,
  )
    .filter(({ document: { id } }) => !documents.has(id) && documents.add(id))
    .slice(0, MOST_DOCUMENTS);
  if (shown.length === 0 || shown.some(({ leftOpen }) => leftOpen)) return undefined;
  const silent = rules.knowledge.documents.filter(({ id }) => group.includes(id) && !documents.has(id));
  if (silent.some(({ id }) => speaksOfAny(id, part, rules))) return undefined;
  return {
    outcome: silent.length > 0 ? 'partial' : 'answered',
    blocks: [
      ...silent.map((document) => paragraph(admitted(phrases.notInDocument(document.short_title ?? document.title)))),
      ...shown.map((passage) => paragraph(said(`${phrases.ofDocument(passage.document)} ${passage.text}`, passage))),
    ],
    caveats: caveatsFor(
      shown,
      { askedOn, applicant: asked.applicant, namesProgram: true, comparesEditions: false, asksIfStill: false },
      rules,
    ),
    topics: [],
    suggestions: [],
  };
}

const ASKS =
  /\b(?:what|how|when|who|where|why|(?:do|does|did|is|are|should|can|could|would) (?:i|we|you|they|it|the|that|this))\b/i;

/** Whether another question stands after it that names something of its own. */
function asksOfElse(text: string, matter: string, { lexicon }: ComposingRules): boolean {
  const after = text.slice(text.lastIndexOf(matter) + matter.length);
  return ASKS.test(after) && namesConcept(lexicon.namedIn(after).withoutNames, lexicon);
}

function namedIn({ units }: QuestionPart): readonly WeightedUnit[] {
  return units.filter(({ role, detail }) => role === 'content' && !detail);
}

/** Whether the very words of these stand in a passage. */
function standIn({ text }: Passage, named: readonly WeightedUnit[]): boolean {
  return named.every(({ surface }) => text.toLowerCase().includes(surface.toLowerCase()));
}

/**
 * Passages whose own text or headings hold all that the matter names, nearest first. What a passage must speak of to answer at all, and
 * what stands beside others of its kind (Step 3, the internship), has to stand there as it is called.
 */
function passagesOn(part: QuestionPart, rules: Retrieval): readonly Passage[] {
  const named = namedIn(part);
  if (named.length === 0) return [];
  const literal = named.filter(({ key, demand }) => demand || rules.lexicon.rivalsOf(key).length > 0);
  return retrievePassages(part, rules).flatMap(({ match: { candidate } }) => {
    if (candidate.kind !== 'passage' || !standIn(candidate.passage, literal)) return [];
    const subject = rules.matcher.subjectOf(candidate.id);
    return named.every(({ key }) => subject.has(key)) ? [candidate.passage] : [];
  });
}

/** "which page says Partners HealthCare?": where the very words stand anywhere, what says the same in others is not meant. */
function inTheseWordsFirst(passages: readonly Passage[], part: QuestionPart): readonly Passage[] {
  const named = namedIn(part);
  const inTheseWords = passages.filter((passage) => standIn(passage, named));
  const documents = new Set(inTheseWords.map(({ document }) => document));
  return inTheseWords.length > 0
    ? [...inTheseWords, ...passages.filter(({ document }) => !documents.has(document) && document.program === null)]
    : passages;
}

/** Whether any passage of a document speaks of any of what the matter names, whatever it was asked for. */
function speaksOfAny(id: string, part: QuestionPart, { knowledge, matcher }: ComposingRules & Retrieval): boolean {
  const named = namedIn(part).filter((unit) => !FIGURE.test(unit.key));
  return knowledge.passages.some(
    (passage) => passage.document.id === id && named.some(({ key }) => matcher.subjectOf(passage.id).has(key)),
  );
}
