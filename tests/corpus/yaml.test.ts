import { describe, expect, test } from 'vitest';
import { readYaml, UnreadableYaml } from '../../src/corpus/yaml.ts';

const TEXT = `# a comment
- id: pay
  asked as:
    - "salary?"
    - {nested: [1, 2]}
- &rent id: rent
  of: 5
- *rent
`;

test('scalars are read as YAML 1.2 reads them, or all as text', () => {
  const scalars = 'a: 5\nb: yes\nc: 2024-01-01\nd: "5"\ne: null\nf:\n';
  expect(readYaml(scalars).value).toEqual({ a: 5, b: 'yes', c: '2024-01-01', d: '5', e: null, f: null });
  expect(readYaml(scalars, 'text').value).toEqual({ a: '5', b: 'yes', c: '2024-01-01', d: '5', e: 'null', f: '' });
  expect(readYaml('# nothing\n').value).toBeUndefined();
});

test.each([
  [[], 2],
  [[0, 'asked as', 0], 4],
  [[0, 'asked as', 1, 'nested', 1], 5],
  [[1, 'of'], 7],
  [[1, 'missing'], 6],
  [[0, 'asked as'], 3],
  [[0, 'asked as', 7], 3],
  [[2, 'id'], 8],
  [['no map'], 2],
  [['rent', 'of'], 7],
  [['gone', 'of'], 2],
])('the value at %j stands on line %i', (path, line) => {
  expect(readYaml(TEXT.replace('- &rent id: rent', '- id: &rent rent')).lineOf(path)).toBe(line);
});

test('places are told whatever ends a line, and below a byte order mark', () => {
  const lines = ['# a comment', '- id: pay', '  from: 5', '- id: rent'];
  expect(['\n', '\r\n', '\r'].map((end) => readYaml(`\uFEFF${lines.join(end)}`).lineOf(['rent', 'id']))).toEqual([4, 4, 4]);
});

test('what is empty stands where its name does', () => {
  const { lineOf } = readYaml('- id: pay\n  from:\n  to: 5\n');
  expect([lineOf([0, 'from']), lineOf([0, 'to'])]).toEqual([2, 3]);
  expect(readYaml('- id: pay\n  say:\n    - a-b\n    -\n    - c\n').lineOf([0, 'say', 1])).toBe(4);
});

describe('what is no YAML is refused', () => {
  const refusal = (text: string) => {
    try {
      return readYaml(text).value;
    } catch (error) {
      return error instanceof UnreadableYaml ? [error.line, error.message, error.expected, error.example] : error;
    }
  };

  test.each([
    [
      'a tab',
      '- id: pay\n\tfrom: 5\n',
      [2, 'the line begins with a tab', 'spaces at the beginning of a line, as many as in the lines beside it', '  from: 5'],
    ],
    [
      'a space too many',
      '- id: pay\n   from: 5\n',
      [
        2,
        'the line begins with 3 spaces, which fits none of the lines above it',
        'as many spaces at the beginning as the other lines of the entry have',
        '  from: 5',
      ],
    ],
    [
      'a dash without a space',
      '-id: pay\n  from: 5\n',
      [1, 'the dash has no space after it', 'a dash and a space before each entry of a list', '- id: pay'],
    ],
    [
      'a colon without a space',
      '- id: pay\n  what:the pay\n  from: 5\n',
      [2, '"what:the pay" has no colon with a space after it', 'a name, a colon, a space and a value', 'what: the pay'],
    ],
    [
      'a colon in a text',
      '- id: pay\n  what: pay: how much\n  from: 5\n',
      [2, 'a colon stands inside a text without quotes', 'quotes around the text', 'what: "pay: how much"'],
    ],
    [
      'a sign that means something at the beginning',
      '- id: pay\n  what: %pay\n',
      [2, 'a text without quotes begins with %', 'quotes around the text', 'what: "%pay"'],
    ],
    [
      'a quote that is not closed',
      '- id: pay\n  what: "the pay\n  from: 5\n- id: rent\n',
      [2, 'the quote (") is not closed', 'the same quote at the end of the text', 'what: "the pay"'],
    ],
    [
      'a quote that is not closed above another text in quotes',
      'what: "the pay\nshort: "pay"\n',
      [1, 'the quote (") is not closed', 'the same quote at the end of the text', 'what: "the pay"'],
    ],
    [
      'quotes inside quotes',
      '- id: pay\n  what: "the "real" pay"\n',
      [
        2,
        'the quote (") is closed before the end of the text',
        'quotes around the whole text, and none of the same kind inside',
        'what: "the real pay"',
      ],
    ],
    [
      'a bracket that is not closed',
      '- id: pay\n  say: [a, b\n- id: rent\n  say: [c]\n',
      [2, 'the bracket is not closed: the line lacks "]"', 'as many brackets closed as opened', 'say: [a, b]'],
    ],
    [
      'a name that stands twice where there is no list',
      'from: 5\nfrom: 6\n',
      [2, '"from" stands twice in one entry', 'each name once in an entry', undefined],
    ],
    [
      'a name that stands twice',
      '- id: pay\n  from: 5\n  from: 6\n',
      [3, '"from" stands twice in one entry', 'each name once in an entry; a new entry of a list begins with "- "', '- from: 6'],
    ],
    [
      'a list of several lines that is not closed',
      '- id: pay\n  say: [a,\n    b, c,\n    d,\n- id: rent\n',
      [2, 'the bracket is not closed: the list lacks "]"', 'as many brackets closed as opened', 'd]'],
    ],
    [
      'a slip below a list of several lines',
      '- id: pay\n  say: [a,\n    b]\n  what: pay: how much\n',
      [4, 'a colon stands inside a text without quotes', 'quotes around the text', 'what: "pay: how much"'],
    ],
    [
      'a dash that is missing',
      '- id: pay\n  say:\n    "how much"\n    - salary\n',
      [3, '""how much"" has no dash before it', 'a dash and a space before each entry of a list', '    - "how much"'],
    ],
    [
      'a comma that is missing',
      '- { id: pay say: [a, b] }\n',
      [
        1,
        'a comma is missing between the brackets of "- { id: pay say: [a, b] }"',
        'a comma and a space between two parts',
        '{ id: away, say: [away rotation, aways] }',
      ],
    ],
    [
      'a note of a programmer',
      'id: pay\n// to be checked\nfrom: 5\n',
      [
        2,
        '"// to be checked" is no name with a value',
        'a name, a colon, a space and a value; # before a note',
        '# to be checked',
      ],
    ],
    [
      'a space of a word processor',
      '- id: pay\n  from:\u00A05\n  to: 6\n',
      [
        2,
        'the line holds a space of a word processor or a web page, which looks like any other',
        'spaces that were typed',
        '  from: 5',
      ],
    ],
    [
      'two documents in one file',
      '# figures\n- id: pay\n---\n- id: rent\n',
      [3, 'more than one document in one file', 'no line of --- between the entries', undefined],
    ],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toEqual(expected);
  });
});
