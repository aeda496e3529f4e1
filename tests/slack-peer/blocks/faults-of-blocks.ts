import { z } from 'zod';
import { type Block, messageBlock, viewBlock } from './blocks.ts';
import { textIn } from './length-of-blocks.ts';

const MOST = { message: 50, view: 100 } as const;

/**
 * What is wrong with blocks, in Slack's words and with its pointers ("must be less than 3001 characters
 * [json-pointer:/blocks/0/text/text]"); the wording is as quoted in issues of slackapi/node-slack-sdk and slackapi/bolt-python.
 * @param blocks as they came, in whatever form
 */
export function faultsOfBlocks(blocks: unknown, where: 'message' | 'view', pointer = '/blocks'): string[] {
  const schema = z.array(where === 'message' ? messageBlock : viewBlock).max(MOST[where]);
  const checked = schema.safeParse(blocks);
  const faults = checked.error?.issues.map((issue) => described(issue, blocks, pointer)) ?? [];
  return faults.length > 0
    ? faults
    : [...idsUsedTwice(blocks as { block_id?: string }[], pointer), ...tablesThatAreTooLong(blocks, pointer)];
}

/** Over all cells of all tables of a message; https://docs.slack.dev/reference/block-kit/blocks/table-block */
const MOST_IN_TABLES = 10_000;

function tablesThatAreTooLong(blocks: unknown, root: string): string[] {
  const tables = (blocks as Block[]).filter(({ type }) => type === 'table');
  return textIn(tables) > MOST_IN_TABLES ? [`no more than ${MOST_IN_TABLES} characters in tables [json-pointer:${root}]`] : [];
}

function described(issue: z.core.$ZodIssue, blocks: unknown, root: string): string {
  const { path } = issue;
  const at = (steps: readonly PropertyKey[]) => `[json-pointer:${[root, ...steps.map(String)].join('/')}]`;
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters ${at(path)}`
        : `no more than ${issue.maximum} items allowed ${at(path)}`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters ${at(path)}`
        : `no fewer than ${issue.minimum} items allowed ${at(path)}`;
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')} ${at(path)}`;
    case 'invalid_union':
      return `unsupported type: ${String(valueAt(blocks, path))} ${at(path)}`;
    case 'invalid_type':
      return valueAt(blocks, path) === undefined
        ? `missing required field: ${String(path.at(-1))} ${at(path.slice(0, -1))}`
        : `must provide a ${issue.expected} ${at(path)}`;
    default:
      return `${issue.message} ${at(path)}`;
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((inner, step) => (inner as Record<PropertyKey, unknown> | undefined)?.[step], value);
}

function idsUsedTwice(blocks: readonly { block_id?: string }[], root: string): string[] {
  const faults: string[] = [];
  const known = new Set<string>();
  blocks.forEach((block, n) => {
    if (block.block_id !== undefined && known.has(block.block_id))
      faults.push(`\`block_id\` already exists [json-pointer:${root}/${n}/block_id]`);
    if (block.block_id !== undefined) known.add(block.block_id);
    const inBlock = actionIdsIn(block);
    if (new Set(inBlock).size < inBlock.length) faults.push(`\`action_id\` already exists [json-pointer:${root}/${n}]`);
  });
  return faults;
}

function actionIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === 'action_id' ? [String(inner)] : actionIdsIn(inner)));
}
