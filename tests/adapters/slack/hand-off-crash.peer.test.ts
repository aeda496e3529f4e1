import { expect, it, vi } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { CRASH_TIMEOUT, DELIVERED_ONCE, killedBeforeDelivery } from './hand-off-crash.ts';

vi.setConfig({ testTimeout: CRASH_TIMEOUT });

onEachDatabase('an answer of staff', (fresh) => {
  it('is delivered once where the process is killed before Slack has heard of it', async () => {
    expect(await killedBeforeDelivery('before Slack has heard of it', fresh)).toEqual({ before: 0, ...DELIVERED_ONCE });
  });
});
