import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.ts';

/**
 * What Bolt and its clients have to say, in the log of the program. Their lower levels print whole payloads, with what people wrote,
 * so they stay closed; what they tell of lost connections the adapter tells itself.
 */
export function boltLogger(log: Log): Logger {
  const write =
    (level: 'warn' | 'debug') =>
    (...said: unknown[]) =>
      log[level]({ from: 'bolt' }, said.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));
  return {
    debug: () => {},
    info: () => {},
    warn: write('debug'),
    error: write('debug'),
    setLevel: () => {},
    setName: () => {},
    getLevel: () => LogLevel.WARN,
  };
}
