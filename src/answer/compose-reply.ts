import type { Knowledge } from '../corpus/knowledge.ts';
import { isStaffAnswer } from '../corpus/staff-answers.ts';
import type { Distress } from '../question/out-of-scope/distress.ts';
import type { OutOfScope } from '../question/out-of-scope/out-of-scope.ts';
import type { Understanding } from '../question/understand-question.ts';
import { onceForEachObject } from '../text/once-for-each.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { paragraph, said } from './draft.ts';
import { editionOf } from './numbering.ts';
import { phrases } from './phrases.ts';
import { plainestOf, presentableOf, spellingsOf } from './presentable.ts';

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
      return reply('declined', phrases.declined[understanding.reason].join(' '), examples());
    case 'other-language':
      return reply('clarify', phrases.otherLanguage[understanding.language]);
    case 'nothing-asked':
      return reply('clarify', phrases.nothingAsked, examples());
    case 'figure-unread':
      return reply('clarify', phrases.figureUnread);
    case 'small-talk':
      switch (understanding.kind) {
        case 'greeting':
          return reply('help', isOfField(knowledge) ? phrases.greeting : phrases.greetingOfAny, examples());
        case 'thanks':
          return reply('help', phrases.thanks);
        case 'reaction':
          return reply('help', phrases.reaction);
        case 'privacy':
          return reply('help', phrases.privacy);
        case 'identity':
          return reply('help', phrases.identity, examples());
        case 'farewell':
          return reply('help', phrases.farewell);
        case 'staff':
          return reply('help', phrases.staff);
        case 'strain':
          return reply('help', phrases.strainHeard, examples());
        case 'help':
          return reply('help', helpOn(knowledge), examples());
        case 'sources':
          return sourcesReply(knowledge);
      }
  }
}

/** A folder of other documents brings no vocabulary of the field. */
function isOfField({ vocabulary }: Knowledge): boolean {
  return vocabulary.concepts.length > 0;
}

const MOST_TITLES = 5;

function helpOn(knowledge: Knowledge): string {
  const documents = restated(knowledge);
  if (isOfField(knowledge)) return phrases.help(documents.length, readDates(knowledge));
  const titles = documents.slice(0, MOST_TITLES).map(({ title }) => `"${title}"`);
  const more = documents.length > MOST_TITLES ? ' and other documents' : '';
  return phrases.helpOfAny(titles.length === 0 ? 'no document yet' : `${titles.join(', ')}${more}`);
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

const MOST_EXAMPLES = 4;

/** One plain question on the passage of each of the first documents that most questions are known of. */
const exampleQuestions: (knowledge: Knowledge) => readonly string[] = onceForEachObject((knowledge) => {
  const { documents, passages } = knowledge;
  const superseded = new Set(documents.map(({ supersedes }) => supersedes));
  // What somebody asked staff is searched and never shown.
  const shown = documents.filter((document) => !superseded.has(document.id) && !isStaffAnswer(document));
  return shown.slice(0, MOST_EXAMPLES).flatMap(({ id }) => {
    const known = passages
      .filter(({ document }) => document.id === id)
      .map(({ askedAs }) => askedAs)
      .toSorted((a, b) => b.length - a.length);
    const plain = known.find((askedAs) => plainestOf(askedAs) !== undefined);
    return presentableOf(plain ?? known.flat(), undefined, spellingsOf(knowledge)) ?? [];
  });
});

/** What is declined of a message, beside what is answered. */
export function declinedShortly(reason: OutOfScope): DraftBlock {
  return paragraph(said(reason === 'chatter' ? phrases.chatterInPart : phrases.declined[reason][0]));
}
