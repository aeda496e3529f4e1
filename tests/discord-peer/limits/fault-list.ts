import type { Part } from '../kinds.ts';
import { DiscordError } from '../rest/discord-error.ts';

export type Path = readonly (string | number)[];

/** What is wrong with a body, gathered, since Discord names all of it at once. */
export class FaultList {
  readonly #faults: { readonly path: Path; readonly code: string; readonly message: string }[] = [];

  add(path: Path, code: string, message: string): void {
    this.#faults.push({ path, code, message });
  }

  /** A text that must be there, and of a length. */
  length(path: Path, value: unknown, least: number, most: number): void {
    const length = typeof value === 'string' ? value.length : 0;
    if (value === undefined || value === null) {
      if (least > 0) this.add(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    } else if (typeof value !== 'string') this.add(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string.');
    else if (length < least || length > most)
      this.add(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);
  }

  /** @throws DiscordError 50035 if anything is wrong */
  refuse(): void {
    if (this.#faults.length === 0) return;
    const errors: Record<string, unknown> = {};
    for (const { path, code, message } of this.#faults) {
      let at = errors;
      for (const step of path) {
        const next = (at[String(step)] ?? {}) as Record<string, unknown>;
        at[String(step)] = next;
        at = next;
      }
      at._errors = [...((at._errors as Part[] | undefined) ?? []), { code, message }];
    }
    throw new DiscordError(400, 50035, 'Invalid Form Body', errors);
  }
}

/** A value that is to be a list; anything else counts as empty. */
export function listOf(value: unknown): Part[] {
  return Array.isArray(value) ? (value as Part[]) : [];
}
