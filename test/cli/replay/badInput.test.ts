import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fireRescueBureau } from '../../../src/policy/fireRescueBureau.ts';
import { cli, directory, file } from '../cli.ts';
import { assess, lines, receive, register, registerFile, september } from '../register.ts';
import { recorded, replayed, year } from './replaying.ts';

const good = () => registerFile(receive('e1', 'P1'), assess('e2', 'P1'));

describe('what cannot be read is told by log and line, and the rest is replayed', () => {
  const damaged = (line: string | Uint8Array) =>
    file(
      'log.jsonl',
      Buffer.concat([
        Buffer.from(lines(receive('e1', 'P1'))),
        Buffer.from(line),
        Buffer.from(`\n${lines(assess('e2', 'P1'))}`),
      ]),
    );

  test.each([
    ['a line that is no JSON', '{"id":', 'not-json'],
    ['a line that is a list', '[]', 'not-an-object'],
    ['a line of 2 MiB', `"${'x'.repeat(2 * 1024 * 1024)}"`, 'too-long'],
    ['a line that is no UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'not-utf8'],
  ])('%s', async (_, line, code) => {
    const log = damaged(line);
    const { code: exit, report } = await replayed([log, good()]);
    expect(report.problems).toMatchObject([{ log, line: 2, code }]);
    expect(report.totals).toMatchObject({ damaged: 1, events: 4, accepted: 2 });
    expect(exit).toBe(2);
  });

  test('a log that is not there, or is a directory', async () => {
    const [missing, folder] = [`${directory()}/none.jsonl`, directory()];
    const { code, report } = await replayed([missing, good(), folder]);
    expect(report.problems).toMatchObject([
      { log: missing, line: 0, code: 'unreadable' },
      { log: folder, line: 0, code: 'unreadable' },
    ]);
    expect(report.totals.accepted).toBe(2);
    expect(code).toBe(2);
  });

  test('a gzip that is cut off: what could be read is used', async () => {
    const whole = gzipSync(readFileSync(year));
    const log = file('log.jsonl.gz', whole.subarray(0, whole.length / 2));
    const { code, report } = await replayed([log, good()]);
    const { lines: read } = report.logs[0] as { lines: number };
    expect(read).toBeGreaterThan(500);
    expect(report.problems).toContainEqual(expect.objectContaining({ log, line: read, code: 'cut-off' }));
    expect(report.totals.accepted).toBeGreaterThan(500);
    expect(code).toBe(2);
  });

  test('a gzip with a byte turned: what comes before is used', async () => {
    const whole = gzipSync(readFileSync(year));
    const at = whole.length - 6;
    const log = file('log.jsonl.gz', whole.with(at, 255 - (whole[at] as number)));
    const { code, report } = await replayed([log]);
    expect(report.problems).toContainEqual(expect.objectContaining({ log, code: 'corrupt' }));
    expect(report.totals.events).toBeGreaterThan(1700);
    expect(code).toBe(2);
  });
});

test('a byte order mark, CRLF and blank lines are no damage', async () => {
  const log = file(
    'log.jsonl',
    `\ufeff${lines(receive('e1', 'P1'), '', assess('e2', 'P1')).replaceAll('\n', '\r\n')}`,
  );
  const { code, report } = await replayed([log]);
  expect(report.totals).toMatchObject({ lines: 3, damaged: 0, accepted: 2, problems: 0 });
  expect(code).toBe(0);
});

test('an empty log is answered', async () => {
  const { code, report } = await replayed([file('log.jsonl', '')]);
  expect(report.totals).toMatchObject({ lines: 0, petitions: 0 });
  expect(report).toMatchObject({ lastAt: null, digest: '0000000000000000' });
  expect(code).toBe(0);
});

describe('a petition whose opening is missing', () => {
  const log = () =>
    registerFile(assess('e1', 'P9'), receive('e2', 'P1'), register('e3', 'P9'), assess('e4', 'P1'));

  test('is told once, at its first event, and the others are replayed', async () => {
    const path = log();
    const { code, report } = await replayed([path]);
    expect(report.problems).toMatchObject([{ log: path, line: 1, code: 'no-opening', petition: 'P9' }]);
    expect(report.problems[0]?.message.en).toContain('2 events');
    expect(report.totals).toMatchObject({ accepted: 2, refused: 2, problems: 1 });
    expect(code).toBe(2);
  });

  test('is no fault of the log where the record has it refused, too', async () => {
    const path = log();
    const { decisions } = await recorded(path);
    expect((await replayed([path, decisions], { verify: true })).code).toBe(0);
  });

  test('is a fault and a difference where the record has it accepted: the worse code wins', async () => {
    const path = registerFile(receive('e0', 'P9'), assess('e1', 'P9'));
    const { decisions } = await recorded(path);
    const { code, report } = await replayed([registerFile(assess('e1', 'P9')), decisions], { verify: true });
    expect(report.differenceKinds).toEqual([
      { kind: 'no-event', count: 1 },
      { kind: 'outcome', count: 1 },
    ]);
    expect(report.problems).toMatchObject([{ code: 'no-opening' }]);
    expect(code).toBe(2);
  });
});

describe('a petition under a policy that is not there', () => {
  test('is told once where none was in force at its opening', async () => {
    const late = { ...fireRescueBureau, inForce: '2026-09-02' };
    const events = [receive('e1', 'P1'), receive('e2', 'P2', september(4)), assess('e3', 'P1', september(4))];
    const log = registerFile(...events);
    const { code, report } = await replayed([log], { policies: [late as never] });
    expect(report.problems).toMatchObject([{ log, line: 1, code: 'unknown-policy', petition: 'P1' }]);
    expect(report.totals).toMatchObject({ accepted: 1, refused: 2, problems: 1 });
    expect(code).toBe(2);
  });
});

test('lines that name no petition are refused together, and disturb no other', async () => {
  const log = registerFile(
    { type: 7 },
    receive('e1', 'P1'),
    { petition: 'P1' },
    { event: 3 },
    { ...assess('e2', 'P1') },
  );
  const { code, report } = await replayed([log]);
  expect(report.refusals).toEqual([{ kind: 'unknown-event', count: 3 }]);
  expect(report.totals).toMatchObject({ accepted: 2, refused: 3 });
  expect(code).toBe(0);
});

describe('wrong usage ends the command with one line and exit code 2', () => {
  test.each([
    ['no worker', ['--jobs', '0']],
    ['fewer than none', ['--jobs=-1']],
    ['a part of a worker', ['--jobs', '1.5']],
    ['a thousand workers', ['--jobs', '1000']],
  ])('%s', async (_, options) => {
    const { code, out, err } = await cli(['replay', good(), ...options]);
    expect(err).toMatch(/number of workers from 1 to 256/);
    expect([code, out]).toEqual([2, '']);
  });

  test('no log, a policy that is not there', async () => {
    expect((await cli(['replay'])).err).toMatch(/missing required argument 'logs'/);
    expect(await cli(['replay', good(), '--policy', 'nobody'])).toMatchObject({ code: 2, out: '' });
  });
});

test('the page names log, line and reason, in either language', async () => {
  const missing = `${directory()}/none.jsonl`;
  const en = await cli(['replay', missing, '--verify', '--at', '2026-12-31']);
  expect(en.out).toMatch(/none\.jsonl \(all of it\)\s+unreadable\s+.*there is no such file/);
  expect(en.out).toContain('nothing-recorded');
  expect(en.out).toContain('0 decisions compared: all agree');
  const zh = await cli(['replay', missing, '--lang', 'zh']);
  expect(zh.out).toMatch(/无法重演的内容/);
  expect([en.code, zh.code]).toEqual([2, 2]);
});
