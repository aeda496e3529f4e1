import type { AnswerEngine } from '../src/index.ts';

/** A question to try, and what to call it where room is scarce. */
export interface ExampleQuestion {
  readonly topic: string;
  readonly question: string;
}

/** Tried out before they are shown: only those that the library answers are. */
const EXAMPLES: readonly ExampleQuestion[] = [
  { topic: 'Away rotations', question: 'How many away rotations should I do?' },
  { topic: 'Step 2 CK', question: 'What Step 2 CK score should a US citizen IMG aim for?' },
  { topic: 'Mass General residency', question: 'Who directs the residency at Mass General?' },
  { topic: 'ESIR', question: 'How many procedures does ESIR ask for?' },
  { topic: 'Training pathways', question: 'What are the pathways into interventional radiology?' },
  { topic: 'Letters', question: 'How many letters of recommendation do I need?' },
  { topic: 'Research', question: 'How much research do I need?' },
  { topic: 'Number of programs', question: 'How many programs should I apply to?' },
  { topic: 'Interviews', question: 'How should I prepare for interviews?' },
  { topic: 'MSK fellowship', question: 'How do I apply to the MSK fellowship?' },
];
const MOST_OF_LIBRARY = 3;
const LONGEST_TOPIC = 60;

/**
 * Questions that this library answers. Of a library that answers none of ours, those that its own passages bring along.
 * @param askedOn today, as YYYY-MM-DD
 */
export function answerableExamples(engine: Examined, askedOn: string): readonly ExampleQuestion[] {
  const before = tried.get(engine.knowledge);
  if (before?.askedOn === askedOn) return before.examples;
  const examples = tryOut(engine, askedOn);
  tried.set(engine.knowledge, { askedOn, examples });
  return examples;
}

type Examined = Pick<AnswerEngine, 'answer' | 'knowledge'>;

/** What one library answers on one day does not change, and is asked at every opening of the Home tab. */
const tried = new WeakMap<object, { readonly askedOn: string; readonly examples: readonly ExampleQuestion[] }>();

function tryOut(engine: Examined, askedOn: string): readonly ExampleQuestion[] {
  const answer = (text: string) => engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn }).answer;
  const known = EXAMPLES.filter(({ question }) => answer(question).outcome === 'answered');
  if (known.length > 0) return known;
  return answer('help')
    .suggestions.slice(0, MOST_OF_LIBRARY)
    .map((question) => ({ topic: question.slice(0, LONGEST_TOPIC), question }));
}
