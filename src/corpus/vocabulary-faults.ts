import { nearestBySpelling } from '../text/spelling.ts';
import { expandPattern } from '../vocabulary/lexicon.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { KnowledgeFault } from './knowledge-document.ts';
import type { LineOf } from './line-of.ts';
import { doubleIds } from './reference-faults.ts';

const FILE = 'vocabulary.yaml';

/** Concepts that stand twice, and names of concepts and groups that are not in the file: they would mean nothing, without a word. */
export function vocabularyFaults(vocabulary: Vocabulary, lineOf: LineOf): KnowledgeFault[] {
  const { concepts, exclusive, in_order, carried, labels, not_about, not_for, background } = vocabulary;
  const ids = concepts.map(({ id }) => id);
  const listed = (part: string, lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists).flatMap(([owner, names]) => names.map((name, at) => ({ name, path: [part, owner, at] })));
  const ofConcepts = [
    ...background.map((name, at) => ({ name, path: ['background', at] })),
    ...listed('exclusive', exclusive),
    ...listed('not_about', not_about),
    ...Object.keys(not_for).map((name) => ({ name, path: ['not_for', name] })),
  ];
  const groups = Object.keys(exclusive);
  return [
    ...doubleIds(FILE, concepts, lineOf, ['concepts']),
    ...ofConcepts.filter(({ name }) => !ids.includes(name)).map((one) => lost(one, 'concept', ids, 'concepts:', lineOf)),
    ...Object.entries({ in_order, carried })
      .flatMap(([part, names]) => names.map((name, at) => ({ name, path: [part, at] })))
      .filter(({ name }) => !groups.includes(name))
      .map((one) => lost(one, 'group', groups, 'exclusive:', lineOf)),
    ...labelsSaidTwice(labels, lineOf),
  ];
}

/** A word that stands for two questions would stand for the first of them. */
function labelsSaidTwice(labels: Vocabulary['labels'], lineOf: LineOf): KnowledgeFault[] {
  const said = labels.flatMap(({ say }, at) => say.flatMap(expandPattern).map((expression) => ({ expression, at })));
  const again = said.filter(({ expression }, place) => said.findIndex((one) => one.expression === expression) < place);
  return again.map(({ expression, at }) => ({
    file: FILE,
    line: lineOf(FILE, ['labels', at]),
    problem: `the label "${expression}" stands twice`,
    expected: 'each word under one question of labels:',
    example: 'labels: [{ say: [aways], asks: "How many away rotations should I do?" }]',
  }));
}

function lost(
  { name, path }: { readonly name: string; readonly path: readonly PropertyKey[] },
  kind: string,
  known: readonly string[],
  place: string,
  lineOf: LineOf,
): KnowledgeFault {
  return {
    file: FILE,
    line: lineOf(FILE, path),
    problem: `${path.filter((step) => typeof step === 'string').join(' › ')} names the ${kind} "${name}", which is not there`,
    expected: `a ${kind} that stands under ${place}`,
    example: nearestBySpelling(name, known) ?? `a ${kind} under ${place}`,
  };
}
