import { REST } from 'discord.js';
import { LONGEST_WAIT_MS } from '../patience.ts';
import type { DiscordSettings } from '../settings.ts';

/** A call that takes longer counts as lost. */
const TIMEOUT_MS = 10_000;
/** Discord counts no answers to interactions, and the client would. */
const UNCOUNTED = 1_000_000;

export interface RestClients {
  /** For everything that the bot does by its token. */
  readonly bot: REST;
  /** For interactions, which bring tokens of their own. */
  readonly interactions: REST;
}

/**
 * The client's own ways of trying again are off: an unclear failure is looked at before anything is sent twice, and nobody waits for
 * as long as Discord may ask. Short waits stay with the client, which keeps the order of what goes to one channel.
 */
export function restOptions(apiUrl: string) {
  return {
    api: apiUrl.replace(/\/+$/, ''),
    retries: 0,
    timeout: TIMEOUT_MS,
    rejectOnRateLimit: ({ retryAfter }: { readonly retryAfter: number }) => retryAfter > LONGEST_WAIT_MS,
  };
}

/** The client forgets a token that was refused once, and then calls for nothing more. Whether it is good for good the gateway says. */
class RestWithToken extends REST {
  readonly #own: string;

  constructor(token: string, options: ReturnType<typeof restOptions>) {
    super(options);
    this.#own = token;
  }

  override request(options: Parameters<REST['request']>[0]): Promise<unknown> {
    this.setToken(this.#own);
    return super.request(options);
  }
}

export function restClients({ token, apiUrl }: Pick<DiscordSettings, 'token' | 'apiUrl'>): RestClients {
  const options = restOptions(apiUrl);
  return {
    bot: new RestWithToken(token, options),
    interactions: new REST({ ...options, globalRequestsPerSecond: UNCOUNTED }),
  };
}
