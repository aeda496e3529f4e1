import { InteractionResponseType } from 'discord.js';
import { Undeliverable } from '../database/index.ts';
import { figuresTold } from '../own-figures.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { choicesFor } from './autocomplete.ts';
import { readCustomId } from './buttons.ts';
import { answersIn, placeOf } from './channels.ts';
import { configure } from './config-command.ts';
import type { FirstResponses } from './first-responses.ts';
import { whyNotAsked } from './follow-up.ts';
import { pressButton, takeForm } from './press-button.ts';
import { type Asking, isDirect, questionOf, readAsking, type Seeing } from './read-question.ts';
import {
  type AutocompleteRequest,
  anyInteractionSchema,
  type CommandRequest,
  INTERACTION,
  type InteractionRequest,
  interactionSchema,
} from './requests.ts';
import { answerWith, toOne } from './respond.ts';
import type { ServerChoiceBook } from './server-choices.ts';
import { wording } from './wording.ts';

export interface InteractionTools {
  readonly tools: PlatformTools;
  readonly responses: FirstResponses;
  readonly choices: ServerChoiceBook;
}

/** Handles an interaction: a question goes to the inbox, everything else is answered here. Nobody is met by silence. */
export async function handleInteraction(body: unknown, handling: InteractionTools): Promise<void> {
  try {
    await handle(body, handling);
  } catch (error) {
    // Discord has told whoever waited that nothing came, and takes nothing more.
    if (error instanceof Undeliverable) return handling.tools.log.warn({ err: error }, 'a response to Discord came too late');
    const any = anyInteractionSchema.safeParse(body);
    if (any.success) await answerWith(any.data, handling, async () => toOne(commonWording.buttonFailed)).catch(() => {});
    throw error;
  }
}

async function handle(body: unknown, handling: InteractionTools): Promise<void> {
  const read = interactionSchema.safeParse(body);
  if (!read.success) return answerUnknown(body, handling);
  const request = read.data;
  if (request.type === INTERACTION.autocomplete) return complete(request, handling);
  if (request.type === INTERACTION.press) return pressButton(request, handling);
  const asking = readAsking(request);
  if (asking) return ask(request, asking, handling);
  if (request.type === INTERACTION.command) return command(request, handling);
  await (readCustomId(request.data.custom_id)
    ? takeForm(request, handling)
    : answerWith(request, handling, async () => toOne(commonWording.buttonUnknown)));
}

/** A question is written down first; the answer is the first response, unless something slow is ahead. */
async function ask(request: InteractionRequest, asking: Asking, { tools, responses, choices }: InteractionTools): Promise<void> {
  const key = { id: request.id, token: request.token };
  if (request.type === INTERACTION.modal) {
    const instead = asking.text === '' ? wording.nothingTyped : await whyNotAsked(request, tools.store);
    if (instead !== undefined) return answerWith(request, { tools, responses }, async () => toOne(instead));
  }
  const seeing = await whoSees(request, asking, choices);
  const isNew = responses.await(key, seeing.private);
  const receipt = await tools.receive(questionOf(request, asking, seeing), async () => {});
  if (isNew && receipt === 'claimed before') responses.forget(key);
}

/** Discord has it settled with the first response whether others see the answer. */
async function whoSees(request: InteractionRequest, asking: Asking, choices: ServerChoiceBook): Promise<Seeing> {
  const open: Seeing = { private: false, figures: 'none', elsewhere: [] };
  if (asking.word || asking.advice) return { ...open, private: true };
  if (isDirect(request)) return open;
  const { channels, visibility } = await choices.of(request.guild_id ?? null);
  const place = request.channel && placeOf(request.channel.id, request.channel.type, request.channel.parent_id ?? null);
  if (place && !answersIn({ channels }, place)) return { ...open, private: true, elsewhere: channels };
  const figures = figuresTold(asking.text);
  return { ...open, figures, private: asking.private ?? (visibility === 'private' || figures !== 'none') };
}

async function command(request: CommandRequest, { tools, responses, choices }: InteractionTools): Promise<void> {
  await answerWith(request, { tools, responses }, async () => {
    const said = request.data.name === 'config' ? await configure(request, choices) : wording.unknownCommand;
    return said && toOne(said);
  });
}

async function complete({ id, token, data }: AutocompleteRequest, { tools, responses }: InteractionTools): Promise<void> {
  const typed = data.options.find(({ focused }) => focused);
  const choices = await choicesFor(data.name, typed?.name ?? '', String(typed?.value ?? ''), tools);
  await responses.give({ id, token }, InteractionResponseType.ApplicationCommandAutocompleteResult, { choices });
}

async function answerUnknown(body: unknown, handling: InteractionTools): Promise<void> {
  const any = anyInteractionSchema.safeParse(body);
  if (any.success) await answerWith(any.data, handling, async () => toOne(wording.unknownCommand));
}
