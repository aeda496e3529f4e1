import type { types } from '@slack/bolt';
import { DATE_ENDS, type DateEnd, faultsOfOfficialDate, type OfficialDate } from '../../../src/index.ts';
import { handOffWording } from '../../hand-off/wording.ts';
import type { TypedDate } from '../../official-date-desk.ts';
import { DATE_MODAL } from '../buttons.ts';
import { chosenDate, dateInput, type FilledIn, form, textInput, ticked, tickInput, written } from './inputs.ts';
import { staffWording } from './wording.ts';

const wording = staffWording.date;
const INPUT = {
  what: 'what',
  cycle: 'cycle',
  opens: 'opens',
  closes: 'closes',
  'takes place': 'takes_place',
  zone: 'zone',
  source: 'source',
  checked: 'checked',
  retired: 'retired',
} as const;
const RETIRED = 'retired';
const LONGEST = { what: 200, cycle: 40, moment: 16, zone: 60, source: 1000 } as const;

export interface DateView {
  /** Where it is held which date is changed, and in which version. */
  readonly reference: string;
  readonly date: OfficialDate | undefined;
  /** Where whoever opened it lives, for a date whose zone is not known yet. */
  readonly zone: string;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
}

/** Asks staff for a date, or for what is to be changed of one. Days are typed, so that they can also be taken out again. */
export function dateModal({ reference, date, zone, today }: DateView): types.ModalView {
  const moment = (name: DateEnd) =>
    textInput({
      name: INPUT[name],
      label: wording[name],
      hint: wording.momentHint,
      initial: date?.[name]?.replace('T', ' '),
      longest: LONGEST.moment,
      optional: true,
    });
  return form({
    callbackId: DATE_MODAL,
    reference,
    title: date ? wording.correctTitle : wording.addTitle,
    submit: wording.save,
    close: handOffWording.cancel,
    blocks: [
      textInput({ name: INPUT.what, label: wording.what, hint: wording.whatHint, initial: date?.what, longest: LONGEST.what }),
      textInput({ name: INPUT.cycle, label: wording.cycle, initial: date?.cycle, longest: LONGEST.cycle, optional: true }),
      ...DATE_ENDS.map(moment),
      textInput({
        name: INPUT.zone,
        label: wording.zone,
        hint: wording.zoneHint,
        initial: date?.zone ?? zone,
        longest: LONGEST.zone,
      }),
      textInput({ name: INPUT.source, label: wording.source, initial: date?.source, longest: LONGEST.source }),
      // A correction is one because somebody has looked again.
      dateInput(INPUT.checked, wording.checked, today),
      ...(date
        ? [
            tickInput(
              INPUT.retired,
              wording.stillHolds,
              [{ value: RETIRED, label: wording.retire }],
              date.retired ? [RETIRED] : [],
            ),
          ]
        : []),
    ],
  });
}

/** @returns the date, or what is wrong with it by the block in which it stands @param today as YYYY-MM-DD */
export function readDate(filledIn: FilledIn, today: string): { typed: TypedDate } | { wrong: Readonly<Record<string, string>> } {
  const optional = (name: string) => written(filledIn, name).replace(/\s+/g, ' ') || undefined;
  const moment = (name: string) => optional(name)?.replace(' ', 'T');
  const cycle = optional(INPUT.cycle);
  const moments = DATE_ENDS.map((end) => [end, moment(INPUT[end])] as const).filter(([, at]) => at !== undefined);
  const typed: TypedDate = {
    what: optional(INPUT.what) ?? '',
    ...(cycle && { cycle }),
    ...Object.fromEntries(moments),
    zone: optional(INPUT.zone) ?? '',
    source: optional(INPUT.source) ?? '',
    checked: chosenDate(filledIn, INPUT.checked) ?? '',
    retired: ticked(filledIn, INPUT.retired).includes(RETIRED),
  };
  const faults = faultsOfOfficialDate({ ...typed, id: 'new' }).map(({ field }) => [
    INPUT[field as keyof typeof INPUT],
    wordsFor(field, typed),
  ]);
  const future = typed.checked > today ? [[INPUT.checked, wording.wrong.checked]] : [];
  const wrong = Object.fromEntries([...faults, ...future]) as Record<string, string>;
  return Object.keys(wrong).length > 0 ? { wrong } : { typed };
}

function wordsFor(field: string, { opens, closes, 'takes place': on }: TypedDate): string {
  if (field === INPUT.opens && !opens && !closes && !on) return wording.wrong.neither;
  if (field === 'takes place' && (opens || closes)) return wording.wrong.alone;
  if (field === INPUT.opens && opens && closes && closes < opens && isMoment(opens) && isMoment(closes))
    return wording.wrong.order;
  return wording.wrong[field as keyof typeof wording.wrong] ?? wording.wrong.what;
}

const isMoment = (typed: string) => /^\d{4}-\d\d-\d\d/.test(typed);
