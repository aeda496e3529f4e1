import { NotAllowed } from '../patience.ts';
import { isSafeAddress } from '../platform-address.ts';
import { NamedError, patiently } from './call-slack.ts';
import type { WebClient } from './web-client.ts';

const TIMEOUT_MS = 10_000;

export interface FileToSend {
  readonly name: string;
  readonly text: string;
}

export interface FilePlace {
  /** A direct message with the bot; none: the one with `user` is opened. Of a person Slack takes no id here. */
  readonly channel: string | undefined;
  /** Time stamp of the head of the thread; none: into the conversation itself. */
  readonly thread: string | undefined;
  readonly user: string;
}

/** What became of a file: a text answer beside it must not be lost with it. */
export type FileSent = 'sent' | 'not allowed' | 'failed';

/**
 * Sends a file to one person, in three steps (https://docs.slack.dev/reference/methods/files.getUploadURLExternal). The last step, which
 * shows it, is done once: nobody can look for a file that may have arrived, and two would be worse than a word to ask again.
 */
export async function sendFile(
  { name, text }: FileToSend,
  { channel, thread, user }: FilePlace,
  { client, signal, onTrouble }: { client: WebClient; signal: AbortSignal; onTrouble: (error: unknown) => void },
): Promise<FileSent> {
  const bytes = Buffer.from(text);
  try {
    const to = channel ?? (await patiently(() => client.conversations.open({ users: user }), { signal })).channel?.id ?? '';
    const about = { filename: name, length: bytes.length };
    const { upload_url, file_id } = await patiently(() => client.files.getUploadURLExternal(about), { signal });
    await patiently(() => upload(upload_url ?? '', bytes), { signal });
    const files = [{ id: file_id ?? '', title: name }] as [{ id: string; title: string }];
    await client.files.completeUploadExternal({ files, channel_id: to, ...(thread && { thread_ts: thread }) } as Parameters<
      WebClient['files']['completeUploadExternal']
    >[0]);
    return 'sent';
  } catch (error) {
    onTrouble(error);
    return error instanceof NotAllowed ? 'not allowed' : 'failed';
  }
}

/** Raw bytes to the address that Slack gave; it knows from that whose they are, so no token goes along. */
async function upload(url: string, body: Uint8Array<ArrayBuffer>): Promise<void> {
  if (!isSafeAddress(url)) throw new Error('the address for the file is not https');
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    throw new NamedError('request_timeout', { cause: error });
  });
  await response.arrayBuffer();
  if (response.status >= 500) throw new NamedError('service_unavailable');
  if (response.status !== 200) throw new NamedError(`HTTP ${response.status}`);
}
