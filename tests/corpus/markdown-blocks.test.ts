import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownBlocks } from '../../src/corpus/markdown-blocks.ts';
import { many } from '../property/settings.ts';

const LINES = [
  '',
  '',
  '   ',
  '# Title',
  '## 2. Aways ##',
  '###Away',
  'Do 1–2 aways, e.g. in July.',
  'It ends here  ',
  '  and goes on, deeper',
  '    far in',
  '2. second',
  '2.5 times',
  '- one',
  '* two',
  '  of one',
  '1) first',
  '===',
  '---',
  '> quoted',
  '*very* **good** `code` &amp; more\\',
  'the “later” edition',
  '(in brackets)',
  '$5 & more',
  'a | b',
  'with [words] in brackets',
  '<!--#3-->',
  'Tab\there # no heading',
];

test('plain blocks read as they stand are those that the Markdown parser finds', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 14 }), (lines) => {
      const text = lines.join('\n');
      // A definition anywhere has the whole text parsed, and is no block itself.
      const parsed = [...markdownBlocks(`${text}\n\n[defined]: elsewhere`)];
      expect([...markdownBlocks(text)]).toEqual(parsed);
    }),
    many,
  );
});

test('blocks with their lines', () => {
  expect([...markdownBlocks('# Aways\n\nDo 1–2\naways.\n\n- one\n- two\n\n<!--#0-->\n')]).toEqual([
    { kind: 'heading', depth: 1, text: 'Aways', line: 1 },
    { kind: 'text', text: 'Do 1–2 aways.', line: 3 },
    { kind: 'text', text: '- one\n- two', line: 6 },
    { kind: 'html', value: '<!--#0-->', line: 9 },
  ]);
});

test('a comment among editors that holds blank lines hides all of it', () => {
  expect([...markdownBlocks('Seen.\n\n<!-- To do:\n\n## Not seen\n\n-->\n\nSeen, too.')]).toEqual([
    { kind: 'text', text: 'Seen.', line: 1 },
    { kind: 'html', value: '<!-- To do:\n\n## Not seen\n\n-->', line: 3 },
    { kind: 'text', text: 'Seen, too.', line: 9 },
  ]);
});
