import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Log } from '../log.ts';
import { patiently } from './call-discord.ts';
import { COMMANDS, type Command } from './commands.ts';

export interface Registration {
  readonly rest: REST;
  readonly applicationId: string;
  /** Where the commands are registered for one server alone, at once. */
  readonly guildId: string | undefined;
  readonly signal: AbortSignal;
  readonly log: Log;
}

/**
 * Sees to it that Discord offers our commands. They are sent in one piece, and only where something differs: a server takes two
 * hundred new ones a day.
 */
export async function registerCommands({ rest, applicationId, guildId, signal, log }: Registration): Promise<void> {
  const route = guildId ? Routes.applicationGuildCommands(applicationId, guildId) : Routes.applicationCommands(applicationId);
  const commands = guildId ? COMMANDS.map(forOneServer) : COMMANDS;
  const registered = await patiently(() => rest.get(route), { signal });
  if (sameCommands(commands, registered as readonly object[])) return;
  await patiently(() => rest.put(route, { body: commands }), { signal });
  log.info(
    { commands: commands.length, where: guildId ? 'the server of DISCORD_GUILD_ID' : 'everywhere' },
    'the commands were sent to Discord',
  );
}

/** A command of one server is installed nowhere else. */
function forOneServer({ integration_types: _types, contexts: _contexts, ...command }: Command): Command {
  return command as Command;
}

/** Whether what Discord has is what we would send, whatever it adds of its own and in whatever order. */
export function sameCommands(wanted: readonly object[], registered: readonly object[]): boolean {
  const byName = (commands: readonly object[]) =>
    commands
      .map((command) => essence(command) as { name: string; type: number })
      .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  return isDeepStrictEqual(byName(wanted), byName(registered));
}

function keyOf({ type, name }: { readonly type: number; readonly name: string }): string {
  return `${type} ${name}`;
}

/** What a person could notice of a command. */
const FIELDS = [
  'type',
  'name',
  'description',
  'options',
  'choices',
  'value',
  'required',
  'autocomplete',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'channel_types',
  'default_member_permissions',
  'integration_types',
  'contexts',
];

/** Left out means the same as empty or false. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts = value.map(essence);
    // Discord lists kinds of channels and of places in an order of its own.
    return parts.every((part) => typeof part === 'number') ? parts.sort() : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = FIELDS.flatMap((field): [string, unknown][] => {
    const given = essence((value as Record<string, unknown>)[field]);
    const nothing =
      given === undefined || given === null || given === false || given === '' || (Array.isArray(given) && given.length === 0);
    return nothing ? [] : [[field, given]];
  });
  return Object.fromEntries(kept);
}
