import type { Passage } from '../corpus/knowledge-document.ts';
import { type QuestionPart, unitsBesideProgram } from '../question/question-part.ts';
import { normaliseText } from '../text/analyse.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Lexicon } from '../vocabulary/lexicon.ts';
import { type DraftBlock, type DraftSentence, paragraph } from './draft.ts';

/** A passage this short is said whole. */
const MOST_SENTENCES_WHOLE = 2;
const MOST_SENTENCES = 3;
/** Of a list that is said whole. */
const MOST_ITEMS = 12;
/** A sentence is said that speaks of this share of what the best one speaks of. */
const SHARE_OF_BEST = 0.7;
const LIST_ITEM = /^\s*(?:[-*•]|\d+[.)])\s+(?:\[[ xX]\]\s+)?/;
const ASKS_FOR_ALL =
  /\b(?:steps?|list|how (?:do|does|can|should) (?:i|we|you|one)|how to|what are|which are|all|every|everything)\b/i;
/** Such a heading says of its list what nobody may leave out. */
const TURNS_AROUND = /\b(?:no|not|never|don't|do not|avoid|without|unless|except|only|forbidden|prohibited|banned|stop)\b/i;

/** A sentence, an item of a list or a row of a table. */
interface Line {
  readonly text: string;
  /** The list that it is an item of: the items of one list are said together, and those of two never. */
  readonly list: number | undefined;
  /** What leads its list: "Never bring:". */
  readonly lead: Line | undefined;
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
  const lines = linesOf(passage);
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
  const among = worths.filter((worth) => worth >= SHARE_OF_BEST * best).length;
  const asksForAll = among > MOST_SENTENCES || parts.some(({ text }) => ASKS_FOR_ALL.test(text));
  for (const line of [...chosen]) {
    const list = line.list ?? lines.find(({ lead }) => lead === line)?.list;
    const items = list === undefined ? [] : lines.filter((item) => item.list === list);
    if (items.length <= MOST_ITEMS && (line.list === undefined || asksForAll)) for (const item of items) chosen.add(item);
    if (line.lead) chosen.add(line.lead);
  }
  return blocksOf(
    lines.filter((line) => chosen.has(line)),
    passage,
  );
}

function linesOf({ text, headings }: Passage): Line[] {
  const lines: Line[] = [];
  let list = 0;
  let lead: Line | undefined;
  let inList = false;
  const heading = headings.at(-1);
  for (const line of text.split('\n')) {
    const isItem = LIST_ITEM.test(line);
    if (!isItem)
      lines.push(...splitSentences(line).map((sentence): Line => ({ text: sentence, list: undefined, lead: undefined })));
    else {
      if (!inList) {
        list += 1;
        lead = lines.at(-1)?.text.endsWith(':') ? lines.at(-1) : undefined;
        if (lead === undefined && heading !== undefined && TURNS_AROUND.test(heading)) {
          lead = { text: `${heading}:`, list: undefined, lead: undefined };
          lines.push(lead);
        }
      }
      lines.push({ text: line.replace(LIST_ITEM, ''), list, lead });
    }
    inList = isItem;
  }
  return lines;
}

function blocksOf(lines: readonly Line[], passage: Passage): DraftBlock[] {
  const blocks: DraftBlock[] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const last = blocks.at(-1);
    const sentence = { text: line.text, cites: [passage] };
    if (line.list === undefined) {
      if (last?.kind === 'paragraph') blocks[blocks.length - 1] = paragraph(...last.sentences, sentence);
      else blocks.push(paragraph(sentence));
    } else if (last?.kind === 'list' && before?.list === line.list)
      blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, [sentence]] };
    else blocks.push({ kind: 'list', items: [[sentence]] });
    before = line;
  }
  return blocks.map((block) => (isLoneItem(block, blocks) ? paragraph(...block.items.flat()) : block));
}

/** One item by itself reads as a sentence, and after what leads it as an item. */
function isLoneItem(block: DraftBlock, blocks: readonly DraftBlock[]): block is Extract<DraftBlock, { kind: 'list' }> {
  return blocks.length === 1 && block.kind === 'list' && block.items.length === 1;
}
