import type { PlatformAdapter, PlatformHealth } from '../adapter.ts';
import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import type { SlackSettings } from '../settings.ts';
import { SlackAnswers } from './answer-question.ts';
import { boltLogger } from './bolt-logger.ts';
import type { Connection } from './connection.ts';
import { HomeTab } from './home-tab.ts';
import { HttpConnection } from './http-connection.ts';
import { listen } from './listeners.ts';
import { Poster } from './post.ts';
import { SlackPresses } from './press-button.ts';
import { type Identity, PLATFORM } from './read-question.ts';
import { remind } from './remind.ts';
import { replyToSchema } from './reply-to.ts';
import { say } from './say.ts';
import { missingScopes } from './scopes.ts';
import { SlackApp } from './slack-app.ts';
import { SocketConnection } from './socket-connection.ts';
import { SlackStaff } from './staff/slack-staff.ts';
import { StaffAccess } from './staff/staff-access.ts';
import type { StaffTools } from './staff/staff-tools.ts';
import { SlackThreads } from './threads.ts';
import { VitalSigns } from './vital-signs.ts';
import { type WebClient, webClient } from './web-client.ts';
import { wording } from './wording.ts';

/** How often the token is tried: a revoked one is told by nothing else while nobody asks. */
const CHECK_MS = 60_000;

/** The bot on Slack. Everything of the platform happens in this folder; the rest of the program knows only `PlatformAdapter`. */
export function createSlackAdapter(settings: SlackSettings, tools: PlatformTools): PlatformAdapter {
  const { log } = tools;
  const stopping = new AbortController();
  const { signal } = stopping;
  const logger = boltLogger(log);
  const signs = new VitalSigns(log);
  const client = webClient({ token: settings.botToken, apiUrl: settings.apiUrl, logger, watcher: signs });
  const poster = new Poster(client, signal);
  let identity: Identity = { userId: '', botId: undefined };
  const whoAmI = () => identity;
  const access = new StaffAccess({ settings, rules: tools.rules, client, signal, identity: whoAmI });
  const staff = staffOf({ settings, tools, poster, client, access, signal });
  const answers = new SlackAnswers({
    tools,
    poster,
    staff,
    threads: new SlackThreads({ client, signal, identity: whoAmI, log }),
  });
  const connection = connect(settings, { log, logger, onSign: () => signs.seen() });
  const app = new SlackApp({
    receiver: connection.receiver,
    logger,
    botToken: settings.botToken,
    identity: whoAmI,
    store: tools.store,
    receive: tools.receive,
    isStaffThread: async (place) => (await staff?.isStaffThread(place)) ?? false,
    async onPressedAgain({ replyTo }) {
      const to = replyToSchema.safeParse(replyTo);
      if (!to.success || (to.data.kind !== 'share' && to.data.kind !== 'post')) return;
      await poster
        .reply(to.data.responseUrl, say(to.data.kind === 'share' ? wording.sharedBefore : wording.postedBefore))
        .catch((error: unknown) => log.debug({ err: error }, 'nobody was told that a button had been pressed before'));
    },
  });
  const home = new HomeTab({ tools, client, staff, signal });
  const showHome = (user: string) => home.show(user);
  const presses = new SlackPresses({ tools, poster, client, staff, showHome, signal });
  const admin = { rules: tools.rules, access, settings };
  const dates = { tools, access, poster, client, signal };
  listen(app, { tools, presses, staff, admin, dates, showHome, client, signal });

  let state: PlatformHealth['state'] = 'starting';
  const check = async () => {
    const missed = signs.trouble !== undefined || identity.userId === '';
    const { granted, ...found } = await identify(client, signs);
    if (missed) warnOfMissingScopes(granted, log);
    identity = found;
  };
  let checks: NodeJS.Timeout | undefined;
  return {
    name: PLATFORM,
    async start() {
      // The first questions of a fresh process take long; better nobody's.
      answerableExamples(tools.engine, tools.today());
      await check();
      await connection.open();
      if (signal.aborted) return;
      state = 'ready';
      // What is wrong then stands in the log already.
      checks ??= setInterval(() => void check().catch(() => {}), CHECK_MS).unref();
    },
    async stopListening() {
      state = 'stopped';
      clearInterval(checks);
      await connection.close();
    },
    async stop() {
      await app.idle();
      stopping.abort();
      await connection.close();
    },
    answer: (question, delivery, confirmLease) => answers.answer(question, delivery, confirmLease),
    remind: (reminder, person, sending) => remind(reminder, person, sending, { tools, poster }),
    ...(staff && {
      tellAsker: (word, sending) => staff.deliveries.tellAsker(word, sending),
      tellStaff: (message, sending) => staff.deliveries.tellStaff(message, sending),
    }),
    health() {
      const trouble = connection.trouble ?? signs.trouble;
      return {
        state: state === 'ready' && trouble !== undefined ? 'away' : state,
        sinceSignOfLife: signs.sinceSign,
        trouble,
      };
    },
  };
}

/** @returns undefined where no channel for staff is set: then nobody is offered to ask them */
function staffOf({
  settings: { staffChannel },
  tools,
  ...more
}: Omit<StaffTools, 'handOff' | 'staffChannel'> & { settings: SlackSettings }): SlackStaff | undefined {
  const { handOff } = tools;
  return staffChannel === undefined || !handOff ? undefined : new SlackStaff({ tools, handOff, staffChannel, ...more });
}

function connect(
  { connection, apiUrl }: SlackSettings,
  shared: { log: PlatformTools['log']; logger: ReturnType<typeof boltLogger>; onSign: () => void },
): Connection {
  return connection.mode === 'socket'
    ? new SocketConnection({ appToken: connection.appToken, apiUrl, ...shared })
    : new HttpConnection({ signingSecret: connection.signingSecret, port: connection.port, ...shared });
}

/** @throws with what is wrong with the token, in a sentence */
async function identify(
  client: WebClient,
  signs: VitalSigns,
): Promise<Identity & { readonly granted: readonly string[] | undefined }> {
  try {
    const { user_id: userId = '', bot_id: botId, team_id: team, enterprise_id, response_metadata } = await client.auth.test();
    return { userId, botId, team, enterprise: enterprise_id, granted: response_metadata?.scopes };
  } catch (error) {
    const { data, message } = error as { data?: { error?: string }; message: string };
    if (data?.error) signs.tokenRefused(data.error);
    else signs.missed(`Slack can not be reached (${message})`);
    throw new Error(signs.trouble);
  }
}

function warnOfMissingScopes(granted: readonly string[] | undefined, log: PlatformTools['log']): void {
  const missing = missingScopes(granted);
  if (missing.length > 0)
    log.warn(
      { missing },
      'the Slack app lacks scopes; expected: those of adapters/slack/manifest.yaml. Install it anew with these',
    );
}
