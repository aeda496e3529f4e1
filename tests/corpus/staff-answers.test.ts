import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, readKnowledge, type StaffAnswer, staffFile, staffMarkdown, withStaffAnswers } from '../../src/index.ts';
import { engine } from '../fixture-library.ts';
import { some } from '../property/settings.ts';

const GUIDE = { path: 'documents/guide.md', text: '---\nid: guide\ntitle: Guide\npublisher: P\n---\n\nTwo letters.\n' };

function answer(text: string, more: Partial<StaffAnswer> = {}): StaffAnswer {
  return {
    id: 'staff-1',
    role: 'Program coordinator',
    text,
    source: null,
    url: null,
    answeredOn: '2026-11-20',
    reviewBy: '2027-07-01',
    askedAs: [],
    differsFrom: [],
    closes: [],
    ...more,
  };
}

function read(staff: StaffAnswer) {
  const { knowledge, faults } = readKnowledge([GUIDE, { path: staffFile(staff.id), text: staffMarkdown(staff) }]);
  expect(faults).toEqual([]);
  return knowledge?.passages.filter(({ document }) => document.id === staff.id) ?? [];
}

const HOSTILE = [
  '---\nid: other\ntitle: x\n---\n# A heading\n\n- a list\n1. numbers\n> a quote',
  'text\n===\nmore\n---\nand ***',
  '<!-- passage: stolen\nasked as:\n- x\n-->\n<script>alert(1)</script> --> <b>bold</b>',
  '```yaml\nid: x\n```\n~~~\n    indented\n\ttabbed',
  '[link](http://x) ![image](y) <http://auto.link> `code` *star* _under_ \\escaped \\ &amp; &#35; | a | b |',
  'a  \nb\\\nc\u2028d\0e \u{1F600} \ud800 +1 +  plus\n: x\n"quoted": \'yaml\' {a: [b]} %TAG !tag &anchor *alias',
];

describe('an answer of staff in the knowledge folder', () => {
  it.each(HOSTILE)('is the same text, whatever stands in it: %j', (text) => {
    const staff = answer(text, { role: text, source: text, askedAs: [text, `${text}?`] });
    const passages = read(staff);
    expect(passages.map((passage) => passage.text)).toEqual([
      paragraphsOf(text)
        .join('\n')
        .replace(/\p{Cs}/gu, '\uFFFD'),
    ]);
  });

  it('is the same passage in the folder and out of the store', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const line = fc.oneof(text, fc.constantFrom(...HOSTILE), fc.stringMatching(/^[-#>*+=~`|:!0-9.() \n<&;]{1,30}$/));
    const id = 'staff-1';
    fc.assert(
      fc.property(line, line, fc.array(line, { maxLength: 3 }), (words, role, askedAs) => {
        fc.pre(paragraphsOf(words).length > 0);
        const staff = answer(words, { id, role, source: role, askedAs });
        const fromStore = withStaffAnswers(readKnowledge([GUIDE]).knowledge ?? engine.knowledge, [staff]);
        expect(read(staff)).toEqual(fromStore.passages.filter(({ document }) => document.id === id));
        expect(read(staff)[0]?.text).toBe(paragraphsOf(words).join('\n'));
        expect(fromStore.documents.length).toBe(2);
      }),
      some,
    );
  });

  it('is not taken twice where the store still has it', () => {
    const staff = answer('Yes.');
    const { knowledge } = readKnowledge([GUIDE, { path: staffFile(staff.id), text: staffMarkdown(staff) }]);
    expect(knowledge && withStaffAnswers(knowledge, [staff])).toBe(knowledge);
  });

  it('that was withdrawn is no document, and is not taken from the store either', () => {
    const staff = answer('Yes.');
    const text = staffMarkdown(staff).replace('---\n', '---\nwithdrawn: 2026-11-27\n');
    const { knowledge } = readKnowledge([GUIDE, { path: staffFile(staff.id), text }]);
    expect([knowledge?.documents.map(({ id }) => id), knowledge?.withdrawn]).toEqual([['guide'], [staff.id]]);
    expect(knowledge && withStaffAnswers(knowledge, [staff])).toBe(knowledge);
  });

  it('alone is withdrawn: another document is deleted', () => {
    const other = { path: 'documents/other.md', text: GUIDE.text.replace('id: guide', 'id: other\nwithdrawn: 2026-11-27') };
    expect(readKnowledge([GUIDE, other]).faults.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'documents/other.md: "other" is withdrawn, and is no answer of staff',
    ]);
  });

  it('that names a passage or a gap which is not there is refused, with the file', () => {
    const staff = answer('Yes.', { differsFrom: ['guide#gone'], closes: ['gone'] });
    const { faults } = readKnowledge([GUIDE, { path: staffFile(staff.id), text: staffMarkdown(staff) }]);
    expect(faults.map(({ file, problem }) => `${file}: ${problem}`)).toEqual([
      'documents/staff-1.md: "staff-1" names the passage guide#gone, which is not there',
      'documents/staff-1.md: "staff-1" closes the gap "gone", which is not there',
    ]);
  });
});
