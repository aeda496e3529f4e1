import type { types } from '@slack/bolt';
import type { Knowledge } from '../../../src/index.ts';
import type { HandOff, HandOffAsker, HandOffReply } from '../../database/index.ts';
import type { StaffWords, WordForAsker } from '../../hand-off/deliveries.ts';
import type { OwnQuestion } from '../../hand-off/hand-off-desk.ts';
import { cutToLine, nearestLines } from '../../hand-off/nearest-passages.ts';
import { otherWordings } from '../../hand-off/same-question.ts';
import { claimThatHolds } from '../../hand-off/standing.ts';
import { handOffWording, sinceThen } from '../../hand-off/wording.ts';
import { ACTION, buttonValue } from '../buttons.ts';
import { fallbackText } from '../fallback-text.ts';
import { LONGEST_MESSAGE, MOST_BLOCKS } from '../limits.ts';
import type { Rendered } from '../render-answer.ts';
import { type Element, header, link, list, note, quote, richText, type SlackBlock, section, text, user } from '../rich-text.ts';
import { staffWording } from './wording.ts';

const LONGEST_REPLY = 1000;
const LONGEST_WORDING = 300;
const MOST_WORDINGS = 5;

export interface HandOffView {
  readonly handOff: HandOff;
  readonly askers: readonly Pick<HandOffAsker, 'name' | 'question'>[];
  readonly replies: readonly HandOffReply[];
  readonly knowledge: Pick<Knowledge, 'passages'>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The one message about a question in the staff's channel, as it stands now. */
export function renderHandOff({ handOff, askers, replies, knowledge, now }: HandOffView): Rendered {
  const { question = '', askedFrom, missing, nearest, answerId } = handOff;
  const near = nearestLines(nearest, knowledge);
  const answer = replies.filter(({ kind }) => kind === 'staff').at(-1);
  const who = [
    text(` ${askedFrom}; ${staffWording.askedBy(askers.length)}`),
    ...namesOf(askers.flatMap(({ name }) => name ?? [])),
  ];
  return {
    text: fallbackText([staffWording.newQuestion, question], [`${handOffWording.askedFrom}: ${askedFrom}`]),
    blocks: [
      header(staffWording.newQuestion),
      richText(quote(text(question || ' '))),
      richText(section(text(`${handOffWording.askedFrom}:`, 'bold'), ...who)),
      ...otherWords(otherWordings(question, askers)),
      ...(missing ? [richText(section(text(`${handOffWording.missing}: `, 'bold'), text(missing)))] : []),
      richText(
        section(text(handOffWording.nearest, 'bold'), ...(near.length > 0 ? [] : [text(`: ${handOffWording.nothingNear}`)])),
        ...(near.length > 0 ? [list(near.map((line) => [text(line)]))] : []),
      ),
      ...standingBlocks(handOff, answer, now),
      ...buttonsFor(handOff, now),
      note([staffWording.howTo, ...(answerId ? [staffWording.answerId(answerId)] : [])].join(' ')),
    ],
  };
}

/** How those who joined put it: what staff say goes to them, too. */
function otherWords(wordings: readonly string[]): SlackBlock[] {
  if (wordings.length === 0) return [];
  const shown = wordings.slice(0, MOST_WORDINGS).map((line) => [text(cutToLine(line, LONGEST_WORDING))]);
  const rest = wordings.length - shown.length;
  return [
    richText(section(text(staffWording.alsoAsked, 'bold')), list(shown)),
    ...(rest > 0 ? [note(staffWording.moreWordings(rest))] : []),
  ];
}

function namesOf(names: readonly string[]): Element[] {
  return names.flatMap((name) => [text(', '), personElement(name)]);
}

/** @param person "slack:U…" is shown as Slack shows people; anybody else by the name that they go by */
export function personElement(person: string): Element {
  return person.startsWith('slack:') ? user(person.slice('slack:'.length)) : text(person);
}

function standingBlocks({ standing }: HandOff, answer: HandOffReply | undefined, now: number): SlackBlock[] {
  const { state, needsSource } = standing;
  const claim = claimThatHolds(standing, now);
  const lines: Element[][] = [];
  if (claim) lines.push([text(staffWording.state.claimed, 'bold'), personElement(claim.by)]);
  if (needsSource && state === 'open') lines.push([text(staffWording.state.needsSource, 'bold')]);
  if (state === 'not for us') lines.push([text(staffWording.state.notForUs, 'bold')]);
  if (state === 'answered') lines.push([text(staffWording.state.answered, 'bold')]);
  return [
    ...lines.map((line) => richText(section(...line))),
    ...(answer ? [richText(quote(text(cutToLine(answer.text, LONGEST_REPLY)))), note(signature(answer))] : []),
  ];
}

function signature({ role = '', saidOn }: HandOffReply): string {
  return handOffWording.markedAs({ role, saidOn });
}

function buttonsFor({ id, standing }: HandOff, now: number): SlackBlock[] {
  if (standing.state === 'answered') return [];
  const press = (action: string, label: string): types.Button => ({
    type: 'button',
    action_id: `${ACTION.staff}.${action}`,
    text: { type: 'plain_text', text: label },
    value: buttonValue(id, action),
  });
  if (standing.state === 'not for us') return [{ type: 'actions', elements: [press('reopen', staffWording.reopen)] }];
  const claimed = claimThatHolds(standing, now) !== undefined;
  const elements: types.Button[] = [
    { ...press('answer', staffWording.answer), style: 'primary' },
    claimed ? press('release', staffWording.release) : press('claim', staffWording.claim),
    ...(standing.needsSource ? [] : [press('source', staffWording.needSource)]),
    { ...press('refuse', staffWording.notForUs), confirm: confirmation(staffWording.notForUsConfirm) },
  ];
  return [{ type: 'actions', elements }];
}

export function confirmation(words: Readonly<Record<'title' | 'text' | 'confirm' | 'deny', string>>): types.ConfirmationDialog {
  const plain = (said: string) => ({ type: 'plain_text', text: said }) as const;
  return { title: plain(words.title), text: plain(words.text), confirm: plain(words.confirm), deny: plain(words.deny) };
}

/** What somebody who asked is told. @param mention in a thread with others: whose question it was @param reference of Answer back */
export function renderWord({ question, word }: WordForAsker, mention?: string, reference?: string): Rendered {
  const intro = handOffWording.words[word.kind];
  // Where others read, what somebody wrote to staff alone is not repeated.
  const asked =
    question && mention === undefined ? [richText(section(text(handOffWording.question, 'bold')), quote(text(question)))] : [];
  const blocks = [
    richText(section(...(mention ? [user(mention), text(' ')] : []), text(intro))),
    ...asked,
    ...('reply' in word ? staffWords(word.reply) : []),
    ...(word.kind === 'withdrawn' ? [richText(quote(text(word.text)))] : []),
    ...(reference ? [backButton(reference)] : []),
  ];
  const said = 'reply' in word ? [word.reply.text, handOffWording.markedAs(word.reply)] : [];
  return { text: fallbackText([intro, ...said.slice(0, 1)], said.slice(1)), blocks };
}

/** In their own words, and marked as theirs. */
export function staffWords(words: StaffWords): SlackBlock[] {
  const { text: said, source, url } = words;
  const since = sinceThen(words);
  const rests = [
    ...(source || url
      ? [text(`\n${handOffWording.restsOn}: `), ...(url ? [link(url, source ?? url)] : [text(source ?? '')])]
      : []),
  ];
  return [
    ...(since ? [richText(section(text(since, 'bold')))] : []),
    richText(section(text(said))),
    richText(section(text(handOffWording.markedAs(words), 'italic'), ...rests)),
  ];
}

function backButton(reference: string): SlackBlock {
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: ACTION.answerBack,
        text: { type: 'plain_text', text: handOffWording.answerBack },
        value: reference,
      },
    ],
  };
}

/** What somebody asked staff, for whoever was not reached: the newest first, as many as one message holds. */
export function renderOwnQuestions(own: readonly OwnQuestion[]): Rendered {
  const blocks: SlackBlock[] = [richText(section(text(handOffWording.yourQuestions, 'bold')))];
  const said: string[] = [handOffWording.yourQuestions];
  for (const { question, notForStaff, answers } of own) {
    const none = notForStaff ? handOffWording.notForStaffShort : handOffWording.waiting;
    const more = [
      richText(quote(text(question || ' '))),
      ...(answers.length === 0 ? [note(none)] : answers.flatMap((words) => staffWords(words))),
    ];
    const fits = JSON.stringify([...blocks, ...more]).length <= LONGEST_MESSAGE && blocks.length + more.length <= MOST_BLOCKS;
    if (!fits && said.length > 1) break;
    blocks.push(...more);
    said.push(answers.at(-1)?.text ?? none);
  }
  return { text: fallbackText(said, []), blocks };
}
