import { type REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { Log } from '../log.ts';
import { AskedOnce } from './asked-once.ts';
import { patiently } from './call-discord.ts';

const rolesSchema = z.array(z.object({ id: z.string(), tags: z.object({ bot_id: z.string().optional() }).optional() }));

/** The role that Discord makes for a bot when it is added to a server, and gives its name. */
export class OwnRoles {
  readonly #asked: AskedOnce<z.infer<typeof rolesSchema>>;
  readonly #log: Log;

  constructor({ rest, signal, log }: { rest: REST; signal: AbortSignal; log: Log }) {
    this.#log = log;
    this.#asked = new AskedOnce(async (server) =>
      rolesSchema.parse(await patiently(() => rest.get(Routes.guildRoles(server)), { signal })),
    );
  }

  /** Whether one of these is the bot's own. False where Discord does not tell: then nobody can say whom the roles stand for. */
  async holds(roles: readonly string[], { server, bot }: { readonly server: string; readonly bot: string }): Promise<boolean> {
    if (roles.length === 0) return false;
    try {
      const known = await this.#asked.of(server);
      // Who is taken away from a server and added again has another role there.
      const isNew = roles.some((role) => !known.some(({ id }) => id === role));
      const own = (isNew ? await this.#asked.again(server) : known).find(({ tags }) => tags?.bot_id === bot);
      return own !== undefined && roles.includes(own.id);
    } catch (error) {
      this.#log.warn({ err: error }, 'Discord does not tell which role is the own one, so that who mentions it is not answered');
      return false;
    }
  }
}
