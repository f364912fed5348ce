import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { fireRescueBureau } from '../../../src/index.ts';
import { simulate } from '../../../src/simulation/simulate.ts';
import { cli, directory } from '../cli.ts';

/** So few that nearly every petition is put away; the program keeps more at hand than a test has. */
const atHand = vi.hoisted(() => 2);

vi.mock(import('../../../src/simulation/simulate.ts'), async (original) => {
  const real = await original();
  return { ...real, simulate: (options) => real.simulate({ ...options, atHand }) };
});

afterEach(() => {
  vi.unstubAllEnvs();
});

const asked = ['simulate', '--petitions', '30', '--seed', 'away', '--days', '90'];

test('simulate puts petitions away, and writes to the byte what is made in memory', async () => {
  const [folder, temporary] = [directory(), directory()];
  const out = join(folder, 'register.jsonl');
  vi.stubEnv('TMPDIR', temporary);
  const { code, out: said } = await cli([...asked, '--out', out, '--json']);
  expect(code).toBe(0);
  const lines: string[] = [];
  const made = simulate({ petitions: 30, seed: 'away', policy: fireRescueBureau, days: 90 });
  let step = made.next();
  for (; !step.done; step = made.next()) lines.push(`${JSON.stringify(step.value.event)}\n`);
  expect(readFileSync(out, 'utf8')).toBe(lines.join(''));
  expect(JSON.parse(said)).toEqual({ ...step.value, out });
  expect(readdirSync(temporary)).toEqual([]);
});

test('simulate is bad input where petitions cannot be put away, and leaves no register', async () => {
  const folder = directory();
  vi.stubEnv('TMPDIR', join(folder, 'none'));
  const { code, err } = await cli([...asked, '--out', join(folder, 'register.jsonl')]);
  expect(code).toBe(2);
  expect(err).toContain('no such file');
  expect(readdirSync(folder)).toEqual([]);
});
