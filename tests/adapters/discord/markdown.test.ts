import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { link, plain, shortened, withoutAddresses } from '../../../adapters/discord/markdown.ts';
import { linksIn, rendered } from '../../discord-peer/markdown.ts';

/** What reaches the eye, without the space of no width that keeps mentions from being ones. */
const read = (markdown: string) => rendered(markdown).replaceAll('\u200b', '');

describe('words in Markdown', () => {
  it.each([
    '**bold** *italic* __under__ ~~gone~~ ||spoiler|| `code` ```block```',
    '[words](https://evil.example)',
    '<https://evil.example> and https://evil.example/a_b_c',
    '<@123> <@!123> <@&123> <#123> <:smile:123> <a:smile:123> <t:0:R> </ask:123> :smile:',
    '@everyone and @here',
    '\\*already escaped\\*',
    '# heading',
    '-# subtext',
    '- item',
    '1. first',
    '> quote',
    '10:30, 245–255+, IR/DR, US$ 5, (a) & [1]',
  ])('are read as they were typed: %s', (typed) => {
    expect(read(plain(typed))).toBe(typed);
  });

  it('are read as they were typed, whatever they are, and hold no link and no mention', () => {
    const sign = fc.constantFrom(...'*_~`|<>[]()@#:/\\-+.!&1ab \nhttps://x');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const typed = signs.join('');
        const markdown = plain(typed);
        expect(read(markdown)).toBe(typed);
        expect(linksIn(markdown)).toEqual([]);
        expect(markdown).not.toMatch(/@(?:everyone|here)|<[@#][!&]?\d+>/);
      }),
    );
  });

  it('lose what turns the direction of reading, what shows nothing, and piles of marks', () => {
    expect(plain('a\u202eb\u0000c\u2066d\ufeffe')).toBe('abcde');
    expect(plain(`Z${'\u0335\u0334'.repeat(20)}algo`)).toBe('Z\u0335\u0334\u0335algo');
    expect(plain('שלום, ‎how many?')).toBe('שלום, how many?');
  });
});

describe('a link', () => {
  it('leads where it should, whatever stands in its words and its address', () => {
    expect(linksIn(link('https://example.org/a_(b)', 'A [Guide](https://evil.example)'))).toEqual([
      'https://example.org/a_%28b%29',
    ]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'no address', 'discord://-/settings'])('leads nowhere: %s', (url) => {
    expect(link(url, 'Guide')).toBe('Guide');
  });
});

it('what is repeated of a question is one line, cut between words, without addresses', () => {
  expect(shortened('one\ntwo  three', 20)).toBe('one two three');
  expect(shortened('one two three', 11)).toBe('one two …');
  expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(8)} …`);
  expect(withoutAddresses('see [x](https://evil.example/a) and www.evil.example')).toBe('see [x](…) and …');
  expect(withoutAddresses('join discord.gg/evil or discord.com/invite/evil')).toBe('join … or …');
});
