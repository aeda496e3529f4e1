import { z } from 'zod';

/** Text objects; https://docs.slack.dev/reference/block-kit/composition-objects/text-object and `composition-objects.d.ts` of @slack/types. */
export const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(most), emoji: z.boolean().optional() });

export const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(most), verbatim: z.boolean().optional() });

export const eitherText = (most: number) => z.discriminatedUnion('type', [plainText(most), mrkdwn(most)]);

export const id = z.string().min(1).max(255);

/** A button leads to the web, or to an address of an app ("slack:" and the like). */
export const address = z
  .string()
  .max(3000)
  .refine((url) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(url) && URL.canParse(url), { error: 'invalid url' });

/** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirmation = z.strictObject({
  title: plainText(100),
  text: eitherText(300),
  confirm: plainText(30),
  deny: plainText(30),
  style: z.enum(['primary', 'danger']).optional(),
});

/** https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option = z.strictObject({
  text: eitherText(75),
  value: z.string().min(1).max(150),
  description: eitherText(75).optional(),
  url: address.optional(),
});
