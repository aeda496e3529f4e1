import { setTimeout } from 'node:timers/promises';
import { SECOND, TryLater } from './database/index.ts';

/** What an error of a call to a platform asks of us. */
export type Trouble =
  /** Nothing was done; it may be tried again after so long. */
  | { readonly kind: 'too fast'; readonly afterMs: number }
  /** Nobody knows whether it was done. */
  | { readonly kind: 'unclear' }
  /** The layout is not to the platform's taste; text may be. */
  | { readonly kind: 'layout refused' }
  /** It never will be taken. */
  | { readonly kind: 'undeliverable'; readonly error: string }
  /** The token or what it may do: somebody has to set that right. */
  | { readonly kind: 'not allowed'; readonly error: string }
  | { readonly kind: 'other'; readonly error: string };

/** Somebody has to set the token or its rights right; until then it is tried again now and then. */
export class NotAllowed extends TryLater {}

/** Pauses between attempts; after the last one the inbox takes over, which waits longer. */
const PAUSES_MS = [300, SECOND, 3 * SECOND];
/** What a platform may ask us to wait while a person looks on. */
export const LONGEST_WAIT_MS = 10 * SECOND;
const WAIT_FOR_PERMISSION_MS = 60 * SECOND;

export interface PlatformErrors {
  /** As people call it. */
  readonly platform: string;
  readonly troubleOf: (error: unknown) => Trouble;
  /** What is thrown where the platform will never take it; an `Undeliverable`. */
  readonly refusal: (error: string, cause: unknown) => Error;
}

export interface Patience<T> {
  /** Ends the waiting. */
  readonly signal: AbortSignal;
  /** Whether a call that ended unclearly had been done after all; then it is not done again. */
  readonly done?: () => Promise<T | undefined>;
}

/**
 * Calls a platform, again where that makes sense, for some seconds.
 * @throws TryLater, Undeliverable, or what the last attempt threw
 */
export type Patiently = <T>(call: () => Promise<T>, patience: Patience<T>) => Promise<T>;

export function patienceWith(errors: PlatformErrors): Patiently {
  return async (call, { signal, done }) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const trouble = errors.troubleOf(error);
        const pause = pauseAfter(trouble, attempt, error, errors);
        await setTimeout(pause, undefined, { signal }).catch(() => {
          throw error;
        });
        const before = trouble.kind === 'unclear' ? await done?.() : undefined;
        if (before !== undefined) return before;
      }
    }
  };
}

/** @returns milliseconds, where another attempt makes sense now */
function pauseAfter(trouble: Trouble, attempt: number, error: unknown, { platform, refusal }: PlatformErrors): number {
  const pause = PAUSES_MS[attempt];
  switch (trouble.kind) {
    case 'too fast':
      if (pause === undefined || trouble.afterMs > LONGEST_WAIT_MS)
        throw new TryLater(`${platform} asks for a pause`, Math.max(trouble.afterMs, SECOND));
      return trouble.afterMs;
    case 'unclear':
      if (pause === undefined) throw error;
      return pause;
    case 'not allowed':
      throw new NotAllowed(`${platform} does not allow it: ${trouble.error}`, WAIT_FOR_PERMISSION_MS);
    case 'undeliverable':
      throw refusal(trouble.error, error);
    default:
      throw error;
  }
}
