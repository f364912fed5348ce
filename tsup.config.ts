import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'tsup';
import manifest from './package.json' with { type: 'json' };

type Conditions = Readonly<Record<string, { readonly default: string }>>;

/** The library's sources, one for each entry point that package.json exports under a condition: dist/x.js is built from src/x.ts. */
const sourcesFor = (condition: 'import' | 'require') =>
  Object.values(manifest.exports as Readonly<Record<string, string | Conditions>>).flatMap((target) => {
    const built = typeof target === 'string' ? undefined : target[condition]?.default;
    return built === undefined ? [] : [built.replace('./dist/', 'src/').replace(/\.c?js$/, '.ts')];
  });
const librarySources = sourcesFor('import');
// The test kit stands on vitest, which is no CommonJS.
const commonJsSources = sourcesFor('require');

/**
 * The modules that the public face names, each an output of its own: whoever imports a part of the library gets, through their
 * bundler, that part and what it needs, and none of the rest (`sideEffects` is false).
 */
const parts = [...readFileSync('src/index.ts', 'utf8').matchAll(/from '\.\/(.+)\.js'/g)].map(
  ([, part]) => `src/${part}.ts`,
);

const named = (sources: readonly string[]) =>
  Object.fromEntries(sources.map((file) => [file.slice('src/'.length, -'.ts'.length), file]));

/** Writes beside the CLI the licences of the libraries that its source map shows inside it. */
function writeLicences(directory: string): void {
  const { sources } = JSON.parse(readFileSync(`${directory}/main.js.map`, 'utf8')) as { sources: string[] };
  const folders = sources.flatMap((source) => source.match(/node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []);
  const licences = [...new Set(folders)].sort().map((folder) => {
    const [file] = globSync(`${folder}/{LICENSE,LICENCE,license,licence}*`);
    if (file === undefined) throw new Error(`${folder} is bundled into the CLI and has no licence file.`);
    return `${folder.slice('node_modules/'.length)}\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
  writeFileSync(`${directory}/licences.txt`, licences.join(`\n${'-'.repeat(80)}\n\n`));
}

// tsup leaves `dependencies` outside the bundle and takes everything else in. So whoever embeds the core
// installs none of the CLI's libraries, which are devDependencies.
export default defineConfig([
  {
    name: 'library',
    entry: named([...librarySources, ...parts]),
    format: ['esm'],
    target: 'es2022',
    platform: 'neutral',
    dts: { entry: named(librarySources) },
    sourcemap: true,
    // Only the test kit reads files.
    external: [/^node:/],
    removeNodeProtocol: false,
    // One copy of the core for all entry points, so that what one of them makes the other recognises.
    splitting: true,
    clean: ['!cli/**', '!**/*.cjs', '!**/*.cjs.map', '!**/*.d.cts'],
  },
  {
    name: 'library for CommonJS',
    entry: named(commonJsSources),
    format: ['cjs'],
    target: 'es2022',
    platform: 'neutral',
    dts: true,
    sourcemap: true,
    splitting: true,
    clean: false,
  },
  {
    name: 'cli',
    entry: { main: 'src/cli/main.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    target: 'es2022',
    platform: 'node',
    sourcemap: true,
    splitting: false,
    clean: true,
    removeNodeProtocol: false,
    // An optional peer of the test kit; the command line brings its own.
    noExternal: ['yaml'],
    onSuccess: async () => writeLicences('dist/cli'),
    // The bundled CommonJS libraries ask for Node's built-ins through `require`.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
  },
]);
