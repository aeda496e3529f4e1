import { createHmac } from 'node:crypto';
import type { Attempt, Delivery, Transport } from './delivery.ts';

export interface SignedRequest {
  /** Seconds that the clock of the sender is off. */
  readonly secondsOff?: number;
  readonly secret?: string;
  /** Instead of a right signature. */
  readonly signature?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Slack's side of HTTP mode: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export class SignedHttp implements Transport {
  readonly #address: string;
  readonly #secret: string;

  constructor(address: string, secret: string) {
    this.#address = address;
    this.#secret = secret;
  }

  async tell({ type, body }: Delivery, attempt: Attempt): Promise<void> {
    const retry =
      attempt.retry > 0 ? { 'x-slack-retry-num': String(attempt.retry), 'x-slack-retry-reason': attempt.reason ?? '' } : {};
    const response = await this.post(encoded(type, body), contentType(type), { headers: retry }).catch(() => undefined);
    if (!response) return;
    attempt.status = response.status;
    if (!response.ok) return;
    const text = await response.text();
    attempt.acknowledged = { at: Date.now(), payload: payloadIn(text) };
  }

  /** A request as Slack makes it, or one that only looks like it. */
  post(
    body: string,
    type: string,
    { secondsOff = 0, secret = this.#secret, signature, headers }: SignedRequest = {},
  ): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1000) + secondsOff);
    const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    return fetch(this.#address, {
      method: 'POST',
      body,
      headers: {
        'content-type': type,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature ?? `v0=${hash}`,
        ...headers,
      },
    });
  }
}

export const JSON_TYPE = 'application/json';
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Events come as JSON, commands as a form, everything else as JSON inside a form. */
function encoded(type: Delivery['type'], body: Delivery['body']): string {
  if (type === 'events_api') return JSON.stringify(body);
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, String(value)])).toString();
}

function contentType(type: Delivery['type']): string {
  return type === 'events_api' ? JSON_TYPE : FORM_TYPE;
}

function payloadIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
