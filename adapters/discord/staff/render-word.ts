import type { StaffWords, WordForAsker } from '../../hand-off/deliveries.ts';
import type { OwnQuestion } from '../../hand-off/hand-off-desk.ts';
import { handOffWording, sinceThen } from '../../hand-off/wording.ts';
import { customId } from '../buttons.ts';
import { button, countOf, line, message, type Part, type Rendered, rows, text, textsOf } from '../components.ts';
import { LONGEST_TEXT, MOST_COMPONENTS } from '../limits.ts';
import { bold, item, link, plain, quote, shortened, small } from '../markdown.ts';
import { cutAtWord } from '../plain-message.ts';
import { wording } from '../wording.ts';

/** Characters of a question that are repeated above what staff said to it. */
const LONGEST_QUESTION_SHOWN = 300;

type Messages = readonly [Rendered, ...Rendered[]];

/**
 * What somebody who asked is told: in one message, or in as many as it takes.
 * @param mention in a thread with others: whose question it was; it notifies nobody
 * @param reference of Answer back
 */
export function renderWord({ question, word }: WordForAsker, mention?: string, reference?: string): Messages {
  const intro = `${mention === undefined ? '' : `<@${mention}> `}${plain(handOffWording.words[word.kind])}`;
  // Where others read, what somebody wrote to staff alone is not repeated.
  const asked = question && mention === undefined ? [text([bold(handOffWording.question), quoted(question)].join('\n'))] : [];
  const head = [text(intro), ...asked];
  const last = reference ? rows([button(customId('answerBack', reference), handOffWording.answerBack)]) : [];
  const [first, ...more] = 'reply' in word ? staffWords(word.reply, head, last) : [[...head, ...gone(word, head), ...last]];
  return [message(first ?? head), ...more.map(message)];
}

/** Tells whoever asked, alone, that there is a word in the thread: what stands there notifies nobody. */
export function renderWordElsewhere({ word }: WordForAsker, thread: string): Rendered {
  return message([text(`${plain(handOffWording.words[word.kind])} ${plain(wording.wordIsIn)} <#${thread}>`)]);
}

/** What staff said and say no more, as far as there is room for it: whoever is told has read it. */
function gone(word: WordForAsker['word'], head: readonly Part[]): Part[] {
  return word.kind === 'withdrawn' ? [text(cutAtWord(quote(plain(word.text)), roomBeside(head)))] : [];
}

function quoted(question: string): string {
  return quote(plain(shortened(question, LONGEST_QUESTION_SHOWN)));
}

/** In their own words, whole, and marked as theirs. @param head what stands above them @param last below */
function staffWords(words: StaffWords, head: readonly Part[], last: readonly Part[] = []): [Part[], ...Part[][]] {
  const { text: theirs, source, url } = words;
  const since = sinceThen(words);
  const rests = source || url ? [small(`${handOffWording.restsOn}:`).concat(' ', link(url ?? null, source ?? url ?? ''))] : [];
  const warning = since ? [text(bold(since))] : [];
  const signature = text([small(handOffWording.markedAs(words)), ...rests].join('\n'));
  const [first = '', ...others] = inPieces(theirs, roomBeside([...head, ...warning]));
  const messages: [Part[], ...Part[][]] = [[...head, ...warning, text(first)], ...others.map((piece) => [text(piece)])];
  const end = messages.at(-1) ?? [];
  if (lengthOf([signature]) > roomBeside(end)) messages.push([signature, ...last]);
  else end.push(signature, ...last);
  return messages;
}

/** What somebody wrote, escaped, between words where it can be. @param room for the first piece; each other has a message to itself */
function inPieces(words: string, room: number): string[] {
  if (plain(words).length <= room) return [plain(words)];
  let head = words.slice(0, room);
  // Escaped, a sign takes two characters at most.
  for (let over = plain(head).length - room; over > 0; over = plain(head).length - room)
    head = head.slice(0, -Math.ceil(over / 2));
  const whole = head.replace(/\s\S*$|[\uD800-\uDBFF]$/, '') || head;
  return [plain(whole), ...inPieces(words.slice(whole.length).trimStart(), LONGEST_TEXT)];
}

/** What somebody asked staff, for whoever was not reached: the newest first, as many as one message holds, and the first one whole. */
export function renderOwnQuestions(own: readonly OwnQuestion[]): Messages {
  const parts: Part[] = [text(bold(handOffWording.yourQuestions))];
  for (const [at, question] of own.entries()) {
    const [first, ...others] = ownQuestion(question, at === 0 ? parts.splice(0) : [line()]);
    const fits = others.length === 0 && lengthOf(first) <= roomBeside(parts) && countOf([...parts, ...first]) <= MOST_COMPONENTS;
    if (fits) parts.push(...first);
    else if (at === 0) return [message(first), ...others.map(message)];
    else break;
  }
  return [message(parts)];
}

function ownQuestion({ question, notForStaff, answers }: OwnQuestion, above: readonly Part[]): [Part[], ...Part[][]] {
  const head = [...above, text(quoted(question))];
  const [latest] = answers.slice(-1);
  if (latest) return staffWords(latest, head);
  return [[...head, text(item(plain(notForStaff ? handOffWording.notForStaffShort : handOffWording.waiting)))]];
}

function lengthOf(parts: readonly Part[]): number {
  return textsOf(parts).reduce((sum, { length }) => sum + length, 0);
}

function roomBeside(parts: readonly Part[]): number {
  return LONGEST_TEXT - lengthOf(parts);
}
