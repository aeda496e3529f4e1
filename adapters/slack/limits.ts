/** What Slack takes. Numbers of the documentation, unless said otherwise. */

export const MOST_BLOCKS = 50;
/** Of a modal, and of the Home tab. */
export const MOST_VIEW_BLOCKS = 100;
/**
 * Characters of all blocks of a message, counted as JSON. Undocumented: about 13,200 are refused, whatever the limits of the
 * single blocks say (bolt-js issue 2509).
 */
export const LONGEST_MESSAGE = 12_000;
/** Of the text beside the blocks; longer ones are cut by Slack in the middle of a word. */
export const LONGEST_TEXT = 4000;
export const LONGEST_BUTTON = 75;
export const LONGEST_OPTION = 75;
export const MOST_PROMPTS = 4;
/** A token for replies (`response_url`). */
export const REPLY_TOKEN = { lastsMs: 30 * 60_000, uses: 5 } as const;
/** Seconds that a signed request may be off, either way. */
export const LONGEST_SKEW_S = 5 * 60;

/* What we take, where Slack would take more. */

/** Of one request; what Slack sends stays far below. */
export const LARGEST_BODY = 1024 * 1024;
/** Characters of a question that are read; nobody types more, and whoever pastes more is told. */
export const LONGEST_QUESTION = 4000;
/** Characters of an answer's prose on one page. Longer ones page. */
export const LONGEST_PAGE = 3000;
export const MOST_SUGGESTIONS = 3;
