import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE, MOST_BLOCKS, REPLY_TOKEN } from '../../../adapters/slack/limits.ts';
import { renderAdvice } from '../../../adapters/slack/render-advice.ts';
import type { AdviceRequest, ToldFacts } from '../../../src/index.ts';
import { ownEngine } from '../../property/libraries.ts';
import { faultsOfBlocks } from '../../slack-peer/blocks/faults-of-blocks.ts';

/** Somebody who is short of everything. */
const SHORT: ToldFacts = {
  applicant: 'us-citizen-img',
  step2ck: 220,
  comlexOnly: true,
  failedAttempts: 2,
  gapMonths: 12,
  homeProgram: false,
  products: 0,
  projects: 0,
  aways: 0,
  letters: 0,
  programs: { integrated: 3, dr: 5 },
};
const YEARS = ['m1', 'm2', 'm3', 'm4', 'graduate', 'dr-resident'] as const;
const REQUESTS: readonly [string, AdviceRequest, ToldFacts][] = [
  ['a standing', { topic: 'standing' }, SHORT],
  ['a standing of somebody who told nothing', { topic: 'standing' }, {}],
  ...YEARS.map((year) => [`a roadmap from ${year}`, { topic: 'plan', done: new Set<string>() }, { ...SHORT, year }] as const).map(
    ([name, request, told]): [string, AdviceRequest, ToldFacts] => [name, request, told],
  ),
  ['pathways', { topic: 'pathways' }, SHORT],
  ['dates', { topic: 'deadlines', dates: [] }, {}],
  ...ownEngine.knowledge.checklists.map(({ id }): [string, AdviceRequest, ToldFacts] => [
    `the checklist ${id}`,
    { topic: 'checklist', id },
    SHORT,
  ]),
];

describe.each(REQUESTS)('%s', (_, request, told) => {
  const advice = ownEngine.advise(request, { told, now: Date.UTC(2026, 10, 22, 12), zone: 'America/New_York' });
  const messages = renderAdvice(advice, ['A word.'], ownEngine.knowledge);

  it('is taken by Slack, in no more messages than a command may be answered with', () => {
    expect(messages.length).toBeLessThanOrEqual(REPLY_TOKEN.uses);
    for (const { blocks, text } of messages) {
      expect(faultsOfBlocks(blocks, 'message')).toEqual([]);
      expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS);
      expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(text).not.toBe('');
    }
  });

  it('loses no line and no mark', () => {
    const shown = JSON.stringify(messages.map(({ blocks }) => blocks));
    const marks = advice.citations.filter(({ n }) => !shown.includes(`[${n}]`));
    expect(marks).toEqual([]);
  });
});
