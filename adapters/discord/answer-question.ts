import { EngineFault } from '../conversation-answers.ts';
import { LeaseLost, type PendingQuestion, type Remember, StoreAway, TryLater, Undeliverable } from '../database/index.ts';
import { questionLog } from '../log.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import { adviceAsked } from './advice-requests.ts';
import { answerAdvice } from './answer-advice.ts';
import { answerInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import type { AnsweringTools, DeliveryInHand } from './answering.ts';
import { troubleOf } from './call-discord.ts';
import { PLATFORM } from './read-question.ts';
import { say } from './render-answer.ts';
import { type ReplyTo, replyToSchema } from './reply-to.ts';
import { tell, tellMore } from './tell.ts';
import { wording } from './wording.ts';
import { answerWord, type Said } from './words.ts';

/**
 * Answers what the inbox holds for Discord.
 * @throws TryLater, Undeliverable, LeaseLost, or what kept it from being delivered
 */
export async function answerQuestion(
  question: PendingQuestion,
  delivery: DeliveryInHand,
  answering: AnsweringTools,
): Promise<Remember | undefined> {
  const replyTo = replyToSchema.safeParse(question.replyTo);
  if (!replyTo.success) throw new Undeliverable('this version can not read where the question was to be answered');
  const to = replyTo.data;
  const { tools, poster, responses } = answering;
  const instead = async (said: Said): Promise<undefined> => {
    const [first, ...more] = typeof said === 'string' ? [say(said)] : 'components' in said ? [said] : said;
    await delivery.confirmLease();
    await tell(poster, to, delivery.by, first);
    for (const [at, message] of more.entries()) await tellMore(poster, to, delivery.by, { message, which: `p${at}` });
  };
  try {
    const word = await wordInsteadOfAnswer(question, to, tools);
    if (word === '') return undefined;
    if (word !== undefined) return await instead(word);
    const advice = adviceAsked(question.text, to);
    if (advice) return await answerAdvice(advice, { question, to }, delivery, answering);
    return to.kind === 'message'
      ? await answerMessage(question, to, delivery, answering)
      : await answerInteraction(question, to, delivery, answering);
  } catch (error) {
    if (!isFault(error)) throw error;
    // What fails the same way every time is not tried for hours, with the asker in the dark.
    if (!(error instanceof EngineFault))
      questionLog(tools.log, question).error({ err: error, platform: PLATFORM }, 'a question can not be answered');
    return await instead(commonWording.fault(question.id));
  } finally {
    if (to.kind === 'interaction') responses.forget({ id: to.interaction });
  }
}

/** @returns undefined where the question is to be answered, and nothing where all was said before */
async function wordInsteadOfAnswer(question: PendingQuestion, to: ReplyTo, tools: PlatformTools): Promise<Said | undefined> {
  const alone = to.kind === 'message' ? to.guild === null : to.direct || to.private;
  // What was tried before was counted before.
  const reached =
    question.attempts > 1 ? undefined : tools.limits.take({ user: to.user, channel: alone ? undefined : to.channel });
  // A message about every message would be one more of too many; a command gets its answer in any case.
  if (reached) return reached.first || to.kind === 'interaction' ? commonWording.limitReached[reached.limit] : '';
  if (to.kind === 'interaction' && to.othersWords && question.text === '') return wording.emptyMessage;
  return answerWord(question, to, tools);
}

/** A fault of this program, or a refusal by Discord that nothing but another program would mend; the rest is worth another try. */
function isFault(error: unknown): boolean {
  if ([TryLater, Undeliverable, LeaseLost, StoreAway].some((kind) => error instanceof kind)) return false;
  return error instanceof EngineFault || ['other', 'layout refused'].includes(troubleOf(error).kind);
}
