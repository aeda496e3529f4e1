import type { AdviceCommand } from '../advice-commands.ts';
import { adviceInStore } from '../advice-in-store.ts';
import type { PendingQuestion } from '../database/index.ts';
import { obeyAdviceCommand } from '../obey-advice-command.ts';
import type { PlatformTools } from '../platforms.ts';
import { PLATFORM } from './read-question.ts';
import { renderAdvice } from './render-advice.ts';
import type { Rendered } from './render-answer.ts';
import { say } from './say.ts';
import { wording } from './wording.ts';

/** Advice on somebody's own case, for them alone. */
export async function answerAdvice(
  command: AdviceCommand,
  question: PendingQuestion,
  person: string,
  { engine, store, answers, settings }: Pick<PlatformTools, 'engine' | 'store' | 'answers' | 'settings'>,
): Promise<readonly Rendered[]> {
  const { advice, notices, file } = await obeyAdviceCommand(command, {
    engine,
    kept: adviceInStore(store, { platform: PLATFORM, person }),
    turns: await answers.turnsBefore(question),
    now: Date.now(),
    // Slack tells a person's zone for a scope more; who wants another one says so in the profile.
    zone: settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const said = [...notices, ...(file ? [wording.noFiles] : [])];
  return advice ? renderAdvice(advice, said, engine.knowledge) : [say(said.join('\n'))];
}
