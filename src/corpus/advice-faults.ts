import { figuresIn } from '../text/numbers.ts';
import { nearestBySpelling } from '../text/spelling.ts';
import { type Checklist, type CitedPlace, citedTextsIn, type Pathway, type Roadmap, type Shortfall } from './advice-data.ts';
import type { KnowledgeFault } from './knowledge-document.ts';
import type { LineOf } from './line-of.ts';
import { doubleIds, lostPassages, type PassagesRead, referencesAt } from './reference-faults.ts';

interface AdviceKnowledge {
  readonly roadmap: Roadmap;
  readonly pathways: readonly Pathway[];
  readonly shortfalls: readonly Shortfall[];
  readonly checklists: readonly Checklist[];
}

/** What is wrong with the advice of a knowledge folder: passages and stages that are not there, and figures that none of the passages prints. */
export function adviceFaults(knowledge: AdviceKnowledge, read: PassagesRead, lineOf: LineOf): KnowledgeFault[] {
  return [
    ...citedTextsIn(knowledge).flatMap((cited) => citationFaults(cited, read, lineOf)),
    ...roadmapFaults(knowledge.roadmap, lineOf),
    ...shortfallsTwice(knowledge.shortfalls, lineOf),
    ...doubleIds('checklists.yaml', knowledge.checklists, lineOf),
    ...doubleIds('pathways.yaml', knowledge.pathways, lineOf),
  ];
}

function citationFaults(cited: CitedPlace, read: PassagesRead, lineOf: LineOf): KnowledgeFault[] {
  const { file, owner, text, passages: ids, textAt, passagesAt } = cited;
  if (ids.some((id) => !read.passages.has(id))) return lostPassages(referencesAt(file, owner, ids, passagesAt), read, lineOf);
  if (ids.some(read.mayBeUnread)) return [];
  const told = ids.map((id) => read.passages.get(id)?.text).join('\n');
  const printed = new Set(figuresIn(told));
  const ranges = new Set(rangesIn(told));
  const strange = [
    ...figuresIn(text).filter((figure) => !printed.has(figure)),
    // "25–40" does not stand where 25 and 40 stand apart.
    ...rangesIn(text).filter((range) => !ranges.has(range) && figuresIn(range).every((figure) => printed.has(figure))),
  ];
  if (strange.length === 0) return [];
  return [
    {
      file,
      line: lineOf(file, textAt),
      problem: `"${owner}" says ${strange.join(', ')}, which ${ids.join(' and ')} ${ids.length > 1 ? 'do' : 'does'} not print`,
      expected: 'figures that stand in one of its passages',
      example: printed.size > 0 ? [...printed].join(', ') : 'no figure',
    },
  ];
}

/** "25–40", however its dash is typed. */
function rangesIn(text: string): string[] {
  return (text.match(/(?<![\d,.])\d[\d,]*\s?[-–—]\s?\d[\d,]*/g) ?? []).map((range) => range.replace(/\s?[-–—]\s?/, '–'));
}

function roadmapFaults({ stages, years, steps }: Roadmap, lineOf: LineOf): KnowledgeFault[] {
  const file = 'roadmap.yaml';
  const known = stages.map(({ id }) => id);
  const named = [
    ...steps.map(({ id, stage }, at) => ({ owner: id, stage, path: ['steps', at, 'stage'] })),
    ...Object.entries(years).flatMap(([year, stagesOfYear]) =>
      (['now', 'next', 'later'] as const).flatMap((when) =>
        stagesOfYear[when].map((stage, at) => ({ owner: year, stage, path: ['years', year, when, at] })),
      ),
    ),
  ];
  return [
    ...named
      .filter(({ stage }) => !known.includes(stage))
      .map(({ owner, stage, path }) => ({
        file,
        line: lineOf(file, path),
        problem: `"${owner}" names the stage ${stage}, which is not there`,
        expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a stage under stages:',
        example: nearestBySpelling(stage, known) ?? 'stages: [{ id: application, title: Application }]',
      })),
    ...doubleIds(file, stages, lineOf, ['stages']),
    ...doubleIds(file, steps, lineOf, ['steps']),
  ];
}

function shortfallsTwice(shortfalls: readonly Shortfall[], lineOf: LineOf): KnowledgeFault[] {
  const file = 'shortfalls.yaml';
  return shortfalls.flatMap(({ threshold, is }, at) => {
    const before = shortfalls.findIndex((other) => other.threshold === threshold && other.is === is);
    if (before === at) return [];
    return {
      file,
      line: lineOf(file, [at, 'threshold']),
      problem: `"${threshold}", ${is}, stands twice; first in line ${lineOf(file, [before, 'threshold'])}`,
      expected: 'one entry for each threshold and each side of it',
      example: `is: ${is === 'below' ? 'above' : 'below'}`,
    };
  });
}

/** Shortfalls of thresholds that are not there. */
export function lostThresholds(
  shortfalls: readonly Shortfall[],
  thresholds: readonly { readonly id: string }[],
  lineOf: LineOf,
): KnowledgeFault[] {
  const file = 'shortfalls.yaml';
  const known = thresholds.map(({ id }) => id);
  return shortfalls.flatMap(({ threshold }, at) => {
    if (known.includes(threshold)) return [];
    return {
      file,
      line: lineOf(file, [at, 'threshold']),
      problem: `the threshold ${threshold} does not stand in thresholds.yaml`,
      expected: known.length > 0 ? `one of ${known.join(', ')}` : 'a threshold in thresholds.yaml',
      example: `threshold: ${nearestBySpelling(threshold, known) ?? 'step2-target'}`,
    };
  });
}
