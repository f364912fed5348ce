import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compile, compilers, host, installPacked } from './consumer.js';

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

    test('have no fault of ours where properties that may be left out may not be undefined', () => {
      const { out } = compile(folder, compiler, 'whole', { options: ['--exactOptionalPropertyTypes'] });
      const faults = out.split('\n').filter((line) => /^\S+\(\d/.test(line));
      // XState's own declarations have some.
      expect(faults.filter((line) => !line.startsWith('node_modules/xstate/'))).toEqual([]);
    });
  });

  test('tell a consumer of a misspelt field, and of a decision that may be a refusal', () => {
    const wrong = ['engine.due(petition, at).wakesAt', 'engine.receive(petition, at).petition.id'];
    const statements = wrong.map((written) => `  void ${written};\n`).join('');
    const misread = `${host}export function misread(petition: Petition, at: string) {\n${statements}}\n`;
    writeFileSync(join(folder, 'host.mts'), misread);
    const { out } = compile(folder, 'typescript', 'host');
    writeFileSync(join(folder, 'host.mts'), host);
    expect(out.split('\n').filter((line) => line.startsWith('host.mts('))).toHaveLength(wrong.length);
    expect(out).toContain("'wakesAt' does not exist");
  });
});
