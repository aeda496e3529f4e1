/**
 * Today as YYYY-MM-DD.
 * @param timeZone where; the system's own where it is left out
 */
export function today(timeZone?: string, now: Date = new Date()): string {
  return formatOf(timeZone).format(now);
}

/** Making one takes longer than many an answer. */
const formats = new Map<string | undefined, Intl.DateTimeFormat>();

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  // Canadian English writes dates in the order of ISO 8601.
  const format = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  });
  formats.set(timeZone, format);
  return format;
}
