import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import { patiently } from './call-slack.ts';
import { holdTopics } from './held-topics.ts';
import { renderHome } from './render-home.ts';
import type { SlackStaff } from './staff/slack-staff.ts';
import type { StaffPart } from './staff/staff-home.ts';
import type { WebClient } from './web-client.ts';

export interface HomeTabOptions {
  readonly tools: Pick<PlatformTools, 'engine' | 'today' | 'store' | 'settings'>;
  readonly client: WebClient;
  /** Undefined where no channel for staff is set. */
  readonly staff: SlackStaff | undefined;
  /** Ends waiting for Slack. */
  readonly signal: AbortSignal;
}

/** What changes while Slack takes a view is drawn, too, so many times at most. */
const MOST_DRAWINGS = 5;

/**
 * Shows people their Home tab: to each one view after the other, so that Slack, however slow, ends with the one that was composed last.
 * Of what another process shows meanwhile nobody hears; so what was drawn from is looked at again when the view is there.
 */
export class HomeTab {
  readonly #options: HomeTabOptions;
  readonly #latest = new Map<string, Promise<void>>();

  constructor(options: HomeTabOptions) {
    this.#options = options;
  }

  /** @throws TryLater, or what Slack said */
  async show(user: string): Promise<void> {
    const before = this.#latest.get(user)?.catch(() => {});
    const showing = Promise.resolve(before).then(() => this.#publish(user));
    this.#latest.set(user, showing);
    try {
      await showing;
    } finally {
      if (this.#latest.get(user) === showing) this.#latest.delete(user);
    }
  }

  async #publish(user: string): Promise<void> {
    for (let drawings = 0; drawings < MOST_DRAWINGS; drawings++) {
      const part = await this.#draw(user);
      if (!(await part?.isOutdated().catch(() => false))) return;
    }
  }

  /** @returns the part for staff, as it was drawn */
  async #draw(user: string): Promise<StaffPart | undefined> {
    const { tools, client, staff, signal } = this.#options;
    const { engine, today } = tools;
    const part = await staff?.homePart(user);
    const topics = answerableExamples(engine, today());
    const view = renderHome({
      knowledge: engine.knowledge,
      topics,
      held: await holdTopics(topics, tools),
      today: today(),
      forStaff: part?.blocks ?? [],
      withStaff: staff !== undefined,
    });
    await patiently(() => client.views.publish({ user_id: user, view }), { signal });
    return part;
  }
}
