import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Adapter } from '../adapter.ts';
import { stripControlSequences } from '../control-sequences.ts';
import { readLines } from '../read-lines.ts';
import { Chat, type ChatOptions } from './chat.ts';
import { HISTORY, LONGEST_LINE } from './limits.ts';
import { painter, styleOf } from './terminal-style.ts';
import { wording } from './wording.ts';

export interface TerminalOptions extends Omit<ChatOptions, 'style'> {
  /** Whether colour is wanted; it is used only where the output is a terminal. */
  readonly color: boolean;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean; readonly columns?: number };
}

export interface TerminalAdapter extends Adapter {
  /** A person sits at a keyboard and a screen; else lines come from a pipe and only answers are written. */
  readonly interactive: boolean;
  /** Resolves when the conversation is over. */
  readonly ended: Promise<void>;
  /** Shows a message to the person at the keyboard, between two questions. */
  readonly notice: (text: string) => void;
}

/** The chat at the prompt, or, where input or output is a pipe, the answers alone. */
export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const { input, output, color } = options;
  const chat = new Chat({ ...options, style: () => styleOf(output, color) });
  return input.isTTY && output.isTTY ? keyboardAdapter(chat, options) : pipeAdapter(chat, options);
}

function keyboardAdapter(chat: Chat, { input, output, color, log, memory }: TerminalOptions): TerminalAdapter {
  const { promise: ended, resolve: end } = deferred();
  let prompt: Interface | undefined;
  /** Lines are answered in their order, also where the memory is slow. */
  let busy = Promise.resolve();
  const onLine = (line: string) => {
    busy = busy.then(() => answer(line)).catch((error: unknown) => log.error({ err: error }, 'the chat failed on a line'));
  };
  const answer = async (line: string) => {
    const { text, ends } = await chat.respond(line);
    if (text !== '') output.write(`\n${text}\n`);
    if (ends) prompt?.close();
    else prompt?.prompt();
  };
  const onClose = () => {
    // Whatever comes next on this screen begins on a line of its own.
    output.write('\n');
    end();
  };
  return {
    name: 'terminal',
    interactive: true,
    ended,
    notice(text) {
      output.write(`\r\u001b[K${stripControlSequences(text)}\n`);
      prompt?.prompt(true);
    },
    async start() {
      await chat.open();
      output.write(`${chat.welcome()}\n`);
      prompt = createInterface({
        input,
        output,
        terminal: true,
        historySize: HISTORY,
        history: chat.turns.toReversed(),
        prompt: painter(styleOf(output, color))('cyan', wording.prompt),
      });
      prompt.on('line', onLine).on('close', onClose);
      prompt.on('SIGINT', () => clearOrLeave(prompt, output));
      // A window that was closed under us reads as an error of the keyboard.
      input.once('error', () => prompt?.close());
      prompt.prompt();
    },
    async stop() {
      prompt?.close();
      await busy;
      await memory?.close();
      input.destroy();
      end();
    },
  };
}

/** Ctrl-C takes back what was typed; where nothing was, it leaves. */
function clearOrLeave(prompt: Interface | undefined, output: Writable): void {
  if (!prompt) return;
  if (prompt.line === '') {
    prompt.close();
    return;
  }
  output.write('^C\n');
  prompt.write(null, { ctrl: true, name: 'e' });
  prompt.write(null, { ctrl: true, name: 'u' });
  prompt.prompt();
}

function pipeAdapter(chat: Chat, { input, output, log, memory }: TerminalOptions): TerminalAdapter {
  const { promise: ended, resolve: end } = deferred();
  let stopped = false;
  const answerAll = async () => {
    let first = true;
    await chat.open();
    for await (const { text: line } of readLines(input, LONGEST_LINE + 1)) {
      const { text, ends } = await chat.respond(line);
      if (text !== '' && !output.write(first ? text : `\n${text}`)) await once(output, 'drain');
      if (text !== '') first = false;
      if (ends || stopped) break;
    }
  };
  return {
    name: 'terminal',
    interactive: false,
    ended,
    notice: (text) => log.warn(text),
    async start() {
      answerAll()
        .catch((error: unknown) => {
          if (!stopped) log.error({ err: error }, 'standard input can not be read');
        })
        .finally(end);
    },
    async stop() {
      stopped = true;
      input.destroy();
      await ended;
      await memory?.close();
    },
  };
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
