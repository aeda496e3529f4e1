import { expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '../../../adapters/database/index.ts';
import { IdentifyPace } from '../../../adapters/discord/identify-pace.ts';

/** When each of so many identifies may go out, in seconds, where Discord takes those that it is told to. */
async function paceOf(times: number, isTaken: (n: number) => boolean): Promise<number[]> {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
  const began = Date.now();
  vi.spyOn(systemClock, 'steady').mockImplementation(() => Date.now() - began);
  const pace = new IdentifyPace();
  const at: number[] = [];
  for (let n = 0; n < times; n++) {
    const waited = pace.waitForIdentify(0, new AbortController().signal);
    await vi.runAllTimersAsync();
    await waited;
    at.push(Math.round((Date.now() - began) / 1000));
    if (isTaken(n)) pace.taken();
  }
  return at;
}

it('the bot identifies ever more slowly for as long as Discord does not take it', async () => {
  expect(await paceOf(9, () => false)).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915]);
});

it('identifies that are taken are five seconds apart', async () => {
  expect(await paceOf(4, () => true)).toEqual([0, 5, 10, 15]);
});
