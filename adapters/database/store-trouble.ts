import path from 'node:path';
import { NewerDatabase } from './migrate.ts';
import { type DatabaseSettings, databaseFile } from './open-database.ts';
import { DatabaseInUse } from './use.ts';

/** What keeps the store from working. */
export type TroubleKind =
  | 'full'
  | 'locked'
  | 'read-only'
  | 'damaged'
  | 'unreachable'
  | 'refused'
  | 'untrusted'
  | 'newer'
  | 'in use'
  | 'failing';

export interface StoreTrouble {
  readonly kind: TroubleKind;
  /** One line for whoever runs the program: what is wrong, which setting says where, what helps. No passwords, no questions. */
  readonly message: string;
}

const SQLITE: readonly (readonly [RegExp, TroubleKind])[] = [
  [/^SQLITE_FULL/, 'full'],
  [/^SQLITE_(?:BUSY|LOCKED|PROTOCOL)/, 'locked'],
  [/^SQLITE_(?:READONLY|CANTOPEN|PERM|AUTH|IOERR_(?:WRITE|FSYNC|TRUNCATE))/, 'read-only'],
  [/^SQLITE_(?:NOTADB|CORRUPT|SCHEMA)/, 'damaged'],
  [/^SQLITE_(?:IOERR|NOMEM|MISUSE|NOLFS|INTERNAL)/, 'failing'],
  [/^(?:EACCES|EPERM|EROFS|ENOTDIR|EEXIST)$/, 'read-only'],
  [/^ENOSPC$/, 'full'],
];

/** SQLSTATE classes, and what the network and TLS say. ENOENT: no socket, or no file of those that the address names. */
const POSTGRES: readonly (readonly [RegExp, TroubleKind])[] = [
  [/^53100$/, 'full'],
  [/^(?:53|08|57P0)/, 'unreachable'],
  [/^(?:E(?:CONN|HOST|NET|PIPE|TIMEDOUT|AI_)|ENOTFOUND|ETIMEDOUT|ENOENT$|EACCES$|EPROTO$|ERR_SSL_)/, 'unreachable'],
  [/^(?:DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|CERT_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/, 'untrusted'],
  [/^(?:28|3D|42501|3F)/, 'refused'],
  [/^25006$/, 'read-only'],
  [/^(?:55P03|57014)$/, 'locked'],
  [/^(?:XX|58)/, 'failing'],
];

/** pg gives these without a code. */
const CONNECTION_LOST =
  /connection (?:terminated|timeout)|timeout exceeded when trying to connect|query read timeout|not queryable|client was closed|the server does not support SSL|server closed the connection/i;

/** Signing in with a password, where the address has none or the server shows a wrong proof; without a code, too. */
const NOT_SIGNED_IN = /^SASL: /;

/** @returns undefined for an error that is the program's own */
export function troubleOf(error: unknown, settings: DatabaseSettings): StoreTrouble | undefined {
  if (error instanceof NewerDatabase)
    return { kind: 'newer', message: `${place(settings)} is newer than this program: ${error.message}` };
  if (error instanceof DatabaseInUse)
    return {
      kind: 'in use',
      message: `${place(settings)} is in use; expected: nobody who uses it. Stop the program, and start it again afterwards`,
    };
  const kind = kindOf(error, settings);
  return kind && { kind, message: `${place(settings)} ${describe(kind, error, settings)}` };
}

function kindOf(error: unknown, { url }: DatabaseSettings): TroubleKind | undefined {
  const { code, message = '', errors } = error as { code?: unknown; message?: string; errors?: unknown[] };
  // Node tries every address of a host and says what each of them said.
  if (Array.isArray(errors) && errors.length > 0) return kindOf(errors[0], { url, dataDir: '' });
  if (url === undefined && /ConnectionFailed|unable to open/i.test(message)) return 'read-only';
  const known = typeof code === 'string' ? (url === undefined ? SQLITE : POSTGRES).find(([form]) => form.test(code)) : undefined;
  if (known) return known[1];
  if (url !== undefined && NOT_SIGNED_IN.test(message)) return 'refused';
  return url !== undefined && CONNECTION_LOST.test(message) ? 'unreachable' : undefined;
}

function place({ dataDir, url }: DatabaseSettings): string {
  if (url === undefined) return `DATA_DIR: the database ${path.resolve(databaseFile(dataDir))}`;
  const { host, pathname } = new URL(url);
  return `DATABASE_URL: the PostgreSQL database ${host}${pathname}`;
}

function describe(kind: TroubleKind, error: unknown, { url }: DatabaseSettings): string {
  const said = codeOf(error);
  const embedded = url === undefined;
  switch (kind) {
    case 'full':
      return `can not be written, because the disk is full (${said}); expected: free space there${embedded ? ', or another folder' : ''}`;
    case 'locked':
      return `is locked by another program (${said}); expected: no backup tool or editor that holds it for longer than some seconds`;
    case 'read-only':
      return embedded
        ? `can not be written (${said}); expected: a disk in order, and on it a folder and a file that this user may write to, for example DATA_DIR=./data`
        : `takes no writes (${said}); expected: the address of the primary server`;
    case 'damaged':
      return `is damaged or no database at all (${said}); expected: the file as it was; npm run data -- restore FILE puts a backup in its place`;
    case 'unreachable':
      return `can not be reached (${said}); expected: a running server, for example DATABASE_URL=postgres://seldinger@localhost:5432/seldinger`;
    case 'refused':
      return `refuses this program (${said}); expected: an existing database, with a user and password that it knows and who may create tables there`;
    case 'untrusted':
      return `shows a certificate that this machine does not trust (${said}); expected: one of an authority that it knows, for example with sslrootcert=/etc/ssl/database-ca.pem in DATABASE_URL`;
    case 'newer':
    case 'in use':
    case 'failing':
      return `fails (${said}); expected: ${embedded ? 'a disk in order, and a file that may be written to' : 'a server in order'}`;
  }
}

function codeOf(error: unknown): string {
  const { code, errors, message = '' } = error as { code?: unknown; errors?: unknown[]; message?: string };
  if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0]);
  return typeof code === 'string' && code !== '' ? code : message.replace(/\s+/g, ' ').slice(0, 120);
}
