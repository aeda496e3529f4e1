import { createServer, connect as dial, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { DatabaseSettings } from '../../../adapters/database/open-database.ts';

/** A way to the server that can be cut and opened again, as the network or a restart would. */
export async function wayTo({ url, dataDir }: DatabaseSettings) {
  const target = new URL(url ?? '');
  const sockets = new Set<Socket>();
  let hanging = false;
  const server = createServer((client) => {
    const onward = dial(Number(target.port), target.hostname);
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    }
    client.on('data', (bytes) => void (hanging || onward.write(bytes)));
    onward.on('data', (bytes) => void (hanging || client.write(bytes)));
    client.on('close', () => onward.destroy());
    onward.on('close', () => client.destroy());
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as { port: number };
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const close = () => {
    server.close();
    cut();
  };
  onTestFinished(close);
  const through = new URL(target);
  through.port = String(port);
  return {
    settings: { dataDir, url: through.href },
    close,
    hang: () => {
      hanging = true;
    },
    open: async () => {
      hanging = false;
      cut();
      if (!server.listening) await listen(port);
    },
  };
}
