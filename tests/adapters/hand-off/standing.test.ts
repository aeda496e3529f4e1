import { describe, expect, it } from 'vitest';
import { afterAction, afterAnsweringBack, OPENED, type StaffAction, type Standing } from '../../../adapters/hand-off/standing.ts';

const [ANA, BEN] = ['slack:UANA', 'slack:UBEN'];
const NOW = Date.UTC(2026, 10, 26);
const HOUR = 3_600_000;
const act = (standing: Standing, action: StaffAction, by = ANA, now = NOW) => afterAction(standing, action, by, now);
const claimed: Standing = { ...OPENED, claim: { by: ANA, at: NOW } };
const answer: StaffAction = { kind: 'answer', hasSource: false };

describe('a question for staff', () => {
  it('is answered once', () => {
    expect(act(OPENED, answer)).toEqual({ kind: 'done', standing: { ...OPENED, state: 'answered' } });
    expect(act({ ...OPENED, state: 'answered' }, answer, BEN)).toEqual({ kind: 'refused', refusal: { because: 'answered' } });
  });

  it('that one has claimed is left alone by the others, for a working day', () => {
    expect(act(OPENED, { kind: 'claim' })).toEqual({ kind: 'done', standing: claimed });
    const refused = { kind: 'refused', refusal: { because: 'claimed', by: ANA } };
    for (const action of [answer, { kind: 'claim' }, { kind: 'not for us' }, { kind: 'release' }] as const)
      expect(act(claimed, action, BEN)).toEqual(refused);
    expect(act(claimed, answer)).toMatchObject({ kind: 'done' });
    expect(act(claimed, answer, BEN, NOW + 8 * HOUR)).toMatchObject({ kind: 'done' });
    expect(act(claimed, { kind: 'release' })).toEqual({ kind: 'done', standing: OPENED });
    expect(act(OPENED, { kind: 'release' })).toEqual({ kind: 'refused', refusal: { because: 'not claimed' } });
  });

  it('that needs a source is answered with one', () => {
    const needing: Standing = { ...OPENED, needsSource: true };
    expect(act(OPENED, { kind: 'need a source' })).toEqual({ kind: 'done', standing: needing });
    expect(act(needing, { kind: 'need a source' }, BEN)).toEqual({ kind: 'refused', refusal: { because: 'needs one already' } });
    expect(act(needing, answer)).toEqual({ kind: 'refused', refusal: { because: 'needs a source' } });
    expect(act(needing, { kind: 'answer', hasSource: true })).toMatchObject({ standing: { state: 'answered' } });
  });

  it('that is not for us can be opened again, and nothing else', () => {
    const closed: Standing = { ...OPENED, state: 'not for us' };
    expect(act(OPENED, { kind: 'not for us' })).toEqual({ kind: 'done', standing: closed });
    for (const action of [answer, { kind: 'claim' }, { kind: 'not for us' }] as const)
      expect(act(closed, action)).toEqual({ kind: 'refused', refusal: { because: 'not for us' } });
    expect(act(closed, { kind: 'reopen' }, BEN)).toEqual({ kind: 'done', standing: OPENED });
    expect(act(OPENED, { kind: 'reopen' })).toEqual({ kind: 'refused', refusal: { because: 'open' } });
  });

  it('is open again when whoever asked answers back', () => {
    expect(afterAnsweringBack({ ...claimed, state: 'answered' })).toEqual(OPENED);
  });
});
