import { randomBytes } from 'node:crypto';
import type { Channel, Message, User } from './community.ts';
import type { Delivery } from './delivery.ts';
import type { Part } from './kinds.ts';
import { snowflake } from './snowflake.ts';

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-callback */
const TOKEN_LASTS_MS = 15 * 60_000;

/** A form in front of somebody. */
export interface Modal {
  readonly customId: string;
  readonly title: string;
  readonly components: readonly Part[];
  readonly user: User;
  readonly channel: Channel;
  /** The message whose button opened it. */
  readonly about: Message | undefined;
  open: boolean;
}

/** Something that a person did and that the app answers: ran a command, pressed a button, typed into an option, sent a form. */
export class Interaction {
  readonly id = snowflake();
  readonly token = randomBytes(24).toString('base64url');
  readonly createdAt = Date.now();
  readonly type: number;
  readonly user: User;
  readonly channel: Channel;
  /** The message with the button, or on which the form was opened. */
  readonly about: Message | undefined;
  /** Whether the app is there only since this person installed it. */
  readonly userInstalled: boolean;
  /** What the app is told of it; set as soon as it is told. */
  delivery: Delivery | undefined;
  /** The kind of the first response, and when it came. */
  response: { readonly type: number; readonly at: number } | undefined;
  /** The message that the first response made, or that it belongs to. */
  original: Message | undefined;
  /** What an autocomplete offers. */
  choices: readonly Part[] | undefined;
  modal: Modal | undefined;
  followUps = 0;
  readonly #withinMs: number;
  #late = false;
  #ended = false;

  constructor(
    { type, user, channel, about, userInstalled }: Pick<Interaction, 'type' | 'user' | 'channel' | 'about' | 'userInstalled'>,
    firstResponseWithinMs: number,
  ) {
    this.#withinMs = firstResponseWithinMs;
    this.type = type;
    this.user = user;
    this.channel = channel;
    this.about = about;
    this.userInstalled = userInstalled;
  }

  /** As if three seconds had gone by. */
  expire(): void {
    this.#late = true;
  }

  /** As if fifteen minutes had gone by. */
  endToken(): void {
    this.#ended = true;
  }

  get isTooLate(): boolean {
    return this.#late || Date.now() - this.createdAt > this.#withinMs;
  }

  get tokenIsGood(): boolean {
    return !this.#ended && Date.now() - this.createdAt <= TOKEN_LASTS_MS;
  }
}
