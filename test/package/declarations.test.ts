import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, compilers, host, installPacked } from './consumer.ts';

describe('the declarations of the packed package', () => {
  let folder = '';
  beforeAll(() => {
    if (!existsSync('dist/index.d.ts')) throw new Error('There is no dist: run `npm run build` first.');
    folder = mkdtempSync(join(tmpdir(), 'petition-flow-consumer-'));
    installPacked(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe.each(compilers)('under %s, strict and with every declaration checked', (compiler) => {
    test('compile, for modules and for CommonJS', () => {
      expect(compile(folder, compiler, 'whole')).toEqual({ status: 0, out: '', err: '' });
    });
  });

  // Of the declarations and no compiler's own: each says the same, and the last says it in a quarter of the time.
  test('have no fault of ours where properties that may be left out may not be undefined', () => {
    const { out } = compile(folder, 'typescript-7', 'whole', { options: ['--exactOptionalPropertyTypes'] });
    const faults = out.split('\n').filter((line) => /^\S+\(\d/.test(line));
    // XState's own declarations have some.
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((line) => !line.startsWith('node_modules/xstate/'))).toEqual([]);
  });

  // Counts stand for the time that bench/declarations.ts measures: they are the same however busy the machine is. With the types of
  // zod's classic face in the declarations, or with contexts and events written out at each use, they are three times as many.
  test('cost a host little more than a program that imports nothing', () => {
    const [empty, ours] = (['empty', 'host'] as const).map((program) => {
      const { out } = compile(folder, 'typescript-5.9', program, { options: ['--extendedDiagnostics'] });
      const count = (what: string) => Number(new RegExp(`^${what}: +(\\d+)$`, 'm').exec(out)?.[1]);
      return { types: count('Types'), instantiations: count('Instantiations') };
    });
    if (!empty || !ours) throw new Error('nothing was counted');
    expect(ours.types / empty.types).toBeLessThan(3.5);
    expect(ours.instantiations / empty.instantiations).toBeLessThan(30);
  });

  test('tell a consumer of a misspelt field, and of a decision that may be a refusal', () => {
    const wrong = ['engine.due(petition, at).wakesAt', 'engine.receive(petition, at).petition.id'];
    const statements = wrong.map((written) => `  void ${written};\n`).join('');
    const misread = `${host}export function misread(petition: Petition, at: string) {\n${statements}}\n`;
    writeFileSync(join(folder, 'host.mts'), misread);
    const { out } = compile(folder, 'typescript-7', 'host', { options: ['--skipLibCheck'] });
    writeFileSync(join(folder, 'host.mts'), host);
    expect(out.split('\n').filter((line) => line.startsWith('host.mts('))).toHaveLength(wrong.length);
    expect(out).toContain("'wakesAt' does not exist");
  });
});
