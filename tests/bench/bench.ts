/**
 * `npm run bench`: how fast the engine answers beside MiniSearch's own search() on the same passages, and how time and memory grow.
 * What is kept is measured on a file, and on PostgreSQL where SELDINGER_TEST_POSTGRES_URL names a server.
 * Of 100,000 passages few questions are asked: MiniSearch takes a tenth of a second for each.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { lookUps, ROOT } from './libraries.ts';
import type { DiscordFigures } from './measure-discord.ts';
import type { LibraryFigures, TimesBeside } from './measure-library.ts';
import type { StoreFigures } from './measure-store.ts';
import { runTime } from './start-up.ts';
import { figure, table } from './table.ts';

const SIZES = ['own', '1000', '10000', '100000'];
const MOST_TIMES_SLOWER_ON_OWN = 5;

/**
 * What is served is compiled (`npm run build`), so what is measured is, too: tsx names every function anew each time that it is made,
 * and the engine makes many. Two folders below the root, as the scripts themselves are.
 */
const COMPILED = path.join(ROOT, 'dist', 'bench');
const MEASURING = ['measure-library', 'measure-store', 'measure-discord'] as const;
buildSync({
  entryPoints: MEASURING.map((script) => path.join(import.meta.dirname, `${script}.ts`)),
  outdir: COMPILED,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
});

/** The flag with which `npm start`, the image and the service run Node. */
const AS_SERVED = ['--no-regexp-tier-up'];

/** Measures in a process of its own. */
function measure<T>(script: (typeof MEASURING)[number], what: string): T {
  const node = [...AS_SERVED, '--expose-gc', '--max-old-space-size=12000', path.join(COMPILED, `${script}.js`), what];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed:\n${stderr}`);
  return JSON.parse(stdout) as T;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const nameOf = (size: string, { passages }: LibraryFigures) =>
  size === 'own' ? `five documents (${passages})` : `${passages.toLocaleString('en-US')} passages`;

say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
const followUpCount = lookUps().filter(({ earlierTurns }) => earlierTurns.length > 0).length;
say(
  `${lookUps().length} golden questions that are looked up, ${followUpCount} of them follow-ups; milliseconds, unless said otherwise\n`,
);

const besideMiniSearch = ({ engine, miniSearch }: TimesBeside) => [
  figure(engine.median),
  figure(engine.p99),
  figure(miniSearch.median),
  figure(miniSearch.p99),
  figure(engine.median / miniSearch.median),
];

const measured: [string, LibraryFigures][] = [];
for (const size of SIZES) {
  process.stderr.write(`measuring ${size} …\n`);
  measured.push([size, measure('measure-library', size)]);
}

say('One answer to a question on its own, beside one search() of MiniSearch with its defaults');
say(
  table(
    ['library', 'engine median', 'p99', 'MiniSearch median', 'p99', 'ratio of medians', 'aim'],
    measured.map(([size, figures]) => {
      const ratio = figures.alone.engine.median / figures.alone.miniSearch.median;
      const aim = size === 'own' ? MOST_TIMES_SLOWER_ON_OWN : Number(size) >= 10_000 ? 1 : undefined;
      const met = aim === undefined ? '' : `≤ ${aim} ${ratio <= aim ? 'met' : 'NOT MET'}`;
      return [nameOf(size, figures), ...besideMiniSearch(figures.alone), met];
    }),
  ),
);

say('\nOne answer to a follow-up, for which the engine reads the turns before as well and MiniSearch the last few words');
say(
  table(
    ['library', 'engine median', 'p99', 'MiniSearch median', 'p99', 'ratio of medians'],
    measured.map(([size, figures]) => [nameOf(size, figures), ...besideMiniSearch(figures.followUps)]),
  ),
);

say('\nIndexing, and memory in MB (the engine alone, beside what the process held before)');
say(
  table(
    ['library', 'passages/s', 'MiniSearch passages/s', 'heap', 'resident', 'heap before', 'resident before'],
    measured.map(([size, { passages, indexing, before, after }]) => [
      nameOf(size, { passages } as LibraryFigures),
      figure((passages / indexing.engine) * 1000),
      figure((passages / indexing.miniSearch) * 1000),
      figure(after.heap),
      figure(after.rss),
      figure(before.heap),
      figure(before.rss),
    ]),
  ),
);

say('\nGrowth for ten times the passages');
const grown = measured.filter(([size]) => size !== 'own');
say(
  table(
    ['from … to', 'answer median', 'MiniSearch median', 'indexing', 'heap', 'resident'],
    grown.slice(1).flatMap(([size, to], at) => {
      const [fromSize, from] = grown[at] ?? [];
      if (!from || !fromSize) return [];
      const times = (of: (figures: LibraryFigures) => number) => `× ${figure(of(to) / of(from))}`;
      return [
        [
          `${Number(fromSize).toLocaleString('en-US')} … ${Number(size).toLocaleString('en-US')}`,
          times(({ alone }) => alone.engine.median),
          times(({ alone }) => alone.miniSearch.median),
          times(({ indexing }) => indexing.engine),
          times(({ after }) => after.heap),
          times(({ after }) => after.rss),
        ],
      ];
    }),
  ),
);

say('\nFrom starting the process to its first answer (median of 5 runs)');
const empty = runTime(['-e', '0'], ROOT);
const ask = runTime([...AS_SERVED, 'adapters/launch.mjs', 'ask', 'How many away rotations should I do?'], ROOT);
say(
  table(
    ['command', 'ms', 'beside an empty node'],
    [
      ['node -e 0', figure(empty), '× 1'],
      ['ask "How many away rotations should I do?"', figure(ask), `× ${figure(ask / empty)}`],
    ],
  ),
);

process.stderr.write('measuring what is kept …\n');
const server = process.env.SELDINGER_TEST_POSTGRES_URL;
const stores: [string, StoreFigures][] = [['file (libsql)', measure('measure-store', 'file')]];
if (server) stores.push(['PostgreSQL', measure('measure-store', server)]);

say('\nWhat is kept: claims a second, and what the inbox adds to an answer on the five documents');
say(
  table(
    ['database', 'claims/s', '20 at once', 'answer median', 'p99', 'engine median', 'inbox adds', 'ratio to the engine'],
    stores.map(([name, { claims, answer, engine }]) => [
      name,
      figure(claims.single),
      figure(claims.together),
      figure(answer.median),
      figure(answer.p99),
      figure(engine.median),
      figure(answer.median - engine.median),
      figure((answer.median - engine.median) / engine.median),
    ]),
  ),
);
if (!server) say('PostgreSQL was left out; to measure it: SELDINGER_TEST_POSTGRES_URL=$(.ci/start-postgres) npm run bench');

const MOST_MS_TO_ANSWER_FROM = 5000;
say('\nWhat staff publish: milliseconds until a program elsewhere answers from it');
say(
  table(
    ['database', 'median', 'longest of 10', 'aim'],
    stores.map(
      ([
        name,
        {
          publishing: { median, longest },
        },
      ]) => [
        name,
        figure(median),
        figure(longest),
        `≤ ${MOST_MS_TO_ANSWER_FROM} ${longest <= MOST_MS_TO_ANSWER_FROM ? 'met' : 'NOT MET'}`,
      ],
    ),
  ),
);

say('\nThe file over 100,000 questions, 500 a day, with retention on (MB)');
say(
  table(
    ['after questions', 'file'],
    stores.flatMap(([, { growth }]) =>
      growth.map(({ questions, megabytes }) => [questions.toLocaleString('en-US'), figure(megabytes)]),
    ),
  ),
);

const A_SECOND = [10, 50] as const;
const MOST_MS_TO_FIRST_RESPONSE = 100;
process.stderr.write('measuring Discord …\n');
say('\nQuestions on Discord, by command: milliseconds to the first response, beside a Discord on the same machine');
say(
  table(
    ['questions a second', 'asked', 'answered', 'at once', 'median', 'p99', 'longest', 'aim'],
    A_SECOND.map((pace) => {
      const figures = measure<DiscordFigures>('measure-discord', String(pace));
      const { questions, answered, answeredAtOnce, median, p99, longest } = figures;
      const met = p99 <= MOST_MS_TO_FIRST_RESPONSE && answered === questions;
      return [
        String(pace),
        String(questions),
        String(answered),
        String(answeredAtOnce),
        figure(median),
        figure(p99),
        figure(longest),
        `p99 ≤ ${MOST_MS_TO_FIRST_RESPONSE} ${met ? 'met' : 'NOT MET'}`,
      ];
    }),
  ),
);
