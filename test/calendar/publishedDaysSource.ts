import { createRequire } from 'node:module';
import type { HolidayId } from '../../src/calendar/holidays.ts';
import { digest } from '../../src/vocabulary/digest.ts';
import type { Day } from '../../src/vocabulary/instant.ts';
import { inHostZone } from './inHostZone.ts';
import type { PackageAnswers } from './packageAnswers.ts';
import { settledDays } from './settledDays.ts';

interface PackageData {
  readonly holidays: Readonly<Record<Day, string>>;
  readonly workdays: Readonly<Record<Day, string>>;
  readonly inLieuDays: Readonly<Record<Day, string>>;
}

const require = createRequire(import.meta.url);

/** What the package lists, day by day. */
export const packageData = require('chinese-days/dist/chinese-days.json') as PackageData;

/** What the package answers. It reads days in the host's zone, so it is asked in a process of its own under UTC. */
export const packageAnswers = inHostZone<PackageAnswers>('UTC', './packageAnswers.ts');

const idOfName: Readonly<Record<string, HolidayId>> = {
  "New Year's Day": 'newYear',
  'Spring Festival': 'springFestival',
  'Tomb-sweeping Day': 'tombSweeping',
  'Labour Day': 'labourDay',
  'Dragon Boat Festival': 'dragonBoat',
  'Mid-autumn Festival': 'midAutumn',
  'National Day': 'nationalDay',
  'Anti-Fascist 70th Day': 'victoryDay',
};

/** The statutory days of a year as the national holiday rules of that year have them. */
export function statutoryDays(year: number): Day[] {
  const feasts = packageAnswers.feasts[year];
  if (feasts === undefined) throw new Error(`chinese-days does not cover ${year}`);
  // The eve was statutory from 2008 to 2013, and is again, as a fourth day, from 2025.
  const spring = year < 2008 ? [0, 1, 2] : year < 2014 ? [-1, 0, 1] : year < 2025 ? [0, 1, 2] : [-1, 0, 1, 2];
  const labour = year < 2008 ? 3 : year < 2025 ? 1 : 2;
  return [
    `${year}-01-01`,
    ...spring.map((offset) => shift(feasts.spring, offset)),
    ...(year < 2008 ? [] : [feasts.tombSweeping, feasts.dragonBoat, feasts.midAutumn]),
    ...['05-01', '05-02', '05-03'].slice(0, labour).map((day) => `${year}-${day}`),
    ...(year === 2015 ? ['2015-09-03'] : []),
    ...['10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
  ];
}

/** The text that src/calendar/publishedDays.ts must have. */
export function publishedDaysFile(): string {
  const years = packageAnswers.years.flatMap((year) => [
    `  ${year}: [`,
    ...yearLines(year).map((line) => `    '${line}',`),
    '  ],',
  ]);
  const source = `chinese-days ${packageAnswers.version}`;
  return [
    '// Written by test/calendar/publishedDays.test.ts from chinese-days, put right where the notices say otherwise',
    '// (test/calendar/settledDays.ts); running that test with `-u` writes it anew.',
    '',
    '/** The package and version that the table was written from. */',
    `export const publishedSource = '${source}';`,
    '',
    '/** Names the table: its source, and a digest of what it says. */',
    `export const publishedVersion = '${source} settled ${digest(years.join('\n'))}';`,
    '',
    '/**',
    ' * Days off, make-up days (`+`) and statutory days (`*`) of each year by holiday, days written MMDD',
    ' * (`holiday.make-up`).',
    ' */',
    'export const publishedDays: Readonly<Record<number, readonly string[]>> = {',
    ...years,
    '};',
    '',
  ].join('\n');
}

/** What the table says of a day that is off or made up, and for which holiday. */
export interface TableDay {
  readonly kind: 'holiday' | 'makeUp';
  readonly holiday: HolidayId;
}

/** The days of the table: what the package lists, put right where a notice says otherwise. */
export const tableDays: ReadonlyMap<Day, TableDay> = (() => {
  const days = new Map<Day, TableDay>();
  for (const [day, name] of Object.entries(packageData.holidays))
    days.set(day, { kind: 'holiday', holiday: idOf(name) });
  for (const [day, name] of Object.entries(packageData.workdays))
    days.set(day, { kind: 'makeUp', holiday: idOf(name) });
  for (const [day, { kind, holiday }] of Object.entries(settledDays)) {
    if (holiday === undefined) days.delete(day);
    else days.set(day, { kind: kind as TableDay['kind'], holiday });
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
})();

function idOf(name: string): HolidayId {
  const id = idOfName[name.split(',')[0] ?? ''];
  if (id === undefined) throw new Error(`chinese-days names a holiday that the table does not know: ${name}`);
  return id;
}

function yearLines(year: number): string[] {
  const parts = new Map<HolidayId, { off: Day[]; working: Day[]; statutory: Day[] }>();
  const statutory = new Set(statutoryDays(year));
  const ofYear = [...tableDays].filter(([day]) => day.startsWith(String(year)));
  const [off, madeUp] = [true, false].map((isOff) =>
    ofYear.filter(([, { kind }]) => (kind === 'holiday') === isOff),
  );
  for (const [day, { kind, holiday }] of [...(off ?? []), ...(madeUp ?? [])]) {
    const part = parts.get(holiday) ?? { off: [], working: [], statutory: [] };
    parts.set(holiday, part);
    part[kind === 'holiday' ? 'off' : 'working'].push(day);
    if (kind === 'holiday' && statutory.has(day)) part.statutory.push(day);
  }
  return [...parts].map(([id, { off, working, statutory: days }]) =>
    [id, ...ranges(off), ...ranges(working, '+'), ...ranges(days, '*')].join(' '),
  );
}

function ranges(days: readonly Day[], mark = ''): string[] {
  const found: [Day, Day][] = [];
  for (const day of days) {
    const last = found.at(-1);
    if (last !== undefined && shift(last[1], 1) === day) last[1] = day;
    else found.push([day, day]);
  }
  return found.map(
    ([from, to]) => mark + (from === to ? monthDay(from) : `${monthDay(from)}-${monthDay(to)}`),
  );
}

function monthDay(day: Day): string {
  return day.slice(5).replace('-', '');
}

function shift(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
