import type { AdviceCommand } from '../advice-commands.ts';
import { type AdviceOwner, adviceInStore } from '../advice-in-store.ts';
import { addressOf, HOUR, keepReferences, newReferenceId, type PendingQuestion, StoreAway } from '../database/index.ts';
import { heldPages } from '../held-answers.ts';
import { type AdviceReply, type AdvisedPerson, obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { message, type Rendered, rows, text } from './components.ts';
import { LONGEST_QUESTION, LONGEST_TEXT } from './limits.ts';
import { plain } from './markdown.ts';
import { cutAtWord, fileMessage } from './plain-message.ts';
import { PLATFORM } from './read-question.ts';
import { heldDates, remindMenu } from './remind-menu.ts';
import { cancelButton, renderAdvice } from './render-advice.ts';
import type { ReplyTo } from './reply-to.ts';
import { tell, tellMore } from './tell.ts';

type Pages = readonly [Rendered, ...Rendered[]];

/** Advises somebody on their own case, for them alone. @throws TryLater, Undeliverable, LeaseLost */
export async function answerAdvice(
  command: AdviceCommand,
  { question, to }: { readonly question: PendingQuestion; readonly to: ReplyTo },
  delivery: DeliveryInHand,
  { tools, poster }: Pick<AnsweringTools, 'tools' | 'poster'>,
): Promise<void> {
  const turns = await tools.answers.turnsBefore(question);
  const reply = await obeyAdviceCommand(command, personAsking({ person: to.user, wish: question.id }, turns, tools));
  const notices = [
    ...(delivery.late ? [commonWording.late] : []),
    ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : []),
    ...reply.notices,
  ];
  const [first, ...rest] = await held({ ...reply, notices }, question, tools);
  await delivery.confirmLease();
  await tell(poster, to, delivery.by, first);
  for (const [at, page] of rest.entries()) await tellMore(poster, to, delivery.by, { message: page, which: `p${at}` });
  const { file } = reply;
  if (file) await tellMore(poster, to, delivery.by, { message: fileMessage(file), which: 'f', file });
}

/** Promises whoever chose a date reminders of it, on the usual days before. @returns what to say */
export async function remindByChoice(dateId: string, person: string, tools: PlatformTools): Promise<Rendered> {
  return notesAlone(await obeyAdviceCommand({ kind: 'remind', dateId, days: [] }, personAsking({ person }, [], tools)));
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

function notesAlone({ notices, remindedOf }: AdviceReply): Rendered {
  const said = cutAtWord(notices.map(plain).join('\n'), LONGEST_TEXT);
  return message([text(said), ...rows(remindedOf === undefined ? [] : [cancelButton(remindedOf)])]);
}

/** Keeps what the buttons and the menu point to. Where the store is away pages come as messages, one after the other. */
async function held(reply: AdviceReply, question: PendingQuestion, { engine, store, settings }: PlatformTools): Promise<Pages> {
  const { advice, notices, remindable = [] } = reply;
  if (!advice) return [notesAlone(reply)];
  const { documents } = engine.knowledge;
  const id = newReferenceId();
  const menu = remindable.length > 0 ? { reference: newReferenceId(), dates: remindable } : undefined;
  const pages = renderAdvice(advice, { documents, notices, pages: id, ...(menu && { menu: remindMenu(menu) }) });
  const contents = [
    ...(pages.length > 1 ? [{ id, content: heldPages(pages, []) }] : []),
    ...(menu ? [{ id: menu.reference, content: heldDates(menu) }] : []),
  ];
  if (contents.length === 0) return pages;
  const lastsMs = settings.retention.conversationHours * HOUR;
  try {
    await store.write((session) => {
      const { asker: owner } = question.speaker(session);
      const references = contents.map((content) => ({ ...content, owner, forWhom: 'owner', lastsMs }) as const);
      return keepReferences(session, references);
    });
    return [pages[0]];
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return renderAdvice(advice, { documents, notices });
  }
}
