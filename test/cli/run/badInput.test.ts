import { describe, expect, test } from 'vitest';
import type { RunReport } from '../../../src/cli/run/runReport.ts';
import { cli, directory, file } from '../cli.ts';
import {
  asSupervisionOffice,
  assess,
  lines,
  receive,
  register,
  registerFile,
  september,
} from '../register.ts';

async function run(path: string, ...options: string[]): Promise<{ code: number; report: RunReport }> {
  const { code, out } = await cli(['run', path, '--json', ...options]);
  return { code, report: JSON.parse(out) as RunReport };
}

const codesOf = ({ refused }: RunReport) =>
  refused.map(({ line, reasons }) => [line, [...new Set(reasons.map(({ code }) => code))].join()]);

describe('an event that is refused', () => {
  const polluting = (id: string) =>
    JSON.stringify(assess(id, 'P1')).replace('{', '{"__proto__":{"role":"x"},');

  test.each([
    ['of an unknown type', { ...assess('e2', 'P1'), type: 'intake.guess' }, 'unknown-event'],
    ['of no type', { ...assess('e2', 'P1'), type: 7 }, 'unknown-event'],
    ['that lacks a field', { ...assess('e2', 'P1'), reason: undefined }, 'invalid'],
    ['with a field too many', { ...assess('e2', 'P1'), mood: 'good' }, 'invalid'],
    ['of the wrong role', assess('e2', 'P1', september(2), asSupervisionOffice), 'wrong-role'],
    ['on a date that does not exist', assess('e2', 'P1', '2026-02-30T09:00:00+08:00'), 'invalid'],
    ['from the past', assess('e2', 'P1', '2026-08-31T09:00:00+08:00'), 'out-of-order'],
    ['sent twice', receive('e1', 'P1'), 'duplicate'],
    ['for a petition that does not exist', assess('e2', 'P9'), 'unknown-petition'],
    ['for a petition named __proto__', assess('e2', '__proto__'), 'invalid'],
    ['out of turn', register('e2', 'P1'), 'not-now'],
    ['with a __proto__ key', polluting('e2'), 'invalid'],
  ])('%s is reported with its line, and changes nothing', async (_, event, code) => {
    const path = registerFile(receive('e1', 'P1'), event, assess('e3', 'P1'));
    const { code: exit, report } = await run(path);
    expect(codesOf(report)).toEqual([[2, code]]);
    expect(report.refused[0]?.reasons.every(({ advice }) => advice.en !== '' && advice.zh !== '')).toBe(true);
    expect(report.petitions).toMatchObject([{ state: 'competent', count: 1 }]);
    expect(exit).toBe(0);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  test('counts for the exit code only with --strict', async () => {
    const path = registerFile(receive('e1', 'P1'), receive('e1', 'P1'));
    expect((await run(path)).code).toBe(0);
    expect((await run(path, '--strict')).code).toBe(1);
    expect((await run(registerFile(receive('e1', 'P1')), '--strict')).code).toBe(0);
  });
});

test('an event that says too much is reported shortened, one without words without them', async () => {
  const long = 'x'.repeat(2000);
  const path = registerFile({ id: long, petition: 7, type: long }, { ...receive('e2', 'P1'), [long]: 1 });
  const { report } = await run(path);
  const [first] = report.refused;
  expect(first).toMatchObject({ event: `${'x'.repeat(96)}…`, petition: null });
  const { out } = await cli(['run', path]);
  expect(out).not.toContain('x'.repeat(500));
});

test('of an event with many faults the first twenty are told', async () => {
  const persons = Array.from({ length: 50 }, () => '!');
  const path = registerFile({ ...receive('e1', 'P1'), petitioners: persons });
  expect((await run(path)).report.refused[0]?.reasons).toHaveLength(20);
});

test('a device is read like a file', async () => {
  expect((await run('/dev/null')).report.totals).toMatchObject({ lines: 0, events: 0 });
});

describe('a line that is no event', () => {
  const long = `{"x":"${'x'.repeat(10 * 1024 * 1024)}"}`;

  test.each([
    ['no JSON', '{"id": "e2",', 'not-json'],
    ['a list', '[1, 2]', 'not-an-object'],
    ['a word', '"intake.assess"', 'not-an-object'],
    ['nothing', 'null', 'not-an-object'],
    ['10 MB long', long, 'too-long'],
    ['an event nested thousands deep', `{"type":${'['.repeat(9000)}${']'.repeat(9000)}}`, 'too-deep'],
    ['a list nested thousands deep', `${'[{"a":'.repeat(4000)}1${'}]'.repeat(4000)}`, 'too-deep'],
    ['nested without end', `${'['.repeat(300_000)}`, 'not-json'],
  ])(
    '%s is told with its line and the fix; the run goes on, and the exit code tells',
    async (_, line, code) => {
      const { code: exit, report } = await run(registerFile(receive('e1', 'P1'), line, assess('e3', 'P1')));
      expect(report.damaged).toMatchObject([{ line: 2, code }]);
      expect(report.damaged[0]?.fix.en).not.toBe('');
      expect(report.totals).toMatchObject({ events: 2, accepted: 2, damaged: 1, blank: 0 });
      expect(exit).toBe(2);
    },
  );

  test('that is no UTF-8 is told', async () => {
    const bytes = Buffer.concat([
      Buffer.from(lines(receive('e1', 'P1'))),
      Buffer.from([0x7b, 0xff, 0xfe, 0x0a]),
      Buffer.from(lines(assess('e2', 'P1'))),
    ]);
    const { code, report } = await run(file('register.jsonl', bytes));
    expect(report.damaged).toMatchObject([{ line: 2, code: 'not-utf8' }]);
    expect(report.totals.accepted).toBe(2);
    expect(code).toBe(2);
  });

  test('does not have its content repeated: it may hold what nobody should read', async () => {
    const { out } = await cli(['run', registerFile('{"name": secret-name}')]);
    expect(out).toContain('no JSON');
    expect(out).not.toContain('secret-name');
  });

  test('is written in the language asked for', async () => {
    const { out } = await cli(['run', registerFile('[]'), '--lang', 'zh']);
    expect(out).toContain('不是 JSON 对象');
    expect(out).toContain('每行写一个事件对象');
  });
});

test('a byte order mark, CRLF and blank lines are no events and no damage', async () => {
  const events = lines(receive('e1', 'P1'), '', '  \t', assess('e2', 'P1')).replaceAll('\n', '\r\n');
  const { code, report } = await run(file('register.jsonl', `\ufeff${events}`));
  expect(report.totals).toMatchObject({ lines: 4, blank: 2, damaged: 0, accepted: 2 });
  expect(code).toBe(0);
});

test('control characters of an input do not reach the terminal', async () => {
  const path = registerFile({ id: '\u001b[31mred', petition: '\u202eP1', type: '\u009b2J' });
  const { out } = await cli(['run', path], { tty: true, columns: 200, env: { NO_COLOR: '1' } });
  expect(out).toContain('\\u001b[31mred');
  expect(out).toContain('\\u202eP1');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
  expect(out.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
});

describe('what ends the run before it starts is one line, with exit code 2', () => {
  const at = '2026-09-01';

  test.each([
    [
      'a file that is not there',
      () => ['run', `${directory()}/none.jsonl`],
      /none\.jsonl: there is no such file/,
    ],
    ['a path that is too long', () => ['run', `/${'x'.repeat(5000)}`], /ENAMETOOLONG|too long/i],
    ['a directory', () => ['run', directory()], /it is a directory: name a file/],
    [
      'an unknown policy',
      () => ['run', registerFile(), '--policy', 'nobody'],
      /no policy nobody: choose fireRescueBureau/,
    ],
    [
      'a policy file that is not there',
      () => ['run', registerFile(), '--policy', './none.json'],
      /no such file/,
    ],
    [
      'a policy file that is no JSON',
      () => ['run', registerFile(), '--policy', file('p.json', '{')],
      /p\.json: no JSON/,
    ],
    ['an unknown language', () => ['run', registerFile(), '--lang', 'fr'], /choices are zh, en/],
    ['a day that does not exist', () => ['run', registerFile(), '--at', '2026-02-30'], /Write a day as/],
    ['a day without a moment', () => ['run', registerFile(), '--at', '1950-01-01'], /Write a day as/],
    ['an unknown option', () => ['run', registerFile(), '--zzzzz'], /unknown option '--zzzzz'/],
    ['no register', () => ['run'], /missing required argument 'register'/],
    ['an unknown command', () => ['walk'], /unknown command 'walk'/],
    [
      'a file in place of a directory',
      () => ['run', registerFile(), '--out', file('out', '')],
      /no directory/,
    ],
    [
      'a part of a path that is a file',
      () => ['run', registerFile(), '--out', `${file('a', '')}/b`],
      /no directory/,
    ],
    [
      'a directory that would write over the register',
      () => {
        const path = file('decisions.jsonl', '');
        return ['run', path, '--out', path.replace('/decisions.jsonl', ''), '--at', at];
      },
      /write over the register/,
    ],
  ])('%s', async (_, argv, message) => {
    const { code, out, err } = await cli(argv());
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  test('and in Chinese where that is asked for, or the locale', async () => {
    const path = `${directory()}/none.jsonl`;
    expect((await cli(['run', path, '--lang', 'zh'])).err).toContain('没有此文件');
    expect((await cli(['run', path], { env: { LANG: 'zh_CN.UTF-8' } })).err).toContain('没有此文件');
  });
});

test('a register in which no event is taken is reported without a day that nobody knows', async () => {
  const path = registerFile({ ...receive('e1', 'P1'), channel: 'pigeon' });
  expect((await cli(['run', path, '--lang', 'en'])).out).toContain('Due soon (0)');
  expect((await cli(['run', path, '--lang', 'zh'])).out).toContain('即将到期 (0)');
});
