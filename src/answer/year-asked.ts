import type { DatedFact } from '../corpus/knowledge-data.ts';

interface DateOfCycle {
  readonly dated: Pick<DatedFact, 'opens' | 'closes'>;
  readonly cycle: string;
}

/** "2027", or a cycle: "2026-2027", "2026–27", "2026/27". */
const YEARS = /\b(20\d\d)\b(?:\s?[-–/]\s?(?:20)?(\d\d)\b(?![-–/]))?/g;
const OF_CYCLE = /^\W*(?:(?:application|match|eras|nrmp) )?(?:cycle|season)\b/i;

/** Whether a date is one of the year or cycle that a question names; of a year that is named, the date of another one is no answer. */
export function isOfYearAsked({ dated: { opens, closes }, cycle }: DateOfCycle, text: string, askedOn: string): boolean {
  const years = [opens, closes].flatMap((day) => day?.slice(0, 4) ?? []);
  const relative = yearBeside(text, askedOn);
  if (relative !== undefined && !years.includes(relative)) return false;
  const asked = [...text.matchAll(YEARS)];
  if (asked.length === 0) return true;
  const ofCycle = [...cycle.matchAll(YEARS)].flatMap(spelledOut);
  return asked.some((match) => {
    const [first = '', last] = spelledOut(match);
    if (last !== undefined)
      return ofCycle.length > 0 ? ofCycle.at(-1) === last : [first, last].some((year) => years.includes(year));
    // A cycle goes by the year in which it ends, too: that of the match.
    const namesCycle = OF_CYCLE.test(text.slice(match.index + match[0].length));
    return years.includes(first) || ofCycle.at(-1) === first || (namesCycle && ofCycle.includes(first));
  });
}

/** "I graduated in 2025", "it is 2026 now": years of somebody's own, for which nothing is asked. */
const NOT_SOUGHT =
  /\b(?:(?:it|this)(?:'?s| is)(?: \w+)?|graduat\w+(?: in)?|class of|born in|since|back in|(?:posted|written|published|updated|printed)(?: in)?|as of)\s$/i;

/**
 * The year or cycle, as typed, of which a question asks and for which none of these facts is dated: "a start in 2028" beside a page for
 * 2023-2024. Undefined where it names none, or one of theirs.
 */
export function yearWithoutDate(
  text: string,
  dated: readonly Pick<DatedFact, 'opens' | 'closes' | 'cycle'>[],
): string | undefined {
  const years = new Set(
    dated.flatMap(({ opens, closes, cycle = '' }) => [
      ...[opens, closes].flatMap((day) => day?.slice(0, 4) ?? []),
      ...[...cycle.matchAll(YEARS)].flatMap(spelledOut),
    ]),
  );
  const named = [...text.matchAll(YEARS)];
  if (years.size === 0 || named.some((match) => spelledOut(match).some((year) => years.has(year)))) return undefined;
  return named.find((match) => !NOT_SOUGHT.test(text.slice(0, match.index)))?.[0];
}

function spelledOut([, first = '', last]: RegExpMatchArray): string[] {
  return last === undefined ? [first] : [first, `20${last}`];
}

function yearBeside(text: string, askedOn: string): string | undefined {
  const by = /\b(?:last|previous) year\b/i.test(text) ? -1 : /\bnext year\b/i.test(text) ? 1 : undefined;
  return by === undefined ? undefined : String(Number(askedOn.slice(0, 4)) + by);
}
