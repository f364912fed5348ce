import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { definePolicy, fireRescueBureau } from '../../src/index.ts';
import type { ScenarioResult } from '../../src/scenarios/result.ts';
import { enginesFor, suitesOf } from '../../src/testing/suites.ts';
import { directory } from '../cli/cli.ts';

const office = 'actors: { clerk: { role: supervisionOffice, unit: supervision-office, id: clerk-1 } }\n';
const query = '{ at: 2026-03-02, by: clerk, event: petitioner.query }';
const passing = `scenarios: [{ title: { zh: 无事项, en: There is none }, when: ${query}, then: { refused: unknown-petition } }]\n`;
const failing = `scenarios: [{ title: One, when: ${query}, then: { refused: not-now } }]\n`;

function folder(files: Readonly<Record<string, string>>): string {
  const path = directory();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return path;
}

describe('the tests of a folder', () => {
  test('are one for each scenario, in a suite for each file, at any depth', () => {
    const path = folder({
      'office.yaml': office,
      'a.yaml': passing,
      'deep/office.yaml': office,
      'deep/b.yml': passing,
    });
    const results: ScenarioResult[] = [];
    const suites = suitesOf(path, { onResult: (result) => results.push(result) });
    expect(suites.map(({ name }) => name)).toEqual([join(path, 'a.yaml'), join(path, 'deep/b.yml')]);
    expect(suites.flatMap(({ tests }) => tests.map(({ name }) => name))).toEqual([
      '无事项 · There is none',
      '无事项 · There is none',
    ]);
    for (const one of suites.flatMap(({ tests }) => tests)) one.run();
    expect(results.map(({ passed }) => passed)).toEqual([true, true]);
  });

  test('are found for a file that is named singly, with the office beside it', () => {
    const path = folder({ 'office.yml': office, 'a.yaml': passing, 'b.yaml': failing });
    const suites = suitesOf([join(path, 'a.yaml')]);
    expect(suites.map(({ name }) => name)).toEqual([join(path, 'a.yaml')]);
    suites[0]?.tests[0]?.run();
  });

  test('of a scenario that fails say what was expected, what there was, and where that is written', () => {
    const path = folder({ 'office.yaml': office, 'a.yaml': failing });
    expect(() => suitesOf(path)[0]?.tests[0]?.run()).toThrow(
      /^One · One\n {2}refused, after step 1 \(.*a\.yaml:1\)\n {4}- code not-now\n {4}\+ unknown-petition \[plan\.3\.1\.1\]/,
    );
  });

  test('of a file that is none say where and why', () => {
    const path = folder({ 'a.yaml': passing });
    const [suite] = suitesOf(path);
    expect(suite?.tests.map(({ name }) => name)).toEqual(['is a file of scenarios']);
    expect(() => suite?.tests[0]?.run()).toThrow(/a\.yaml:1:\d+: there is no actor clerk/);
  });

  test('of a folder without any are one that says so', () => {
    const path = folder({ 'notes.txt': '' });
    expect(() => suitesOf(path)[0]?.tests[0]?.run()).toThrow(`there is no scenario file (*.yaml) in ${path}`);
  });
});

describe('the engines of scenarios', () => {
  const own = definePolicy({ extends: fireRescueBureau, id: 'ownBureau', version: '1.0.0' });

  test('are those of the policies given, the first for scenarios that name none', () => {
    const engineFor = enginesFor([own]);
    expect(engineFor(undefined).policies.map(({ id }) => id)).toEqual(['ownBureau']);
    expect(engineFor('housingBureau').policies.map(({ id }) => id)).toEqual(['housingBureau']);
    expect(engineFor('ownBureau')).toBe(engineFor(undefined));
  });

  test('are the fire-and-rescue bureau’s where none is given', () => {
    expect(enginesFor()(undefined).policies.map(({ id }) => id)).toEqual(['fireRescueBureau']);
  });

  test('are none for a policy that nobody gave', () => {
    expect(() => enginesFor()('other')).toThrow(/there is no policy other: give it as describeScenarios/);
  });
});

describe('scenarios that name the file of a policy', () => {
  const versions = JSON.stringify([
    'housingBureau',
    { extends: 'fireRescueBureau', id: 'newer', version: '2.0.0', inForce: '2026-01-01' },
  ]);
  const named = (policy: string) => `policy: ${policy}\n${office}${passing}`;

  test('run under it, or under all of its versions', () => {
    const path = folder({ 'deep/a.yaml': named('../policies/own.json'), 'policies/own.json': versions });
    suitesOf(path)[0]?.tests[0]?.run();
    const engine = enginesFor()('../policies/own.json', join(path, 'deep/a.yaml'));
    expect(engine.policies.map(({ id, version }) => `${id} ${version}`)).toEqual([
      'housingBureau 1.1.0',
      'newer 2.0.0',
    ]);
  });

  test('are told what is wrong with it', () => {
    const own = JSON.stringify({
      extends: 'fireRescueBureau',
      id: 'lax',
      version: '1.0.0',
      inForce: 'never',
    });
    const path = folder({ 'a.yaml': named('./own.json'), 'own.json': own });
    expect(() => suitesOf(path)[0]?.tests[0]?.run()).toThrow(/own\.json: inForce: /);
  });
});

describe('what scenarios have to cover', () => {
  const receive = `{ at: 2026-03-02, by: { role: disciplineCommission, unit: commission, id: c-1 }, event: intake.receive, with: { channel: letter, petitioners: [petitioner-1], persons: 1, anonymous: false, reachable: true, cause: wages, claim: pay, complainedOf: { persons: [], units: [] } } }`;
  const letter = `scenarios: [{ title: Letter, when: ${receive}, then: { state: { firstVisit: received } } }]\n`;
  const coverageOf = (coverage: NonNullable<Parameters<typeof suitesOf>[1]>['coverage'] & object) =>
    suitesOf(folder({ 'a.yaml': letter }), { coverage }).at(-1)?.tests[0];

  test('is one more test, over all of them, whether or not they ran before', () => {
    const reports: number[] = [];
    coverageOf({ onReport: ({ counts }) => reports.push(counts.states.covered) })?.run();
    expect(reports).toEqual([3]);
  });

  test('fails with what is short and what is not covered', () => {
    expect(() => coverageOf({ threshold: { states: 100 } })?.run()).toThrow(
      /^too few states are covered: 3 of \d{3}, 100 % are asked for\n {2}rules: .*(?:\n.*){49}\n {2}… \d+ more$/,
    );
    expect(() => coverageOf({ maxUncovered: 5 })?.run()).toThrow(
      /^too many things are not covered: \d+, at most 5/,
    );
  });

  test('passes where it is enough', () => {
    const left: number[] = [];
    coverageOf({ onReport: ({ counts: { states } }) => left.push(states.total - states.covered) })?.run();
    const [states = 0] = left;
    const allowing = (uncovered: number) => coverageOf({ threshold: 0, maxUncovered: { states: uncovered } });
    expect(() => allowing(states)?.run()).not.toThrow();
    expect(() => allowing(states - 1)?.run()).toThrow(/^too many/);
  });
});
