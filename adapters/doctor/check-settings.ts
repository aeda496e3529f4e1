import { readSettings, type Settings, UnusableSettings } from '../settings.ts';
import { type Finding, findingsAbout } from './finding.ts';

const { ok, fault } = findingsAbout('settings');

const DISCORD_LATER = 'DISCORD_TOKEN is set, but this version has Slack and the terminal only; take it away';

/** The settings, where they can be used, and what there is to say of them. */
export function checkSettings(): { readonly settings: Settings | undefined; readonly findings: readonly Finding[] } {
  try {
    const settings = readSettings();
    const refused = settings.discord ? [fault(DISCORD_LATER)] : [];
    return { settings, findings: [ok(describePlatforms(settings)), ...refused] };
  } catch (error) {
    if (!(error instanceof UnusableSettings)) throw error;
    return { settings: undefined, findings: faultsIn(error.message).map(fault) };
  }
}

function describePlatforms({ slack, production }: Settings): string {
  if (slack)
    return slack.connection.mode === 'socket' ? 'Slack in Socket Mode' : `Slack over HTTP, on port ${slack.connection.port}`;
  return production
    ? 'no platform is set, and with NODE_ENV=production nothing would start'
    : 'no platform is set: npm start opens the chat at the terminal';
}

/** The message has a paragraph for each setting, after a first line, or is a single sentence. */
function faultsIn(message: string): string[] {
  const [first = message, ...paragraphs] = message.split(/\n {2}(?=\S)/);
  return paragraphs.length > 0 ? paragraphs : [first];
}
