import type { Manifest } from '../manifest.ts';
import type { Triggers } from '../triggers.ts';
import type { Workspace } from '../workspace.ts';

/** What came with a call: strings where it was a form, values where it was JSON. */
export type Arguments = Readonly<Record<string, unknown>>;

/** An answer with `ok: false`, which Slack sends with status 200. */
export class ApiError extends Error {
  readonly code: string;
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: string, more: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export interface MethodContext {
  readonly workspace: Workspace;
  readonly manifest: Manifest;
  readonly triggers: Triggers;
  readonly apiUrl: string;
  /** A fresh address at which a socket may be opened, once. */
  readonly socketUrl: () => string;
}

export interface Method {
  /** Any of these will do; undefined where none is needed. */
  readonly scopes?: readonly string[];
  readonly token: 'bot' | 'app';
  /** All that the method's page lists. Slack ignores others; the peer complains of them, since they are mistakes. */
  readonly takes: readonly string[];
  readonly run: (given: Arguments, context: MethodContext) => Readonly<Record<string, unknown>>;
}

export type Methods = Readonly<Record<string, Method>>;

export function text(given: Arguments, name: string): string | undefined {
  const value = given[name];
  return value === undefined || value === '' ? undefined : String(value);
}

export function required(given: Arguments, name: string): string {
  const value = text(given, name);
  if (value === undefined)
    throw new ApiError('invalid_arguments', { response_metadata: { messages: [`[ERROR] missing required field: ${name}`] } });
  return value;
}

export function flag(given: Arguments, name: string): boolean {
  return ['true', '1'].includes(String(given[name]));
}

/** Arrays and objects come as JSON inside of a form. */
export function structure(given: Arguments, name: string, code = 'invalid_arguments'): unknown {
  const value = given[name];
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new ApiError(code);
  }
}
