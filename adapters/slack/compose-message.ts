import type { Trace } from '../../src/index.ts';
import type { PendingQuestion } from '../database/index.ts';
import { type Holding, renderHeld } from '../held-answers.ts';
import type { PlatformTools } from '../platforms.ts';
import { type AnswerView, type Rendered, renderAnswer } from './render-answer.ts';

export interface Composition
  extends Pick<Holding, 'offer' | 'everybody' | 'place' | 'also' | 'asking'>,
    Pick<AnswerView, 'notices' | 'broughtBy'> {
  readonly question: PendingQuestion;
  readonly trace: Trace;
}

/** The message for an answer, with what its buttons point to kept before it goes out. */
export async function composeMessage({ question, trace, ...more }: Composition, tools: PlatformTools): Promise<Rendered> {
  const { answer } = trace;
  const { offer, everybody, place, also, asking, notices, broughtBy } = more;
  const { message } = await renderHeld(
    {
      id: question.id,
      answer,
      question: trace.question,
      offer,
      everybody,
      ...(place && { place }),
      ...(also && { also }),
      ...(asking && { asking }),
    },
    (session) => question.speaker(session).asker,
    (buttons) =>
      renderAnswer(answer, {
        documents: tools.engine.knowledge.documents,
        buttons,
        ...(notices && { notices }),
        ...(broughtBy && { broughtBy }),
      }),
    tools,
  );
  return message;
}
