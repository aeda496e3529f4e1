import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { answerBatch } from '../../adapters/batch.ts';
import type { Question, Trace } from '../../src/index.ts';

it('goes on after a fault of the engine, and passes it on with its line', async () => {
  const faults: unknown[] = [];
  const engine = {
    answer({ text }: Question): Trace {
      if (text === 'break') throw new Error('broken inside');
      return { answer: { outcome: 'help' } } as Trace;
    },
  };
  const input = Readable.from(['{"id":"a","turns":["fine"]}\n{"id":"b","tur', 'ns":["break"]}\n{"id":"c","turns":["fine"]}']);
  const results = [];
  const onFault = (error: unknown, { text }: Question, line: number) => faults.push([(error as Error).message, text, line]);
  for await (const result of answerBatch(input, { engine, askedOn: '2026-11-22', explain: false, onFault })) results.push(result);
  expect(results).toEqual([
    { id: 'a', answer: { outcome: 'help' } },
    { id: 'b', error: 'line 2: the engine failed on this question; the log on standard error says where' },
    { id: 'c', answer: { outcome: 'help' } },
  ]);
  expect(faults).toEqual([['broken inside', 'break', 2]]);
});

it('refuses a line that is too long, in bounded memory, and goes on', async () => {
  const engine = { answer: () => ({ answer: { outcome: 'help' } }) as Trace };
  const input = Readable.from(['x'.repeat(600_000), 'x'.repeat(600_000), '\n{"id":"c","turns":["fine"]}\n']);
  const results = [];
  for await (const result of answerBatch(input, { engine, askedOn: '2026-11-22', explain: false, onFault: () => {} }))
    results.push(result);
  expect(results).toEqual([
    { id: null, error: 'line 1: longer than 1000000 characters; expected {"id": "1", "turns": ["how many aways?"]}' },
    { id: 'c', answer: { outcome: 'help' } },
  ]);
});
