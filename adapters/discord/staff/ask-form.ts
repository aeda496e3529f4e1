import { ComponentType } from 'discord.js';
import type { Knowledge } from '../../../src/index.ts';
import { nearestLines } from '../../hand-off/nearest-passages.ts';
import { handOffWording as wording } from '../../hand-off/wording.ts';
import { customId } from '../buttons.ts';
import { text } from '../components.ts';
import { LONGEST_TO_STAFF } from '../limits.ts';
import { bold, item, plain, shortened } from '../markdown.ts';
import { form, type Modal, textField } from '../modals.ts';
import type { HeldAsking } from './asking.ts';

/** What people can tick. */
export const CHOICES = 'choices';
export const CHOICE = { name: 'name', withdrawal: 'withdrawal' } as const;

/** Characters of a line about what is sent along; a form has no room for more than four such. */
const LONGEST_LINE = 450;

export interface AskView {
  readonly held: HeldAsking;
  readonly reference: string;
  readonly knowledge: Pick<Knowledge, 'passages'>;
  readonly perDay: number;
}

/** Shows what would be sent, all of it, and where. Nothing is sent before it is submitted. */
export function askForm({ held, reference, knowledge, perDay }: AskView): Modal {
  const { question, askedFrom, missing, nearest, replyTo } = held;
  const near = nearestLines(nearest, knowledge);
  const along = [
    `${wording.askedFrom}: ${askedFrom}`,
    ...(missing ? [`${wording.missing}: ${missing}`] : []),
    ...(near.length > 0 ? near : [wording.nothingNear]).map((line) => `${wording.nearest}: ${line}`),
  ];
  const comesTo = replyTo.thread === null ? wording.answerComesTo.direct : wording.answerComesTo.thread;
  return form(customId('askStaff', reference), wording.confirmTitle, [
    text(plain(wording.goesTo)),
    textField({
      label: wording.questionLabel,
      description: wording.noPatients,
      value: question.slice(0, LONGEST_TO_STAFF),
      longest: LONGEST_TO_STAFF,
      required: true,
    }),
    text([bold(wording.sentAlong), ...along.map((line) => item(plain(shortened(line, LONGEST_LINE))))].join('\n')),
    {
      type: ComponentType.Label,
      label: wording.withoutName,
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: CHOICES,
        required: false,
        min_values: 0,
        options: [
          { value: CHOICE.name, label: wording.showName },
          { value: CHOICE.withdrawal, label: wording.tellWithdrawal },
        ],
      },
    },
    text(plain([comesTo, ...(perDay > 0 ? [wording.perDay(perDay)] : [])].join(' '))),
  ]);
}

export function backForm(reference: string): Modal {
  const { answerBackLabel: label, noPatients: description } = wording;
  const field = textField({ label, description, longest: LONGEST_TO_STAFF, required: true });
  return form(customId('answerBack', reference), wording.answerBackTitle, [field]);
}
