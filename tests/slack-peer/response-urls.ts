import { contentOf } from './web-api/message-content.ts';
import { ApiError, type Arguments } from './web-api/method.ts';
import type { Reply } from './web-api/web-api.ts';
import { BOT, type Message, type Workspace } from './workspace.ts';

/** https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five times within thirty minutes. */
const USES = 5;
const LASTS_MS = 30 * 60_000;

interface ResponseUrl {
  readonly user: string;
  readonly channel: string;
  /** The message whose button was pressed. */
  readonly about: Message | undefined;
  readonly threadTs: string | undefined;
  uses: number;
  expiresAt: number;
}

/** Addresses at which an app answers somebody who has just done something, without a token. */
export class ResponseUrls {
  readonly #workspace: Workspace;
  readonly #given = new Map<string, ResponseUrl>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** @returns the path of the address */
  give(user: string, channel: string, about?: Message): string {
    const path = `/response/${BOT.team}/${this.#given.size + 1}`;
    this.#given.set(path, { user, channel, about, threadTs: about?.threadTs, uses: 0, expiresAt: Date.now() + LASTS_MS });
    return path;
  }

  /** As if thirty minutes had gone by. */
  expireAll(): void {
    for (const url of this.#given.values()) url.expiresAt = 0;
  }

  respond(path: string, given: Arguments): Reply {
    const url = this.#given.get(path);
    if (!url || url.expiresAt <= Date.now()) return refusal(404, 'expired_url');
    if (url.uses >= USES) return refusal(404, 'used_url');
    // Whether a message that is refused counts as a use no page says.
    url.uses += 1;
    try {
      this.#post(url, given);
      return { status: 200, body: { ok: true }, outcome: 'ok' };
    } catch (error) {
      // Observed in issues of several clients: status 400 and the bare code.
      if (error instanceof ApiError) return refusal(400, error.code);
      throw error;
    }
  }

  #post({ user, channel, about, threadTs }: ResponseUrl, given: Arguments): void {
    if (given.delete_original === true) {
      if (about) this.#workspace.remove(about);
      return;
    }
    const words = contentOf(given);
    if (given.replace_original === true && about) {
      Object.assign(about, { text: words.text, blocks: words.blocks });
      return;
    }
    const inThread = typeof given.thread_ts === 'string' ? given.thread_ts : threadTs;
    const onlyFor = given.response_type === 'in_channel' ? undefined : user;
    this.#workspace.post({ channel, threadTs: inThread, user: BOT.user, botId: BOT.botId, onlyFor, ...words });
  }
}

function refusal(status: number, code: string): Reply {
  return { status, body: code, outcome: code };
}
