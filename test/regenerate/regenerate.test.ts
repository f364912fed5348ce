import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { madeOf } from './files.ts';
import type { Part } from './part.ts';
import { parts } from './parts.ts';
import { keptIn, regenerate } from './regenerate.ts';

let folder = '';
const put = (file: string, text: string) => writeFileSync(join(folder, file), text);
const got = (file: string) => readFileSync(join(folder, file), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regenerate-'));
  const made = folder;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const name of ['src', 'texts', 'out']) mkdirSync(join(folder, name));
  put('src/table.ts', "import { one } from './one.js';\nimport 'some-package';\nexport default one;\n");
  put('src/one.ts', 'export const one = 1;\n');
  put('src/page.ts', 'export {};\n');
  put('src/nobody.ts', 'export {};\n');
  put('texts/a.txt', 'a');
});

const table: Part = {
  name: 'table',
  entries: ['src/table.ts'],
  reads: [],
  writes: ['out/*.json'],
  scripts: [['makeTable', '--again']],
  advice: 'look at it',
};
/** Reads what the other writes. */
const page: Part = {
  name: 'page',
  entries: ['src/page.ts'],
  reads: ['texts/*', 'out/*.json'],
  writes: ['page.html'],
  scripts: [['makePage']],
};

/** What was run and said, and the exit code. */
async function regenerated({
  known = [page, table],
  only = [],
  force = false,
  check = false,
}: {
  known?: readonly Part[];
  only?: readonly string[];
  force?: boolean;
  check?: boolean;
} = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const run = (script: readonly string[]) => {
    ran.push(script.join(' '));
    if (script[0] === 'makeTable') put('out/table.json', got('src/one.ts'));
    else put('page.html', `${got('texts/a.txt')} ${got('out/table.json')}`);
  };
  const say = (line: string) => said.push(line);
  const code = await regenerate({ folder, parts: known, only, force, check, run, say });
  return { code, ran, said };
}

const both = ['makeTable --again', 'makePage'];

describe('npm run regenerate', () => {
  test('makes everything once, in its order, and then nothing more', async () => {
    expect(await regenerated()).toEqual({
      code: 0,
      ran: both,
      said: [
        'table: not made here yet',
        '  out/table.json',
        '  look at it',
        'page: not made here yet',
        '  page.html',
      ],
    });
    expect(await regenerated()).toEqual({
      code: 0,
      ran: [],
      said: ['table: up to date', 'page: up to date'],
    });
  });

  describe('once all is made', () => {
    beforeEach(async () => {
      await regenerated();
    });

    test('makes what imports a changed module, and then what reads that', async () => {
      put('src/one.ts', 'export const one = 2;\n');
      const { ran, said } = await regenerated();
      expect(ran).toEqual(both);
      expect(said).toContain('table: changed: src/one.ts');
      expect(said).toContain('page: changed: out/table.json');
      expect(got('page.html')).toContain('one = 2');
    });

    test('and stops where nothing else came out', async () => {
      put('src/table.ts', `${got('src/table.ts')}// A remark.\n`);
      const { ran, said } = await regenerated();
      expect(ran).toEqual(['makeTable --again']);
      expect(said).toEqual(['table: changed: src/table.ts', '  came out as it was', 'page: up to date']);
    });

    test('makes what reads a changed or a new file, and what lost or was given another one', async () => {
      put('texts/a.txt', 'b');
      expect((await regenerated()).ran).toEqual(['makePage']);
      put('texts/b.txt', 'b');
      expect((await regenerated()).ran).toEqual(['makePage']);
      put('page.html', 'by hand');
      expect((await regenerated()).ran).toEqual(['makePage']);
      rmSync(join(folder, 'page.html'));
      expect((await regenerated()).ran).toEqual(['makePage']);
      expect((await regenerated()).ran).toEqual([]);
    });

    test('makes nothing for a file that no part has anything to do with', async () => {
      put('src/nobody.ts', 'export default 1;\n');
      expect((await regenerated()).ran).toEqual([]);
    });

    test('only checks where it is asked to', async () => {
      expect((await regenerated({ check: true })).code).toBe(0);
      put('texts/a.txt', 'b');
      expect(await regenerated({ check: true })).toEqual({
        code: 1,
        ran: [],
        said: ['table: up to date', 'page: stale, changed: texts/a.txt'],
      });
    });

    test('makes everything where it is forced to, and only what is named', async () => {
      expect((await regenerated({ force: true })).ran).toEqual(both);
      expect((await regenerated({ force: true, only: ['page'] })).ran).toEqual(['makePage']);
      expect(await regenerated({ only: ['pages'] })).toEqual({
        code: 2,
        ran: [],
        said: ['no such part: pages; there are page, table'],
      });
    });

    test('keeps nothing of what failed', async () => {
      put('src/one.ts', 'export const one = 2;\n');
      const run = () => {
        throw new Error('no');
      };
      const how = { folder, parts: [table], only: [], force: false, check: false };
      await expect(regenerate({ ...how, run, say: () => {} })).rejects.toThrow('no');
      expect((await regenerated({ check: true })).code).toBe(1);
    });

    test('and what it keeps is in no folder that is committed', () => {
      expect(Object.keys(JSON.parse(got(keptIn)))).toEqual(['table', 'page']);
      expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.tmp/');
    });
  });

  test('says so where a part cannot be made here, and fails only if it was asked for by name', async () => {
    const known = [table, { ...page, isMissing: () => 'there is no browser' }];
    const { code, ran, said } = await regenerated({ known });
    expect([code, ran, said.at(-1)]).toEqual([
      0,
      ['makeTable --again'],
      'page: left as it is, there is no browser',
    ]);
    expect((await regenerated({ known, only: ['page'] })).code).toBe(1);
    expect((await regenerated()).ran).toEqual(['makePage']);
  });
});

describe('of ours', () => {
  test.each(parts)('$name has modules, files that it wrote, and scripts that there are', async (part) => {
    const { inputs, outputs } = await madeOf('.', part);
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...part.entries]));
    expect(Object.keys(outputs)).not.toEqual([]);
    for (const [script] of part.scripts) expect(manifest.scripts).toHaveProperty(`${script}`);
    // Whatever it reads is there.
    for (const read of part.reads.filter((file) => !file.includes('*')))
      expect(inputs).toHaveProperty([read]);
  });
});
