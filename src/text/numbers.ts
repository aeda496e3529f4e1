/** Figures of a text, without grouping commas: "19,000" is "19000". Citation markers and list numbers are no figures. */
export function figuresIn(text: string): string[] {
  const bare = text.replace(/\[\d+\]/g, ' ').replace(/^\s*\d+[.)]\s/gm, ' ');
  return (bare.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((figure) => figure.replace(/,/g, ''));
}

/** Figures as they are printed, with their grouping and what belongs to them: "19,000", "26–32 weeks" gives "26–32". */
export function printedFiguresIn(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?(?:[–-]\d[\d,]*)?\+?/g)?.map((figure) => figure.replace(/,$/, '')) ?? [];
}

/** Digits that name a thing and count nothing: "Step 2", "PGY 5-6". */
export const LABELLED =
  '\\b(?:steps?|levels?|pgy|parts?|m|ms)[- ]?\\d(?:[-–]\\d|(?:, (?:and )?| and | or )\\d(?![\\d,]*\\d))*\\b';
