import type { ConfirmLease, Delivery } from '../database/index.ts';
import type { PlatformTools } from '../platforms.ts';
import type { Channels } from './channels.ts';
import type { FirstResponses } from './first-responses.ts';
import type { Poster } from './post.ts';
import type { ServerChoiceBook } from './server-choices.ts';

/** What it takes to answer on Discord. */
export interface AnsweringTools {
  readonly tools: PlatformTools;
  readonly poster: Poster;
  readonly responses: Pick<FirstResponses, 'forget'>;
  readonly channels: Channels;
  readonly choices: ServerChoiceBook;
}

/** What was worked out before may have been slow: whether the question is still this process's is asked right before Discord is called. */
export type DeliveryInHand = Delivery & { readonly confirmLease: ConfirmLease };
