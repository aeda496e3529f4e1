import type { Passage } from '../corpus/knowledge-document.ts';
import type { Asked } from '../question/understand-question.ts';
import type { PassageIndex } from '../retrieval/passage-search.ts';
import type { Retrieval } from '../retrieval/retrieve-passages.ts';
import { tokenise } from '../text/analyse.ts';
import type { ComposingRules } from './composing-rules.ts';
import { citedPassages, type Draft } from './draft.ts';
import { presentableOf, type Spellings, spellingsOf } from './presentable.ts';
import type { EvidenceRules } from './score-passages.ts';

const MOST_SUGGESTIONS = 3;
const MOST_TOPICS = 3;

/** Questions that the library answers next: those of the passages that stand beside the cited ones. */
export function suggestionsFor(draft: Draft, { knowledge, index }: ComposingRules & Pick<Retrieval, 'index'>): string[] {
  const cited = citedPassages(draft.blocks);
  const [lead] = cited;
  if (!lead) return [];
  const at = knowledge.passages.indexOf(lead);
  const neighbours = [1, -1, 2, -2, 3, -3].flatMap((step) => knowledge.passages[at + step] ?? []);
  const questions = neighbours
    .filter((passage) => passage.document === lead.document && !cited.includes(passage))
    .flatMap((passage) => questionOn(passage, spellingsOf(knowledge), index) ?? []);
  return questions.slice(0, MOST_SUGGESTIONS);
}

/** Worked out once: most passages stand beside many. */
const questionsOn = new WeakMap<Passage, string | undefined>();

/** A question on a passage in words that the library often uses: those are the words of people. */
function questionOn(passage: Passage, spellings: Spellings, index: PassageIndex): string | undefined {
  if (questionsOn.has(passage)) return questionsOn.get(passage);
  const rarity = (question: string) => {
    const words = tokenise(question);
    return words.reduce((sum, { term }) => sum + index.idf(term), 0) / Math.max(1, words.length);
  };
  const question = presentableOf(passage.askedAs, rarity, spellings);
  questionsOn.set(passage, question);
  return question;
}

/** What an answer is about: the topics of what was asked, then of the passages it rests on. */
export function topicsOf(draft: Draft, asked: Asked, { lexicon, matcher }: EvidenceRules): string[] {
  const topics = new Set<string>();
  const take = (keys: Iterable<string>) => {
    for (const key of keys) {
      if (topics.size === MOST_TOPICS) return;
      const topic = lexicon.topicOf(key);
      if (topic !== undefined) topics.add(topic);
    }
  };
  take([...asked.whole.units].sort((a, b) => b.weight - a.weight).map(({ key }) => key));
  for (const { id } of citedPassages(draft.blocks)) take(matcher.subjectOf(id));
  return [...topics];
}
