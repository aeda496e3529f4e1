/** What Discord takes; https://docs.discord.com/developers, unless said otherwise. */

/** Of a message without components of the second version. */
export const LONGEST_CONTENT = 2000;
/** Characters of all text of a message. No page says it; Discord names it where it refuses more. */
export const LONGEST_TEXT = 4000;
/** Everything counts: texts, rows, the buttons in them. */
export const MOST_COMPONENTS = 40;
export const BUTTONS_A_ROW = 5;
export const LONGEST_BUTTON = 80;
export const MOST_CHOICES = 25;
export const LONGEST_CHOICE = 100;
export const LONGEST_THREAD_NAME = 100;
export const LONGEST_NONCE = 25;
/** The token of an interaction is good for 15 minutes; what is under way at its end needs a moment. */
export const REPLY_TOKEN = { lastsMs: 14.5 * 60_000, uses: null } as const;
/** A first response has three seconds on its way from the person through Discord to us and back. */
export const DEFER_AFTER_MS = 1000;
/** Answers that take some milliseconds each. With more of them in hand Discord is told to wait at once: nobody shall wonder whether the bot is there. */
export const MOST_IN_HAND = 3;
/** Between two heartbeats, until a connection has shown its own rhythm. */
export const HEARTBEAT_MS = 41_250;

/* What we take, where Discord would take more. */

/** Characters of a question that are read: what fits into one message of a member without Nitro. */
export const LONGEST_QUESTION = 2000;
/** Characters of an answer's prose on one page. Longer ones page. */
export const LONGEST_PAGE = 1600;
/** Characters of a question or a word for department staff, in whose channel it is to be read whole. */
export const LONGEST_TO_STAFF = 3000;
/** The same of advice, which is lists more than prose. */
export const LONGEST_ADVICE_PAGE = 2400;
/** So often a day a token is tried that Discord refuses, however often the program is started. */
export const MOST_REFUSALS = 5;
export const MOST_SUGGESTIONS = 3;
/** Questions that are offered while somebody types: as many as can be read before the next key. */
export const MOST_SUGGESTED = 10;
/** Characters of a question that are repeated above its answer, for others to know what was asked. */
export const LONGEST_ECHO = 300;
