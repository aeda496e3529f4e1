import type { Outcome, Trace } from '../../src/index.ts';
import { WHY_CHARACTERS, WHY_PASSAGES, WHY_WORDS } from './limits.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wrapText } from './wrap-text.ts';

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

/** How an answer came about, for a person: what was understood, the best passages with their scores, what was decided. */
export function renderWhy(trace: Trace, style: TerminalStyle): string {
  const { columns } = style;
  const paint = painter(style);
  const { question, understanding, retrieved, answer } = trace;
  const indented = (text: string) => wrapText(text, { columns, first: '  ', rest: '  ' }).join('\n');
  const cited = new Map(answer.citations.map(({ passageId, n }) => [passageId, n]));
  const marks = answer.citations.map(({ n }) => `[${n}]`).join(' ');
  const sections = [
    ['Your question', shortened(question.text)],
    ['What was understood', understood(understanding).join('\n')],
    ['What was decided', marks ? `${DECISIONS[answer.outcome]} Cited: ${marks}.` : DECISIONS[answer.outcome]],
  ].map(([heading = '', text = '']) => `${paint('bold', heading)}\n${indented(text)}`);
  const best = retrieved.slice(0, WHY_PASSAGES).flatMap((found, at) => passageLines(found, at + 1, cited, columns));
  if (best.length > 0) sections.splice(2, 0, [paint('bold', 'Best passages'), ...best].join('\n'));
  return `${sections.join('\n\n')}\n`;
}

function understood(understanding: Understanding): string[] {
  switch (understanding.intent) {
    case 'ask':
      return askedLines(understanding);
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

function askedLines({ parts, applicant }: Asked): string[] {
  const lines = parts.flatMap((part, at) => [
    ...(parts.length > 1 ? [`${at + 1}. ${shortened(part.text)}`] : []),
    ...partLines(part),
  ]);
  const facts = Object.entries(applicant).map(
    ([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`,
  );
  return facts.length > 0 ? [...lines, `About you: ${facts.join(', ')}.`] : lines;
}

function partLines({ type, units, scope, unknown }: Part): string[] {
  const words = units
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WHY_WORDS);
  const named = [...scope.documents, ...scope.group, ...scope.programs, ...scope.institutions];
  return [
    type === 'any' ? 'A question without a particular kind of answer.' : `A question for a ${type}.`,
    ...(words.length > 0
      ? [
          `Looked for, by weight: ${words.map(({ key, weight }) => `${key.replace(/^\w+:/, '')} ${weight.toFixed(1)}`).join(', ')}.`,
        ]
      : []),
    ...(named.length > 0 ? [`Named: ${[...new Set(named)].join(', ')}.`] : []),
    ...(unknown.length > 0 ? [`In no document: ${unknown.join(', ')}.`] : []),
  ];
}

function passageLines(
  { score, match: { candidate } }: Retrieved,
  rank: number,
  cited: ReadonlyMap<string, number>,
  columns: number,
): string[] {
  const mark = cited.get(candidate.id);
  const first = `  ${rank}. `;
  const about =
    candidate.kind === 'passage'
      ? `${candidate.id} (score ${score.toFixed(2)}${mark ? `, cited as [${mark}]` : ''})\n${shortened(candidate.passage.text)}`
      : candidate.kind === 'not-covered'
        ? `known not to be covered (score ${score.toFixed(2)}): ${candidate.entry.missing}`
        : `like an utterance that is declined (score ${score.toFixed(2)}): ${candidate.utterance}`;
  return wrapText(about, { columns, first, rest: ' '.repeat(first.length) });
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= WHY_CHARACTERS ? line : `${line.slice(0, WHY_CHARACTERS).replace(/\s+\S*$/, '')} …`;
}
