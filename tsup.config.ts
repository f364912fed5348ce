import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { BuildOptions } from 'esbuild';
import { defineConfig } from 'tsup';
import { coreInOneFile } from './build/coreInOneFile.ts';
import { minifiedLibraries } from './build/minifiedLibraries.ts';
import { oneLocale } from './build/oneLocale.ts';
import { packedLibraries, packedSources } from './build/packedLibraries.ts';
import { pureAtLoad } from './build/pureAtLoad.ts';
import { removedFirst } from './build/removedFirst.ts';
import manifest from './package.json' with { type: 'json' };
import { assemblePage } from './src/inspector/page/build/assemblePage.ts';

type Conditions = Readonly<Record<string, { readonly default: string }>>;

/** The library's sources, one for each entry point that package.json exports under a condition: dist/x.js is built from src/x.ts. */
const sourcesFor = (condition: 'import' | 'require') =>
  Object.values(manifest.exports as Readonly<Record<string, string | Conditions>>).flatMap((target) => {
    const built = typeof target === 'string' ? undefined : target[condition]?.default;
    return built === undefined ? [] : [built.replace('./dist/', 'src/').replace(/\.c?js$/, '.ts')];
  });
// The inspector's server brings a library of its own along, and what is bundled all of them, so both are built apart.
const inspectorSource = 'src/inspector/index.ts';
const bundledEntry = 'src/bundled/index.ts';
const librarySources = sourcesFor('import').filter(
  (source) => source !== inspectorSource && source !== bundledEntry,
);
// The test kit stands on vitest, which is no CommonJS.
const commonJsSources = sourcesFor('require');

const named = (sources: readonly string[]) =>
  Object.fromEntries(sources.map((file) => [file.slice('src/'.length, -'.ts'.length), file]));

/** The licence that a package names where it has no file of it, with its author and source. */
function licenceNamed(folder: string): string | undefined {
  const { license, author, repository } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  if (license === undefined) return undefined;
  return [license, author?.name ?? author, repository?.url].filter(Boolean).join('\n');
}

/** Writes the licences of the libraries that the source maps of a bundle's files show inside them. */
function writeLicences(maps: string, target: string): void {
  const sources = globSync(maps).flatMap(
    (map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
  );
  const folders = sources.flatMap((source) => source.match(/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
  const licences = [...new Set(folders)].sort().map((folder) => {
    const [file] = globSync(`${folder}/{LICENSE,LICENCE,license,licence}*`);
    const said = file === undefined ? licenceNamed(folder) : readFileSync(file, 'utf8').trim();
    if (said === undefined) throw new Error(`${folder} is bundled into ${maps} and has no licence.`);
    return `${folder.slice('node_modules/'.length)}\n\n${said}\n`;
  });
  writeFileSync(target, licences.join(`\n${'-'.repeat(80)}\n\n`));
}

/** Puts the inspector's program, its styles and the examples into one HTML file. */
function writePage(): void {
  const text = (file: string) => readFileSync(file, 'utf8');
  const page = assemblePage({
    // The map is not shipped with the page.
    script: text(`${pageParts}/page.js`).replace(/^\/\/# sourceMappingURL=.*$/m, ''),
    styles: globSync('src/inspector/page/styles/*.css').sort().map(text).join('\n'),
    shipped: {
      register: text('examples/register/register.jsonl'),
      scenarios: globSync('examples/scenarios/*.yaml')
        .sort()
        .map((file) => ({ file: basename(file), text: text(file) })),
    },
  });
  mkdirSync('dist/inspector', { recursive: true });
  writeFileSync('dist/inspector/page.html', page);
  // What is shipped: a fifth of its size.
  const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24 };
  writeFileSync('dist/inspector/page.html.br', brotliCompressSync(page, { params }));
  writeLicences(`${pageParts}/page.js.map`, 'dist/inspector/pageLicences.txt');
}

/** Where the page's program is built before it goes into the page. */
const pageParts = '.tmp/inspectorPage';

/** The bundled CommonJS libraries ask for Node's built-ins through `require`. */
const requireBuiltIns =
  "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);";

// tsup leaves `dependencies` outside the bundle and takes everything else in. So whoever embeds the core
// installs none of the CLI's libraries, which are devDependencies.
// Texts stay in their own letters: half the size of their escapes. The sources themselves are in no map: what is built is readable as it is,
// and a trace names the source and the line.
const esbuildOptions = (options: BuildOptions) => {
  options.charset = 'utf8';
  options.sourcesContent = false;
};

export default defineConfig([
  {
    name: 'library',
    // Few files, so that they are found and read fast; whoever bundles them takes in what they ask for, and no more.
    entry: named(librarySources),
    esbuildPlugins: [
      removedFirst([
        'dist/{,documents/**/,forms/,hosts/**/,packs/,receipts/,register/,testing/}*.{js,js.map,d.ts}',
      ]),
      coreInOneFile('src/index.ts', librarySources),
      pureAtLoad,
    ],
    format: ['esm'],
    target: 'es2022',
    esbuildOptions,
    platform: 'neutral',
    // The inspector's types stand on the library's, so they are made with them.
    dts: { entry: named([...librarySources, inspectorSource]) },
    sourcemap: true,
    // Only the test kit reads files.
    external: [/^node:/],
    removeNodeProtocol: false,
    // One copy of the core for all entry points, so that what one of them makes the other recognises.
    splitting: true,
    clean: false,
  },
  {
    name: 'library for CommonJS',
    entry: named(commonJsSources),
    format: ['cjs'],
    target: 'es2022',
    esbuildOptions,
    platform: 'neutral',
    dts: true,
    sourcemap: true,
    // One entry, one file; what splits CommonJS cannot read what is minified.
    splitting: false,
    clean: false,
    // Nobody reads it: who reads takes the modules.
    minify: true,
  },
  {
    // For programs that bundle nothing themselves: one file to find, read and compile.
    name: 'library in one file',
    entry: { index: 'src/index.ts' },
    outDir: 'dist/bundled',
    format: ['esm'],
    target: 'es2022',
    esbuildOptions,
    platform: 'neutral',
    sourcemap: true,
    splitting: false,
    clean: true,
    // As with CommonJS.
    minify: true,
    noExternal: [/./],
    // A line of its own tells tools that look for `export` that this is a module: the minified one stands behind a bracket.
    footer: { js: 'export {};' },
    onSuccess: async () => writeLicences('dist/bundled/*.js.map', 'dist/bundled/licences.txt'),
  },
  {
    name: 'cli',
    // A worker thread is started from a file of its own.
    entry: { main: 'src/cli/main.ts', replayWorker: 'src/cli/replay/replayWorker.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    target: 'es2022',
    esbuildOptions,
    platform: 'node',
    sourcemap: true,
    // A command loads what it works with, and no other command's charts, diagrams or servers.
    splitting: true,
    clean: true,
    removeNodeProtocol: false,
    // Most of it are libraries, the largest the one that lays diagrams out.
    esbuildPlugins: [
      packedLibraries(/\/elkjs\/lib\/elk\.bundled\.js$|\/src\/cli\/charts\/drawing\.ts$/),
      oneLocale,
      minifiedLibraries,
    ],
    minifyWhitespace: true,
    minifySyntax: true,
    // An optional peer of the test kit; the command line brings its own.
    noExternal: ['yaml', 'zod', 'xstate', /^date-fns/, '@date-fns/utc'],
    onSuccess: async () =>
      writeLicences(`{dist/cli/*.js.map,${packedSources}/*.json}`, 'dist/cli/licences.txt'),
    banner: { js: requireBuiltIns },
  },
  {
    name: 'inspector',
    entry: { index: inspectorSource },
    outDir: 'dist/inspector',
    format: ['esm'],
    target: 'es2022',
    esbuildOptions,
    platform: 'node',
    sourcemap: true,
    esbuildPlugins: [minifiedLibraries],
    splitting: false,
    clean: false,
    removeNodeProtocol: false,
    onSuccess: async () => writeLicences('dist/inspector/index.js.map', 'dist/inspector/licences.txt'),
    banner: { js: requireBuiltIns },
  },
  {
    name: 'inspector page',
    entry: { page: 'src/inspector/page/main.tsx' },
    outDir: pageParts,
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    target: 'es2022',
    platform: 'browser',
    tsconfig: 'src/inspector/page/tsconfig.json',
    define: { 'process.env.NODE_ENV': '"production"' },
    minify: true,
    sourcemap: true,
    splitting: false,
    clean: true,
    noExternal: [/./],
    esbuildOptions: (options) => {
      esbuildOptions(options);
      options.jsx = 'automatic';
      options.jsxImportSource = 'preact';
    },
    onSuccess: async () => writePage(),
  },
]);
