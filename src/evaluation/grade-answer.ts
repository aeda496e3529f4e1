import { type Answer, LONGEST_TEXT, LONGEST_WITH_CAVEATS, MOST_CITATIONS, type Outcome } from '../answer/answer.ts';
import type { GoldenKind, GoldenQuestion } from './golden-questions.ts';
import { comparableText, phrasePattern } from './phrase-pattern.ts';
import { unsupportedFigures } from './unsupported-figures.ts';

/** What an answer lacks, or says too much; none when the question is passed. */
export interface Verdict {
  readonly question: GoldenQuestion;
  readonly answer: Answer;
  readonly failures: readonly string[];
  /** Figures that nothing bears out: the one failure that no score excuses. */
  readonly fabricated: readonly string[];
}

/** Outcomes that each kind of question allows, where it names none itself. */
export const ALLOWED_OUTCOMES: Readonly<Record<GoldenKind, readonly Outcome[]>> = {
  answer: ['answered', 'partial'],
  abstain: ['not_covered', 'clarify', 'partial'],
  decline: ['declined', 'not_covered'],
  conflict: ['answered', 'partial'],
  profile: ['answered', 'partial'],
  stale: ['answered', 'partial'],
  comparison: ['answered', 'partial'],
  'small-talk': ['help'],
};

/** An admission must stand where readers look first. */
const ADMISSION_WITHIN = 300;
const ADMISSION = /\b(?:no|not|nothing|none|neither|nor|silent|unable)\b|n't\b/i;
const LEFT_OPEN = /\b(?:no|not|nothing|none|neither|nor|never|whether|if|which|silent)\b|n't\b/i;

export function gradeAnswer(question: GoldenQuestion, answer: Answer, askedOn: string): Verdict {
  const fabricated = unsupportedFigures(answer, question.turns, askedOn).map(
    ({ where, sentence, problem }) => `${where}: ${problem}: "${sentence.trim()}"`,
  );
  return {
    question,
    answer,
    fabricated,
    failures: [
      ...fabricated,
      ...limitFailures(answer),
      ...outcomeFailures(question, answer),
      ...wordingFailures(question, answer),
      ...sourceFailures(question, answer),
    ],
  };
}

function limitFailures({ text, caveats, citations }: Answer): string[] {
  const failures: string[] = [];
  const whole = caveats.reduce((sum, caveat) => sum + caveat.text.length, text.length);
  if (text.length > LONGEST_TEXT) failures.push(`expected at most ${LONGEST_TEXT} characters, found ${text.length}`);
  if (whole > LONGEST_WITH_CAVEATS)
    failures.push(`expected at most ${LONGEST_WITH_CAVEATS} characters with caveats, found ${whole}`);
  if (citations.length > MOST_CITATIONS) failures.push(`expected at most ${MOST_CITATIONS} citations, found ${citations.length}`);
  return failures;
}

function outcomeFailures({ kind, outcomes }: GoldenQuestion, { outcome, text }: Answer): string[] {
  const allowed: readonly Outcome[] = outcomes ?? ALLOWED_OUTCOMES[kind];
  if (!allowed.includes(outcome)) return [`expected the outcome ${allowed.join(' or ')}, found ${outcome}`];
  if (kind === 'abstain' && outcome !== 'clarify' && !ADMISSION.test(text.slice(0, ADMISSION_WITHIN))) {
    return [`expected the first ${ADMISSION_WITHIN} characters to say that the sources do not say`];
  }
  return [];
}

function wordingFailures(question: GoldenQuestion, { text, caveats }: Answer): string[] {
  const visible = comparableText([text, ...caveats.map((caveat) => caveat.text)].join('\n'));
  const lines = [...text.split('\n'), ...caveats.map((caveat) => caveat.text)]
    .flatMap((line) => line.split(/(?<=[.!?:;])\s+/))
    .map(comparableText);
  const failures: string[] = [];
  for (const fact of question.facts) {
    if (!fact.some((phrase) => phrasePattern(phrase).test(visible)))
      failures.push(`expected to read ${fact.map((phrase) => `"${phrase}"`).join(' or ')}`);
  }
  for (const phrase of question['must not say']) {
    const said = phrasePattern(phrase).exec(visible)?.[0];
    if (said !== undefined) failures.push(`must not say "${phrase}", found "${said}"`);
  }
  for (const phrase of question['must not claim']) {
    const claim = lines.find((line) => phrasePattern(phrase).test(line) && !LEFT_OPEN.test(line));
    if (claim !== undefined) failures.push(`must not claim "${phrase}", found "${claim}"`);
  }
  return failures;
}

function sourceFailures({ kind, sources, 'all sources': allSources }: GoldenQuestion, { citations, caveats }: Answer): string[] {
  const cited = new Set(citations.map(({ source }) => source));
  const found = `found ${[...cited].join(', ') || 'no citation'}`;
  const failures: string[] = [];
  if (sources.length > 0 && !sources.some((source) => cited.has(source)))
    failures.push(`expected ${sources.join(' or ')} to be cited, ${found}`);
  for (const source of allSources) if (!cited.has(source)) failures.push(`expected ${source} to be cited, ${found}`);
  const warns = (caveatKind: string) => caveats.some((caveat) => caveat.kind === caveatKind);
  if (kind === 'stale' && !warns('outdated')) failures.push('expected a caveat that the date or the cycle is past, found none');
  if (kind === 'conflict' && !warns('conflict') && !(allSources.length > 1))
    failures.push('expected a caveat that the editions differ, found none');
  return failures;
}
