import { describeApplicant, type Outcome, type Trace } from '../src/index.ts';

/** Passages and characters of each, and words of the question, that an explanation shows. */
const MOST_PASSAGES = 5;
const LONGEST_LINE = 140;
const MOST_WORDS = 12;
/** Words of asking weigh next to nothing and would only distract. */
const LEAST_WEIGHT = 0.05;

type Understanding = Trace['understanding'];
type Asked = Extract<Understanding, { intent: 'ask' }>;
type Part = Asked['parts'][number];
type Retrieved = Trace['retrieved'][number];

const DECISIONS: Record<Outcome, string> = {
  answered: 'The passages say it, so it was answered from them.',
  partial: 'The passages say something to the point, but not what was asked; so the answer says first what is missing.',
  not_covered: 'No passage says it with enough certainty, so the answer is that the sources do not say.',
  declined: 'It is outside what may be answered, so it was declined.',
  clarify: 'It could not be told what is meant, so the answer asks back.',
  help: 'Nothing had to be looked up.',
};

/** What passages were looked at for: small talk has an order of them as well, which decided nothing. */
const LOOKED_UP: ReadonlySet<Understanding['intent']> = new Set(['ask', 'out-of-scope']);

/** How an answer came about, in words for a person. */
export interface Explanation {
  readonly question: string;
  /** One line for each thing that was understood. */
  readonly understood: readonly string[];
  /** What came nearest, best first: which passage it is, and how it begins. */
  readonly best: readonly string[];
  readonly decided: string;
}

export const EXPLANATION_HEADINGS = {
  question: 'Your question',
  understood: 'What was understood',
  best: 'Best passages',
  decided: 'What was decided',
} as const satisfies Record<keyof Explanation, string>;

/** The same on every platform; each lays it out in its own way. */
export function explain({ question, understanding, lookedUp, retrieved, answer }: Trace): Explanation {
  const cited = new Map(answer.citations.map(({ passageId, n }) => [passageId, n]));
  const nearest = (LOOKED_UP.has(understanding.intent) ? retrieved : []).slice(0, MOST_PASSAGES);
  return {
    question: shortened(question.text),
    understood: understood(understanding, lookedUp),
    best: nearest.map((found) => described(found, cited)),
    decided: [DECISIONS[answer.outcome], ...citedLines(answer), ...workedOutLines(answer)].join('\n'),
  };
}

function citedLines({ citations }: Trace['answer']): string[] {
  return citations.length === 0 ? [] : [`Cited: ${citations.map(({ n, passageId }) => `[${n}] ${passageId}`).join(', ')}.`];
}

/** Numbers that stand in no source: each with the two that it was worked out from. */
function workedOutLines({ computed }: Trace['answer']): string[] {
  const sums = computed.map(({ value, operands: [one, other], rule }) =>
    rule === 'sum' ? `${one} + ${other} = ${value}` : `${Math.max(one, other)} - ${Math.min(one, other)} = ${value}`,
  );
  return sums.length === 0 ? [] : [`Worked out: ${[...new Set(sums)].join(', ')}.`];
}

function understood(understanding: Understanding, lookedUp: readonly Part[]): string[] {
  switch (understanding.intent) {
    case 'ask':
      return askedLines(lookedUp, understanding);
    case 'small-talk':
      return [`Small talk (${understanding.kind}).`];
    case 'out-of-scope':
      return [`Out of scope (${understanding.reason}).`];
    case 'other-language':
      return [`A question in another language (${understanding.language}).`];
    case 'distress':
      return ['You seemed to be going through something hard. That comes before any question.'];
    default:
      return ['No question.'];
  }
}

function askedLines(parts: readonly Part[], { applicant }: Asked): string[] {
  const lines = parts.flatMap((part, at) => [
    ...(parts.length > 1 ? [`${at + 1}. ${shortened(part.text)}`] : []),
    ...partLines(part),
  ]);
  const facts = describeApplicant(applicant);
  return facts === '' ? lines : [...lines, `About you: ${facts}.`];
}

function partLines({ type, units, scope, unknown }: Part): string[] {
  const words = units
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS);
  const named = [...scope.documents, ...scope.group, ...scope.programs, ...scope.institutions];
  return [
    type === 'any' ? 'A question without a particular kind of answer.' : `A question for a ${type}.`,
    ...(words.length > 0
      ? [`Looked for, by weight: ${words.map((unit) => `${wordOf(unit)} ${unit.weight.toFixed(1)}`).join(', ')}.`]
      : []),
    ...(named.length > 0 ? [`Named: ${[...new Set(named)].join(', ')}.`] : []),
    ...(unknown.length > 0 ? [`In no document: ${unknown.join(', ')}.`] : []),
  ];
}

/** A concept by its name, and any other word as it was typed. */
function wordOf({ key, surface }: Part['units'][number]): string {
  return key.startsWith('c:') ? key.slice(2) : surface;
}

function described({ score, match: { candidate } }: Retrieved, cited: ReadonlyMap<string, number>): string {
  switch (candidate.kind) {
    case 'passage': {
      const mark = cited.get(candidate.id);
      const where = `${candidate.id} (score ${score.toFixed(2)}${mark ? `, cited as [${mark}]` : ''})`;
      return `${where}\n${shortened(candidate.passage.text)}`;
    }
    case 'not-covered':
      return `known not to be covered (score ${score.toFixed(2)}): ${candidate.entry.missing}`;
    default:
      return `like an utterance that is declined (score ${score.toFixed(2)}): ${candidate.utterance}`;
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE).replace(/\s+\S*$/, '')} …`;
}
