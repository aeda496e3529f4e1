import { addressOf } from '../../database/index.ts';
import type { AdminRules } from '../../hand-off/admin-rules.ts';
import { NotAllowed } from '../../patience.ts';
import type { SlackSettings } from '../../settings.ts';
import { patiently, troubleOf } from '../call-slack.ts';
import { type Identity, PLATFORM } from '../read-question.ts';
import type { WebClient } from '../web-client.ts';

export interface StaffAccessOptions {
  readonly settings: Pick<SlackSettings, 'staffChannel' | 'staffUsers' | 'adminUsers'>;
  readonly rules: AdminRules;
  readonly client: WebClient;
  readonly signal: AbortSignal;
  readonly identity: () => Identity;
}

const MOST_PAGES = 20;
const PAGE = 200;
const LONGEST_ROLE = 80;

/** Who may answer for the department, and who may administer. Nothing is remembered: whoever left since may no longer press. */
export class StaffAccess {
  readonly #options: StaffAccessOptions;

  constructor(options: StaffAccessOptions) {
    this.#options = options;
  }

  isAdmin(user: string): boolean {
    return this.#options.settings.adminUsers.includes(user);
  }

  /**
   * Those whom the settings or an administrator name; where the settings name nobody, the full members of the private staff channel.
   * @throws where Slack can not be asked
   */
  async isStaff(user: string): Promise<boolean> {
    const { settings, rules } = this.#options;
    if (settings.staffUsers.includes(user) || (await rules.listedStaff()).includes(addressOf(PLATFORM, user))) return true;
    if (settings.staffUsers.length > 0 || settings.staffChannel === undefined) return false;
    const { staffChannel } = settings;
    // Of a public channel Slack would not even tell the members.
    if (!(await this.#isPrivate(staffChannel))) return false;
    const [isMember, isFull] = await Promise.all([this.#isMember(staffChannel, user), this.#isFullMember(user)]);
    return isMember && isFull;
  }

  /** What somebody does at the department, as their profile says. */
  async roleOf(user: string): Promise<string | undefined> {
    try {
      const { user: found } = await this.#call(() => this.#options.client.users.info({ user }));
      return found?.profile?.title?.replace(/\s+/g, ' ').trim().slice(0, LONGEST_ROLE) || undefined;
    } catch {
      return undefined;
    }
  }

  /** Without the scope for public channels Slack tells nothing of them; and of one in which the bot is not, nothing at all. */
  async #isPrivate(channel: string): Promise<boolean> {
    try {
      const { channel: info } = await this.#call(() => this.#options.client.conversations.info({ channel }));
      return info?.is_private === true;
    } catch (error) {
      if (error instanceof NotAllowed || troubleOf(error).kind === 'undeliverable') return false;
      throw error;
    }
  }

  async #isMember(channel: string, user: string): Promise<boolean> {
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES; page++) {
      const from = { channel, limit: PAGE, ...(cursor && { cursor }) };
      const { members = [], response_metadata } = await this.#call(() => this.#options.client.conversations.members(from));
      if (members.includes(user)) return true;
      cursor = response_metadata?.next_cursor || undefined;
      if (cursor === undefined) return false;
    }
    return false;
  }

  /** No guest, no bot, nobody who was deactivated, nobody of another organization in a shared channel. */
  async #isFullMember(user: string): Promise<boolean> {
    const { user: found } = await this.#call(() => this.#options.client.users.info({ user }));
    if (!found || found.deleted || found.is_bot || found.is_restricted || found.is_ultra_restricted || found.is_stranger)
      return false;
    const { team, enterprise } = this.#options.identity();
    const sameEnterprise = enterprise !== undefined && found.enterprise_user?.enterprise_id === enterprise;
    return found.team_id === team || sameEnterprise;
  }

  #call<T>(call: () => Promise<T>): Promise<T> {
    return patiently(call, { signal: this.#options.signal });
  }
}
