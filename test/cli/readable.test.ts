import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/cli/render/wrap.ts';
import { cli, file } from './cli.ts';

const register = 'examples/register/register.jsonl';
const at = ['--at', '2026-12-31'];
const clerk = ['--role', 'disciplineCommission', '--unit', 'commission', '--id', 'clerk-1'];
const scenarios = `scenarios:
  - title: { zh: 登记以后应当分类定性，而这里写错了该状态应有的名称, en: After registration it is classified, and the state is named wrongly here }
    given: [{ at: 2026-03-02, by: clerk, event: intake.receive }]
    then: { notices: [] }
`;

describe.each(['zh', 'en'])('every report, at eighty columns, in %s', (lang) => {
  let out = '';
  let petitions = '';
  let later = '';
  let broken = '';
  beforeAll(async () => {
    out = mkdtempSync(join(tmpdir(), 'petition-flow-'));
    await cli(['run', register, ...at, '--out', out]);
    petitions = join(out, 'petitions.jsonl');
    later = join(out, 'later.json');
    writeFileSync(
      later,
      JSON.stringify({
        extends: 'fireRescueBureau',
        id: 'ours',
        version: '1.0.0',
        terms: { 'handling.conclude': { term: { n: 50, unit: 'calendarDays' } } },
      }),
    );
    broken = join(out, 'broken.jsonl');
    writeFileSync(
      broken,
      `{"id":"e1"}\n{\n${JSON.stringify({ type: 'intake.assess', id: 'e2', petition: 'P-with-a-long-name-of-its-own' })}\n`,
    );
  });

  afterAll(() => rmSync(out, { recursive: true, force: true }));

  const ofPetition = () => [petitions, '--petition', 'P2026-0110'];
  test.each<[string, () => string[]]>([
    ['run', () => ['run', register, ...at]],
    ['run on damaged lines', () => ['run', broken]],
    ['next', () => ['next', ...ofPetition(), ...clerk, ...at]],
    ['next without a petition', () => ['next', ...clerk, ...at]],
    ['deadlines', () => ['deadlines', ...ofPetition(), ...at]],
    ['explain --deadline', () => ['explain', ...ofPetition(), '--deadline', 'handling.accept']],
    [
      'explain',
      () => [
        'explain',
        ...ofPetition(),
        file(
          'event.json',
          JSON.stringify({
            type: 'handling.reply',
            id: 'x',
            petition: 'P2026-0110',
            at: '2026-12-31T10:00:00+08:00',
            by: { role: 'responsibleUnit', unit: 'brigade-2', id: 'x' },
          }),
        ),
      ],
    ],
    ['check', () => ['check', 'regulations2022']],
    ['diff', () => ['diff', 'fireRescueBureau', later, '--log', register]],
    ['simulate', () => ['simulate', '--petitions', '20', '--seed', 'a']],
    ['figures', () => ['figures', register, '--period', '2026', '--yearly']],
    ['test --coverage', () => ['test', file('a.yaml', scenarios), '--coverage']],
  ])(
    '%s: no line is wider, but for a word or id that is longer alone, and nothing stands in a box',
    async (_, argv) => {
      const { out: said, err } = await cli([...argv(), '--lang', lang]);
      expect(said.split('\n').length, err).toBeGreaterThan(5);
      const wide = said.split('\n').filter((line) => widthOf(line) > 80);
      expect(wide.filter((line) => /\s/.test(line.trim()))).toEqual([]);
      expect(said).not.toMatch(/[┌┬┐├┼┤└┴┘│─]/);
    },
  );
});
