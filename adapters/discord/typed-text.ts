/** What a person typed, out of the markup in which Discord hands it over: without mentions, emoji by their names. */
export function typedText(markup: string): string {
  return (
    markup
      // People, roles and channels; commands; time stamps.
      .replace(/<(?:@[!&]?|#|id:|t:)[^<>\s]*>|<\/[^<>]+:\d+>/g, ' ')
      .replace(/<a?:(\w+):\d+>/g, ' ')
      .replace(/[ \t]+/g, ' ')
      .trim()
  );
}
