import { readSettings, type Settings, type SlackSettings, UnusableSettings } from '../settings.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, fault } = findingsAbout('settings');

/** The settings, where they can be used, and what there is to say of them. */
export function checkSettings(): { readonly settings: Settings | undefined; readonly findings: readonly Finding[] } {
  try {
    const settings = readSettings();
    return { settings, findings: [ok(describePlatforms(settings))] };
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    return { settings: undefined, findings: faultsIn(error.message).map(fault) };
  }
}

function describePlatforms({ slack, discord, production }: Settings): string {
  const platforms = [...(slack ? [describeSlack(slack)] : []), ...(discord ? ['Discord'] : [])];
  if (platforms.length > 0) return platforms.join('; ');
  return production
    ? 'no platform is set, and with NODE_ENV=production nothing would start'
    : 'no platform is set: npm start opens the chat at the terminal';
}

function describeSlack({ connection }: SlackSettings): string {
  return connection.mode === 'socket' ? 'Slack in Socket Mode' : `Slack over HTTP, on port ${connection.port}`;
}

/** The message has a paragraph for each setting, after a first line, or is a single sentence. */
function faultsIn(message: string): string[] {
  const [first = message, ...paragraphs] = message.split(/\n {2}(?=\S)/);
  return paragraphs.length > 0 ? paragraphs : [first];
}
