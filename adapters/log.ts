import { Writable } from 'node:stream';
import { type DestinationStream, type Logger, pino } from 'pino';
import { stripControlSequences } from './control-sequences.ts';

export type Log = Logger;

export interface LogOptions {
  readonly level: string;
  /** Values that must never show up: tokens, the database's address and password. */
  readonly secrets: readonly string[];
  /** Easier on the eye, for a terminal; else one JSON object a line. */
  readonly pretty: boolean;
  /** Where the lines go; standard error where it is left out. */
  readonly destination?: DestinationStream;
}

const REDACTED = '[redacted]';
/** Fields that hold what a person wrote, at the top of a log entry or one level below. */
const QUESTION_FIELDS = ['text', 'turns', 'earlierTurns', 'question', 'profile', 'told'];
/** Tokens by their form, for those that come from elsewhere than the settings; passwords in addresses. */
const TOKEN =
  /\bx(?:ox[a-z]|app)-[\w-]+|(?<=\b(?:Bearer|Bot) )[\w.~+/-]{8,}=*|\b[\w-]{20,}\.[\w-]{6}\.[\w-]{27,}|(?<=\/(?:interactions|webhooks)\/\d+\/)[\w-]{16,}/g;
const PASSWORD = /(?<=\b[a-z][a-z+]*:\/\/[^\s:/@"]*:)[^\s@"]+(?=@)/g;

/**
 * The log of the whole program, on standard error: standard output belongs to answers.
 * What people wrote is not logged, and secrets are cut out of every finished line, wherever in it they stand.
 */
export async function createLog({ level, secrets, pretty, destination }: LogOptions): Promise<Log> {
  const paths = QUESTION_FIELDS.flatMap((field) => [field, `*.${field}`]);
  const target = destination ?? pino.destination({ dest: 2, sync: true });
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths, censor: REDACTED },
    serializers: { err: (error: unknown) => loggedError(error) },
    hooks: { streamWrite: (line: string) => withoutSecrets(line, secrets) },
  };
  if (!pretty) return pino(options, target);
  const { build } = await import('pino-pretty');
  return pino(
    options,
    build({ destination: withoutControlSequences(target), colorize: false, translateTime: 'SYS:HH:MM:ss', singleLine: true }),
  );
}

/**
 * A log for one question: every line carries the question's id, and none its text, also where an error quotes it.
 */
export function questionLog(log: Log, { id, text }: { readonly id: string | number; readonly text: string }): Log {
  // Errors of platforms quote what was sent to them as JSON.
  const forms = [text.trim(), JSON.stringify(text.trim()).slice(1, -1)].filter(Boolean);
  const withoutText = (said: string) => forms.reduce((left, form) => left.replaceAll(form, REDACTED), said);
  return log.child({ questionId: id }, { serializers: { err: (error: unknown) => loggedError(error, withoutText) } });
}

/** Name, code, message and stack; nothing else of an error, since databases put the row that they refuse beside these. */
function loggedError(error: unknown, cleaned: (said: string) => string = (said) => said) {
  if (!(error instanceof Error)) return cleaned(String(error));
  const { name, message, stack = '' } = error;
  const { code } = error as { code?: unknown };
  const coded = typeof code === 'string' || typeof code === 'number' ? { code } : {};
  return { type: name, ...coded, message: cleaned(message), stack: cleaned(stack) };
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  // In a JSON line quotes and backslashes of a value are escaped.
  const written = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]).sort((a, b) => b.length - a.length);
  const cleaned = written.reduce((text, secret) => text.replaceAll(secret, REDACTED), line);
  return cleaned.replace(PASSWORD, REDACTED).replace(TOKEN, REDACTED);
}

/** JSON writes control characters as escapes; laid out for the eye they would be themselves again. */
function withoutControlSequences(target: DestinationStream): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      target.write(stripControlSequences(chunk));
      done();
    },
  });
}
