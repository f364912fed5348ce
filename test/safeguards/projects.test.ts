import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import config from '../../vitest.config.ts';

interface Project {
  readonly name: string;
  readonly include: readonly string[];
  readonly exclude?: readonly string[];
}
const projects = (config.test?.projects ?? []).map((one) => (one as unknown as { test: Project }).test);

const filesOf = (globs: readonly string[]) => globs.flatMap((glob) => globSync(glob));
const projectFiles = new Map(
  projects.map(({ name, include, exclude = [] }) => {
    const left = new Set(filesOf(exclude));
    return [name, filesOf(include).filter((file) => !left.has(file))];
  }),
);

/** What a module of the tests imports itself, but for types: files of ours, and packages. */
function importsOf(file: string): {
  readonly files: readonly string[];
  readonly packages: readonly string[];
} {
  const source = readFileSync(file, 'utf8');
  const named = [...source.matchAll(/^(?:import|export)\s(?!type\s)(?:[^;']*?\sfrom\s)?'([^']+)'/gm)].map(
    ([, name = '']) => name,
  );
  const files = named
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(file), name))
    .filter((path) => !path.startsWith('src/') && existsSync(path));
  return { files, packages: named.filter((name) => !name.startsWith('.')) };
}

/** A test and all modules that it imports from beside the sources. */
function modulesOf(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const other of importsOf(file).files) modulesOf(other, known);
  return known;
}

/** The project that what a test imports asks for; nothing where every one would do. */
function askedBy(file: string): string | undefined {
  const modules = [...modulesOf(file)];
  const packages = new Set(modules.flatMap((module) => importsOf(module).packages));
  if (packages.has('playwright-core')) return 'browser';
  if (['node:child_process', 'node:worker_threads', 'esbuild'].some((name) => packages.has(name)))
    return 'process';
  if (/^vi\.mock\(/m.test(readFileSync(file, 'utf8'))) return 'process';
  return modules.includes('test/support/walk.ts') ? 'walks' : undefined;
}

describe('the projects of the tests', () => {
  test('are four', () => {
    expect(projects.map(({ name }) => name)).toEqual(['unit', 'walks', 'process', 'browser']);
  });

  test('have every test, each in one of them', () => {
    expect([...projectFiles.values()].flat().sort()).toEqual(globSync('test/**/*.test.ts').sort());
  });

  test('list no file that is not there', () => {
    expect(projects.flatMap(({ include }) => include.filter((glob) => globSync(glob).length === 0))).toEqual(
      [],
    );
  });

  test('have each test that needs a browser, a process or a walk where there is one', () => {
    const astray = [...projectFiles].flatMap(([project, files]) =>
      files.flatMap((file) => {
        const asked = askedBy(file) ?? project;
        return asked === project ? [] : [`${file} is in ${project}, and needs ${asked}`];
      }),
    );
    expect(astray).toEqual([]);
  });
});
