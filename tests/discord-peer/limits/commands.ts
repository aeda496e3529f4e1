import type { Part } from '../kinds.ts';
import { FaultList, listOf, type Path } from './fault-list.ts';

/* https://docs.discord.com/developers/interactions/application-commands */

const CHAT_INPUT = 1;
const MOST_OF_TYPE: Readonly<Record<number, number>> = { 1: 100, 2: 15, 3: 15 };
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const SUBCOMMANDS: readonly unknown[] = [1, 2];

/**
 * Checks all commands that are to be registered together.
 * @throws DiscordError
 */
export function checkCommands(commands: readonly Part[]): void {
  const faults = new FaultList();
  for (const [type, most] of Object.entries(MOST_OF_TYPE))
    if (commands.filter((command) => typeOf(command) === Number(type)).length > most)
      faults.add([], 'BASE_TYPE_MAX_LENGTH', `No more than ${most} commands of type ${type}`);
  for (const [n, command] of commands.entries()) checkCommand(command, n, commands, faults);
  faults.refuse();
}

export function typeOf({ type = CHAT_INPUT }: Part): number {
  return Number(type);
}

function checkCommand(command: Part, n: number, all: readonly Part[], faults: FaultList): void {
  const { name, description, options } = command;
  if (all.findIndex((other) => other.name === name && typeOf(other) === typeOf(command)) !== n)
    faults.add([n, 'name'], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  if (typeOf(command) !== CHAT_INPUT) {
    faults.length([n, 'name'], name, 1, 32);
    if (description) faults.add([n, 'description'], 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION', 'It has no description');
    if (listOf(options).length > 0) faults.add([n, 'options'], 'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS', 'It has no options');
    return;
  }
  checkName([n, 'name'], name, faults);
  faults.length([n, 'description'], description, 1, 100);
  checkOptions(listOf(options), [n, 'options'], faults);
  if (charactersIn(command) > 8000) faults.add([n], 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
}

function checkName(path: Path, name: unknown, faults: FaultList): void {
  if (typeof name !== 'string' || !NAME.test(name) || name !== name.toLowerCase())
    faults.add(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
}

function checkOptions(options: readonly Part[], path: Path, faults: FaultList): void {
  if (options.length > 25) faults.add(path, 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  let optionalBefore = false;
  for (const [n, option] of options.entries()) {
    const at = [...path, n];
    checkName([...at, 'name'], option.name, faults);
    faults.length([...at, 'description'], option.description, 1, 100);
    if (option.required && optionalBefore)
      faults.add(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    optionalBefore ||= !option.required;
    const choices = listOf(option.choices);
    if (choices.length > 25) faults.add([...at, 'choices'], 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
    if (choices.length > 0 && option.autocomplete)
      faults.add(at, 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Autocomplete can not be used with choices');
    checkChoices(choices, [...at, 'choices'], faults);
    if (SUBCOMMANDS.includes(option.type)) checkOptions(listOf(option.options), [...at, 'options'], faults);
  }
}

/** Choices of an option, or of an autocomplete. */
export function checkChoices(choices: readonly Part[], path: Path, faults: FaultList): void {
  for (const [n, { name, value }] of choices.entries()) {
    faults.length([...path, n, 'name'], name, 1, 100);
    if (typeof value === 'string') faults.length([...path, n, 'value'], value, 1, 100);
    else if (typeof value !== 'number') faults.add([...path, n, 'value'], 'BASE_TYPE_REQUIRED', 'This field is required');
  }
}

/** All names, descriptions and values of a command count together. */
function charactersIn({ name, description, value, options, choices }: Part): number {
  const own = [name, description, value].reduce<number>((sum, text) => sum + (typeof text === 'string' ? text.length : 0), 0);
  return [...listOf(options), ...listOf(choices)].reduce((sum, part) => sum + charactersIn(part), own);
}
