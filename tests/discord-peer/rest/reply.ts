/** How a request is answered, and what tests call that. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** "ok", the code of a refusal, or the fault that was injected. */
  readonly outcome: string;
}

export function refused(status: number, code: number, message: string): Reply {
  return { status, body: { message, code }, outcome: String(code) };
}

/** https://docs.discord.com/developers/topics/rate-limits#exceeding-a-rate-limit-rate-limit-response-structure */
export function rateLimited(retryAfter: number, scope: 'user' | 'global' | 'shared'): Reply {
  const global = scope === 'global';
  const ofRoute = {
    'x-ratelimit-limit': '5',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Date.now() / 1000 + retryAfter),
    'x-ratelimit-reset-after': String(retryAfter),
    'x-ratelimit-bucket': 'peer',
  };
  return {
    status: 429,
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : ofRoute),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    outcome: '429',
  };
}
