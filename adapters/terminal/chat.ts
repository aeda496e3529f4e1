import type { AnswerEngine, Trace } from '../../src/index.ts';
import { type Log, questionLog } from '../log.ts';
import { trustStatement } from '../trust-statement.ts';
import { EARLIER_TURNS, LONGEST_LINE, MOST_SUGGESTIONS } from './limits.ts';
import { COMMANDS, type Command, readQuestion } from './read-question.ts';
import { renderAnswer } from './render-answer.ts';
import { renderLibrary } from './render-library.ts';
import { renderWhy } from './render-why.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wording } from './wording.ts';
import { wrapText } from './wrap-text.ts';

export interface ChatOptions {
  readonly engine: Pick<AnswerEngine, 'answer' | 'knowledge'>;
  readonly log: Log;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Asked before each reply: windows change their width. */
  readonly style: () => TerminalStyle;
}

export interface Reply {
  /** Ends in a line feed, or is empty. */
  readonly text: string;
  readonly ends: boolean;
}

/** One conversation: a line in, what is to be shown out. Keeps the last turns in memory and nowhere else. */
export class Chat {
  readonly #options: ChatOptions;
  #turns: string[] = [];
  #last: Trace | undefined;
  #asked = 0;

  constructor(options: ChatOptions) {
    this.#options = options;
  }

  welcome(): string {
    const { engine, style } = this.#options;
    const examples = this.#exampleQuestions();
    const { columns } = style();
    const paint = painter(style());
    const list = examples.flatMap((question) => wrapText(question, { columns, first: '  - ', rest: '    ' }));
    const parts = [
      wrapText(wording.introduction, { columns }).map((line) => paint('bold', line)),
      wrapText(trustStatement(engine.knowledge), { columns }),
      list.length > 0 ? [wording.examples, ...list] : [],
      wrapText(wording.hint, { columns }),
    ];
    return joined(parts);
  }

  respond(line: string): Reply {
    const { style, today } = this.#options;
    const typed = readQuestion(line.slice(0, LONGEST_LINE), this.#turns, today());
    switch (typed.kind) {
      case 'empty':
        return { text: '', ends: false };
      case 'command':
        return { text: this.#run(typed.command), ends: typed.command === 'quit' };
      case 'unknown-command':
        return { text: joined([wrapText(wording.unknownCommand(typed.name), style())]), ends: false };
      case 'question': {
        const notice = line.length > LONGEST_LINE ? joined([wrapText(wording.cut(LONGEST_LINE), style())]) : '';
        return { text: notice + this.#answer(typed.question), ends: false };
      }
    }
  }

  /** It never ends in silence: a fault of the engine gets an apology here, and a line in the log. */
  #answer(question: Trace['question']): string {
    const { engine, log, style } = this.#options;
    this.#asked += 1;
    const asked = questionLog(log, { id: this.#asked, text: question.text });
    this.#turns = [...this.#turns, question.text].slice(-EARLIER_TURNS);
    try {
      const trace = engine.answer(question);
      this.#last = trace;
      asked.info(
        {
          outcome: trace.answer.outcome,
          citations: trace.answer.citations.map(({ passageId }) => passageId),
          elapsedMs: trace.answer.elapsedMs,
        },
        'answered',
      );
      return renderAnswer(trace.answer, { ...style(), documents: engine.knowledge.documents });
    } catch (error) {
      asked.error({ err: error }, 'the engine failed on a question');
      return joined([wrapText(wording.fault(this.#asked), style())]);
    }
  }

  #run(command: Command): string {
    const { engine, style } = this.#options;
    switch (command) {
      case 'sources':
        return renderLibrary(engine.knowledge, style());
      case 'why':
        return this.#last ? renderWhy(this.#last, style()) : joined([wrapText(wording.nothingToExplain, style())]);
      case 'help':
        return this.#help();
      case 'new':
        this.#turns = [];
        this.#last = undefined;
        return joined([wrapText(wording.forgotten, style())]);
      case 'quit':
        return '';
    }
  }

  #help(): string {
    const { columns } = this.#options.style();
    const commands = Object.entries(COMMANDS).flatMap(([name, does]) =>
      wrapText(does, { columns, first: `  ${wording.command(name, '')}`, rest: ' '.repeat(12) }),
    );
    return joined([wrapText(trustStatement(this.#options.engine.knowledge), { columns }), [wording.commands, ...commands]]);
  }

  /** Questions that this library answers; of an unknown one, those that its own passages bring along. */
  #exampleQuestions(): readonly string[] {
    const { engine, log, today } = this.#options;
    const answer = (text: string) =>
      engine.answer({ text, earlierTurns: [], profile: {}, visibility: 'private', askedOn: today() }).answer;
    try {
      const known = wording.exampleQuestions.filter((question) => answer(question).outcome === 'answered');
      return (known.length > 0 ? known : answer('help').suggestions).slice(0, MOST_SUGGESTIONS);
    } catch (error) {
      log.error({ err: error }, 'the engine failed on the example questions');
      return [];
    }
  }
}

function joined(parts: readonly (readonly string[])[]): string {
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}
