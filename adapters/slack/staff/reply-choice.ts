import type { types } from '@slack/bolt';
import { addressOf, keepReferences } from '../../database/index.ts';
import { ACTION, buttonValue } from '../buttons.ts';
import { PLATFORM, repliedText } from '../read-question.ts';
import type { Rendered } from '../render-answer.ts';
import { quote, richText, text } from '../rich-text.ts';
import { say } from '../say.ts';
import type { HeldReply } from './held.ts';
import type { StaffTools } from './staff-tools.ts';
import { staffWording } from './wording.ts';

/* Where a reply in the thread of a question goes: its writer alone is asked, and what is sent is what they were shown. */

const CHOICE_LASTS_MS = 24 * 60 * 60_000;

/** What the buttons of a choice point to, for the writer of the reply alone. @throws StoreAway */
export async function holdReply(
  { tools }: Pick<StaffTools, 'tools'>,
  reference: string,
  { user, content }: { readonly user: string; readonly content: HeldReply },
): Promise<void> {
  await tools.store.write((session) => {
    const owner = session.hash(addressOf(PLATFORM, user));
    return keepReferences(session, [{ id: reference, owner, forWhom: 'owner', content, lastsMs: CHOICE_LASTS_MS }]);
  });
}

/** With what would be sent. */
export function choiceMessage(reference: string, reply: string, words: string = staffWording.replyChoice): Rendered {
  const button = (wanted: string, label: string): types.Button => ({
    type: 'button',
    action_id: `${ACTION.staffReply}.${wanted}`,
    text: { type: 'plain_text', text: label },
    value: buttonValue(reference, wanted),
  });
  const said = say(words);
  const elements = [
    button('send', staffWording.sendReply),
    button('cite', staffWording.citeReply),
    button('keep', staffWording.keepReply),
  ];
  return { text: said.text, blocks: [...said.blocks, richText(quote(text(reply))), { type: 'actions', elements }] };
}

/**
 * The words of a reply as they stand in the thread now: its writer may have edited them since they were asked where they go, or taken
 * them away. Where Slack does not tell at once, they are those that its writer was shown.
 * @returns undefined where the reply is there no more
 */
export async function replyNow(
  { text: shown, place }: HeldReply,
  { client, staffChannel: channel, tools }: Pick<StaffTools, 'client' | 'staffChannel' | 'tools'>,
): Promise<string | undefined> {
  if (!place) return shown;
  const { thread, message } = place;
  const about = { channel, ts: thread, oldest: message, latest: message, inclusive: true };
  try {
    const { messages = [] } = await client.conversations.replies(about);
    // The message at the head of the thread comes along, whatever was asked for.
    return repliedText(messages.find(({ ts }) => ts === message)?.text ?? '') || undefined;
  } catch (error) {
    tools.log.info({ err: error }, 'a reply of staff can not be looked at again; it counts as it was shown');
    return shown;
  }
}
