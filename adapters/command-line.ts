import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command was given what it does not take. */
export class WrongUsage extends Error {}

/** How a command says so: its name, what is wrong, and where to read on. */
export function wrongUsage(command: string, readOn: string): (problem: string) => WrongUsage {
  return (problem) => new WrongUsage(`${command}: ${problem}\n${readOn}`);
}

/** The options of a command. @throws WrongUsage */
export function parseOptions<Config extends ParseArgsConfig>(config: Config, wrong: (problem: string) => WrongUsage) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw wrong((error as Error).message.replace(/\n/g, ' '));
  }
}
