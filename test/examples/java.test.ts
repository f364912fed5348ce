import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtProgram } from '../support/programs.ts';
import { builtServer, ran } from './builtServer.ts';
import { blockAfter } from './runBuilt.ts';

const version = /^javac (\d+)/.exec(spawnSync('javac', ['-version'], { encoding: 'utf8' }).stdout ?? '')?.[1];
const hasJava = Number(version) >= 17;
const page = readFileSync('examples/java/README.md', 'utf8');

test('the constants are those of the catalogue: node examples/java/generate.mjs writes them', async () => {
  const { files } = (await import('../../examples/java/generate.mjs' as string)) as {
    files: Readonly<Record<string, string>>;
  };
  for (const [name, content] of Object.entries(files))
    expect(readFileSync(`examples/java/src/org/petitionflow/client/${name}`, 'utf8'), name).toBe(content);
});

// Told in the list of tests: without a JDK of 17 or newer nothing here is proved.
describe.runIf(hasJava)('the Java client', () => {
  let classes: string;
  beforeAll(async () => {
    classes = mkdtempSync(join(tmpdir(), 'java-'));
    const sources = globSync('examples/java/{src/org/petitionflow/client/*,Portal}.java');
    await ran('javac', [
      ...['--release', '17', '-Xlint:all', '-Werror', '-encoding', 'UTF-8', '-d', classes],
      ...[...sources, 'test/examples/java/Probe.java'],
    ]);
  });
  afterAll(() => rmSync(classes, { recursive: true, force: true }));
  const java = (words: readonly string[], input?: string) => ran('java', ['-cp', classes, ...words], input);

  test('decides for a portal by the engine as a child process, as its page shows', async () => {
    expect(await java(['Portal', ...builtProgram()])).toBe(blockAfter(page, 'It prints', 'text'));
  });

  test('decides for a portal by the engine beside it, the same', async () => {
    expect(await java(['Portal', await builtServer('--stateless')])).toBe(
      blockAfter(page, 'It prints', 'text'),
    );
  });

  test('opens, sends, and asks a server that stores petitions', async () => {
    const url = await builtServer('--data', join(classes, 'petitions.sqlite'));
    const lines = (await java(['Probe', url]))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toEqual([
      ['opened', 1, true],
      ['refused', 'wrong-role', 'plan.3.1.1'],
      ['assessed', 2],
      ['changed', 2, true],
      ['worklist', 1, 1, null],
      ['duties', 2],
      ['next', ['intake.register']],
      ['deadlines', ['firstVisit.register', 'firstVisit.notice']],
    ]);
  });

  test('reads and writes JSON as it is', async () => {
    const texts = [
      ...fc.sample(fc.json({ stringUnit: 'binary' }), { numRuns: 1000, seed: 1 }),
      ...fc
        .sample(fc.string({ unit: 'binary' }), { numRuns: 300, seed: 2 })
        .map((one) => JSON.stringify(one)),
      ...[
        '9007199254740993',
        '123456789012345678901234567890',
        '0.1',
        '1e-7',
        '"\\ud83d\\ude00"',
        '"\\ud800"',
      ],
      ...[' [ 1 , {"a":null} ] ', '"\\u0041\\/"', '{"a":1,"a":2}', '['.repeat(100) + ']'.repeat(100)],
    ];
    const written = await probed(texts);
    for (const [n, text] of texts.entries()) {
      const value = written[n]?.value ?? expect.fail(`${text} was not read`);
      expect(JSON.parse(value), text).toEqual(JSON.parse(text));
    }
    const numbers = ['9007199254740993', '123456789012345678901234567890', '0.10', '-0'];
    expect((await probed(numbers)).map(({ value }) => value)).toEqual([...numbers.slice(0, 3), '0']);
  });

  test('does not read what is no JSON', async () => {
    const broken = fc
      .sample(fc.string({ maxLength: 8 }), { numRuns: 500, seed: 3 })
      .filter((one) => !isJson(one));
    const texts = [
      ...[...broken, '', '{', '[1,]', '{"a":1,}', "{'a':1}", '01', '+1', '1.', '.5', '1e', '"\t"', '"\\x"'],
      ...[
        '"\\u12g4"',
        '"\\u١٢٣٤"',
        'NaN',
        'nul',
        '1 2',
        '[1}',
        '"a',
        '\u00a01',
        '['.repeat(101) + ']'.repeat(101),
      ],
    ];
    expect(await probed(texts)).toEqual(texts.map(() => ({})));
  });

  /** What the client makes of each text: read and written again, or nothing where it is no JSON. */
  async function probed(texts: readonly string[]): Promise<{ value?: string }[]> {
    const lines = texts.map((text) => JSON.stringify(text)).join('\n');
    const out = await java(['-Dfile.encoding=UTF-8', 'Probe', 'json'], lines);
    return out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }
});

test.skipIf(hasJava)('the Java client was NOT tried: there is no JDK of 17 or newer here', (context) =>
  context.skip(),
);

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('the page names every source of the client', () => {
  for (const source of globSync('examples/java/src/org/petitionflow/client/*.java'))
    expect(page).toContain(basename(source, '.java'));
});
