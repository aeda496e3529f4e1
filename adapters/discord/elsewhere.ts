import { channelMentions } from './channels.ts';
import { before, type Rendered } from './components.ts';
import { wording } from './wording.ts';

/** An answer that its asker alone sees, since the managers of the server want answers for all in other channels. */
export function aboutElsewhere(channels: readonly string[], answer: Rendered): Rendered {
  return before(`-# ${wording.channelNotAllowed(channelMentions(channels))}`, answer);
}
