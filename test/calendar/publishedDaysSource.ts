import { createRequire } from 'node:module';
import type { HolidayId } from '../../src/calendar/holidays.js';
import type { Day } from '../../src/vocabulary/instant.js';
import { inHostZone } from './inHostZone.js';
import type { PackageAnswers } from './packageAnswers.js';

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

/** Inner days of a block off that the package forgets, both on a weekend: the notices free 4-6 June 2011 and 22-24 June 2012. */
export const forgottenDays: Readonly<Record<Day, string>> = {
  '2011-06-05': 'Dragon Boat Festival',
  '2012-06-23': 'Dragon Boat Festival',
};

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
  return [
    '// Written by test/calendar/publishedDays.test.ts from chinese-days; `vitest run -u` on that test writes it anew.',
    '',
    '/** The package and version that the table was written from. */',
    `export const publishedSource = 'chinese-days ${packageAnswers.version}';`,
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

function yearLines(year: number): string[] {
  const parts = new Map<HolidayId, { off: Day[]; working: Day[]; statutory: Day[] }>();
  const statutory = new Set(statutoryDays(year));
  const part = (name: string) => {
    const id = idOfName[name.split(',')[0] ?? ''];
    if (id === undefined)
      throw new Error(`chinese-days names a holiday that the table does not know: ${name}`);
    const known = parts.get(id) ?? { off: [], working: [], statutory: [] };
    parts.set(id, known);
    return known;
  };
  for (const [day, name] of daysOf(year, { ...packageData.holidays, ...forgottenDays })) {
    part(name).off.push(day);
    if (statutory.has(day)) part(name).statutory.push(day);
  }
  for (const [day, name] of daysOf(year, packageData.workdays)) part(name).working.push(day);
  return [...parts].map(([id, { off, working, statutory: days }]) =>
    [id, ...ranges(off), ...ranges(working, '+'), ...ranges(days, '*')].join(' '),
  );
}

function daysOf(year: number, list: Readonly<Record<Day, string>>): [Day, string][] {
  return Object.entries(list)
    .filter(([day]) => day.startsWith(String(year)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
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
