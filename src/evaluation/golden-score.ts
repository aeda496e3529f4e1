import type { AnswerEngine } from '../answer-question.ts';
import type { GoldenFile, GoldenQuestion } from './golden-questions.ts';
import { gradeAnswer, type Verdict } from './grade-answer.ts';

export interface GoldenScore {
  readonly passed: number;
  readonly of: number;
  /** Rounded down to a tenth, so that a recorded score is never more than what was reached. */
  readonly percent: number;
}

export function askGoldenQuestions(engine: AnswerEngine, { questions, today }: GoldenFile): Verdict[] {
  return questions.map((question) => {
    const { answer } = engine.answer({
      text: question.turns.at(-1) ?? '',
      earlierTurns: question.turns.slice(0, -1),
      profile: {},
      visibility: 'private',
      askedOn: today,
    });
    return gradeAnswer(question, answer, today);
  });
}

export function scoreOf(verdicts: readonly Verdict[]): GoldenScore {
  const passed = verdicts.filter(({ failures }) => failures.length === 0).length;
  return { passed, of: verdicts.length, percent: verdicts.length === 0 ? 0 : Math.floor((1000 * passed) / verdicts.length) / 10 };
}

/** The table of a run: what was passed by kind and by topic, then each failure with what was expected and found. */
export function describeVerdicts(verdicts: readonly Verdict[], verbose = false): string {
  const lengths = verdicts.map(({ answer }) => answer.text.length).sort((a, b) => a - b);
  const { passed, of, percent } = scoreOf(verdicts);
  return [
    table('kind', ({ kind }) => kind, verdicts),
    table('topic', ({ topic }) => topic, verdicts),
    ...verdicts.filter(({ failures }) => failures.length > 0).map((verdict) => describeFailure(verdict, verbose)),
    `median answer: ${lengths[lengths.length >> 1] ?? 0} characters`,
    `fabricated figures: ${verdicts.reduce((sum, { fabricated }) => sum + fabricated.length, 0)}`,
    `passed ${passed} of ${of} golden questions (${percent}%)`,
  ].join('\n');
}

function table(title: string, groupOf: (question: GoldenQuestion) => string, verdicts: readonly Verdict[]): string {
  const groups = grouped(verdicts, groupOf);
  const width = Math.max(title.length, ...groups.map(([name]) => name.length));
  const rows = groups.map(([name, some]) => scoreRow(name, width, scoreOf(some)));
  return `${title.padEnd(width)}  passed\n${rows.join('\n')}\n`;
}

/** A line of a table of scores. */
export function scoreRow(name: string, width: number, { passed, of, percent }: GoldenScore): string {
  return `${name.padEnd(width)}  ${String(passed).padStart(4)} of ${String(of).padStart(3)}  ${percent.toFixed(1).padStart(5)}%`;
}

function grouped(verdicts: readonly Verdict[], groupOf: (question: GoldenQuestion) => string): [string, Verdict[]][] {
  const groups = new Map<string, Verdict[]>();
  for (const verdict of verdicts)
    groups.set(groupOf(verdict.question), [...(groups.get(groupOf(verdict.question)) ?? []), verdict]);
  return [...groups];
}

export function describeFailure({ question, answer, failures }: Verdict, verbose: boolean): string {
  const lines = [
    `${question.id} (${question.kind}): ${question.turns.join(' ⏎ ')}`,
    ...failures.map((failure) => `  ${failure}`),
  ];
  if (verbose) {
    const said = [
      `${answer.outcome}: ${answer.text}`,
      ...answer.caveats.map(({ kind, text }) => `! ${kind}: ${text}`),
      ...answer.citations.map(({ n, passageId }) => `[${n}] ${passageId}`),
    ];
    lines.push(
      ...said
        .flatMap((part) => part.split('\n'))
        .filter(Boolean)
        .map((line) => `  | ${line}`),
    );
  }
  return `${lines.join('\n')}\n`;
}
