import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../adapters/database/clock.ts';
import { RecentTurns } from '../../adapters/recent-turns.ts';
import { TestClock } from './database/databases.ts';

it('adds what the store does not hold yet, in the order in which it was asked', () => {
  const recent = new RecentTurns(12, new TestClock());
  recent.note('c', { asker: 'a', text: 'how many aways?' });
  recent.note('c', { asker: 'a', text: 'and for DO?' });
  expect(recent.after([], 'c', 'a')).toEqual(['how many aways?', 'and for DO?']);
  expect(recent.after(['hello', 'how many aways?'], 'c', 'a')).toEqual(['hello', 'how many aways?', 'and for DO?']);
  expect(recent.after(['how many aways?', 'and for DO?'], 'c', 'a')).toEqual(['how many aways?', 'and for DO?']);
});

it('keeps persons and conversations apart, unless everybody is meant', () => {
  const recent = new RecentTurns(12, new TestClock());
  recent.note('c', { asker: 'a', text: 'one' });
  recent.note('c', { asker: 'b', text: 'two' });
  recent.note('d', { asker: 'a', text: 'three' });
  expect([recent.after([], 'c', 'a'), recent.after([], 'c', undefined), recent.after([], 'e', undefined)]).toEqual([
    ['one'],
    ['one', 'two'],
    [],
  ]);
});

it('forgets a person everywhere, and nobody else', () => {
  const recent = new RecentTurns(12, new TestClock());
  recent.note('c', { asker: 'a', text: 'one' });
  recent.note('c', { asker: 'b', text: 'two' });
  recent.note('d', { asker: 'a', text: 'three' });
  recent.forget('a');
  expect([recent.after([], 'c', undefined), recent.after([], 'd', undefined)]).toEqual([['two'], []]);
});

it('leaves out what the store has held and holds no more, and leans on it again where the store is away', () => {
  const clock = new TestClock();
  const recent = new RecentTurns(12, clock);
  for (const text of ['one', 'two']) recent.note('c', { asker: 'a', text });
  recent.kept('c', { asker: 'a', text: 'one' });
  // Its transaction may not have ended yet.
  expect(recent.after([], 'c', 'a')).toEqual(['one', 'two']);
  clock.pass(2 * MINUTE);
  expect(recent.after([], 'c', 'a')).toEqual(['two']);
  expect(recent.after(['one'], 'c', 'a')).toEqual(['one', 'two']);
  expect(recent.after(undefined, 'c', 'a')).toEqual(['one', 'two']);
});

it('holds no more than the conversations of a busy hour', () => {
  const recent = new RecentTurns(12, new TestClock());
  for (let at = 0; at < 2000; at++) recent.note(`c${at}`, { asker: 'a', text: 'x' });
  expect(recent.after([], 'c0', 'a')).toEqual([]);
  expect(recent.after([], 'c1999', 'a')).toEqual(['x']);
});

it('remembers no longer than the store does', () => {
  const clock = new TestClock();
  const recent = new RecentTurns(12, clock);
  recent.note('c', { asker: 'a', text: 'one' });
  clock.pass(11 * HOUR);
  recent.note('c', { asker: 'a', text: 'two' });
  clock.pass(2 * HOUR);
  expect(recent.after([], 'c', 'a')).toEqual(['two']);
});
