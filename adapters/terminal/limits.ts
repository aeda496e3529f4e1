/** Lines longer than this are hard to read, however wide the window is. */
export const WIDEST = 80;
/** Below this many columns wrapping would leave a word or two a line; the terminal may then break lines as it likes. */
export const NARROWEST = 24;
/** Turns of a conversation that go along with a question, the latest ones. */
export const EARLIER_TURNS = 6;
/** Characters of one typed or piped line; the engine reads far fewer. */
export const LONGEST_LINE = 100_000;
export const MOST_SUGGESTIONS = 3;
/** Lines that can be fetched back with the arrow keys. */
export const HISTORY = 200;
