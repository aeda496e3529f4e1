/**
 * `npm run bench`: how fast the engine answers beside MiniSearch's own search() on the same passages, and how time and memory grow.
 * `-- --large` adds 100,000 passages; building MiniSearch and asking it takes minutes there.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import path from 'node:path';
import { lookUps, ROOT } from './libraries.ts';
import type { LibraryFigures } from './measure-library.ts';
import { runTime } from './start-up.ts';
import { figure, table } from './table.ts';

const SIZES = ['own', '1000', '10000', ...(process.argv.includes('--large') ? ['100000'] : [])];
const MOST_TIMES_SLOWER_ON_OWN = 5;

function measureLibrary(size: string): LibraryFigures {
  const script = path.join(import.meta.dirname, 'measure-library.ts');
  const node = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx', script, size];
  const { status, stdout, stderr } = spawnSync(process.execPath, node, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`measuring ${size} passages failed:\n${stderr}`);
  return JSON.parse(stdout) as LibraryFigures;
}

const say = (text: string) => process.stdout.write(`${text}\n`);
const nameOf = (size: string, { passages }: LibraryFigures) =>
  size === 'own' ? `five documents (${passages})` : `${passages.toLocaleString('en-US')} passages`;

say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`);
say(`${lookUps().length} golden questions that are looked up; milliseconds, unless said otherwise\n`);

const measured: [string, LibraryFigures][] = [];
for (const size of SIZES) {
  process.stderr.write(`measuring ${size} …\n`);
  measured.push([size, measureLibrary(size)]);
}

say('One answer, beside one search() of MiniSearch with its defaults');
say(
  table(
    ['library', 'engine median', 'p99', 'MiniSearch median', 'p99', 'ratio of medians', 'aim'],
    measured.map(([size, figures]) => {
      const ratio = figures.engine.median / figures.miniSearch.median;
      const aim = size === 'own' ? MOST_TIMES_SLOWER_ON_OWN : Number(size) >= 10_000 ? 1 : undefined;
      return [
        nameOf(size, figures),
        figure(figures.engine.median),
        figure(figures.engine.p99),
        figure(figures.miniSearch.median),
        figure(figures.miniSearch.p99),
        figure(ratio),
        aim === undefined ? '' : `≤ ${aim} ${ratio <= aim ? 'met' : 'NOT MET'}`,
      ];
    }),
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
          times(({ engine }) => engine.median),
          times(({ miniSearch }) => miniSearch.median),
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
const ask = runTime(['adapters/launch.mjs', 'ask', 'How many away rotations should I do?'], ROOT);
say(
  table(
    ['command', 'ms', 'beside an empty node'],
    [
      ['node -e 0', figure(empty), '× 1'],
      ['ask "How many away rotations should I do?"', figure(ask), `× ${figure(ask / empty)}`],
    ],
  ),
);
