import type { types } from '@slack/bolt';
import { StoreAway } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { takeReason } from './answer-feedback.ts';
import { DATE_MODAL, HAND_OFF_MODALS, REASON_MODAL } from './buttons.ts';
import { patiently } from './call-slack.ts';
import { MOST_PROMPTS } from './limits.ts';
import type { SlackPresses } from './press-button.ts';
import { renderHelp } from './render-home.ts';
import { wordModal } from './render-passages.ts';
import { ADMIN_COMMAND, COMMAND } from './requests.ts';
import { say } from './say.ts';
import type { SlackApp } from './slack-app.ts';
import { type AdminTools, runAdminCommand } from './staff/admin-command.ts';
import { type DateTools, dateWordIn, runDateCommand, submitDate } from './staff/official-dates.ts';
import type { SlackStaff } from './staff/slack-staff.ts';
import type { WebClient } from './web-client.ts';
import { wording } from './wording.ts';

export interface ListenerOptions {
  readonly tools: PlatformTools;
  readonly presses: SlackPresses;
  /** Undefined where no channel for staff is set. */
  readonly staff: SlackStaff | undefined;
  readonly admin: AdminTools;
  readonly dates: DateTools;
  readonly showHome: (user: string) => Promise<void>;
  readonly client: WebClient;
  /** Ends waiting for Slack. */
  readonly signal: AbortSignal;
}

/** What Bolt does with everything that is no question: words of the command, buttons, modals, the Home tab and the agent's prompts. */
export function listen(app: SlackApp, { tools, presses, staff, admin, dates, showHome, client, signal }: ListenerOptions): void {
  const { engine, log, today } = tools;

  app.command(COMMAND, async ({ ack }) => {
    const { text, blocks } = renderHelp(engine.knowledge, answerableExamples(engine, today()), staff !== undefined);
    await ack({ response_type: 'ephemeral', text, blocks: [...blocks] });
  });
  app.command(ADMIN_COMMAND, async ({ ack, body }) => {
    const asked = dateWordIn(body.text);
    if (asked !== undefined) {
      // Who is staff is asked of Slack, which may take longer than an acknowledgement may.
      await ack();
      return runDateCommand(asked, body, dates);
    }
    const said = await runAdminCommand(body.text, body.user_id, admin).catch((error: unknown) => {
      if (!(error instanceof StoreAway)) throw error;
      return say(commonWording.storeAway);
    });
    await ack({ response_type: 'ephemeral', text: said.text, blocks: [...said.blocks] });
  });
  app.command(new RegExp(`^(?!(?:${COMMAND}|${ADMIN_COMMAND})$)`), async ({ ack }) => {
    await ack({ response_type: 'ephemeral', ...forAck(wording.unknownCommand) });
  });

  app.action(/^/, async ({ ack, body }) => {
    await ack();
    await presses.press(body);
  });

  app.view({ callback_id: REASON_MODAL, type: 'view_submission' }, async ({ ack, body }) => {
    const next = await takeReason(body, tools.store);
    await (next ? ack({ response_action: 'update', view: next }) : ack());
  });
  app.view({ callback_id: new RegExp(`^(?:${HAND_OFF_MODALS.join('|')})$`), type: 'view_submission' }, async ({ ack, body }) => {
    const sent = await staff?.submit(body);
    if (!sent) return ack({ response_action: 'update', view: wordModal(wording.tooOldTitle, commonWording.buttonUnknown) });
    if ('wrong' in sent) return ack({ response_action: 'errors', errors: { ...sent.wrong } });
    await ack({ response_action: 'update', view: sent });
    if (body.view.callback_id === 'citable_answer') await showHome(body.user.id);
  });
  app.view({ callback_id: DATE_MODAL, type: 'view_submission' }, async ({ ack, body }) => {
    const sent = await submitDate(body, dates);
    if ('wrong' in sent) return ack({ response_action: 'errors', errors: { ...sent.wrong } });
    await ack({ response_action: 'update', view: sent });
  });
  app.view(new RegExp(`^(?!(?:${[REASON_MODAL, DATE_MODAL, ...HAND_OFF_MODALS].join('|')})$)`), async ({ ack }) => {
    await ack({ response_action: 'update', view: wordModal(wording.tooOldTitle, commonWording.buttonUnknown) });
  });

  app.shortcut(/^/, async ({ ack, body }) => {
    await ack();
    const view = wordModal(wording.tooOldTitle, wording.unknownShortcut);
    await patiently(() => client.views.open({ trigger_id: body.trigger_id, view }), { signal });
  });

  app.event('app_home_opened', async ({ event }) => {
    const { user, channel, tab } = event as types.AppHomeOpenedEvent;
    const topics = answerableExamples(engine, today());
    if (tab !== 'messages') return showHome(user);
    if (topics.length === 0) return;
    const prompts = topics.slice(0, MOST_PROMPTS).map(({ topic, question }) => ({ title: topic, message: question }));
    // No thread: with one the call is taken and does nothing under the agent view.
    const suggested = { channel_id: channel, title: wording.promptsTitle, prompts };
    await patiently(() => client.assistant.threads.setSuggestedPrompts(suggested), { signal }).catch((error: unknown) =>
      // A workspace without agents: people write to the bot all the same.
      log.debug({ err: error }, 'no questions can be offered in direct messages'),
    );
  });

  app.error(async (error) => log.error({ err: error }, 'a request of Slack could not be handled'));
}

function forAck(words: string) {
  const { text, blocks } = say(words);
  return { text, blocks: [...blocks] };
}
