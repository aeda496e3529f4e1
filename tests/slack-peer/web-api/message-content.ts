import { z } from 'zod';
import type { Block } from '../blocks/blocks.ts';
import { faultsOfBlocks } from '../blocks/faults-of-blocks.ts';
import { blocksAreTooLong } from '../blocks/length-of-blocks.ts';
import type { Metadata } from '../workspace.ts';
import { ApiError, type Arguments, structure, text } from './method.ts';

export interface Content {
  readonly text: string;
  readonly blocks: readonly Block[] | undefined;
  readonly metadata: Metadata | undefined;
}

/** https://docs.slack.dev/reference/methods/chat.postMessage: text of more than 40,000 characters is cut. */
const LONGEST_TEXT = 40_000;

const metadataSchema = z.strictObject({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

/** The words of a message, checked as chat.postMessage, chat.postEphemeral and chat.update do. */
export function contentOf(given: Arguments): Content {
  const blocks = blocksOf(given);
  const words = (text(given, 'text') ?? text(given, 'markdown_text') ?? '').slice(0, LONGEST_TEXT);
  if (words.trim() === '' && !blocks?.length) throw new ApiError('no_text');
  return { text: words, blocks, metadata: metadataOf(given) };
}

function blocksOf(given: Arguments): readonly Block[] | undefined {
  const blocks = structure(given, 'blocks', 'invalid_blocks_format');
  if (blocks === undefined || blocks === null) return undefined;
  if (!Array.isArray(blocks)) throw new ApiError('invalid_blocks_format');
  const faults = faultsOfBlocks(blocks, 'message');
  if (faults.length > 0)
    throw new ApiError('invalid_blocks', {
      errors: faults,
      response_metadata: { messages: faults.map((fault) => `[ERROR] ${fault}`) },
    });
  if (blocksAreTooLong(blocks)) throw new ApiError('msg_blocks_too_long');
  return blocks as Block[];
}

function metadataOf(given: Arguments): Metadata | undefined {
  const metadata = structure(given, 'metadata', 'invalid_metadata_format');
  if (metadata === undefined) return undefined;
  const checked = metadataSchema.safeParse(metadata);
  if (!checked.success) throw new ApiError('invalid_metadata_schema');
  return checked.data;
}
