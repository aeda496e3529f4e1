/**
 * Today as YYYY-MM-DD.
 * @param timeZone where; the system's own where it is left out
 */
export function today(timeZone?: string, now: Date = new Date()): string {
  // Canadian English writes dates in the order of ISO 8601.
  return new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(timeZone ? { timeZone } : {}),
  }).format(now);
}
