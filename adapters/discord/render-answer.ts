import type { Answer, Caveat, Inline, Knowledge } from '../../src/index.ts';
import { type CitedPlace, citedPlaces } from '../cited-places.ts';
import { handOffWording } from '../hand-off/wording.ts';
import { type Buttons, restsOnLibrary } from '../held-answers.ts';
import { type Piece, pagesOf } from '../prose-pages.ts';
import { commonWording } from '../wording.ts';
import { customId } from './buttons.ts';
import { button, countOf, framed, line, message, type Part, type Rendered, rows, text, textsOf } from './components.ts';
import { LONGEST_PAGE, LONGEST_TEXT, MOST_COMPONENTS, MOST_SUGGESTIONS } from './limits.ts';
import { bold, item, link, plain, small } from './markdown.ts';
import { wording } from './wording.ts';

export interface AnswerView {
  /** The library, for the short titles of its documents. */
  readonly documents: Knowledge['documents'];
  readonly buttons: Buttons;
  /** Whether people can judge the answer. */
  readonly feedback: boolean;
  /** The question, where others who read the answer did not see it asked. */
  readonly asked?: string;
  /** Said before the answer: that it comes late, that the question was cut. */
  readonly notices?: readonly string[];
}

interface Layout {
  readonly longest: number;
  readonly suggestions: boolean;
  /** All sources on every page, those alone that the page rests on, or all of them on pages after the prose. */
  readonly sources: 'all' | 'own' | 'after';
}

/** The first that fits is taken. Room for caveats and sources comes before room for prose, so prose is what goes to the next page. */
const LAYOUTS: readonly Layout[] = [
  { longest: LONGEST_PAGE, suggestions: true, sources: 'all' },
  { longest: LONGEST_PAGE, suggestions: false, sources: 'all' },
  { longest: LONGEST_PAGE / 2, suggestions: false, sources: 'all' },
  { longest: LONGEST_PAGE / 2, suggestions: false, sources: 'own' },
  { longest: LONGEST_PAGE / 4, suggestions: false, sources: 'own' },
  { longest: LONGEST_PAGE / 4, suggestions: false, sources: 'after' },
];

/** Amber: for what must not be overlooked. */
const CAVEAT_COLOR = 0xf0b232;

/**
 * An answer as one page or several: what it says, what to be careful about, where it stands, what to ask next, what can be done with
 * it.
 */
export function renderAnswer(answer: Answer, view: AnswerView): readonly [Rendered, ...Rendered[]] {
  const places = citedPlaces(answer.citations, view.documents);
  const tries = LAYOUTS.map((layout) => () => renderPages(answer, view, places, layout));
  for (const render of tries.slice(0, -1)) {
    const pages = render();
    if (pages.every(fits)) return pages;
  }
  return tries.at(-1)?.() as [Rendered, ...Rendered[]];
}

function fits({ components }: Rendered): boolean {
  const written = textsOf(components).reduce((sum, { length }) => sum + length, 0);
  return written <= LONGEST_TEXT && countOf(components) <= MOST_COMPONENTS;
}

function renderPages(
  answer: Answer,
  view: AnswerView,
  places: readonly CitedPlace[],
  { longest, suggestions, sources }: Layout,
): [Rendered, ...Rendered[]] {
  const pieces = pagesOf(answer.blocks, longest);
  const own = sources === 'own' ? ownPlaces(pieces, answer, places) : [];
  const prose = pieces.map((some, at) => ({
    body: [text(proseText(some)), ...answer.caveats.map(caveat)],
    sources: sources === 'all' ? places : (own[at] ?? []),
  }));
  const after = sources === 'after' ? inPages(places).map((some) => ({ body: [], sources: some })) : [];
  const contents = [...prose, ...after];
  return contents.map((content, at) =>
    message([
      ...(view.asked ? [text(small(wording.asked(view.asked)))] : []),
      ...(view.notices ?? []).map((notice) => text(small(notice))),
      ...content.body,
      ...sourceParts(answer, content.sources),
      ...(suggestions ? suggestionParts(answer) : []),
      ...controls(answer, view, { at, of: contents.length }),
    ]),
  ) as [Rendered, ...Rendered[]];
}

function proseText(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, inlines }, at) => {
      const separator = at === 0 ? '' : kind === 'item' && pieces[at - 1]?.kind === 'item' ? '\n' : '\n\n';
      const words = inlines.map(inlineText).join('');
      return `${separator}${kind === 'item' ? item(words) : words}`;
    })
    .join('');
}

function inlineText(inline: Inline): string {
  return inline.kind === 'text' ? plain(inline.text) : ` ${marksOf([inline.n])}`;
}

/** Set apart by a frame, a sign and a bold word: it must not be overlooked, in whatever colours. */
function caveat({ kind, text: said }: Caveat): Part {
  return framed(CAVEAT_COLOR, text(`⚠️ ${bold(commonWording.caveats[kind])} ${plain(said)}`));
}

function sourceParts({ outcome }: Answer, places: readonly CitedPlace[]): Part[] {
  if (places.length === 0) return [];
  return [line(), text([bold(commonWording.sources[outcome]), ...places.map(sourceText)].join('\n'))];
}

function sourceText({ marks, title, headings, edition, url }: CitedPlace): string {
  const where = headings.map((heading) => ` › ${plain(heading)}`).join('');
  return `${marksOf(marks)} ${link(url, title)}${where}\n${small(edition)}`;
}

function marksOf(marks: readonly number[]): string {
  return marks.map((mark) => plain(`[${mark}]`)).join(' ');
}

/** For each page the sources that its prose marks, and those that caveats name; what nothing marks stands on the last one. */
function ownPlaces(
  pages: readonly (readonly Piece[])[],
  { caveats }: Answer,
  places: readonly CitedPlace[],
): readonly (readonly CitedPlace[])[] {
  const inCaveats = caveats.flatMap(({ text: said }) => [...said.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n)));
  const marked = pages.map((pieces) => new Set([...inCaveats, ...pieces.flatMap(marksIn)]));
  return marked.map((marks, at) =>
    places.filter(
      (place) =>
        place.marks.some((mark) => marks.has(mark)) ||
        (at === pages.length - 1 && !marked.some((others) => place.marks.some((mark) => others.has(mark)))),
    ),
  );
}

function marksIn({ inlines }: Piece): number[] {
  return inlines.flatMap((inline) => (inline.kind === 'citation' ? [inline.n] : []));
}

/** Room beside the sources on a page of their own, for what else stands there. */
const BESIDE_SOURCES = 1000;

function inPages(places: readonly CitedPlace[]): CitedPlace[][] {
  const pages: CitedPlace[][] = [];
  let room = 0;
  for (const place of places) {
    const { length } = sourceText(place);
    if (length > room) {
      pages.push([]);
      room = LONGEST_TEXT - BESIDE_SOURCES;
    }
    pages.at(-1)?.push(place);
    room -= length;
  }
  return pages;
}

function suggestionParts({ suggestions }: Answer): Part[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.slice(0, MOST_SUGGESTIONS).map((question) => item(plain(question)));
  return [text([bold(commonWording.askNext), ...items].join('\n'))];
}

function controls(
  answer: Answer,
  { buttons: { answer: held, pages, followUp, staff }, feedback }: AnswerView,
  { at, of }: { readonly at: number; readonly of: number },
): Part[] {
  const paging = of > 1 ? pages : undefined;
  const looking = [
    ...(held && answer.citations.length > 0 ? [button(customId('passages', held), wording.passages)] : []),
    ...(followUp ? [button(customId('followUp', followUp), wording.followUp)] : []),
    ...(paging && at > 0 ? [button(customId('page', paging, at - 1), commonWording.previousPage)] : []),
    ...(paging && at + 1 < of ? [button(customId('page', paging, at + 1), commonWording.nextPage, 'main')] : []),
  ];
  const judging =
    held && feedback && restsOnLibrary(answer)
      ? [button(customId('good', held), wording.helpful), button(customId('bad', held), wording.notHelpful)]
      : [];
  const more = staff && !staff.plainly ? [button(customId('more', staff.reference), handOffWording.more)] : [];
  const askStaff = staff?.plainly ? [button(customId('askStaff', staff.reference), handOffWording.askStaff, 'main')] : [];
  return [
    ...(of > 1 ? [text(small(commonWording.pageOf(at + 1, of)))] : []),
    // Rows of few: on a phone a row of four breaks wherever it likes.
    ...rows(askStaff),
    ...rows(looking),
    ...rows([...judging, ...more]),
  ];
}

export function say(words: string): Rendered {
  return message([text(plain(words))]);
}
