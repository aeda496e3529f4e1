import type { Knowledge } from '../src/index.ts';
import type { PlatformHealth } from './adapter.ts';
import { knowledgeAge } from './knowledge-age.ts';
import { knowledgeVersion } from './knowledge-version.ts';

/** What the parts of the program say of themselves. */
export interface Vitals {
  readonly platforms: Readonly<Record<string, PlatformHealth>>;
  /** What the store answered when it was asked just now. */
  readonly store: { readonly answers: boolean; readonly trouble: string | undefined };
  readonly knowledge: Knowledge;
  /** Today, as YYYY-MM-DD. */
  readonly today: string;
}

/** `ok`: everything works. `degraded`: people get answers, and something else does not work. `failing`: no platform works. */
export type HealthStatus = 'ok' | 'degraded' | 'failing';

export interface HealthReport {
  readonly status: HealthStatus;
  readonly platforms: Readonly<
    Record<string, { readonly state: string; readonly secondsSinceSignOfLife: number | null; readonly trouble: string | null }>
  >;
  readonly store: { readonly state: 'ready' | 'away'; readonly trouble: string | null };
  readonly knowledge: {
    readonly version: string;
    readonly documents: number;
    readonly passages: number;
    readonly oldestRead: string | null;
    readonly oldestReadDaysAgo: number | null;
    readonly datesPast: number;
  };
}

/** What `GET /healthz` says. It holds no names, no questions and no secrets. */
export function healthReport({ platforms, store, knowledge, today }: Vitals): HealthReport {
  const { oldest, past } = knowledgeAge(knowledge, today);
  return {
    status: statusOf(Object.values(platforms), store.answers),
    platforms: Object.fromEntries(Object.entries(platforms).map(([name, health]) => [name, described(health)])),
    store: { state: store.answers ? 'ready' : 'away', trouble: store.trouble ?? null },
    knowledge: {
      version: knowledgeVersion(knowledge),
      documents: knowledge.documents.length,
      passages: knowledge.passages.length,
      oldestRead: oldest?.read ?? null,
      oldestReadDaysAgo: oldest?.days ?? null,
      datesPast: past.length,
    },
  };
}

/** Answering goes on without the store, so its absence alone is no failure. */
function statusOf(platforms: readonly PlatformHealth[], storeAnswers: boolean): HealthStatus {
  const working = platforms.filter(({ state }) => state === 'ready').length;
  if (working === 0) return 'failing';
  return working === platforms.length && storeAnswers ? 'ok' : 'degraded';
}

function described({ state, sinceSignOfLife, trouble }: PlatformHealth) {
  return {
    state,
    secondsSinceSignOfLife: sinceSignOfLife === undefined ? null : Math.round(sinceSignOfLife / 1000),
    trouble: trouble ?? null,
  };
}
