import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
/** All that the engine may lean on; the rest it brings itself. */
const PACKAGES_OF_SRC = [
  'minisearch/SearchableMap',
  'zod',
  'js-yaml',
  'mdast-util-from-markdown',
  'mdast-util-gfm-table',
  'micromark-extension-gfm-table',
  'mdast',
  'wink-porter2-stemmer',
  'temporal-polyfill',
];
const PLATFORMS = ['terminal', 'slack', 'discord'];

interface Import {
  readonly from: string;
  /** A file of ours, below the root; or a package, or node:something. */
  readonly to: string;
  readonly ours: boolean;
}

const files = (folder: string, ending: RegExp): string[] =>
  existsSync(path.join(ROOT, folder))
    ? readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => ending.test(file))
        .map((file) => path.join(folder, file).split(path.sep).join('/'))
    : [];
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const sources = [...files('src', /\.ts$/), ...files('adapters', /\.(?:ts|mjs)$/)];
const imports = sources.flatMap(importsOf);
const named = ({ from, to }: Import) => `${from} → ${to}`;

function importsOf(from: string): Import[] {
  const text = read(from).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
  const specifiers = [
    ...text.matchAll(/^(?:import|export)\s(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm),
  ].map(([, a, b]) => a ?? b ?? '');
  return specifiers.map((specifier) => {
    const ours = specifier.startsWith('.');
    return { from, to: ours ? path.posix.join(path.posix.dirname(from), specifier) : specifier, ours };
  });
}

describe('imports', () => {
  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ to, ours }) => ours && !existsSync(path.join(ROOT, to))).map(named)).toEqual([]);
  });

  it('of src stay in src, but for a few pure packages', () => {
    const wrong = imports.filter(
      ({ from, to, ours }) => from.startsWith('src/') && !(ours ? to.startsWith('src/') : PACKAGES_OF_SRC.includes(to)),
    );
    expect(wrong.map(named)).toEqual([]);
  });

  it('of what reads an applicant need no other reading of the question', () => {
    const folder = 'src/question/applicant/';
    const needed = ['question', 'bare-turns', 'asks-anything'].map((name) => `src/question/${name}.ts`);
    const wrong = imports.filter(
      ({ from, to }) => from.startsWith(folder) && !to.startsWith(folder) && !to.startsWith('src/text/') && !needed.includes(to),
    );
    expect(wrong.map(named)).toEqual([]);
  });

  it('of adapters reach src through its one door', () => {
    const wrong = imports.filter(
      ({ from, to, ours }) => from.startsWith('adapters/') && ours && !to.startsWith('adapters/') && to !== 'src/index.ts',
    );
    expect(wrong.map(named)).toEqual([]);
  });

  it('never lead from one platform to another', () => {
    const platformOf = (file: string) => PLATFORMS.find((platform) => file.startsWith(`adapters/${platform}/`));
    const wrong = imports.filter(({ from, to }) => platformOf(from) && platformOf(to) && platformOf(from) !== platformOf(to));
    expect(wrong.map(named)).toEqual([]);
  });

  it('of platforms reach what is kept through its one door', () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        PLATFORMS.some((platform) => from.startsWith(`adapters/${platform}/`)) &&
        to.startsWith('adapters/database/') &&
        to !== 'adapters/database/index.ts',
    );
    expect(wrong.map(named)).toEqual([]);
  });

  it('run in no circle, types included', () => {
    expect(circles()).toEqual([]);
  });
});

function circles(): string[] {
  const found: string[] = [];
  const finished = new Set<string>();
  const visit = (file: string, above: readonly string[]) => {
    if (above.includes(file)) found.push([...above.slice(above.indexOf(file)), file].join(' → '));
    if (above.includes(file) || finished.has(file)) return;
    for (const { from, to, ours } of imports) if (ours && from === file) visit(to, [...above, file]);
    finished.add(file);
  };
  for (const file of sources) visit(file, []);
  return found;
}

it('the environment is read in adapters/settings.ts alone', () => {
  expect(sources.filter((file) => /\bprocess\s*(?:\.env|\[['"]env['"]\])|\bloadEnvFile\b/.test(read(file)))).toEqual([
    'adapters/settings.ts',
  ]);
});

describe('dependencies', () => {
  const manifest = JSON.parse(read('package.json')) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    scripts: Record<string, string>;
  };

  it('are all used, and all declared', () => {
    const packages = new Set(
      imports
        .filter(({ to, ours }) => !ours && !to.startsWith('node:'))
        .map(({ to }) => /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to),
    );
    // Types alone; they come with @types/mdast.
    packages.delete('mdast');
    expect([...packages].sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('are locked without the address of any registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/);
  });

  it('pin what breaks elsewhere', () => {
    expect(manifest.devDependencies['@biomejs/biome']).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('lack nothing that the documents tell people to run', () => {
    const told = documents().flatMap(({ name, text }) =>
      [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script = '']) => ({ name, script })),
    );
    expect(told.filter(({ script }) => !(script in manifest.scripts))).toEqual([]);
  });
});

it('every file that a document names is there', () => {
  const everything = ['.', 'src', 'adapters', 'tests', 'knowledge', '.ci'].flatMap((folder) =>
    folder === '.' ? readdirSync(ROOT) : files(folder, /./),
  );
  const missing = documents().flatMap(({ name, text }) =>
    namedFiles(text)
      .filter((file) => !isThere(file, name, everything))
      .map((file) => `${name} names ${file}`),
  );
  expect(missing).toEqual([]);
});

function documents(): { name: string; text: string }[] {
  return ['README.md', 'DESIGN.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'knowledge/README.md']
    .filter((name) => existsSync(path.join(ROOT, name)))
    .map((name) => ({ name, text: read(name) }));
}

/** Files in backticks or as the target of a link; examples hold a placeholder or stand under a name that says so. */
function namedFiles(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  const ticked = [...prose.matchAll(/`([\w@./-]+\.(?:ts|mjs|js|json|yaml|yml|md|toml))`/g)].map(([, file = '']) => file);
  const linked = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, file = '']) => file);
  return [...ticked, ...linked].filter((file) => !/^(?:dist|data|node_modules)\/|\bmy-|\bexample/.test(file));
}

function isThere(file: string, document: string, everything: readonly string[]): boolean {
  const plain = file.replace(/^\.\//, '').replace(/\/$/, '');
  if (existsSync(path.join(ROOT, plain)) || existsSync(path.join(ROOT, path.dirname(document), plain))) return true;
  return !plain.includes('/') && everything.some((known) => path.basename(known) === plain);
}
