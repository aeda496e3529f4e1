import { BOT, type SentFile, type Workspace } from '../workspace.ts';
import { ApiError, type Methods, required, structure, text } from './method.ts';
import { channelOf } from './places.ts';
import type { Reply } from './web-api.ts';

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal and files.completeUploadExternal. */
const scopes = ['files:write'];

export const UPLOADS = '/upload/v1/';

export const files: Methods = {
  'files.getUploadURLExternal': {
    scopes,
    token: 'bot',
    takes: ['filename', 'length', 'alt_txt', 'snippet_type'],
    run(given, { workspace, apiUrl }) {
      const name = required(given, 'filename');
      const length = Number(required(given, 'length'));
      // The page names this error for a length of nothing.
      if (!Number.isInteger(length) || length <= 0) throw new ApiError('missing_argument');
      const { id } = workspace.addFile(name, length);
      return { file_id: id, upload_url: new URL(`${UPLOADS}${id}`, apiUrl).href };
    },
  },
  'files.completeUploadExternal': {
    scopes,
    token: 'bot',
    takes: ['files', 'channel_id', 'thread_ts', 'channels', 'initial_comment', 'blocks'],
    run(given, { workspace }) {
      const named = structure(given, 'files') as { id: string; title?: string }[];
      const channel = placeOf(text(given, 'channel_id'), workspace);
      const completed = named.map(({ id, title }) => {
        const file = workspace.files.find((one) => one.id === id);
        if (file?.bytes === undefined) throw new ApiError('file_not_found');
        return Object.assign(file, { title, channel, threadTs: text(given, 'thread_ts') });
      });
      if (channel !== undefined)
        workspace.post({ channel, threadTs: text(given, 'thread_ts'), user: BOT.user, botId: BOT.botId, text: '' });
      return { files: completed.map(({ id, title }) => ({ id, title })) };
    },
  },
};

/** Slack refuses ids of people with this pattern (bolt-js issue 2115), and asks for membership where chat.postMessage does not. */
function placeOf(id: string | undefined, workspace: Workspace): string | undefined {
  if (id === undefined) return undefined;
  if (!/^[CGDZ]/.test(id)) {
    const messages = ['[ERROR] input must match regex pattern: ^[CGDZ][A-Z0-9]{8,}$ [json-pointer:/channel_id]'];
    throw new ApiError('invalid_arguments', { response_metadata: { messages } });
  }
  const channel = channelOf(workspace, id);
  if (!channel.members.has(BOT.user)) throw new ApiError('not_in_channel');
  return channel.id;
}

/** Bytes sent to the address that `files.getUploadURLExternal` gave: raw, and as many as were announced. */
export function takeUpload(path: string, bytes: Buffer, { files: known }: Workspace): Reply {
  const file: SentFile | undefined = known.find(({ id }) => path === `${UPLOADS}${id}`);
  if (!file) return { status: 404, body: 'not found', outcome: 'no such upload' };
  if (bytes.length !== file.length) return { status: 400, body: 'length mismatch', outcome: 'length mismatch' };
  file.bytes = bytes;
  return { status: 200, body: `OK - ${bytes.length}`, outcome: 'ok' };
}
