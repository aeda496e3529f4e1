import * as z from 'zod';

/* What is needed to answer later, written down with the question. */

const inMessage = z.object({
  kind: z.literal('message'),
  user: z.string(),
  /** Where the message stands. */
  channel: z.string(),
  /** Of what kind that is; null where Discord did not tell. */
  channelType: z.number().nullable().default(null),
  message: z.string(),
  /** The server; null in a direct message. */
  guild: z.string().nullable(),
  cut: z.boolean(),
});

/** Words that ask for something else than an answer. */
export const WORDS = ['sources', 'why', 'answers', 'help', 'privacy', 'forget-me'] as const;
export type Word = (typeof WORDS)[number];

const toInteraction = z.object({
  kind: z.literal('interaction'),
  user: z.string(),
  channel: z.string(),
  guild: z.string().nullable(),
  interaction: z.string(),
  application: z.string(),
  token: z.string(),
  /** In a direct message: nobody else is there. */
  direct: z.boolean(),
  /** Whoever asked alone sees the answer. Fixed when it arrived: Discord lets nobody change it later. */
  private: z.boolean(),
  /** Of whoever asked, in the words of the question. */
  figures: z.enum(['none', 'maybe', 'own']),
  word: z.enum(WORDS).nullable(),
  /** Its words are a command of advice. */
  advice: z.boolean().default(false),
  /** The words are those of a message that the asker pointed to. */
  othersWords: z.boolean(),
  cut: z.boolean(),
  /** It goes on from an answer, whoever asked for that one. */
  followUp: z.boolean(),
  /** Channels in which the answer would be for all, where the place of the question is not among them. */
  elsewhere: z.array(z.string()),
});

export const replyToSchema = z.discriminatedUnion('kind', [inMessage, toInteraction]);
export type ReplyTo = z.infer<typeof replyToSchema>;
export type ReplyInMessage = z.infer<typeof inMessage>;
export type ReplyToInteraction = z.infer<typeof toInteraction>;
/** Who wrote a message, and where it stands. */
export type MessageAddress = Pick<ReplyInMessage, 'user' | 'channel' | 'channelType' | 'message'>;
