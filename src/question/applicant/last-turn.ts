/** @param before the turns of a conversation so far, a line each, oldest first */
export function lastTurn(before: string): string {
  return before.slice(before.lastIndexOf('\n') + 1);
}
