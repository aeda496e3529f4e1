import path from 'node:path';
import { SETTINGS } from './setting-definitions.ts';
import { environment, UnusableSettings } from './settings.ts';
import { Left, PersonAtTerminal } from './setup/ask-person.ts';
import type { NewSettings } from './setup/ask-until-right.ts';
import { textOf, withSettings, writePrivately } from './setup/settings-file.ts';
import { endWhenReaderLeaves, writeError } from './standard-output.ts';

const USAGE = `usage: npm run -s setup
  Asks for what a platform needs, checks each token with the platform, and writes the file .env of this folder, readable by you alone.
`;
const FILE = '.env';
const HEAD = '# .env.example lists every setting there is.\n';

/** The command `setup`. Exit status 0 when the file is written, 1 where the person leaves before, 2 for wrong usage or settings. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) {
    process.stdout.write(argument === '--help' ? USAGE : '');
    writeError(argument === '--help' ? '' : `setup: it takes no "${argument}"\n${USAGE}`);
    return argument === '--help' ? 0 : 2;
  }
  const person = new PersonAtTerminal(process.stdin, process.stdout);
  try {
    await setUp(person);
    return 0;
  } catch (error) {
    if (error instanceof Left) {
      person.tell('\nNothing was written.');
      return 1;
    }
    if (!(error instanceof UnusableSettings)) throw error;
    writeError(`${error.message}\n`);
    return 2;
  } finally {
    person.close();
  }
}

async function setUp(person: PersonAtTerminal): Promise<void> {
  const addresses = { slack: addressOf('SLACK_API_URL'), discord: addressOf('DISCORD_API_URL') };
  const before = textOf(FILE);
  if (before !== undefined) {
    person.tell(`${path.resolve(FILE)} is there already. What is asked here is replaced in it; the rest stays as it is.`);
    if ((await person.choose('Go on?', ['yes', 'no'])) === 'no') throw new Left();
  }
  const platform = await person.choose('Which platform?', ['slack', 'discord']);
  const { apiUrl, setting } = addresses[platform];
  const settings = await setUpPlatform(platform, person, apiUrl);
  writePrivately(FILE, withSettings(before ?? HEAD, { ...settings, ...setting }));
  person.tell(`
Written: ${path.resolve(FILE)}, readable by you alone.
  npm run doctor   looks at everything once more
  npm start        starts the bot`);
}

/** A platform's library is loaded only where it is set up. */
async function setUpPlatform(platform: 'slack' | 'discord', person: PersonAtTerminal, apiUrl: string): Promise<NewSettings> {
  return platform === 'slack'
    ? (await import('./setup/set-up-slack.ts')).setUpSlack(person, apiUrl)
    : (await import('./setup/set-up-discord.ts')).setUpDiscord(person, apiUrl);
}

/** The address that tokens are shown to. Where one was set, the tokens are good there alone, so it is written down beside them. */
function addressOf(name: 'SLACK_API_URL' | 'DISCORD_API_URL'): { apiUrl: string; setting: NewSettings } {
  const { schema, expected, example } = SETTINGS[name];
  const given = environment()[name]?.trim() || undefined;
  const checked = schema.safeParse(given ?? example);
  if (!checked.success)
    throw new UnusableSettings(`${name}: "${given}" can not be used; expected ${expected}, for example ${example}`);
  return { apiUrl: checked.data, setting: given === undefined ? {} : { [name]: checked.data } };
}

process.exitCode = await main();
