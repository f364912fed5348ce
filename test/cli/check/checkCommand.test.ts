import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checks } from '../../../src/check/checks.ts';
import { fireRescueBureau } from '../../../src/index.ts';
import { sarifFaults } from '../../check/officialSarif.ts';
import { cli, directory, file } from '../cli.ts';

const pack = (over: object) =>
  file('pack.json', JSON.stringify({ extends: 'fireRescueBureau', id: 'ours', version: '1.0.0', ...over }));

const laxer = {
  terms: { 'handling.conclude': { term: { n: 61, unit: 'calendarDays' } } },
};

describe('petition-flow check', () => {
  test('finds nothing in what is shipped', async () => {
    const { code, out, err } = await cli(['check']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('fireRescueBureau');
    expect(out).toContain('housingBureau');
    expect(out.match(new RegExp(`${checks.length} checks, no finding`, 'g'))).toHaveLength(2);
    expect(out).toContain('known and allowed');
  });

  test('speaks Chinese where it is asked to', async () => {
    const { out } = await cli(['check', 'housingBureau', '--lang', 'zh']);
    expect(out).toContain('无发现');
    expect(out).not.toContain('fireRescueBureau');
  });

  test('checks a policy from a file, which may be stricter', async () => {
    expect(await cli(['check', pack({ extension: { handlingDays: 10 } })])).toMatchObject({
      code: 0,
      err: '',
    });
    const whole = file('whole.json', JSON.stringify(fireRescueBureau));
    expect(await cli(['check', whole])).toMatchObject({ code: 0 });
  });

  test('tells a term that is laxer than the law, with place, reason, fix and page', async () => {
    const { code, out } = await cli(['check', pack(laxer)]);
    expect(code).toBe(3);
    for (const part of [
      'PF301',
      'terms.handling.conclude',
      'art. 34',
      'stricter',
      'docs/reference/checks/PF301.md',
    ])
      expect(out).toContain(part);
    expect(out).toContain('1 finding');
  });

  test('counts more findings than one', async () => {
    const { out } = await cli(['check', pack({ units: [] })]);
    expect(out).toMatch(/^\d+ findings$/m);
  });

  test('answers in JSON', async () => {
    const { code, out } = await cli(['check', pack(laxer), '--json']);
    const { checked, allowed } = JSON.parse(out);
    expect(code).toBe(3);
    expect(checked[0]).toMatchObject({
      policy: { id: 'ours', version: '1.0.0' },
      findings: [{ id: 'PF301', severity: 'error', place: { policy: 'terms.handling.conclude' } }],
    });
    expect(allowed[0]).toHaveProperty('reason');
  });

  test('writes SARIF beside its answer', async () => {
    const path = join(directory(), 'findings.sarif');
    const { code, out } = await cli(['check', pack(laxer), '--sarif', path]);
    expect(code).toBe(3);
    expect(out).toContain('PF301');
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ ruleId: 'PF301', level: 'error' }] }],
    });
  });

  test.each(['our packs/pack #1.json', '方案/本局 方案.json', '100%.json'])(
    'locates what it finds in %s, a whole path, by a URI that leads back to it',
    async (name) => {
      const path = join(directory(), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(
        path,
        JSON.stringify({ extends: 'fireRescueBureau', id: 'ours', version: '1.0.0', ...laxer }),
      );
      const sarif = join(directory(), 'findings.sarif');
      expect(await cli(['check', path, '--sarif', sarif])).toMatchObject({ code: 3 });
      const log = JSON.parse(readFileSync(sarif, 'utf8'));
      expect(sarifFaults(log)).toEqual([]);
      const [{ physicalLocation }] = log.runs[0].results[0].locations;
      expect(fileURLToPath(physicalLocation.artifactLocation.uri)).toBe(path);
    },
  );

  test.each([
    ['an unknown name', () => ['check', 'nowhere'], 'there is no policy nowhere'],
    ['a file that is not there', () => ['check', './none.json'], 'there is no such file'],
    ['a file that is no JSON', () => ['check', file('p.json', '{')], 'p.json'],
    ['data that are no policy', () => ['check', file('p.json', '[]')], 'p.json'],
    ['a key that there is not', () => ['check', pack({ unit: [] })], 'Unrecognized key'],
    ['a SARIF file that cannot be written', () => ['check', '--sarif', '/no/such/folder/x'], 'no such file'],
    ['an unknown option', () => ['check', '--fast'], 'unknown option'],
  ])('refuses %s as bad input', async (_, argv, said) => {
    const { code, err } = await cli(argv());
    expect(code).toBe(2);
    expect(err).toContain(said);
  });
});
