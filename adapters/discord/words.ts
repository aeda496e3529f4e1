import { type PendingQuestion, StoreAway } from '../database/index.ts';
import { answerableExamples } from '../example-questions.ts';
import { explainAgain, whyIn } from '../explain-again.ts';
import { handOffWording } from '../hand-off/wording.ts';
import { obeyPersonalWord, personalWordIn } from '../personal-words.ts';
import type { PlatformTools } from '../platforms.ts';
import { commonWording } from '../wording.ts';
import type { Rendered } from './components.ts';
import { holdForAskingOn } from './follow-up.ts';
import { PLATFORM } from './read-question.ts';
import { renderHelp, renderLibrary } from './render-library.ts';
import { renderWhy } from './render-why.ts';
import type { ReplyTo, Word } from './reply-to.ts';
import { renderOwnQuestions } from './staff/render-word.ts';
import { wording } from './wording.ts';

/** Words of our own, a message, or several. */
export type Said = string | Rendered | readonly [Rendered, ...Rendered[]];

/** What to say to a word that asks for something else than an answer; undefined where it is a question. */
export async function answerWord(question: PendingQuestion, to: ReplyTo, tools: PlatformTools): Promise<Said | undefined> {
  const word = to.kind === 'interaction' ? to.word : to.guild === null ? wordIn(question.text) : undefined;
  return word ? obey(word, question, to.user, tools) : undefined;
}

/** In a direct message the words of the commands work bare. With a question mark they are questions, which the engine understands. */
function wordIn(text: string): Word | undefined {
  const word = text.trim().toLowerCase().replace(/^\//, '');
  if (whyIn(text)) return 'why';
  return word === 'sources' || word === 'answers' ? word : personalWordIn(text);
}

async function obey(word: Word, question: PendingQuestion, person: string, tools: PlatformTools): Promise<Said> {
  const { engine, today } = tools;
  switch (word) {
    case 'sources':
      return renderLibrary(engine.knowledge, today());
    case 'help':
      return help(question, tools);
    case 'why':
      return orStoreAway(why(question, tools));
    case 'answers':
      return orStoreAway(ownQuestions(person, tools));
    case 'privacy':
    case 'forget-me':
      return obeyPersonalWord(word, { question, person }, tools);
  }
}

async function help(question: PendingQuestion, tools: PlatformTools): Promise<Said> {
  const { engine, today, handOff } = tools;
  const view = { withStaff: handOff !== undefined, followUp: await holdForAskingOn(question, tools) };
  return renderHelp(engine.knowledge, answerableExamples(engine, today()), view);
}

async function why(question: PendingQuestion, tools: PlatformTools): Promise<Said> {
  const asked = whyIn(question.text);
  if (!asked) return wording.noAnswerId;
  const explained = await explainAgain(asked.answerId, { asker: question.speaker(tools.store).asker }, tools);
  return typeof explained === 'string' ? explained : renderWhy(explained.trace, explained.about);
}

const MOST_OWN_QUESTIONS = 10;

/** What somebody asked staff, and what these said: also for whoever takes no direct messages. */
async function ownQuestions(person: string, { handOff }: PlatformTools): Promise<Said> {
  const own = (await handOff?.answersFor(PLATFORM, person, MOST_OWN_QUESTIONS)) ?? [];
  return own.length > 0 ? renderOwnQuestions(own) : handOffWording.nothingHandedOver;
}

function orStoreAway(said: Promise<Said>): Promise<Said> {
  return said.catch((error: unknown) => {
    if (!(error instanceof StoreAway)) throw error;
    return commonWording.storeAway;
  });
}
