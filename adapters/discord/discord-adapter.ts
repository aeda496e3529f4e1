import { setMaxListeners } from 'node:events';
import type { PlatformAdapter, PlatformHealth } from '../adapter.ts';
import { TryLater } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import { keepTrying } from '../keep-trying.ts';
import type { PlatformTools } from '../platforms.ts';
import type { DiscordSettings } from '../settings.ts';
import { answerQuestion } from './answer-question.ts';
import { Channels } from './channels.ts';
import { FirstResponses } from './first-responses.ts';
import { Gateway, type Identity } from './gateway.ts';
import { handleInteraction } from './interactions.ts';
import { handleMessage } from './messages.ts';
import { OwnRoles } from './own-roles.ts';
import { invitationLinks } from './permissions.ts';
import { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { RefusedStarts } from './refused-starts.ts';
import { registerCommands } from './register-commands.ts';
import { remind } from './remind.ts';
import { restClients } from './rest-clients.ts';
import { ServerChoiceBook } from './server-choices.ts';
import { tellAskerOnDiscord } from './staff/tell-asker.ts';
import { UnderWay } from './under-way.ts';

/** While nobody knows who the bot is, what waits goes on waiting. */
const NOT_STARTED_MS = 2000;

/** The bot on Discord. Everything of the platform happens in this folder; the rest of the program knows only `PlatformAdapter`. */
export function createDiscordAdapter(settings: DiscordSettings, tools: PlatformTools): PlatformAdapter {
  const { log } = tools;
  const stopping = new AbortController();
  const { signal } = stopping;
  // Everybody who waits for Discord listens to it.
  setMaxListeners(0, signal);
  const listening = new AbortController();
  const rest = restClients(settings);
  const responses = new FirstResponses({ rest: rest.interactions, signal, log });
  const poster = new Poster({ rest, responses, signal });
  const channels = new Channels({ rest: rest.bot, signal });
  const ownRoles = new OwnRoles({ rest: rest.bot, signal, log });
  const choices = new ServerChoiceBook(tools.store);
  const underWay = new UnderWay((error) => log.error({ err: error }, 'something that Discord told could not be handled'));
  let identity: Identity = { userId: '', applicationId: '' };
  let state: PlatformHealth['state'] = 'starting';
  let refusal: string | undefined;
  let giveUp: (reason: string) => void = () => {};
  const givenUp = new Promise<string>((resolve) => {
    giveUp = resolve;
  });
  const refusedStarts = new RefusedStarts(settings, tools.store);
  const stopForGood = (reason: string) => {
    refusal = reason;
    state = 'stopped';
    log.error(`Discord is given up: ${reason}`);
  };
  const gateway = new Gateway({
    settings,
    log,
    onIdentity: (found) => {
      identity = found;
    },
    onMessage: (message) =>
      underWay.add(handleMessage(message, { tools, poster, channels, choices, identity: () => identity, ownRoles })),
    onInteraction: (interaction) => underWay.add(handleInteraction(interaction, { tools, responses, choices })),
    onRefused: (reason) => {
      stopForGood(reason);
      underWay.add(refusedStarts.note(reason).finally(() => giveUp(reason)));
    },
  });
  return {
    name: PLATFORM,
    givenUp,
    async start() {
      warmUp(tools);
      const tooMany = await refusedStarts.tooMany();
      if (tooMany !== undefined) {
        stopForGood(tooMany);
        return giveUp(tooMany);
      }
      await gateway.open();
      if (signal.aborted || refusal !== undefined) return;
      const { applicationId } = identity;
      const registration = { rest: rest.bot, applicationId, guildId: settings.guildId, signal, log };
      // Whoever mentions the bot need not wait for it.
      underWay.add(
        keepTrying(() => registerCommands(registration), {
          what: 'the list of commands of Discord',
          log,
          signal: listening.signal,
        }).then(() => {}),
      );
      const { server, person } = invitationLinks(applicationId);
      log.info(`add the bot to a server: ${server}`);
      log.info(`add it to yourself: ${person}`);
      state = 'ready';
    },
    async stopListening() {
      state = 'stopped';
      listening.abort();
      await gateway.close();
      // What has arrived is in the inbox by then, which finishes it.
      await underWay.idle();
    },
    async stop() {
      stopping.abort();
      await gateway.close();
    },
    async answer(question, delivery, confirmLease) {
      if (identity.userId === '') throw new TryLater('Discord is not there yet', NOT_STARTED_MS);
      return answerQuestion(question, { ...delivery, confirmLease }, { tools, poster, responses, channels, choices });
    },
    async tellAsker(word, sending) {
      if (identity.userId === '') throw new TryLater('Discord is not there yet', NOT_STARTED_MS);
      return tellAskerOnDiscord(word, sending, { tools, poster, bot: identity.userId });
    },
    async remind(reminder, person, sending) {
      if (identity.userId === '') throw new TryLater('Discord is not there yet', NOT_STARTED_MS);
      return remind(reminder, person, sending, { tools, poster, bot: identity.userId });
    },
    health() {
      const trouble = refusal ?? gateway.trouble;
      return {
        state: state === 'ready' && trouble !== undefined ? 'away' : state,
        sinceSignOfLife: gateway.sinceAcknowledged,
        trouble: state === 'ready' || refusal !== undefined ? trouble : undefined,
      };
    },
  };
}

/** The first questions of a fresh process take long; better nobody's. A fault of the engine shows where somebody asks. */
function warmUp({ engine, today, log }: PlatformTools): void {
  try {
    answerableExamples(engine, today());
  } catch (error) {
    log.error({ err: error }, 'no questions can be offered');
  }
}
