import { describe, expect, it } from 'vitest';
import { engine } from '../fixture-library.ts';
import { advised, inWords, NOON } from './advice-in-words.ts';

const standing = (told: Parameters<typeof advised>[1]) => advised({ topic: 'standing' }, told);

describe('a standing', () => {
  it('holds each figure against each threshold, says whose and for whom, and what is advised for what is short', () => {
    expect(standing({ applicant: 'us-md', step2ck: 231, programs: { integrated: 20 }, esir: true })).toEqual([
      '# Step 2 CK',
      "- yours 231, the source's 245–255 (the Step 2 CK range to aim for): 14 short of 245 (IMG Guide; written for US citizen IMGs) [1]",
      "- yours 231, the source's 235 (the line under which a Step 2 CK score is a red flag): below the line (IMG Guide; written for US citizen IMGs) [2]",
      '# Integrated programs',
      "- yours 20, the source's 25–40 (the number of integrated programs to apply to): 5 short of 25 (IMG Guide; written for US citizen IMGs) [3]",
      'No source gives a figure to hold this against: ESIR yes.',
      '# What the sources advise for what is short',
      '- A low score:',
      '  - A low score is offset by research with an interventional radiologist (for US citizen IMGs). [4]',
      '- Few programs:',
      '  - Interviews test how an applicant speaks about procedures and teamwork. [5]',
      'These are figures side by side. I make no prediction about matching.',
      'audience: Written for US citizen IMGs; for other applicants it may not hold. [1]',
      '[1] img-guide#ck-target',
      '[2] img-guide#ck-red-flag',
      '[3] img-guide#programs',
      '[4] img-guide#compensate',
      '[5] general-guide#interviews',
    ]);
  });

  it('names what is met, what lies above, and what was not told', () => {
    expect(standing({ applicant: 'us-citizen-img', step2ck: 260 })).toEqual([
      '# Step 2 CK',
      "- yours 260, the source's 245–255 (the Step 2 CK range to aim for): above it (IMG Guide; written for US citizen IMGs) [1]",
      "- yours 260, the source's 235 (the line under which a Step 2 CK score is a red flag): not below the line (IMG Guide; written for US citizen IMGs) [2]",
      'Not told, though the sources give figures for it: Integrated programs.',
      'These are figures side by side. I make no prediction about matching.',
      '[1] img-guide#ck-target',
      '[2] img-guide#ck-red-flag',
    ]);
  });

  it('has met a figure that the source prints with a plus or as the least, however much more there is', async () => {
    const { ownEngine } = await import('../property/libraries.ts');
    const told = { step2ck: 262, products: 6, projects: 3, aways: 3, programs: { integrated: 45 } };
    const { blocks } = ownEngine.advise({ topic: 'standing' }, { told, now: NOON, zone: 'UTC' });
    const items = blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(items.flatMap(({ held }) => (held ? [[held.yours, held.sources, held.held]] : []))).toEqual([
      ['262', '245–255+', 'met'],
      ['262', '250+', 'met'],
      ['262', '235', 'clear'],
      ['6', '3–5', 'met'],
      ['3', '1–2', 'met'],
      ['3', '1–2', 'above'],
      ['45', '25–40', 'above'],
    ]);
    expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])).slice(-1)).toEqual([
      'What the sources say about more than that',
    ]);
  });

  it('works out no difference from a stretch of scores', () => {
    const [, aim, flag] = standing({ step2ckRange: { from: 234, to: 236, typed: 'mid 230s' } });
    expect(aim).toContain("yours mid 230s, the source's 245–255 (the Step 2 CK range to aim for): below it");
    expect(flag).toContain('it may lie on either side');
  });

  it('lists every difference with what it was worked out from', () => {
    const { computed } = engine.advise({ topic: 'standing' }, { told: { step2ck: 231 }, now: NOON, zone: 'UTC' });
    expect(computed).toEqual([{ value: 14, operands: [245, 231], rule: 'difference' }]);
  });

  it('shows what the sources print to whoever told no figure of their own', () => {
    expect(standing({ applicant: 'us-md', year: 'm2', esir: true }).slice(0, 7)).toEqual([
      'None of what you have told is a figure that the sources print, so here is what they print, to hold your own figures against.',
      '# Step 2 CK',
      '- the source prints 245–255, the Step 2 CK range to aim for (IMG Guide; written for US citizen IMGs) [1]',
      '- the source prints 235, the line under which a Step 2 CK score is a red flag (IMG Guide; written for US citizen IMGs) [2]',
      '# Integrated programs',
      '- the source prints 25–40, the number of integrated programs to apply to (IMG Guide; written for US citizen IMGs) [3]',
      'No source gives a figure to hold this against: ESIR yes.',
    ]);
  });

  it('says once for whom a guide is written that has it in its name', async () => {
    const { ownEngine } = await import('../property/libraries.ts');
    const [, line] = inWords(ownEngine.advise({ topic: 'standing' }, { told: { step2ck: 228 }, now: NOON, zone: 'UTC' }));
    expect(line).toMatch(/17 short of 245 \(Strategy Guide for US Citizen IMGs\) \[1\]$/);
  });

  it('shows what the sources print to whoever told nothing', () => {
    expect(standing({}).slice(0, 3)).toEqual([
      'You have told nothing about yourself yet, so here is what the sources print, to hold your own figures against.',
      '# Step 2 CK',
      '- the source prints 245–255, the Step 2 CK range to aim for (IMG Guide; written for US citizen IMGs) [1]',
    ]);
  });
});

describe('a roadmap', () => {
  it('says what to do now, next and later, and leaves out what is for others', () => {
    expect(
      advised({ topic: 'plan', done: new Set(['aways']) }, { applicant: 'us-md', year: 'm3', step2ck: 231, esir: true }),
    ).toEqual([
      'You: US MD, M3, Step 2 CK 231, ESIR yes.',
      '# Now: Rotations',
      '1. [x] Do 1 or 2 away rotations. [1]',
      '# Next: Application',
      '2. [ ] Offset a low score by research with an interventional radiologist (for US citizen IMGs). [2]',
      'The sources give no dates for these steps; "deadlines" has the dates there are.',
      'audience: Written for US citizen IMGs; for other applicants it may not hold. [2]',
      '[1] general-guide#aways',
      '[2] img-guide#compensate',
    ]);
  });

  it('has the steps of a guide for those whom it is written for, and those that hang on what was told', () => {
    const told = { applicant: 'us-citizen-img', year: 'm3', homeProgram: false } as const;
    expect(advised({ topic: 'plan' }, told)).toEqual([
      'You: US citizen IMG, M3, Home program no.',
      '# Now: Rotations',
      '1. Do 1 or 2 away rotations. [1]',
      '2. Do 3 away rotations. [2]',
      "3. Ask the host hospital's student office. [3]",
      '# Next: Application',
      '4. Get two letters from interventional radiologists. [4]',
      'The sources give no dates for these steps; "deadlines" has the dates there are.',
      '[1] general-guide#aways',
      '[2] img-guide#aways',
      '[3] general-guide#aways-arranging',
      '[4] general-guide#letters',
    ]);
  });

  it('asks for the year, and admits one that no source has steps for', () => {
    expect(advised({ topic: 'plan' })).toEqual([
      'Which year are you in? The roadmap runs from M1 to the rank list, and on for DR residents: tell me M1, M2, M3, M4, graduate, or DR resident.',
    ]);
    expect(advised({ topic: 'plan' }, { year: 'm1' })).toEqual(['This library has no roadmap for that year.']);
  });
});

describe('pathways', () => {
  it('stand side by side, and the answer starts from where somebody stands', () => {
    expect(advised({ topic: 'pathways' }, { year: 'dr-resident' })).toEqual([
      'You: DR resident. Harbor has 2 independent positions a year. [1]',
      'Independent | Integrated',
      'Length: No source gives the length | No source gives the length',
      'Entry: No source gives the way in | No source gives the way in',
      'Requirements: No source gives requirements | For US citizen IMGs, a Step 2 CK score of 245–255 [2]',
      'When one applies: No source gives a date | No source gives a date',
      'Whom it suits, by the sources: No source gives whom it suits | No source gives whom it suits',
      'At Harbor Hospital: 2 positions a year [1] | 4 positions a year [3]',
      'audience: Written for US citizen IMGs; for other applicants it may not hold. [2]',
      '[1] harbor-page#positions-independent',
      '[2] img-guide#ck-target',
      '[3] harbor-page#positions-integrated',
    ]);
  });
});

describe('a checklist', () => {
  it('gives what each guide says where they differ', () => {
    expect(advised({ topic: 'checklist', id: 'research' }, { applicant: 'us-citizen-img' })).toEqual([
      '- Publish:',
      '  - General Guide (written for all applicants): three publications [1]',
      '  - IMG Guide (written for US citizen IMGs): five publications [2]',
      '- Work with an interventional radiologist [3]',
      '[1] general-guide#research',
      '[2] img-guide#research',
      '[3] img-guide#compensate',
    ]);
  });

  it('that there is none of is answered with those there are', () => {
    expect(advised({ topic: 'checklist', id: 'shoes' })).toEqual(['There are checklists for: research.']);
  });
});

describe('a program list', () => {
  it('holds the planned counts against the sources, with the audience said', () => {
    expect(advised({ topic: 'programs' }, { programs: { integrated: 24 } })).toEqual([
      '# Integrated programs',
      "- yours 24, the source's 25–40 (the number of integrated programs to apply to): 1 short of 25 (IMG Guide; written for US citizen IMGs) [1]",
      'These are figures side by side. I make no prediction about matching.',
      'audience: Written for US citizen IMGs; for other applicants it may not hold. [1]',
      '[1] img-guide#programs',
    ]);
  });
});

describe('a library without data for advice', () => {
  it('says so for each topic', async () => {
    const { plainEngine } = await import('../property/libraries.ts');
    const asked = { told: { year: 'm3' as const, step2ck: 231 }, now: NOON, zone: 'UTC' };
    const said = (['plan', 'pathways', 'standing'] as const).map((topic) => inWords(plainEngine.advise({ topic }, asked))[0]);
    expect(said).toEqual([
      'This library has no roadmap for that year.',
      'This library does not describe the pathways.',
      'No source gives a figure to hold this against: Step 2 CK 231.',
    ]);
  });
});
