import {
  addDays,
  countPeriod,
  createCalendar,
  dayOf,
  explainPeriod,
  weekday,
} from '../../src/calendar/index.ts';
import type { Day } from '../../src/vocabulary/instant.ts';

/** What the calendar answers on a host, and what that host is like. */
export interface HostZoneAnswers {
  readonly minutesBehindUtc: number;
  readonly answers: readonly (readonly [Day, ...unknown[]])[];
}

const calendar = createCalendar();
const answers: [Day, ...unknown[]][] = [];
for (let ms = Date.parse('2025-12-20T15:59:59.999Z'); ms < Date.parse('2027-02-01'); ms += 86_400_000) {
  const day = dayOf(new Date(ms).toISOString());
  const term = { n: 15, unit: 'workingDays' } as const;
  const period = { start: day, term, rollOver: 'any-day-off' } as const;
  answers.push([
    day,
    dayOf(new Date(ms + 1).toISOString()),
    addDays(day, 60),
    weekday(day),
    calendar.kind(day),
    calendar.addWorkingDays(day, -5),
    countPeriod(calendar, period),
    explainPeriod(calendar, period),
  ]);
}
const printed: HostZoneAnswers = { minutesBehindUtc: new Date(2026, 0, 1).getTimezoneOffset(), answers };
process.stdout.write(JSON.stringify(printed));
