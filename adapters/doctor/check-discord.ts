import { checkBotToken, type DiscordAccess, DiscordAccessDenied, describeMissing } from '../discord/check-access.ts';
import { invitationLinks } from '../discord/permissions.ts';
import type { DiscordSettings } from '../settings.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, note, fault } = findingsAbout('discord');

/** Discord takes a thousand connections a day. Whoever has used up half of them is being started again and again. */
const FEW_IDENTIFIES = 500;

/** Whether Discord takes the token, where the bot is installed, and what it may do there. */
export async function checkDiscord(settings: DiscordSettings): Promise<Finding[]> {
  try {
    const access = await checkBotToken(settings);
    return [
      ok(`DISCORD_TOKEN: the application ${access.application}`),
      ...checkedApplication(access),
      ...checkedServers(access, settings.guildId),
    ];
  } catch (error) {
    if (error instanceof DiscordAccessDenied) return [fault(`DISCORD_TOKEN: ${error.message}`)];
    throw error;
  }
}

const PORTAL = 'discord.com/developers/applications';

function checkedApplication({ interactionsUrl, forPersons, unneededIntents, identifiesLeft }: DiscordAccess): Finding[] {
  return [
    ...(interactionsUrl === null
      ? []
      : [
          fault(
            `Discord sends commands and buttons to ${interactionsUrl}, and none of them reaches the bot; empty Interactions Endpoint URL at ${PORTAL} (General Information)`,
          ),
        ]),
    ...(forPersons
      ? []
      : [note(`nobody can add the bot to themselves; switch on User Install at ${PORTAL} (Installation), if you want that`)]),
    unneededIntents.length === 0
      ? ok('intents: none that is privileged')
      : note(`intents that nothing needs are switched on: ${unneededIntents.join(', ')}; see ${PORTAL} (Bot)`),
    ...(identifiesLeft < FEW_IDENTIFIES
      ? [fault(`Discord takes only ${identifiesLeft} more connections today; find out what starts the bot again and again`)]
      : []),
  ];
}

function checkedServers({ applicationId, servers }: DiscordAccess, guildId: string | undefined): Finding[] {
  const { server: invitation } = invitationLinks(applicationId);
  const known = guildId === undefined || servers.some(({ id }) => id === guildId);
  return [
    ...(servers.length === 0
      ? [note(`the bot is on no server; add it with ${invitation}`)]
      : [ok(`on ${servers.length === 1 ? 'the server' : 'the servers'} ${servers.map(({ name }) => name).join(', ')}`)]),
    ...servers.flatMap(describeMissing).map(fault),
    ...(known
      ? []
      : [fault(`DISCORD_GUILD_ID: the bot is not on that server; add it with ${invitation}, or take the setting away`)]),
  ];
}
