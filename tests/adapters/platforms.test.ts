import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { PlatformAdapter } from '../../adapters/adapter.ts';
import { LiveEngine } from '../../adapters/engine.ts';
import { type PlatformTools, runPlatforms } from '../../adapters/platforms.ts';
import { readSettings } from '../../adapters/settings.ts';
import { listeningLog } from './database/databases.ts';
import { emptyFolder, ROOT } from './run-command.ts';

const engine = await LiveEngine.start(path.join(ROOT, 'tests', 'fixtures', 'library'));

/** A platform in this very process: people ask by `ask`, and what they get is written down. */
class Village implements PlatformAdapter {
  readonly name: string;
  readonly said: string[] = [];
  readonly order: string[] = [];
  reachable = true;
  /** Ends when a test lets answers go out. */
  open: Promise<void> = Promise.resolve();
  tools: PlatformTools | undefined;
  #state: 'starting' | 'ready' | 'stopped' = 'starting';
  #asked = 0;

  constructor(name: string) {
    this.name = name;
  }

  create = async (tools: PlatformTools) => {
    this.tools = tools;
    return this;
  };

  ask(text: string, conversation = 'square') {
    this.#asked += 1;
    return this.tools?.receive({
      platform: this.name,
      eventId: `${this.#asked}`,
      asker: 'maria',
      conversation,
      text,
      replyTo: null,
      directMessageAllowed: false,
    });
  }

  async start() {
    if (!this.reachable) throw new Error(`no road to ${this.name}`);
    this.#state = 'ready';
  }

  async stopListening() {
    this.#state = 'stopped';
    this.order.push('stopped listening');
  }

  async stop() {
    this.order.push('stopped');
  }

  answer: PlatformAdapter['answer'] = async (question) => {
    const answered = await this.tools?.answers.ask({ question, visibility: 'private' });
    await this.open;
    this.said.push(answered?.trace.answer.text ?? '');
    this.order.push('answered');
    return answered?.remember;
  };

  health() {
    return { state: this.#state, sinceSignOfLife: undefined, trouble: undefined };
  }
}

async function run(...villages: readonly Village[]) {
  const { log, lines } = await listeningLog();
  const settings = readSettings({ DATA_DIR: emptyFolder() });
  const running = await runPlatforms(
    villages.map(({ create }) => create),
    { settings, engine, log },
  );
  onTestFinished(() => running.stop());
  return { running, lines };
}

it('works on one platform while the other can not be reached, which joins later', async () => {
  const harbor = new Village('harbor');
  const hill = new Village('hill');
  hill.reachable = false;
  const { running, lines } = await run(harbor, hill);
  await harbor.ask('how many aways?');
  await expect.poll(() => harbor.said).toEqual(['Applicants do 1 or 2 away rotations. [1]']);
  expect(running.health()).toMatchObject({ harbor: { state: 'ready' }, hill: { state: 'starting' } });
  hill.reachable = true;
  await expect.poll(() => running.health().hill?.state, { timeout: 5000 }).toBe('ready');
  expect(lines.map(({ msg }) => msg)).toContain('hill can not be reached; it is tried again by itself');
});

it('finishes what is under way before it lets go of anything', async () => {
  const harbor = new Village('harbor');
  let letGo = () => {};
  harbor.open = new Promise((resolve) => {
    letGo = resolve;
  });
  const { running } = await run(harbor);
  await harbor.ask('how many aways?');
  const stopping = running.stop();
  await expect.poll(() => harbor.order).toEqual(['stopped listening']);
  letGo();
  await stopping;
  expect(harbor.order).toEqual(['stopped listening', 'answered', 'stopped']);
});

it('understands a follow-up that comes before the answer is out, and keeps conversations apart', async () => {
  const harbor = new Village('harbor');
  let letGo = () => {};
  harbor.open = new Promise((resolve) => {
    letGo = resolve;
  });
  await run(harbor);
  await harbor.ask('how many procedures does Harbor perform each year?');
  await harbor.ask('and in the earlier edition?');
  await harbor.ask('and in the earlier edition?', 'elsewhere');
  letGo();
  await expect.poll(() => harbor.said.length).toBe(3);
  expect(harbor.said[1]).toMatch(/^The Harbor division performs 9,000/);
  expect(harbor.said[2]).toBe('My sources do not say.');
});

it('waits for a platform that was not set up this time, and answers on the others', async () => {
  const hill = new Village('hill');
  const harbor = new Village('harbor');
  const { lines } = await run(harbor);
  hill.tools = harbor.tools;
  await hill.ask('how many aways?');
  await harbor.ask('how many aways?');
  await expect.poll(() => harbor.said).toHaveLength(1);
  await expect.poll(() => lines.map(({ msg }) => msg)).toContain('an answer could not be delivered and will be tried again');
  expect(hill.said).toEqual([]);
});
