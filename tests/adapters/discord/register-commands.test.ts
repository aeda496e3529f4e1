import { expect, it } from 'vitest';
import { COMMANDS } from '../../../adapters/discord/commands.ts';
import { sameCommands } from '../../../adapters/discord/register-commands.ts';
import { checkCommands } from '../../discord-peer/limits/commands.ts';

/** As Discord hands back what it was sent: with ids, and with what it fills in. */
const registered = () =>
  structuredClone(COMMANDS).map((command, at) => ({
    id: String(at),
    application_id: '1',
    version: '2',
    nsfw: false,
    dm_permission: true,
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    ...command,
  }));

it('commands are within what Discord takes', () => {
  expect(() => checkCommands(COMMANDS.map((command) => ({ ...command })))).not.toThrow();
});

it('commands that Discord has as we would send them are the same, in whatever order', () => {
  expect(sameCommands(COMMANDS, registered().reverse())).toBe(true);
});

it.each<[string, (commands: Record<string, unknown>[]) => unknown]>([
  ['one is missing', (commands) => commands.pop()],
  ['one is more', (commands) => commands.push({ type: 1, name: 'more', description: 'More' })],
  ['one is described in other words', (commands) => Object.assign(commands[0] ?? {}, { description: 'Other words' })],
  ['one has lost its options', (commands) => Object.assign(commands[0] ?? {}, { options: [] })],
  ['one is installed elsewhere', (commands) => Object.assign(commands[0] ?? {}, { integration_types: [0] })],
  ['one is for everybody', (commands) => Object.assign(commands.at(-1) ?? {}, { default_member_permissions: null })],
])('commands are not the same where %s', (_what, change) => {
  const commands = registered() as Record<string, unknown>[];
  change(commands);
  expect(sameCommands(COMMANDS, commands)).toBe(false);
});
