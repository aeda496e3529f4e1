import type { AdviceCommand } from '../advice-commands.ts';
import { type AdviceOwner, adviceInStore } from '../advice-in-store.ts';
import {
  addressOf,
  DAY,
  HOUR,
  keepReferences,
  newReferenceId,
  type PendingQuestion,
  type Remember,
  type Session,
  type Store,
  StoreAway,
} from '../database/index.ts';
import { heldPages } from '../held-answers.ts';
import { heldDates } from '../held-dates.ts';
import { type AdviceReply, type AdvisedPerson, obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { message, type Rendered, rows, text } from './components.ts';
import { forAskingOn } from './follow-up.ts';
import { LONGEST_QUESTION, LONGEST_TEXT } from './limits.ts';
import { plain } from './markdown.ts';
import { cutAtWord, fileMessage } from './plain-message.ts';
import { PLATFORM } from './read-question.ts';
import { cancelling } from './remind.ts';
import { remindMenu } from './remind-menu.ts';
import { buttonOf, renderAdvice } from './render-advice.ts';
import type { ReplyTo } from './reply-to.ts';
import { tell, tellMore } from './tell.ts';

interface HeldPages {
  readonly pages: readonly [Rendered, ...Rendered[]];
  /** What the store did not take before they go out, to be kept when it does. */
  readonly keepLater?: Remember;
}

/** Advises somebody on their own case, for them alone. @returns what is to be kept with it @throws TryLater, Undeliverable, LeaseLost */
export async function answerAdvice(
  command: AdviceCommand,
  { question, to }: { readonly question: PendingQuestion; readonly to: ReplyTo },
  delivery: DeliveryInHand,
  { tools, poster }: Pick<AnsweringTools, 'tools' | 'poster'>,
): Promise<Remember | undefined> {
  const turns = await tools.answers.turnsBefore(question);
  const reply = await obeyAdviceCommand(command, personAsking({ person: to.user, wish: question.id }, turns, tools));
  const notices = [
    ...(delivery.late ? [commonWording.late] : []),
    ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : []),
    ...reply.notices,
  ];
  const { pages, keepLater } = await held({ ...reply, notices }, { question, person: to.user }, tools);
  const [first, ...rest] = pages;
  await delivery.confirmLease();
  await tell(poster, to, delivery.by, first);
  for (const [at, page] of rest.entries()) await tellMore(poster, to, delivery.by, { message: page, which: `p${at}` });
  const { file } = reply;
  if (file) await tellMore(poster, to, delivery.by, { message: fileMessage(file), which: 'f', file });
  return keepLater;
}

/** Promises whoever chose a date reminders of it, on the usual days before. @returns what to say */
export async function remindByChoice(dateId: string, person: string, tools: PlatformTools): Promise<Rendered> {
  const reply = await obeyAdviceCommand({ kind: 'remind', dateId, days: [] }, personAsking({ person }, [], tools));
  return notesAlone(reply, person, tools.store);
}

function personAsking(
  owner: Pick<AdviceOwner, 'person' | 'wish'>,
  turns: readonly string[],
  { engine, store, settings }: Pick<PlatformTools, 'engine' | 'store' | 'settings'>,
): AdvisedPerson {
  return {
    engine,
    kept: adviceInStore(store, { ...owner, platform: PLATFORM, recipient: addressOf(PLATFORM, owner.person) }),
    turns,
    now: Date.now(),
    // Discord tells nobody's zone; who wants another one says so in the profile.
    zone: settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

async function notesAlone({ notices, remindedOf }: AdviceReply, person: string, store: Store): Promise<Rendered> {
  const said = cutAtWord(notices.map(plain).join('\n'), LONGEST_TEXT);
  const cancel = remindedOf === undefined ? undefined : await cancelling(remindedOf, person, store).catch(noButton);
  return message([text(said), ...rows(cancel ? [buttonOf(cancel)] : [])]);
}

/** What was promised is said all the same. */
function noButton(error: unknown): undefined {
  if (!(error instanceof StoreAway)) throw error;
}

/** Keeps what the buttons and the menu point to. Where the store is away pages come as messages, one after the other. */
async function held(
  reply: AdviceReply,
  { question, person }: { readonly question: PendingQuestion; readonly person: string },
  { engine, store, settings }: PlatformTools,
): Promise<HeldPages> {
  const { advice, notices, remindable = [] } = reply;
  if (!advice) return { pages: [await notesAlone(reply, person, store)] };
  const { documents } = engine.knowledge;
  const askingOn = forAskingOn(question, settings);
  const button = { action: 'followUp', reference: askingOn.id } as const;
  const id = newReferenceId();
  const menu = remindable.length > 0 ? { reference: newReferenceId(), dates: remindable } : undefined;
  const pages = renderAdvice(advice, { documents, notices, button, pages: id, ...(menu && { menu: remindMenu(menu) }) });
  const lastsMs = settings.retention.conversationHours * HOUR;
  const contents = [
    askingOn,
    ...(pages.length > 1 ? [{ id, content: heldPages(pages, []), lastsMs }] : []),
    ...(menu ? [{ id: menu.reference, content: heldDates(menu.dates), lastsMs: settings.buttonDays * DAY }] : []),
  ];
  const keep = (session: Session, kept: readonly (typeof contents)[number][]) => {
    const { asker: owner } = question.speaker(session);
    return keepReferences(
      session,
      kept.map((content) => ({ ...content, owner, forWhom: 'owner' })),
    );
  };
  try {
    await store.write((session) => keep(session, contents));
    return { pages: [pages[0]] };
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return { pages: renderAdvice(advice, { documents, notices, button }), keepLater: (session) => keep(session, [askingOn]) };
  }
}
