import type { Part } from '../kinds.ts';

/** A refusal, in the form of https://docs.discord.com/developers/reference#error-messages */
export class DiscordError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: Part | undefined;

  constructor(status: number, code: number, message: string, errors?: Part) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  get body(): Part {
    return { message: this.message, code: this.code, ...(this.errors && { errors: this.errors }) };
  }
}

/* https://docs.discord.com/developers/topics/opcodes-and-status-codes#json-json-error-codes; no page tells the status of each. */
export const refusal = {
  unauthorized: () => new DiscordError(401, 0, '401: Unauthorized'),
  unknownChannel: () => new DiscordError(404, 10003, 'Unknown Channel'),
  unknownGuild: () => new DiscordError(404, 10004, 'Unknown Guild'),
  unknownMessage: () => new DiscordError(404, 10008, 'Unknown Message'),
  unknownUser: () => new DiscordError(404, 10013, 'Unknown User'),
  unknownWebhook: () => new DiscordError(404, 10015, 'Unknown Webhook'),
  unknownInteraction: () => new DiscordError(404, 10062, 'Unknown interaction'),
  tooManyCommandsADay: () =>
    new DiscordError(400, 30034, 'Max number of daily application command creates has been reached (200)'),
  alreadyAcknowledged: () => new DiscordError(400, 40060, 'Interaction has already been acknowledged.'),
  tooManyFollowUps: () => new DiscordError(400, 40094, 'This interaction has hit the maximum number of follow up messages.'),
  missingAccess: () => new DiscordError(403, 50001, 'Missing Access'),
  notYours: () => new DiscordError(403, 50005, 'Cannot edit a message authored by another user'),
  emptyMessage: () => new DiscordError(400, 50006, 'Cannot send an empty message'),
  noDirectMessages: () => new DiscordError(403, 50007, 'Cannot send messages to this user'),
  notText: () => new DiscordError(400, 50008, 'Cannot send messages in a non-text channel'),
  missingPermissions: () => new DiscordError(403, 50013, 'Missing Permissions'),
  invalidToken: () => new DiscordError(401, 50027, 'Invalid Webhook Token'),
  wrongKindOfChannel: () => new DiscordError(400, 50024, 'Cannot execute action on this channel type'),
  archived: () => new DiscordError(400, 50083, 'Thread is archived'),
  replyWithoutHistory: () => new DiscordError(400, 160002, 'You cannot reply without permission to read message history'),
  threadLocked: () => new DiscordError(403, 160005, 'Thread is locked'),
  threadAlreadyThere: () => new DiscordError(400, 160004, 'A thread has already been created for this message'),
} as const;
