import { InvalidArgumentError } from 'commander';
import { addDays } from '../../calendar/day.ts';
import type { Period } from '../../register/period.ts';
import { isDay } from '../../vocabulary/instant.ts';

/** Reads a period: a year, a quarter, a month, a day, or two days with `..` between them. */
export function periodOf(written: string): Period {
  const [from, to, more] = written.split('..');
  const period = to === undefined ? named(written) : { from: from ?? '', to };
  if (!period || more !== undefined || !isDay(period.from) || !isDay(period.to))
    throw new InvalidArgumentError(
      'Write a year as 2026, a quarter as 2026-Q3, a month as 2026-09, a day, or two days as 2026-01-01..2026-03-31.',
    );
  if (period.to < period.from) throw new InvalidArgumentError('The period ends before it begins.');
  return period;
}

function named(written: string): Period | undefined {
  if (isDay(written)) return { from: written, to: written };
  const [, year, quarter, month] = /^(\d{4})(?:-Q([1-4])|-(0[1-9]|1[0-2]))?$/.exec(written) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return months(year, 3 * Number(quarter) - 2, 3);
  return month === undefined ? months(year, 1, 12) : months(year, Number(month), 1);
}

/** So many months of a year, from one on. */
function months(year: string, first: number, count: number): Period | undefined {
  const after = first + count;
  const start = (month: number) => `${year}-${String(month).padStart(2, '0')}-01`;
  const next = after > 12 ? `${Number(year) + 1}-01-01` : start(after);
  if (!isDay(start(first)) || !isDay(next)) return undefined;
  return { from: start(first), to: addDays(next, -1) };
}
