import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { packedSources } from '../../build/packedLibraries.ts';
import manifest from '../../package.json' with { type: 'json' };

const runtimeLibraries = Object.keys(manifest.dependencies);
/** Drivers of hosts: whoever uses one installs it. */
const drivers = ['@restatedev/restate-sdk', 'pg'];
/** What writes files of Word and Excel: whoever writes such files installs these. */
const writers = ['docx', 'fflate', 'write-excel-file'];
/** What the test kit needs beside them: whoever uses it installs these. */
const testLibraries = Object.keys(manifest.peerDependencies).filter(
  (name) => ![...drivers, ...writers].includes(name),
);

/** What brings its libraries along. */
const programs = ['dist/bundled/**', 'dist/cli/**', 'dist/inspector/**'];

/** Bundles built files once more, in memory: gives what the bundle still imports and what it took in. */
async function rebundle(entryPoints: string[], options: BuildOptions) {
  const {
    metafile: { inputs, outputs },
  } = await build({
    entryPoints,
    bundle: true,
    format: 'esm',
    outdir: 'rebundled',
    write: false,
    logLevel: 'silent',
    ...options,
    metafile: true,
  });
  const imports = Object.values(outputs).flatMap((output) => output.imports.map(({ path }) => path));
  return { imports: [...new Set(imports)], inputs: Object.keys(inputs) };
}

/** The package a specifier belongs to: `date-fns` for `date-fns/addDays`. */
function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

describe('the built package', () => {
  beforeAll(() => {
    if (!existsSync('dist/index.js')) throw new Error('There is no dist: run `npm run build` first.');
  });

  test('has every file that package.json names', () => {
    const targets = JSON.stringify([manifest.exports, manifest.bin]).match(/\.\/dist\/[^"]+/g) ?? [];
    expect(targets).not.toHaveLength(0);
    expect(targets.filter((target) => !existsSync(target))).toEqual([]);
  });

  test.each(['js', 'cjs'])(
    'asks in its library (%s) for no package but the declared ones',
    async (format) => {
      const { imports } = await rebundle([`dist/index.${format}`], { packages: 'external' });
      expect(imports).not.toHaveLength(0);
      expect(imports.map(packageOf).filter((name) => !runtimeLibraries.includes(name))).toEqual([]);
    },
  );

  test('asks in its test kit for the declared packages and their peers alone', async () => {
    const { imports } = await rebundle(['dist/testing/index.js'], { platform: 'node', packages: 'external' });
    const packages = imports.filter((specifier) => !isBuiltin(specifier)).map(packageOf);
    expect(packages).toEqual(expect.arrayContaining(testLibraries));
    expect(packages.filter((name) => ![...runtimeLibraries, ...testLibraries].includes(name))).toEqual([]);
  });

  test.each([
    ['dist/hosts/index.js', []],
    ['dist/hosts/testing/index.js', []],
    ['dist/hosts/restate/index.js', ['@restatedev/restate-sdk']],
    ['dist/documents/index.js', []],
    ['dist/forms/index.js', []],
    ['dist/documents/docx/index.js', ['fflate', 'docx']],
    ['dist/documents/excel/index.js', ['fflate', 'write-excel-file']],
  ])(
    'asks in %s for the declared packages, and for no driver that it does not name',
    async (entry, peers) => {
      const { imports } = await rebundle([entry], { platform: 'node', packages: 'external' });
      const packages = imports.filter((specifier) => !isBuiltin(specifier)).map(packageOf);
      expect([...new Set(packages)].filter((name) => !runtimeLibraries.includes(name))).toEqual(peers);
    },
  );

  test('carries none of its dependencies inside the library', () => {
    const maps = globSync('dist/**/*.{js,cjs}.map', { exclude: programs });
    expect(maps).not.toHaveLength(0);
    const sources = maps.flatMap((map) => JSON.parse(readFileSync(map, 'utf8')).sources as string[]);
    expect(sources.filter((source) => source.includes('node_modules'))).toEqual([]);
  });

  test('is opened as few files, which leave date-fns and most of zod alone', async () => {
    const { imports, inputs } = await rebundle(['dist/index.js'], { packages: 'external' });
    // Itself, and what it shares with one or the other entry point.
    expect(inputs.length).toBeLessThanOrEqual(4);
    expect(imports.map(packageOf).filter((name) => name.includes('date-fns'))).toEqual([]);
    expect(imports.filter((specifier) => packageOf(specifier) === 'zod')).toEqual(['zod/mini']);
  });

  test('works out nothing at load that a bundler could not drop', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "import './dist/index.js'", resolveDir: '.' },
      bundle: true,
      format: 'esm',
      write: false,
      packages: 'external',
      logLevel: 'silent',
      plugins: [
        {
          // As if package.json did not say that it may all be dropped unseen.
          name: 'looked at',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^\./ }, ({ path, resolveDir }) => ({
              path: resolve(resolveDir, path),
              sideEffects: true,
            })),
        },
      ],
    });
    const kept = outputFiles?.[0]?.text ?? '';
    expect(kept).toContain('zod/mini');
    expect(kept.split('\n').filter((line) => !/^(?:import .*|\/\/ .*|)$/.test(line))).toEqual([]);
  });

  test('makes few schemas when it is loaded: what an event states is made when it is asked for', () => {
    const counting = `let made = 0;
      globalThis.__zod_globalConfig = { postProcessor: () => { made += 1; } };
      const { payloadSchema } = await import('./dist/index.js');
      const atLoad = made;
      payloadSchema('handling.reply');
      console.log(JSON.stringify([atLoad, made]));`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', counting], {
      encoding: 'utf8',
    });
    const [atLoad, afterwards] = JSON.parse(told) as [number, number];
    expect(atLoad).toBeGreaterThan(0);
    expect(atLoad).toBeLessThan(340);
    expect(afterwards).toBeGreaterThan(atLoad);
  });

  test('bundles for a browser, with its dependencies, without a Node built-in', async () => {
    const { imports, inputs } = await rebundle(['dist/index.js'], { platform: 'browser' });
    expect(inputs.some((input) => input.startsWith('node_modules/xstate/'))).toBe(true);
    expect(imports).toEqual([]);
  });

  test('has itself in one file as well, which imports nothing and decides the same', async () => {
    const { imports, inputs } = await rebundle(['dist/bundled/index.js'], { platform: 'neutral' });
    expect({ imports, inputs }).toEqual({ imports: [], inputs: ['dist/bundled/index.js'] });
    const read = async (file: string): Promise<typeof import('../../src/index.ts')> =>
      import(pathToFileURL(resolve(file)).href);
    const [parts, whole] = [await read('dist/index.js'), await read('dist/bundled/index.js')];
    expect(Object.keys(whole).sort()).toEqual(Object.keys(parts).sort());
    const log = readFileSync('examples/register/register.jsonl', 'utf8').trim().split('\n').slice(0, 300);
    const seals = [parts, whole].map(({ createEngine, fireRescueBureau }) => {
      const { petitions } = createEngine(fireRescueBureau).replay(log.map((line) => JSON.parse(line)));
      return [...petitions].map(([id, { seal }]) => [id, seal]);
    });
    expect(seals[0]?.length).toBeGreaterThan(10);
    expect(seals[1]).toEqual(seals[0]);
  });

  test('has each source once, so that an entry point knows what another made', async () => {
    const maps = globSync('dist/**/*.js.map', { exclude: programs });
    const sources = maps.flatMap((map) =>
      (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources.map((source) =>
        resolve(dirname(map), source),
      ),
    );
    expect(sources).toEqual(
      expect.arrayContaining(
        ['policy/definePolicy', 'packs/university'].map((name) => resolve(`src/${name}.ts`)),
      ),
    );
    expect(sources.filter((source, at) => sources.indexOf(source) !== at)).toEqual([]);
    const read = async <M>(file: string): Promise<M> => import(pathToFileURL(resolve(file)).href);
    const core = await read<typeof import('../../src/index.ts')>('dist/index.js');
    const packs = await read<typeof import('../../src/packs/index.ts')>('dist/packs/index.js');
    const registers = await read<typeof import('../../src/register/index.ts')>('dist/register/index.js');
    const register = registers.createRegister(core.createEngine(packs.university));
    expect(register.owed([], '2026-11-30')).toEqual([]);
  });

  test('starts its command line by the shebang', () => {
    expect(readFileSync('dist/cli/main.js', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test.each(['dist/cli/main.js', 'dist/cli/replayWorker.js', 'dist/inspector/index.js'])(
    'asks in %s for no package that the installer lacks',
    async (program) => {
      const { imports } = await rebundle([program], { platform: 'node', packages: 'external' });
      const packages = imports.filter((specifier) => !isBuiltin(specifier)).map(packageOf);
      const brought = [...runtimeLibraries, ...(program === 'dist/cli/main.js' ? drivers : [])];
      expect(packages.filter((name) => !brought.includes(name))).toEqual([]);
    },
  );

  test.each(['dist/bundled', 'dist/cli', 'dist/inspector'])(
    'brings the licence of every library inside %s',
    (folder) => {
      // What is packed into a file has no map of its own: the build says what it is made of.
      const packed = folder === 'dist/cli' ? `${packedSources}/*.json` : [];
      const sources = globSync([`${folder}/*.js.map`, ...[packed].flat()]).flatMap(
        (map) => (JSON.parse(readFileSync(map, 'utf8')) as { sources: string[] }).sources,
      );
      const bundled = sources.flatMap((source) => source.split('node_modules/')[1] ?? []).map(packageOf);
      const licences = readFileSync(`${folder}/licences.txt`, 'utf8').split(/^-{80}$/m);
      expect(bundled).not.toHaveLength(0);
      expect(licences.map((licence) => licence.trim().split('\n')[0])).toEqual([...new Set(bundled)].sort());
    },
  );

  test('tells its version on the command line', () => {
    const answer = execFileSync(process.execPath, ['dist/cli/main.js', '--version'], { encoding: 'utf8' });
    expect(answer.trim()).toBe(manifest.version);
  });
});
