import type { types } from '@slack/bolt';
import type { AdviceCommand } from '../advice-commands.ts';
import { type AdviceOwner, adviceInStore } from '../advice-in-store.ts';
import { adviceWording } from '../advice-wording.ts';
import { holdCancelling } from '../cancel-reminders.ts';
import {
  addressOf,
  DAY,
  keepReferences,
  newReferenceId,
  type PendingQuestion,
  type Store,
  StoreAway,
} from '../database/index.ts';
import { heldDates } from '../held-dates.ts';
import { type AdviceReply, type AdvisedPerson, obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { ACTION } from './buttons.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { remindMenu } from './remind-menu.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import type { ReplyTo } from './reply-to.ts';
import { say, withButton } from './say.ts';
import { wording } from './wording.ts';

interface Advising<Tool extends keyof PlatformTools = never> {
  readonly tools: Pick<PlatformTools, 'engine' | 'store' | 'settings' | Tool>;
  readonly poster: Poster;
}

/** Advice on somebody's own case, for them alone; a file to take along goes into the direct message with them. */
export async function answerAdvice(
  command: AdviceCommand,
  question: PendingQuestion,
  to: ReplyTo,
  { tools, poster }: Advising<'answers' | 'log'>,
): Promise<readonly Rendered[]> {
  const { engine, answers, log } = tools;
  const { user: person } = to;
  const turns = await answers.turnsBefore(question);
  const reply = await obeyAdviceCommand(command, await personAsking({ person, wish: question.id }, turns, { tools, poster }));
  const { advice, notices, file, remindable = [] } = reply;
  const direct = to.kind === 'thread' && to.direct ? { channel: to.channel, thread: to.thread } : undefined;
  const place = { channel: direct?.channel, thread: direct?.thread, user: person };
  const sent = file && (await poster.sendFile(file, place, (error) => log.warn({ err: error }, 'a file could not be sent')));
  const said = [...notices, ...(sent ? [wording.file[sent](file.name)] : [])];
  if (!advice) return [await withCancelling(reply, said, person, tools.store)];
  return renderAdvice(advice, said, engine.knowledge, await menuOf(remindable, question, tools));
}

/** Promises whoever chose a date reminders of it, on the usual days before. @returns what to say */
export async function remindByChoice(dateId: string, person: string, advising: Advising): Promise<Rendered> {
  const command = { kind: 'remind', dateId, days: [] } as const;
  const reply = await obeyAdviceCommand(command, await personAsking({ person }, [], advising));
  return withCancelling(reply, reply.notices, person, advising.tools.store);
}

async function personAsking(
  owner: Pick<AdviceOwner, 'person' | 'wish'>,
  turns: readonly string[],
  { tools: { engine, store, settings }, poster }: Advising,
): Promise<AdvisedPerson> {
  return {
    engine,
    kept: adviceInStore(store, { ...owner, platform: PLATFORM, recipient: addressOf(PLATFORM, owner.person) }),
    turns,
    now: Date.now(),
    zone: (await poster.zoneOf(owner.person)) ?? settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** A menu of dates to be reminded of, with the dates kept before it goes out; nothing where there are none, or the store is away. */
async function menuOf(
  dates: NonNullable<AdviceReply['remindable']>,
  question: PendingQuestion,
  { store, settings }: Advising['tools'],
): Promise<types.ActionsBlock[]> {
  if (dates.length === 0) return [];
  const id = newReferenceId();
  const lastsMs = settings.buttonDays * DAY;
  const keeping = store.write((session) => {
    const { asker: owner } = question.speaker(session);
    return keepReferences(session, [{ id, owner, forWhom: 'owner', content: heldDates(dates), lastsMs }]);
  });
  return keeping.then(() => [remindMenu(id, dates)]).catch(ifStoreAway([]));
}

/** What was promised is said all the same where the store is away since. */
async function withCancelling(
  { remindedOf }: AdviceReply,
  said: readonly string[],
  person: string,
  store: Store,
): Promise<Rendered> {
  const word = say(said.join('\n'));
  if (remindedOf === undefined) return word;
  const cancelling = cancelButton(remindedOf, person, store);
  return cancelling.then((button) => withButton(word, button)).catch(ifStoreAway(word));
}

function ifStoreAway<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof StoreAway) return instead;
    throw error;
  };
}

/** Takes back what is to come of a date, in one press, for its owner alone. @throws StoreAway */
export async function cancelButton(dateId: string, person: string, store: Store): Promise<types.Button> {
  return {
    type: 'button',
    action_id: ACTION.cancelReminders,
    text: { type: 'plain_text', text: adviceWording.cancelReminders },
    value: await holdCancelling(dateId, { platform: PLATFORM, person }, store),
  };
}
