import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FiguresReport } from '../../../src/cli/figures/figuresReport.ts';
import { createRegister } from '../../../src/register/index.ts';
import { engine, entriesFrom, exampleEvents } from '../../register/samples.ts';
import { cli, directory, file } from '../cli.ts';
import { assess, lines, receive, register, registerFile, september } from '../register.ts';

const example = 'examples/register/register.jsonl';
async function figures(path: string, ...options: string[]): Promise<FiguresReport> {
  const { out, err } = await cli(['figures', path, '--period', '2026', '--json', ...options]);
  expect(err).toBe('');
  return JSON.parse(out) as FiguresReport;
}
const rateOf = ({ figures: { all } }: FiguresReport, id: string) => {
  const { rate, met, denominator, unknown } = all.find((one) => one.id === id) as (typeof all)[number];
  return [rate, met.count, denominator, unknown.count];
};

describe('figures of a register of events', () => {
  test('are what the library gives for its petitions and their logs', async () => {
    const report = await figures(example);
    const over = { from: '2026-01-01', to: '2026-12-31' };
    expect(report.figures).toEqual(createRegister(engine).figures(entriesFrom(exampleEvents), over));
    expect(report).toMatchObject({
      file: example,
      lines: exampleEvents.length,
      yearly: null,
      unused: { count: 0 },
    });
    expect(report.refusedEvents).toBeGreaterThan(0);
  });

  test('are asked for by group, period and moment, and name as many petitions as asked for', async () => {
    const report = await figures(example, '--by', 'month,unit', '--ids', '2', '--at', '2026-06-30');
    expect(Object.keys(report.figures.by)).toEqual(['month', 'unit']);
    expect(report.figures.at).toBe('2026-06-30T23:59:59.999+08:00');
    expect(report.figures.all.every(({ met }) => met.ids.length <= 2)).toBe(true);
    expect(report.figures.all.some(({ met }) => met.unlisted > 0)).toBe(true);
  });

  test('with --yearly come with the report of the year', async () => {
    const { yearly, figures: own } = await figures(example, '--yearly');
    const { figures: of, ...report } = createRegister(engine).yearlyReport(entriesFrom(exampleEvents), {
      year: 2026,
    });
    expect(yearly).toEqual(report);
    expect(own).toEqual(of);
  });

  test('read what was recorded with its decision, and what comes in by standard input', async () => {
    const events = [receive('e1', 'P1'), assess('e2', 'P1'), register('e3', 'P1')];
    const plain = await figures(registerFile(...events));
    const recorded = lines(...events.map((event) => ({ event, decided: { accepted: true } })));
    const { out } = await cli(['figures', '-', '--period', '2026', '--json'], { stdin: recorded });
    expect((JSON.parse(out) as FiguresReport).figures).toEqual(plain.figures);
    expect(rateOf(plain, 'acceptedInTime')).toEqual([1, 1, 1, 0]);
  });
});

describe('figures of petitions', () => {
  test('are the same but for what only a log says', async () => {
    const out = directory();
    await cli(['run', example, '--out', out]);
    const ofPetitions = await figures(join(out, 'petitions.jsonl'));
    const ofEvents = await figures(example);
    for (const id of ['acceptedInTime', 'concludedInTime', 'settledOnce', 'repeated', 'rated'])
      expect(rateOf(ofPetitions, id)).toEqual(rateOf(ofEvents, id));
    const [, , rated] = rateOf(ofEvents, 'satisfied');
    expect(rateOf(ofPetitions, 'satisfied')).toEqual([null, 0, 0, rated]);
  });

  test('pass over one that cannot be trusted, and say so', async () => {
    const out = directory();
    await cli(['run', registerFile(receive('e1', 'P1'), receive('e2', 'P2')), '--out', out]);
    const [one = '', two = ''] = readFileSync(join(out, 'petitions.jsonl'), 'utf8').split('\n');
    const path = file('petitions.jsonl', `${one.replace('"persons":1', '"persons":2')}\n${two}\n`);
    const { code, out: said } = await cli(['figures', path, '--period', '2026', '--json']);
    const report = JSON.parse(said) as FiguresReport;
    expect(code).toBe(2);
    expect(report.unused).toMatchObject({ count: 1, lines: [{ line: 1, code: 'untrusted' }] });
    expect(report.figures.petitions).toBe(1);
  });
});

describe('on a page', () => {
  test('each figure stands with its rate, its parts, its definition and its rule, in both languages', async () => {
    const en = await cli(['figures', example, '--period', '2026', '--lang', 'en', '--yearly'], {
      columns: 200,
    });
    expect(en).toMatchObject({ code: 0, err: '' });
    const report = await figures(example);
    const [rate, met, of] = rateOf(report, 'concludedInTime') as [number, number, number];
    // Neither all nor none, so that the row has a share and a petition to name.
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(of);
    const late = report.figures.all.find(({ id }) => id === 'concludedInTime')?.notMet.ids[0];
    const share = (rate * 100).toFixed(1).replace('.', '\\.');
    expect(en.out).toMatch(new RegExp(`^concluded in time +${share} % +${met}/${of} +${late}`, 'm'));
    for (const word of [
      'By unit',
      'Definitions',
      'Regulation on Petition Work, art. 34',
      'Report of the year 2026',
      `${report.figures.petitions} petitions, ${report.refusedEvents} refused events`,
    ])
      expect(en.out).toContain(word);
    const zh = await cli(['figures', example, '--period', '2026-09', '--lang', 'zh'], { columns: 200 });
    for (const word of [
      '按期办结率',
      '按单位',
      '《信访工作条例》第三十四条',
      `信访事项 ${report.figures.petitions} 件`,
    ])
      expect(zh.out).toContain(word);
    expect(zh.out).not.toContain('年度报告');
  });

  test('nothing to divide by is a dash, not nought', async () => {
    const { out } = await cli([
      'figures',
      registerFile(receive('e1', 'P1')),
      '--period',
      '2025',
      '--lang',
      'en',
    ]);
    expect(out).toMatch(/^concluded in time +– +0\/0/m);
    expect(out).toContain('none');
  });

  test('lines that could not be used are listed with what to do', async () => {
    const path = registerFile(receive('e1', 'P1', september(1)), '{"id":', '[]');
    const { code, out } = await cli(['figures', path, '--period', '2026', '--lang', 'en'], { columns: 200 });
    expect(code).toBe(2);
    expect(out).toContain('Lines that could not be used (2)');
    expect(out).toMatch(/^ +2 +not-json/m);
    expect(out).toContain('1 petitions');
  });
});

describe('what is asked for wrongly is refused with what would fit', () => {
  test.each([
    [['figures', example], /required option '--period <period>'/],
    [['figures', example, '--period', '2026-Q5'], /Write a year as 2026, a quarter as 2026-Q3/],
    [
      ['figures', example, '--period', '2026', '--by', 'petitioner'],
      /Choose from unit, channel, class, month/,
    ],
    [['figures', example, '--period', '2026', '--ids', 'many'], /Write a number of ids/],
    [['figures', example, '--period', '2026', '--at', 'now'], /Write a day as/],
    [
      ['figures', example, '--period', '2026-09', '--yearly'],
      /the yearly report is of a whole year: --period 2026/,
    ],
    [['figures', 'nowhere.jsonl', '--period', '2026'], /there is no such file/],
    [['figures', example, '--period', '2026', '--policy', 'none'], /there is no policy none/],
  ])('%j', async (argv, message) => {
    const { code, err, out } = await cli(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});
