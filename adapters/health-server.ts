import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HealthReport } from './health.ts';
import { HEALTH_PATH, healthAddress } from './health-address.ts';

export interface HealthServerOptions {
  readonly host: string;
  readonly port: number;
  readonly report: () => Promise<HealthReport>;
}

export interface HealthServer {
  readonly address: string;
  stop(): Promise<void>;
}

const REQUEST_WITHIN_MS = 5000;

/**
 * Says how the program is doing: 200 while people get answers, 503 while no platform works.
 * @throws where the port can not be listened on
 */
export async function startHealthServer({ host, port, report }: HealthServerOptions): Promise<HealthServer> {
  const server = createServer({ requestTimeout: REQUEST_WITHIN_MS, headersTimeout: REQUEST_WITHIN_MS }, (request, response) => {
    answer(request, response, report).catch(() => response.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  const bound = server.address() as AddressInfo;
  return {
    address: healthAddress(bound.address, bound.port),
    async stop() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  { method, url }: IncomingMessage,
  response: ServerResponse,
  report: () => Promise<HealthReport>,
): Promise<void> {
  if (url?.split('?')[0] !== HEALTH_PATH) return void response.writeHead(404).end();
  if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const said = await report();
  response.writeHead(said.status === 'failing' ? 503 : 200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(method === 'HEAD' ? undefined : `${JSON.stringify(said, null, 2)}\n`);
}
