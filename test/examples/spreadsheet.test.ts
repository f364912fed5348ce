import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runScript } from './hostProcess.js';
import { blockAfter } from './runBuilt.js';

const example = 'examples/spreadsheet';
const page = readFileSync(`${example}/README.md`, 'utf8');
const headers = '登记编号,收到日期,信访形式,信访人编号,人数,是否匿名,能否送达,事由,诉求,记录人编号';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'spreadsheet-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

const imported = (file: string, out: string, ...more: string[]) =>
  runScript(`${example}/import.mjs`, file, '--out', out, ...more);

/** Imports a sheet, and gives what was printed with the register and the refused rows as text. */
async function sheet(text: string | Uint8Array, ...more: string[]) {
  const out = folder();
  const file = join(out, 'sheet.csv');
  writeFileSync(file, text);
  const run = await imported(file, out, ...more);
  const read = (name: string) => (run.code === 2 ? '' : readFileSync(join(out, name), 'utf8'));
  const lines = read('register.jsonl').split('\n').filter(Boolean);
  const events = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { ...run, events, refused: read('refused.csv') };
}

const row = (n: number, day: string, more: Readonly<Record<number, string>> = {}) =>
  [`X-${n}`, day, '来信', 'petitioner-1', '1', '否', '能', '拖欠货款', '支付尾款', '']
    .map((cell, at) => more[at] ?? cell)
    .join(',');

describe('the import of a spreadsheet', () => {
  it('prints what its page says, whichever encoding the sheet has, and makes the same register of it', async () => {
    const printed = blockAfter(page, 'and prints:', 'text');
    const [utf8, gb] = [folder(), folder()];
    expect(await imported(`${example}/ledger.csv`, utf8)).toEqual({ code: 1, out: printed, err: '' });
    const other = await imported(`${example}/ledgerGb18030.csv`, gb);
    expect(other.out.split('\n').slice(1)).toEqual(printed.split('\n').slice(1));
    expect(other.out).toContain('GB18030');
    for (const name of ['register.jsonl', 'refused.csv'])
      expect(readFileSync(join(gb, name))).toEqual(readFileSync(join(utf8, name)));
    expect(readFileSync(join(utf8, 'report.txt'), 'utf8')).toBe(printed);
  });

  it('makes a register of which the command line accepts every event', async () => {
    const out = folder();
    await imported(`${example}/ledger.csv`, out);
    const register = join(out, 'register.jsonl');
    const run = await runScript('dist/cli/main.js', 'run', register, '--strict', '--json');
    expect(run.code).toBe(0);
    expect(readFileSync(register, 'utf8').trimEnd().split('\n')).toHaveLength(4);
  });

  it('lets no name, identity number or telephone number of the sheet through, into no file', async () => {
    const out = folder();
    const { out: printed } = await imported(`${example}/ledger.csv`, out);
    const written = ['register.jsonl', 'refused.csv', 'report.txt'].map((name) =>
      readFileSync(join(out, name), 'utf8'),
    );
    const personal = /[甲乙丙丁戊己庚辛壬癸]某|13[789]00\d{6}|110101\d{12}/;
    expect(readFileSync(`${example}/ledger.csv`, 'utf8')).toMatch(personal);
    for (const text of [printed, ...written]) expect(text).not.toMatch(personal);
    expect(printed).toContain('个人信息列，未读入：信访人姓名、身份证号、联系电话');
  });

  it('reads a day as any spreadsheet writes it', async () => {
    const days = [
      '2026-03-05',
      '2026/3/5',
      '2026.3.5',
      '2026年3月5日',
      '20260305',
      '46086',
      '２０２６／３／５',
    ];
    const { code, events } = await sheet([headers, ...days.map((day, n) => row(n, day))].join('\n'));
    expect(code).toBe(0);
    expect(events.map(({ at }) => at)).toEqual(days.map(() => '2026-03-05T09:00:00+08:00'));
    const timed = await sheet([headers, row(1, '2026/3/5 14:30'), row(2, '46086.75')].join('\n'));
    expect(timed.events.map(({ at }) => at)).toEqual([
      '2026-03-05T14:30:00+08:00',
      '2026-03-05T18:00:00+08:00',
    ]);
  });

  it('refuses a day that does not exist or could be two, and never guesses', async () => {
    const days = [
      '2026/2/29',
      '2026-13-01',
      '3/5/2026',
      '5.3.26',
      '昨天',
      '123',
      '2026-03-05 25:00',
      '99999',
      '',
    ];
    const { code, out, events } = await sheet([headers, ...days.map((day, n) => row(n, day))].join('\n'));
    expect(code).toBe(1);
    expect(events).toEqual([]);
    for (const n of days.keys()) expect(out).toMatch(new RegExp(`第 ${n + 2} 行 {2}收到日期 {2}`));
  });

  it('reads sheets parted by tabs or semicolons, in UTF-16, with cells that are quoted over several lines', async () => {
    const text = `${headers},备注\r\n${row(1, '2026/3/5')},"说了""两次""，\r\n又来一次"\r\n${row(2, '="2026/3/6"')},\r\n`;
    for (const mark of ['\t', ';']) {
      const utf16 = Buffer.from(`\uFEFF${text.replaceAll(',', mark)}`, 'utf16le');
      const { code, events } = await sheet(utf16);
      expect(code).toBe(0);
      expect(events.map(({ petition }) => petition)).toEqual(['X-1', 'X-2']);
    }
  });

  it('puts what the engine refuses under its column: an oral petition needs its recorder', async () => {
    const oral = { 2: '来电' };
    const { out } = await sheet([headers, row(1, '2026/3/5', oral)].join('\n'));
    expect(out).toMatch(/第 2 行 {2}记录人编号 {2}/);
  });

  it('keeps a formula in a refused cell from running where the sheet is opened', async () => {
    const formula = { 2: '=cmd' };
    const { refused } = await sheet([headers, row(1, '2026/3/5', formula)].join('\n'));
    expect(refused).toContain(",'=cmd,");
  });

  it('says what is wrong with a file or a mapping that it cannot read', async () => {
    const said = async (text: string | Uint8Array, ...more: string[]) => {
      const { code, err } = await sheet(text, ...more);
      expect(code).toBe(2);
      return err;
    };
    expect(await said('')).toContain('缺少表头：登记编号');
    expect(await said(`${headers},登记编号\n`)).toContain('表头“登记编号”出现了两次');
    expect(await said(`${headers}\n"X-1,2026/3/5`)).toContain('引号不成对');
    expect(await said(new Uint8Array([0x80, 0xff, 0xff, 0x00]))).toContain('不是 UTF-8、UTF-16 或 GB18030');
    expect(await said(headers, '--mapping', 'nowhere.json')).toContain('对照表不能读取');
    expect(await said(headers, '--mapping', 'package.json')).toContain('对照表不能读取：columns');
    expect(await said(headers, '--colour', 'red')).toContain('参数有误');
    expect((await imported('nowhere.csv', folder())).err).toContain('文件不能读取');
  });
});
