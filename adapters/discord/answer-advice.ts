import type { AdviceCommand } from '../advice-commands.ts';
import { adviceInStore } from '../advice-in-store.ts';
import { addressOf, HOUR, keepReferences, newReferenceId, type PendingQuestion, StoreAway } from '../database/index.ts';
import { heldPages } from '../held-answers.ts';
import { type AdviceFile, type AdviceReply, obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { isRefusal } from './call-discord.ts';
import { message, type Rendered, rows, text } from './components.ts';
import { LONGEST_QUESTION } from './limits.ts';
import { plain } from './markdown.ts';
import { fileMessage } from './plain-message.ts';
import type { Poster } from './post.ts';
import { PLATFORM } from './read-question.ts';
import { cancelButton, renderAdvice } from './render-advice.ts';
import type { ReplyTo } from './reply-to.ts';
import { nonceOf, TOKEN_GONE, tell } from './tell.ts';

type Pages = readonly [Rendered, ...Rendered[]];

/** Advises somebody on their own case, for them alone. @throws TryLater, Undeliverable, LeaseLost */
export async function answerAdvice(
  command: AdviceCommand,
  { question, to }: { readonly question: PendingQuestion; readonly to: ReplyTo },
  delivery: DeliveryInHand,
  { tools, poster }: Pick<AnsweringTools, 'tools' | 'poster'>,
): Promise<void> {
  const { engine, store, answers, settings } = tools;
  const reply = await obeyAdviceCommand(command, {
    engine,
    kept: adviceInStore(store, { platform: PLATFORM, person: to.user, recipient: addressOf(PLATFORM, to.user) }),
    turns: await answers.turnsBefore(question),
    now: Date.now(),
    // Discord tells nobody's zone; who wants another one says so in the profile.
    zone: settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const notices = [
    ...(delivery.late ? [commonWording.late] : []),
    ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : []),
    ...reply.notices,
  ];
  const [first, ...rest] = await held({ ...reply, notices }, question, tools);
  await delivery.confirmLease();
  await tell(poster, to, delivery.by, first);
  for (const [at, page] of rest.entries()) await alsoBring({ message: page, which: `p${at}` }, to, delivery, poster);
  const { file } = reply;
  if (file) await alsoBring({ message: fileMessage(file), which: 'f', file }, to, delivery, poster);
}

/** Keeps the pages for the buttons that turn them. Where the store is away they come as messages, one after the other. */
async function held(
  { advice, notices, remindedOf }: AdviceReply,
  question: PendingQuestion,
  { engine, store, settings }: PlatformTools,
): Promise<Pages> {
  if (!advice) {
    const said = notices.map((words) => text(plain(words)));
    return [message([...said, ...rows(remindedOf === undefined ? [] : [cancelButton(remindedOf)])])];
  }
  const { documents } = engine.knowledge;
  const id = newReferenceId();
  const pages = renderAdvice(advice, { documents, notices, pages: id });
  if (pages.length === 1) return pages;
  const lastsMs = settings.retention.conversationHours * HOUR;
  try {
    await store.write((session) => {
      const { asker: owner } = question.speaker(session);
      return keepReferences(session, [{ id, owner, forWhom: 'owner', content: heldPages(pages, []), lastsMs }]);
    });
    return [pages[0]];
  } catch (error) {
    if (!(error instanceof StoreAway)) throw error;
    return renderAdvice(advice, { documents, notices });
  }
}

interface Also {
  readonly message: Rendered | ReturnType<typeof fileMessage>;
  /** Makes its nonce another one than that of the first message. */
  readonly which: string;
  readonly file?: AdviceFile;
}

async function alsoBring(
  { message: said, which, file }: Also,
  to: ReplyTo,
  { by }: DeliveryInHand,
  poster: Poster,
): Promise<void> {
  if (to.kind === 'interaction' && by === 'reply') {
    try {
      return await poster.alsoTell(to, said, file);
    } catch (error) {
      if (!isRefusal(error, ...TOKEN_GONE)) throw error;
    }
  }
  await poster.direct(to.user, said, nonceOf(to, which), file);
}
