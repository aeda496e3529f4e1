import type { Part } from './kinds.ts';
import { listOf } from './limits/fault-list.ts';

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type */
const TYPE = { subcommand: 1, string: 3, integer: 4, boolean: 5, user: 6, channel: 7, number: 10 } as const;

const IS_OF_TYPE: Readonly<Record<number, (value: unknown) => boolean>> = {
  [TYPE.string]: (value) => typeof value === 'string',
  [TYPE.integer]: Number.isInteger,
  [TYPE.boolean]: (value) => typeof value === 'boolean',
  [TYPE.user]: (value) => typeof value === 'string',
  [TYPE.channel]: (value) => typeof value === 'string',
  [TYPE.number]: (value) => typeof value === 'number',
};

/** What somebody fills in: values by name; those of a subcommand below its name. */
export type Filled = Readonly<Record<string, unknown>>;

/** What Discord's own input lets through of a command's options, and nothing else. */
export function filledIn(command: Part, filled: Filled, focused?: string): Part[] {
  const known = listOf(command.options);
  const subcommands = known.filter(({ type }) => type === TYPE.subcommand);
  if (subcommands.length > 0) {
    const [name = '', inside] = Object.entries(filled)[0] ?? [];
    const subcommand = subcommands.find((option) => option.name === name);
    if (!subcommand) throw new Error(`/${command.name} has no subcommand ${name}`);
    return [{ type: TYPE.subcommand, name, options: filledIn(subcommand, (inside ?? {}) as Filled, focused) }];
  }
  const unknown = Object.keys(filled).filter((name) => !known.some((option) => option.name === name));
  if (unknown.length > 0) throw new Error(`${command.name} has no option ${unknown.join(', ')}`);
  for (const { name, required } of known)
    if (required && filled[String(name)] === undefined && focused === undefined)
      throw new Error(`${command.name} can not be run without ${name}`);
  return known.flatMap((option) => {
    const { name, type } = option;
    const value = filled[String(name)];
    if (value === undefined) return [];
    if (focused === undefined) checkValue(option, value);
    return [{ name, type, value, ...(name === focused && { focused: true }) }];
  });
}

function checkValue({ name, type, choices, min_value, max_value, min_length, max_length = 6000 }: Part, value: unknown): void {
  const wrong = (why: string) => {
    throw new Error(`the option ${name} can not be ${JSON.stringify(value)}: ${why}`);
  };
  if (!IS_OF_TYPE[Number(type)]?.(value)) wrong('another type is asked for');
  const offered = listOf(choices);
  if (offered.length > 0 && !offered.some((choice) => choice.value === value)) wrong('it is none of the choices');
  if (typeof value === 'number' && (value < Number(min_value ?? value) || value > Number(max_value ?? value)))
    wrong('it is out of range');
  if (typeof value === 'string' && (value.length < Number(min_length ?? 0) || value.length > Number(max_length)))
    wrong('its length is out of range');
}
