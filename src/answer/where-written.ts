import type { Passage } from '../corpus/knowledge-document.ts';
import { namesConcept } from '../question/known-questions.ts';
import type { Question } from '../question/question.ts';
import { readPart } from '../question/question-part.ts';
import { readable } from '../question/readable.ts';
import type { Asked } from '../question/understand-question.ts';
import { matterSought } from '../question/where-written.ts';
import { type Retrieval, retrievePassages } from '../retrieval/retrieve-passages.ts';
import { caveatsFor } from './caveats.ts';
import type { ComposingRules } from './composing-rules.ts';
import { admitted, type Draft, paragraph, said } from './draft.ts';
import { phrases } from './phrases.ts';

const MOST_DOCUMENTS = 3;

/**
 * "which guide mentions LinkedIn?": what speaks of the matter in its own text, each with the document that it stands in; of two editions
 * that both do, the later one. Undefined where nothing of the kind is asked, or where no passage speaks of all that is named.
 */
export function composeWhereWritten(
  { text, askedOn }: Question,
  asked: Asked,
  rules: ComposingRules & Retrieval,
): Draft | undefined {
  // As it was typed: spelled out, a "doc" may be a doctor.
  const typed = readable(text);
  const matter = matterSought(typed);
  if (matter === undefined || asksOfElse(typed, matter, rules)) return undefined;
  const holding = passagesOn(matter, rules);
  const [lead] = holding;
  if (lead === undefined) return undefined;
  const isReplaced = ({ document }: Passage) =>
    holding.some((other) => other.document.id === rules.supersededBy.get(document.id));
  const documents = new Set<string>();
  const shown = holding
    .filter((passage) => !isReplaced(passage))
    .filter(({ document: { id } }) => !documents.has(id) && documents.add(id))
    .slice(0, MOST_DOCUMENTS);
  const { group } = asked.whole.scope;
  const silent = rules.knowledge.documents.filter(({ id }) => group.includes(id) && !documents.has(id));
  return {
    outcome: silent.length > 0 ? 'partial' : 'answered',
    blocks: [
      ...silent.map((document) => paragraph(admitted(phrases.notInDocument(document.short_title ?? document.title)))),
      ...shown.map((passage) => paragraph(said(`${phrases.ofDocument(passage.document)} ${passage.text}`, passage))),
    ],
    caveats: caveatsFor(shown, { askedOn, applicant: asked.applicant, namesProgram: true, comparesEditions: false }, rules),
    topics: [],
    suggestions: [],
  };
}

const ASKS =
  /\b(?:what|how|when|who|where|why|(?:do|does|did|is|are|should|can|could|would) (?:i|we|you|they|it|the|that|this))\b/i;

/** Whether another question stands after it that names something of its own. */
function asksOfElse(text: string, matter: string, { lexicon }: ComposingRules): boolean {
  const after = text.slice(text.indexOf(matter) + matter.length);
  return ASKS.test(after) && namesConcept(lexicon.namedIn(after).withoutNames, lexicon);
}

/** Passages whose own text or headings hold all that the matter names, nearest first. */
function passagesOn(matter: string, rules: Retrieval): readonly Passage[] {
  const part = readPart(matter, [], rules);
  const named = part.units.filter(({ role, detail }) => role === 'content' && !detail);
  if (named.length === 0) return [];
  const holding = retrievePassages(part, rules).flatMap(({ match: { candidate } }) => {
    if (candidate.kind !== 'passage') return [];
    const subject = rules.matcher.subjectOf(candidate.id);
    return named.every(({ key }) => subject.has(key)) ? [candidate.passage] : [];
  });
  // "which page says Partners HealthCare?": where the very words stand, what says the same in others is not meant.
  const inTheseWords = holding.filter(({ text }) =>
    named.every(({ surface }) => text.toLowerCase().includes(surface.toLowerCase())),
  );
  return inTheseWords.length > 0 ? inTheseWords : holding;
}
