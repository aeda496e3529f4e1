import type { Trace } from '../../src/index.ts';
import { pointerToDates } from '../advice-commands.ts';
import type { PendingQuestion, Remember } from '../database/index.ts';
import { commonWording } from '../wording.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { isRefusal } from './call-discord.ts';
import type { Rendered } from './components.ts';
import { composeMessage, withLater } from './compose-message.ts';
import { aboutElsewhere } from './elsewhere.ts';
import { LONGEST_ECHO, LONGEST_QUESTION } from './limits.ts';
import { shortened, withoutAddresses } from './markdown.ts';
import type { Poster } from './post.ts';
import type { ReplyToInteraction } from './reply-to.ts';
import { offerOfStaff } from './staff/asking.ts';
import { nonceOf, TOKEN_GONE } from './tell.ts';
import { wording } from './wording.ts';

/** Answers a command, a menu entry or a follow-up, where it was given. @throws TryLater, Undeliverable, LeaseLost, EngineFault */
export async function answerInteraction(
  question: PendingQuestion,
  to: ReplyToInteraction,
  delivery: DeliveryInHand,
  { tools, poster, choices }: AnsweringTools,
): Promise<Remember> {
  const forAll = !to.private && !to.direct;
  const { feedback } = await choices.of(to.guild);
  const figures = forAll && to.figures === 'own';
  const { trace, remember } = await tools.answers.ask({
    question,
    // Of what somebody else wrote nothing is held against whoever looks it up.
    visibility: forAll || to.othersWords ? 'public' : 'private',
    // A command stands for itself, or leans on what the same person asked before.
    shared: forAll && to.followUp,
    othersWords: to.othersWords,
  });
  const notices = [
    ...(to.othersWords ? [wording.sourcesFound] : []),
    ...(delivery.late ? [commonWording.late] : []),
    ...(to.cut ? [commonWording.cut(LONGEST_QUESTION)] : []),
    ...(figures ? [wording.ownFiguresPrivately] : []),
    ...pointerToDates(question.text, '/deadlines'),
  ];
  const asked = forAll && to.figures === 'none' ? { asked: shortened(withoutAddresses(question.text), LONGEST_ECHO) } : {};
  const where = { way: to.direct ? 'direct' : 'command', user: to.user, alone: !forAll } as const;
  const staff = to.othersWords ? {} : offerOfStaff(trace, question.id, where, tools);
  const composition = { question, trace, everybody: forAll, feedback, notices, ...asked, ...staff };
  const { message: answer, keepLater } = await composeMessage(composition, tools);
  const message = to.elsewhere.length > 0 ? aboutElsewhere(to.elsewhere, answer) : answer;
  await delivery.confirmLease();
  await bring(message, to, delivery, poster);
  if (figures) await bringWhole(trace, question, to, delivery, { tools, poster });
  return withLater(remember, keepLater);
}

/** By the token of the interaction, and where that is no longer good, by a direct message. */
async function bring(message: Rendered, to: ReplyToInteraction, { by }: DeliveryInHand, poster: Poster): Promise<void> {
  if (by === 'reply') {
    try {
      return await poster.reply(to, message, to.private);
    } catch (error) {
      if (!isRefusal(error, ...TOKEN_GONE)) throw error;
    }
  }
  await poster.direct(to.user, message, nonceOf(to));
}

/** What others are not to read, after the answer that all see. That one is there: nothing is tried again for this. */
async function bringWhole(
  { question: asked }: Trace,
  question: PendingQuestion,
  to: ReplyToInteraction,
  { by }: DeliveryInHand,
  { tools, poster }: Pick<AnsweringTools, 'tools' | 'poster'>,
): Promise<void> {
  const trace = tools.answers.answerForAsker(asked, question);
  const view = { question, trace, everybody: false, feedback: false, notices: [wording.fullAnswer] };
  const { message } = await composeMessage(view, tools);
  const sent = by === 'reply' ? poster.alsoTell(to, message) : poster.direct(to.user, message, nonceOf(to, 'f'));
  await sent.catch((error: unknown) =>
    tools.log.warn({ err: error, questionId: question.id }, 'the part for the asker alone did not arrive'),
  );
}
