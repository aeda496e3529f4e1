import type { Knowledge } from '../corpus/knowledge.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import type { Distress } from '../question/distress.ts';
import type { Understanding } from '../question/understand-question.ts';
import type { Draft } from './draft.ts';
import { paragraph, said } from './draft.ts';
import { editionOf } from './numbering.ts';
import { phrases } from './phrases.ts';

/** What is said where nothing is looked up: greetings, help, declining, distress, other languages. */
export function composeReply(understanding: Exclude<Understanding, { intent: 'ask' }>, knowledge: Knowledge): Draft {
  const reply = (outcome: Draft['outcome'], text: string, suggestions: readonly string[] = []): Draft => ({
    outcome,
    blocks: [paragraph(said(text))],
    caveats: [],
    topics: [],
    suggestions,
  });
  const examples = () => exampleQuestions(knowledge);
  switch (understanding.intent) {
    case 'distress':
      return reply('help', DISTRESS[understanding.of]);
    case 'out-of-scope':
      return reply('declined', phrases.declined[understanding.reason], examples());
    case 'other-language':
      return reply('clarify', phrases.otherLanguage[understanding.language]);
    case 'nothing-asked':
      return reply('clarify', phrases.nothingAsked, examples());
    case 'small-talk':
      switch (understanding.kind) {
        case 'greeting':
          return reply('help', phrases.greeting, examples());
        case 'thanks':
          return reply('help', phrases.thanks);
        case 'reaction':
          return reply('help', phrases.reaction);
        case 'privacy':
          return reply('help', phrases.privacy);
        case 'farewell':
          return reply('help', phrases.farewell);
        case 'staff':
          return reply('help', phrases.staff);
        case 'strain':
          return reply('help', phrases.strainHeard, examples());
        case 'help':
          return reply('help', phrases.help(restated(knowledge).length, readDates(knowledge)), examples());
        case 'sources':
          return sourcesReply(knowledge);
      }
  }
}

const DISTRESS: Record<Distress, string> = {
  oneself: phrases.distress,
  another: phrases.distressOfAnother,
  poisoned: phrases.poisoned,
  harmed: phrases.harmed,
  bereaved: phrases.bereaved,
};

function sourcesReply(knowledge: Knowledge): Draft {
  const most = 20;
  const documents = restated(knowledge);
  const staffAnswers = knowledge.documents.length - documents.length;
  const items = documents
    .slice(0, most)
    .map((document) => [said(phrases.sourceLine(document.title, document.publisher, editionOf(document)))]);
  return {
    outcome: 'help',
    blocks: [
      paragraph(said(phrases.sources)),
      { kind: 'list', items },
      ...(staffAnswers > 0 ? [paragraph(said(phrases.staffAnswers(staffAnswers)))] : []),
    ],
    caveats: [],
    topics: [],
    suggestions: [],
  };
}

/** Answers of staff are no documents to whoever asks what the library holds. */
function restated({ documents }: Knowledge): Knowledge['documents'] {
  return documents.filter((document) => !isStaffAnswer(document));
}

function readDates({ documents }: Knowledge): string {
  const dates = [...new Set(documents.flatMap(({ read }) => read ?? []))].sort();
  return dates.length > 0 ? phrases.readOn(dates.join(', ')) : '';
}

/** One well-formed asked-as question of each of the first documents. */
export function exampleQuestions({ passages }: Knowledge): string[] {
  const examples = new Map<string, string>();
  for (const { document, askedAs } of passages) {
    // What somebody asked staff is searched and never shown.
    if (document.supersedes === null && !isStaffAnswer(document) && examples.size < 4 && !examples.has(document.id)) {
      const question = askedAs.find(isPresentable);
      if (question) examples.set(document.id, question);
    }
  }
  return [...examples.values()].slice(0, 4);
}

export function isPresentable(question: string): boolean {
  return /^\p{Lu}.{15,110}\?$/u.test(question);
}
