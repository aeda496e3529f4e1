import type { types } from '@slack/bolt';
import type { AdviceCommand } from '../advice-commands.ts';
import { adviceInStore } from '../advice-in-store.ts';
import { adviceWording } from '../advice-wording.ts';
import { addressOf, type PendingQuestion } from '../database/index.ts';
import { obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { ACTION } from './buttons.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import type { ReplyTo } from './reply-to.ts';
import { say, withButton } from './say.ts';
import { wording } from './wording.ts';

/** Advice on somebody's own case, for them alone; a file to take along goes into the direct message with them. */
export async function answerAdvice(
  command: AdviceCommand,
  question: PendingQuestion,
  to: ReplyTo,
  { tools, poster }: { tools: Pick<PlatformTools, 'engine' | 'store' | 'answers' | 'settings' | 'log'>; poster: Poster },
): Promise<readonly Rendered[]> {
  const { engine, store, answers, settings, log } = tools;
  const { user: person } = to;
  const { advice, notices, file, remindedOf } = await obeyAdviceCommand(command, {
    engine,
    kept: adviceInStore(store, { platform: PLATFORM, person, recipient: addressOf(PLATFORM, person) }),
    turns: await answers.turnsBefore(question),
    now: Date.now(),
    zone: (await poster.zoneOf(person)) ?? settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const direct = to.kind === 'thread' && to.direct ? { channel: to.channel, thread: to.thread } : undefined;
  const place = { channel: direct?.channel, thread: direct?.thread, user: person };
  const sent = file && (await poster.sendFile(file, place, (error) => log.warn({ err: error }, 'a file could not be sent')));
  const said = [...notices, ...(sent ? [wording.file[sent](file.name)] : [])];
  if (advice) return renderAdvice(advice, said, engine.knowledge);
  const word = say(said.join('\n'));
  return [remindedOf === undefined ? word : withButton(word, cancelButton(remindedOf))];
}

/** Takes back what is to come of a date, in one press. */
export function cancelButton(dateId: string): types.Button {
  return {
    type: 'button',
    action_id: ACTION.cancelReminders,
    text: { type: 'plain_text', text: adviceWording.cancelReminders },
    value: dateId,
  };
}
