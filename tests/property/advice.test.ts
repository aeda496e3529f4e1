import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Advice,
  type AdviceRequest,
  DATE_ENDS,
  type OfficialDate,
  plainInlines,
  type ToldFacts,
  whenOf,
} from '../../src/index.ts';
import { anyProfile } from './any-question.ts';
import { ownEngine, plainEngine } from './libraries.ts';
import { many } from './settings.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const TODAY = '2026 11 22';
const { knowledge } = ownEngine;

/** Every line of advice that claims something, with the marks at its end. */
function linesOf({ blocks, caveats }: Advice): string[] {
  return [
    ...blocks.flatMap((block) => {
      if (block.kind === 'heading') return [];
      if (block.kind === 'paragraph') return [plainInlines(block.inlines)];
      if (block.kind === 'list') return block.items.flatMap(({ inlines, under = [] }) => [inlines, ...under].map(plainInlines));
      return block.rows.flatMap(({ cells }) => cells.flat().map(plainInlines));
    }),
    ...caveats.map(({ text }) => text),
  ];
}

const figuresIn = (text: string) =>
  [...text.replace(/\[\d+\]/g, ' ').matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([figure]) => figure.replaceAll(',', ''));
/** Names of exams and years that hold a digit and count nothing. */
const withoutNames = (text: string) => text.replace(/\bStep [123]\b|\bM[1-4]\b|\bPGY \d(?:[-–]\d| and \d)?/g, ' ');

/** What a correction corrects: it stands in no source any more. */
const dateTold = (request: AdviceRequest) => (request.topic === 'corrected date' ? whenOf(request.told) : '');

/**
 * Figures that stand neither in a passage which their line marks, nor among the person's own, nor among what was computed from such.
 * Written apart from the gate of the engine.
 */
function unsupported(advice: Advice, told: ToldFacts, request: AdviceRequest): string[] {
  const { programs, step2ckRange, ...own } = told;
  const ours = figuresIn(
    [...Object.values(own), ...Object.values(programs ?? {}), step2ckRange?.typed ?? '', TODAY, dateTold(request)]
      .map(String)
      .join(' '),
  );
  return linesOf(advice).flatMap((line) => {
    const marks = [...line.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n));
    const cited = advice.citations.filter(({ n }) => marks.includes(n));
    const known = new Set([...ours, ...figuresIn(cited.map(({ passage, edition }) => `${passage}\n${edition}`).join('\n'))]);
    for (const computed of advice.computed) {
      if (computed.rule === 'difference') {
        const [from, yours] = computed.operands;
        const holds = from - yours === computed.value && computed.operands.every((operand) => known.has(String(operand)));
        if (holds) known.add(String(computed.value));
      } else if (computed.rule === 'days') {
        const [from, to] = computed.operands.map((day) => Date.parse(`${day}T00:00Z`));
        if ((Number(to) - Number(from)) / 86_400_000 === computed.value) known.add(String(computed.value));
      } else if (computed.rule === 'zone') {
        // The hour there and the hour here are the same instant, read by the calendar of the runtime and not by the engine's.
        const [there, zone, here] = computed.operands;
        if (isSameInstant(there, zone, String(computed.value), here))
          for (const figure of figuresIn(String(computed.value))) known.add(figure);
      }
    }
    const strange = figuresIn(withoutNames(line)).filter((figure) => !known.has(figure));
    return strange.length > 0 ? [`${strange.join(', ')} in: ${line}`] : [];
  });
}

const clocks = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  clocks.set(timeZone, clock);
  return clock;
}

function isSameInstant(there: string, zone: string, here: string, otherZone: string): boolean {
  const shown = (at: number, timeZone: string) => clockOf(timeZone).format(at);
  const guess = Date.parse(`${there.replace(' ', 'T')}Z`);
  for (let at = guess - 15 * 3_600_000; at <= guess + 15 * 3_600_000; at += 900_000)
    if (shown(at, zone) === there && shown(at, otherZone) === here) return true;
  // Half a minute before midnight and the like lie between two quarters.
  for (let at = guess - 15 * 3_600_000; at <= guess + 15 * 3_600_000; at += 60_000)
    if (shown(at, zone) === there && shown(at, otherZone) === here) return true;
  return false;
}

const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Australia/Lord_Howe',
];
const anyDay = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyMoment = fc.oneof(
  anyDay,
  fc
    .tuple(anyDay, fc.nat(23), fc.nat(59))
    .map(([day, hour, minute]) => `${day}T${[hour, minute].map((n) => String(n).padStart(2, '0')).join(':')}`),
);
const anyDates: fc.Arbitrary<OfficialDate[]> = fc
  .array(fc.record({ end: fc.constantFrom(...DATE_ENDS), moment: anyMoment, zone: fc.constantFrom(...ZONES) }), { maxLength: 4 })
  .map((dates) =>
    dates.map(({ end, moment, zone }, at) => ({
      id: `date-${at}`,
      what: 'rank order lists are due',
      [end]: moment,
      zone,
      source: 'https://example.org/calendar',
      checked: '2026-11-20',
      retired: false,
    })),
  );

const anyRequest: fc.Arbitrary<AdviceRequest> = fc.oneof(
  fc.constantFrom(
    { topic: 'standing' as const },
    { topic: 'plan' as const },
    { topic: 'pathways' as const },
    { topic: 'programs' as const },
    ...knowledge.checklists.map(({ id }) => ({ topic: 'checklist' as const, id })),
  ),
  anyDates.map((dates) => ({ topic: 'deadlines' as const, dates })),
  fc
    .tuple(anyDates, anyDates, fc.boolean(), fc.boolean())
    .filter(([before, now]) => before.length > 0 && now.length > 0)
    .map(([[before], [now], wasRetired, retired]) => ({
      topic: 'corrected date' as const,
      told: { ...(before as OfficialDate), retired: wasRetired && !retired },
      date: { ...(now as OfficialDate), retired },
      by: 'staff' as const,
    })),
);

describe.each([
  ['the own library', ownEngine],
  ['a plain folder', plainEngine],
])('any advice from %s', (_, engine) => {
  const holds = (rule: (advice: Advice, told: ToldFacts, request: AdviceRequest) => void) =>
    fc.assert(
      fc.property(anyRequest, anyProfile, fc.constantFrom(...ZONES), (request, told, zone) =>
        rule(engine.advise(request, { told, now: NOON, zone }), told, request),
      ),
      many,
    );

  it('has no figure that its passages, the person or a listed computation do not hold', () => {
    holds((advice, told, request) => {
      expect(unsupported(advice, told, request)).toEqual([]);
    });
  });

  it('never says how likely a match is', () => {
    holds((advice) => {
      const own = linesOf(advice).filter((line) => !/\[\d+\]/.test(line));
      expect(own.join('\n')).not.toMatch(/%|percent|probab|likel|chance|odds|you will match|you can match/i);
    });
  });

  it('marks every citation, and cites what it marks', () => {
    holds((advice) => {
      const marks = [...new Set(linesOf(advice).flatMap((line) => [...line.matchAll(/\[(\d+)\]/g)].map(([, n]) => Number(n))))];
      expect(marks.sort((a, b) => a - b)).toEqual(advice.citations.map(({ n }) => n));
    });
  });
});

describe('the own library', () => {
  const told: ToldFacts[] = (['us-md', 'us-citizen-img', undefined] as const).flatMap((applicant) =>
    [true, false].flatMap((yes) => [
      { ...(applicant && { applicant }), homeProgram: yes, esir: yes, comlexOnly: yes, failedAttempts: yes ? 1 : 0 },
    ]),
  );

  const standingOf = (facts: ToldFacts) =>
    linesOf(ownEngine.advise({ topic: 'standing' }, { told: facts, now: NOON, zone: 'UTC' })).join('\n');

  it('names all that was not told, of students and of residents', () => {
    expect(standingOf({ year: 'm3', step2ck: 250 })).toContain(
      'Not told, though the sources give figures for it: Scholarly products, Research projects, Aways, IR letters, Integrated programs, DR programs.',
    );
    expect(standingOf({ year: 'dr-resident', procedures: 200 })).toContain(
      'Not told, though the sources give figures for it: Months of IR rotations.',
    );
  });

  it('takes no project for no research in IR, but no product for none finished', () => {
    const none = 'yours: none; no source gives a figure, this one speaks of no IR research';
    expect(standingOf({ projects: 0 })).toContain(none);
    expect(standingOf({ projects: 2, products: 0 })).not.toContain(none);
  });

  it('says that the months of ESIR are printed unclearly in the earlier edition', () => {
    const pathways = linesOf(ownEngine.advise({ topic: 'pathways' }, { told: {}, now: NOON, zone: 'UTC' })).join('\n');
    expect(pathways).toMatch(/earlier edition of that page prints 12 months "or IR", which leaves unclear .* \[\d+\]/);
  });

  it('promises nobody without ESIR the year at Mass General', () => {
    const plan = (esir: boolean) =>
      linesOf(ownEngine.advise({ topic: 'plan' }, { told: { year: 'dr-resident', esir }, now: NOON, zone: 'UTC' })).join('\n');
    expect([plan(true), plan(false)].map((said) => said.includes('lasts one year'))).toEqual([true, false]);
  });

  it('shows every step of the roadmap to somebody', () => {
    const shown = new Set(
      told.flatMap((facts) =>
        (['m1', 'm2', 'm3', 'm4', 'graduate', 'dr-resident'] as const).flatMap((year) =>
          ownEngine
            .advise({ topic: 'plan' }, { told: { ...facts, year }, now: NOON, zone: 'UTC' })
            .blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ id }) => id) : [])),
        ),
      ),
    );
    expect(knowledge.roadmap.steps.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('loses no line of the pathways and checklists to the gate', () => {
    const advice = (request: AdviceRequest) =>
      linesOf(ownEngine.advise(request, { told: { applicant: 'us-citizen-img' }, now: NOON, zone: 'UTC' })).join('\n');
    const table = advice({ topic: 'pathways' });
    const lines = knowledge.pathways.flatMap(({ length, entry, requirements, when, suits, program }) =>
      [length, entry, requirements, when, suits, program].flat().flatMap((line) => ('text' in line ? [line.text] : [])),
    );
    expect(lines.filter((line) => !table.includes(line))).toEqual([]);
    for (const { id, points } of knowledge.checklists) {
      const shown = advice({ topic: 'checklist', id });
      const texts = points.flatMap((point) =>
        'views' in point ? [point.do, ...point.views.map(({ text }) => text)] : [point.do],
      );
      expect(texts.filter((text) => !shown.includes(text))).toEqual([]);
    }
  });
});
