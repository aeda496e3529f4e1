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

/** The question on a passage that is most like all the others, in words that the library often uses: those are the words of people. */
function questionOn(passage: Passage, spellings: Spellings, index: PassageIndex): string | undefined {
  if (questionsOn.has(passage)) return questionsOn.get(passage);
  const question = presentableOf(passage.askedAs, strangeness(passage, index), spellings);
  questionsOn.set(passage, question);
  return question;
}

/** "Should I stop at two?" holds a premise that "How many should I do?" has not. */
const ASKS_YES_OR_NO = /^(?:Is|Are|Do|Does|Can|Should)\b/;
const STRANGENESS = { ofRareWord: 0.08, ofYesOrNo: 0.06 };

/**
 * How far (0..1) a question is from the mean of all that a passage is asked as, by the angle between their weighted terms; more for rare
 * words, and for one that asks yes or no.
 */
function strangeness({ askedAs }: Passage, index: PassageIndex): (question: string) => number {
  const termsOf = (text: string) => [...new Set(tokenise(text).map(({ term }) => term))];
  const mean = new Map<string, number>();
  for (const line of askedAs) for (const term of termsOf(line)) mean.set(term, (mean.get(term) ?? 0) + index.idf(term));
  const length = Math.hypot(...mean.values());
  return (question) => {
    const terms = termsOf(question);
    const rarities = terms.map((term) => index.idf(term));
    const shared = terms.reduce((sum, term) => sum + index.idf(term) * (mean.get(term) ?? 0), 0);
    const likeness = shared / (Math.hypot(...rarities) * length || 1);
    const rarity = rarities.reduce((sum, one) => sum + one, 0) / Math.max(1, rarities.length);
    return 1 - likeness + STRANGENESS.ofRareWord * rarity + (ASKS_YES_OR_NO.test(question) ? STRANGENESS.ofYesOrNo : 0);
  };
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
