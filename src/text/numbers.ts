/** Figures of a text, without grouping commas: "19,000" is "19000". Citation markers and list numbers are no figures. */
export function figuresIn(text: string): string[] {
  const bare = text.replace(/\[\d+\]/g, ' ').replace(/^\s*\d{1,2}[.)]\s/gm, ' ');
  return (bare.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => figure.replace(/,/g, ''));
}

/** Figures as they are printed, with their grouping and what belongs to them: "19,000", "26–32 weeks" gives "26–32". */
export function printedFiguresIn(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?(?:[–-]\d[\d,]*)?\+?/g)?.map((figure) => figure.replace(/,$/, '')) ?? [];
}

/** What a figure is, however it is grouped: "19,000" is 19000. */
export function valueOfFigure(printed: string): number {
  return Number(printed.replaceAll(',', ''));
}

/** Digits that name a thing and count nothing: "Step 2", "PGY 5-6". */
export const LABELLED =
  '\\b(?:steps?|levels?|pgy|parts?|m|ms)[- ]?\\d(?:[-–]\\d|(?:, (?:and )?| and | or | to )\\d(?![\\d,]*\\d))*\\b';

const SCALES: Readonly<Record<string, number>> = { k: 1e3, thousand: 1e3, million: 1e6 };

/**
 * A text with its thousands and millions written out: "1.5 million" is "1,500,000", "19k" is "19,000".
 * @returns also how each of these figures was typed
 */
export function withFullFigures(text: string): { readonly text: string; readonly typed: ReadonlyMap<number, string> } {
  const typed = new Map<number, string>();
  const full = text.replace(
    /(?<![\d.,])(\d{1,3}(?:,\d{3})*(?:\.\d+)?)\s?(k|thousand|million)\b/gi,
    (whole, figure: string, scale: string) => {
      const value = valueOfFigure(figure) * (SCALES[scale.toLowerCase()] ?? 1);
      typed.set(value, whole);
      return value.toLocaleString('en-US');
    },
  );
  return { text: full, typed };
}
