import { APPLICATION_ID, BOT, type Message } from '../community.ts';
import type { Interaction } from '../interaction.ts';
import { CALLBACK, FLAG, INTERACTION, MESSAGE, type Part } from '../kinds.ts';
import { checkChoices } from '../limits/commands.ts';
import { FaultList, listOf } from '../limits/fault-list.ts';
import { checkModal } from '../limits/modal.ts';
import { messageAsTold } from '../told.ts';
import type { Asked, Context } from './context.ts';
import { refusal } from './discord-error.ts';
import { rewriteMessage, writeMessage } from './write-message.ts';

/* https://docs.discord.com/developers/interactions/receiving-and-responding */

/** Which first responses each kind of interaction takes. */
const TAKEN: Readonly<Record<number, readonly number[]>> = {
  [INTERACTION.command]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.modal],
  [INTERACTION.component]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.deferredUpdate, CALLBACK.update, CALLBACK.modal],
  [INTERACTION.autocomplete]: [CALLBACK.choices],
  [INTERACTION.modal]: [CALLBACK.message, CALLBACK.deferredMessage, CALLBACK.deferredUpdate, CALLBACK.update],
};

export function createResponse({ ids: [id, token], body, query }: Asked, context: Context): Part | undefined {
  const interaction = context.interactions.find((known) => known.id === id && known.token === token);
  if (!interaction || (!interaction.response && interaction.isTooLate)) throw refusal.unknownInteraction();
  if (interaction.response) throw refusal.alreadyAcknowledged();
  const type = Number(body.type);
  const faults = new FaultList();
  if (!TAKEN[interaction.type]?.includes(type))
    faults.add(['type'], 'INTERACTION_RESPONSE_TYPE', `A response of type ${type} does not answer an interaction of this type`);
  faults.refuse();
  respond(interaction, type, (body.data ?? {}) as Part, context);
  interaction.response = { type, at: Date.now() };
  return query.get('with_response') === 'true' ? callbackAsTold(interaction, type, context) : undefined;
}

function respond(interaction: Interaction, type: number, data: Part, context: Context): void {
  if (data.nonce !== undefined) context.complain('answers to interactions take no nonce');
  switch (type) {
    case CALLBACK.message:
      interaction.original = writeAnswer(interaction, data, context);
      return;
    case CALLBACK.deferredMessage:
      // Only the ephemeral flag is valid here; the rest has to wait for the edit.
      if (Number(data.flags ?? 0) & ~FLAG.ephemeral) context.complain('a deferred answer takes no flag but the ephemeral one');
      interaction.original = context.community.post({
        ...answerOf(interaction, Number(data.flags ?? 0) & FLAG.ephemeral),
        flags: FLAG.loading | (Number(data.flags ?? 0) & FLAG.ephemeral),
      });
      return;
    case CALLBACK.deferredUpdate:
      interaction.original = interaction.about;
      return;
    case CALLBACK.update:
      if (interaction.about) interaction.original = rewriteMessage(interaction.about, data, context);
      return;
    case CALLBACK.choices:
      interaction.choices = checkedChoices(data.choices);
      return;
    case CALLBACK.modal: {
      checkModal(data);
      const { user, channel, about } = interaction;
      const { custom_id, title, components } = data;
      interaction.modal = {
        customId: String(custom_id),
        title: String(title),
        components: listOf(components),
        user,
        channel,
        about,
        open: true,
      };
    }
  }
}

function checkedChoices(choices: unknown): readonly Part[] {
  const given = listOf(choices);
  const faults = new FaultList();
  if (given.length > 25) faults.add(['data', 'choices'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  checkChoices(given, ['data', 'choices'], faults);
  faults.refuse();
  return given;
}

/** Where an answer stands, and who reads it. */
function answerOf(interaction: Interaction, flags: number): Pick<Message, 'channel' | 'author'> & Partial<Message> {
  const { user, channel, id, type, about, userInstalled } = interaction;
  // Where a server keeps apps out that people installed for themselves, only they see what these say.
  const kept = userInstalled && channel.guild?.withExternalApps === false;
  const ephemeral = (flags & FLAG.ephemeral) !== 0 || kept;
  return {
    channel,
    author: BOT,
    webhookId: APPLICATION_ID,
    interaction: id,
    onlyFor: ephemeral ? user : undefined,
    flags: ephemeral ? FLAG.ephemeral : 0,
    type: type === INTERACTION.command ? (about ? MESSAGE.contextMenu : MESSAGE.command) : MESSAGE.reply,
  };
}

function writeAnswer(interaction: Interaction, body: Part, context: Context): Message {
  return writeMessage(body, answerOf(interaction, Number(body.flags ?? 0)), context);
}

function callbackAsTold({ id, type, original }: Interaction, callback: number, { community }: Context): Part {
  const withMessage = callback === CALLBACK.message || callback === CALLBACK.update;
  return {
    interaction: {
      id,
      type,
      ...(original && {
        response_message_id: original.id,
        response_message_loading: (original.flags & FLAG.loading) !== 0,
        response_message_ephemeral: original.onlyFor !== undefined,
      }),
    },
    resource: { type: callback, ...(withMessage && original && { message: messageAsTold(original, community) }) },
  };
}

/** The interaction behind the token of a webhook. */
function byToken(token: string | undefined, { interactions }: Context): Interaction {
  const interaction = interactions.find((known) => known.token === token);
  if (!interaction?.response) throw refusal.unknownWebhook();
  if (!interaction.tokenIsGood) throw refusal.invalidToken();
  return interaction;
}

export function createFollowUp({ ids: [, token], body }: Asked, context: Context): Part {
  const interaction = byToken(token, context);
  const { original } = interaction;
  // Straight after a deferred answer it takes its place.
  if (original && original.flags & FLAG.loading) return messageAsTold(rewriteMessage(original, body, context), context.community);
  if (interaction.userInstalled && interaction.followUps >= 5) throw refusal.tooManyFollowUps();
  const message = writeAnswer(interaction, body, context);
  interaction.followUps += 1;
  return messageAsTold(message, context.community);
}

function messageBehind({ ids: [, token, id] }: Asked, context: Context): Message {
  const interaction = byToken(token, context);
  const message =
    id === '@original'
      ? interaction.original
      : context.community.messages.find((known) => known.id === id && known.interaction === interaction.id);
  if (!message || !context.community.messages.includes(message)) throw refusal.unknownMessage();
  return message;
}

export function getAnswer(asked: Asked, context: Context): Part {
  return messageAsTold(messageBehind(asked, context), context.community);
}

export function editAnswer(asked: Asked, context: Context): Part {
  return messageAsTold(rewriteMessage(messageBehind(asked, context), asked.body, context), context.community);
}

export function deleteAnswer(asked: Asked, context: Context): undefined {
  const message = messageBehind(asked, context);
  const interaction = byToken(asked.ids[1], context);
  context.community.remove(message);
  if (interaction.original === message) interaction.original = undefined;
  context.tellMessage('MESSAGE_DELETE', message);
}
