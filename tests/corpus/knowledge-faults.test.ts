import { describe, expect, test } from 'vitest';
import { describeFault, readKnowledge } from '../../src/index.ts';

const FRONT_MATTER_EXAMPLE = '--- ⏎ id: my-document ⏎ title: "My document" ⏎ publisher: "Who wrote it" ⏎ ---';
const COMMENT_EXAMPLE = '<!-- passage: aways-count ⏎ asked as: ⏎ - how many aways? ⏎ -->';
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
      expect.stringMatching(
        /^documents\/a\.md:5: front matter "autor": Unrecognized key: "autor"\n {2}expected: one of id, title, publisher, /,
      ),
    ]);
  });

  test('an audience that is none', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'audience: everybody\n') })).toEqual([
      `documents/a.md:5: front matter "audience": Invalid option: expected one of "all"|"us-citizen-img"|"radiology-graduate"
  expected: one of all, us-citizen-img, radiology-graduate
  example:  audience: all`,
    ]);
  });

  test.each(['yesterday', '2026-13-45', '2026-02-30', '2025-02-29', '22/11/2026'])('a date that is none: %s', (date) => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, `read: ${date}\n`) })).toEqual([
      `documents/a.md:5: front matter "read": a day of the calendar, written year-month-day as YYYY-MM-DD
  expected: a value for read, as text
  example:  read: 2026-11-22`,
    ]);
  });

  test('the last day of February in a leap year', () => {
    expect(faultsOf({ 'documents/a.md': documentOf('a', AWAYS, 'read: 2024-02-29\n') })).toEqual([]);
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
      'documents/a.md:2: supersedes "z", which is no document here\n  expected: one of a\n  example:  supersedes: my-guide-2024',
    ]);
  });

  test('editions in a circle', () => {
    const expected = 'the latest edition supersedes the one before it, and so on\n  example:  supersedes: my-guide-2024';
    expect(
      faultsOf({
        'documents/a.md': documentOf('a', AWAYS, 'supersedes: b\n'),
        'documents/b.md': documentOf('b', AWAYS, 'supersedes: a\n'),
      }),
    ).toEqual([
      `documents/a.md:2: supersedes runs in a circle: a → b → a\n  expected: ${expected}`,
      `documents/b.md:2: supersedes runs in a circle: b → a → b\n  expected: ${expected}`,
    ]);
  });
});

describe('data files', () => {
  const withData = (name: string, text: string) => faultsOf({ 'documents/a.md': documentOf('a'), [name]: text });

  test('an id of something not covered that is taken', () => {
    const pay = '- id: pay\n  missing: the pay\n  asked as: [salary?]\n';
    expect(withData('not-covered.yaml', pay + pay)).toEqual([
      'not-covered.yaml:1: the id "pay" stands twice\n  expected: an id of its own for each entry\n  example:  id: pay-2',
    ]);
  });

  test('a figure in what is missing', () => {
    const cutoff = '- id: cutoff\n  missing: a Step 2 CK cut-off\n  asked as: [is there a cut-off?]\n';
    expect(withData('not-covered.yaml', cutoff)).toEqual([
      'not-covered.yaml:1: what is missing in "cutoff" holds a figure, which no passage can prove\n  expected: words without digits: an answer cites nothing for what is not there\n  example:  missing: a CK cut-off or minimum score for Mass General',
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

  test('a threshold whose figure does not stand in its passage', () => {
    expect(
      withData(
        'thresholds.yaml',
        '- id: aways\n  figure: aways\n  passage: a#aways\n  rule: aim\n  from: 3\n  to: 4\n  printed: "3–4"\n  what: aways\n',
      ),
    ).toEqual([
      'thresholds.yaml:1: the figure 3–4 of "aways" does not stand in a#aways\n  expected: the figure as the passage prints it\n  example:  1–2',
    ]);
  });

  test('a threshold whose ends are not those of the figure that it prints', () => {
    expect(
      withData(
        'thresholds.yaml',
        '- id: aways\n  figure: aways\n  passage: a#aways\n  rule: aim\n  from: 1\n  to: 3\n  printed: "1–2"\n  what: aways\n',
      ),
    ).toEqual([
      'thresholds.yaml:1: "aways" holds figures against 1 to 3, and prints 1–2\n  expected: from, and to where there is one, as in the figure that is printed\n  example:  from: 1, to: 2',
    ]);
  });

  test('days that are not in the calendar', () => {
    const dates = '- id: iv\n  passage: a#aways\n  what: interviews\n  opens: 2023-13-01\n  closes: 2024-02-31\n';
    expect(withData('dates.yaml', dates).map((fault) => fault.split('\n')[0])).toEqual([
      'dates.yaml:4: 0 › opens: a day of the calendar, written year-month-day as YYYY-MM-DD',
      'dates.yaml:5: 0 › closes: a day of the calendar, written year-month-day as YYYY-MM-DD',
    ]);
  });

  test('a data file whose name is misspelt', () => {
    const [fault, ...others] = withData('notcovered.yaml', '[]\n');
    expect(others).toEqual([]);
    expect(fault).toMatch(/^notcovered\.yaml:1: no file of this name is read; it looks like not-covered\.yaml\n/);
  });

  test('a field that is missing, with its place in the file', () => {
    expect(
      withData('not-covered.yaml', '- id: pay\n  missing: the pay\n  asked as: [salary?]\n- id: rent\n  missing: the rent\n'),
    ).toEqual([
      'not-covered.yaml:4: 1 › asked as: Invalid input: expected array, received undefined\n  expected: the form of the example\n  example:  - { id: salary, missing: "what residents are paid", asked as: ["salary?"] }',
    ]);
  });

  test('a calibration that is no number', () => {
    expect(withData('calibration.json', '{ "answerFrom": "high", "nearFrom": 0.3 }')).toEqual([
      'calibration.json:1: answerFrom: Invalid input: expected number, received string\n  expected: the form of the example\n  example:  { "answerFrom": 0.5, "nearFrom": 0.35 }',
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
      'roadmap.yaml:4: the id "aways" stands twice\n  expected: an id of its own\n  example:  id: aways-2',
    ]);
    expect(faultsWith('shortfalls.yaml', '- { threshold: ck, is: below, title: Low, advice: [a#gone] }\n')).toEqual([
      'shortfalls.yaml:1: "ck" names the passage a#gone, which is not there\n  expected: document#anchor of a passage in documents/\n  example:  a#aways',
      'shortfalls.yaml:1: the threshold ck does not stand in thresholds.yaml\n  expected: a threshold in thresholds.yaml\n  example:  step2-target',
    ]);
  });

  test('a cell of a pathway that is missing', () => {
    expect(faultsWith('pathways.yaml', '- id: integrated\n  name: Integrated\n  length: [{ missing: the length }]\n')[0]).toMatch(
      /^pathways\.yaml:1: 0 › entry: .+\n {2}expected: the form of the example\n/,
    );
  });

  test('an event of the cycle that stands in for one that is not there', () => {
    const event = '- id: match-results\n  also: [match-dya]\n  say: [[results]]\n';
    expect(faultsWith('cycle-events.yaml', event)[0]).toMatch(/^cycle-events\.yaml:1: .*also, which names events of this file\n/);
  });

  test('an official date without a zone, and one on a day that there is not', () => {
    const date = (more: string) =>
      `- id: rank-lists\n  what: rank order lists are due\n  source: https://example.org\n  checked: 2026-11-20\n${more}`;
    expect(faultsWith('official-dates.yaml', date('  closes: 2027-02-28\n'))[0]).toMatch(/^official-dates\.yaml:1: 0 › zone: /);
    expect(faultsWith('official-dates.yaml', date('  zone: America/New_York\n  closes: 2027-02-30\n'))[0]).toMatch(
      /^official-dates\.yaml:6: 0 › closes: a day of the calendar, .*\n/,
    );
    expect(
      faultsWith('official-dates.yaml', date('  zone: America/New_York\n  opens: 2027-02-20\n  takes place: 2027-02-21\n')),
    ).toEqual([
      'official-dates.yaml:7: 0 › takes place: a day that stands alone; what lasts longer opens and closes\n  expected: the form of the example\n  example:  - { id: match-day, what: "Match Day", takes place: 2027-03-19T12:00, zone: America/New_York, source: https://example.org, checked: 2026-11-26 }',
    ]);
    expect(faultsWith('official-dates.yaml', date('  zone: America/New_York\n'))[0]).toMatch(
      /^official-dates\.yaml:1: 0: opens, closes or takes place, at least one of them\n/,
    );
  });
});
