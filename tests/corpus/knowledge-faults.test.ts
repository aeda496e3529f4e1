import { describe, expect, test } from 'vitest';
import { describeFault, readKnowledge } from '../../src/index.ts';

const FRONT_MATTER_EXAMPLE = '--- ⏎ id: my-document ⏎ title: "My document" ⏎ publisher: "Who wrote it" ⏎ ---';
const FIELDS =
  'id, title, publisher, url, edition, read, audience, program, supersedes, short_title, staff_role, review_by, differs_from, closes, withdrawn';
const COMMENT_EXAMPLE = '<!-- passage: aways-count ⏎ asked as: ⏎ - how many aways? ⏎ -->';
const SHORTFALL = '- { threshold: ck, is: below, title: Low, advice: [a#aways] }\n';
const AWAYS = '## Aways\n\nDo 1–2 aways.\n\n<!-- passage: aways\nasked as:\n- how many aways?\n-->\n';

function documentOf(id: string, body: string = AWAYS, furtherFrontMatter = ''): string {
  return `---\nid: ${id}\ntitle: Guide\npublisher: A press\n${furtherFrontMatter}---\n\n${body}`;
}

function faultsOf(files: Readonly<Record<string, string>>): string[] {
  return readKnowledge(Object.entries(files).map(([path, text]) => ({ path, text }))).faults.map(describeFault);
}

describe('front matter', () => {
  test('none at all', () => {
    expect(faultsOf({ 'documents/a.md': '# Hello\n' })).toEqual([
      `documents/a.md:1: the document has no front matter
  expected: at least id, title and publisher between two lines of ---
  example:  ${FRONT_MATTER_EXAMPLE}`,
    ]);
  });

  test('not readable', () => {
    expect(faultsOf({ 'documents/a.md': '---\nid: [a\ntitle: b\n---\nText\n' })).toEqual([
      `documents/a.md:2: the front matter is no valid YAML (the bracket is not closed: the line lacks "]")
  expected: as many brackets closed as opened
  example:  id: [a]`,
    ]);
  });

  test('a name that nobody reads', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'autor: me\n') })).toEqual([
      `documents/a.md:5: front matter "autor" is no field that is known\n  expected: one of ${FIELDS}\n  example:  ${FRONT_MATTER_EXAMPLE}`,
    ]);
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'editon: new\n') })).toEqual([
      `documents/a.md:5: front matter "editon" is no field that is known; edition may be meant\n  expected: one of ${FIELDS}\n  example:  edition: "2026"`,
    ]);
  });

  test('an audience that is none', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'audience: everybody\n') })).toEqual([
      `documents/a.md:5: front matter "audience" is "everybody"
  expected: one of all, us-citizen-img, radiology-graduate
  example:  audience: all`,
    ]);
  });

  test.each(['yesterday', '2026-13-45', '2026-02-30', '2025-02-29', '22/11/2026'])('a date that is none: %s', (date) => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, `read: ${date}\n`) })).toEqual([
      `documents/a.md:5: front matter "read" is "${date}"
  expected: a day of the calendar, written year-month-day as YYYY-MM-DD
  example:  read: 2026-11-22`,
    ]);
  });

  test('the last day of February in a leap year', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'read: 2024-02-29\n') })).toEqual([]);
  });

  test('an address that is none', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'url: not a url\n') })).toEqual([
      `documents/a.md:5: front matter "url" is "not a url"
  expected: a web address with https:// before it, or null
  example:  url: https://www.example.org/guide`,
    ]);
  });

  test('quotes of a word processor around an id', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('“a”') })).toEqual([
      `documents/a.md:2: front matter "id" is "“a”"
  expected: letters, digits, dots, dashes and underscores only
  example:  id: my-document`,
    ]);
  });

  test('nothing in it, or something missing', () => {
    expect(faultsOf({ 'documents/a.md': `---\n---\n\n${AWAYS}` })).toEqual([
      'documents/a.md:2: front matter "id" is missing\n  expected: text\n  example:  id: my-document',
      'documents/a.md:2: front matter "title" is missing\n  expected: text\n  example:  title: "My document"',
      'documents/a.md:2: front matter "publisher" is missing\n  expected: text\n  example:  publisher: "Who wrote it"',
    ]);
  });

  test('not closed', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a').replace('\n---\n\n', '\n\n') })).toEqual([
      'documents/a.md:5: the front matter is not closed\n  expected: a line of --- below the last "name: value"\n  example:  ---',
    ]);
  });

  test('not closed above a rule', () => {
    const open = documentOf('a').replace('\n---\n\n', '\n\n');
    expect(faultsOf({ 'documents/a.md': `${open}\n---\n\nBe kind.\n` })).toEqual([
      'documents/a.md:5: the front matter is not closed\n  expected: a line of --- below the last "name: value"\n  example:  ---',
    ]);
  });

  test('below an empty line', () => {
    expect(faultsOf({ 'documents/a.md': `\n${documentOf('a')}` })).toEqual([
      'documents/a.md:2: the front matter does not begin at the beginning\n  expected: --- as the first line, without spaces before it\n  example:  ---',
    ]);
  });

  test('with line ends of Windows and a byte order mark', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(faultsOf({ 'documents/a.md': windows(documentOf('a')) })).toEqual([]);
    expect(faultsOf({ 'documents/a.md': windows(documentOf('a', AWAYS, 'read: 2026-02-30\n')) })).toEqual([
      expect.stringMatching(/^documents\/a\.md:5: front matter "read" is "2026-02-30"\n/),
    ]);
  });

  test('in a file that is saved with two bytes for each sign', () => {
    expect(faultsOf({ 'documents/a.md': [...documentOf('a')].join('\0') })).toEqual([
      'documents/a.md:1: the file is no plain text, or is saved with another encoding\n  expected: plain text, saved with the encoding UTF-8\n  example:  Save as … › Encoding: UTF-8',
    ]);
  });
});

describe('passages', () => {
  test('a comment without a text above it', () => {
    expect(
      faultsOf({ 'documents/a.md': documentOf('a', '## Aways\n\n<!-- passage: aways\nasked as:\n- how many?\n-->\n') }),
    ).toEqual([
      `documents/a.md:9: passage "aways" has no text
  expected: a paragraph above the comment
  example:  ${COMMENT_EXAMPLE}`,
    ]);
  });

  test('an anchor that is taken', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', `${AWAYS}\n${AWAYS}`) })).toEqual([
      `documents/a.md:20: passage "aways" stands twice in this document
  expected: an anchor of its own
  example:  <!-- passage: aways-2`,
    ]);
  });

  test('an anchor that is none', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS.replace('passage: aways', 'passage: how many?')) })).toEqual([
      `documents/a.md:11: "how many?" is no anchor
  expected: lower-case letters, digits and dashes
  example:  ${COMMENT_EXAMPLE}`,
    ]);
  });

  test('a line of a comment that is not understood', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS.replace('asked as:', 'ask:')) })).toEqual([
      expect.stringMatching(
        /^documents\/a\.md:12: "ask:" is not understood\n {2}expected: "same fact: key, key", .*"asked as:", or "- a question"\n/,
      ),
    ]);
  });

  test('a comment that is not closed, which takes the passage below it with it', () => {
    const open = AWAYS.replace('-->\n', '\nMore.\n\n');
    expect(faultsOf({ 'documents/a.md': documentOf('a', open + AWAYS.replace('passage: aways', 'passage: more')) })).toEqual([
      'documents/a.md:11: the comment of passage "aways" is not closed\n  expected: --> on a line of its own, before line 14\n  example:  -->',
    ]);
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS.replace('-->', '—>')) })).toEqual([
      'documents/a.md:11: the comment of passage "aways" is not closed\n  expected: --> on a line of its own, before line 14\n  example:  -->',
    ]);
  });

  test('a text behind the end of a comment', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS.replace('-->', '--> Be kind.')) })).toEqual([
      'documents/a.md:14: "Be kind." stands behind -->\n  expected: nothing else on the line of -->\n  example:  -->',
    ]);
  });

  test('a key that is none', () => {
    const withKeys = (keys: string) =>
      faultsOf({ 'documents/a.md': documentOf('a', AWAYS.replace('asked as:', `same fact:${keys}\nasked as:`)) });
    const expected = 'keys of small letters, digits and dashes, with commas between several';
    expect(withKeys(' aways-count, Bad Key!')).toEqual([
      `documents/a.md:12: "Bad Key!" is no key\n  expected: ${expected}\n  example:  same fact: bad-key`,
    ]);
    expect(withKeys('')).toEqual([
      `documents/a.md:12: "same fact:" names no key\n  expected: ${expected}\n  example:  same fact: aways-count`,
    ]);
  });
});

describe('across documents', () => {
  test('no documents', () => {
    expect(faultsOf({})).toEqual([
      '.:1: the folder holds no documents\n  expected: at least one Markdown file with front matter\n  example:  documents/my-guide.md',
    ]);
  });

  test('an id that is taken', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a'), 'documents/b.md': documentOf('a') })).toEqual([
      'documents/b.md:2: id "a" is taken by documents/a.md\n  expected: an id of its own\n  example:  id: a-2',
    ]);
  });

  test('an edition that supersedes nothing', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'supersedes: z\n') })).toEqual([
      'documents/a.md:5: supersedes "z", which is no document here\n  expected: the id of another document; there is none yet\n  example:  supersedes: null',
    ]);
    const guides = { 'documents/a.md': documentOf('a', AWAYS, 'supersedes: gide\n'), 'documents/guide.md': documentOf('guide') };
    expect(faultsOf(guides)).toEqual([
      'documents/a.md:5: supersedes "gide", which is no document here\n  expected: one of guide\n  example:  supersedes: guide',
    ]);
  });

  test('editions in a circle', () => {
    const expected =
      'the latest edition supersedes the one before it, and so on; the first supersedes none\n  example:  supersedes: null';
    expect(
      faultsOf({
        'documents/a.md': documentOf('a', AWAYS, 'supersedes: b\n'),
        'documents/b.md': documentOf('b', AWAYS, 'supersedes: a\n'),
        'documents/c.md': documentOf('c', AWAYS, 'supersedes: a\n'),
      }),
    ).toEqual([
      `documents/a.md:5: supersedes runs in a circle: a → b → a\n  expected: ${expected}`,
      `documents/b.md:5: supersedes runs in a circle: b → a → b\n  expected: ${expected}`,
    ]);
  });
});

describe('data files', () => {
  const withData = (name: string, text: string) => faultsOf({ 'documents/a.md': documentOf('a'), [name]: text });

  test.each([
    ['not-covered.yaml', 4, '- id: pay\n  missing: the pay\n  asked as: [salary?]\n'],
    ['dates.yaml', 4, '- id: pay\n  passage: a#aways\n  what: the pay\n'],
    ['thresholds.yaml', 6, '- id: pay\n  figure: gapMonths\n  rule: stated\n  what: a gap\n  passage: a#aways\n'],
    ['checklists.yaml', 4, '- id: pay\n  title: Pay\n  points: [{ do: Ask, passages: [a#aways] }]\n'],
    [
      'official-dates.yaml',
      7,
      '- id: pay\n  what: pay\n  opens: 2027-01-01\n  zone: America/New_York\n  source: https://example.org\n  checked: 2026-11-26\n',
    ],
  ])('an id that stands twice in %s, in the line of the second', (name, line, entry) => {
    expect(withData(name, entry + entry)).toEqual([
      `${name}:${line}: the id "pay" stands twice; first in line 1\n  expected: an id of its own for each entry\n  example:  id: pay-2`,
    ]);
  });

  test('a concept that stands twice', () => {
    const concepts =
      'concepts:\n  - { id: away, say: [aways] }\n  - { id: away-2, say: [away] }\n  - { id: away, say: [visit] }\n';
    expect(withData('vocabulary.yaml', concepts)).toEqual([
      'vocabulary.yaml:4: the id "away" stands twice; first in line 2\n  expected: an id of its own for each entry\n  example:  id: away-3',
    ]);
  });

  test('a word that stands for two questions', () => {
    const labels = "labels:\n  - { say: [aways], asks: How many aways? }\n  - { say: ['[my] aways'], asks: Which aways? }\n";
    expect(withData('vocabulary.yaml', labels)).toEqual([
      'vocabulary.yaml:3: the label "aways" stands twice\n  expected: each word under one question of labels:\n  example:  labels: [{ say: [aways], asks: "How many away rotations should I do?" }]',
    ]);
  });

  test('concepts and groups of the vocabulary that are not there', () => {
    const vocabulary =
      'concepts:\n  - { id: away, say: [aways] }\n  - { id: letter, say: [letters] }\nexclusive:\n  kind: [away, leter]\nin_order: [knd]\nnot_for:\n  awy: [img]\ncarried: [kynd]\n';
    const concept = 'a concept that stands under concepts:';
    expect(withData('vocabulary.yaml', vocabulary)).toEqual([
      `vocabulary.yaml:5: exclusive › kind names the concept "leter", which is not there\n  expected: ${concept}\n  example:  letter`,
      `vocabulary.yaml:8: not_for › awy names the concept "awy", which is not there\n  expected: ${concept}\n  example:  away`,
      'vocabulary.yaml:6: in_order names the group "knd", which is not there\n  expected: a group that stands under exclusive:\n  example:  kind',
      'vocabulary.yaml:9: carried names the group "kynd", which is not there\n  expected: a group that stands under exclusive:\n  example:  kind',
    ]);
  });

  test('an expression that YAML takes for a name and its value', () => {
    expect(withData('vocabulary.yaml', 'concepts:\n  - id: pay\n    say:\n      - pay\n      - pay: how much\n')).toEqual([
      'vocabulary.yaml:5: concepts › "pay" › say › 2 is "name: value"\n  expected: text: in quotes, since it holds a colon\n  example:  - "pay: how much"',
    ]);
  });

  test('days that are not in the calendar, and a last day before the first', () => {
    const dated = (dates: string) => withData('dates.yaml', `- id: iv\n  passage: a#aways\n  what: interviews\n${dates}`);
    const expected = 'a day of the calendar, written year-month-day as YYYY-MM-DD';
    expect(dated('  opens: 2023-13-01\n  closes: 2024-02-31\n')).toEqual([
      `dates.yaml:4: "iv" › opens is "2023-13-01"\n  expected: ${expected}\n  example:  opens: 2026-09-02`,
      `dates.yaml:5: "iv" › closes is "2024-02-31"\n  expected: ${expected}\n  example:  closes: 2027-03-03`,
    ]);
    expect(dated('  opens: 2024-03-01\n  closes: 2024-02-01\n')).toEqual([
      'dates.yaml:5: "iv" › closes is "2024-02-01"\n  expected: a day that does not come before opens\n  example:  closes: 2027-03-03',
    ]);
    expect(dated('  cycle: 2023/24\n')).toEqual([
      'dates.yaml:4: "iv" › cycle is "2023/24"\n  expected: years of four digits, the last one last\n  example:  cycle: 2026-2027',
    ]);
  });

  test('a figure in what is missing', () => {
    const cutoff = '- id: cutoff\n  missing: a Step 2 CK cut-off\n  asked as: [is there a cut-off?]\n';
    expect(withData('not-covered.yaml', cutoff)).toEqual([
      'not-covered.yaml:2: what is missing in "cutoff" holds a figure, which no passage can prove\n  expected: words without digits: an answer cites nothing for what is not there\n  example:  missing: a CK cut-off or minimum score for Mass General',
    ]);
  });

  test('a passage that is not there', () => {
    expect(withData('not-covered.yaml', '- id: pay\n  missing: the pay\n  nearest: [a#pay]\n  asked as: [salary?]\n')).toEqual([
      'not-covered.yaml:3: "pay" names the passage a#pay, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#aways',
    ]);
    expect(withData('dates.yaml', '- id: iv\n  passage: a#interviews\n  what: interviews\n')).toEqual([
      'dates.yaml:2: "iv" names the passage a#interviews, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#aways',
    ]);
  });

  test('a passage that is not there, with the one that is spelled most like it', () => {
    const body = `${AWAYS}\n${AWAYS.replace('passage: aways', 'passage: clinic')}\n${AWAYS.replace('passage: aways', 'passage: parking')}`;
    const gap = '- id: pay\n  missing: the pay\n  nearest:\n    - a#aways\n    - a#parkin\n  asked as: [a#parkin?]\n';
    expect(faultsOf({ 'documents/a.md': documentOf('a', body), 'not-covered.yaml': gap })).toEqual([
      'not-covered.yaml:5: "pay" names the passage a#parkin, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#parking',
    ]);
  });

  test('what points into a document that can not be read is not told of', () => {
    const dates = '- id: iv\n  passage: a#interviews\n  what: interviews\n';
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'read: soon\n'), 'dates.yaml': dates })).toEqual([
      expect.stringMatching(/^documents\/a\.md:5: front matter "read" is "soon"\n/),
    ]);
    expect(faultsOf({ 'documents/a.md': documentOf('a'), 'thresholds.yaml': '- id: [\n', 'shortfalls.yaml': SHORTFALL })).toEqual(
      [expect.stringMatching(/^thresholds\.yaml:1: the bracket is not closed/)],
    );
  });

  test('a threshold whose figure does not stand in its passage', () => {
    expect(
      withData(
        'thresholds.yaml',
        '- id: aways\n  figure: aways\n  passage: a#aways\n  rule: aim\n  from: 3\n  to: 4\n  printed: "3–4"\n  what: aways\n',
      ),
    ).toEqual([
      'thresholds.yaml:7: the figure 3–4 of "aways" does not stand in a#aways\n  expected: the figure as the passage prints it\n  example:  printed: "1–2"',
    ]);
  });

  test('a threshold whose ends are not those of the figure that it prints', () => {
    expect(
      withData(
        'thresholds.yaml',
        '- id: aways\n  figure: aways\n  passage: a#aways\n  rule: aim\n  from: 1\n  to: 3\n  printed: "1–2"\n  what: aways\n',
      ),
    ).toEqual([
      'thresholds.yaml:6: "aways" holds figures against 1 to 3, and prints 1–2\n  expected: from, and to where there is one, as in the figure that is printed\n  example:  from: 1, to: 2',
    ]);
  });

  test('a figure without quotes, a number in quotes, and a rule without its figure', () => {
    const entry = (lines: string) =>
      withData('thresholds.yaml', `- id: aways\n  figure: aways\n  passage: a#aways\n  rule: aim\n  what: aways\n${lines}`);
    expect(entry('  from: "1"\n  printed: 2\n')).toEqual([
      'thresholds.yaml:6: "aways" › from is text, "1"\n  expected: a number, without quotes\n  example:  from: 1',
      'thresholds.yaml:7: "aways" › printed is the number 2\n  expected: text: in quotes, since it would else be read as something else\n  example:  printed: "2"',
    ]);
    expect(entry('  printed: 1–2\n')).toEqual([
      'thresholds.yaml:1: "aways" › from is missing\n  expected: a number for the rules aim and flag; a circumstance without a figure is stated\n  example:  from: 245',
    ]);
  });

  test('a field that is misspelt', () => {
    expect(withData('not-covered.yaml', '- id: pay\n  mising: the pay\n  missing: the pay\n  asked as: [salary?]\n')).toEqual([
      'not-covered.yaml:2: "pay" › mising is no field that is known; missing may be meant\n  expected: one of id, missing, nearest, asked as\n  example:  missing: "what residents are paid"',
    ]);
  });

  test.each([
    ['thresholds.yml', 'it looks like thresholds.yaml', 'thresholds.yaml'],
    ['official_dates.yaml', 'it looks like official-dates.yaml', 'official-dates.yaml'],
    ['dates.yaml.txt', 'it looks like dates.yaml', 'dates.yaml'],
    ['documents/dates.yaml', 'dates.yaml is read at the top of the folder alone', 'dates.yaml'],
    ['documents/guide.md.txt', 'it looks like a document', 'documents/guide.md'],
  ])('a file that nobody reads: %s', (name, why, example) => {
    expect(withData(name, '')).toEqual([
      expect.stringMatching(
        new RegExp(`^${name}:1: no file of this name is read; ${why}\\n {2}expected: .+\\n {2}example: {2}${example}$`),
      ),
    ]);
  });

  test('a file of another name is let be', () => {
    expect(withData('notes.yaml', 'note: none\n')).toEqual([]);
  });

  test('a data file whose name is misspelt', () => {
    const [fault, ...others] = withData('notcovered.yaml', '[]\n');
    expect(others).toEqual([]);
    expect(fault).toMatch(/^notcovered\.yaml:1: no file of this name is read; it looks like not-covered\.yaml\n/);
  });

  test('a field that is missing, with its place in the file', () => {
    expect(
      withData('not-covered.yaml', '- id: pay\n  missing: the pay\n  asked as: [salary?]\n- id: rent\n  missing: the rent\n'),
    ).toEqual(['not-covered.yaml:4: "rent" › asked as is missing\n  expected: a list\n  example:  asked as: ["salary?"]']);
  });

  test('a calibration that is no number', () => {
    expect(withData('calibration.json', '{ "answerFrom": "high", "nearFrom": 0.3 }')).toEqual([
      'calibration.json:1: answerFrom is text, "high"\n  expected: a number, without quotes\n  example:  { "answerFrom": 0.5, "nearFrom": 0.35 }',
    ]);
  });

  test('a sound folder has no faults', () => {
    expect(withData('not-covered.yaml', '- id: pay\n  missing: the pay\n  nearest: [a#aways]\n  asked as: [salary?]\n')).toEqual(
      [],
    );
  });
});

describe('data for advice', () => {
  const faultsWith = (name: string, yaml: string) => faultsOf({ 'documents/a.md': documentOf('a'), [name]: yaml });

  test('a step with a figure that its passage does not print', () => {
    expect(
      faultsWith(
        'roadmap.yaml',
        'stages: [{ id: m4, title: Final year }]\nyears: {}\nsteps:\n  - id: aways\n    stage: m4\n    do: Do 3 aways.\n    passages: [a#aways]\n',
      ),
    ).toEqual([
      'roadmap.yaml:6: "aways" says 3, which a#aways does not print\n  expected: figures that stand in one of its passages\n  example:  1, 2',
    ]);
  });

  test('a passage, a stage and a threshold that are not there, and an id that stands twice', () => {
    const step = '  - { id: aways, stage: m5, do: Do aways., passages: [a#aways] }\n';
    expect(
      faultsWith(
        'roadmap.yaml',
        `stages: [{ id: m4, title: Final year }]\nyears: {}\nsteps:\n${step}${step.replace('m5', 'm4')}`,
      ),
    ).toEqual([
      'roadmap.yaml:4: "aways" names the stage m5, which is not there\n  expected: one of m4\n  example:  m4',
      'roadmap.yaml:5: the id "aways" stands twice; first in line 4\n  expected: an id of its own for each entry\n  example:  id: aways-2',
    ]);
    expect(faultsWith('shortfalls.yaml', '- { threshold: ck, is: below, title: Low, advice: [a#gone] }\n')).toEqual([
      'shortfalls.yaml:1: "ck" names the passage a#gone, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#aways',
      'shortfalls.yaml:1: the threshold ck does not stand in thresholds.yaml\n  expected: a threshold in thresholds.yaml\n  example:  threshold: step2-target',
    ]);
  });

  test('a figure and a passage in the second of two lines that are alike', () => {
    const step = (id: string, passage: string) => `  - { id: ${id}, stage: m4, do: Do 3 aways., passages: [${passage}] }\n`;
    const roadmap = `stages: [{ id: m4, title: Final year }]\nyears: {}\nsteps:\n${step('a', 'a#aways')}${step('b', 'a#gone')}`;
    expect(faultsWith('roadmap.yaml', roadmap.replace('Do 3 aways.', 'Do 1–2 aways.'))).toEqual([
      'roadmap.yaml:5: "b" names the passage a#gone, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#aways',
    ]);
    expect(faultsWith('roadmap.yaml', roadmap.replace('Do 3 aways.', 'Do 1–2 aways.').replace('a#gone', 'a#aways'))).toEqual([
      'roadmap.yaml:5: "b" says 3, which a#aways does not print\n  expected: figures that stand in one of its passages\n  example:  1, 2',
    ]);
  });

  test('a year that is none', () => {
    expect(faultsWith('roadmap.yaml', 'stages: []\nyears:\n  m9: { now: [], next: [], later: [] }\nsteps: []\n')).toEqual([
      'roadmap.yaml:3: years › m9 is no field that is known; m1 may be meant\n  expected: one of m1, m2, m3, m4, graduate, dr-resident\n  example:  years: { m4: { now: [rotations], next: [interviews], later: [ranking] } }',
    ]);
  });

  test('a shortfall that stands twice', () => {
    const threshold = '- { id: ck, figure: gapMonths, rule: stated, what: a gap, passage: a#aways }\n';
    const files = { 'documents/a.md': documentOf('a'), 'thresholds.yaml': threshold, 'shortfalls.yaml': SHORTFALL + SHORTFALL };
    expect(faultsOf(files)).toEqual([
      'shortfalls.yaml:2: "ck", below, stands twice; first in line 1\n  expected: one entry for each threshold and each side of it\n  example:  is: above',
    ]);
  });

  test('cells of a pathway that are missing or not as they should be', () => {
    const [cell, ...others] = faultsWith('pathways.yaml', '- id: integrated\n  name: Integrated\n  length: [{ text: long }]\n');
    expect(cell).toBe(
      'pathways.yaml:3: "integrated" › length › 1 › passages is missing\n  expected: a list\n  example:  passages: [ir-residency-guide#away-number]',
    );
    expect(others[0]).toBe(
      'pathways.yaml:1: "integrated" › entry is missing\n  expected: a list\n  example:  entry: [{ missing: what no source gives }]',
    );
  });

  test('a view of a checklist with a field that is misspelt', () => {
    const checklist =
      '- id: letters\n  title: Letters\n  points:\n    - do: Ask\n      views:\n        - { text: early, passages: [a#aways] }\n        - { text: late, pasages: [a#aways] }\n';
    expect(faultsWith('checklists.yaml', checklist)).toEqual([
      'checklists.yaml:7: "letters" › points › 1 › views › 2 › passages is missing\n  expected: a list\n  example:  passages: [ir-residency-guide#away-number]',
      'checklists.yaml:7: "letters" › points › 1 › views › 2 › pasages is no field that is known; passages may be meant\n  expected: one of text, passages\n  example:  passages: [ir-residency-guide#away-number]',
    ]);
  });

  test('a file that is no list', () => {
    expect(faultsWith('checklists.yaml', 'letters\n')).toEqual([
      'checklists.yaml:1: the file is text, "letters"\n  expected: a list\n  example:  - { id: letters, title: Letters, points: [{ do: "Ask early", passages: [guide#letters] }] }',
    ]);
  });

  test('an event of the cycle that stands in for one that is not there', () => {
    const events = '- id: match-results\n  also: [match-dya]\n  say: [[results]]\n- id: match-day\n  say: [[match day]]\n';
    expect(faultsWith('cycle-events.yaml', events)).toEqual([
      'cycle-events.yaml:2: "match-results" names the event match-dya, which is not there\n  expected: the id of another event of this file\n  example:  also: [match-day]',
    ]);
  });

  test('an official date without a zone, and one on a day that there is not', () => {
    const date = (more: string) =>
      `- id: rank-lists\n  what: rank order lists are due\n  source: https://example.org\n  checked: 2026-11-20\n${more}`;
    expect(faultsWith('official-dates.yaml', date('  closes: 2027-02-28\n'))[0]).toMatch(
      /^official-dates\.yaml:1: "rank-lists" › zone is missing\n/,
    );
    expect(faultsWith('official-dates.yaml', date('  zone: America/New_York\n  closes: 2027-02-30\n'))[0]).toMatch(
      /^official-dates\.yaml:6: "rank-lists" › closes is "2027-02-30"\n {2}expected: a day of the calendar, /,
    );
    expect(
      faultsWith('official-dates.yaml', date('  zone: America/New_York\n  opens: 2027-02-20\n  takes place: 2027-02-21\n')),
    ).toEqual([
      'official-dates.yaml:7: "rank-lists" › takes place is "2027-02-21"\n  expected: a day that stands alone; what lasts longer opens and closes\n  example:  takes place: 2027-03-19T12:00',
    ]);
    expect(faultsWith('official-dates.yaml', date('  zone: America/New_York\n'))[0]).toMatch(
      /^official-dates\.yaml:1: "rank-lists" is not as it should be\n {2}expected: opens, closes or takes place, at least one of them\n/,
    );
  });
});
