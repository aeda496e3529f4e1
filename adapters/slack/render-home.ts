import type { types } from '@slack/bolt';
import { isStaffAnswer, type Knowledge } from '../../src/index.ts';
import type { ExampleQuestion } from '../example-questions.ts';
import { libraryEntries } from '../library-entries.ts';
import { trustStatement } from '../trust-statement.ts';
import { commonWording } from '../wording.ts';
import { ACTION, buttonValue } from './buttons.ts';
import { fallbackText } from './fallback-text.ts';
import { LONGEST_BUTTON, MOST_VIEW_BLOCKS } from './limits.ts';
import type { Rendered } from './render-answer.ts';
import { divider, emoji, header, link, list, note, richText, type SlackBlock, section, text } from './rich-text.ts';
import { wording } from './wording.ts';

export interface HomeView {
  readonly knowledge: Pick<Knowledge, 'documents' | 'dates'>;
  readonly topics: readonly ExampleQuestion[];
  /** Where the topics are held; without it they can not be pressed. */
  readonly held: string | undefined;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
  /** What staff alone see, before everything else. */
  readonly forStaff?: readonly SlackBlock[];
  /** Whether questions can be handed to staff. */
  readonly withStaff?: boolean;
}

const TOPICS_A_ROW = 5;

/** The Home tab: how to ask, topics to press, what the library holds and how old that is. */
export function renderHome({ knowledge, topics, held, today, forStaff = [], withStaff = false }: HomeView): types.HomeView {
  const blocks = [
    ...forStaff,
    header(wording.home.title),
    ...helpBlocks(topics.slice(0, 3), withStaff),
    ...(held && topics.length > 0 ? [header(wording.home.topics), ...topicButtons(topics, held)] : []),
    header(commonWording.library.title),
    note(commonWording.library.note),
    ...documentBlocks(knowledge, today),
  ];
  // However much there is, what stands behind all of it is said.
  const end = [divider(), note(trustStatement(knowledge))];
  return { type: 'home', blocks: [...blocks.slice(0, MOST_VIEW_BLOCKS - end.length), ...end] };
}

/** What `/ir sources` says: the library, oldest reading first. */
export function renderLibrary(knowledge: HomeView['knowledge'], today: string): Rendered {
  const { title: library, note: libraryNote } = commonWording.library;
  const lines = knowledge.documents
    .filter((document) => !isStaffAnswer(document))
    .map(({ title, edition }) => `• ${title} (${edition})`);
  return {
    text: fallbackText([`${library}:\n${lines.join('\n')}`], [trustStatement(knowledge)]),
    blocks: [
      richText(section(text(library, 'bold'))),
      note(libraryNote),
      ...documentBlocks(knowledge, today),
      note(trustStatement(knowledge)),
    ],
  };
}

/** What `/ir help` says. */
export function renderHelp(
  knowledge: Pick<Knowledge, 'documents'>,
  examples: readonly ExampleQuestion[],
  withStaff = false,
): Rendered {
  const { introduction, ways } = wording.help;
  const items = helpItems(withStaff);
  const trust = trustStatement(knowledge);
  return {
    text: fallbackText([introduction, `${ways}:\n${items.map((item) => `• ${item}`).join('\n')}`], [trust]),
    blocks: [...helpBlocks(examples.slice(0, 3), withStaff), note(trust)],
  };
}

function helpItems(withStaff: boolean): string[] {
  const { items, staff } = wording.help;
  return [...items, ...(withStaff ? [staff] : [])];
}

function helpBlocks(examples: readonly ExampleQuestion[], withStaff: boolean): SlackBlock[] {
  const { introduction, ways, examples: label } = wording.help;
  const items = helpItems(withStaff);
  return [
    richText(section(text(introduction))),
    richText(section(text(ways, 'bold')), list(items.map((item) => [text(item)]))),
    ...(examples.length > 0
      ? [richText(section(text(label, 'bold')), list(examples.map(({ question }) => [text(question)])))]
      : []),
  ];
}

function topicButtons(topics: readonly ExampleQuestion[], held: string): types.ActionsBlock[] {
  const rows: types.ActionsBlock[] = [];
  for (let at = 0; at < topics.length; at += TOPICS_A_ROW) {
    const elements = topics.slice(at, at + TOPICS_A_ROW).map(
      ({ topic }, place): types.Button => ({
        type: 'button',
        action_id: `${ACTION.topic}.${at + place}`,
        text: { type: 'plain_text', text: topic.slice(0, LONGEST_BUTTON) },
        value: buttonValue(held, at + place),
      }),
    );
    rows.push({ type: 'actions', elements });
  }
  return rows;
}

function documentBlocks(knowledge: HomeView['knowledge'], today: string): SlackBlock[] {
  return libraryEntries(knowledge, today).map(({ title, url, described, outOfDate }) =>
    richText(
      section(
        { ...link(url, title), style: { bold: true } },
        text(`\n${described}`),
        ...(outOfDate.length > 0
          ? [text('\n'), emoji('warning'), text(` ${commonWording.library.outOfDate}`, 'bold'), text(outOfDate.join('; '))]
          : []),
      ),
    ),
  );
}
