import { expect, test } from 'vitest';
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
  [[0, 'asked as', 7], 4],
  [[2, 'id'], 8],
  [['no map'], 2],
])('the value at %j stands on line %i', (path, line) => {
  expect(readYaml(TEXT.replace('- &rent id: rent', '- id: &rent rent')).lineOf(path)).toBe(line);
});

test('what is no YAML is refused with its line', () => {
  const refusal = (text: string) => {
    try {
      return readYaml(text).value;
    } catch (error) {
      return error instanceof UnreadableYaml ? error.line : error;
    }
  };
  expect([refusal('a: 1\nb: [1\n'), refusal('a: 1\na: 2\n'), refusal('a: 1\n---\nb: 2\n')]).toEqual([3, 2, 1]);
});
