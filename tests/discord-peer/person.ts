import { BOT, type Channel, type Guild, type Message, type User } from './community.ts';
import type { Delivery } from './delivery.ts';
import type { DiscordPeer } from './discord-peer.ts';
import { Interaction, type Modal } from './interaction.ts';
import { CHANNEL, COMPONENT, FLAG, INTERACTION, MESSAGE, type Part, PERMISSION } from './kinds.ts';
import { withinAll } from './limits/components.ts';
import { listOf } from './limits/fault-list.ts';
import { submitted } from './modal-values.ts';
import { type Filled, filledIn } from './options.ts';
import { snowflake } from './snowflake.ts';
import { memberPermissions } from './told.ts';
import { commandData, contextOf, interactionAsTold, messageCommandData } from './told-interaction.ts';

/** What somebody wrote, and what Discord told the app of it. */
export interface Said {
  readonly message: Message;
  readonly delivery: Delivery;
}

/** A person who does in Discord what people do there. */
export class Person {
  readonly user: User;
  readonly #peer: DiscordPeer;

  constructor(peer: DiscordPeer, user: User) {
    this.#peer = peer;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  /** Where this person and the bot write to each other. */
  get directMessage(): Channel {
    return this.#peer.community.directMessage(this.user);
  }

  /** Writes a message. "@seldinger" mentions the bot. */
  says(text: string, where: Channel = this.directMessage): Said {
    return this.#writes(text, where, {});
  }

  /** Replies to a message; whether its author is notified is a switch beside the input, on unless it is turned off. */
  replies(to: Message, text: string, { ping = true }: { ping?: boolean } = {}): Said {
    return this.#writes(text, to.channel, { type: MESSAGE.reply, repliesTo: to, pings: ping });
  }

  /** Opens a post in a forum. */
  posts(title: string, text: string, forum: Channel): Said {
    const id = snowflake();
    const post = this.#opens({ id, name: title, parent: forum });
    return this.#writes(text, post, { id });
  }

  /** Starts a thread from a message. */
  startsThread(name: string, from: Message): Channel {
    return this.#opens({ id: from.id, name, parent: from.channel });
  }

  edits(message: Message, text: string): Delivery {
    Object.assign(message, { content: written(text), edited: true });
    return this.#peer.tellMessage('MESSAGE_UPDATE', message);
  }

  deletes(message: Message): Delivery {
    this.#peer.community.remove(message);
    return this.#peer.tellMessage('MESSAGE_DELETE', message);
  }

  /**
   * Runs a command that the app has registered.
   * @throws where Discord would not show it there, or not send it so
   */
  runs(name: string, filled: Filled = {}, where: Channel = this.directMessage): Interaction {
    const command = this.#finds(name, where);
    return this.#interacts(INTERACTION.command, commandData(command, filledIn(command, filled), where), where);
  }

  /** Runs a slash command as if it had been registered, and shown to this person. */
  runsForged(name: string, options: readonly Part[], where: Channel): Interaction {
    return this.#interacts(INTERACTION.command, commandData({ id: '1', name, type: 1 }, options, where), where);
  }

  /** Types into an option of a command. What it is offered stands in the interaction, once it is there. */
  types(name: string, option: string, text: string, where: Channel = this.directMessage): Interaction {
    const command = this.#finds(name, where);
    const options = filledIn(command, { [option]: text }, option);
    return this.#interacts(INTERACTION.autocomplete, commandData(command, options, where), where);
  }

  /** Takes a command from the menu of a message. */
  usesMessageCommand(name: string, message: Message): Interaction {
    const command = this.#finds(name, message.channel);
    const data = messageCommandData(command, message, this.#peer.community);
    return this.#interacts(INTERACTION.command, data, message.channel, message);
  }

  /** Presses the button that says so. */
  presses(label: string, message: Message): Interaction {
    const button = this.#sees(message).find(({ type, label: own }) => type === COMPONENT.button && own === label);
    if (!button?.custom_id) throw new Error(`there is no button "${label}" in ${JSON.stringify(message.components)}`);
    if (button.disabled) throw new Error(`the button "${label}" can not be pressed`);
    return this.pressesForged(String(button.custom_id), message);
  }

  /** Sends a press as if a button with this custom id had been there, and had been seen. */
  pressesForged(customId: string, message: Message): Interaction {
    const data = { custom_id: customId, component_type: COMPONENT.button, id: 1 };
    return this.#interacts(INTERACTION.component, data, message.channel, message);
  }

  /** Chooses in the select menu with this placeholder, or the first one. */
  chooses(values: readonly string[], message: Message, placeholder?: string): Interaction {
    const select = this.#sees(message).find(
      ({ type, placeholder: own }) => SELECTS.includes(Number(type)) && (placeholder === undefined || own === placeholder),
    );
    if (!select) throw new Error(`there is nothing to choose from in ${JSON.stringify(message.components)}`);
    const offered = listOf(select.options).map(({ value }) => value);
    if (select.type === COMPONENT.select && !values.every((value) => offered.includes(value)))
      throw new Error(`${values} is not among what can be chosen: ${offered}`);
    const data = { custom_id: select.custom_id, component_type: select.type, values, id: 1, resolved: this.#resolved(values) };
    return this.#interacts(INTERACTION.component, data, message.channel, message);
  }

  /** Sends a choice as if a menu with this custom id had been there, and had offered it. */
  choosesForged(customId: string, values: readonly string[], message: Message): Interaction {
    const data = { custom_id: customId, component_type: COMPONENT.select, values, id: 1 };
    return this.#interacts(INTERACTION.component, data, message.channel, message);
  }

  /** Fills in a form, by the labels of its fields, and sends it. */
  submits(modal: Modal, values: Readonly<Record<string, string | readonly string[]>> = {}): Interaction {
    if (modal.user !== this.user || !modal.open) throw new Error('the form is not in front of this person');
    modal.open = false;
    return this.submitsForged(modal.customId, submitted(modal, values), modal.channel, modal.about);
  }

  /** Sends a form as if it had been opened. */
  submitsForged(customId: string, components: readonly Part[], where: Channel, about?: Message): Interaction {
    return this.#interacts(INTERACTION.modal, { custom_id: customId, components }, where, about);
  }

  /** What is shown to this person alone in a channel. */
  seesAlone(where: Channel): Message[] {
    return this.#peer.community.messages.filter(
      ({ channel, onlyFor, flags }) => channel === where && onlyFor === this.user && (flags & FLAG.loading) === 0,
    );
  }

  #writes(text: string, channel: Channel, more: Partial<Message>): Said {
    const message = this.#peer.community.post({ channel, author: this.user, content: written(text), ...more });
    if (channel.archived) this.#wakes(channel);
    return { message, delivery: this.#peer.tellMessage('MESSAGE_CREATE', message) };
  }

  /** Whoever writes into an archived thread brings it back. */
  #wakes(thread: Channel): void {
    thread.archived = false;
    this.#peer.tellChannel('THREAD_UPDATE', thread);
  }

  #opens({ id, name, parent }: Pick<Channel, 'id' | 'name'> & { parent: Channel }): Channel {
    const { guild } = parent;
    const type = CHANNEL.publicThread;
    const thread = this.#peer.community.addChannel({ id, type, name, guild, parent, owner: this.user });
    this.#peer.tellChannel('THREAD_CREATE', thread);
    return thread;
  }

  /** A command as this person finds it in a place. */
  #finds(name: string, where: Channel): Part {
    const command = this.#peer.commands.named(name, where.guild);
    if (!command) throw new Error(`nobody has registered the command ${name}`);
    const { contexts, integration_types: types, default_member_permissions: needed } = command;
    const here = contextOf(where);
    if (Array.isArray(contexts) && !contexts.includes(here)) throw new Error(`${name} is not shown in contexts of type ${here}`);
    if (this.#isOutside(where) && !(types as number[] | undefined)?.includes(1))
      throw new Error(`${name} is not shown where the app was not added`);
    if (where.guild && !holds(this.user, where.guild, needed)) throw new Error(`${name} is not shown to ${this.user.name}`);
    return command;
  }

  /** Whether the app is there only since this person has installed it. */
  #isOutside(where: Channel): boolean {
    return where.guild ? !where.guild.withBot : where.recipients.length !== 1;
  }

  #sees({ onlyFor, components }: Message): Part[] {
    if (onlyFor && onlyFor !== this.user)
      throw new Error(`${this.user.name} does not see what is shown to ${onlyFor.name} alone`);
    return withinAll(components);
  }

  #resolved(values: readonly string[]): Part {
    const { channels } = this.#peer.community;
    const chosen = values.flatMap((id) => channels.get(id) ?? []);
    return { channels: Object.fromEntries(chosen.map(({ id, name, type }) => [id, { id, name, type, permissions: '0' }])) };
  }

  #interacts(type: number, data: Part, channel: Channel, about?: Message): Interaction {
    const userInstalled = this.#isOutside(channel);
    const interaction = new Interaction(
      { type, user: this.user, channel, about, userInstalled },
      this.#peer.firstResponseWithinMs,
    );
    this.#peer.interactions.push(interaction);
    const told = interactionAsTold(interaction, data, this.#peer.community);
    interaction.delivery = this.#peer.tell('INTERACTION_CREATE', () => told);
    return interaction;
  }
}

const SELECTS: readonly number[] = [COMPONENT.select, COMPONENT.channelSelect];

function holds(user: User, guild: Guild, needed: unknown): boolean {
  const permissions = memberPermissions(user, guild);
  const wanted = BigInt((needed as string | null | undefined) ?? '0');
  return (permissions & PERMISSION.administrator) !== 0n || (permissions & wanted) === wanted;
}

/** What people's clients make of a mention. */
function written(text: string): string {
  return text.replaceAll('@seldinger', `<@${BOT.id}>`);
}
