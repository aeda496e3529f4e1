import type { types } from '@slack/bolt';
import type { Knowledge } from '../../../src/index.ts';
import { nearestLines } from '../../hand-off/nearest-passages.ts';
import { handOffWording as wording } from '../../hand-off/wording.ts';
import { channel, list, note, richText, section, text } from '../rich-text.ts';
import type { HeldAsking } from './held.ts';
import { type FilledIn, form, textInput, ticked, tickInput, written } from './inputs.ts';

/** Characters that an input takes. */
const LONGEST = 3000;
const INPUT = { question: 'question', choices: 'choices', back: 'text' } as const;
const CHOICE = { name: 'name', withdrawal: 'withdrawal' } as const;

export interface AskView {
  readonly held: HeldAsking;
  readonly reference: string;
  readonly staffChannel: string;
  readonly knowledge: Pick<Knowledge, 'passages'>;
  readonly perDay: number;
}

/** Shows what would be sent, all of it, and where. Nothing is sent before it is submitted. */
export function askModal({ held, reference, staffChannel, knowledge, perDay }: AskView): types.ModalView {
  const { question, askedFrom, missing, nearest, replyTo } = held;
  const near = nearestLines(nearest, knowledge);
  const comesTo = replyTo.thread && !replyTo.thread.direct ? wording.answerComesTo.thread : wording.answerComesTo.direct;
  return form({
    callbackId: 'hand_off',
    reference,
    title: wording.confirmTitle,
    submit: wording.send,
    close: wording.cancel,
    blocks: [
      richText(section(text(`${wording.goesTo} `), channel(staffChannel))),
      textInput({
        name: INPUT.question,
        label: wording.questionLabel,
        hint: wording.noPatients,
        initial: question,
        longest: LONGEST,
        lines: true,
      }),
      richText(
        section(text(wording.sentAlong, 'bold')),
        list([
          [text(`${wording.askedFrom}: ${askedFrom}`)],
          ...(missing ? [[text(`${wording.missing}: ${missing}`)]] : []),
          ...(near.length > 0 ? near : [wording.nothingNear]).map((line) => [text(`${wording.nearest}: ${line}`)]),
        ]),
      ),
      tickInput(
        INPUT.choices,
        wording.withoutName,
        [
          { value: CHOICE.name, label: wording.showName },
          { value: CHOICE.withdrawal, label: wording.tellWithdrawal },
        ],
        [],
      ),
      note([comesTo, ...(perDay > 0 ? [wording.perDay(perDay)] : [])].join(' ')),
    ],
  });
}

export function readAsk(filledIn: FilledIn): { question: string; showName: boolean; tellWithdrawal: boolean } {
  const choices = ticked(filledIn, INPUT.choices);
  return {
    question: written(filledIn, INPUT.question).slice(0, LONGEST),
    showName: choices.includes(CHOICE.name),
    tellWithdrawal: choices.includes(CHOICE.withdrawal),
  };
}

export function backModal(reference: string): types.ModalView {
  const input = { name: INPUT.back, label: wording.answerBackLabel, hint: wording.noPatients, longest: LONGEST, lines: true };
  return form({
    callbackId: 'answer_back',
    reference,
    title: wording.answerBackTitle,
    submit: wording.send,
    close: wording.cancel,
    blocks: [textInput(input)],
  });
}

export function readBack(filledIn: FilledIn): string {
  return written(filledIn, INPUT.back).slice(0, LONGEST);
}
