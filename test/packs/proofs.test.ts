import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as packs from '../../src/packs/index.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const lines = (path: string) => read(path).trimEnd().split('\n');

/** Scenarios of a file, as they are written. */
const scenariosOf = (file: string): readonly unknown[] =>
  (parse(read(file)) as { readonly scenarios: readonly unknown[] }).scenarios;

/** The tests that prove something of every pack: each goes through all of them, so that a pack is proved by being one. */
const proofs: Readonly<Record<string, string>> = {
  'the safeguards, on walks': 'test/packs/walks.test.ts',
  'coverage, and the oracle on what scenarios decide': 'test/packs/coverage.test.ts',
  'promises, on simulated petitions': 'test/packs/promises.test.ts',
  'registers and scenarios': 'test/packs/packs.test.ts',
  'that no setting is without effect': 'test/packs/inert.test.ts',
};

test.each(Object.entries(proofs))('%s: the proof goes through every pack there is', (_, file) => {
  const text = read(file);
  expect(text).toContain("import * as packs from '../../src/packs/index.ts'");
  expect(text).toMatch(/describe\.each\((?:Object\.values\(packs\)|bodies)/);
});

describe.each(Object.values(packs).map(({ id }) => [id] as const))('the pack %s', (id) => {
  const files = globSync(`examples/packs/${id}*.yaml`);
  const made = files.filter((file) => file.includes('.breadth'));

  test('has at least ten scenarios written by hand in the file of its name, and made ones for the rest', () => {
    expect(scenariosOf(`examples/packs/${id}.yaml`).length).toBeGreaterThanOrEqual(10);
    expect(made.flatMap(scenariosOf).length).toBeGreaterThan(50);
  });

  test('has a register of at least thirty petitions', () => {
    const petitions = lines(`examples/packs/${id}.jsonl`).map(
      (line) => (JSON.parse(line) as { readonly petition: string }).petition,
    );
    expect(new Set(petitions).size).toBeGreaterThanOrEqual(30);
  });

  test('has its part of the guide, in both languages', () => {
    for (const page of ['docs/guide/packs.md', 'docs/zh/guide/packs.md'])
      expect(read(page)).toContain(`| \`${id}\` |`);
  });
});
