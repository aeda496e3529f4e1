import { expect, it } from 'vitest';
import { IdentifyPace } from '../../../adapters/discord/identify-pace.ts';

/** When each of so many identifies goes out, in seconds, one right after the other. */
async function paceOf(times: number, isTaken: boolean): Promise<number[]> {
  let now = 0;
  const pace = new IdentifyPace({ steady: () => now }, async (milliseconds) => {
    now += milliseconds;
  });
  const at: number[] = [];
  for (let n = 0; n < times; n++) {
    await pace.waitForIdentify(0, new AbortController().signal);
    at.push(now / 1000);
    if (isTaken) pace.taken();
  }
  return at;
}

it('the bot identifies ever more slowly for as long as Discord does not take it', async () => {
  expect(await paceOf(9, false)).toEqual([0, 5, 15, 35, 75, 155, 315, 615, 915]);
});

it('identifies that are taken are five seconds apart', async () => {
  expect(await paceOf(4, true)).toEqual([0, 5, 10, 15]);
});
