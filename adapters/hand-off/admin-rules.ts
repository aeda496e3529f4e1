import * as z from 'zod';
import {
  adminSetting,
  audit,
  bumpStaffRevision,
  listAsStaff,
  type Session,
  type Store,
  setAdminSetting,
  staffList,
  takeOffStaffList,
} from '../database/index.ts';
import type { LimitSettings } from '../question-limits.ts';

const CHANNELS_OFF = 'channels off';
const LIMITS = 'limits';
const channelsSchema = z.array(z.string());
const limitsSchema = z.object({ perUser: z.number().int().min(0), perChannel: z.number().int().min(0) });

export type Limit = keyof z.infer<typeof limitsSchema>;

/** What administrators have set while the program runs, over what the settings say. */
export class AdminRules {
  readonly #store: Store;
  readonly #limits: { perUser: number; perChannel: number };
  readonly #settings: LimitSettings;
  #off: ReadonlySet<string> = new Set();

  constructor(store: Store, settings: LimitSettings) {
    this.#store = store;
    this.#settings = settings;
    this.#limits = { ...settings };
  }

  /** The same object for ever; what stands in it follows. */
  get limits(): LimitSettings {
    return this.#limits;
  }

  get channelsOff(): readonly string[] {
    return [...this.#off];
  }

  /** @param channel "platform:id" */
  isOff(channel: string): boolean {
    return this.#off.has(channel);
  }

  /** Reads what was set, here or in another process. */
  async read(): Promise<void> {
    const [off, limits] = await this.#store.read(async (session) => [
      await adminSetting(session, CHANNELS_OFF, channelsSchema),
      await adminSetting(session, LIMITS, limitsSchema),
    ]);
    this.#off = new Set(off ?? []);
    Object.assign(this.#limits, limits ?? this.#settings);
  }

  async switchChannel(channel: string, on: boolean, actor: string): Promise<void> {
    await this.#set(async (session) => {
      const off = new Set((await adminSetting(session, CHANNELS_OFF, channelsSchema)) ?? []);
      if (on) off.delete(channel);
      else off.add(channel);
      await setAdminSetting(session, CHANNELS_OFF, [...off].sort());
      await audit(session, { actor, action: on ? 'channel switched on' : 'channel switched off', subject: channel });
    });
  }

  async setLimit(limit: Limit, value: number, actor: string): Promise<void> {
    await this.#set(async (session) => {
      const before = (await adminSetting(session, LIMITS, limitsSchema)) ?? this.#settings;
      await setAdminSetting(session, LIMITS, { ...before, [limit]: value });
      await audit(session, { actor, action: 'limit set', subject: limit, detail: value });
    });
  }

  /** @param person "platform:id" @returns false where nothing was to be changed */
  async listStaff(person: string, listed: boolean, actor: string): Promise<boolean> {
    let changed = false;
    await this.#set(async (session) => {
      changed = await (listed ? listAsStaff(session, person) : takeOffStaffList(session, person));
      if (!changed) return;
      await bumpStaffRevision(session);
      // Whose name goes into the record is staff; taken off the list they can be forgotten there, too.
      await audit(session, {
        actor,
        action: listed ? 'staff listed' : 'staff taken off the list',
        subject: session.hash(person),
      });
    });
    return changed;
  }

  listedStaff(): Promise<string[]> {
    return this.#store.read(staffList);
  }

  async #set(work: (session: Session) => Promise<void>): Promise<void> {
    await this.#store.write(work);
    await this.read();
  }
}
