import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runScript } from '../support/programs.ts';
import { blockAfter } from './runBuilt.ts';

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

  it('reads a time as clocks, spreadsheets and offices write it: twelve before noon is midnight, after it noon', async () => {
    const times: Readonly<Record<string, string>> = {
      '2026/6/8 下午4时07分': '16:07:00',
      '2026年6月8日 下午 4时7分9秒': '16:07:09',
      '2026/6/8 上午 08:30': '08:30:00',
      '2026/6/8 下午 12:00:00': '12:00:00',
      '2026/6/8 上午 12:00:00': '00:00:00',
      '2026年6月8日上午12时05分': '00:05:00',
      '2026年6月8日下午12时': '12:00:00',
      '2026年6月8日上午0时1分': '00:01:00',
      '2026年6月8日下午16时': '16:00:00',
      '2026 年 6 月 8 日 16 点半': '16:30:00',
      '2026-06-08 4:07 PM': '16:07:00',
      '2026-06-08 12:07am': '00:07:00',
      '2026-06-08T16:07:08': '16:07:08',
      '2026年6月8日１６：０７': '16:07:00',
      '46181.': '09:00:00',
      '46181.000': '09:00:00',
      '46181.25': '06:00:00',
    };
    const rows = Object.keys(times).map((day, n) => row(n, day));
    const { code, out, events } = await sheet([headers, ...rows].join('\n'));
    expect([code, out]).toEqual([0, out]);
    const at = new Map(events.map((event) => [event.petition, event.at]));
    expect(Object.keys(times).map((_, n) => at.get(`X-${n}`))).toEqual(
      Object.values(times).map((time) => `2026-06-08T${time}+08:00`),
    );
  });

  it('refuses a time that there is not', async () => {
    const times = [
      '上午13时',
      '下午0时',
      '24时',
      '9时60分',
      '14:30:60',
      '上午',
      '25:00 PM',
      '上午 9:00 AM',
      '9时5',
    ];
    const { events, out } = await sheet(
      [headers, ...times.map((time, n) => row(n, `2026年6月8日${time}`))].join('\n'),
    );
    expect(events).toEqual([]);
    for (const n of times.keys()) expect(out).toMatch(new RegExp(`第 ${n + 2} 行 {2}收到日期 {2}`));
  });

  it('takes no mark of a note for a digit, in no column', async () => {
    const marked = [
      row(1, '2026/6/1²'),
      row(2, '2026/6/1③'),
      row(3, '2026/6/8', { 4: '2①' }),
      row(4, '2026/6/8', { 0: 'X-4¹' }),
      row(5, '2026/6/8', { 7: '欠薪⑵' }),
      row(6, '４６１８１'),
    ];
    const { out, events } = await sheet([headers, ...marked].join('\n'));
    expect(events.map(({ petition, at }) => [petition, at])).toEqual([['X-6', '2026-06-08T09:00:00+08:00']]);
    const columns = ['收到日期', '收到日期', '人数', '登记编号', '事由'];
    for (const [n, column] of columns.entries()) expect(out).toContain(`第 ${n + 2} 行  ${column}  带有注号`);
  });

  it('ends a line wherever one ends, so that row numbers are those of the sheet', async () => {
    const lines = [
      headers,
      row(1, '2026/6/8'),
      row(2, '2026/6/8'),
      row(3, '2026/6/31'),
      row(4, '2026/6/8'),
      '',
    ];
    const ends = ['\r\n', '\n', '\r'];
    for (const shift of ends.keys()) {
      const text = lines
        .map((line, at) => (line === '' ? '' : line + ends[(at + shift) % ends.length]))
        .join('');
      const { out, events } = await sheet(text);
      expect(events.map(({ petition }) => petition)).toEqual(['X-1', 'X-2', 'X-4']);
      expect(out).toContain('第 4 行  收到日期  没有这一天或这一时刻');
    }
  });

  it('reads UTF-16 either way round, and refuses a half character', async () => {
    const text = `\uFEFF${headers}\r\n${row(1, '2026/6/8')}\r\n`;
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(text, 'utf16le').swap16();
    for (const bytes of [little, big]) {
      const { code, events } = await sheet(bytes);
      expect([code, events.length]).toEqual([0, 1]);
      expect((await sheet(bytes.subarray(0, -1))).err).toContain('不是 UTF-8、UTF-16 或 GB18030');
    }
  });

  it('refuses a number that was counted, also one below one', async () => {
    const counted = ['2.02606E+09', '1.2E-05', '5E-7', '1e3'];
    const { out, events } = await sheet(
      [headers, ...counted.map((id) => row(1, '2026/6/8', { 0: id })), row(2, '4.6181E+04')].join('\n'),
    );
    expect(events).toEqual([]);
    for (const n of counted.keys())
      expect(out).toContain(`第 ${n + 2} 行  登记编号  已被表格软件改成科学计数法`);
    expect(out).toContain('第 6 行  收到日期  已被表格软件改成科学计数法');
  });

  it('takes the number of a document for a register number', async () => {
    const numbers = ['某信访〔2026〕31号', '某信访（2026）第0031号', '20260608-0031', '某信访[2026]31号'];
    const { code, events } = await sheet(
      [headers, ...numbers.map((id) => row(1, '2026/6/8', { 0: id }))].join('\n'),
    );
    expect(code).toBe(0);
    expect(events.map(({ petition }) => petition)).toContain('某信访〔2026〕31号');
  });

  it('lets nobody’s number through in any writing, whatever column it stands in and whatever else is wrong', async () => {
    const numbers = [
      '159-2345-6789',
      '159 2345 6789',
      '159.2345.6789',
      '１５９２３４５６７８９',
      '8615923456789',
      '+86 159-2345-6789',
      '0086-15923456789',
      '0755-26543210',
      '(0755)26543210转801',
      '320102-19880521-003X',
      '320102 880521 003',
      '一五九二三四五六七八九',
    ];
    const columns = [0, 1, 2, 3, 4, 5, 7, 8, 9];
    const rows = numbers.flatMap((number) =>
      columns.map((column, at) =>
        row(at, '2026/6/8', { [column]: `回电${number}`, ...(at % 2 ? { 4: 'x' } : {}) }),
      ),
    );
    const { out, refused, events } = await sheet([headers, ...rows].join('\n'));
    expect(events).toEqual([]);
    for (const text of [out, refused]) {
      expect(text).not.toMatch(/2345|26543210|19880521|880521|五九二三|２３４５/);
      expect(text).toContain('含有电话号码或身份证号码');
    }
    expect(refused).toContain('回电※');
  });

  it('repeats nobody’s number that stands in a header or in the file’s name', async () => {
    const twice = await sheet(`${headers},159-2345-6789,159-2345-6789\n`);
    expect(twice.err).toContain('出现了两次');
    expect(twice.err).not.toContain('2345');
    const { out } = await sheet(`${headers},电话15923456789\n${row(1, '2026/6/8')},x\n`);
    expect(out).toContain('对照表中没有的列，未读入：电话※');
    expect((await imported('乙15923456789.csv', folder())).err).not.toContain('2345');
  });

  it('reads a mapping as it reads a sheet: with a mark, in UTF-16, its words however wide and spaced', async () => {
    const out = folder();
    const mapping = JSON.parse(readFileSync(`${example}/mapping.json`, 'utf8'));
    const { 登记编号: id, 收到日期: day, 信访形式: channel, ...rest } = mapping.columns;
    const wide = {
      ...mapping,
      columns: {
        ' 登记 编号': id,
        '收到日期（北京时间）': day,
        信访形式: { ...channel, values: { '来　信': 'letter', ＡＰＰ: 'online' } },
        ...rest,
      },
      dropped: ['姓 名', '联系电话（手机）'],
    };
    const text = JSON.stringify(wide);
    const files = [`\uFEFF${text}`, Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text)];
    const head = `${headers},姓名,联系电话(手机)`
      .replace('收到日期', '收到日期(北京时间)')
      .replace('登记编号', '登记　编号');
    for (const content of files) {
      const file = join(out, 'mapping.json');
      writeFileSync(file, content);
      const read = await sheet(
        `${head}\n${row(1, '2026/6/8')},甲某,1\n${row(2, '2026/6/8', { 2: 'APP' })},乙某,2\n`,
        '--mapping',
        file,
      );
      expect([read.code, read.err]).toEqual([0, '']);
      expect(read.events.map(({ channel }) => channel)).toEqual(['letter', 'online']);
      expect(read.out).toContain('个人信息列，未读入：姓名、联系电话(手机)');
    }
  });

  it('says in Chinese what is wrong with a mapping', async () => {
    const out = folder();
    const mapping = JSON.parse(readFileSync(`${example}/mapping.json`, 'utf8'));
    const said = async (content: unknown) => {
      const file = join(out, 'mapping.json');
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      const { code, err } = await sheet(headers, '--mapping', file);
      expect(code).toBe(2);
      return err;
    };
    expect(await said('{ "columns": 13912345678x }')).toBe(
      '对照表不能读取：不是 JSON，第 1 行第 25 列处有误\n',
    );
    const twice = { ...mapping.columns, '登记 编号': mapping.columns.登记编号 };
    expect(await said({ ...mapping, columns: twice })).toContain('columns：“登记编号”出现了两次');
    expect(await said({ ...mapping, dropped: ['人 数'] })).toContain('dropped：“人数”既要读入，又列为不读入');
    expect(await said({ ...mapping, time: 9 })).toMatch(/time：\p{Script=Han}/u);
    expect((await sheet(headers, '--mapping', 'nowhere.json')).err).toBe('对照表不能读取：没有这个文件\n');
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
