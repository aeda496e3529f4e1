import { DiscordAPIError, HTTPError, REST, Routes } from 'discord.js';
import * as z from 'zod';
import type { DiscordSettings } from '../settings.ts';
import { missingPermissions, PERMISSIONS } from './permissions.ts';
import { restOptions } from './rest-clients.ts';

/** What Discord says of a bot token. */
export interface DiscordAccess {
  readonly applicationId: string;
  readonly application: string;
  /** Where Discord sends interactions instead of over the gateway. */
  readonly interactionsUrl: string | null;
  /** Whether a person may add the app to themselves. */
  readonly forPersons: boolean;
  /** Intents that were switched on and that nothing needs. */
  readonly unneededIntents: readonly string[];
  readonly servers: readonly DiscordServer[];
  /** Identifies that Discord still takes today. */
  readonly identifiesLeft: number;
}

export interface DiscordServer {
  readonly id: string;
  readonly name: string;
  /** The bits, as Discord writes them. */
  readonly permissions: string;
}

/** Discord does not take a token, or can not be asked; the message says why and what to do, in one line, without the token. */
export class DiscordAccessDenied extends Error {}

const PORTAL = 'discord.com/developers/applications';

const applicationSchema = z.object({
  id: z.string(),
  name: z.string(),
  flags: z.number().default(0),
  interactions_endpoint_url: z.string().nullish(),
  integration_types_config: z.record(z.string(), z.unknown()).nullish(),
});
const serversSchema = z.array(z.object({ id: z.string(), name: z.string(), permissions: z.string() }));
const gatewaySchema = z.object({ session_start_limit: z.object({ remaining: z.number() }) });

/** https://docs.discord.com/developers/resources/application#application-object-application-flags, allowed and limited ones. */
const PRIVILEGED_INTENTS: Readonly<Record<string, number>> = {
  Presence: (1 << 12) | (1 << 13),
  'Server Members': (1 << 14) | (1 << 15),
  'Message Content': (1 << 18) | (1 << 19),
};

const INSTALLED_BY_A_PERSON = '1';

/** @throws DiscordAccessDenied */
export async function checkBotToken({ token, apiUrl }: Pick<DiscordSettings, 'token' | 'apiUrl'>): Promise<DiscordAccess> {
  const rest = new REST({ ...restOptions(apiUrl), rejectOnRateLimit: () => true }).setToken(token);
  try {
    const [application, servers, gateway] = await Promise.all([
      rest.get(Routes.currentApplication()).then((told) => applicationSchema.parse(told)),
      rest.get(Routes.userGuilds()).then((told) => serversSchema.parse(told)),
      rest.get(Routes.gatewayBot()).then((told) => gatewaySchema.parse(told)),
    ]);
    return {
      applicationId: application.id,
      application: application.name,
      interactionsUrl: application.interactions_endpoint_url ?? null,
      forPersons: INSTALLED_BY_A_PERSON in (application.integration_types_config ?? {}),
      unneededIntents: Object.keys(PRIVILEGED_INTENTS).filter((name) => application.flags & (PRIVILEGED_INTENTS[name] ?? 0)),
      servers,
      identifiesLeft: gateway.session_start_limit.remaining,
    };
  } catch (error) {
    throw new DiscordAccessDenied(reasonOf(error, apiUrl));
  }
}

/** One sentence for each permission that the bot needs on a server and lacks. */
export function describeMissing({ name, permissions }: DiscordServer): string[] {
  return missingPermissions(permissions).map(
    (permission) =>
      `on the server ${name} the bot lacks ${permission} (${PERMISSIONS[permission].what}); grant it to its role under Server Settings, Roles`,
  );
}

function reasonOf(error: unknown, apiUrl: string): string {
  if (error instanceof DiscordAPIError)
    return error.status === 401
      ? `Discord does not know this token; copy it again from ${PORTAL} (Bot, Reset Token)`
      : `Discord says ${error.message} (${error.code})`;
  if (error instanceof HTTPError) return `Discord answers with status ${error.status} at ${apiUrl}; try again later`;
  const { code, message, retryAfter } = error as { code?: unknown; message?: string; retryAfter?: number };
  if (retryAfter !== undefined) return `Discord asks to wait ${Math.ceil(retryAfter / 1000)} seconds; try again then`;
  if (error instanceof z.ZodError) return `what answers at ${apiUrl} is not Discord; is DISCORD_API_URL right?`;
  return `Discord can not be reached at ${apiUrl} (${code ?? message ?? 'no answer'}); is this machine online, and DISCORD_API_URL right?`;
}
