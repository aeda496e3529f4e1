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
/** Of an answer that is quoted as withdrawn, escaped. */
const LONGEST_WITHDRAWN = 2800;

/**
 * What somebody who asked is told.
 * @param mention in a thread with others: whose question it was, who alone is notified
 * @param reference of Answer back
 */
export function renderWord({ question, word }: WordForAsker, mention?: string, reference?: string): Rendered {
  const intro = `${mention === undefined ? '' : `<@${mention}> `}${plain(handOffWording.words[word.kind])}`;
  // Where others read, what somebody wrote to staff alone is not repeated.
  const asked = question && mention === undefined ? [text([bold(handOffWording.question), quoted(question)].join('\n'))] : [];
  const head = [text(intro), ...asked];
  const rendered = message([
    ...head,
    ...(word.kind === 'answered' ? staffWords(word.reply, head) : []),
    ...(word.kind === 'withdrawn' ? [text(quote(cutAtWord(plain(word.text), LONGEST_WITHDRAWN)))] : []),
    ...(reference ? rows([button(customId('answerBack', reference), handOffWording.answerBack)]) : []),
  ]);
  return mention === undefined ? rendered : { ...rendered, allowed_mentions: { parse: [], users: [mention] } };
}

function quoted(question: string): string {
  return quote(plain(shortened(question, LONGEST_QUESTION_SHOWN)));
}

/** In their own words, and marked as theirs. @param head what stands above them in the message: they have the rest of its room */
function staffWords(words: StaffWords, head: readonly Part[]): Part[] {
  const { text: theirs, source, url, withdrawn } = words;
  const rests = source || url ? [small(`${handOffWording.restsOn}:`).concat(' ', link(url ?? null, source ?? url ?? ''))] : [];
  const warning = withdrawn ? [text(bold(handOffWording.withdrawnSince))] : [];
  const signature = text([small(handOffWording.markedAs(words)), ...rests].join('\n'));
  const room = LONGEST_TEXT - lengthOf([...head, ...warning, signature]);
  return [...warning, text(cutAtWord(plain(theirs), room)), signature];
}

/** What somebody asked staff, for whoever was not reached: the newest first, as many as one message holds. */
export function renderOwnQuestions(own: readonly OwnQuestion[]): Rendered {
  const parts: Part[] = [text(bold(handOffWording.yourQuestions))];
  for (const [at, { question, notForStaff, answers }] of own.entries()) {
    const none = notForStaff ? handOffWording.notForStaffShort : handOffWording.waiting;
    const asked = text(quoted(question));
    const head = [...parts.slice(0, 1), asked];
    const more = [
      ...(at === 0 ? [] : [line()]),
      asked,
      ...(answers.length === 0 ? [text(item(plain(none)))] : answers.slice(-1).flatMap((words) => staffWords(words, head))),
    ];
    if (at > 0 && lengthOf([...parts, ...more]) > LONGEST_TEXT) break;
    parts.push(...more);
  }
  return message(parts);
}

function lengthOf(parts: readonly Part[]): number {
  return textsOf(parts).reduce((sum, { length }) => sum + length, 0);
}
