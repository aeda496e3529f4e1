import { readText } from '../text/read-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const OF_DATES = words('date deadline');
/** Say that no date in particular is meant. */
const IN_GENERAL = words(
  'important key main major critical crucial relevant official upcoming next coming ahead soon calendar know remember',
);
const OF_THE_FIELD = words('ir interventional radiology residency season');
/** Beside one date they may name it; beside several they name none. */
const OF_APPLYING = words('match matching application applicant apply applying program');
const OTHERS = words('cycle year show give list need keep track mind watch aware left happening wondering');

/**
 * Whether a question asks for the dates of an application cycle as such ("what are the important dates?", "upcoming deadlines for IR"),
 * and for none in particular.
 */
export function asksForAllDates(text: string): boolean {
  const { forms } = readText(text);
  const dates = forms.filter(({ singular }) => OF_DATES.has(singular));
  const others = forms.filter(({ singular }) => !OF_DATES.has(singular));
  const several = dates.some(({ singular, surface }) => surface !== singular);
  const has = (of: ReadonlySet<string>) => others.some(({ singular }) => of.has(singular));
  if (dates.length === 0 || !(has(IN_GENERAL) || (several && has(OF_THE_FIELD) && !has(OF_APPLYING)))) return false;
  const allowed = [IN_GENERAL, OF_THE_FIELD, OTHERS, ...(several ? [OF_APPLYING] : [])];
  return others.every(({ singular, isStopWord }) => isStopWord || allowed.some((of) => of.has(singular)));
}
