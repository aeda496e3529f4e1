import { type Advice, type AdviceBlock, type AdviceItem, type Inline, type Knowledge, sourcesOf } from '../../src/index.ts';
import { adviceWording } from '../advice-wording.ts';
import { commonWording } from '../wording.ts';
import { customId } from './buttons.ts';
import { button, line, message, type Rendered, type Row, rows, text } from './components.ts';
import { LONGEST_ADVICE_PAGE, LONGEST_TEXT } from './limits.ts';
import { bold, item, link, plain, small } from './markdown.ts';
import { wording } from './wording.ts';

/** Asks on, or takes back what is to come of a date, in one press. */
export interface AdviceButton {
  readonly action: 'followUp' | 'cancelReminders';
  readonly reference: string;
}

export interface AdviceView {
  /** The library, for the short titles of its documents. */
  readonly documents: Knowledge['documents'];
  /** Said in the bot's own voice, on the first page. */
  readonly notices: readonly string[];
  /** Where the pages are held; without it they have no buttons to turn them. */
  readonly pages?: string;
  /** On every page. */
  readonly button: AdviceButton;
  /** A menu below the first page. */
  readonly menu?: Row;
}

/** What stays on one page. */
interface Piece {
  readonly markdown: string;
  /** Directly below the piece before it, as the next point of its list. */
  readonly joins: boolean;
  /** What it stands under: said again where a page begins with it. */
  readonly under?: string;
  readonly marks: readonly number[];
}

/** Room for the title, the number of the page, and what else is said there. */
const BESIDE = 300;

/** Advice as pages for one person alone, each with the sources of what stands on it. A table is a list for each of its columns. */
export function renderAdvice(advice: Advice, view: AdviceView): readonly [Rendered, ...Rendered[]] {
  const pieces = [
    ...advice.blocks.flatMap((block, at) => piecesOf(block, advice.blocks[at - 1])),
    ...advice.caveats.map(({ kind, text: said }) =>
      piece(
        `⚠️ ${bold(commonWording.caveats[kind])} ${plain(said)}`,
        [...said.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)),
      ),
    ),
  ];
  const contents = inPages(pieces, advice, view);
  return contents.map((content, at) => {
    const sources = sourcesText(marksOf(content), advice, view);
    return message([
      text(`### ${plain(advice.title)}`),
      content.length > 0 ? text(bodyOf(content)) : undefined,
      ...(at === 0 ? view.notices : []).map((said) => text(small(said))),
      ...(sources === '' ? [] : [line(), text(sources)]),
      contents.length > 1 ? text(small(commonWording.pageOf(at + 1, contents.length))) : undefined,
      ...(view.menu && at === 0 ? [view.menu] : []),
      ...rows([
        buttonOf(view.button),
        ...(view.pages && at > 0 ? [button(customId('page', view.pages, at - 1), commonWording.previousPage)] : []),
        ...(view.pages && at + 1 < contents.length
          ? [button(customId('page', view.pages, at + 1), commonWording.nextPage, 'main')]
          : []),
      ]),
    ]);
  }) as [Rendered, ...Rendered[]];
}

const LABELS = { followUp: wording.followUp, cancelReminders: adviceWording.cancelReminders };

export function buttonOf({ action, reference }: AdviceButton) {
  return button(customId(action, reference), LABELS[action]);
}

function inPages(pieces: readonly Piece[], advice: Advice, view: AdviceView): Piece[][] {
  const said = view.notices.reduce((sum, notice) => sum + small(notice).length, 0);
  const pages: Piece[][] = [[]];
  for (const one of pieces) {
    const last = pages.at(-1) ?? [];
    const grown = [...last, one];
    const body = bodyOf(grown).length;
    const room = LONGEST_TEXT - BESIDE - (pages.length === 1 ? said : 0);
    const fits = body <= LONGEST_ADVICE_PAGE && body + sourcesText(marksOf(grown), advice, view).length <= room;
    if (fits || last.length === 0) last.push(one);
    else pages.push([opening(one)]);
  }
  return pages;
}

/** The first piece of a page: a point of a list says again under what it stands. */
function opening(one: Piece): Piece {
  if (!one.joins || one.under === undefined) return one;
  return { ...one, markdown: `${bold(commonWording.continued(one.under))}\n${one.markdown}` };
}

function bodyOf(pieces: readonly Piece[]): string {
  return pieces.map(({ markdown, joins }, at) => `${at === 0 ? '' : joins ? '\n' : '\n\n'}${markdown}`).join('');
}

function marksOf(pieces: readonly Piece[]): ReadonlySet<number> {
  return new Set(pieces.flatMap(({ marks }) => marks));
}

/** A heading goes with what it is the heading of, so that no page ends in one. */
function piecesOf(block: AdviceBlock, before: AdviceBlock | undefined): Piece[] {
  const above = before?.kind === 'heading' ? before.text : undefined;
  const [first, ...rest] = ownPieces(block);
  if (above === undefined || !first) return first ? [first, ...rest] : [];
  return [
    { ...first, markdown: `${bold(above)}\n${first.markdown}`, joins: false },
    ...rest.map((one) => ({ ...one, under: above })),
  ];
}

function ownPieces(block: AdviceBlock): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return [piece(words(block.inlines), marksIn([block.inlines]))];
    case 'list':
      return block.items.map((one, at) => ({ ...listed(one), joins: at > 0 }));
    case 'table':
      return block.columns.flatMap((name, column) =>
        block.rows.map(({ label, cells }, at) => {
          const lines = cells[column] ?? [];
          const told = item(`${bold(label)}: ${lines.length > 0 ? lines.map(words).join('; ') : '–'}`);
          return { ...piece(at === 0 ? `${bold(name)}\n${told}` : told, marksIn(lines)), joins: at > 0, under: name };
        }),
      );
  }
}

function listed({ inlines, number, done, under = [] }: AdviceItem): Piece {
  const mark = number === undefined ? '-' : `${number}.`;
  const lines = [`${mark} ${done ? '✓ ' : ''}${words(inlines)}`, ...under.map((one) => `  - ${words(one)}`)];
  return piece(lines.join('\n'), marksIn([inlines, ...under]));
}

function piece(markdown: string, marks: readonly number[]): Piece {
  return { markdown, joins: false, marks };
}

function words(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? plain(inline.text) : ` ${plain(`[${inline.n}]`)}`)).join('');
}

function marksIn(lines: readonly (readonly Inline[])[]): number[] {
  return lines.flat().flatMap((inline) => (inline.kind === 'citation' ? [inline.n] : []));
}

/** Each document once, with the marks that stand on the page. */
function sourcesText(marks: ReadonlySet<number>, advice: Advice, { documents }: AdviceView): string {
  const lines = sourcesOf({ citations: advice.citations.filter(({ n }) => marks.has(n)) }).map(
    ({ id, title, edition, url, places }) => {
      const name = documents.find((one) => one.id === id)?.short_title ?? title;
      const marked = places.map(({ marks: own, headings }) =>
        item([...own.map((mark) => plain(`[${mark}]`)), ...headings.slice(-1).map(plain)].join(' ')),
      );
      return [link(url, name), small(edition), ...marked].join('\n');
    },
  );
  return lines.length === 0 ? '' : [bold(commonWording.sources.answered), ...lines].join('\n');
}
