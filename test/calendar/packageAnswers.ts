import { createRequire } from 'node:module';
import type { Day } from '../../src/vocabulary/instant.ts';

/** What chinese-days answers for every day of its years. */
export interface PackageAnswers {
  readonly version: string;
  readonly years: readonly number[];
  readonly workdays: readonly Day[];
  /** The first day of spring's first month, the double fifth, the mid-autumn day and Tomb-Sweeping Day, by year. */
  readonly feasts: Readonly<
    Record<number, { spring: Day; dragonBoat: Day; midAutumn: Day; tombSweeping: Day }>
  >;
}

const require = createRequire(import.meta.url);
const chineseDays = require('chinese-days') as typeof import('chinese-days');
const { version } = require('chinese-days/package.json') as { version: string };
const { holidays } = require('chinese-days/dist/chinese-days.json') as { holidays: Record<Day, string> };

const years = [...new Set(Object.keys(holidays).map((day) => Number(day.slice(0, 4))))].sort();
const workdays: Day[] = [];
for (let ms = Date.parse(`${years[0]}-01-01`); ms <= Date.parse(`${years.at(-1)}-12-31`); ms += 86_400_000) {
  const day = new Date(ms).toISOString().slice(0, 10);
  if (chineseDays.isWorkday(day)) workdays.push(day);
}
const lunar = (year: number, monthDay: string) =>
  chineseDays.getSolarDateFromLunar(`${year}-${monthDay}`).date;
const feasts = Object.fromEntries(
  years.map((year) => [
    year,
    {
      spring: lunar(year, '01-01'),
      dragonBoat: lunar(year, '05-05'),
      midAutumn: lunar(year, '08-15'),
      tombSweeping: chineseDays.getSolarTermDate(year, 4, 'pure_brightness'),
    },
  ]),
);

const answers: PackageAnswers = { version, years, workdays, feasts };
process.stdout.write(JSON.stringify(answers));
