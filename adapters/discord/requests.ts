import * as z from 'zod';

/* What the gateway tells, as far as we read it; https://docs.discord.com/developers/events/gateway-events */

const id = z.string();
const user = z.object({ id, username: z.string().optional(), bot: z.boolean().optional(), system: z.boolean().optional() });

export const messageSchema = z.object({
  id,
  channel_id: id,
  /** Of what kind the channel is. */
  channel_type: z.number().optional(),
  guild_id: id.optional(),
  type: z.number(),
  author: user,
  webhook_id: id.optional(),
  content: z.string(),
  mentions: z.array(z.object({ id })),
  mention_roles: z.array(id).default([]),
  attachments: z.array(z.unknown()).default([]),
});
export type MessageRequest = z.infer<typeof messageSchema>;

const interaction = {
  id,
  application_id: id,
  token: z.string(),
  guild_id: id.optional(),
  channel_id: id.optional(),
  channel: z.object({ id, type: z.number(), parent_id: id.nullish() }).optional(),
  member: z.object({ user, permissions: z.string() }).optional(),
  user: user.optional(),
  context: z.number().optional(),
};

export const INTERACTION = { command: 2, press: 3, autocomplete: 4, modal: 5 } as const;
/** Where the bot and one person are alone. */
export const BOT_DIRECT = 1;
/** Slash commands, and those in the menu of a message. */
export const COMMAND_KIND = { slash: 1, message: 3 } as const;

interface Option {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean | undefined;
  readonly focused?: boolean | undefined;
  readonly options?: readonly Option[] | undefined;
}
const option: z.ZodType<Option> = z.object({
  name: z.string(),
  type: z.number(),
  value: z.union([z.string(), z.number(), z.boolean()]).optional(),
  focused: z.boolean().optional(),
  get options() {
    return z.array(option).optional();
  },
});
export type CommandOption = Option;

export const commandSchema = z.object({
  ...interaction,
  type: z.literal(INTERACTION.command),
  data: z.object({
    name: z.string(),
    type: z.number(),
    options: z.array(option).default([]),
    target_id: id.optional(),
    resolved: z.object({ messages: z.record(z.string(), z.object({ content: z.string() })).optional() }).optional(),
  }),
});
export type CommandRequest = z.infer<typeof commandSchema>;

export const autocompleteSchema = z.object({
  ...interaction,
  type: z.literal(INTERACTION.autocomplete),
  data: z.object({ name: z.string(), options: z.array(option).default([]) }),
});
export type AutocompleteRequest = z.infer<typeof autocompleteSchema>;

/** The message under which a button was pressed, or something was chosen. */
const under = z.object({ id, flags: z.number().default(0) });

export const pressSchema = z.object({
  ...interaction,
  type: z.literal(INTERACTION.press),
  message: under,
  /** A menu tells what was chosen in it. */
  data: z.object({ custom_id: z.string(), values: z.array(z.string()).default([]) }),
});
export type PressRequest = z.infer<typeof pressSchema>;

/** Text stands in `value`, what was ticked in `values`. */
const field = z.object({ custom_id: z.string(), value: z.string().optional(), values: z.array(z.string()).optional() });

export const modalSchema = z.object({
  ...interaction,
  type: z.literal(INTERACTION.modal),
  message: under.optional(),
  data: z.object({
    custom_id: z.string(),
    components: z.array(z.object({ component: field.optional(), components: z.array(field).optional() })),
  }),
});
export type ModalRequest = z.infer<typeof modalSchema>;

export const interactionSchema = z.discriminatedUnion('type', [commandSchema, autocompleteSchema, pressSchema, modalSchema]);
export type InteractionRequest = z.infer<typeof interactionSchema>;

/** Any interaction at all: enough to answer that it is not known. */
export const anyInteractionSchema = z.object(interaction);

type AnyInteraction = Pick<InteractionRequest, 'member' | 'user'>;

/** Whoever gave the command or pressed the button. */
export function personOf({ member, user: alone }: AnyInteraction): string {
  return (member?.user ?? alone)?.id ?? '';
}

/** As others can look them up; empty where Discord does not tell it. */
export function nameOf({ member, user: alone }: AnyInteraction): string {
  return (member?.user ?? alone)?.username ?? '';
}

/** What was typed into the field of a modal. */
export function typedInto(request: ModalRequest, name: string): string {
  return fieldOf(request, name)?.value ?? '';
}

/** What was ticked in a modal. */
export function tickedIn(request: ModalRequest, name: string): readonly string[] {
  return fieldOf(request, name)?.values ?? [];
}

function fieldOf({ data }: ModalRequest, name: string) {
  const fields = data.components.flatMap(({ component, components = [] }) => (component ? [component] : components));
  return fields.find(({ custom_id }) => custom_id === name);
}
