/** A moment as Slack writes it. @param milliseconds since 1970 */
export function slackTime(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(6);
}
