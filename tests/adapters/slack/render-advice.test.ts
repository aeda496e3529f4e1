import { describe, expect, it } from 'vitest';
import { LONGEST_MESSAGE, LONGEST_TEXT, MOST_BLOCKS, REPLY_TOKEN } from '../../../adapters/slack/limits.ts';
import { remindMenu } from '../../../adapters/slack/remind-menu.ts';
import { renderAdvice } from '../../../adapters/slack/render-advice.ts';
import { ownEngine } from '../../property/libraries.ts';
import { faultsOfBlocks } from '../../slack-peer/blocks/faults-of-blocks.ts';
import { ADVICE_REQUESTS } from '../advice-requests.ts';

describe.each(ADVICE_REQUESTS)('%s', (_, request, told) => {
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

  it('says in each message under what its first point or source stands', () => {
    const openings = messages.slice(1).map(({ blocks, text }) => [JSON.stringify(blocks[0]), text.split('\n')[0]]);
    expect(openings.filter(([block = '', text = '']) => block.includes('rich_text_list') || /^(?:-|\d+\.) /.test(text))).toEqual(
      [],
    );
  });

  it('has room below it for the dates of which somebody may be reminded', () => {
    const dates = Array.from({ length: 120 }, (_, at) => ({
      id: `${'a-date-'.repeat(11)}${at}`,
      what: `${'ö "&'.repeat(40)}${at}`,
    }));
    const last = renderAdvice(advice, ['A word.'], ownEngine.knowledge, [remindMenu('dates-reference-00000c', dates)]).at(-1);
    expect(last?.blocks.at(-1)).toMatchObject({ type: 'actions' });
    expect(faultsOfBlocks(last?.blocks ?? [], 'message')).toEqual([]);
    expect(JSON.stringify(last?.blocks).length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  });

  it('loses no line and no mark', () => {
    const shown = JSON.stringify(messages.map(({ blocks }) => blocks));
    const marks = advice.citations.filter(({ n }) => !shown.includes(`[${n}]`));
    expect(marks).toEqual([]);
  });

  // Whoever has it read aloud hears nothing else.
  it('loses none of it in the text beside the blocks', () => {
    const said = messages.map(({ text }) => text).join('\n');
    expect(advice.citations.filter(({ n }) => !said.includes(`[${n}]`))).toEqual([]);
    expect(messages.filter(({ text }) => text.length > LONGEST_TEXT || text.endsWith(' …'))).toEqual([]);
    expect(said).toContain('A word.');
  });
});
