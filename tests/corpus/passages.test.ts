import { describe, expect, test } from 'vitest';
import { readKnowledge } from '../../src/index.ts';

function passagesOf(body: string) {
  const { knowledge } = readKnowledge([
    { path: 'guide.md', text: `---\nid: guide\ntitle: A guide\npublisher: A press\n---\n\n${body}` },
  ]);
  return knowledge?.passages ?? [];
}

describe('a document with passage comments', () => {
  const [list, paragraph] = passagesOf(`# A guide

## Step 1

- Medicine
- Surgery

<!-- passage: honors
same fact: honors, clerkships
asked as:
- which rotations?
- honors in what
-->

### Later

Take Step 2
early.

<!-- passage: timing
asked as:
- when?
-->
`);

  test('a list is one passage, an item a line', () => {
    expect(list?.text).toBe('- Medicine\n- Surgery');
  });

  test('the address is document#anchor, below the headings without the title', () => {
    expect(list).toMatchObject({ id: 'guide#honors', headings: ['Step 1'] });
    expect(paragraph).toMatchObject({ id: 'guide#timing', headings: ['Step 1', 'Later'], text: 'Take Step 2 early.' });
  });

  test('keys and questions, with the lines they stand in', () => {
    expect(list).toMatchObject({
      keys: ['honors', 'clerkships'],
      askedAs: ['which rotations?', 'honors in what'],
      line: 11,
      askedAsLines: [17, 18],
    });
  });
});

describe('what only looks like a passage comment', () => {
  const comment = '<!-- passage: a\nasked as:\n- how many?\n-->';

  test('in a code block is text, and the lines after it keep their numbers', () => {
    const [passage] = passagesOf(`~~~\n${comment}\n~~~\n\n<!-- passage: code\nasked as:\n- what?\n-->\n`);
    expect(passage).toMatchObject({ text: comment, askedAs: ['what?'], line: 7, askedAsLines: [16] });
  });

  test('inside a note among editors is not read, and the lines after it keep their numbers', () => {
    const [passage] = passagesOf(
      `<!-- to be checked:\n${comment}\n\nDo two.\n\n<!-- passage: aways\nasked as:\n- how many?\n-->\n`,
    );
    expect(passage).toMatchObject({ id: 'guide#aways', text: 'Do two.', line: 13, askedAsLines: [17] });
  });
});

describe('a document without passage comments', () => {
  test('a section is a passage named after its heading', () => {
    expect(passagesOf('## Away rotations\n\nDo two.\n\nBe kind.\n').map(({ id, text }) => [id, text])).toEqual([
      ['guide#away-rotations', 'Do two.\nBe kind.'],
    ]);
  });

  test('headings of the same name have addresses of their own', () => {
    expect(passagesOf('## Tips\n\nOne.\n\n## Tips\n\nTwo.\n').map(({ id }) => id)).toEqual(['guide#tips', 'guide#tips-2']);
  });

  test('a long section is cut between paragraphs', () => {
    const paragraph = 'Words. '.repeat(100).trim();
    expect(passagesOf(`## Long\n\n${paragraph}\n\n${paragraph}\n\n${paragraph}\n`)).toHaveLength(3);
  });

  test('a note among editors is not read', () => {
    expect(passagesOf('## Aways\n\nDo two.\n\n<!-- to be checked -->\n').map(({ text }) => text)).toEqual(['Do two.']);
  });
});
