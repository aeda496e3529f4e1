import type { z } from 'zod';
import type { AddressedQuestion } from '../database/index.ts';
import { ACTION, readButtonValue } from './buttons.ts';
import { LONGEST_QUESTION, REPLY_TOKEN } from './limits.ts';
import type { ReplyTo } from './reply-to.ts';
import { COMMAND, commandSchema, eventSchema, type messageSchema, pressSchema, shortcutSchema } from './requests.ts';
import { mentions, mentionsOthers, typedText } from './typed-text.ts';

export const PLATFORM = 'slack';

/** Who the bot is on this workspace. */
export interface Identity {
  readonly userId: string;
  readonly botId: string | undefined;
  /** Of the workspace, and of the enterprise that it belongs to. */
  readonly team?: string | undefined;
  readonly enterprise?: string | undefined;
}

/** What a request of Slack is to us. */
export type Incoming =
  | { readonly kind: 'question'; readonly question: AddressedQuestion }
  /** Addressed to the bot only where it opened the thread. */
  | { readonly kind: 'question in a thread'; readonly question: AddressedQuestion; readonly thread: string }
  /** A message that is none of the bot's business: nothing of it is kept. */
  | { readonly kind: 'not addressed' }
  /** Everything that is not a question: other events, buttons, modals. */
  | { readonly kind: 'other' };

/** Reads a request of Slack, whether it came by socket or by HTTP. */
export function readQuestion(body: unknown, identity: Identity): Incoming {
  const message = eventSchema.safeParse(body);
  if (message.success) return readMessage(message.data.event, message.data.event_id, identity);
  const command = commandSchema.safeParse(body);
  if (command.success) return readCommand(command.data);
  const shortcut = shortcutSchema.safeParse(body);
  if (shortcut.success) return readShortcut(shortcut.data);
  const press = pressSchema.safeParse(body);
  return press.success ? readPress(press.data) : { kind: 'other' };
}

/** Files and messages that also go to the channel are messages; edits, deletions, joins and bots are not. */
const SUBTYPES_OF_PEOPLE = [undefined, 'file_share', 'thread_broadcast', 'me_message'];

function readMessage(event: z.infer<typeof messageSchema>, eventId: string, { userId, botId }: Identity): Incoming {
  const { user, channel, ts, thread_ts: head = ts, text: markup } = event;
  const fromPerson =
    user !== undefined && user !== userId && !event.bot_id && event.bot_id !== botId && event.edited === undefined;
  if (!fromPerson || !SUBTYPES_OF_PEOPLE.includes(event.subtype)) return { kind: 'not addressed' };
  const said = markup ?? '';
  const direct = event.channel_type === 'im' || channel.startsWith('D');
  const mentioned = event.type === 'app_mention' || mentions(said, userId);
  const inThread = head !== ts;
  if (!direct && !mentioned && (!inThread || mentionsOthers(said, userId))) return { kind: 'not addressed' };
  const { text, cut } = readText(said, 'without command');
  const replyTo: ReplyTo = {
    kind: 'thread',
    channel,
    user,
    thread: head,
    message: ts,
    direct,
    opens: !direct && mentioned && !inThread,
    bareMention: !direct && mentioned && inThread && text === '',
    cut,
  };
  const question: AddressedQuestion = {
    platform: PLATFORM,
    eventId,
    message: { channel, timestamp: ts },
    asker: user,
    conversation: direct && !inThread ? channel : threadOf(channel, head),
    text,
    replyTo,
    directMessageAllowed: false,
  };
  // A thread under an answer that somebody shared is people's own, too: only what the bot opened is followed.
  return direct || mentioned
    ? { kind: 'question', question }
    : { kind: 'question in a thread', question, thread: threadOf(channel, head) };
}

/** A message in the thread of a question for staff, with its links: it may become an answer. */
export function staffReply(body: unknown, question: AddressedQuestion): AddressedQuestion {
  const { text, channel, user = '', ts, thread_ts = '' } = eventSchema.parse(body).event;
  const replyTo: ReplyTo = { kind: 'staff', channel, user, thread: thread_ts, message: ts };
  return { ...question, text: repliedText(text ?? ''), replyTo };
}

/** The words of such a message. */
export function repliedText(markup: string): string {
  return typedText(markup, 'with links').slice(0, LONGEST_QUESTION);
}

/** Words after the command that are no question; they are answered at once, and nothing is kept of them. */
export const COMMAND_WORDS = ['', 'help'] as const;

function readCommand(command: z.infer<typeof commandSchema>): Incoming {
  const { text, cut } = readText(command.text);
  if ((COMMAND_WORDS as readonly string[]).includes(text.toLowerCase())) return { kind: 'other' };
  const { user_id: user, channel_id: channel, response_url: responseUrl, trigger_id: eventId } = command;
  const replyTo: ReplyTo = { kind: 'command', channel, user, responseUrl, cut };
  return privately({ eventId, asker: user, conversation: `${channel}:commands`, text, replyTo });
}

function readShortcut({
  trigger_id: eventId,
  response_url: responseUrl,
  user,
  channel,
  message,
}: z.infer<typeof shortcutSchema>) {
  const { text, cut } = readText(message.text ?? '');
  const thread = message.thread_ts ?? message.ts;
  const replyTo: ReplyTo = { kind: 'draft', channel: channel.id, user: user.id, responseUrl, thread, cut };
  return privately({ eventId, asker: user.id, conversation: `${channel.id}:draft:${message.ts}`, text, replyTo });
}

function readPress({ response_url: responseUrl, user, channel, actions: [pressed] }: z.infer<typeof pressSchema>): Incoming {
  const value = readButtonValue(pressed.value);
  if (!value) return { kind: 'other' };
  const { reference } = value;
  const kind = pressed.action_id === ACTION.share ? 'share' : 'post';
  return {
    kind: 'question',
    question: {
      platform: PLATFORM,
      // However often the button is pressed, and by whom: the answer is brought to others once.
      eventId: `${kind}:${user.id}:${reference}`,
      asker: user.id,
      conversation: `${channel.id}:${kind}`,
      text: '',
      replyTo: { kind, channel: channel.id, user: user.id, responseUrl, reference, pressedAt: pressed.action_ts },
      directMessageAllowed: true,
    },
  };
}

function privately(question: Omit<AddressedQuestion, 'platform' | 'replyToken' | 'directMessageAllowed'>): Incoming {
  return {
    kind: 'question',
    question: { platform: PLATFORM, ...question, replyToken: REPLY_TOKEN, directMessageAllowed: true },
  };
}

export function threadOf(channel: string, head: string): string {
  return `${channel}:${head}`;
}

/** In threads, where Slack takes no commands, people type them as words. */
const TYPED_COMMAND = new RegExp(`^${COMMAND}(?:\\s+|$)`);

function readText(markup: string, command?: 'without command'): { text: string; cut: boolean } {
  const text = command ? typedText(markup).replace(TYPED_COMMAND, '') : typedText(markup);
  return { text: text.slice(0, LONGEST_QUESTION), cut: text.length > LONGEST_QUESTION };
}
