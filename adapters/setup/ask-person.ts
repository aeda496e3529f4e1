import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';

/** Somebody left in the middle (Ctrl-C, Ctrl-D, or the end of a pipe): nothing is written. */
export class Left extends Error {}

/** Questions to whoever sits at the terminal, or to a pipe. */
export class PersonAtTerminal {
  readonly #lines: AsyncIterator<string>;
  readonly #interface: Interface;
  readonly #show: (text: string) => void;
  #hidden = false;

  constructor(input: NodeJS.ReadableStream & { isTTY?: boolean }, output: NodeJS.WritableStream) {
    this.#show = (text) => void output.write(text);
    // What is typed shows up through the interface's own output, and a secret does not.
    const echo = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        if (!this.#hidden) output.write(chunk);
        done();
      },
    });
    const terminal = input.isTTY === true;
    this.#interface = createInterface({ input, output: echo, terminal });
    this.#interface.on('SIGINT', () => this.#interface.close());
    this.#lines = this.#interface[Symbol.asyncIterator]();
  }

  tell(text: string): void {
    this.#show(`${text}\n`);
  }

  /** @throws Left */
  async ask(question: string, { secret = false }: { readonly secret?: boolean } = {}): Promise<string> {
    this.#show(`${question} `);
    this.#hidden = secret;
    const { value, done } = await this.#lines.next();
    this.#hidden = false;
    if (secret) this.#show('\n');
    if (done) throw new Left();
    return value.trim();
  }

  /** Asks until the answer is one of these, which are told apart by their first letters. @throws Left */
  async choose<T extends string>(question: string, answers: readonly T[]): Promise<T> {
    for (;;) {
      const given = (await this.ask(`${question} (${answers.join(', ')})`)).toLowerCase();
      const chosen = answers.filter((answer) => given !== '' && answer.startsWith(given));
      if (chosen.length === 1 && chosen[0] !== undefined) return chosen[0];
      this.tell(`Please answer with ${answers.join(' or ')}.`);
    }
  }

  close(): void {
    this.#interface.close();
  }
}
