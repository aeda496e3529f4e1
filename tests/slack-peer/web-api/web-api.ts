import { withTrouble } from '../../peer/faults.ts';
import type { Fault } from '../faults.ts';
import type { Manifest } from '../manifest.ts';
import { chat } from './chat.ts';
import { conversations } from './conversations.ts';
import { files } from './files.ts';
import { ApiError, type Arguments, type Method, type MethodContext, type Methods } from './method.ts';
import { peopleAndApp } from './people-and-app.ts';
import { views } from './views.ts';

export const METHODS: Methods = { ...chat, ...conversations, ...files, ...views, ...peopleAndApp };

export interface Tokens {
  bot: string;
  app: string;
  /** What Slack says to either instead of working. */
  revoked: { bot?: string; app?: string };
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>> | string;
  /** What a test reads of the call. */
  readonly outcome: string;
}

/** One call: the token, the scopes, then the method itself. */
export function callMethod(
  name: string,
  given: Arguments,
  token: string | undefined,
  tokens: Tokens,
  context: MethodContext,
): Reply {
  const method = METHODS[name];
  const scopes = { 'x-oauth-scopes': scopesOf(method, context.manifest).join(',') };
  try {
    if (!method) throw new ApiError('unknown_method');
    checkToken(method, token, tokens);
    checkScopes(method, context.manifest);
    const accepted = { 'x-accepted-oauth-scopes': (method.scopes ?? []).join(',') };
    return { status: 200, headers: { ...scopes, ...accepted }, body: { ok: true, ...method.run(given, context) }, outcome: 'ok' };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { status: 200, headers: scopes, body: { ok: false, error: error.code, ...error.more }, outcome: error.code };
  }
}

function checkToken(method: Method, token: string | undefined, { bot, app, revoked }: Tokens): void {
  if (token === undefined) throw new ApiError('not_authed');
  const kind = token === bot ? 'bot' : token === app ? 'app' : undefined;
  if (kind === undefined) throw new ApiError('invalid_auth');
  const refusal = revoked[kind];
  if (refusal !== undefined) throw new ApiError(refusal);
  if (kind !== method.token) throw new ApiError('not_allowed_token_type');
}

function scopesOf(method: Method | undefined, { oauth_config }: Manifest): readonly string[] {
  return method?.token === 'app' ? ['connections:write'] : oauth_config.scopes.bot;
}

function checkScopes(method: Method, manifest: Manifest): void {
  const provided = scopesOf(method, manifest);
  if (method.scopes && !method.scopes.some((scope) => provided.includes(scope)))
    throw new ApiError('missing_scope', { needed: method.scopes[0], provided: provided.join(',') });
}

/** Does a call, or has it go wrong as was asked; undefined where the connection is to be cut. */
export async function withFault(fault: Fault | undefined, work: () => Reply): Promise<Reply | undefined> {
  if (!fault) return work();
  switch (fault.kind) {
    case 'rate limited':
      return {
        status: 429,
        headers: { 'retry-after': String(fault.retryAfter) },
        body: { ok: false, error: 'ratelimited' },
        outcome: 'ratelimited',
      };
    case 'refused':
      return {
        status: 200,
        body: { ok: false, error: fault.error, response_metadata: { messages: fault.messages ?? [] } },
        outcome: fault.error,
      };
    default:
      return withTrouble(fault, work, (status, outcome) => ({ status, body: 'Server Error', outcome }));
  }
}
