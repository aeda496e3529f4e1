import type { IncomingMessage } from 'node:http';
import type { Arguments } from './method.ts';

/** https://docs.slack.dev/apis/web-api: forms and JSON; the token in a header, or in a form's field. */
export async function readRequest(request: IncomingMessage): Promise<{ given: Arguments; token: string | undefined }> {
  const body = (await readBytes(request)).toString('utf8');
  const { 'content-type': type = '', authorization = '' } = request.headers;
  const { token, ...given } = parsed(body, type) as Record<string, unknown>;
  const inHeader = /^Bearer (\S+)$/.exec(authorization)?.[1];
  return { given, token: inHeader ?? (typeof token === 'string' ? token : undefined) };
}

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function parsed(body: string, type: string): unknown {
  if (type.startsWith('application/json')) return JSON.parse(body);
  return Object.fromEntries(new URLSearchParams(body));
}
