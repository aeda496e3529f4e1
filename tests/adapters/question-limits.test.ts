import { expect, it } from 'vitest';
import { QuestionLimits } from '../../adapters/question-limits.ts';
import { TestClock } from './database/databases.ts';

function limits(perUser: number, perChannel: number) {
  const clock = new TestClock();
  return { clock, counted: new QuestionLimits({ perUser, perChannel }, clock) };
}

const SECOND = 1000;

it('takes so many questions of a person within any minute', () => {
  const { clock, counted } = limits(2, 0);
  const ask = () => counted.take({ user: 'U1', channel: undefined });
  expect([ask(), ask()]).toEqual([undefined, undefined]);
  expect(ask()).toEqual({ limit: 'user', first: true });
  clock.pass(59 * SECOND);
  expect(ask()).toEqual({ limit: 'user', first: false });
  clock.pass(2 * SECOND);
  expect(ask()).toBeUndefined();
});

it('counts persons and channels by themselves, and a private answer for no channel', () => {
  const { counted } = limits(5, 2);
  const take = (user: string, channel: string | undefined) => counted.take({ user, channel })?.limit;
  expect([take('U1', 'C1'), take('U2', 'C1'), take('U3', 'C1')]).toEqual([undefined, undefined, 'channel']);
  expect([take('U3', 'C2'), take('U3', undefined), take('U1', undefined)]).toEqual([undefined, undefined, undefined]);
});

it('does not count what it refuses, so nobody is locked out for asking on', () => {
  const { clock, counted } = limits(1, 0);
  counted.take({ user: 'U1', channel: undefined });
  for (let at = 0; at < 59; at++) {
    clock.pass(SECOND);
    counted.take({ user: 'U1', channel: undefined });
  }
  clock.pass(2 * SECOND);
  expect(counted.take({ user: 'U1', channel: undefined })).toBeUndefined();
});

it('tells each person once a minute that a channel asks too much', () => {
  const { counted } = limits(0, 1);
  const refused = (user: string) => counted.take({ user, channel: 'C1' });
  refused('U1');
  expect([refused('U1'), refused('U2'), refused('U1')]).toEqual([
    { limit: 'channel', first: true },
    { limit: 'channel', first: true },
    { limit: 'channel', first: false },
  ]);
});

it('0 is no limit', () => {
  const { counted } = limits(0, 0);
  expect(Array.from({ length: 500 }, () => counted.take({ user: 'U1', channel: 'C1' })).filter(Boolean)).toEqual([]);
});
