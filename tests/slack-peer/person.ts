import type { Block } from './blocks/blocks.ts';
import type { Delivery } from './delivery.ts';
import { deletionEvent, editEvent, homeEvent, mentionEvent, messageEvent, subscriptionFor } from './events.ts';
import { actionOn, commandBody, type Interaction, pressBody, pressInViewBody, shortcutBody, viewBody } from './interactions.ts';
import type { SlackPeer } from './slack-peer.ts';
import { BOT, type Channel, type Message, type User, type View } from './workspace.ts';

/** What somebody wrote, and what Slack told the app of it: an event, a mention, both or nothing. */
export interface Said {
  readonly message: Message;
  readonly deliveries: readonly Delivery[];
}

/** A person who does in Slack what people do there. */
export class Person {
  readonly user: User;
  readonly #peer: SlackPeer;

  constructor(peer: SlackPeer, user: User) {
    this.#peer = peer;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  get directMessage(): Channel {
    return this.#peer.workspace.directMessage(this.id);
  }

  /** Writes a message. "@seldinger" mentions the bot; everything else is text, however it looks. */
  says(text: string, where: Channel = this.directMessage, thread?: Message): Said {
    return this.saysRaw(escaped(text), where, thread);
  }

  /** Writes a message in the form that Slack gives it: `<!channel>` notifies everybody. */
  saysRaw(text: string, where: Channel, thread?: Message): Said {
    const { workspace } = this.#peer;
    const threadTs = thread && (thread.threadTs ?? thread.ts);
    const botId = this.user.isBot ? `B${this.id.slice(1)}` : undefined;
    const message = workspace.post({ channel: where.id, threadTs, user: this.id, botId, text });
    const deliveries = [this.#tellMessage(message, where), this.#tellMention(message, where)].filter(
      (told) => told !== undefined,
    );
    return { message, deliveries };
  }

  edits(message: Message, text: string): Delivery | undefined {
    const { workspace } = this.#peer;
    const channel = this.#channelOf(message);
    const before = message.text;
    Object.assign(message, { text: escaped(text), edited: true });
    return this.#peer.tellEvent(subscriptionFor(channel), editEvent(message, before, channel, workspace.nextTs()));
  }

  deletes(message: Message): Delivery | undefined {
    const { workspace } = this.#peer;
    const channel = this.#channelOf(message);
    workspace.remove(message);
    return this.#peer.tellEvent(subscriptionFor(channel), deletionEvent(message, channel, workspace.nextTs()));
  }

  /** Runs a command, which works in channels without the bot, too. */
  runs(command: string, text: string, where: Channel): Delivery {
    return this.#peer.tell('slash_commands', commandBody(command, text, where, this.#interaction(where.id)));
  }

  /**
   * Presses a button, chooses an option, or gives feedback.
   * @param actionId of the element, or how it begins
   * @param chosen value of the option; "positive" or "negative" for feedback
   */
  presses(actionId: string, message: Message, chosen?: string): Delivery {
    const { blocks = [], channel } = message;
    const { element, block } = elementIn(blocks, actionId);
    const action = actionOn(element, block, chosen, this.#peer.workspace.nextTs());
    return this.#peer.tell('interactive', pressBody(message, action, this.#interaction(channel, message), this.#peer.workspace));
  }

  /** Sends an action as if its button had been there. */
  pressesForged(action: Readonly<Record<string, unknown>>, message: Message): Delivery {
    const { channel } = message;
    const forged = { type: 'button', block_id: 'b0', action_ts: this.#peer.workspace.nextTs(), ...action };
    return this.#peer.tell('interactive', pressBody(message, forged, this.#interaction(channel, message), this.#peer.workspace));
  }

  pressesInView(actionId: string, view: View, chosen?: string): Delivery {
    const { element, block } = elementIn(view.view.blocks as Block[], actionId);
    const action = actionOn(element, block, chosen, this.#peer.workspace.nextTs());
    return this.#peer.tell('interactive', pressInViewBody(view, action, this.#interaction(this.directMessage.id)));
  }

  usesShortcut(callbackId: string, message: Message): Delivery {
    return this.#peer.tell(
      'interactive',
      shortcutBody(message, callbackId, this.#interaction(message.channel, message), this.#peer.workspace),
    );
  }

  /** @param values by block id and action id, as in `view.state.values` */
  submits(view: View, values: Readonly<Record<string, unknown>> = {}): Delivery {
    view.open = false;
    return this.#peer.tell('interactive', viewBody('view_submission', view, values, this.#interaction(this.directMessage.id)));
  }

  opensHome(tab: 'home' | 'messages' = 'home'): Delivery | undefined {
    const { workspace } = this.#peer;
    return this.#peer.tellEvent('app_home_opened', homeEvent(this.id, this.directMessage.id, tab, workspace.nextTs()));
  }

  /** What is shown to this person alone, in a channel or in one of its threads. */
  seesAlone(where: Channel): Message[] {
    return this.#peer.workspace.messages.filter(({ channel, onlyFor }) => channel === where.id && onlyFor === this.id);
  }

  #interaction(channel: string, about?: Message): Interaction {
    const { triggers, responseUrls, apiUrl } = this.#peer;
    const responseUrl = new URL(responseUrls.give(this.id, channel, about), apiUrl).href;
    return { user: this.user, triggerId: triggers.give(this.id), responseUrl };
  }

  #tellMessage(message: Message, where: Channel): Delivery | undefined {
    if (!where.members.has(BOT.user)) return undefined;
    return this.#peer.tellEvent(subscriptionFor(where), messageEvent(message, where, this.#peer.workspace));
  }

  /** In a direct message nobody is mentioned; where the bot is no member, Slack asks the writer to invite it instead. */
  #tellMention(message: Message, where: Channel): Delivery | undefined {
    if (where.kind === 'im' || !where.members.has(BOT.user) || !message.text.includes(`<@${BOT.user}>`)) return undefined;
    return this.#peer.tellEvent('app_mention', mentionEvent(message, this.#peer.workspace));
  }

  #channelOf(message: Message): Channel {
    const channel = this.#peer.workspace.channels.get(message.channel);
    if (!channel) throw new Error(`there is no channel ${message.channel}`);
    return channel;
  }
}

/** Slack escapes three characters of what people type; https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  const plain = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return plain.replaceAll('@seldinger', `<@${BOT.user}>`);
}

/** The element with an action id, or the first whose id begins so, and its block. */
function elementIn(blocks: readonly Block[], actionId: string): { element: Record<string, unknown>; block: Block } {
  for (const [n, block] of blocks.entries()) {
    const elements = [
      ...((block.elements as Record<string, unknown>[] | undefined) ?? []),
      ...(block.accessory ? [block.accessory] : []),
    ];
    const element = (elements as Record<string, unknown>[]).find(({ action_id }) => String(action_id ?? '').startsWith(actionId));
    if (element) return { element, block: { block_id: `b${n}`, ...block } };
  }
  throw new Error(`there is nothing to press named ${actionId} in ${JSON.stringify(blocks)}`);
}
