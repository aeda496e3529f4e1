import * as z from 'zod';

/*
 * What is needed to answer later, written down with the question. `user` is whoever asked or pressed; `thread` is the time stamp of the
 * message at the head of the thread.
 */

const place = { channel: z.string(), user: z.string() };

const inThread = z.object({
  kind: z.literal('thread'),
  ...place,
  thread: z.string(),
  /** Time stamp of the question itself: nothing older can be its answer. */
  message: z.string(),
  direct: z.boolean(),
  /** The bot opens this thread with its answer, and follows it from then on. */
  opens: z.boolean(),
  /** The bot was mentioned without a word: the message before is the question. */
  bareMention: z.boolean(),
  cut: z.boolean(),
});

const toCommand = z.object({ kind: z.literal('command'), ...place, responseUrl: z.string(), cut: z.boolean() });

const toShortcut = z.object({
  kind: z.literal('draft'),
  ...place,
  responseUrl: z.string(),
  thread: z.string(),
  cut: z.boolean(),
});

/** Both bring an answer that the server holds to where others see it. */
const publishing = { ...place, responseUrl: z.string(), reference: z.string(), pressedAt: z.string() };
const sharing = z.object({ kind: z.literal('share'), ...publishing });
const posting = z.object({ kind: z.literal('post'), ...publishing });

/** Somebody has written in the thread of a question for staff: nothing is answered, its writer is asked where that goes. */
const toStaff = z.object({
  kind: z.literal('staff'),
  ...place,
  thread: z.string(),
  /** Time stamp of the reply itself; versions before this one did not write it down. */
  message: z.string().nullable().default(null),
});

export const replyToSchema = z.discriminatedUnion('kind', [inThread, toCommand, toShortcut, sharing, posting, toStaff]);
export type ReplyTo = z.infer<typeof replyToSchema>;
export type ReplyInThread = z.infer<typeof inThread>;
export type ReplyToPress = z.infer<typeof sharing> | z.infer<typeof posting>;
export type ReplyToStaff = z.infer<typeof toStaff>;
export type ReplyInPrivate = z.infer<typeof toCommand> | z.infer<typeof toShortcut>;
