import { Undeliverable } from '../database/index.ts';
import { isSafeAddress } from '../platform-address.ts';
import { NamedError } from './call-slack.ts';

const TIMEOUT_MS = 10_000;

/**
 * Sends a message to the address that a command or a press brought along; it comes from Slack, signed or over its own socket.
 * @throws NamedError, Undeliverable
 */
export async function sendTo(url: string, body: object): Promise<void> {
  if (!/^https?:/i.test(url) || !isSafeAddress(url)) throw new Undeliverable('the address for the reply is not https');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new NamedError('request_timeout', { cause: error });
  });
  const said = await response.text();
  if (response.status === 429) throw new NamedError('ratelimited');
  if (response.status >= 500) throw new NamedError('service_unavailable');
  const error = errorIn(said) ?? (response.ok ? undefined : said.trim() || `HTTP ${response.status}`);
  if (response.status === 404) throw new NamedError('expired_url');
  if (error !== undefined) throw new NamedError(error);
}

/** Slack says "ok", or names an error in JSON, whatever the status. */
function errorIn(said: string): string | undefined {
  try {
    const { ok, error } = JSON.parse(said) as { ok?: boolean; error?: string };
    return ok === false ? (error ?? 'unknown') : undefined;
  } catch {
    return undefined;
  }
}
