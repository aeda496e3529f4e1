import type { Trace } from '../../src/index.ts';
import type { PendingQuestion, Remember } from '../database/index.ts';
import { type Held, type Holding, renderHeld } from '../held-answers.ts';
import type { PlatformTools } from '../platforms.ts';
import type { Rendered } from './components.ts';
import { type AnswerView, renderAnswer } from './render-answer.ts';

export interface Composition
  extends Pick<Holding, 'everybody' | 'also' | 'asking'>,
    Pick<AnswerView, 'feedback' | 'asked' | 'notices'> {
  readonly question: PendingQuestion;
  readonly trace: Trace;
}

/** The message for an answer, with what its buttons point to kept before it goes out. */
export function composeMessage(
  { question, trace, everybody, also, asking, ...view }: Composition,
  tools: Pick<PlatformTools, 'store' | 'settings' | 'engine'>,
): Promise<Held<Rendered>> {
  const { answer } = trace;
  const holding = { id: question.id, answer, question: trace.question, offer: 'nothing', asksOn: true, everybody } as const;
  return renderHeld(
    { ...holding, ...(also && { also }), ...(asking && { asking }) },
    (session) => question.speaker(session).asker,
    (buttons) => renderAnswer(answer, { documents: tools.engine.knowledge.documents, buttons, ...view }),
    tools,
  );
}

/** What belongs to an answer, with what could not be kept before it went out. */
export function withLater(remember: Remember, keepLater: Remember | undefined): Remember {
  if (!keepLater) return remember;
  return async (session) => {
    await remember(session);
    await keepLater(session);
  };
}
