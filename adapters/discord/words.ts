import type { PendingQuestion } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import { lastAnswer } from '../last-answer.ts';
import { obeyPersonalWord, personalWordIn } from '../personal-words.ts';
import type { PlatformTools } from '../platforms.ts';
import type { Rendered } from './components.ts';
import { PLATFORM } from './read-question.ts';
import { renderHelp, renderLibrary } from './render-library.ts';
import { renderWhy } from './render-why.ts';
import type { ReplyTo, Word } from './reply-to.ts';

/** What to say to a word that asks for something else than an answer; undefined where it is a question. */
export async function answerWord(
  question: PendingQuestion,
  to: ReplyTo,
  tools: PlatformTools,
): Promise<string | Rendered | undefined> {
  const word = to.kind === 'interaction' ? to.word : to.guild === null ? wordIn(question.text) : undefined;
  return word ? obey(word, question, to.user, tools) : undefined;
}

/** In a direct message the words of the commands work bare. With a question mark they are questions, which the engine understands. */
function wordIn(text: string): Word | undefined {
  const word = text.trim().toLowerCase().replace(/^\//, '');
  return word === 'sources' || word === 'why' ? word : personalWordIn(text);
}

async function obey(word: Word, question: PendingQuestion, person: string, tools: PlatformTools): Promise<string | Rendered> {
  const { engine, today } = tools;
  switch (word) {
    case 'sources':
      return renderLibrary(engine.knowledge, today());
    case 'help':
      return renderHelp(engine.knowledge, answerableExamples(engine, today()));
    case 'why': {
      const last = await lastAnswer(question, tools);
      return typeof last === 'string' ? last : renderWhy(last);
    }
    case 'privacy':
    case 'forget-me':
      return obeyPersonalWord(word, { platform: PLATFORM, person }, tools);
  }
}
