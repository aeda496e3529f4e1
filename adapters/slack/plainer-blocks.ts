import { type types, webApi } from '@slack/bolt';
import type { Rendered } from './render-answer.ts';
import { list, richText, type SlackBlock, section, text } from './rich-text.ts';

/*
 * Feedback buttons and tables are younger than the rest of Block Kit, and no page of Slack says where they may stand. Where one is
 * refused, the same goes out in older blocks, and the rest of the message stays as it is.
 */

/**
 * The message without what Slack has refused in it.
 * @returns undefined where there is no other way than to send it as text
 */
export function plainerMessage({ text: words, blocks }: Rendered, error: unknown): Rendered | undefined {
  const refused = placesRefused(error) ?? blocks.flatMap((block, at) => (plainerBlock(block) ? [at] : []));
  const plainer = refused.map((at) => {
    const block = blocks[at];
    return block && plainerBlock(block);
  });
  if (plainer.length === 0 || plainer.includes(undefined)) return undefined;
  return { text: words, blocks: blocks.map((block, at) => plainer[refused.indexOf(at)] ?? block) };
}

/**
 * Which blocks Slack means, by their place in the message; https://docs.slack.dev/reference/methods/chat.postMessage#errors
 * @returns undefined where it does not say, as at a `response_url`
 */
function placesRefused(error: unknown): number[] | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const said = error.data.response_metadata?.messages ?? [];
  const places = said.flatMap((line) => [...line.matchAll(/\/blocks\/(\d+)/g)].map(([, at]) => Number(at)));
  return [...new Set(places)];
}

function plainerBlock(block: SlackBlock): SlackBlock | undefined {
  switch (block.type) {
    case 'context_actions':
      return { type: 'actions', elements: block.elements.flatMap(plainButtons) };
    case 'table':
      return tableAsLists(block);
    default:
      return undefined;
  }
}

function plainButtons(element: types.ContextActionsBlockElement): types.Button[] {
  if (element.type !== 'feedback_buttons') return [];
  const { action_id, positive_button, negative_button } = element;
  return [positive_button, negative_button].map((button, at) => ({
    ...button,
    type: 'button',
    action_id: `${action_id}.${at}`,
  }));
}

/** Column by column, as the text of the message has it: its name, and under it what each row says of it. */
function tableAsLists({ rows: [head = [], ...rows] }: types.TableBlock): types.RichTextBlock {
  return richText(
    ...head
      .slice(1)
      .flatMap((name, column) => [
        section(...elementsIn(name)),
        list(rows.map((cells) => [...elementsIn(cells[0]), text(': '), ...elementsIn(cells[column + 1])])),
      ]),
  );
}

function elementsIn(cell: types.TableBlock['rows'][number][number] | undefined): types.RichTextElement[] {
  if (cell?.type !== 'rich_text') return cell ? [text(cell.text)] : [];
  return cell.elements.flatMap((part) => (part.type === 'rich_text_section' ? part.elements : []));
}
