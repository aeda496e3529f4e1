import type { AddressedQuestion } from '../database/index.ts';
import type { FiguresTold } from '../own-figures.ts';
import { adviceWords } from './advice-requests.ts';
import { FIELD, readCustomId } from './buttons.ts';
import type { Identity } from './gateway.ts';
import { LONGEST_QUESTION, REPLY_TOKEN } from './limits.ts';
import { preparedQuestion } from './prepared-questions.ts';
import { type MessageAddress, type ReplyInMessage, type ReplyToInteraction, WORDS, type Word } from './reply-to.ts';
import {
  BOT_DIRECT,
  COMMAND_KIND,
  type CommandRequest,
  INTERACTION,
  type InteractionRequest,
  type MessageRequest,
  type ModalRequest,
  personOf,
  typedInto,
} from './requests.ts';
import { typedText } from './typed-text.ts';

export const PLATFORM = 'discord';
/** In the menu of a message. */
export const FIND_SOURCES = 'Find sources';

/** What a message is to us. */
export type IncomingMessage =
  | { readonly kind: 'question'; readonly question: AddressedQuestion }
  /** Written on a server, and its words did not reach us. */
  | {
      readonly kind: 'without words';
      readonly server: string;
      readonly at: MessageAddress;
      /** Whom it mentions. */
      readonly roles: readonly string[];
    }
  /** None of the bot's business: nothing of it is kept. */
  | { readonly kind: 'not addressed' };

/** Plain messages and replies; what Discord itself says of joins, pins and threads is of other types. */
const TYPES_OF_PEOPLE = [0, 19];

export function readMessage(message: MessageRequest, { userId }: Identity): IncomingMessage {
  const { id, channel_id: channel, channel_type: channelType = null, guild_id: guild, author, content } = message;
  const fromPerson = !author.bot && !author.system && author.id !== userId && message.webhook_id === undefined;
  if (!fromPerson || !TYPES_OF_PEOPLE.includes(message.type)) return { kind: 'not addressed' };
  const at: MessageAddress = { user: author.id, channel, channelType, message: id };
  // Whom a reply notifies stands among the mentions as well.
  if (guild !== undefined && !message.mentions.some(({ id: mentioned }) => mentioned === userId))
    return content === '' && message.attachments.length === 0
      ? { kind: 'without words', server: guild, at, roles: message.mention_roles }
      : { kind: 'not addressed' };
  const { text, cut } = readText(content);
  const replyTo: ReplyInMessage = { kind: 'message', ...at, guild: guild ?? null, cut };
  return {
    kind: 'question',
    question: {
      platform: PLATFORM,
      eventId: id,
      message: { channel, timestamp: id },
      asker: author.id,
      conversation: channel,
      text,
      replyTo,
      directMessageAllowed: true,
    },
  };
}

/** Who is to see the answer: for that the text must be known, and what the server's managers chose. */
export interface Seeing {
  readonly private: boolean;
  readonly figures: FiguresTold;
  /** Channels in which it would be for all; none where there is nothing to say of it. */
  readonly elsewhere: readonly string[];
}

/** A question that an interaction asks; undefined where it asks none. */
export interface Asking {
  readonly text: string;
  readonly cut: boolean;
  readonly word: Word | null;
  /** The text is a command of advice, on the asker's own case. */
  readonly advice?: boolean;
  readonly othersWords: boolean;
  /** What the asker chose, or what the place of the question leaves no choice of. */
  readonly private: boolean | undefined;
}

export function readAsking(request: InteractionRequest): Asking | undefined {
  if (request.type === INTERACTION.command) return readCommand(request);
  return request.type === INTERACTION.modal ? readFollowUp(request) : undefined;
}

function readCommand({ data }: CommandRequest): Asking | undefined {
  const { name, type, options, target_id: target = '', resolved } = data;
  if (type === COMMAND_KIND.message && name === FIND_SOURCES)
    return { ...readText(resolved?.messages?.[target]?.content ?? ''), word: null, othersWords: true, private: true };
  if (type !== COMMAND_KIND.slash) return undefined;
  const word = WORDS.find((known) => known === name);
  // The id of an answer stands behind the word, as people write it in a direct message.
  if (word)
    return {
      text: [word, ...options.map(({ value }) => String(value))].join(' '),
      cut: false,
      word,
      othersWords: false,
      private: true,
    };
  const advice = adviceWords(name, options);
  if (advice !== undefined) return { ...readText(advice), word: null, advice: true, othersWords: false, private: true };
  const asked = preparedQuestion(name, options);
  if (asked === undefined) return undefined;
  const chosen = options.find((option) => option.name === 'private')?.value;
  return {
    ...readText(asked),
    word: null,
    othersWords: false,
    private: typeof chosen === 'boolean' ? chosen : undefined,
  };
}

/** Under an answer that one person alone sees, the next one is for the same person. */
function readFollowUp(request: ModalRequest): Asking | undefined {
  if (readCustomId(request.data.custom_id)?.action !== 'followUp') return undefined;
  const hidden = isForOne(request.message?.flags ?? 0);
  return { ...readText(typedInto(request, FIELD)), word: null, othersWords: false, private: hidden || undefined };
}

const EPHEMERAL = 1 << 6;

export function isForOne(flags: number): boolean {
  return (flags & EPHEMERAL) !== 0;
}

export function isDirect({ context, guild_id: guild, member }: InteractionRequest): boolean {
  return context === BOT_DIRECT || (context === undefined && guild === undefined && member === undefined);
}

export function questionOf(request: InteractionRequest, asking: Asking, seeing: Seeing): AddressedQuestion {
  const user = personOf(request);
  const channel = request.channel_id ?? request.channel?.id ?? '';
  const replyTo: ReplyToInteraction = {
    kind: 'interaction',
    user,
    channel,
    guild: request.guild_id ?? null,
    interaction: request.id,
    application: request.application_id,
    token: request.token,
    direct: isDirect(request),
    private: seeing.private,
    figures: seeing.figures,
    word: asking.word,
    advice: asking.advice ?? false,
    othersWords: asking.othersWords,
    cut: asking.cut,
    followUp: request.type === INTERACTION.modal,
    elsewhere: [...seeing.elsewhere],
  };
  return {
    platform: PLATFORM,
    eventId: request.id,
    asker: user,
    // What one person asked in private must not come back to others who ask on in the channel.
    conversation: seeing.private && !isDirect(request) ? `${channel}:private` : channel,
    text: asking.text,
    replyTo,
    replyToken: REPLY_TOKEN,
    directMessageAllowed: true,
  };
}

function readText(markup: string): { text: string; cut: boolean } {
  const text = typedText(markup);
  return { text: text.slice(0, LONGEST_QUESTION), cut: text.length > LONGEST_QUESTION };
}
