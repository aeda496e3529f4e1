import { expect, it, vi } from 'vitest';
import { onEachDatabase } from '../database/databases.ts';
import { CRASH_TIMEOUT, DELIVERED_ONCE, killedBeforeDelivery } from './hand-off-crash.ts';

vi.setConfig({ testTimeout: CRASH_TIMEOUT });

onEachDatabase('an answer of staff', (fresh) => {
  it('is delivered once where the process is killed when Slack has taken it, and it has not heard so', async () => {
    const death = 'when Slack has taken it, and it has not heard so';
    expect(await killedBeforeDelivery(death, fresh)).toEqual({ before: 1, ...DELIVERED_ONCE });
  });
});
