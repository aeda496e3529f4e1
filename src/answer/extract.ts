import type { Passage } from '../corpus/knowledge-document.ts';
import { type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { normaliseText } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { type DraftBlock, type DraftSentence, paragraph } from './draft.ts';

/** A passage this short is said whole. */
const MOST_SENTENCES_WHOLE = 2;
const MOST_SENTENCES = 3;
/** A sentence is said that speaks of this share of what the best one speaks of. */
const SHARE_OF_BEST = 0.7;
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s+/;
const ASKS_FOR_ALL = /\b(?:steps?|list|how (?:do|does|can|should|to)|which|what (?:are|do)|all|every)\b/i;

interface Line {
  readonly text: string;
  /** Which list it is an item of: those that stand next to each other are of one list. */
  readonly list: number | undefined;
}

function sentencesOf(passage: Passage): DraftSentence[] {
  return splitSentences(passage.text).map((text) => ({ text, cites: [passage] }));
}

/**
 * What is said of a passage: all of it, where an editor cut it to one fact and wrote down what it answers; of a section as it stands in
 * a document the sentences that speak of what is asked, with the items of a list as a list.
 */
export function extractOf(passage: Passage, parts: readonly QuestionPart[], lexicon: Lexicon): DraftBlock[] {
  if (passage.askedAs.length > 0) return [paragraph(...sentencesOf(passage))];
  const lines = linesOf(passage.text);
  if (lines.length <= MOST_SENTENCES_WHOLE && lines.every(({ list }) => list === undefined)) return blocksOf(lines, passage);
  const wanted = parts.flatMap((part) => unitsBesideProgram(part));
  const worthOf = ({ text }: Line) => {
    const keys = new Set(lexicon.unitsOf(lexicon.expandShorthand(normaliseText(text))).map(({ key }) => key));
    return wanted.reduce((sum, { key, weight }) => sum + (keys.has(key) ? weight : 0), 0);
  };
  const worths = lines.map(worthOf);
  const best = Math.max(...worths);
  const opening = lines.slice(0, MOST_SENTENCES_WHOLE);
  if (best === 0) return blocksOf(opening, passage);
  const chosen = new Set(
    lines
      .map((line, at) => ({ line, worth: worths[at] ?? 0 }))
      .filter(({ worth }) => worth >= SHARE_OF_BEST * best)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, MOST_SENTENCES)
      .map(({ line }) => line),
  );
  const asksForAll = parts.some(({ text }) => ASKS_FOR_ALL.test(text));
  for (const [at, line] of lines.entries()) {
    // What ends in a colon leads a list, and all of a list is wanted where its items are asked for.
    const next = lines[at + 1];
    const list = line.text.endsWith(':') ? next?.list : asksForAll ? line.list : undefined;
    if (list !== undefined && chosen.has(line)) for (const item of lines) if (item.list === list) chosen.add(item);
  }
  return blocksOf(
    lines.filter((line) => chosen.has(line)),
    passage,
  );
}

function linesOf(text: string): Line[] {
  let list = 0;
  let inList = false;
  return text.split('\n').flatMap((line): Line[] => {
    const isItem = LIST_ITEM.test(line);
    if (isItem && !inList) list += 1;
    inList = isItem;
    const own = isItem ? list : undefined;
    return isItem
      ? [{ text: line.replace(LIST_ITEM, ''), list: own }]
      : splitSentences(line).map((sentence) => ({ text: sentence, list: own }));
  });
}

function blocksOf(lines: readonly Line[], passage: Passage): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  for (const { text, list } of lines) {
    const last = blocks.at(-1);
    const sentence = { text, cites: [passage] };
    if (list === undefined) {
      if (last?.kind === 'paragraph') blocks[blocks.length - 1] = paragraph(...last.sentences, sentence);
      else blocks.push(paragraph(sentence));
    } else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, [sentence]] };
    else blocks.push({ kind: 'list', items: [[sentence]] });
  }
  return blocks.map((block) => (block.kind === 'list' && block.items.length === 1 ? paragraph(...block.items.flat()) : block));
}
