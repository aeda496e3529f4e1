import { APPLICATION_ID, type Guild } from './community.ts';
import type { Part } from './kinds.ts';
import { checkCommands, typeOf } from './limits/commands.ts';
import { refusal } from './rest/discord-error.ts';
import { snowflake } from './snowflake.ts';

/** https://docs.discord.com/developers/interactions/application-commands#registering-a-command */
const CREATES_A_DAY = 200;

/** One bulk overwrite, as the app sent it. */
export interface Overwrite {
  /** Undefined for the commands that are everywhere. */
  readonly guild: string | undefined;
  readonly commands: readonly Part[];
}

/** The commands that an app has registered, everywhere or in one server. */
export class Commands {
  readonly #registered = new Map<string | undefined, Part[]>();
  readonly overwrites: Overwrite[] = [];
  #created = 0;

  in(guild: string | undefined): readonly Part[] {
    return this.#registered.get(guild) ?? [];
  }

  /** What people find when they type a slash, or open the menu of a message. */
  named(name: string, guild: Guild | undefined): Part | undefined {
    return [...this.in(guild?.id), ...this.in(undefined)].find((command) => command.name === name);
  }

  /** Replaces all commands of a place. Those that are there by name keep their id. */
  overwrite(guild: string | undefined, commands: readonly Part[]): readonly Part[] {
    checkCommands(commands);
    this.overwrites.push({ guild, commands });
    const before = this.in(guild);
    const registered = commands.map((command) => {
      const known = before.find((other) => other.name === command.name && typeOf(other) === typeOf(command));
      if (!known) this.#created += 1;
      return registeredAs(command, known, guild);
    });
    if (this.#created > CREATES_A_DAY) throw refusal.tooManyCommandsADay();
    this.#registered.set(guild, registered);
    return registered;
  }
}

/** A command as Discord gives it back: with ids, and with what was left out. */
function registeredAs(command: Part, known: Part | undefined, guild: string | undefined): Part {
  const { options, integration_types = [0], contexts = null, default_member_permissions = null, ...given } = command;
  const now: Part = {
    application_id: APPLICATION_ID,
    default_member_permissions,
    type: 1,
    description: '',
    nsfw: false,
    ...given,
    ...(guild
      ? { guild_id: guild }
      : { dm_permission: true, contexts: sorted(contexts), integration_types: sorted(integration_types) }),
    ...(Array.isArray(options) && options.length > 0 && { options: (options as Part[]).map(withoutDefaults) }),
  };
  const { id = snowflake(), version, ...before } = known ?? {};
  const same = JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(now));
  return { id, ...now, version: same ? version : snowflake() };
}

/** Options come back without what is false or empty. */
function withoutDefaults(option: Part): Part {
  const kept = Object.entries(option).filter(
    ([, value]) => value !== false && value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'options' ? (value as Part[]).map(withoutDefaults) : value]),
  );
}

function sorted(values: unknown): unknown {
  return Array.isArray(values) ? [...values].sort() : values;
}

function inOrder(part: Part): Part {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
}
