import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readKnowledgeFolder } from '../../adapters/knowledge-folder.ts';
import { calibrate, createAnswerEngine, describeCalibration, readKnowledge } from '../../src/index.ts';

const folder = fileURLToPath(new URL('../fixtures/evaluation/sound', import.meta.url));
const reading = readKnowledge(await readKnowledgeFolder(folder));
if (!reading.knowledge) throw new Error('the fixture can not be read');
const { knowledge } = reading;

describe('calibrating', () => {
  const report = calibrate(knowledge, '2026-11-22');

  test('weighs every line with its passage against the same without it', () => {
    expect(report.groups).toMatchObject({
      answerable: { utterances: 15 },
      unanswerable: { utterances: 15 },
      notCovered: { utterances: 2 },
      offTopic: { utterances: 3 },
    });
    expect(report.groups.answerable.fromAnswerFrom).toBeGreaterThan(report.groups.unanswerable.fromAnswerFrom);
    expect(report.auroc).toBeGreaterThan(0.9);
  });

  test('keeps 85% of what is answered at or above the first cut-off, and 95% at or above the second', () => {
    expect(report.groups.answerable.fromAnswerFrom).toBeGreaterThanOrEqual(0.85);
    expect(report.groups.answerable.fromNearFrom).toBeGreaterThanOrEqual(0.95);
    expect(report.nearFrom).toBeLessThanOrEqual(report.answerFrom);
  });

  test('gives the same figures again, with the date that was given', () => {
    expect(calibrate(knowledge, '2026-11-22')).toEqual(report);
    expect(report.calibratedOn).toBe('2026-11-22');
  });

  test('writes what the engine reads', () => {
    const files = [
      { path: 'calibration.json', text: JSON.stringify(report) },
      { path: 'guide.md', text: '---\nid: g\ntitle: G\npublisher: P\n---\nText.\n' },
    ];
    expect(readKnowledge(files).knowledge?.calibration).toEqual({ answerFrom: report.answerFrom, nearFrom: report.nearFrom });
    expect(
      createAnswerEngine({ ...knowledge, calibration: report }).answer({
        text: 'how many away rotations',
        earlierTurns: [],
        profile: {},
        visibility: 'private',
        askedOn: '2026-11-22',
      }).answer.outcome,
    ).toBe('answered');
  });

  test('is read at a glance', () => {
    expect(
      describeCalibration({
        ...report,
        answerFrom: 0.5,
        nearFrom: 0.3,
        auroc: 0.9,
        groups: {
          answerable: { utterances: 10, fromAnswerFrom: 0.9, fromNearFrom: 1 },
          unanswerable: { utterances: 10, fromAnswerFrom: 0.1, fromNearFrom: 0.4 },
          notCovered: { utterances: 2, fromAnswerFrom: 0, fromNearFrom: 0.5 },
          offTopic: { utterances: 3, fromAnswerFrom: 0, fromNearFrom: 0 },
        },
      }),
    ).toBe(`answerFrom 0.5, nearFrom 0.3; AUROC 0.9
                                             lines  ≥ answerFrom    ≥ nearFrom
asked-as lines, each left out in turn           10         90.0%        100.0%
the same without the passages on the point      10         10.0%         40.0%
lines of what is not covered                     2          0.0%         50.0%
off-topic utterances                             3          0.0%          0.0%`);
  });

  test('knowledge without asked-as lines keeps the cut-offs of the house', () => {
    const plain = readKnowledge([{ path: 'guide.md', text: '---\nid: g\ntitle: G\npublisher: P\n---\nText.\n' }]).knowledge;
    expect(plain && calibrate(plain, '2026-11-22')).toMatchObject({ answerFrom: 0.5, nearFrom: 0.35 });
  });
});
