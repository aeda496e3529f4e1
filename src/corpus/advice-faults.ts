import { figuresIn } from '../text/numbers.ts';
import { type Checklist, citedTextsIn, type Pathway, type Roadmap, type Shortfall } from './advice-data.ts';
import type { KnowledgeFault, Passage } from './knowledge-document.ts';

interface AdviceKnowledge {
  readonly roadmap: Roadmap;
  readonly pathways: readonly Pathway[];
  readonly shortfalls: readonly Shortfall[];
  readonly checklists: readonly Checklist[];
  readonly thresholds: readonly { readonly id: string }[];
}

/** Words of a text by which its line in the file is found; a long text may go over several lines. */
const CHARACTERS_TO_FIND = 40;

/**
 * What is wrong with the advice of a knowledge folder: passages, stages and thresholds that are not there, and figures that none of
 * the passages prints.
 * @param lineOf the line of a data file on which a text stands, counted from 1
 */
export function adviceFaults(
  knowledge: AdviceKnowledge,
  passages: ReadonlyMap<string, Passage>,
  lineOf: (file: string, text: string) => number,
): KnowledgeFault[] {
  return [
    ...citedTextsIn(knowledge).flatMap((cited) => citationFaults(cited, passages, lineOf)),
    ...roadmapFaults(knowledge.roadmap, lineOf),
    ...shortfallFaults(knowledge, lineOf),
    ...doubles(
      'checklists.yaml',
      knowledge.checklists.map(({ id }) => id),
      lineOf,
    ),
    ...doubles(
      'pathways.yaml',
      knowledge.pathways.map(({ id }) => id),
      lineOf,
    ),
  ];
}

function citationFaults(
  { file, owner, text, passages: ids }: ReturnType<typeof citedTextsIn>[number],
  passages: ReadonlyMap<string, Passage>,
  lineOf: (file: string, text: string) => number,
): KnowledgeFault[] {
  const missing = ids.filter((id) => !passages.has(id));
  if (missing.length > 0)
    return missing.map((id) => ({
      file,
      line: lineOf(file, id),
      problem: `"${owner}" names the passage ${id}, which is not there`,
      expected: 'document#anchor of a passage in documents/',
      example: [...passages.keys()][0] ?? 'guide#aways',
    }));
  const told = ids.map((id) => passages.get(id)?.text).join('\n');
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
      line: lineOf(file, text.slice(0, CHARACTERS_TO_FIND)),
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

function roadmapFaults({ stages, years, steps }: Roadmap, lineOf: (file: string, text: string) => number): KnowledgeFault[] {
  const known = new Set(stages.map(({ id }) => id));
  const named = [
    ...steps.map(({ id, stage }) => ({ owner: id, stage })),
    ...Object.entries(years).flatMap(([year, { now, next, later }]) =>
      [...now, ...next, ...later].map((stage) => ({ owner: year, stage })),
    ),
  ];
  return [
    ...named
      .filter(({ stage }) => !known.has(stage))
      .map(({ owner, stage }) => ({
        file: 'roadmap.yaml',
        line: lineOf('roadmap.yaml', stage),
        problem: `"${owner}" names the stage ${stage}, which is not there`,
        expected: `one of ${[...known].join(', ')}`,
        example: stages[0]?.id ?? 'application',
      })),
    ...doubles(
      'roadmap.yaml',
      steps.map(({ id }) => id),
      lineOf,
    ),
  ];
}

function shortfallFaults(
  { shortfalls, thresholds }: AdviceKnowledge,
  lineOf: (file: string, text: string) => number,
): KnowledgeFault[] {
  const known = new Set(thresholds.map(({ id }) => id));
  return shortfalls
    .filter(({ threshold }) => !known.has(threshold))
    .map(({ threshold }) => ({
      file: 'shortfalls.yaml',
      line: lineOf('shortfalls.yaml', threshold),
      problem: `the threshold ${threshold} does not stand in thresholds.yaml`,
      expected: known.size > 0 ? `one of ${[...known].join(', ')}` : 'a threshold in thresholds.yaml',
      example: thresholds[0]?.id ?? 'step2-target',
    }));
}

function doubles(file: string, ids: readonly string[], lineOf: (file: string, text: string) => number): KnowledgeFault[] {
  return ids
    .filter((id, at) => ids.indexOf(id) !== at)
    .map((id) => ({
      file,
      line: lineOf(file, `id: ${id}`),
      problem: `the id "${id}" stands twice`,
      expected: 'an id of its own',
      example: `id: ${id}-2`,
    }));
}
