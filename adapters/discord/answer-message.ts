import type { Trace } from '../../src/index.ts';
import { pointerToDates } from '../advice-commands.ts';
import { addressOf, conversationKey, openThread, type PendingQuestion, type Remember, Undeliverable } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import { restsOnLibrary } from '../held-answers.ts';
import { type FiguresTold, figuresTold, holdsOwnFigures } from '../own-figures.ts';
import { commonWording } from '../wording.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { RefusedByDiscord } from './call-discord.ts';
import { answersIn, type Place } from './channels.ts';
import { before, message as messageOf, type Rendered, text } from './components.ts';
import { composeMessage, withLater } from './compose-message.ts';
import { LONGEST_QUESTION, LONGEST_THREAD_NAME } from './limits.ts';
import { plain, shortened, small, undisguised, withoutAddresses } from './markdown.ts';
import type { Permission } from './permissions.ts';
import { PLATFORM } from './read-question.ts';
import { say } from './render-answer.ts';
import { exampleLines } from './render-library.ts';
import type { ReplyInMessage } from './reply-to.ts';
import { type AskedWhere, offerOfStaff } from './staff/asking.ts';
import { nonceOf } from './tell.ts';
import { sayElsewhere, sayThere } from './where-asked.ts';
import { wording } from './wording.ts';

/** A direct message knows no place of a server. */
type Where = Place | undefined;

/** Answers a direct message, or a mention in a channel, a thread or a forum post. @throws TryLater, Undeliverable, LeaseLost, EngineFault */
export async function answerMessage(
  question: PendingQuestion,
  to: ReplyInMessage,
  delivery: DeliveryInHand,
  answering: AnsweringTools,
): Promise<Remember | undefined> {
  const { tools, poster, channels, choices } = answering;
  const where = to.guild === null ? undefined : await channels.find(to);
  const chosen = await choices.of(to.guild);
  const elsewhere = where && !answersIn(chosen, where) ? chosen.channels : [];
  if (question.text === '') {
    const said = { message: withoutQuestion(where ? wording.emptyMention : wording.emptyDirect, tools), to, nonce: nonceOf(to) };
    await delivery.confirmLease();
    if (elsewhere.length > 0) await sayElsewhere(said, elsewhere, answering);
    else if (where) await sayThere(said, where, answering);
    else await poster.post({ channel: to.channel, ...said });
    return undefined;
  }
  const opens = where?.opensThreads ?? false;
  const { trace, remember } = await tools.answers.ask({
    question,
    visibility: 'private',
    shared: where !== undefined,
    // The thread that this answer opens goes on from it.
    alsoIn: opens ? [to.message] : [],
  });
  if (elsewhere.length > 0) {
    await answerElsewhere({ question, to, trace, delivery, allowed: elsewhere }, answering);
    return remember;
  }
  const forAll = where !== undefined && holdsOwnFigures(trace) ? tools.answers.answerForAll(trace.question, question) : trace;
  // Figures of earlier turns were answered when they were told, and may be somebody else's.
  const told = opens || forAll !== trace ? figuresTold(question.text) : 'none';
  const toldNow = forAll !== trace && told === 'own';
  const { message, keepLater } = await composeMessage(
    {
      question,
      trace: forAll,
      everybody: where !== undefined,
      feedback: chosen.feedback,
      notices: [
        ...noticesOf(to, delivery),
        ...(toldNow ? [wording.ownFiguresSent] : []),
        ...pointerToDates(question.text, '/deadlines'),
      ],
      ...offerOfStaff(forAll, question.id, askedWhere(to, where), tools),
      ...(opens && {
        also: (session) => openThread(session, session.hash(conversationKey({ platform: PLATFORM, conversation: to.message }))),
      }),
    },
    tools,
  );
  await delivery.confirmLease();
  const channel = await post(message, to, { where, threadName: threadNameOf(question, forAll, told) }, answering);
  if (toldNow) await sendWhole({ question, to, trace, channel }, answering);
  return withLater(remember, keepLater);
}

/** The thread of an answer has the id of the message that it is opened at. */
function askedWhere({ user, channel, message }: ReplyInMessage, where: Where): AskedWhere {
  if (!where) return { way: 'direct', user, alone: true };
  const thread = where.opensThreads ? message : where.isThread ? channel : undefined;
  return { way: 'server', user, thread, alone: false };
}

function withoutQuestion(words: string, { engine, today }: AnsweringTools['tools']): Rendered {
  const examples = exampleLines(answerableExamples(engine, today()));
  return messageOf([text([plain(words), ...examples].join('\n'))]);
}

function noticesOf(to: { readonly cut: boolean }, { late }: DeliveryInHand): string[] {
  return [...(late ? [commonWording.late] : []), ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : [])];
}

interface Whole {
  readonly question: PendingQuestion;
  readonly to: ReplyInMessage;
  readonly trace: Trace;
  /** Where the part for all was written; undefined where it went to the asker alone. */
  readonly channel: string | undefined;
}

/** Brings to whoever told own figures what these mean, where nobody else reads it. */
async function sendWhole({ question, to, trace, channel }: Whole, { tools, poster }: AnsweringTools): Promise<void> {
  const view = { question, trace, everybody: false, feedback: false, notices: [wording.fullAnswer] };
  const { message } = await composeMessage(view, tools);
  try {
    await poster.direct(to.user, message, nonceOf(to, 'f'));
  } catch (error) {
    if (!(error instanceof Undeliverable) || channel === undefined) throw error;
    await poster.post({ channel, message: say(wording.ownFiguresNotSent), nonce: nonceOf(to, 'n') });
  }
}

interface Elsewhere {
  readonly question: PendingQuestion;
  readonly to: ReplyInMessage;
  readonly trace: Trace;
  readonly delivery: DeliveryInHand;
  readonly allowed: readonly string[];
}

/** Where the managers of a server want no answers, the asker gets it alone. */
async function answerElsewhere({ question, to, trace, delivery, allowed }: Elsewhere, answering: AnsweringTools): Promise<void> {
  const view = { question, trace, everybody: false, feedback: false, notices: noticesOf(to, delivery) };
  const { message } = await composeMessage(view, answering.tools);
  await delivery.confirmLease();
  await sayElsewhere({ message, to, nonce: nonceOf(to) }, allowed, answering);
}

/** What stands in the list of threads. Of somebody's own figures or troubles nothing does. */
function threadNameOf({ text: asked }: PendingQuestion, { answer }: Trace, figures: FiguresTold): string {
  const personal = !restsOnLibrary(answer) || figures !== 'none';
  return personal
    ? wording.threadName
    : shortened(undisguised(withoutAddresses(asked)), LONGEST_THREAD_NAME) || wording.threadName;
}

/**
 * Into a thread of its own, else into the channel, else to the asker alone: as far as the bot may.
 * @returns where all read it; undefined where the asker alone does
 */
async function post(
  message: Rendered,
  to: ReplyInMessage,
  { where, threadName }: { readonly where: Where; readonly threadName: string },
  answering: AnsweringTools,
): Promise<string | undefined> {
  const { tools, poster } = answering;
  const said = { message, to, nonce: nonceOf(to) };
  if (!where) {
    await poster.post({ channel: to.channel, ...said });
    return to.channel;
  }
  if (!where.opensThreads) return sayThere(said, where, answering);
  try {
    const thread = await poster.openThread(to.channel, to.message, threadName);
    await poster.post({ channel: thread, ...said });
    return thread;
  } catch (error) {
    if (!(error instanceof RefusedByDiscord)) throw error;
    const channel = tools.store.hash(addressOf(PLATFORM, to.channel));
    tools.log.warn({ channel, refusal: error.message, grant: THREAD_PERMISSIONS }, 'an answer can have no thread of its own');
    const grant = small(wording.mayNotOpenThread(THREAD_PERMISSIONS.join(', ')));
    return sayThere({ ...said, message: error.lacksPermission ? before(grant, message) : message }, where, answering);
  }
}

const THREAD_PERMISSIONS = [
  'Create Public Threads',
  'Send Messages in Threads',
  'Read Message History',
] as const satisfies readonly Permission[];
