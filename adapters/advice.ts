import * as z from 'zod';
import { isTimeZone } from '../src/index.ts';
import { ADVICE_WORDS, isAdviceWord, readAdviceCommand } from './advice-commands.ts';
import { parseOptions, WrongUsage, wrongUsage } from './command-line.ts';
import { printableJson } from './control-sequences.ts';
import { loadEngine, UnusableKnowledge } from './engine.ts';
import { adviceOfConversation } from './kept-advice.ts';
import { obeyAdviceCommand } from './obey-advice-command.ts';
import { readLocalSettings, UnusableSettings } from './settings.ts';
import { endWhenReaderLeaves, writeError, writeOut } from './standard-output.ts';
import { renderAdviceReply } from './terminal/render-advice-reply.ts';
import { styleOf } from './terminal/terminal-style.ts';

const USAGE = `usage: npm run -s advice -- TOPIC [options] ["WHAT YOU TELL OF YOURSELF"]
  topics: ${Object.keys(ADVICE_WORDS)
    .filter((word) => word !== 'profile')
    .join(', ')}; "checklist letters" and so on
  --year YEAR        M1, M2, M3, M4, graduate or "DR resident"
  --markdown         the roadmap as a Markdown file, on standard output
  --ics              the dates that lie ahead as a calendar file, on standard output
  --json             as JSON
  --zone ZONE        your time zone, for example America/New_York
  --knowledge DIR    another knowledge folder
  --now MOMENT       the moment that "now" means, 2026-11-26 or 2026-11-26T14:00Z
  --help             shows this
`;

const OPTIONS = {
  year: { type: 'string' },
  markdown: { type: 'boolean', default: false },
  ics: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  zone: { type: 'string' },
  knowledge: { type: 'string' },
  now: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const wrong = wrongUsage('advice', '(--help lists the options)');

/** The command `advice`. Exit status 0 for all advice, 2 for wrong usage, settings or knowledge. */
async function main(): Promise<number> {
  endWhenReaderLeaves();
  try {
    const { values, topic, told } = readArguments(process.argv.slice(2));
    if (values.help) await writeOut(USAGE);
    else await advise(values, topic, told);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage || error instanceof UnusableKnowledge || error instanceof UnusableSettings)) throw error;
    writeError(`${error.message}\n`);
    return 2;
  }
}

type Arguments = ReturnType<typeof readArguments>;

async function advise(values: Arguments['values'], topic: string, told: string): Promise<void> {
  if (!isAdviceWord(topic)) throw wrong(`there is no topic "${topic}"; expected one of ${Object.keys(ADVICE_WORDS).join(', ')}`);
  const settings = readLocalSettings();
  const engine = await loadEngine(values.knowledge ?? settings.knowledgeDir, (message) => writeError(`${message}\n`));
  const zone = values.zone ?? settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const kept = adviceOfConversation();
  const asked = { engine, kept, turns: [], now: momentOf(values.now), zone };
  const about = [values.year, told].filter(Boolean).join(', ');
  const typed = `${topic === 'checklist' || topic === 'deadlines' ? told : about}${values.markdown ? ' --markdown' : ''}${values.ics ? ' --ics' : ''}`;
  const reply = await obeyAdviceCommand(readAdviceCommand(topic, typed), asked);
  if (values.json) return writeOut(`${printableJson(reply.advice ?? { notices: reply.notices }, 2)}\n`);
  // As it is, with the line ends that its standard asks for; nothing else may get into the file.
  if (reply.file) return writeOut(reply.file.text);
  if (values.ics || values.markdown) return writeError(`${reply.notices.join('\n')}\n`);
  await writeOut(renderAdviceReply(reply, { ...styleOf(process.stdout, settings.color), documents: engine.knowledge.documents }));
}

function readArguments(argv: string[]) {
  const { values, positionals } = parseOptions({ args: argv, allowPositionals: true, options: OPTIONS }, wrong);
  const [topic = '', ...told] = positionals;
  if (!values.help && topic === '')
    throw wrong('there is no topic; expected one, for example npm run -s advice -- plan --year M2');
  if (values.now !== undefined && Number.isNaN(momentOf(values.now)))
    throw wrong(`--now "${values.now}" is no moment; expected one like 2026-11-26 or 2026-11-26T14:00Z`);
  if (values.zone !== undefined && !isTimeZone(values.zone))
    throw wrong(`--zone "${values.zone}" is no time zone; expected one like America/New_York`);
  return { values, topic: topic.toLowerCase(), told: told.join(' ') };
}

/** Milliseconds since 1970; a day without an hour means its noon in UTC. */
function momentOf(now: string | undefined): number {
  if (now === undefined) return Date.now();
  const isDay = z.iso.date().safeParse(now).success;
  const isMoment = z.iso.datetime({ offset: true }).safeParse(now.replace(/T(\d\d:\d\d)(Z|[+-])/, 'T$1:00$2')).success;
  return isDay || isMoment ? Date.parse(isDay ? `${now}T12:00Z` : now) : Number.NaN;
}

process.exitCode = await main();
