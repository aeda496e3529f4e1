import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import path from 'node:path';
import { createSecureContext, TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import { emptyFolder } from '../run-command.ts';

/*
 * The first words of a PostgreSQL server that does not let everybody in, as the protocol has them: those of the tests trusts
 * whoever comes, and speaks no TLS.
 */

/** @returns its address, with no password in it */
export async function serverThat(greets: (client: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client.on('error', () => {}));
    greets(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    for (const socket of sockets) socket.destroy();
  });
  const { port } = server.address() as { port: number };
  return `postgres://seldinger@127.0.0.1:${port}/seldinger`;
}

/** Asks for a password by SCRAM, as servers do by default. */
export function asksForPassword(client: Socket): void {
  client.once('data', () => {
    client.write(authentication(10, 'SCRAM-SHA-256\0\0'));
    client.once('data', (proof) => {
      const nonce = /r=([^,]+)/.exec(proof.toString())?.[1];
      client.write(authentication(11, `r=${nonce}server,s=c2FsdHNhbHQ=,i=4096`));
    });
  });
}

function authentication(kind: number, said: string): Buffer {
  const head = Buffer.from('R\0\0\0\0\0\0\0\0');
  head.writeInt32BE(8 + said.length, 1);
  head.writeInt32BE(kind, 5);
  return Buffer.concat([head, Buffer.from(said)]);
}

/** Speaks TLS with a certificate that it has written for itself. */
export function showsOwnCertificate(): (client: Socket) => void {
  const folder = emptyFolder();
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-subj', '/CN=127.0.0.1'];
  execFileSync('openssl', ['req', ...kind, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const secureContext = createSecureContext({ key: readFileSync(key), cert: readFileSync(cert) });
  return (client) => {
    client.once('data', () => {
      client.write('S');
      new TLSSocket(client, { isServer: true, secureContext }).on('error', () => {});
    });
  };
}
