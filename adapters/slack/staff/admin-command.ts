import { addressOf } from '../../database/index.ts';
import type { AdminRules, Limit } from '../../hand-off/admin-rules.ts';
import type { SlackSettings } from '../../settings.ts';
import { fallbackText } from '../fallback-text.ts';
import { PLATFORM } from '../read-question.ts';
import type { Rendered } from '../render-answer.ts';
import { channel, type Element, list, richText, section, text, user } from '../rich-text.ts';
import { say } from '../say.ts';
import type { StaffAccess } from './staff-access.ts';
import { staffWording } from './wording.ts';

const wording = staffWording.admin;

export interface AdminTools {
  readonly rules: AdminRules;
  readonly access: StaffAccess;
  readonly settings: Pick<SlackSettings, 'staffUsers' | 'staffChannel'>;
}

const CHANNEL = /^channel\s+(on|off)\s+<#([A-Z0-9]+)(?:\|[^>]*)?>$/i;
const LIMIT = /^limit\s+(user|channel)\s+(\d{1,6})$/i;
const STAFF = /^staff\s+(add|remove)\s+<@([A-Z0-9]+)(?:\|[^>]*)?>$/i;
const LIMITS: Readonly<Record<string, Limit>> = { user: 'perUser', channel: 'perChannel' };

/** `/ir-admin`: only those of SLACK_ADMIN_USERS. @throws StoreAway */
export async function runAdminCommand(words: string, by: string, { rules, access, settings }: AdminTools): Promise<Rendered> {
  if (!access.isAdmin(by)) return say(staffWording.notAdmin);
  const actor = addressOf(PLATFORM, by);
  const said = words.trim();
  const [, onOff, channelId] = CHANNEL.exec(said) ?? [];
  if (onOff && channelId) {
    await rules.switchChannel(addressOf(PLATFORM, channelId), onOff.toLowerCase() === 'on', actor);
    return say(wording.done);
  }
  const [, limit = '', value] = LIMIT.exec(said) ?? [];
  const which = LIMITS[limit.toLowerCase()];
  if (which && value) {
    await rules.setLimit(which, Number(value), actor);
    return say(wording.done);
  }
  const [, addOrRemove, person] = STAFF.exec(said) ?? [];
  if (addOrRemove && person) {
    const changed = await rules.listStaff(addressOf(PLATFORM, person), addOrRemove.toLowerCase() === 'add', actor);
    return say(changed ? wording.done : wording.noChange);
  }
  return overview(said === '' || said === 'help' ? [] : [wording.notUnderstood], { rules, settings });
}

async function overview(first: readonly string[], { rules, settings }: Omit<AdminTools, 'access'>): Promise<Rendered> {
  const { perUser, perChannel } = rules.limits;
  const off = rules.channelsOff.map((place) => channel(idIn(place)));
  const listed = (await rules.listedStaff()).map((person) => user(idIn(person)));
  const bySettings = settings.staffUsers.map(user);
  const lines: Element[][] = [
    ...first.map((line) => [text(line)]),
    off.length > 0 ? [text(wording.channelsOff), ...spaced(off)] : [text(wording.everywhere)],
    [text(wording.set(perUser, perChannel))],
    [text(wording.staff), ...(listed.length > 0 ? spaced(listed) : [text(wording.nobody)])],
    bySettings.length > 0 ? [text(wording.staffBySettings), ...spaced(bySettings)] : [text(wording.staffByChannel)],
  ];
  return {
    text: fallbackText([...first, ...wording.usage], []),
    blocks: [richText(list(lines)), richText(section(text(wording.usage.join('\n'))))],
  };
}

function spaced(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, text(' ')]);
}

function idIn(address: string): string {
  return address.slice(address.indexOf(':') + 1);
}
