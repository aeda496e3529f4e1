import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadEngine } from '../../adapters/engine.ts';
import { answerTo, traceOf } from '../fixture-library.ts';

const AWAYS = 'How many away rotations should I do?';
const NO_MORE = { outcome: 'not_covered', text: 'My sources say no more on that.', cites: [] };

describe('whatever else there is', () => {
  it.each(['tell me more', 'anything else?', 'what else', 'ok cool, go on', 'can u elaborate on that', 'more details please'])(
    'is told without what was told: %s',
    (turn) => {
      expect(answerTo([AWAYS, turn])).toMatchObject({
        outcome: 'answered',
        cites: ['general-guide#aways-arranging', 'img-guide#aways'],
      });
    },
  );

  it('comes to an end, and says so', () => {
    expect(answerTo([AWAYS, 'tell me more', 'anything else?'])).toEqual(NO_MORE);
    expect(answerTo([AWAYS, 'more', 'more', 'more'])).toEqual(NO_MORE);
  });

  it('is not the same figure in the other edition', () => {
    expect(answerTo(['How many procedures does Harbor perform each year?', 'what else'])).toEqual(NO_MORE);
  });

  it('is the rest of a list, as long as there is any', () => {
    const turns = ['what differs between the two editions of the Harbor page?'];
    expect(answerTo(turns).cites).toEqual(['harbor-page#procedures', 'harbor-page-2019#procedures']);
    expect(answerTo([...turns, 'anything else?'])).toEqual(NO_MORE);
  });

  it('holds nobody to their figures again', () => {
    const turns = ['us img, 238 on step 2, enough?', 'tell me more'];
    expect(answerTo(turns.slice(0, 1)).text).toContain('238');
    expect(answerTo(turns).text).not.toContain('238');
  });

  it('leaves what the next question leans on as it was', () => {
    expect(answerTo([AWAYS, 'tell me more', 'and for US citizen IMGs?'])).toEqual(answerTo([AWAYS, 'and for US citizen IMGs?']));
  });

  it('of what was admitted or declined is the same words again', () => {
    const turns = ['what should I take for my headache?', 'tell me more'];
    expect(answerTo(turns)).toEqual(answerTo(turns.slice(0, 1)));
  });

  it('asks for nothing in particular that could be missing', async () => {
    const engine = await loadEngine(path.join(import.meta.dirname, '..', '..', 'knowledge'));
    const told = engine.answer({
      text: 'tell me more',
      earlierTurns: ['what is ESIR?'],
      profile: {},
      visibility: 'private',
      askedOn: '2026-11-22',
    });
    expect(told.answer.citations.map(({ passageId }) => passageId)).toEqual([
      'mgh-ir-residency#esir-link',
      'mgh-ir-residency#independent-reqs',
    ]);
  });

  it('opens a conversation like any other message', () => {
    expect(traceOf('tell me more').answer.outcome).toBe('clarify');
  });
});
