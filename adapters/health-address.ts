import { isIPv6 } from 'node:net';

export const HEALTH_PATH = '/healthz';

/** Where a process of the same machine asks: whoever listens on every address is reached on loopback. */
export function healthAddress(host: string, port: number): string {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${isIPv6(reached) ? `[${reached}]` : reached}:${port}${HEALTH_PATH}`;
}
