import type { AnswerEngine, Question, Trace } from '../../src/index.ts';
import type { AdviceCommand } from '../advice-commands.ts';
import { answerableExamples } from '../example-questions.ts';
import { adviceOfConversation, type KeptAdvice } from '../kept-advice.ts';
import { knowledgeVersion } from '../knowledge-version.ts';
import { type Log, questionLog } from '../log.ts';
import { obeyAdviceCommand } from '../obey-advice-command.ts';
import { trustStatement } from '../trust-statement.ts';
import { EARLIER_TURNS, LONGEST_LINE, MOST_SUGGESTIONS } from './limits.ts';
import type { Memory } from './memory.ts';
import { COMMANDS, type Command, MEMORY_COMMANDS, readQuestion } from './read-question.ts';
import { renderAdviceReply } from './render-advice-reply.ts';
import { renderAnswer } from './render-answer.ts';
import { renderLibrary } from './render-library.ts';
import { renderWhy } from './render-why.ts';
import { painter, type TerminalStyle } from './terminal-style.ts';
import { wording } from './wording.ts';
import { wrapText } from './wrap-text.ts';

export interface ChatOptions {
  readonly engine: Pick<AnswerEngine, 'answer' | 'advise' | 'knowledge'>;
  readonly log: Log;
  /** Today, as YYYY-MM-DD. */
  readonly today: () => string;
  /** Milliseconds since 1970, and the zone of whoever sits here, for dates. */
  readonly now?: () => number;
  readonly timeZone?: string | undefined;
  /** Asked before each reply: windows change their width. */
  readonly style: () => TerminalStyle;
  /** Where the person asked for one. */
  readonly memory?: Memory | undefined;
}

export interface Reply {
  /** Ends in a line feed, or is empty. */
  readonly text: string;
  readonly ends: boolean;
}

const JUDGMENTS = { judged: wording.judged, 'nothing to judge': wording.nothingToJudge, away: wording.memoryAway } as const;

/** One conversation: a line in, what is to be shown out. Keeps the last turns to itself, unless it was given a memory. */
export class Chat {
  readonly #options: ChatOptions;
  #turns: string[] = [];
  #last: Trace | undefined;
  #asked = 0;
  readonly #kept: KeptAdvice;
  #profile: Question['profile'] = {};

  constructor(options: ChatOptions) {
    this.#options = options;
    this.#kept = options.memory?.advice ?? adviceOfConversation();
  }

  /** To be called once before the first line. */
  async open(): Promise<void> {
    const { memory, engine } = this.#options;
    this.#turns = [...((await memory?.earlierTurns(EARLIER_TURNS)) ?? [])];
    const question = await memory?.lastQuestion();
    // The same question gives the same answer again, so the question is all that was kept of it.
    this.#last = question && engine.answer(question);
    await this.#readProfile();
  }

  /** What was asked before, oldest first. */
  get turns(): readonly string[] {
    return this.#turns;
  }

  welcome(): string {
    const { engine, style, memory } = this.#options;
    const examples = this.#exampleQuestions();
    const { columns } = style();
    const paint = painter(style());
    const list = examples.flatMap((question) => wrapText(question, { columns, first: '  - ', rest: '    ' }));
    const parts = [
      wrapText(wording.introduction, { columns }).map((line) => paint('bold', line)),
      wrapText(trustStatement(engine.knowledge), { columns }),
      list.length > 0 ? [wording.examples, ...list] : [],
      wrapText(wording.hint, { columns }),
      memory ? wrapText(wording.remembering(this.#turns.length, memory.hours), { columns }) : [],
    ];
    return joined(parts);
  }

  async respond(line: string): Promise<Reply> {
    const { style, today, memory } = this.#options;
    const typed = readQuestion(line.slice(0, LONGEST_LINE), this.#turns, today(), this.#profile);
    switch (typed.kind) {
      case 'empty':
        return { text: '', ends: false };
      case 'command':
        return { text: await this.#run(typed.command, typed.rest), ends: typed.command === 'quit' };
      case 'advice':
        return { text: await this.#advise(typed.command), ends: false };
      case 'unknown-command':
        return { text: joined([wrapText(wording.unknownCommand(typed.name, memory !== undefined), style())]), ends: false };
      case 'question': {
        const notice = line.length > LONGEST_LINE ? joined([wrapText(wording.cut(LONGEST_LINE), style())]) : '';
        return { text: notice + this.#answer(typed.question), ends: false };
      }
    }
  }

  /** It never ends in silence: a fault of the engine gets an apology here, and a line in the log. */
  #answer(question: Trace['question']): string {
    const { engine, log, style, memory } = this.#options;
    this.#asked += 1;
    const asked = questionLog(log, { id: this.#asked, text: question.text });
    this.#turns = [...this.#turns, question.text].slice(-EARLIER_TURNS);
    try {
      const trace = engine.answer(question);
      this.#last = trace;
      memory?.remember(trace, knowledgeVersion(engine.knowledge));
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

  async #advise(command: AdviceCommand): Promise<string> {
    const { engine, log, style, now = Date.now, timeZone } = this.#options;
    const zone = timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
    try {
      const asked = { engine, kept: this.#kept, turns: this.#turns, now: now(), zone };
      const reply = await obeyAdviceCommand(command, asked);
      await this.#readProfile();
      return renderAdviceReply(reply, { ...style(), documents: engine.knowledge.documents });
    } catch (error) {
      log.error({ err: error }, 'the advice failed');
      return joined([wrapText(wording.adviceFault, style())]);
    }
  }

  /** What was told with /profile goes along with every question. Where it can not be reached, nothing does. */
  async #readProfile(): Promise<void> {
    this.#profile = await this.#kept.load().then(
      ({ profile }) => profile,
      () => ({}),
    );
  }

  async #run(command: Command, rest: string): Promise<string> {
    const { engine, style, memory } = this.#options;
    const say = (text: string) => joined([wrapText(text, style())]);
    switch (command) {
      case 'sources':
        return renderLibrary(engine.knowledge, style());
      case 'why':
        return this.#last ? renderWhy(this.#last, style()) : say(wording.nothingToExplain);
      case 'help':
        return this.#help();
      case 'new':
        this.#startAfresh();
        await memory?.endConversation();
        return say(wording.forgotten);
      case 'quit':
        return '';
      case 'good':
      case 'bad':
        if (!memory) return say(wording.needsMemory(command));
        return say(JUDGMENTS[await memory.judge(command, rest)]);
      case 'forget-me': {
        if (!memory) return say(wording.needsMemory(command));
        const rows = await memory.forgetEverything();
        if (rows === 'away') return say(wording.memoryAway);
        this.#startAfresh();
        await this.#readProfile();
        return say(wording.everythingForgotten(rows, memory.backupDays));
      }
    }
  }

  #startAfresh(): void {
    this.#turns = [];
    this.#last = undefined;
  }

  #help(): string {
    const { columns } = this.#options.style();
    const known = this.#options.memory ? { ...COMMANDS, ...MEMORY_COMMANDS } : COMMANDS;
    const width = Math.max(...Object.keys(known).map((name) => name.length)) + '/'.length + 2;
    const commands = Object.entries(known).flatMap(([name, does]) =>
      wrapText(does, { columns, first: `  ${wording.command(name, width)}`, rest: ' '.repeat(2 + width) }),
    );
    return joined([wrapText(trustStatement(this.#options.engine.knowledge), { columns }), [wording.commands, ...commands]]);
  }

  /** Questions that this library answers; of an unknown one, those that its own passages bring along. */
  #exampleQuestions(): readonly string[] {
    const { engine, log, today } = this.#options;
    try {
      return answerableExamples(engine, today())
        .slice(0, MOST_SUGGESTIONS)
        .map(({ question }) => question);
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
