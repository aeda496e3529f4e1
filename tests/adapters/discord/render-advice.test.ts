import { describe, expect, it } from 'vitest';
import { countOf, textsOf } from '../../../adapters/discord/components.ts';
import { LONGEST_TEXT, MOST_COMPONENTS } from '../../../adapters/discord/limits.ts';
import { remindMenu } from '../../../adapters/discord/remind-menu.ts';
import { renderAdvice } from '../../../adapters/discord/render-advice.ts';
import { checkMessage } from '../../discord-peer/limits/message.ts';
import { rendered } from '../../discord-peer/markdown.ts';
import { ownEngine } from '../../property/libraries.ts';
import { ADVICE_REQUESTS } from '../advice-requests.ts';

const { documents } = ownEngine.knowledge;
const button = { action: 'followUp', reference: 'answer-reference-0000a' } as const;

describe.each(ADVICE_REQUESTS)('%s', (_, request, told) => {
  const advice = ownEngine.advise(request, { told, now: Date.UTC(2026, 10, 22, 12), zone: 'America/New_York' });
  const pages = renderAdvice(advice, { documents, notices: ['A word.'], button, pages: 'pages-reference-00000c' });
  const texts = pages.map(({ components }) => textsOf(components));

  it('is taken by Discord, page by page', () => {
    for (const page of pages) {
      expect(() => checkMessage({ ...page }, page.flags)).not.toThrow();
      expect(textsOf(page.components).join('').length).toBeLessThanOrEqual(LONGEST_TEXT);
      expect(countOf(page.components)).toBeLessThanOrEqual(MOST_COMPONENTS);
    }
  });

  it('has room below its first page for the dates of which somebody may be reminded', () => {
    const dates = Array.from({ length: 120 }, (_, at) => ({
      id: `${'a-date-'.repeat(11)}${at}`,
      what: `${'ö "*'.repeat(40)}${at}`,
    }));
    const menu = remindMenu({ reference: 'dates-reference-00000c', dates });
    const notices = ['A word with many signs: '.padEnd(500, '*')];
    const [first, ...others] = renderAdvice(advice, { documents, notices, button, pages: 'pages-reference-00000c', menu });
    expect(() => checkMessage({ ...first }, first.flags)).not.toThrow();
    expect([first, ...others].filter(({ components }) => components.includes(menu))).toEqual([first]);
  });

  it('says on each page under what its first point stands', () => {
    const openings = texts.slice(1).map(([, body = '']) => body.split('\n')[0]);
    expect(openings.filter((line = '') => /^(?:-|\d+\.) /.test(line))).toEqual([]);
  });

  it('loses no line, and has on each page the sources of what stands there', () => {
    const shown = rendered(texts.flat().join('\n'));
    const marks = advice.citations.map(({ n }) => `[${n}]`);
    expect(marks.filter((mark) => !shown.includes(mark))).toEqual([]);
    for (const page of texts) {
      const [, body = '', ...rest] = page.map(rendered);
      const sources = rest.join('\n');
      expect([...body.matchAll(/\[\d+\]/g)].filter(([mark]) => !sources.includes(mark))).toEqual([]);
    }
  });
});
