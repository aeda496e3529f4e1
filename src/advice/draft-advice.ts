import type { Inline } from '../answer/answer.ts';
import { type CaveatRules, caveatsFor } from '../answer/caveats.ts';
import type { DraftSentence } from '../answer/draft.ts';
import { plainInlines } from '../answer/finish-answer.ts';
import { inlinesOf, Numbering } from '../answer/numbering.ts';
import { AUDIENCE_NAMES } from '../answer/phrases.ts';
import { audienceOf } from '../answer/roadmap-steps.ts';
import { isBorneOut } from '../answer/verify-draft.ts';
import type { Passage } from '../corpus/knowledge-document.ts';
import type { ApplicantProfile } from '../question/question.ts';
import type { Advice, AdviceBlock, AdviceComputed, AdviceItem, AdviceTopic, DaysBetween, TimeElsewhere } from './advice.ts';
import { advicePhrases } from './advice-phrases.ts';

/** A sentence of advice before it is checked; dates that were worked out come with what they were worked out from. */
export interface AdviceSentence extends DraftSentence {
  readonly worked?: readonly (DaysBetween | TimeElsewhere)[];
}

export interface DraftItem extends Omit<AdviceItem, 'inlines' | 'under'> {
  readonly sentences: readonly AdviceSentence[];
  readonly under?: readonly AdviceSentence[];
}

export type DraftAdviceBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly sentences: readonly AdviceSentence[] }
  | { readonly kind: 'list'; readonly items: readonly DraftItem[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly AdviceSentence[])[] }[];
    };

export interface DraftAdvice {
  readonly topic: AdviceTopic;
  readonly title: string;
  readonly blocks: readonly DraftAdviceBlock[];
}

/** What a line may draw its figures from, beside the passages that it cites. */
export interface AdviceGround {
  /** The person's own figures, as they are said. */
  readonly own: string;
  /** Today, as YYYY-MM-DD. */
  readonly askedOn: string;
  readonly applicant: ApplicantProfile;
  readonly rules: CaveatRules;
}

export function heading(text: string): DraftAdviceBlock {
  return { kind: 'heading', text };
}

export function sentences(...said: AdviceSentence[]): DraftAdviceBlock {
  return { kind: 'paragraph', sentences: said };
}

/**
 * The gate of all answers, for advice: a line stays only where each of its figures and names stands in a passage that it cites, is the
 * person's own, or was worked out from such and is listed in `computed`. Then the citations are numbered.
 */
export function finishAdvice({ topic, title, blocks }: DraftAdvice, ground: AdviceGround): Advice {
  const numbering = new Numbering();
  const kept: AdviceSentence[] = [];
  const holds = (sentence: AdviceSentence) => {
    const worked = (sentence.worked ?? []).flatMap(({ value, operands }) => [value, ...operands]).join('\n');
    const borneOut = isBorneOut(sentence, { question: `${ground.own}\n${worked}`, askedOn: ground.askedOn, names: [] });
    if (borneOut) kept.push(sentence);
    return borneOut;
  };
  const written = (said: readonly AdviceSentence[]): Inline[] => inlinesOf(said.filter(holds), numbering);
  const finish = (block: DraftAdviceBlock): AdviceBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [block];
      case 'paragraph': {
        const inlines = written(block.sentences);
        return inlines.length > 0 ? [{ kind: 'paragraph', inlines }] : [];
      }
      case 'list': {
        const items = block.items.flatMap((item) => finishItem(item, written));
        return items.length > 0 ? [{ kind: 'list', items }] : [];
      }
      case 'table': {
        const rows = block.rows.map(({ label, cells }) => ({
          label,
          cells: cells.map((lines) => lines.flatMap((line) => (holds(line) ? [inlinesOf([line], numbering)] : []))),
        }));
        return [{ kind: 'table', columns: block.columns, rows }];
      }
    }
  };
  const finished = blocks.flatMap(finish);
  const cited = [...new Set(kept.flatMap(({ cites }) => cites))];
  // Everywhere else the lines name the program of which they speak.
  const namesProgram = topic !== 'standing';
  const situation = {
    askedOn: ground.askedOn,
    applicant: ground.applicant,
    namesProgram,
    comparesEditions: false,
    asksIfStill: false,
  };
  const caveats = caveatsFor(cited, situation, ground.rules)
    .filter(({ sentence }) => holds(sentence))
    .map(({ kind, sentence }) => ({ kind, text: plainInlines(inlinesOf([sentence], numbering)) }));
  const computed = kept.flatMap(({ computed = [], worked = [] }): AdviceComputed[] => [...computed, ...worked]);
  return { topic, title, blocks: withoutLoneHeadings(finished), caveats, citations: numbering.citations(), computed };
}

function finishItem({ sentences: said, under, ...rest }: DraftItem, written: (said: readonly AdviceSentence[]) => Inline[]) {
  const inlines = written(said);
  const below = under?.map((line) => written([line])).filter((line) => line.length > 0);
  if (inlines.length === 0) return [];
  return [{ ...rest, inlines, ...(below && below.length > 0 && { under: below }) }];
}

/** A heading of which the gate left nothing would promise what is not there. */
function withoutLoneHeadings(blocks: readonly AdviceBlock[]): AdviceBlock[] {
  return blocks.filter(({ kind }, at) => {
    const next = blocks[at + 1];
    return kind !== 'heading' || (next !== undefined && next.kind !== 'heading');
  });
}

/** A text with a word for whom it is written, where that is somebody else than whoever reads it. */
export function withAudience(text: string, cites: readonly Passage[], applicant: ApplicantProfile['applicant']): string {
  const audience = audienceOf(cites);
  if (audience === 'all' || audience === applicant) return text;
  const word = advicePhrases.forAudience(AUDIENCE_NAMES[audience]);
  return text.endsWith('.') ? `${text.slice(0, -1)}${word}.` : text + word;
}
