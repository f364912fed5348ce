import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../src/cli/program.ts';
import { cli } from '../cli.ts';
import { assess, lines, receive, register, registerFile, september } from '../register.ts';
import { widthInTables } from './widthInTables.ts';

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
  test('a terminal has boxes and colours', async () => {
    const { out } = await cli(['run', busy()], { tty: true });
    expect(out).toMatch(box);
    expect(out).toContain(colour);
  });

  test('a pipe has plain text', async () => {
    const { out } = await cli(['run', busy()]);
    expect(out).not.toMatch(box);
    expect(out).not.toContain(colour);
    expect(out.split('\n').filter((line) => line !== line.trimEnd())).toEqual([]);
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
    expect(box.test(out)).toBe(tty);
  });

  test.each(['zh', 'en'])(
    'boxes stand straight and within the terminal, Chinese or English (%s)',
    async (lang) => {
      for (const columns of [80, 100, 120, 200]) {
        const { out } = await cli(['run', busy(), '--lang', lang], {
          tty: true,
          columns,
          env: { NO_COLOR: '1' },
        });
        const tables = out.split('\n\n').map((part) => part.split('\n').filter((line) => box.test(line)));
        for (const table of tables) {
          const widths = new Set(table.map((line) => widthInTables(line)));
          expect(widths.size).toBeLessThanOrEqual(1);
          for (const width of widths) expect(width).toBeLessThanOrEqual(columns);
        }
        expect(tables.flat()).not.toHaveLength(0);
      }
    },
  );

  test('in a pipe the columns stand below each other, Chinese too', async () => {
    const { out } = await cli(['run', busy(), '--lang', 'zh']);
    const rows = out.split('\n').filter((line) => /^2026-.*逾期 \d+ 日/.test(line));
    expect(rows.length).toBeGreaterThan(1);
    const starts = rows.map((line) => widthInTables(line.slice(0, line.indexOf('方案'))));
    expect(new Set(starts).size).toBe(1);
  });

  test('a language has all its words: no English sentence in the Chinese report’s headings', async () => {
    const { out } = await cli(['run', busy(), '--lang', 'zh']);
    for (const heading of [
      '信访事项',
      '未予办理的事件',
      '损坏的行',
      '前到期',
      '逾期事项及责任人',
      '计时',
      '合计',
    ])
      expect(out).toContain(heading);
    expect(out).not.toMatch(/Refused|Missed|Totals|Timer/);
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
