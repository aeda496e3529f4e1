import { checkKnowledgeAge } from './doctor/check-knowledge-age.ts';
import { checkRunning } from './doctor/check-running.ts';
import { checkSettings } from './doctor/check-settings.ts';
import { checkStore } from './doctor/check-store.ts';
import { describeFindings, type Finding } from './doctor/finding.ts';
import { readLocalSettings, type Settings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';
import { today } from './today.ts';

const USAGE = `usage: npm run -s doctor
  Looks at the settings, the knowledge, the store and the platforms, and says in one line each what is wrong.
  Exit status 0 without faults, 1 with faults.
`;

/** The command `doctor`. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  const [argument] = process.argv.slice(2);
  if (argument !== undefined) {
    if (argument === '--help') await writeOut(USAGE);
    else writeError(`doctor: it takes no "${argument}"\n${USAGE}`);
    return argument === '--help' ? 0 : 2;
  }
  const findings = await examine();
  await writeOut(describeFindings(findings));
  return findings.some(({ level }) => level === 'fault') ? 1 : 0;
}

/** Everything that can be looked at, also where the settings are wrong. */
async function examine(): Promise<Finding[]> {
  const { settings, findings } = checkSettings();
  const { knowledgeDir, timeZone } = settings ?? localSettings();
  const knowledge = checkKnowledgeAge(knowledgeDir, today(timeZone));
  const rest = settings ? [checkStore(settings), checkPlatforms(settings)] : [];
  return [...findings, ...(await Promise.all([knowledge, ...rest])).flat()];
}

/** Where a setting of a platform is wrong, the knowledge can be looked at all the same. */
function localSettings(): Partial<Pick<Settings, 'knowledgeDir' | 'timeZone'>> {
  try {
    return readLocalSettings();
  } catch {
    return {};
  }
}

/** A platform's library is loaded only where it is set up. */
async function checkPlatforms(settings: Settings): Promise<Finding[]> {
  const { slack, discord } = settings;
  if (!slack && !discord) return [];
  const checks = [
    slack && import('./doctor/check-slack.ts').then(({ checkSlack }) => checkSlack(slack)),
    discord && import('./doctor/check-discord.ts').then(({ checkDiscord }) => checkDiscord(discord)),
    checkRunning(settings),
  ];
  return (await Promise.all(checks)).flatMap((findings) => findings ?? []);
}

process.exitCode = await main();
