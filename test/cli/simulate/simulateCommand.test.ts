import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli, directory, file } from '../cli.ts';

const few = ['simulate', '--petitions', '12', '--seed', 'a', '--days', '60'];

describe('simulate', () => {
  test('writes a register that run decides, and sums it up', async () => {
    const out = join(directory(), 'register.jsonl');
    const { code, out: said } = await cli([...few, '--out', out, '--json']);
    expect(code).toBe(0);
    const summary = JSON.parse(said) as { events: number; accepted: number; refused: number };
    const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(summary.events);
    const run = await cli(['run', out, '--json']);
    expect(JSON.parse(run.out)).toMatchObject({
      totals: { accepted: summary.accepted, refused: summary.refused, damaged: 0 },
    });
    expect(run.code).toBe(0);
  });

  test.each([
    ['en', 'Load of the units', 'Simulated under stated assumptions'],
    ['zh', '各单位工作量', '不是任何单位的统计'],
  ])('says in %s what it came to, and that it is no statistics', async (lang, heading, note) => {
    const { code, out } = await cli([...few, '--lang', lang]);
    expect(code).toBe(0);
    expect(out).toContain(heading);
    expect(out).toContain(note);
  });

  test('takes a profile that says what is assumed otherwise', async () => {
    const profile = file('profile.json', JSON.stringify({ mistakes: { share: 0, attempts: 0 } }));
    const { out } = await cli([...few, '--profile', profile, '--json']);
    expect(JSON.parse(out)).toMatchObject({ refused: 0 });
  });

  test.each([
    ['no seed', ['simulate', '--petitions', '3'], '--seed'],
    ['no number of petitions', ['simulate', '--petitions', 'many', '--seed', '1'], 'whole number'],
    ['a day that there is not', [...few, '--from', '2026-02-30'], '2026-01-01'],
    ['a time before the policy', [...few, '--from', '2001-01-01'], 'in force'],
    ['an unknown policy', [...few, '--policy', 'nobody'], 'there is no policy nobody'],
    ['a profile that is not there', [...few, '--profile', './none.json'], 'no such file'],
  ])('is bad input with %s', async (_, argv, said) => {
    const { code, err } = await cli(argv);
    expect(code).toBe(2);
    expect(err).toContain(said);
  });

  test('names the place of a fault in a profile, and writes nothing', async () => {
    const folder = directory();
    const profile = file('profile.json', '{"shares":{"complex":3}}');
    const { code, err } = await cli([...few, '--profile', profile, '--out', join(folder, 'register.jsonl')]);
    expect(code).toBe(2);
    expect(err).toContain('shares.complex');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is bad input where the register cannot be written', async () => {
    const { code, err } = await cli([...few, '--out', join(directory(), 'none', 'register.jsonl')]);
    expect(code).toBe(2);
    expect(err).toContain('no such file');
  });
});
