import type { StaffWords, WordForAsker } from '../../hand-off/deliveries.ts';
import type { OwnQuestion } from '../../hand-off/hand-off-desk.ts';
import { handOffWording } from '../../hand-off/wording.ts';
import { customId } from '../buttons.ts';
import { button, line, message, type Part, type Rendered, rows, text, textsOf } from '../components.ts';
import { LONGEST_TEXT } from '../limits.ts';
import { bold, item, link, plain, quote, shortened, small } from '../markdown.ts';
import { cutAtWord } from '../plain-message.ts';

/** Characters of a question that are repeated above what staff said to it. */
const LONGEST_QUESTION_SHOWN = 300;
/** Escaped; beside the question and the signature there is room for this much. */
const LONGEST_WORDS = 2800;

/**
 * What somebody who asked is told.
 * @param mention in a thread with others: whose question it was, who alone is notified
 * @param reference of Answer back
 */
export function renderWord({ question, word }: WordForAsker, mention?: string, reference?: string): Rendered {
  const intro = `${mention === undefined ? '' : `<@${mention}> `}${plain(handOffWording.words[word.kind])}`;
  // Where others read, what somebody wrote to staff alone is not repeated.
  const asked = question && mention === undefined ? [text([bold(handOffWording.question), quoted(question)].join('\n'))] : [];
  const rendered = message([
    text(intro),
    ...asked,
    ...(word.kind === 'answered' ? staffWords(word.reply) : []),
    ...(word.kind === 'withdrawn' ? [text(quote(said(word.text)))] : []),
    ...(reference ? rows([button(customId('answerBack', reference), handOffWording.answerBack)]) : []),
  ]);
  return mention === undefined ? rendered : { ...rendered, allowed_mentions: { parse: [], users: [mention] } };
}

function quoted(question: string): string {
  return quote(plain(shortened(question, LONGEST_QUESTION_SHOWN)));
}

function said(words: string): string {
  return cutAtWord(plain(words), LONGEST_WORDS);
}

/** In their own words, and marked as theirs. */
function staffWords(words: StaffWords): Part[] {
  const { text: theirs, source, url, withdrawn } = words;
  const rests = source || url ? [small(`${handOffWording.restsOn}:`).concat(' ', link(url ?? null, source ?? url ?? ''))] : [];
  return [
    ...(withdrawn ? [text(bold(handOffWording.withdrawnSince))] : []),
    text(said(theirs)),
    text([small(handOffWording.markedAs(words)), ...rests].join('\n')),
  ];
}

/** What somebody asked staff, for whoever was not reached: the newest first, as many as one message holds. */
export function renderOwnQuestions(own: readonly OwnQuestion[]): Rendered {
  const parts: Part[] = [text(bold(handOffWording.yourQuestions))];
  for (const [at, { question, notForStaff, answers }] of own.entries()) {
    const none = notForStaff ? handOffWording.notForStaffShort : handOffWording.waiting;
    const more = [
      ...(at === 0 ? [] : [line()]),
      text(quoted(question)),
      ...(answers.length === 0 ? [text(item(plain(none)))] : answers.slice(-1).flatMap(staffWords)),
    ];
    if (at > 0 && lengthOf([...parts, ...more]) > LONGEST_TEXT) break;
    parts.push(...more);
  }
  return message(parts);
}

function lengthOf(parts: readonly Part[]): number {
  return textsOf(parts).reduce((sum, { length }) => sum + length, 0);
}
