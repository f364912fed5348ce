import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import { widthOf } from '../../../src/cli/render/wrap.ts';
import { cli } from '../cli.ts';
import { assess, lines, receive, register, registerFile, september } from '../register.ts';

const busy = () =>
  registerFile(
    receive('e1', 'P1'),
    receive('e2', 'P2'),
    assess('e3', 'P1'),
    register('e4', 'P1', september(9)),
    register('e5', 'P2', september(9)),
    '{',
  );
const colour = '\u001b[';
const box = /[┌┬┐├┼┤└┴┘│─]/;

describe('how the report looks', () => {
  test('a terminal has colours', async () => {
    expect((await cli(['run', busy()], { tty: true })).out).toContain(colour);
  });

  test('a pipe has plain text, the same as a terminal of eighty columns', async () => {
    const path = busy();
    const { out } = await cli(['run', path]);
    expect(out).not.toContain(colour);
    expect(out.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(out).toBe((await cli(['run', path], { tty: true, columns: 80, env: { NO_COLOR: '1' } })).out);
  });

  test('nothing stands in boxes', async () => {
    for (const tty of [true, false]) expect((await cli(['run', busy()], { tty })).out).not.toMatch(box);
  });

  test('what somebody has to do comes first, the counts last', async () => {
    const { out } = await cli(['run', busy(), '--at', '2026-12-31']);
    const headings = ['Overdue', 'Due by', 'Refused events', 'Damaged lines', 'Totals', 'Petitions by'];
    const at = headings.map((heading) => out.search(new RegExp(`^${heading}`, 'm')));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at.filter((place) => place < 0)).toEqual([]);
  });

  test('each count stands on one line of its own', async () => {
    const { out } = await cli(['run', busy(), '--lang', 'zh']);
    const [, counts = ''] = out.split(/^信访事项（按流程和状态）.*\n.*\n/m);
    expect(counts).not.toBe('');
    expect(
      counts
        .trimEnd()
        .split('\n')
        .filter((line) => !/^ *\d+ {2}\S.*\(\w+\)$/.test(line)),
    ).toEqual([]);
  });

  test.each([
    ['NO_COLOR takes the colours of a terminal away', { NO_COLOR: '1' }, true, false],
    ['an empty NO_COLOR says nothing', { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR gives a pipe colours', { FORCE_COLOR: '1' }, false, true],
    ['FORCE_COLOR=0 takes them away', { FORCE_COLOR: '0' }, true, false],
    ['NO_COLOR is stronger than FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['a dumb terminal has none', { TERM: 'dumb' }, true, false],
  ])('%s', async (_, env, tty, coloured) => {
    const { out } = await cli(['run', busy()], { env, tty });
    expect(out.includes(colour)).toBe(coloured);
  });

  test('COLUMNS says how wide a pipe is', async () => {
    const widest = async (env: Record<string, string>) => {
      const { out } = await cli(['run', busy()], { env });
      return Math.max(...out.split('\n').map(widthOf));
    };
    expect(await widest({})).toBeLessThanOrEqual(80);
    expect(await widest({ COLUMNS: '200' })).toBeGreaterThan(100);
    expect(await widest({ COLUMNS: 'wide' })).toBeLessThanOrEqual(80);
  });

  test('the columns stand below each other, Chinese too', async () => {
    const { out } = await cli(['run', busy(), '--lang', 'zh'], { env: { COLUMNS: '200' } });
    const [, due = ''] = /前到期.*\n.*\n([\s\S]*?)\n\n/.exec(out) ?? [];
    const rows = due.split('\n');
    expect(rows.length).toBeGreaterThan(1);
    const starts = rows.map((line) => widthOf(line.slice(0, line.search(/《信访工作条例》|方案 /))));
    expect(new Set(starts).size).toBe(1);
  });

  test('a language has all its words: no English sentence in the Chinese report’s headings', async () => {
    const { out } = await cli(['run', busy(), '--lang', 'zh']);
    for (const heading of ['信访事项', '未通过的事件', '损坏的行', '前到期', '逾期未办', '计时', '合计'])
      expect(out).toContain(heading);
    expect(out).not.toMatch(/Refused|Overdue|Missed|Totals|Timer/);
  });

  test('a terminal shows three hundred rows of a table, a pipe all of them', async () => {
    const many = Array.from({ length: 310 }, (_, n) => receive(`e${n}`, `P${n}`));
    const path = registerFile(...many);
    const rows = (out: string) => out.match(/firstVisit\.notice/g)?.length;
    const boxed = await cli(['run', path], { tty: true, columns: 300 });
    expect(boxed.out).toContain('more rows: a pipe or --json has them all');
    const plain = await cli(['run', path]);
    expect(rows(plain.out)).toBe(310);
    expect(plain.out).not.toContain('more rows');
  });

  test('--json is one document, with a terminal’s colours or without', async () => {
    const path = busy();
    const [terminal, pipe] = await Promise.all([
      cli(['run', path, '--json'], { tty: true }),
      cli(['run', path, '--json']),
    ]);
    expect(terminal.out).toBe(pipe.out);
    expect(JSON.parse(pipe.out)).toMatchObject({ format: 1 });
  });
});

test('characters that steer a terminal are escaped in --json too, and stay what they are', async () => {
  const id = 'a\u009b2J\u202e';
  const { out } = await cli(['run', registerFile({ id, type: 'x' }), '--json']);
  expect(out).toContain('a\\u009b2J\\u202e');
  expect(JSON.parse(out).refused[0].event).toBe(id);
});

describe('progress', () => {
  const long = lines(receive('e1', 'P1')) + `${' '.repeat(1000)}\n`.repeat(3000);

  test('of a long input shows on a terminal, on standard error', async () => {
    const { out, err } = await cli(['run', '-', '--json'], { tty: true, stdin: long });
    expect(err).toContain('lines');
    expect(JSON.parse(out)).toMatchObject({ totals: { lines: 3001 } });
    const fromFile = await cli(['run', registerFile(long)], { tty: true });
    expect(fromFile.err).toContain('100%');
  });

  test('does not show in a pipe, nor for a short input', async () => {
    expect((await cli(['run', '-'], { stdin: long })).err).toBe('');
    expect((await cli(['run', busy()], { tty: true })).err).toBe('');
  });
});

describe('an output that ends', () => {
  const streams = (code: string) => ({
    stdin: (async function* () {})(),
    stdout: new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    }),
    stderr: new Writable({ write: (_chunk, _encoding, done) => done() }),
    env: {},
  });

  test('because its reader has gone is no fault', async () => {
    expect(await runCli(['run', busy()], streams('EPIPE'))).toBe(2);
    expect(await runCli(['run', registerFile(receive('e1', 'P1'))], streams('EPIPE'))).toBe(0);
    expect(await runCli(['--help'], streams('EPIPE'))).toBe(0);
  });

  test('because the disk is full is one', async () => {
    expect(await runCli(['run', registerFile(receive('e1', 'P1'))], streams('ENOSPC'))).toBe(2);
    expect(await runCli(['--help'], streams('ENOSPC'))).toBe(2);
  });
});
