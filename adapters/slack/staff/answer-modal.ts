import type { types } from '@slack/bolt';
import { type StaffAnswer, withoutPersonalFigures } from '../../../src/index.ts';
import type { Citing, EditedAnswer, SidePassage } from '../../hand-off/library-beside.ts';
import { LONGEST_ANSWER } from '../../hand-off/staff-replies.ts';
import { handOffWording } from '../../hand-off/wording.ts';
import { isWebAddress } from '../../platform-address.ts';
import { quote, richText, section, text } from '../rich-text.ts';
import {
  chosen,
  chosenDate,
  dateInput,
  type FilledIn,
  form,
  radioInput,
  textInput,
  ticked,
  tickInput,
  written,
} from './inputs.ts';
import { staffWording } from './wording.ts';

const wording = staffWording.modal;
const INPUT = {
  answer: 'answer',
  role: 'role',
  source: 'source',
  url: 'url',
  audience: 'audience',
  reviewBy: 'review_by',
  askedAs: 'asked_as',
  library: 'library',
} as const;
const [ONLY_ASKERS, EVERYBODY] = ['askers', 'everybody'] as const;
const [CLOSES, AGREES] = ['closes', 'agrees'] as const;
const LONGEST = { answer: LONGEST_ANSWER, role: 80, source: 150, url: 500, askedAs: 3000 };
const LONGEST_SIDE = 300;
const MOST_LINES = 20;

export interface AnswerView {
  readonly reference: string;
  readonly question: string;
  /** What was written in the thread. */
  readonly written: string;
  readonly role: string;
  readonly citable: boolean;
  readonly needsSource: boolean;
  /** What the library is known to lack, which this may answer. */
  readonly lacks: string | undefined;
  readonly beside: readonly SidePassage[];
  /** A year from now, as YYYY-MM-DD. */
  readonly reviewBy: string;
}

/** Asks staff for an answer, and what is to become of it. */
export function answerModal(view: AnswerView): types.ModalView {
  const { reference, question, role, citable, needsSource, lacks, beside, reviewBy } = view;
  return form({
    callbackId: 'staff_answer',
    reference,
    title: wording.title,
    submit: wording.send,
    close: handOffWording.cancel,
    blocks: [
      richText(quote(text(question || ' '))),
      ...wordsInputs({ answer: view.written, role, source: '', url: '', needsSource }),
      radioInput(
        INPUT.audience,
        wording.audience,
        [
          { value: ONLY_ASKERS, label: wording.onlyAskers },
          { value: EVERYBODY, label: wording.everybody },
        ],
        citable ? EVERYBODY : ONLY_ASKERS,
      ),
      ...citingInputs(reviewBy, [withoutPersonalFigures(question)]),
      ...libraryBlocks(lacks, beside, false),
    ],
  });
}

/** Changes an answer that is cited. @param beside what it stands beside, as staff see it */
export function editModal(reference: string, answer: StaffAnswer, beside: readonly SidePassage[]): types.ModalView {
  const { text: answered, role, source, url, reviewBy, askedAs, differsFrom } = answer;
  return form({
    callbackId: 'citable_answer',
    reference,
    title: wording.editTitle,
    submit: wording.save,
    close: handOffWording.cancel,
    blocks: [
      ...wordsInputs({ answer: answered, role, source: source ?? '', url: url ?? '', needsSource: false }),
      ...citingInputs(reviewBy, askedAs),
      ...libraryBlocks(undefined, beside, !beside.some(({ id }) => differsFrom.includes(id))),
    ],
  });
}

function wordsInputs(initial: { answer: string; role: string; source: string; url: string; needsSource: boolean }) {
  const { answer, role, source, url, needsSource } = initial;
  return [
    textInput({
      name: INPUT.answer,
      label: wording.answer,
      hint: wording.answerHint,
      initial: answer,
      longest: LONGEST.answer,
      lines: true,
    }),
    textInput({ name: INPUT.role, label: wording.role, initial: role, longest: LONGEST.role }),
    textInput({
      name: INPUT.source,
      label: wording.source,
      initial: source,
      longest: LONGEST.source,
      optional: true,
      ...(needsSource && { hint: wording.sourceNeeded }),
    }),
    textInput({ name: INPUT.url, label: wording.url, initial: url, longest: LONGEST.url, optional: true }),
  ];
}

function citingInputs(reviewBy: string, askedAs: readonly string[]) {
  return [
    dateInput(INPUT.reviewBy, wording.reviewBy, reviewBy),
    textInput({
      name: INPUT.askedAs,
      label: wording.askedAs,
      hint: wording.askedAsHint,
      initial: askedAs.join('\n'),
      longest: LONGEST.askedAs,
      lines: true,
      optional: true,
    }),
  ];
}

function libraryBlocks(lacks: string | undefined, beside: readonly SidePassage[], agreed: boolean): types.ModalView['blocks'] {
  const choices = [
    ...(lacks ? [{ value: CLOSES, label: wording.closes }] : []),
    ...(beside.length > 0 ? [{ value: AGREES, label: wording.agrees }] : []),
  ];
  if (choices.length === 0) return [];
  return [
    ...(lacks ? [richText(section(text(wording.lacks(lacks))))] : []),
    ...(beside.length > 0 ? [richText(section(text(wording.documentsSay)))] : []),
    ...beside.map((side) => richText(quote(text(side.text.slice(0, LONGEST_SIDE))))),
    tickInput(INPUT.library, wording.aboutLibrary, choices, [...(lacks ? [CLOSES] : []), ...(agreed ? [AGREES] : [])]),
  ];
}

export interface AnswerWritten {
  readonly text: string;
  readonly role: string;
  readonly source: string | undefined;
  readonly url: string | undefined;
  readonly citing: (Omit<Citing, 'question' | 'closes'> & { readonly closes: boolean }) | undefined;
}

/** What is wrong with it, by the block that it stands in. */
export type Wrong = Readonly<Record<string, string>>;

/** @param today as YYYY-MM-DD */
export function readAnswer(
  filledIn: FilledIn,
  today: string,
  needsSource: boolean,
): { answer: AnswerWritten } | { wrong: Wrong } {
  const words = readWords(filledIn);
  const citable = chosen(filledIn, INPUT.audience) === EVERYBODY;
  const reviewBy = chosenDate(filledIn, INPUT.reviewBy) ?? '';
  const wrong = {
    ...wrongWords(words),
    ...(needsSource && !words.source && !words.url && { [INPUT.source]: wording.sourceNeeded }),
    ...(citable && reviewBy <= today && { [INPUT.reviewBy]: wording.pastReview }),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  const library = ticked(filledIn, INPUT.library);
  const citing = { reviewBy, askedAs: askedAsIn(filledIn), closes: library.includes(CLOSES), agrees: library.includes(AGREES) };
  return { answer: { ...words, citing: citable ? citing : undefined } };
}

/** What was changed of an answer that is cited. @param today as YYYY-MM-DD */
export function readEdit(filledIn: FilledIn, before: StaffAnswer, today: string): { edited: EditedAnswer } | { wrong: Wrong } {
  const words = readWords(filledIn);
  const reviewBy = chosenDate(filledIn, INPUT.reviewBy) ?? before.reviewBy;
  const wrong = { ...wrongWords(words), ...(reviewBy <= today && { [INPUT.reviewBy]: wording.pastReview }) };
  if (Object.keys(wrong).length > 0) return { wrong };
  const { text: answered, role, source = null, url = null } = words;
  const agrees = ticked(filledIn, INPUT.library).includes(AGREES);
  return { edited: { text: answered, role, source, url, reviewBy, askedAs: askedAsIn(filledIn), agrees } };
}

function readWords(filledIn: FilledIn) {
  const optional = (name: string, longest: number) => written(filledIn, name).slice(0, longest) || undefined;
  return {
    text: written(filledIn, INPUT.answer).slice(0, LONGEST.answer),
    role: written(filledIn, INPUT.role).replace(/\s+/g, ' ').slice(0, LONGEST.role),
    source: optional(INPUT.source, LONGEST.source),
    url: optional(INPUT.url, LONGEST.url),
  };
}

function wrongWords({ text: answered, role, url }: ReturnType<typeof readWords>): Wrong {
  return {
    ...(answered === '' && { [INPUT.answer]: wording.noText }),
    ...(role === '' && { [INPUT.role]: wording.role }),
    ...(url !== undefined && !isWebAddress(url) && { [INPUT.url]: wording.badUrl }),
  };
}

/** Figures of whoever asked go whoever edits it: a question that others are likened to is nobody's own. */
function askedAsIn(filledIn: FilledIn): string[] {
  const lines = written(filledIn, INPUT.askedAs)
    .split('\n')
    .map((line) => withoutPersonalFigures(line))
    .filter(Boolean);
  return [...new Set(lines)].slice(0, MOST_LINES);
}
