import type { Block } from './blocks.ts';

/*
 * chat.postMessage refuses long messages with `msg_blocks_too_long`, by a rule that no page states. slackapi/bolt-js#2509 measured
 * 13,297 characters for markdown blocks alone, and 125 fewer with a divider beside them; #2867 saw a refusal at 11,341 characters of
 * text in many containers. So: text, and 125 for each block that is not Markdown. Views and response_url have no such limit there.
 */
const MOST = 13_297;
const CONTAINER = 125;
/** Over all Markdown blocks of a payload; https://docs.slack.dev/reference/block-kit/blocks/markdown-block */
const MOST_MARKDOWN = 12_000;

export function blocksAreTooLong(blocks: readonly Block[]): boolean {
  const containers = blocks.filter(({ type }) => type !== 'markdown').length;
  const markdown = blocks.reduce((sum, block) => sum + (block.type === 'markdown' ? textIn(block) : 0), 0);
  const text = blocks.reduce((sum, block) => sum + textIn(block), 0);
  return markdown > MOST_MARKDOWN || text + containers * CONTAINER > MOST;
}

/** Characters of every text inside. */
export function textIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (name === 'text' && typeof inner === 'string' ? inner.length : textIn(inner)),
    0,
  );
}
