import type { Passage } from '../corpus/knowledge-document.ts';
import { figuresIn } from '../text/numbers.ts';
import { onceForEachObject } from '../text/once-for-each.ts';
import { admitted, type Draft, type DraftBlock, type DraftSentence } from './draft.ts';
import { phrases } from './phrases.ts';

/** What a sentence may draw figures and names from, beside the passages that it cites. */
export interface Ground {
  /** The question and the turns before it. */
  readonly question: string;
  /** Today, as YYYY-MM-DD. */
  readonly askedOn: string;
  /** Names that stand for something the question named: other institutions as they are properly written. */
  readonly names: readonly string[];
}

/**
 * The final gate: a sentence stays only where each of its figures and names stands in a passage that it cites, in the question, in
 * today's date, or among figures worked out from those. Everything else is dropped, whoever composed it.
 */
export function verifyDraft(draft: Draft, ground: Ground): Draft {
  const holds = (sentence: DraftSentence) => isBorneOut(sentence, ground);
  const blocks: DraftBlock[] = draft.blocks.map((block) =>
    block.kind === 'paragraph'
      ? {
          kind: 'paragraph',
          sentences: block.sentences
            .map((sentence) => (sentence.admits && !holds(sentence) ? admitted(phrases.notCoveredAtAll) : sentence))
            .filter(holds),
        }
      : { kind: 'list', items: block.items.map((item) => item.filter(holds)).filter((item) => item.length > 0) },
  );
  return { ...draft, blocks: blocks.filter(hasContent), caveats: draft.caveats.filter(({ sentence }) => holds(sentence)) };
}

function hasContent(block: DraftBlock): boolean {
  return block.kind === 'paragraph' ? block.sentences.length > 0 : block.items.length > 0;
}

export function isBorneOut({ text, cites, computed = [], admits }: DraftSentence, { question, askedOn, names }: Ground): boolean {
  const figures = figuresIn(text);
  if (figures.length > 0) {
    const known = new Set(figuresIn(`${question}\n${askedOn.replace(/-/g, ' ')}`));
    for (const passage of cites) for (const figure of figuresOf(passage)) known.add(figure);
    for (const { value, operands } of computed)
      if (operands.every((operand) => known.has(String(operand)))) known.add(String(value));
    if (figures.some((figure) => !known.has(figure))) return false;
  }
  if (admits) return true;
  const namesUsed = properNamesIn(text);
  if (namesUsed.length === 0) return true;
  const ground = `${cites.map(groundOf).join('\n')}\n${question}\n${names.join('\n')}`.toLowerCase();
  return namesUsed.every((name) => ground.includes(name.toLowerCase()));
}

/** A passage is cited in one answer after another. */
const figuresOf: (passage: Passage) => readonly string[] = onceForEachObject(({ text, document }) =>
  figuresIn(`${text}\n${document.edition}\n`),
);

function groundOf({ text, headings, document }: Passage): string {
  return [text, ...headings, document.title, document.publisher, document.edition, document.short_title ?? ''].join('\n');
}

/** Names that every sentence may use: the field's, the crisis line's, the months and the program that all is about. */
const COMMON_NAMES = new Set(
  'I IR DR CK MSK USMLE COMLEX ERAS NRMP ESIR Step Mass General Massachusetts English US United States Suicide Crisis Lifeline IMG IMGs Discord Slack IR/DR'.split(
    ' ',
  ),
);

/** Runs of capitalised words that do not open a sentence. */
export function properNamesIn(text: string): string[] {
  const names: string[] = [];
  for (const match of text.matchAll(
    /(?=\p{Lu})(?<![.!?:]\s*["“'(]?|^["“'(]?)(?<=[\s(“"'])\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)*/gu,
  )) {
    // "Convincing IR Story" is borne out by "Convincing" and "Story".
    let run: string[] = [];
    for (const word of [...match[0].split(/\s+/), '']) {
      if (word !== '' && !COMMON_NAMES.has(word.replace(/['’]s$/, ''))) run.push(word);
      else {
        if (run.length > 0) names.push(run.join(' '));
        run = [];
      }
    }
  }
  return names;
}
