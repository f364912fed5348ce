import { describe, expect, test } from 'vitest';
import { checkLibrary } from '../../src/check/checkLibrary.ts';
import { checks } from '../../src/check/checks.ts';
import { type FindingsOf, sarifOf } from '../../src/check/sarif.ts';
import { mutants } from './mutants.ts';
import { sarifFaults } from './officialSarif.ts';

interface Location {
  readonly physicalLocation?: { readonly artifactLocation: { readonly uri: string } };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly Location[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}
interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly Result[];
}
interface Sarif {
  readonly runs: readonly [Run];
}

const checked = (id: string, uri?: string): FindingsOf => {
  const mutant = mutants.find((one) => one.id === id) as (typeof mutants)[number];
  return { policy: { id: 'body', version: '1.0.0' }, uri, findings: checkLibrary(mutant.library) };
};

function runOf(all: readonly FindingsOf[], lang: 'zh' | 'en' = 'en'): Run {
  const log = sarifOf(all, '0.1.0', lang);
  expect(sarifFaults(log)).toEqual([]);
  return (log as Sarif).runs[0];
}

describe('findings as SARIF', () => {
  test.each(['zh', 'en'] as const)('have what the format requires, in %s', (lang) => {
    const run = runOf([checked('PF101'), checked('PF303')], lang);
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(checks.map(({ id }) => id));
    expect(run.results.map(({ level: one }) => one)).toEqual(expect.arrayContaining(['error', 'warning']));
  });

  test('name their rule by its place in the list', () => {
    const { tool, results } = runOf(mutants.slice(0, 6).map(({ id }) => checked(id)));
    expect(results.length).toBeGreaterThan(5);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test('of a policy’s data lead to its file', () => {
    const [result] = runOf([checked('PF301', 'packs/our%20bureau.json')]).results;
    expect(result?.locations[0]?.physicalLocation?.artifactLocation.uri).toBe('packs/our%20bureau.json');
  });

  test('with a location that is no URI would be told by the published schema', () => {
    for (const uri of ['packs/our bureau.json', 'packs/本局.json', 'C:\\packs\\pack.json', '%zz'])
      expect(sarifFaults(sarifOf([checked('PF301', uri)], '0.1.0', 'zh'))).not.toEqual([]);
  });

  test('of a machine, or of a policy that has no file, have a name alone', () => {
    for (const one of [checked('PF101', 'pack.json'), checked('PF301')])
      expect(runOf([one]).results[0]?.locations[0]).not.toHaveProperty('physicalLocation');
  });

  test('under two policies are told apart', () => {
    const one = checked('PF101');
    const other = { ...one, policy: { id: 'other', version: '1.0.0' } };
    const prints = runOf([one, other]).results.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
    expect(new Set(prints).size).toBe(prints.length);
  });
});
